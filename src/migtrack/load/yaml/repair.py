"""One way to mend a text, and the lines that it concerns."""

import re
from typing import NamedTuple

Fields = tuple[frozenset[str], ...]
"""The names of the fields of each model of a file."""

MOST_LINES = 60
"""How many lines above an error are looked at."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Repair(NamedTuple):
    """Another text for a part of the text: the error of that name is gone with it."""

    name: str
    start: int
    end: int
    text: str
    below: str = ""
    """Of an indentation: the field in whose column the line belongs."""

    def applied(self, text: str) -> str:
        """The whole text with it."""
        return text[: self.start] + self.text + text[self.end :]


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


def whole_line(name: str, text: str, start: int, line: str) -> list[Repair]:
    """The repair of a line, if it is another one then; blanks at its begin are left as they are."""
    end = line_end(text, start)
    return [Repair(name, start, end, line)] if line != text[start:end] else []


def key_in(text: str, start: int) -> str | None:
    """The field with which a line begins, behind its dashes."""
    match = re.match(r" *(?:- +)*([\w-]+):(?= |$)", line_at(text, start))
    return match[1] if match else None


def block_end(text: str, at: int, least: int) -> int:
    """The end of the line and of those below it that begin in the column `least` or further."""
    end = line_end(text, at)
    while end < len(text):
        line = line_at(text, end + 1)
        if not line.strip() or len(line) - len(line.lstrip(" ")) < least:
            break
        end += 1 + len(line)
    return end
