"""The figures over time as CSV, for spreadsheets and plots: a row for each day."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from migtrack.render.figures import part_json
from migtrack.review.history.history import History


def render(history: History) -> str:
    """A header, then a row for each day: UTF-8 without a byte-order mark, lines end in LF.

    A figure that has a whole is followed by a column for it whose name ends in `-of`. A cell
    is `withheld` where the figure is not shown. All cells are names of figures, days, numbers
    as in JSON or that word, so no spreadsheet takes one for a formula.
    """
    columns = [("day", [day.isoformat() for day in history.days]), *_columns(history)]
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(name for name, _ in columns)
    writer.writerows(zip(*(cells for _, cells in columns), strict=True))
    return file.getvalue()


def _columns(history: History) -> Iterator[tuple[str, list[Any]]]:
    for series in history.series:
        parts = [part_json(figure) for figure in series.values]
        yield series.name, [part["value"] for part in parts]
        if series.is_share:
            yield f"{series.name}-of", [part["of"] for part in parts]
