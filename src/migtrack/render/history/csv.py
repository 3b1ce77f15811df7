"""The figures over time as CSV, for spreadsheets and plots: a row for each day."""

import csv
from collections.abc import Iterator
from io import StringIO

from migtrack.review.history.history import History


def render(history: History) -> str:
    """A header, then a row for each day: UTF-8 without a byte-order mark, lines end in LF.

    A figure that has a whole is followed by a column for it whose name ends in `-of`. A cell
    is empty where the figure is not shown. All cells are names of figures, days or whole
    numbers, so no spreadsheet takes one for a formula.
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["day", *_header(history)])
    for number, day in enumerate(history.days):
        writer.writerow([day.isoformat(), *_row(history, number)])
    return file.getvalue()


def _header(history: History) -> Iterator[str]:
    for series in history.series:
        yield series.name
        if series.is_share:
            yield f"{series.name}-of"


def _row(history: History, number: int) -> Iterator[int | None]:
    for series in history.series:
        figure = series.values[number]
        yield figure.value if figure else None
        if series.is_share:
            yield figure.of if figure else None
