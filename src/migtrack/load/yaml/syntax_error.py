"""Something odd in a text."""

from typing import NamedTuple

from migtrack.base.finding import Route


class YamlSyntaxError(NamedTuple):
    """Something odd in a text."""

    name: str
    """Which kind: the loader has a rule and words for each."""
    span: tuple[int, int]
    route: Route = ()
    first: tuple[int, int] | None = None
    """The other place, of two that contradict each other."""
    detail: str = ""
    """A line as it should be, or a character's name."""
