"""Texts of several lines, or too long for one: written on the lines below their key."""

import re

from migtrack.edit.text.style import WIDTH

_UNSEEN = re.compile("[\u200c\u200d]")
"""Joiners of letters, which `isprintable` does not count as such."""


def lines_of(text: str, column: int) -> tuple[str, list[str]] | None:
    """The mark of a text on the lines below its key, and these lines; none where it has none.

    Line ends make it a literal text; without them it is folded at the width of a line, whose
    first letter stands in `column`.
    """
    lines = text.split("\n")
    if not all(_UNSEEN.sub("", line).isprintable() for line in lines) or text[:1].isspace():
        return None
    if len(lines) == 1:
        return (">-", _indented(_folded(text, WIDTH - column), column)) if text.strip() else None
    ends = len(text) - len(text.rstrip("\n"))
    if ends == len(text) or ends > 1:
        return None
    return ("|" if ends else "|-"), _indented(lines[: len(lines) - ends], column)


def _indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + line if line else "" for line in lines]


def _folded(text: str, width: int) -> list[str]:
    """The lines of a text that is folded at single blanks."""
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
