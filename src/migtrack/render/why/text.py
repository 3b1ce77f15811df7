"""A figure with the records behind it, for the terminal."""

from collections.abc import Callable, Sequence

from migtrack.base.finding import Place, Spot
from migtrack.base.text import printable
from migtrack.model.keys import GROUP
from migtrack.render.figures import figure_value, part_or_number, value_alone
from migtrack.render.layout import DOT, Page
from migtrack.render.screen import Screen
from migtrack.render.terms import ACTIVITIES, FIGURES
from migtrack.render.translator import Translator
from migtrack.render.why.formatter import reason
from migtrack.render.why.indicators import add_indicator, add_indicators
from migtrack.review.status.status import Status
from migtrack.review.why.values import Scope, Trace, TracedRecords, TraceEntry
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import IndicatorStatus

PlaceOf = Callable[[Spot], Place]
"""Returns the line of a value; its paths lead from the working folder."""


def render_trace(
    status: Status,
    trace: TracedRecords,
    translator: Translator,
    place_of: PlaceOf,
    width: int = 80,
    *,
    colour: bool = False,
    command: str = "migtrack validate",
    indicator: IndicatorStatus | None = None,
) -> str:
    """The records that the figure counts, and those that it leaves out, each with its line.

    `command` is the one that shows the findings, where there are errors; `indicator` the one that
    is asked for, if it is one.
    """
    screen = Screen(status, translator, Page(width, colour=colour))
    translate, page = screen.translate, screen.page
    day = translate("as of {day}", day=status.as_of)
    if indicator is not None:
        add_indicator(screen, indicator, day)
    if isinstance(trace, Trace):
        kinds = [translate(ACTIVITIES[indicator.kind])] if indicator and indicator.kind else []
        title = DOT.join(
            [
                f"{translate(FIGURES[trace.figure.name])}: {screen.figure(trace.figure)}",
                *kinds,
                *_scope(screen, trace.scope),
                *([] if indicator else [day]),
            ]
        )
        page.paragraph(title, "" if indicator else "bold")
        page.paragraph(translate(screen.definition(trace.figure.name)), "dim")
    screen.warning(command)
    if not trace.counted:
        screen.section(translate("Nothing is counted"))
    _section(screen, place_of, translate("Counted"), trace.counted)
    _section(screen, place_of, translate("Left out"), trace.left_out)
    _section(screen, place_of, translate("The whole"), trace.denominator)
    if any(entry.people for entry in (*trace.counted, *trace.left_out)):
        page.blank()
        screen.with_command(translate("official by official"), "--show-personal")
    return page.text()


def _scope(screen: Screen, scope: Scope) -> list[str]:
    """The part of the project that is asked about."""
    ministry = [] if scope.ministry is None else [screen.who(scope.ministry)]
    return [*ministry, *map(printable, filter(None, (scope.activity, scope.participant)))]


def render_figures(
    status: Status,
    translator: Translator,
    width: int = 80,
    *,
    colour: bool = False,
    command: str = "migtrack validate",
) -> str:
    """Every figure with its name for `migtrack why` and what it counts; then the indicators."""
    screen = Screen(status, translator, Page(width, colour=colour))
    translator, translate = screen.translator, screen.translate

    def number(figure: Figure) -> str:
        if figure.is_average:
            return figure_value(translator, figure)
        if figure.currency:  # the whole, which is named behind it, would need half the line
            return value_alone(translator, figure)
        return part_or_number(translator, figure)

    screen.page.paragraph(translate("Figures as of {day}", day=status.as_of), "bold")
    screen.warning(command)
    definition = screen.definition
    screen.records(
        status.figures,
        (
            (translate("figure"), "id", lambda figure: figure.name),
            (translate("number"), "", number),
            (
                translate("what is counted"),
                "",
                lambda figure: translate(definition(figure.name)),
            ),
        ),
    )
    add_indicators(screen)
    screen.page.blank()
    screen.with_command(translate("the records behind one"), "migtrack why attendance")
    return screen.page.text()


def _section(
    screen: Screen, place_of: PlaceOf, heading: str, entries: Sequence[TraceEntry]
) -> None:
    """A line for each record: where it stands, its id, and why it counts or does not."""
    if not entries:
        return
    screen.section(heading)
    rows = []
    for entry in entries:
        place, identity = place_of(entry.spot), entry.subject[1]
        stem = place.path.rpartition("/")[2].removesuffix(".yaml")
        shown = "" if identity in (stem, entry.values.get(GROUP)) else printable(identity)
        rows.append((f"{printable(place.path)}:{place.line}", shown, reason(screen, entry)))
    screen.page.table(rows)
