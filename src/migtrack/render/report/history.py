"""The section about the figures over time: small charts of one scale, and a table."""

from collections.abc import Sequence
from datetime import date

from migtrack.render.figures import figure_value, in_digits
from migtrack.render.history.shares import shares
from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.values import Chart, ChartBar, Column, RowGroup, Section, Table
from migtrack.render.terms import FIGURES, HEADLINE_FIGURES
from migtrack.render.translator import msgid
from migtrack.review.history.history import History, Series
from migtrack.snapshot.figures import Figure

MAX_DAYS = 6
"""How many days the table has at most, so that it fits on every screen and paper."""
LEGENDS = {
    "week": msgid(
        "Each bar is the end of a week, the last one {day}; its full height is the whole."
    ),
    "month": msgid(
        "Each bar is the end of a month, the last one {day}; its full height is the whole."
    ),
    "quarter": msgid(
        "Each bar is the end of a quarter, the last one {day}; its full height is the whole."
    ),
    "year": msgid(
        "Each bar is the end of a year, the last one {day}; its full height is the whole."
    ),
}
"""How to read the charts, by how often the figures are taken."""
INTERVALS = (1, 3, 6, 12, 24, 60, 120)
"""The possible intervals between the days of the table, in months."""


def history(formatter: ReportFormatter) -> Section | None:
    """The headline figures that are not zero on every day.

    All of them are in the table; those that have a whole also have a chart. None where there
    are fewer than two days to compare.
    """
    found = formatter.report.history
    if found is None or len(found.days) < 2:
        return None
    counted = (series for series in found.series if any(known.value for known in series.known))
    by_name = {series.name: series for series in counted}
    headline = [by_name[name] for name in HEADLINE_FIGURES if name in by_name]
    if not headline:
        return None
    charts = tuple(_chart(formatter, found, series) for series in headline if series.is_share)
    return Section(
        name="history",
        heading=formatter.translate("The figures over time"),
        legend=formatter.translate(LEGENDS[found.every], day=found.days[-1]),
        charts=charts,
        tables=(_table(formatter, found, headline),),
    )


def _chart(formatter: ReportFormatter, found: History, series: Series) -> Chart:
    translator, step = formatter.translator, 100 / len(found.days)
    places = range(len(found.days))[:: -1 if translator.right_to_left else 1]
    bars = []
    for place, share in zip(places, shares(series), strict=True):
        if share:
            left, height = round(step * place, 2), round(100 * share, 2)
            bars.append(ChartBar(left, round(0.7 * step, 2), round(100 - height, 2), height))
    label, value = translator.translate(FIGURES[series.name]), series.values[-1]
    first, last = translator.day(found.days[0]), translator.day(found.days[-1])
    return Chart(
        label=label,
        value=_short(formatter, value),
        note=_changing_whole(formatter, series),
        beams=tuple(bars),
        first=first,
        last=last,
    )


def _changing_whole(formatter: ReportFormatter, series: Series) -> str:
    """That the full height of the bars is not the same number on every day.

    That of an average is its scale, which never changes.
    """
    known = (figure for figure in series.known if figure.of and not figure.is_average)
    wholes = {figure.of or 0: figure for figure in known}
    if len(wholes) < 2:
        return ""
    first, last = (
        in_digits(formatter.translator, wholes[whole], whole)
        for whole in (min(wholes), max(wholes))
    )
    numbers = formatter.translate("{first}–{last}", first=first, last=last)
    return formatter.translate("its whole changes: {numbers}", numbers=numbers)


def _table(formatter: ReportFormatter, found: History, headline: list[Series]) -> Table:
    """A row for each figure, a column for each day."""
    chosen = chosen_days(found.days)
    days = (Column(formatter.translator.day(found.days[number]), "number") for number in chosen)
    rows = tuple(
        (
            formatter.heading(FIGURES[series.name]),
            *(formatter.shown(_short(formatter, series.values[number])) for number in chosen),
        )
        for series in headline
    )
    caption = formatter.translate("The figures as they stood on a few of the days")
    columns = (Column(formatter.translate("figure")), *days)
    return Table(
        name="history", caption=caption, columns=columns, groups=(RowGroup(rows),), compact=True
    )


def chosen_days(days: Sequence[date]) -> list[int]:
    """The indexes of the first day, the last, and those that end an interval between them.

    The interval is the shortest that leaves no more than `MAX_DAYS` days: calendar months,
    quarters, half-years, years and multiples of years.
    """
    ends = (0, len(days) - 1)
    months = [12 * day.year + day.month for day in days]
    choices = (
        [number for number, month in enumerate(months) if number in ends or month % every == 0]
        for every in INTERVALS
    )
    return next((choice for choice in choices if len(choice) <= MAX_DAYS), list(ends))


def _short(formatter: ReportFormatter, figure: Figure | None) -> str:
    """The value of a figure; of money, for whose amounts there is no room, the percentage."""
    if figure and figure.currency and figure.percent is not None:
        return formatter.translator.percent(figure.percent)
    return figure_value(formatter.translator, figure)
