"""The figures over time, as small charts of one scale and as a table."""

from collections.abc import Sequence
from datetime import date

from migtrack.render.history.shares import shares
from migtrack.render.report.headings import HEADLINE
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Beam, Cell, Chart, Column, Group, Section, Table
from migtrack.render.terms import CARDS
from migtrack.review.history.history import History, Series
from migtrack.review.status.figures import Figure

MOST_COLUMNS = 6
"""How many days stand beside each other, so that no screen or paper is too narrow for them."""
SPANS = (1, 3, 6, 12, 24, 60, 120)
"""In months: how far the days may lie apart."""


def history(teller: Teller) -> Section | None:
    """The headline figures of which there is anything yet.

    Those that are parts of a whole have a chart, all stand in the table. None where there are
    no two days to compare.
    """
    found = teller.report.history
    if found is None or len(found.days) < 2:
        return None
    by_name = {one.name: one for one in found.series if any(figure.value for figure in one.known)}
    series = [by_name[name] for name in HEADLINE if name in by_name]
    if not series:
        return None
    charts = tuple(_chart(teller, found, one) for one in series if one.is_share)
    return Section(
        "history",
        teller.say("The figures over time"),
        legend=teller.say("Each bar is a day; its full height is the whole."),
        charts=charts,
        tables=(_table(teller, found, series),),
    )


def _chart(teller: Teller, found: History, series: Series) -> Chart:
    mirrored = teller.words.right_to_left
    step = 100 / len(found.days)
    beams = []
    for number, share in enumerate(shares(series)):
        if share:
            at = step * (len(found.days) - 1 - number if mirrored else number)
            height = round(100 * share, 2)
            beams.append(Beam(round(at, 2), round(0.7 * step, 2), round(100 - height, 2), height))
    first, last = found.days[0], found.days[-1]
    return Chart(
        teller.say(CARDS[series.name]),
        _value(teller, series.values[-1]).text,
        tuple(beams),
        teller.words.day(first),
        teller.words.day(last),
    )


def _table(teller: Teller, found: History, series: list[Series]) -> Table:
    """A row a figure, a column a day."""
    chosen = chosen_days(found.days)
    days = (Column(teller.words.day(found.days[number]), "number") for number in chosen)
    rows = tuple(
        (
            Cell(teller.say(CARDS[one.name])),
            *(_value(teller, one.values[number]) for number in chosen),
        )
        for one in series
    )
    caption = teller.say("The figures as they stood on a few of the days")
    columns = (Column(teller.say("figure")), *days)
    return Table("history", caption, columns, (Group(rows),), compact=True)


def chosen_days(days: Sequence[date]) -> list[int]:
    """The numbers of the first day, of the last, and of those that end a span between them.

    The spans are the smallest that leave no more days than there may be columns: the months,
    quarters, half-years and years of the calendar.
    """
    ends = (0, len(days) - 1)
    choices = (
        [
            number
            for number, day in enumerate(days)
            if number in ends or (12 * day.year + day.month) % months == 0
        ]
        for months in SPANS
    )
    return next((one for one in choices if len(one) <= MOST_COLUMNS), list(ends))


def _value(teller: Teller, figure: Figure | None) -> Cell:
    if figure is None or figure.of == 0:
        return NONE
    if figure.of is None:
        return teller.number(figure.value)
    if figure.name == "attendance" and figure.percent is not None:
        return Cell(teller.words.percent(figure.percent), "number")
    return teller.of(figure.value, figure.of)
