"""The lines of a text: where each begins and ends, and with which field."""

import re

MOST_LINES = 60
"""How many lines above an error are looked at."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def line_start(text: str, index: int) -> int:
    """The first character of the line in which `index` stands."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """The line end behind `index`, or that of the text."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def line_at(text: str, start: int) -> str:
    """The line that begins at `start`, or what is left of it."""
    return text[start : line_end(text, start)]


def indent_at(text: str, start: int) -> int:
    """How many blanks stand at the begin of the line that begins at `start`."""
    line = line_at(text, start)
    return len(line) - len(line.lstrip(" "))


def key_in(text: str, start: int) -> str | None:
    """The field with which a line begins, behind its dashes."""
    match = re.match(r" *(?:- +)*([\w-]+):(?= |$)", line_at(text, start))
    return match[1] if match else None


def block_end(text: str, at: int, least: int) -> int:
    """The end of the line and of those below it that begin in the column `least` or further."""
    end = line_end(text, at)
    while end < len(text):
        line = line_at(text, end + 1)
        if not line.strip() or indent_at(text, end + 1) < least:
            break
        end += 1 + len(line)
    return end
