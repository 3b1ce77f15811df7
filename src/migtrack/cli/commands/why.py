"""`migtrack why`: lists the records behind a figure."""

from collections.abc import Collection
from typing import Annotated

import typer

from migtrack.base.finding import Place, Spot
from migtrack.base.ids import near_id
from migtrack.base.text import listed
from migtrack.cli import options
from migtrack.cli.completion import offers
from migtrack.cli.context import Opened, open_project, read_as_of, validate_command
from migtrack.cli.environment import colours, width
from migtrack.cli.findings import check_or_stop
from migtrack.cli.language import chosen_translator
from migtrack.cli.output import emit
from migtrack.cli.usage import bad_parameter, no_such
from migtrack.model.fields import Privacy
from migtrack.model.in_force import project_on
from migtrack.model.keys import ACTIVITY, INDICATOR, MINISTRY, PARTICIPANT
from migtrack.render.json_output import readable_json
from migtrack.render.why.json import figures_json, trace_json
from migtrack.render.why.text import render_figures, render_trace
from migtrack.review.status.status import Status, review_status
from migtrack.review.why.indicators import trace_indicator
from migtrack.review.why.trace import TRACERS, trace
from migtrack.review.why.values import Query, Scope, TracedRecords
from migtrack.snapshot.indicators import IndicatorStatus

app = options.command_app()


@app.command(
    epilog="""\b
Examples:
  migtrack why
  migtrack why seats-held --ministry momd
  migtrack why attendance --activity workshop-2 --as-of 2021-06-15
  migtrack why officials-trained --show-personal
  migtrack why sops-adopted --lang ar

Exit codes: 0 fine, 1 the contract cannot be read, 2 wrong usage, 3 no project or no such
revision.
"""
)
def why(
    figure: Annotated[
        str | None,
        typer.Argument(
            metavar="[FIGURE]",
            help="A figure of `migtrack status --format json`, such as seats-held, or the id of "
            "an indicator; all are listed if none is named.",
            autocompletion=offers.words_and_ids("figures", INDICATOR),
        ),
    ] = None,
    ministry: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what concerns this ministry.",
            autocompletion=offers.ids(MINISTRY),
        ),
    ] = None,
    activity: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what concerns this activity.",
            autocompletion=offers.ids(ACTIVITY),
        ),
    ] = None,
    participant: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what concerns this official.",
            autocompletion=offers.ids(PARTICIPANT),
        ),
    ] = None,
    output_format: Annotated[
        options.TextOrJson, typer.Option("--format", help="How to show the records.")
    ] = options.TextOrJson.TEXT,
    show_personal: Annotated[
        bool,
        typer.Option(
            "--show-personal",
            help="Name the officials where it is told who came, or whose visa was refused.",
        ),
    ] = False,
    lang: options.Language = None,
    as_of: options.AsOf = None,
    at: options.At = None,
    project: options.Project = None,
) -> None:
    """Show which records and lines a figure counts, which it leaves out, and why.

    The figures are those of the status and the report, on any day. What is confidential of
    a single official is summed up, unless you ask for it.
    """
    scope = Scope(ministry, activity, participant)
    if show_personal and output_format is options.TextOrJson.JSON:
        raise bad_parameter("JSON holds nothing personal", "--show-personal")
    if figure is None and scope.keys:
        raise bad_parameter("name the figure that is asked for", "FIGURE")
    day = read_as_of(as_of)
    opened = open_project(project, day, at)
    verdict = check_or_stop(opened)
    status = review_status(opened.loaded.project, opened.as_of, verdict.open, verdict.waived)
    command = validate_command(project, day, at)
    as_json = output_format is options.TextOrJson.JSON
    translator = chosen_translator(lang, opened, for_people=not as_json)
    if figure is None:
        if as_json:
            emit(readable_json(figures_json(status)))
        else:
            emit(render_figures(status, translator, width(), colour=colours(), command=command))
        return
    visible: set[Privacy] = {"open"} if as_json else {"open", "personal"}
    if show_personal:
        visible.add("confidential")
    indicator = _indicator(status, figure)
    traced = _traced(opened, status, indicator or figure, scope, visible)
    prefix = opened.prefix_in_repository if as_json else opened.prefix

    def place_of(spot: Spot) -> Place:
        place = opened.loaded.documents[spot.path].place_of(spot.route)
        return place._replace(path=prefix + place.path)

    if as_json:
        emit(readable_json(trace_json(status, traced, place_of, indicator)))
    else:
        screen = render_trace(
            status,
            traced,
            translator,
            place_of,
            width(),
            colour=colours(),
            command=command,
            indicator=indicator,
        )
        emit(screen)


def _indicator(status: Status, name: str) -> IndicatorStatus | None:
    """The indicator of that id, unless a figure has that name and is another number."""
    found = status.indicator(name)
    is_figure = status.figure(name) is not None
    is_same = found is not None and found.figure == name and found.kind is None
    return found if is_same or not is_figure else None


def _traced(
    opened: Opened,
    status: Status,
    asked: IndicatorStatus | str,
    scope: Scope,
    visible: Collection[Privacy],
) -> TracedRecords:
    """The trace of an indicator or of the figure of that name."""
    if isinstance(asked, str):
        figure = status.figure(asked)
        if figure is None:
            known = [*status.figure_names, *(each.id for each in status.indicators)]
            raise no_such("figure", asked, known, "FIGURE", "`migtrack why` lists them")
        _check_scope(opened, figure.name, scope, visible)
        return trace(opened.loaded, opened.as_of, figure, scope, visible)
    figure = status.figure(asked.figure) if asked.figure else None
    if figure is not None:
        _check_scope(opened, figure.name, scope, visible)
    elif scope.keys:
        option = f"--{scope.keys[0][0]}"
        raise bad_parameter(f"{asked.id} is counted from no records: it cannot be narrowed", option)
    indicators = opened.loaded.project.indicators
    indicator = next(each for each in indicators if each.id == asked.id)
    planned = project_on(opened.loaded.project, opened.as_of)
    query = Query(opened.loaded, planned, opened.as_of, scope)
    return trace_indicator(query, indicator, figure, visible)


def _check_scope(opened: Opened, figure: str, scope: Scope, visible: Collection[Privacy]) -> None:
    """Raise a usage error where the figure has no such scope, or its record may not be shown."""
    tracer, project = TRACERS[figure], opened.loaded.project
    known: dict[str, Collection[str]] = {
        MINISTRY: project.ministry_by_id.keys(),
        ACTIVITY: project.activity_by_id.keys(),
        PARTICIPANT: project.participant_by_id.keys(),
    }
    for kind, identity in scope.keys:
        option = f"--{kind}"
        if kind not in tracer.scopes:
            possible = listed([f"--{name}" for name in tracer.scopes], "and")
            can = f"can be narrowed by {possible}" if possible else "cannot be narrowed"
            raise bad_parameter(f"{figure} {can}", option)
        if identity not in known[kind]:
            raise no_such(kind, identity, known[kind], option, nearest=near_id)
        if kind == PARTICIPANT and tracer.privacy not in visible:
            remedy = "add --show-personal" if "personal" in visible else "ask for text"
            message = f"what {figure} tells of a single official is {tracer.privacy}: {remedy}"
            raise bad_parameter(message, option)
