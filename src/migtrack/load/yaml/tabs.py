"""Replacements that put blanks in the place of tabs."""

import re

from migtrack.load.yaml.indentation import columns_at
from migtrack.load.yaml.replacement import Replacement
from migtrack.load.yaml.text_lines import line_end, line_start

_TABS = re.compile(r"(?m)^[ -]*\t[ \t]*")
_WIDTHS = (2, 4, 8)


def without_tabs(text: str, at: int) -> list[Replacement]:
    """The line in each column that is open, and all lines with blanks for each of their tabs."""
    end = line_end(text, at)
    line = text[at:end]
    bare = line.lstrip(" \t")
    spaced = re.sub(r"^( *-)\t+", r"\1 ", line)
    found = [Replacement("tab-indent", at, end, spaced)] if spaced != line else []
    if not bare:
        return [Replacement("tab-indent", at, end, "")]
    if bare != line:
        found += [
            Replacement("tab-indent", at, end, " " * column + bare)
            for column in columns_at(text, at)
        ]
    last = max((each.end() for each in _TABS.finditer(text, at)), default=end)
    end = line_end(text, last)
    first = line_start(text, at)
    for width in _WIDTHS:
        blanks = _TABS.sub(lambda each: each[0].replace("\t", " " * width), text[first:end])  # noqa: B023  # called at once
        found.append(Replacement("tab-indent", first, end, blanks))
    return found
