"""A thing to be done, or left undone: values, and no words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from migtrack.base.finding import Key

Range = tuple[int, int]
"""Numbers from the first to the last, both included."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to be done about a record, or left undone when the project closed."""

    name: str
    """The name of the rule that speaks of such things, or one of this module's neighbours'."""
    subject: Key
    step: str = ""
    """Which of the things that the rule speaks of: to `apply` for a visa, to `decide` …"""
    code: str = ""
    """The rule's code; empty for what is not due yet."""
    by: date | None = None
    who: tuple[str, ...] = ()
    """Ministries' ids, or `project team`."""
    people: tuple[str, ...] = ()
    """The ids of the officials whom it concerns."""
    ministries: tuple[str, ...] = ()
    """The ids of the ministries of which something is still wanted."""
    seats: tuple[Range, ...] = ()
    """Numbers of seats."""
    since: date | None = None
    days: tuple[date, ...] = ()
    number: int = 0
    """How many: officials, free seats."""
    message: str = ""
    """The finding's own words, in English, where nothing else is known of it."""


def merged(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """The tasks by day, those that differ only in whom they concern made one."""
    found: dict[object, list[Task]] = {}
    for task in tasks:
        kind = (task.name, task.step, task.subject, task.by, task.since, task.message)
        found.setdefault(kind, []).append(task)
    out = [same[0] if len(same) == 1 else _merged(same) for same in found.values()]
    return tuple(sorted(out, key=lambda task: (task.by or date.max, task.subject, task.name)))


def _merged(same: list[Task]) -> Task:
    people = _once(one for task in same for one in task.people)
    days = sorted({day for task in same for day in task.days})
    return replace(
        same[0],
        who=_once(one for task in same for one in task.who),
        people=people,
        ministries=_once(one for task in same for one in task.ministries),
        seats=joined(seats for task in same for seats in task.seats),
        days=tuple(days),
        number=len(people) if same[0].number == len(same[0].people) else same[0].number,
    )


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges in order, those that touch made one."""
    out: list[Range] = []
    for first, last in sorted(ranges):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return tuple(out)


def size(ranges: Iterable[Range]) -> int:
    """How many numbers the ranges hold."""
    return sum(last - first + 1 for first, last in ranges)


def shifted(day: date, days: int) -> date:
    """The day so many days later, or as far as the calendar goes."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def overdue(task: Task, as_of: date) -> bool:
    """Whether the task's day is over."""
    return task.by is not None and task.by < as_of
