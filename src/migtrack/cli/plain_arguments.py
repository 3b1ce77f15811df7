"""Recognises the plainest command lines without Typer, whose import takes a third of a start.

Whatever else is on the line, or is wrong in it, is left to Typer.
"""

import os

from migtrack.base.days import TODAY_VARIABLE, is_day, read_day
from migtrack.cli.answers import Question

_OPTIONS = frozenset({"--project", "--as-of"})
_COMPLETION = "_MIGTRACK_COMPLETE"
"""Set by the shell when it asks for completions."""


def read_plain_arguments(words: list[str]) -> Question | None:
    """The question that the words ask; none where Typer has to read them."""
    today = os.environ.get(TODAY_VARIABLE)
    if not words or _COMPLETION in os.environ or (today and read_day(today) is None):
        return None
    if words[0] not in ("status", "validate"):
        return None
    options: dict[str, str] = {}
    use_cache = True
    rest = iter(words[1:])
    for word in rest:
        if word == "--no-cache":
            use_cache = False
            continue
        value = next(rest, "")
        if word not in _OPTIONS or word in options or not value or value.startswith("-"):
            return None
        options[word] = value
    as_of = options.get("--as-of")
    if as_of is not None and not is_day(as_of):
        return None
    return Question(words[0], project=options.get("--project"), as_of=as_of, use_cache=use_cache)
