"""Something odd in a text."""

from dataclasses import dataclass

from migtrack.finding import Route


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something odd in a text."""

    name: str
    """Which kind: the loader has a rule and words for each."""
    span: tuple[int, int]
    route: Route = ()
    first: tuple[int, int] | None = None
    """The other place, of two that contradict each other."""
    detail: str = ""
    """A line as it should be, or a character's name."""
