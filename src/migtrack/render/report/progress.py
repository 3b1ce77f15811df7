"""What is due, the figures, the activities, and how the figures are counted."""

from migtrack.render.agenda import ASKS_RESERVE
from migtrack.render.report.headings import HEADLINE, TONES
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.timeline import timeline
from migtrack.render.report.values import Cell, Column, FigureCard, Group, Section, Table
from migtrack.render.terms import ACTIVITY_STATES, CARDS, MEANINGS
from migtrack.review.status.activities import ActivityStatus
from migtrack.review.status.figures import Figure
from migtrack.review.status.tasks import Task, is_overdue

Row = tuple[Cell, ...]


def due(teller: Teller) -> Section:
    """What is is_overdue, due and next; of a closed project what was left open."""
    say, status = teller.say, teller.status
    if status.period.closed:
        rows: tuple[Row, ...] = tuple(
            (teller.record(*task.subject), Cell(teller.tasks.said(task)))
            for task in status.unfinished
        )
        columns: tuple[Column, ...] = (Column(say("what it is about")), Column(say("what")))
        table = Table("left-open", say("What was not finished"), columns, (Group(rows),))
        lead = "" if rows else say("Nothing was left open")
        return Section("due", say("Left open"), lead, tables=(table,) if rows else ())
    late, soon = say("overdue"), say("due")
    tasks = [
        *(
            (task.by, _task(teller, task, late if is_overdue(task, status.as_of) else soon))
            for task in status.due
        ),
        *_next(teller),
    ]
    columns = (
        Column(say("by"), "day"),
        Column(say("how urgent")),
        Column(say("who")),
        Column(say("what")),
        Column(say("what it is about")),
    )
    rows = tuple(row for _, row in tasks)
    table = Table("due", say("What is to be done, by when and by whom"), columns, (Group(rows),))
    lead = "" if rows else say("Nothing is due")
    return Section("due", say("What is due"), lead, tables=(table,) if rows else ())


def _next(teller: Teller) -> list[tuple[object, Row]]:
    """What falls due soon, and the coming activities, by day."""
    label = teller.say("next")
    found = [(task.by, _task(teller, task, label)) for task in teller.status.next]
    for one in teller.status.coming:
        if one.start and one.end:
            days = teller.days(one.start, one.end)
            what = Cell(teller.say(ACTIVITY_STATES[one.state]))
            row = (days, Cell(label, tone="quiet"), NONE, what, teller.activity(one.id))
            found.append((one.start, row))
    return sorted(found, key=lambda one: str(one[0]))


def _task(teller: Teller, task: Task, urgency: str) -> Row:
    names = [teller.name(one) for one in task.people]
    listed = teller.words.listed(names)
    if names and task.name in ASKS_RESERVE:
        listed = teller.say("reserve: {names}", names=listed)
    late = is_overdue(task, teller.status.as_of)
    return (
        teller.day(task.by),
        Cell(urgency, tone="late" if late else "open"),
        Cell(teller.words.listed(map(teller.who, task.who))) if task.who else NONE,
        Cell(teller.tasks.said(task), note=listed),
        teller.record(*task.subject),
    )


def figures(teller: Teller) -> Section:
    """The headline figures, against the contract."""
    cards = tuple(
        _card(teller, figure)
        for name in HEADLINE
        if (figure := teller.status.figure(name)) is not None and figure.of != 0
    )
    return Section("figures", teller.say("The project in figures"), cards=cards)


def _card(teller: Teller, figure: Figure) -> FigureCard:
    words, label = teller.words, teller.say(CARDS[figure.name])
    value, of = words.number(figure.value), ""
    if figure.name == "attendance" and figure.percent is not None and figure.of:
        value = words.percent(figure.percent)
        part = teller.part(figure.value, figure.of)
        of = words.count("{part} person-day", "{part} person-days", figure.of, part=part)
    elif figure.of is not None:
        of = teller.say("of {whole}", whole=figure.of)
    return FigureCard(figure.name, label, value, of, figure.percent)


def activities(teller: Teller) -> Section:
    """All activities in time, and as a table."""
    say, status = teller.say, teller.status
    columns = (
        Column(say("activity")),
        Column(say("dates"), "day"),
        Column(say("state")),
        Column(say("attendance"), "number"),
        Column(say("changes of plan")),
    )
    groups = tuple(
        Group(rows, teller.text(group.title))
        for group in status.groups
        if (
            rows := tuple(
                _activity(teller, one) for one in status.activities if one.group == group.id
            )
        )
    )
    known = {group.id for group in status.groups}
    others = tuple(_activity(teller, one) for one in status.activities if one.group not in known)
    table = Table(
        "activities",
        say("All activities, with their dates and who came"),
        columns,
        (*groups, Group(others)) if others else groups,
    )
    return Section(
        "activities", say("Activities"), timeline=timeline(teller, table.caption), tables=(table,)
    )


def _activity(teller: Teller, one: ActivityStatus) -> Row:
    say, report = teller.say, teller.report
    changes = [
        say("{days} given up", days=teller.words.days(moved.start, moved.end))
        for moved in report.postponements
        if moved.activity == one.id
    ]
    return (
        teller.activity(one.id),
        teller.days(one.start, one.end),
        Cell(say(ACTIVITY_STATES[one.state]), tone=TONES.get(one.state, "")),
        teller.share(one.attended, one.expected),
        Cell(teller.words.listed(changes)) if changes else NONE,
    )


def counting(teller: Teller) -> Section:
    """Every figure, and what it counts."""
    say = teller.say
    columns = (
        Column(say("figure")),
        Column(say("number"), "number"),
        Column(say("of"), "number"),
        Column(say("what is counted")),
    )
    rows = tuple(
        (
            Cell(say(CARDS[one.name])),
            teller.number(one.value),
            teller.number(one.of),
            Cell(say(MEANINGS[one.name])),
        )
        for one in teller.status.figures
    )
    table = Table("counting", say("Every figure of this report"), columns, (Group(rows),))
    return Section("counting", say("How the figures are counted"), _origin(teller), tables=(table,))


def _origin(teller: Teller) -> str:
    """Where the figures come from; the command that shows it is for readers who have the data."""
    facts = teller.say(
        "All figures follow from dated facts as they stand on {day}; nobody typed them.",
        day=teller.status.as_of,
    )
    if teller.report.redacted:
        return facts
    records = teller.say(
        "The records behind each, for whoever has the data: {command}",
        command=teller.command("why"),
    )
    return f"{facts} {records}"
