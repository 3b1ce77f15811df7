"""The sections about what is due, the figures, the activities and how figures are counted."""

from migtrack.render.figures import in_units, shown_percent
from migtrack.render.report.formatter import DASH, TONES, ReportFormatter
from migtrack.render.report.timeline import timeline
from migtrack.render.report.values import Cell, Column, FigureCard, Row, RowGroup, Section, Table
from migtrack.render.tasks import asks_reserve
from migtrack.render.terms import ACTIVITY_LABEL, FIGURES, HEADLINE_FIGURES, STATES
from migtrack.review.status.tasks import Task, is_overdue
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.figures import Figure


def due(formatter: ReportFormatter) -> Section:
    """What is overdue, due and next; for a closed project what was left open."""
    translate, status = formatter.translate, formatter.status
    if status.period.closed:
        heading = translate("Left open")
        table = formatter.table(
            "left-open",
            translate("What was not finished"),
            status.unfinished,
            (
                (translate("what it is about"), "", lambda task: formatter.record(task.subject)),
                (translate("what"), "", lambda task: Cell(formatter.task(task))),
            ),
        )
    else:
        heading = translate("What is due")
        columns = (
            Column(translate("by"), "day"),
            Column(translate("how urgent")),
            Column(translate("who")),
            Column(translate("what")),
            Column(translate("what it is about")),
        )
        caption = translate("What is to be done, by when and by whom")
        rows = RowGroup((*(_task(formatter, task) for task in status.due), *_next(formatter)))
        table = Table(name="due", caption=caption, columns=columns, groups=(rows,))
    lead, tables = ("", (table,)) if table.rows else (formatter.nothing_to_do(), ())
    return Section(name="due", heading=heading, lead=lead, tables=tables)


def _next(formatter: ReportFormatter) -> list[Row]:
    """What falls due soon, and the coming activities, by day."""
    label = formatter.translate("next")
    rows = [(task.by, _task(formatter, task, label)) for task in formatter.status.next]
    for activity in formatter.status.coming:
        if activity.start and activity.end:
            row = (
                formatter.days(activity.start, activity.end, activity.days),
                Cell(label, tone="quiet"),
                DASH,
                Cell(formatter.translate(STATES[activity.state])),
                formatter.activity(activity.id),
            )
            rows.append((activity.start, row))
    return [row for _, row in sorted(rows, key=lambda dated: str(dated[0]))]


def _task(formatter: ReportFormatter, task: Task, urgency: str = "") -> Row:
    people = formatter.translator.listed(map(formatter.official, task.people))
    if task.people and asks_reserve(task):
        people = formatter.translate("reserve: {names}", names=people)
    late = is_overdue(task, formatter.status.as_of)
    due = formatter.translate("overdue") if late else formatter.translate("due")
    return (
        formatter.day(task.by),
        Cell(urgency or due, tone="late" if late else "open"),
        formatter.listed(map(formatter.who, task.who)),
        Cell(formatter.task(task), note=people),
        formatter.record(task.subject),
    )


def figures(formatter: ReportFormatter) -> Section:
    """The headline figures, compared with the contract."""
    names = (name for name in HEADLINE_FIGURES if name in formatter.status.figure_names)
    found = ((name, formatter.status.figure(name)) for name in names)
    cards = tuple(
        _card(formatter, name, figure) for name, figure in found if not figure or figure.of != 0
    )
    heading = formatter.translate("The project in figures")
    return Section(name="figures", heading=heading, cards=cards)


def _card(formatter: ReportFormatter, name: str, figure: Figure | None) -> FigureCard:
    translator, label = formatter.translator, formatter.translate(FIGURES[name])
    if figure is None:
        return FigureCard(name, label, formatter.withheld, "", None)
    percent = shown_percent(figure)
    value, whole = translator.number(figure.value), ""
    if percent is not None:
        value, whole = translator.percent(percent), in_units(translator, figure)
    elif figure.of is not None:
        whole = translator.translate("of {whole}", whole=figure.of)
    return FigureCard(name, label, value, whole, figure.percent)


def activities(formatter: ReportFormatter) -> Section:
    """All activities on a timeline and in a table."""
    translate, share, status = formatter.translate, formatter.share, formatter.status
    groups = {group.id: formatter.text(group.title) for group in status.groups}
    by_group: dict[str, list[ActivityStatus]] = {group: [] for group in (*groups, "")}
    for activity in status.activities:
        by_group[activity.group if activity.group in groups else ""].append(activity)

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
        ((groups.get(group, ""), members) for group, members in by_group.items() if members),
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
        return formatter.number(found.value if found else None)

    def whole(name: str) -> Cell:
        found = figure(name)
        return DASH if found and found.of is None else formatter.number(found.of if found else None)

    definition = formatter.definition
    table = formatter.table(
        "counting",
        translate("Every figure of this report"),
        formatter.status.figure_names,
        (
            (translate("figure"), "", lambda name: Cell(translate(FIGURES[name]))),
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
