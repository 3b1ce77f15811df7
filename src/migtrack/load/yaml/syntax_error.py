"""The value of a syntax error."""

from typing import NamedTuple

from migtrack.base.finding import Route

NEEDLESS_COMMA = "needless-comma"
"""Something between commas is missing."""
MISSING_DASH = "missing-dash"
"""The first field of an entry of a list stands without its dash."""
ODD = frozenset(("unusual-space", "word-quotes", "dash-without-blank"))
"""The errors of what may well read, but otherwise than it looks."""
MENDED = frozenset((NEEDLESS_COMMA, MISSING_DASH, "unusual-space", "word-quotes"))
"""The errors that cost nothing: the text is read as if they were mended."""


class YamlSyntaxError(NamedTuple):
    """A part of a text that YAML, or this reader of it, does not take."""

    name: str
    """Which kind: `wording` has a rule and a message for each."""
    span: tuple[int, int]
    route: Route = ()
    first: tuple[int, int] | None = None
    """The other place, of two that contradict each other."""
    detail: str = ""
    """What is to be written, where that is known."""
    replaces: tuple[int, int] | None = None
    """In place of what."""
    fits: bool = True
    """Whether what is to be written then has the form that is wanted there."""
