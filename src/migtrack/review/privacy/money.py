"""The money for readers who must not learn anything about a person."""

from migtrack.model.fields import STAND_IN
from migtrack.snapshot.money import MoneyStatus


def known_lines(money: MoneyStatus | None) -> tuple[str, ...]:
    """The ids of the lines that the budget has."""
    return tuple(line.id for line in money.lines if line.title) if money else ()


def redacted_money(money: MoneyStatus | None) -> MoneyStatus | None:
    """The money without what stands in the place of a line's id: it may be somebody's."""
    if money is None:
        return None
    known = [line for line in money.lines if line.title]
    unknown = [line for line in money.lines if not line.title]
    numbered = (
        line._replace(id=f"{STAND_IN}{number}") for number, line in enumerate(unknown, start=1)
    )
    return money._replace(lines=(*known, *numbered))
