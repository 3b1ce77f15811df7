"""A figure with the records behind it, for the terminal."""

from collections.abc import Callable, Sequence

from migtrack.base.finding import Place, Spot
from migtrack.base.text import printable
from migtrack.render.layout import DOT, Cell, Page
from migtrack.render.screen import Column, Screen
from migtrack.render.terms import CARDS, MEANINGS
from migtrack.render.why.phrases import Phrases
from migtrack.render.words import Translator
from migtrack.review.status.status import Status
from migtrack.review.why.values import Trace, TraceEntry

FINDINGS = "migtrack validate"
"""The command that shows the findings of today."""

PlaceOf = Callable[[Spot], Place]
"""What knows the line of a value; its paths lead from the working folder."""


def render_trace(
    status: Status,
    trace: Trace,
    words: Translator,
    place_of: PlaceOf,
    width: int = 80,
    *,
    colour: bool = False,
    command: str = FINDINGS,
) -> str:
    """The records that the figure counts, and those that it leaves out, each with its line.

    `command` is the one that shows the findings, where there are errors.
    """
    screen = Screen(status, words, Page(width, colour=colour))
    say, page, figure = words.say, screen.page, trace.figure
    phrases = Phrases(screen)
    of = [
        screen.who(one) if kind == "ministry" else printable(one) for kind, one in trace.scope.keys
    ]
    number = screen.figure(figure)
    title = f"{say(CARDS[figure.name])}: {number}"
    page.paragraph(DOT.join([title, *of, say("as of {day}", day=status.as_of)]), "bold")
    page.paragraph(say(MEANINGS[figure.name]), "dim")
    screen.banner(command)
    if trace.counted:
        _section(phrases, place_of, say("Counted"), trace.counted)
    else:
        screen.section(say("Nothing is counted"))
    _section(phrases, place_of, say("Left out"), trace.left_out)
    _section(phrases, place_of, say("The whole"), trace.denominator)
    if any(one.people for one in (*trace.counted, *trace.left_out)):
        page.blank()
        screen.with_command(say("official by official"), "--show-personal")
    return page.text()


def render_figures(
    status: Status,
    words: Translator,
    width: int = 80,
    *,
    colour: bool = False,
    command: str = FINDINGS,
) -> str:
    """Every figure that can be asked for, with what it counts."""
    screen = Screen(status, words, Page(width, colour=colour))
    say = words.say
    screen.page.paragraph(say("Figures as of {day}", day=status.as_of), "bold")
    screen.banner(command)
    columns = [
        Column(say("figure"), identity=True),
        Column(say("number")),
        Column(say("what is counted")),
    ]
    rows = [
        [
            Cell(one.name),
            Cell(screen.of(one.value, one.of) if one.of else words.number(one.value)),
            Cell(say(MEANINGS[one.name])),
        ]
        for one in status.figures
    ]
    screen.records(columns, rows)
    screen.page.blank()
    screen.with_command(say("the records behind one"), "migtrack why attendance")
    return screen.page.text()


def _section(
    phrases: Phrases, place_of: PlaceOf, heading: str, entries: Sequence[TraceEntry]
) -> None:
    """A line for each record: where it stands, what it is, why."""
    if not entries:
        return
    page = phrases.screen.page
    page.blank()
    page.paragraph(heading, "bold")
    rows = []
    for entry in entries:
        place = place_of(entry.spot)
        kind, identity = entry.subject
        stem = place.path.rpartition("/")[2].removesuffix(".yaml")
        rows.append(
            (
                Cell(f"{printable(place.path)}:{place.line}"),
                Cell("" if identity == stem or kind == "group" else printable(identity)),
                Cell(phrases.said(entry)),
            )
        )
    page.table(rows)
