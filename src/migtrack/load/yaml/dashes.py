"""Dashes that are missing before the first field of an entry, which YAML adds to the one above."""

import re
from collections.abc import Sequence

from migtrack.load.yaml.syntax_error import MISSING_DASH, YamlSyntaxError
from migtrack.load.yaml.text_lines import line_at, line_start


def missing_dashes(text: str, errors: Sequence[YamlSyntaxError]) -> list[YamlSyntaxError]:
    """The doubled fields that begin another entry of a list, as the first line of the one above.

    Where no other field of that entry comes again, it is just a doubled field.
    """
    twice = [error for error in errors if error.name == "duplicate-key"]
    found = []
    for error in twice:
        further = (each for each in twice if each.route[:-1] == error.route[:-1])
        goes_on = any(each.route != error.route and each.span > error.span for each in further)
        if goes_on and error.first is not None and _begins_entry(text, error.first[0]):
            start = line_start(text, error.span[0])
            line = line_at(text, start)
            blanks = error.span[0] - start
            if blanks == _column(text, error.first[0]) and not line[:blanks].strip(" "):
                with_dash = f"{line[: blanks - 2]}- {line[blanks:]}"
                replaces = (start, start + len(line))
                found.append(error._replace(name=MISSING_DASH, detail=with_dash, replaces=replaces))
    return found


def _begins_entry(text: str, at: int) -> bool:
    return re.fullmatch(r" *- ", text[line_start(text, at) : at]) is not None


def _column(text: str, at: int) -> int:
    return at - line_start(text, at)
