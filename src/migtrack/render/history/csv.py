"""The figures over time for spreadsheets and plots: a row a day."""

import csv
from collections.abc import Iterator
from io import StringIO

from migtrack.review.history.history import History


def render(history: History) -> str:
    """A header, then a row for each day: UTF-8 without a byte-order mark, lines end in LF.

    Behind each figure that is a part of something stands what it is a part of, in a column
    that ends in `-of`. A cell is empty where the figure is not shown. Nothing but names of
    figures, days and whole numbers is in it, so no cell can pass for a formula.
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["day", *_header(history)])
    for number, day in enumerate(history.days):
        writer.writerow([day.isoformat(), *_row(history, number)])
    return file.getvalue()


def _header(history: History) -> Iterator[str]:
    for one in history.series:
        yield one.name
        if one.is_share:
            yield f"{one.name}-of"


def _row(history: History, number: int) -> Iterator[int | None]:
    for one in history.series:
        figure = one.values[number]
        yield figure.value if figure else None
        if one.is_share:
            yield figure.of if figure else None
