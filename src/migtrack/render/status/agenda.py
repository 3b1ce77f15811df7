"""The part of the status screen that shows what is to be done, or was left undone."""

from migtrack.base.text import printable
from migtrack.render.layout import DOT, StyledText, TextRow
from migtrack.render.screen import Screen
from migtrack.render.tasks import asks_reserve
from migtrack.review.status.tasks import Task, is_overdue


def agenda(screen: Screen) -> None:
    """What is overdue, due and next; for a closed project what was left open.

    Each heading says how many there are.
    """
    status, translate = screen.status, screen.translate
    late = [task for task in status.due if is_overdue(task, status.as_of)]
    soon = [task for task in status.due if not is_overdue(task, status.as_of)]
    sections = [
        (translate("Overdue"), [_task_row(screen, task, "red") for task in late]),
        (translate("Due"), [_task_row(screen, task) for task in soon]),
        (translate("Next"), _next_rows(screen)),
        (translate("Left open"), [_task_row(screen, task) for task in status.unfinished]),
    ]
    all_rows = [row for _, rows in sections for row in rows]
    for heading, rows in sections:
        if rows:
            screen.section(heading, screen.translator.number(len(rows)))
            screen.page.table(rows, like=all_rows)
    if not all_rows:
        screen.section(screen.nothing_to_do())


def _next_rows(screen: Screen) -> list[TextRow]:
    """What falls due soon and the coming activities, by day."""
    rows = [(task.by, _task_row(screen, task)) for task in screen.status.next]
    for activity in screen.status.coming:
        if activity.start is not None and activity.end is not None:
            days = StyledText(screen.translator.days(activity.start, activity.end, activity.days))
            title = screen.text(activity.short or activity.title)
            row: TextRow = [days, activity.id, title]
            if screen.translator.right_to_left:
                row = _right_to_left(days, activity.id, "", title)
            rows.append((activity.start, row))
    return [row for _, row in sorted(rows, key=lambda dated: str(dated[0]))]


def _task_row(screen: Screen, task: Task, style: str = "") -> TextRow:
    translator = screen.translator
    by = StyledText(translator.day(task.by) if task.by else "", style)
    description = screen.task(task)
    people = ", ".join(map(printable, task.people))
    if people and not translator.right_to_left:
        if asks_reserve(task):
            description = translator.translate("{task}; reserve", task=description)
        description = f"{description}: {people}"
    who, subject = translator.listed(map(screen.who, task.who)), printable(task.subject[1])
    if translator.right_to_left:
        return _right_to_left(by, subject, people, description, who)
    text = translator.translate("{who}: {task}", who=who, task=description) if who else description
    return [by, subject, text]


def _right_to_left(
    by: StyledText, subject: str, people: str, text: str, who: str = ""
) -> list[str | StyledText]:
    """The record's id; then the officials' ids, and one run of what is to be done by which day."""
    dated = ": ".join(filter(None, (by.text, text)))
    return [subject, StyledText(DOT.join(filter(None, (people, dated, who))), by.style, by.text)]
