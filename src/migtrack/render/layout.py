"""Lines for a terminal: columns by display width, the last one wrapped, nothing cut off."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

GAP = "  "
LEAST = 16
"""The narrowest last column; where there is less room, rows run on like sentences."""
NARROWEST = 20

EITHER = "\f"
"""In a last cell: a dot between two parts, or a new line where both do not fit into one."""

NO_BREAK = "\xa0"
"""A blank at which no line ends; the page shows it as a blank."""
DOT = f"{NO_BREAK}· "
"""What stands between parts of a line; it ends a line rather than begin one."""

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33"}


def kept(text: str) -> str:
    """The text, to be kept on one line where it fits into one."""
    return text.replace(" ", NO_BREAK)


class Cell(NamedTuple):
    """A text and its colour."""

    text: str
    style: str = ""


Row = Sequence[Cell]


class Page:
    """Lines that grow downwards."""

    def __init__(self, width: int, *, colour: bool) -> None:
        """Start a page; a width of less than 20 columns is nobody's, and 80 are taken."""
        self.width = width if width >= NARROWEST else 80
        self.colour = colour
        self._lines: list[str] = []

    def text(self) -> str:
        """The page."""
        return "\n".join([*self._lines, ""]).replace(NO_BREAK, " ")

    def blank(self) -> None:
        """Add an empty line."""
        self._lines.append("")

    def paragraph(self, text: str, style: str = "", indent: int = 0, hang: int = 0) -> None:
        """Add a text; lines after its first stand `hang` columns further in."""
        lines = wrap(text, self.width - indent, self.width - indent - hang)
        for number, line in enumerate(lines):
            self._lines.append(" " * (indent + hang * (number > 0)) + self._painted(line, style))

    def table(self, rows: Sequence[Row], indent: int = 2, like: Sequence[Row] = ()) -> None:
        """Add rows in columns, as wide as the rows `like` need; columns without text vanish.

        In the last cell a line feed begins a new line, and `EITHER` may.
        """
        all_rows = [*rows, *like]
        widths = [
            max((cell_len(row[column].text) for row in all_rows if row[column].text), default=None)
            for column in range(len(all_rows[0]) - 1 if all_rows else 0)
        ]
        room = self.width - indent - sum(one + len(GAP) for one in widths if one is not None)
        for row in rows:
            if room < LEAST:
                self._run_on(row, indent)
            else:
                self._in_columns(row, widths, room, indent)

    def _in_columns(self, row: Row, widths: list[int | None], room: int, indent: int) -> None:
        cells = list(zip(row, widths, strict=False))
        head = " " * indent + "".join(
            self._painted(cell.text, cell.style) + " " * (width - cell_len(cell.text)) + GAP
            for cell, width in cells
            if width is not None
        )
        below = " " * (self.width - room)
        for number, line in enumerate(_broken(row[-1].text, room)):
            painted = self._painted(line, row[-1].style)
            self._lines.append((below if number else head) + painted)
        self._lines[-1] = self._lines[-1].rstrip(" ")

    def _run_on(self, row: Row, indent: int) -> None:
        style = next((cell.style for cell in row if cell.style), "")
        text = DOT.join(cell.text for cell in row if cell.text).replace(EITHER, DOT)
        for number, line in enumerate(text.split("\n")):
            self.paragraph(line, style, indent + 2 * (number > 0), hang=0 if number else 2)

    def _painted(self, text: str, style: str) -> str:
        if not (self.colour and style and text):
            return text
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m"


def _broken(text: str, room: int) -> Iterator[str]:
    for line in text.split("\n"):
        whole = line.replace(EITHER, DOT)
        for part in [whole] if cell_len(whole) <= room else line.split(EITHER):
            yield from wrap(part, room)


def wrap(text: str, width: int, further: int | None = None) -> list[str]:
    """The text in lines of at most `width` columns, those after the first of `further`.

    Words that are longer are broken; nothing is lost but the blanks at the breaks.
    """
    lines: list[str] = []
    line, used, room = "", 0, width
    least = min(width, width if further is None else further)
    words = (part for word in text.split(" ") for part in _parts(word, least))
    for word in words:
        for piece in _pieces(word, least):
            size = cell_len(piece)
            if not piece:
                continue
            if line and used + 1 + size > room:
                lines.append(line)
                line, used, room = "", 0, width if further is None else further
            line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def _parts(word: str, width: int) -> list[str]:
    """The word; where it was kept together and is too long, the words of which it is made."""
    return [word] if cell_len(word) <= width else word.split(NO_BREAK)


def _pieces(word: str, width: int) -> list[str]:
    """The word, in pieces where it is too long for a line."""
    if cell_len(word) <= width:
        return [word]
    pieces: list[str] = []
    used = width
    for character in word:
        size = get_character_cell_size(character)
        if used + size > width or not pieces:
            pieces.append("")
            used = 0
        pieces[-1] += character
        used += size
    return pieces
