"""The table by day: a row for each day, a column for each figure, in blocks as wide as the page.

In a language written from right to left the terminal would reorder the numbers, so nothing
could be aligned. There the table is Latin, as JSON is: ISO days, names of figures, digits 0
to 9; the bars above it show what the names mean. A figure that never changed has no column:
its value stands next to its bars.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rich.cells import cell_len

from migtrack.render.figures import figure_value, in_digits, shown_whole
from migtrack.render.history.shares import days_of_change
from migtrack.render.layout import GAP, Page, unbroken, wrap
from migtrack.render.terms import FIGURES
from migtrack.render.translator import Translator
from migtrack.review.history.history import MAX_READABLE_DAYS, History, Series

INDENT = 2
HEAD_WIDTH = 8
"""Columns at which a head is wrapped, unless one of its words is longer."""


class _FigureColumn(NamedTuple):
    """A column: the lines of its head, and its cells."""

    head: list[str]
    cells: list[str]

    @property
    def width(self) -> int:
        return max(map(cell_len, (*self.head, *self.cells)))


class _LatinTranslator(Translator):
    """Formats values as data for scripts, for languages written from right to left."""

    def day(self, day: date) -> str:
        return day.isoformat()

    def part(self, part: int | Decimal, whole: int | Decimal | None) -> str:
        return self.number(part) if whole is None else f"{part}/{whole}"


def sheet(page: Page, history: History, translator: Translator) -> None:
    """Add the figures that changed; of many days only those on which any of them did."""
    changing = [series for series in history.series if len(set(series.values)) > 1]
    if not changing:
        return
    many = len(history.days) > MAX_READABLE_DAYS
    shown = days_of_change(changing) if many else list(range(len(history.days)))
    latin = translator.right_to_left
    cells = _LatinTranslator() if latin else translator
    days = _FigureColumn(
        ["" if latin else translator.translate("day")],
        [cells.day(history.days[number]) for number in shown],
    )
    columns = [_column(cells, series, shown, latin=latin) for series in changing]
    for block in _blocks(columns, page.width - INDENT - days.width):
        page.blank()
        _block(page, days, block)
    left_out = len(history.days) - len(shown)
    if left_out:
        page.blank()
        text = translator.plural(
            "{number} day on which nothing moved is left out",
            "{number} days on which nothing moved are left out",
            left_out,
        )
        page.paragraph(text, "dim", INDENT)


def _column(
    translator: Translator, series: Series, shown: Sequence[int], *, latin: bool
) -> _FigureColumn:
    """A figure's column; a whole that never changes stands only in the head."""
    wholes = {shown_whole(figure): figure for figure in series.known}
    whole = next(iter(wholes)) if len(wholes) == 1 else None
    if latin:
        *first, last = series.name.split("-")
        head = [*(f"{word}-" for word in first), last]
    else:
        label = translator.translate(FIGURES[series.name])
        head = wrap(label, max(HEAD_WIDTH, *map(cell_len, label.split(" "))))
    if whole is not None:
        of = in_digits(translator, wholes[whole], whole)
        head.append(f"/{whole}" if latin else translator.translate("of {whole}", whole=of))
    values = (series.values[number] for number in shown)
    return _FigureColumn(
        head, [figure_value(translator, value, without_whole=whole is not None) for value in values]
    )


def _blocks(columns: Sequence[_FigureColumn], room: int) -> Iterator[list[_FigureColumn]]:
    """The columns, as many at a time as there is room for."""
    block: list[_FigureColumn] = []
    used = 0
    for column in columns:
        size = len(GAP) + column.width
        if block and used + size > room:
            yield block
            block, used = [], 0
        block.append(column)
        used += size
    yield block


def _block(page: Page, days: _FigureColumn, block: Sequence[_FigureColumn]) -> None:
    height = max(len(column.head) for column in block)
    heads = [[""] * (height - len(column.head)) + column.head for column in (days, *block)]
    for line in zip(*heads, strict=True):
        page.paragraph(_line(line, days, block), "dim", INDENT)
    for line in zip(days.cells, *(column.cells for column in block), strict=True):
        page.paragraph(_line(line, days, block), "", INDENT)


def _line(line: Sequence[str], days: _FigureColumn, block: Sequence[_FigureColumn]) -> str:
    """The day aligned left and the numbers right, as one unbroken line."""
    day, *cells = line
    columns = zip(cells, block, strict=True)
    numbers = (" " * (column.width - cell_len(text)) + text for text, column in columns)
    return unbroken(GAP.join([day + " " * (days.width - cell_len(day)), *numbers]).rstrip(" "))
