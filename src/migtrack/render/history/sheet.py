"""The numbers by day: a row a day, a column a figure, as many beside each other as there is room.

In a language written from right to left nothing could be aligned: the terminal would put the
numbers into another order. So there the sheet is Latin, as data for scripts is: ISO days,
names of figures, plain digits; what the names mean stands beside the bars above it. A figure
that never moved has no column: its value stands beside its bars.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len

from migtrack.render.history.shares import moving_days
from migtrack.render.layout import GAP, Page, kept, wrap
from migtrack.render.screen import NONE
from migtrack.render.terms import CARDS
from migtrack.render.words import Translator
from migtrack.review.history.history import MAX_READABLE_DAYS, History, Series
from migtrack.review.status.figures import Figure

INDENT = 2
HEAD = 8
"""How wide a line of a column's head is, unless a word is longer."""


class _Column(NamedTuple):
    """A column: its head, line by line, and its cells."""

    head: list[str]
    cells: list[str]

    @property
    def width(self) -> int:
        return max(map(cell_len, (*self.head, *self.cells)))


def sheet(page: Page, history: History, words: Translator) -> None:
    """Add the numbers of what moved; of many days only those on which something did."""
    moving = [one for one in history.series if len(set(one.values)) > 1]
    if not moving:
        return
    shown = list(range(len(history.days)))
    if len(shown) > MAX_READABLE_DAYS:
        shown = moving_days(moving)
    style = _Latin() if words.right_to_left else _Style(words)
    days = _Column([style.day_head], [style.day(history.days[number]) for number in shown])
    columns = [_column(style, one, shown) for one in moving]
    for block in _blocks(columns, page.width - INDENT - days.width):
        page.blank()
        _block(page, days, block)
    left_out = len(history.days) - len(shown)
    if left_out:
        page.blank()
        text = words.count(
            "{number} day on which nothing moved is left out",
            "{number} days on which nothing moved are left out",
            left_out,
        )
        page.paragraph(text, "dim", INDENT)


class _Style:
    """How a sheet is written in a language."""

    def __init__(self, words: Translator) -> None:
        self._words = words
        self.day_head = words.say("day")

    def day(self, day: date) -> str:
        return self._words.day(day)

    def head(self, name: str) -> list[str]:
        label = self._words.say(CARDS[name])
        return wrap(label, max(HEAD, *map(cell_len, label.split(" "))))

    def whole(self, whole: int) -> str:
        return self._words.say("of {whole}", whole=whole)

    def part(self, value: int, whole: int) -> str:
        return self._words.say("{part} of {whole}", part=value, whole=whole)

    def number(self, value: int) -> str:
        return self._words.number(value)

    def percent(self, percent: float) -> str:
        return self._words.percent(percent)


class _Latin(_Style):
    """How a sheet is written where the language runs from right to left."""

    def __init__(self) -> None:
        super().__init__(Translator())
        self.day_head = ""

    def day(self, day: date) -> str:
        return day.isoformat()

    def head(self, name: str) -> list[str]:
        *first, last = name.split("-")
        return [*(f"{one}-" for one in first), last]

    def whole(self, whole: int) -> str:
        return f"/{whole}"

    def part(self, value: int, whole: int) -> str:
        return f"{value}/{whole}"


def _column(style: _Style, series: Series, shown: Sequence[int]) -> _Column:
    """A figure's column; a whole that is always the same stands in the head alone."""
    wholes = {one.of for one in series.known}
    whole = next(iter(wholes)) if len(wholes) == 1 and series.name != "attendance" else None
    head = style.head(series.name)
    if whole is not None:
        head = [*head, style.whole(whole)]
    cells = [_cell(style, series.values[number], alone=whole is not None) for number in shown]
    return _Column(head, cells)


def _cell(style: _Style, figure: Figure | None, *, alone: bool) -> str:
    if figure is None or figure.of == 0:
        return NONE
    if figure.name == "attendance" and figure.percent is not None:
        return style.percent(figure.percent)
    if figure.of is None or alone:
        return style.number(figure.value)
    return style.part(figure.value, figure.of)


def _blocks(columns: Sequence[_Column], room: int) -> Iterator[list[_Column]]:
    """The columns, as many at a time as there is room for."""
    block: list[_Column] = []
    used = 0
    for one in columns:
        size = len(GAP) + one.width
        if block and used + size > room:
            yield block
            block, used = [], 0
        block.append(one)
        used += size
    yield block


def _block(page: Page, days: _Column, block: Sequence[_Column]) -> None:
    height = max(len(one.head) for one in block)
    heads = [[""] * (height - len(one.head)) + one.head for one in (days, *block)]
    for line in zip(*heads, strict=True):
        page.paragraph(_line(line, days, block), "dim", INDENT)
    for line in zip(days.cells, *(one.cells for one in block), strict=True):
        page.paragraph(_line(line, days, block), "", INDENT)


def _line(line: Sequence[str], days: _Column, block: Sequence[_Column]) -> str:
    """The day from the left, numbers from the right, in one piece."""
    day, *cells = line
    parts = [day + " " * (days.width - cell_len(day))]
    for text, column in zip(cells, block, strict=True):
        parts.append(" " * (column.width - cell_len(text)) + text)
    return kept(GAP.join(parts).rstrip(" "))
