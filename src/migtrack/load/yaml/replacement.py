"""Another text for a part of a text."""

from typing import NamedTuple

from migtrack.load.yaml.text_lines import line_end


class Replacement(NamedTuple):
    """Another text for a part of the text: the error of that name is gone with it."""

    name: str
    start: int
    end: int
    text: str

    def applied(self, text: str) -> str:
        """The whole text with it."""
        return text[: self.start] + self.text + text[self.end :]


def whole_line(name: str, text: str, start: int, line: str) -> list[Replacement]:
    """The replacement of a line, if it is another one then."""
    end = line_end(text, start)
    return [Replacement(name, start, end, line)] if line != text[start:end] else []
