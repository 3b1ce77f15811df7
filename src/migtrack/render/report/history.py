"""The figures over time, as small charts of one scale and as a table."""

from migtrack.render.history.shares import shares
from migtrack.render.report.headings import HEADLINE
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Beam, Cell, Chart, Column, Group, Section, Table
from migtrack.render.terms import CARDS
from migtrack.review.figures import Figure
from migtrack.review.history import History, Series


def history(teller: Teller) -> Section | None:
    """The headline figures that are parts of a whole, of those of which there is anything yet.

    None where there are no two days to compare.
    """
    found = teller.report.history
    if found is None or len(found.days) < 2:
        return None
    by_name = {
        series.name: series
        for series in found.series
        if series.of_a_whole and any(one.value for one in series.known)
    }
    series = [by_name[name] for name in HEADLINE if name in by_name]
    if not series:
        return None
    return Section(
        "history",
        teller.say("The figures over time"),
        teller.say("Each bar is a day; its full height is the whole."),
        charts=tuple(_chart(teller, found, one) for one in series),
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
    columns = (
        Column(teller.say("day"), "day"),
        *(Column(teller.say(CARDS[one.name]), "number") for one in series),
    )
    rows = tuple(
        (teller.day(day), *(_value(teller, one.values[number]) for one in series))
        for number, day in enumerate(found.days)
    )
    caption = teller.say("The figures as they stood on each day")
    return Table("history", caption, columns, (Group(rows),))


def _value(teller: Teller, figure: Figure | None) -> Cell:
    if figure is None or not figure.of:
        return NONE
    if figure.name == "attendance" and figure.percent is not None:
        return Cell(teller.words.percent(figure.percent), "number")
    return teller.of(figure.value, figure.of)
