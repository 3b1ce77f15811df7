"""Lays out lines for a terminal: columns by display width, the last one wrapped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

GAP = "  "
MIN_LAST_COLUMN = 16
"""Columns; where the last cell has less room, a row is written as one running line."""
_HANG = 2
"""Columns by which the further lines of a running line are indented."""
MIN_WIDTH = 20
"""Columns; a terminal that reports less is taken to have 80."""

CUT = "\v"
"""In a last cell: what stands behind it in the line may end in `…`, so that it needs no other."""
SOFT_BREAK = "\f"
"""In a last cell: `DOT` if the whole line fits, otherwise a line break."""

KEPT_SPACES = ("\u2005", "\u2007", "\xa0")
"""Spaces at which a line is broken only where what they hold together is longer than a line: at
the first of these rather than at the last. The page shows them as ordinary ones."""
NO_BREAK = KEPT_SPACES[-1]
"""The one at which a line is broken last of all."""
DOT = f"{NO_BREAK}· "
"""Separates parts of a line; a line may end with it, but never begins with it."""

_BREAKS = re.compile(f"[ \n{SOFT_BREAK}{CUT}{KEPT_SPACES[0]}]")
_IN_VALUES = re.compile(f"[{''.join(KEPT_SPACES[1:])}]")
_AS_SPACES = str.maketrans(dict.fromkeys(KEPT_SPACES, " "))
_TO_ONE_KEPT_SPACE = str.maketrans(dict.fromkeys(KEPT_SPACES[:-1], " "))
_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33"}


def unbroken(text: str) -> str:
    """The text, not to be broken unless it is longer than a line; and then first between values."""
    return text.replace(" ", KEPT_SPACES[0])


def inseparable(text: str) -> str:
    """The text of one value, within which a line is broken last of all."""
    return text.replace(" ", NO_BREAK)


def with_one_kept_space(text: str) -> str:
    """The text for a page that knows one space at which no line is broken: those within values."""
    return text.translate(_TO_ONE_KEPT_SPACE)


class StyledText(NamedTuple):
    """A text and its style: `bold`, `dim`, `red`, `yellow` or none."""

    text: str
    style: str = ""
    part: str = ""
    """What of the text has the style, if not all of it; no line is broken within it."""


TextRow = Sequence[str | StyledText]
"""The cells of a table's row."""


def styled_row(row: TextRow) -> list[StyledText]:
    """The row with every cell as a `StyledText`."""
    return [StyledText(cell) if isinstance(cell, str) else cell for cell in row]


def joined(cells: Sequence[StyledText]) -> StyledText:
    """The cells that say something as one text, in the style of the first that has one.

    A line is broken within the last of them, and within no other that has room in one.
    """
    *values, last = cells
    texts = (*(unbroken(cell.text) for cell in values), last.text)
    text = DOT.join(filter(None, texts))
    return next((cell for cell in cells if cell.style), StyledText(""))._replace(text=text)


class Page:
    """A text that grows line by line."""

    def __init__(self, width: int, *, colour: bool) -> None:
        """Start an empty page of `width` columns."""
        self.has_cuts = False
        """Whether any text was cut short."""
        self.width = width if width >= MIN_WIDTH else 80
        self.colour = colour
        self._lines: list[str] = []

    def text(self) -> str:
        """The whole page, with a line feed at its end."""
        return "\n".join([*self._lines, ""]).translate(_AS_SPACES)

    def blank(self) -> None:
        """Add an empty line."""
        self._lines.append("")

    def paragraph(self, text: str, style: str = "", indent: int = 0, hang: int = 0) -> None:
        """Add a text; its lines after the first are indented by `hang` more columns."""
        self._add(StyledText(text, style), indent, hang)

    def table(self, rows: Sequence[TextRow], indent: int = 2, like: Sequence[TextRow] = ()) -> None:
        """Add rows in columns; the rows `like` count for the widths, empty columns are left out.

        The last cell may hold line feeds, `SOFT_BREAK` and `CUT`.
        """
        styled = list(map(styled_row, rows))
        all_rows = [*styled, *map(styled_row, like)]
        widths = [
            max((cell_len(row[column].text) for row in all_rows if row[column].text), default=None)
            for column in range(len(all_rows[0]) - 1 if all_rows else 0)
        ]
        room = self.width - indent - sum(width + len(GAP) for width in widths if width is not None)
        needed = _needed((row[-1].text for row in all_rows), self.width - indent - _HANG)
        for row in styled:
            if room < needed:
                self._in_one_line(row, indent)
            else:
                self._in_columns(row, widths, room, indent)

    def with_command(
        self, text: str, command: str, style: str = "", indent: int = 0, *, right_to_left: bool
    ) -> None:
        """Add a text and the command that shows more, which comes first from right to left."""
        if right_to_left:
            self.table([(command, StyledText(text, style))], indent)
        else:
            self.paragraph(f"{text}: {unbroken(command)}", style, indent)

    def _in_columns(
        self, row: list[StyledText], widths: list[int | None], room: int, indent: int
    ) -> None:
        head = " " * indent + "".join(
            self._painted(cell) + " " * (width - cell_len(cell.text)) + GAP
            for cell, width in zip(row, widths, strict=False)
            if width is not None
        )
        below = " " * (self.width - room)
        for number, line in enumerate(self._broken(row[-1].text, room)):
            margin = below if number else head
            self._lines.append(margin + self._painted(row[-1]._replace(text=line)))
        self._lines[-1] = self._lines[-1].rstrip(" ")

    def _in_one_line(self, row: list[StyledText], indent: int) -> None:
        run = joined(row)
        text = run.text.replace(SOFT_BREAK, DOT).replace(CUT, "")
        for number, line in enumerate(text.split("\n")):
            margin = indent + _HANG if number else indent
            self._add(run._replace(text=line), margin, 0 if number else _HANG)

    def _add(self, text: StyledText, indent: int, hang: int) -> None:
        lines = wrap(text.text, self.width - indent, self.width - indent - hang)
        for number, line in enumerate(lines):
            margin = " " * (indent + hang * (number > 0))
            self._lines.append(margin + self._painted(text._replace(text=line)))

    def _broken(self, text: str, room: int) -> Iterator[str]:
        for line in text.split("\n"):
            kept, _, cut = line.partition(CUT)
            whole = (kept + cut).replace(SOFT_BREAK, DOT)
            if cut and cell_len(whole) > room >= cell_len(kept) + MIN_LAST_COLUMN:
                self.has_cuts = True
                yield shortened(whole, room)
            elif cell_len(whole) <= room:
                yield whole
            else:
                for part in (kept + cut).split(SOFT_BREAK):
                    yield from wrap(part, room)

    def _painted(self, styled: StyledText) -> str:
        text, style, part = styled
        if not (self.colour and style and text):
            return text
        before, found, after = text.partition(part) if part else ("", text, "")
        return f"{before}\x1b[{_CODES[style]}m{found}\x1b[0m{after}" if found else text


def wrap(text: str, width: int, further: int | None = None) -> list[str]:
    """The text in lines of at most `width` columns; lines after the first of `further` columns.

    Longer words are broken. Nothing is lost but the spaces at the breaks.
    """
    lines: list[str] = []
    line, used, room = "", 0, width
    least = min(width, width if further is None else further)
    for word in text.split(" "):
        for piece in _parts(word, least):
            size = cell_len(piece)
            if not piece:
                continue
            if line and used + 1 + size > room:
                lines.append(line)
                line, used, room = "", 0, width if further is None else further
            line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def _needed(cells: Iterable[str], most: int) -> int:
    """The columns that last cells need: their longest value of those that have room in a line."""
    words = (word for cell in cells for word in _BREAKS.split(cell))
    sizes = (cell_len(word) for word in words if _IN_VALUES.search(word))
    return max((MIN_LAST_COLUMN, *(size for size in sizes if size <= most)))


def shortened(text: str, width: int) -> str:
    """The text in at most `width` columns, with `…` in the place of what has no room."""
    return text if cell_len(text) <= width else f"{cut_to(text, width - 1)}…"


def cut_to(text: str, width: int) -> str:
    """As much of the beginning as has room, one character at the least."""
    used = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width:
            return text[: max(index, 1)]
    return text


def _parts(word: str, width: int, kept: Sequence[str] = KEPT_SPACES) -> list[str]:
    """The word in parts of at most `width` columns: broken at the kept spaces, if it can be."""
    if cell_len(word) <= width:
        return [word]
    if not kept:
        return _pieces(word, width)
    return [part for each in word.split(kept[0]) for part in _parts(each, width, kept[1:])]


def _pieces(word: str, width: int) -> list[str]:
    """The word, in pieces of at most `width` columns."""
    pieces: list[str] = []
    used = 0
    for character in word:
        size = get_character_cell_size(character)
        if used + size > width or not pieces:
            pieces.append("")
            used = 0
        pieces[-1] += character
        used += size
    return pieces
