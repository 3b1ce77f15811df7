"""The figures of a project: named numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the number of which it is a part."""

    name: str
    """As users type it, such as `seats-held`."""
    value: int
    of: int | None = None
    """None where it is no part of anything."""
    people: int | None = None
    """About how many people it says something personal; none where it never does. Redacted output
    shows no figure about few people."""

    @property
    def percent(self) -> float | None:
        """From 0 to 100; none where there is nothing of which it is a part."""
        return 100 * self.value / self.of if self.of else None


def held_figure(kind: str) -> str:
    """The name of the figure that counts the activities held of a kind."""
    return f"{kind}s-held"
