"""The sections about what is due, the figures, the activities and how figures are counted."""

from datetime import date

from migtrack.model.figures import held_figure
from migtrack.render.figures import figure_value, in_digits, in_units, shown_whole
from migtrack.render.report.contract import plan
from migtrack.render.report.formatter import DASH, TONES, ReportFormatter, activities_by_group
from migtrack.render.report.timeline import timeline
from migtrack.render.report.values import Cell, Column, FigureCard, Row, RowGroup, Section, Table
from migtrack.render.tasks import asks_reserve
from migtrack.render.terms import ACTIVITIES, ACTIVITY_LABEL, FIGURES, HEADLINE_FIGURES, STATES
from migtrack.render.translator import msgid
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task, is_overdue
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.figures import Figure

OVERDUE, DUE, NEXT = msgid("overdue"), msgid("due"), msgid("next")
"""How urgent a task is."""


def due(formatter: ReportFormatter) -> Section:
    """What is overdue, due and next; for a closed project what was left open."""
    closed = formatter.status.period.closed
    heading = formatter.translate("Left open") if closed else formatter.translate("What is due")
    lead, table = ("", _left_open(formatter)) if closed else _agenda(formatter)
    if not table.rows:
        return Section(name="due", heading=heading, lead=formatter.nothing_to_do())
    return Section(name="due", heading=heading, lead=lead, tables=(table,))


def _left_open(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    return formatter.table(
        "left-open",
        translate("What was not finished"),
        formatter.status.unfinished,
        (
            (translate("what it is about"), "", lambda task: formatter.record(task.subject)),
            (translate("what"), "", lambda task: Cell(formatter.task(task))),
        ),
    )


def _agenda(formatter: ReportFormatter) -> tuple[str, Table]:
    """Everything to be done and the coming activities in one order by day, and how many of each."""
    translate, status = formatter.translate, formatter.status
    late = [task for task in status.due if is_overdue(task, status.as_of)]
    soon = [task for task in status.due if not is_overdue(task, status.as_of)]
    rows = [(task.by, _task(formatter, task, OVERDUE)) for task in late]
    rows += [(task.by, _task(formatter, task, DUE)) for task in soon]
    ahead = [(task.by, _task(formatter, task, NEXT)) for task in status.next]
    ahead += [
        (activity.start, _coming(formatter, activity))
        for activity in status.coming
        if activity.start and activity.end
    ]
    rows = sorted([*rows, *ahead], key=lambda dated: dated[0] or date.max)
    columns = (
        Column(translate("by"), "day"),
        Column(translate("how urgent")),
        Column(translate("who")),
        Column(translate("what")),
        Column(translate("what it is about")),
    )
    plural = formatter.translator.plural
    counts = (
        (late, plural("{number} overdue", "{number} overdue", len(late))),
        (soon, plural("{number} due", "{number} due", len(soon))),
        (ahead, plural("{number} next", "{number} next", len(ahead))),
    )
    return formatter.translator.listed(text for counted, text in counts if counted), Table(
        name="due",
        caption=translate("What is to be done, by when and by whom"),
        columns=columns,
        groups=(RowGroup(tuple(row for _, row in rows)),),
    )


def _coming(formatter: ReportFormatter, activity: ActivityStatus) -> Row:
    return (
        formatter.days(activity.start, activity.end, activity.days),
        Cell(formatter.translate(NEXT), tone="quiet"),
        DASH,
        Cell(formatter.translate(STATES[activity.state])),
        formatter.activity(activity.id),
    )


def _task(formatter: ReportFormatter, task: Task, urgency: str) -> Row:
    people = formatter.translator.listed(map(formatter.official, task.people))
    if task.people and asks_reserve(task):
        people = formatter.translate("reserve: {names}", names=people)
    return (
        formatter.day(task.by),
        Cell(formatter.translate(urgency), tone="late" if urgency == OVERDUE else "open"),
        formatter.listed(map(formatter.who, task.who)),
        Cell(formatter.task(task), note=people),
        formatter.record(task.subject),
    )


def figures(formatter: ReportFormatter) -> Section:
    """The headline figures but for money, and what was planned beside what was done."""
    names = (name for name in HEADLINE_FIGURES if name in formatter.status.figure_names)
    absent = _absent_kinds(formatter.status)
    found = ((name, formatter.status.figure(name)) for name in names)
    cards = tuple(
        _card(formatter, name, figure)
        for name, figure in found
        if not figure or (figure.of != 0 and not figure.currency and name not in absent)
    )
    heading = formatter.translate("The project in figures")
    return Section(name="figures", heading=heading, cards=cards, tables=(plan(formatter),))


def _absent_kinds(status: Status) -> set[str]:
    """The figures about kinds of activities that the project neither promises nor has."""
    promised = {each.kind for group in status.groups for each in group.promises if each.planned}
    known = promised | {activity.kind for activity in status.activities}
    return {held_figure(kind) for kind in ACTIVITIES if kind not in known}


def _card(formatter: ReportFormatter, name: str, figure: Figure | None) -> FigureCard:
    translator, label = formatter.translator, formatter.translate(FIGURES[name])
    if figure is None:
        return FigureCard(name, label, formatter.withheld, "", None)
    value = figure_value(translator, figure, without_whole=True)
    shown, parts = shown_whole(figure), []
    if shown is not None:
        whole = in_digits(translator, figure, shown)
        parts.append(translator.translate("of {whole}", whole=whole))
    if figure.is_share:
        parts.append(in_units(translator, figure))
    share = None if figure.percent is None else min(max(figure.percent, 0.0), 100.0)
    return FigureCard(name, label, value, " · ".join(parts), share)


def activities(formatter: ReportFormatter) -> Section:
    """All activities on a timeline and in a table."""
    translate, share = formatter.translate, formatter.share

    def state(activity: ActivityStatus) -> Cell:
        return Cell(translate(STATES[activity.state]), tone=TONES.get(activity.state, ""))

    def changes(activity: ActivityStatus) -> Cell:
        given_up = [
            translate(
                "{days} given up",
                days=formatter.translator.days(moved.start, moved.end, moved.days),
            )
            for moved in formatter.given_up(activity.id)
        ]
        added = formatter.report.added.get(activity.id)
        return formatter.listed(
            [translate("added to the plan on {day}", day=added), *given_up] if added else given_up
        )

    def when(activity: ActivityStatus) -> Cell:
        dates = formatter.dates(activity)
        return Cell(dates, "day") if dates else DASH

    table = formatter.grouped_table(
        "activities",
        translate("All activities, with their dates and who came"),
        activities_by_group(formatter),
        (
            (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row.id)),
            (translate("dates"), "day", when),
            (translate("state"), "", state),
            (translate("attendance"), "number", lambda row: share(row.attended, row.expected)),
            (translate("changes of plan"), "", changes),
        ),
    )
    return Section(
        name="activities",
        heading=translate("Activities"),
        timeline=timeline(formatter, table.caption),
        tables=(table,),
    )


def counting(formatter: ReportFormatter) -> Section:
    """Every figure, and what it counts."""
    translate, figure = formatter.translate, formatter.status.figure

    def number(name: str) -> Cell:
        found = figure(name)
        if found and found.is_average:
            return formatter.shown(figure_value(formatter.translator, found))
        return formatter.of_figure(found, found.value) if found else formatter.hidden

    def whole(name: str) -> Cell:
        found = figure(name)
        if found is None:
            return formatter.hidden
        if found.is_average:
            return Cell(in_units(formatter.translator, found), "number")
        return DASH if found.of is None else formatter.of_figure(found, found.of)

    definition = formatter.definition
    table = formatter.table(
        "counting",
        translate("Every figure of this report"),
        formatter.status.figure_names,
        (
            (translate("figure"), "", lambda name: formatter.heading(FIGURES[name])),
            (translate("number"), "number", number),
            (translate("of"), "number", whole),
            (
                translate("what is counted"),
                "",
                lambda name: Cell(translate(definition(name))),
            ),
        ),
    )
    heading = translate("How the figures are counted")
    return Section(name="counting", heading=heading, lead=_origin(formatter), tables=(table,))


def _origin(formatter: ReportFormatter) -> str:
    """Where the figures come from, and how to see that if the reader may have the data."""
    facts = formatter.translate(
        "All figures follow from dated facts as they stand on {day}; nobody typed them.",
        day=formatter.status.as_of,
    )
    if formatter.report.redacted:
        return facts
    records = formatter.translate(
        "The records behind each, for whoever has the data: {command}",
        command=formatter.command("why"),
    )
    return f"{facts} {records}"
