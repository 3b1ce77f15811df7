"""The value of a syntax error."""

from typing import NamedTuple

from migtrack.base.finding import Route

NEEDLESS_COMMA = "needless-comma"
"""The error that costs nothing: the text is read as if the comma were not there."""


class YamlSyntaxError(NamedTuple):
    """A part of a text that YAML, or this reader of it, does not take."""

    name: str
    """Which kind: `wording` has a rule and a message for each."""
    span: tuple[int, int]
    route: Route = ()
    first: tuple[int, int] | None = None
    """The other place, of two that contradict each other."""
    detail: str = ""
    """Of a `colon-in-text`: the line as it should be."""
