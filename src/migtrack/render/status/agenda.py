"""The part of the status screen that shows what is to be done, or was left undone."""

from collections.abc import Sequence
from datetime import date

from migtrack.base.text import printable
from migtrack.render.layout import DOT, StyledText, TextRow
from migtrack.render.screen import Screen
from migtrack.render.tasks import asks_reserve
from migtrack.render.terms import STATES
from migtrack.review.status.tasks import Task, is_overdue


def agenda(screen: Screen) -> None:
    """What is overdue, due and next; for a closed project what was left open.

    Each heading says how many there are. On a screen that folds what is to be done alike by the
    same day has one row, which names every record.
    """
    status, translate = screen.status, screen.translate
    late = [task for task in status.due if is_overdue(task, status.as_of)]
    soon = [task for task in status.due if not is_overdue(task, status.as_of)]
    sections = [
        (translate("Overdue"), len(late), _task_rows(screen, late, "red")),
        (translate("Due"), len(soon), _task_rows(screen, soon)),
        (translate("Next"), len(status.next) + len(status.coming), _next_rows(screen)),
        (translate("Left open"), len(status.unfinished), _task_rows(screen, status.unfinished)),
    ]
    all_rows = [row for _, _, rows in sections for row in rows]
    for heading, number, rows in sections:
        if rows:
            screen.section(heading, screen.translator.number(number))
            screen.page.table(rows, like=all_rows)
    if not all_rows:
        screen.section(screen.nothing_to_do())


def _task_rows(screen: Screen, tasks: Sequence[Task], style: str = "") -> list[TextRow]:
    return [row for _, row in _dated_rows(screen, tasks, style)]


def _dated_rows(
    screen: Screen, tasks: Sequence[Task], style: str = ""
) -> list[tuple[date | None, TextRow]]:
    """The day and the row of each task, or of several that are alike."""
    groups: dict[object, list[Task]] = {}
    for task in tasks:
        alike = (task.by, screen.task(task), () if _is_own(task) else task.who)
        groups.setdefault(alike if screen.folds and not task.people else task, []).append(task)
    return [
        (first.by, _task_row(screen, first, style, others)) for first, *others in groups.values()
    ]


def _is_own(task: Task) -> bool:
    """Whether the ministry that must act is the record itself, whose id stands in the row."""
    return task.who == task.subject[1:]


def _next_rows(screen: Screen) -> list[TextRow]:
    """What falls due soon and the coming activities, by day."""
    rows = _dated_rows(screen, screen.status.next)
    for activity in screen.status.coming:
        if activity.start is not None and activity.end is not None:
            days = StyledText(screen.translator.days(activity.start, activity.end, activity.days))
            text = screen.text(activity.short or activity.title)
            if activity.state == "under-way":
                text = f"{screen.translate(STATES[activity.state])}{DOT}{text}"
            row: TextRow = [days, activity.id, text]
            if screen.translator.right_to_left:
                row = _right_to_left(days, activity.id, "", text)
            rows.append((activity.start, row))
    return [row for _, row in sorted(rows, key=lambda dated: str(dated[0]))]


def _task_row(screen: Screen, task: Task, style: str = "", others: Sequence[Task] = ()) -> TextRow:
    """The row of a task, and of others that are alike: of each the record's id."""
    translator = screen.translator
    by = StyledText(translator.day(task.by) if task.by else "", style)
    description = screen.task(task)
    if others:
        description = translator.plural(
            "{task}; {number} more", "{task}; {number} more", len(others), task=description
        )
    people = ", ".join(map(printable, task.people or (other.subject[1] for other in others)))
    if people and not translator.right_to_left:
        if asks_reserve(task) and not others:
            description = translator.translate("{task}; reserve", task=description)
        description = f"{description}: {people}"
    is_told = task.who == task.ministries or (others and _is_own(task))
    who = "" if is_told else translator.listed(map(screen.who, task.who))
    subject = printable(task.subject[1])
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
