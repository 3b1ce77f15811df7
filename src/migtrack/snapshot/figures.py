"""The figures of a project: named numbers."""

from decimal import Decimal
from typing import Literal, NamedTuple

Unit = Literal["number", "person-days", "answers", "tests"]
"""What a figure counts; but for `number` it is a share of so many units, shown in percent."""


class Figure(NamedTuple):
    """A number, and the number of which it is a part."""

    name: str
    """As users type it, such as `seats-held`."""
    value: int | Decimal
    of: int | Decimal | None = None
    """None where it is no part of anything."""
    people: int | None = None
    """About how many people it says something personal; none where it never does. Redacted output
    shows no figure about few people."""
    unit: Unit = "number"
    currency: str = ""
    """The currency, if it is an amount of money."""

    @property
    def percent(self) -> float | None:
        """How much of its whole it is, in percent; none where it is a part of nothing."""
        return float(100 * self.value / self.of) if self.of else None

    @property
    def is_share(self) -> bool:
        """Whether it is spoken of in percent."""
        return self.unit != "number"

    @property
    def is_average(self) -> bool:
        """Whether it is an average over its units: no part of them could be counted."""
        return self.unit in ("answers", "tests")

    @property
    def level(self) -> Decimal | None:
        """The number in which it is spoken of, percent for a share; none where nothing is known."""
        if self.is_share:
            return 100 * Decimal(self.value) / Decimal(self.of) if self.of else None
        return Decimal(self.value)
