"""The part of the status screen that says what is to be done, or was left undone."""

from migtrack.base.text import printable
from migtrack.render.layout import DOT, Cell
from migtrack.render.screen import Screen
from migtrack.review.status.tasks import Task, is_overdue

ASKS_RESERVE = ("seat-vacant", "visit-seats-open")
"""Tasks whose people are not those concerned but those to be asked."""


def agenda(screen: Screen) -> None:
    """What is is_overdue, due and next; of a closed project what was left open."""
    status, say = screen.status, screen.words.say
    late = [one for one in status.due if is_overdue(one, status.as_of)]
    soon = [one for one in status.due if not is_overdue(one, status.as_of)]
    sections = [
        (say("Overdue"), [_row_of(screen, one, "red") for one in late]),
        (say("Due"), [_row_of(screen, one) for one in soon]),
        (say("Next"), _next_rows(screen)),
        (say("Left open"), [_row_of(screen, one) for one in status.unfinished]),
    ]
    every = [row for _, rows in sections for row in rows]
    for heading, rows in sections:
        if rows:
            screen.section(heading)
            screen.page.table(rows, like=every)
    if not every:
        closed = status.period.closed
        screen.section(say("Nothing was left open") if closed else say("Nothing is due"))


def _next_rows(screen: Screen) -> list[list[Cell]]:
    """What falls due soon and the coming activities, by day."""
    rows = [(task.by, _row_of(screen, task)) for task in screen.status.next]
    for one in screen.status.coming:
        if one.start is not None and one.end is not None:
            days = Cell(screen.words.days(one.start, one.end))
            title = screen.text(one.short or one.title)
            rows.append((one.start, _row(screen, days, one.id, "", title)))
    return [row for _, row in sorted(rows, key=lambda one: str(one[0]))]


def _row_of(screen: Screen, task: Task, style: str = "") -> list[Cell]:
    words = screen.words
    by = Cell(words.day(task.by) if task.by else "", style)
    phrase = screen.tasks.said(task)
    people = ", ".join(map(printable, task.people))
    if people and not words.right_to_left:
        asked = task.name in ASKS_RESERVE
        label = words.say("{task}; reserve", task=phrase) if asked else phrase
        phrase = f"{label}: {people}"
    who = words.listed(map(screen.who, task.who))
    text = words.say("{who}: {task}", who=who, task=phrase) if who else phrase
    return _row(screen, by, printable(task.subject[1]), people, text)


def _row(screen: Screen, by: Cell, subject: str, people: str, text: str) -> list[Cell]:
    """Day, record, words; from right to left the record, its people, then the words."""
    if screen.words.right_to_left:
        run = DOT.join(filter(None, (people, by.text, text)))
        return [Cell(subject), Cell(run, by.style)]
    return [by, Cell(subject), Cell(text)]
