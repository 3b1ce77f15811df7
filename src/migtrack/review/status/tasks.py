"""Tasks: what must be done, or was not finished. Values without text."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.base.finding import Key
from migtrack.base.ranges import Range, merged_ranges

CONCERNED = "ministries concerned"
"""Who must act, where it is not shown which ministries these are."""


class Task(NamedTuple):
    """Something to be done about a record, or not done when the project closed."""

    name: str
    """The name of the rule that reports such tasks, or of a kind of unfinished work."""
    subject: Key
    step: str = ""
    """Which step is to be taken, where a name stands for several: `apply` for a visa …"""
    code: str = ""
    """The rule's code; empty for what is not due yet."""
    by: date | None = None
    """The last day on which it is in time."""
    who: tuple[str, ...] = ()
    """Who must act: ids of ministries, `PROJECT_TEAM` or `CONCERNED`."""
    people: tuple[str, ...] = ()
    """The ids of the officials concerned."""
    ministries: tuple[str, ...] = ()
    """The ids of the ministries that must still adopt a procedure."""
    seats: tuple[Range, ...] = ()
    """Numbers of vacant seats."""
    since: date | None = None
    """The first day on which the seats are vacant."""
    days: tuple[date, ...] = ()
    """The days without an attendance list."""
    number: int | None = 0
    """How many officials or free seats; none where it is not shown."""
    goal: Decimal | None = None
    """The value that an indicator should reach."""
    message: str = ""
    """The message of the finding, in English, where the task has no text of its own."""


def merged_tasks(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """The tasks by due day; tasks that differ only in whom they concern are merged.

    Of those that differ in nothing but their due day the earliest stays.
    """
    groups: dict[object, list[Task]] = {}
    earliest: dict[Task, Task] = {}
    for task in _by_day(tasks):
        earliest.setdefault(task._replace(by=None), task)
    for task in earliest.values():
        common = (task.name, task.step, task.subject, task.by, task.since, task.message)
        groups.setdefault(common, []).append(task)
    merged = [group[0] if len(group) == 1 else _merged(group) for group in groups.values()]
    return tuple(_by_day(merged))


def _by_day(tasks: Iterable[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: (task.by or date.max, task.subject, task.name))


def _merged(tasks: list[Task]) -> Task:
    def united(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for task in tasks for each in getattr(task, name)))

    first, people = tasks[0], united("people")
    return first._replace(
        who=united("who"),
        people=people,
        ministries=united("ministries"),
        seats=merged_ranges(seats for task in tasks for seats in task.seats),
        days=tuple(sorted({day for task in tasks for day in task.days})),
        number=len(people) if first.number == len(first.people) else first.number,
    )


def is_overdue(task: Task, as_of: date) -> bool:
    """Whether the task's due day is over."""
    return task.by is not None and task.by < as_of
