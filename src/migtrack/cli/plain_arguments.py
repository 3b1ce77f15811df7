"""The plainest command lines, understood without Typer, whose import takes longer than the work.

Whatever else is on the line, or is not right in it, is left to Typer.
"""

import os
from datetime import date

from migtrack.base.days import TODAY_VARIABLE
from migtrack.cli.answers import Question

_COMMANDS = {"validate": "findings", "status": "standing"}
_OPTIONS = frozenset({"--project", "--as-of"})
_COMPLETION = "_MIGTRACK_COMPLETE"
"""Set by the shell when it asks for completions."""


def read_quickly(words: list[str]) -> Question | None:
    """The question that the words ask, if they are plain."""
    today = os.environ.get(TODAY_VARIABLE)
    if not words or words[0] not in _COMMANDS or _COMPLETION in os.environ:
        return None
    if today and _day(today) is None:
        return None
    given: dict[str, str] = {}
    use_cache = True
    rest = iter(words[1:])
    for word in rest:
        if word == "--no-cache":
            use_cache = False
            continue
        value = next(rest, "")
        if word not in _OPTIONS or word in given or not value or value.startswith("-"):
            return None
        given[word] = value
    as_of = None
    if "--as-of" in given:
        as_of = _day(given["--as-of"])
        if as_of is None:
            return None
    project = given.get("--project")
    return Question(_COMMANDS[words[0]], "text", project, as_of, use_cache=use_cache)


def _day(text: str) -> date | None:
    """The day, if it is written as Typer's side takes it: `2021-06-15`."""
    digits = text[:4] + text[5:7] + text[8:]
    if len(text) != 10 or text[4] + text[7] != "--" or not (digits.isascii() and digits.isdigit()):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
