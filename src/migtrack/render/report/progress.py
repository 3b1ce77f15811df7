"""The sections about what is due, the figures, the activities and how figures are counted."""

from collections.abc import Iterator

from migtrack.render.figures import is_percentage, person_days
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.terms import TONES
from migtrack.render.report.timeline import timeline
from migtrack.render.report.values import Cell, Column, FigureCard, Row, RowGroup, Section, Table
from migtrack.render.tasks import asks_reserve
from migtrack.render.terms import ACTIVITY_STATES, FIGURES, HEADLINE_FIGURES
from migtrack.review.status.activities import ActivityStatus
from migtrack.review.status.figures import Figure
from migtrack.review.status.tasks import Task, is_overdue


def due(formatter: ReportFormatter) -> Section:
    """What is overdue, due and next; for a closed project what was left open."""
    translate, status = formatter.translate, formatter.status
    if status.period.closed:
        table = formatter.table(
            "left-open",
            translate("What was not finished"),
            (Column(translate("what it is about")), Column(translate("what"))),
            (
                (formatter.record(task.subject), Cell(formatter.tasks.describe(task)))
                for task in status.unfinished
            ),
        )
        heading, empty = translate("Left open"), translate("Nothing was left open")
    else:
        table = formatter.table(
            "due",
            translate("What is to be done, by when and by whom"),
            (
                Column(translate("by"), "day"),
                Column(translate("how urgent")),
                Column(translate("who")),
                Column(translate("what")),
                Column(translate("what it is about")),
            ),
            (*_due(formatter), *_next(formatter)),
        )
        heading, empty = translate("What is due"), translate("Nothing is due")
    lead, tables = ("", (table,)) if table.rows else (empty, ())
    return Section(name="due", heading=heading, lead=lead, tables=tables)


def _due(formatter: ReportFormatter) -> Iterator[Row]:
    translate, status = formatter.translate, formatter.status
    for task in status.due:
        late = is_overdue(task, status.as_of)
        yield _task(formatter, task, translate("overdue") if late else translate("due"))


def _next(formatter: ReportFormatter) -> list[Row]:
    """What falls due soon, and the coming activities, by day."""
    label = formatter.translate("next")
    rows = [(task.by, _task(formatter, task, label)) for task in formatter.status.next]
    for activity in formatter.status.coming:
        if activity.start and activity.end:
            row = (
                formatter.days(activity.start, activity.end),
                Cell(label, tone="quiet"),
                DASH,
                Cell(formatter.translate(ACTIVITY_STATES[activity.state])),
                formatter.activity(activity.id),
            )
            rows.append((activity.start, row))
    return [row for _, row in sorted(rows, key=lambda dated: str(dated[0]))]


def _task(formatter: ReportFormatter, task: Task, urgency: str) -> Row:
    people = formatter.translator.listed(map(formatter.official, task.people))
    if task.people and asks_reserve(task):
        people = formatter.translate("reserve: {names}", names=people)
    late = is_overdue(task, formatter.status.as_of)
    return (
        formatter.day(task.by),
        Cell(urgency, tone="late" if late else "open"),
        formatter.listed(map(formatter.who, task.who)),
        Cell(formatter.tasks.describe(task), note=people),
        formatter.record(task.subject),
    )


def figures(formatter: ReportFormatter) -> Section:
    """The headline figures, compared with the contract."""
    found = map(formatter.status.figure, HEADLINE_FIGURES)
    cards = tuple(_card(formatter, figure) for figure in found if figure and figure.of != 0)
    return Section(
        name="figures", heading=formatter.translate("The project in figures"), cards=cards
    )


def _card(formatter: ReportFormatter, figure: Figure) -> FigureCard:
    translator, label = formatter.translator, formatter.translate(FIGURES[figure.name].name)
    value, whole = translator.number(figure.value), ""
    if figure.of and figure.percent is not None and is_percentage(figure):
        value = translator.percent(figure.percent)
        whole = person_days(translator, figure.value, figure.of)
    elif figure.of is not None:
        whole = translator.translate("of {whole}", whole=figure.of)
    return FigureCard(figure.name, label, value, whole, figure.percent)


def activities(formatter: ReportFormatter) -> Section:
    """All activities on a timeline and in a table."""
    translate, status = formatter.translate, formatter.status
    columns = (
        Column(translate("activity")),
        Column(translate("dates"), "day"),
        Column(translate("state")),
        Column(translate("attendance"), "number"),
        Column(translate("changes of plan")),
    )
    rows: dict[str, list[Row]] = {group.id: [] for group in status.groups}
    others: list[Row] = []
    for activity in status.activities:
        rows.get(activity.group, others).append(_activity(formatter, activity))
    groups = [
        RowGroup(tuple(rows[group.id]), formatter.text(group.title))
        for group in status.groups
        if rows[group.id]
    ]
    if others:
        groups.append(RowGroup(tuple(others)))
    table = Table(
        name="activities",
        caption=translate("All activities, with their dates and who came"),
        columns=columns,
        groups=tuple(groups),
    )
    return Section(
        name="activities",
        heading=translate("Activities"),
        timeline=timeline(formatter, table.caption),
        tables=(table,),
    )


def _activity(formatter: ReportFormatter, activity: ActivityStatus) -> Row:
    translator = formatter.translator
    changes = (
        translator.translate("{days} given up", days=translator.days(moved.start, moved.end))
        for moved in formatter.given_up(activity.id)
    )
    return (
        formatter.activity(activity.id),
        formatter.days(activity.start, activity.end),
        Cell(
            formatter.translate(ACTIVITY_STATES[activity.state]), tone=TONES.get(activity.state, "")
        ),
        formatter.share(activity.attended, activity.expected),
        formatter.listed(changes),
    )


def counting(formatter: ReportFormatter) -> Section:
    """Every figure, and what it counts."""
    translate = formatter.translate
    columns = (
        Column(translate("figure")),
        Column(translate("number"), "number"),
        Column(translate("of"), "number"),
        Column(translate("what is counted")),
    )
    rows = (
        (
            Cell(translate(FIGURES[figure.name].name)),
            formatter.number(figure.value),
            formatter.number(figure.of),
            Cell(translate(FIGURES[figure.name].definition)),
        )
        for figure in formatter.status.figures
    )
    table = formatter.table("counting", translate("Every figure of this report"), columns, rows)
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
