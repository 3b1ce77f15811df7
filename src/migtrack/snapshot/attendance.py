"""Who came to which activity, up to a day."""

from datetime import date
from functools import cache
from typing import NamedTuple

from migtrack.model.activities import Activity
from migtrack.model.attendance import (
    NOBODY,
    Attendance,
    Tally,
    expected_on,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.day_lists import ATTENDING
from migtrack.model.project import Project
from migtrack.model.seats import seats_of


class ActivityAttendance(NamedTuple):
    """Who came to an activity, over its days up to a day that have an attendance list."""

    days: Attendance
    """In person-days."""
    expected: frozenset[str]
    """The officials expected at least once, each by the id of the person's first record."""
    came: frozenset[str]
    """The officials present or online at least once, expected or not, in the same way."""


class AttendanceCache:
    """The attendance of any activity up to any day; computes each set of lists once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._tally = Tally(project, seats_of(project))
        self._once = cache(self._compute)

    def up_to(self, activity: Activity, as_of: date) -> ActivityAttendance:
        """The attendance of one activity; `as_of` is included. Of doubled ids the first counts."""
        return self._once(activity.id, tuple(listed_days(activity, as_of)))

    def _compute(self, activity_id: str, days: tuple[date, ...]) -> ActivityAttendance:
        activity, total = self._project.activity_by_id[activity_id], NOBODY
        expected: set[str] = set()
        came: set[str] = set()
        for day in days:
            total += self._tally.of_list(activity, read_list(activity, day))
            expected.update(expected_on(self._project, activity, day))
            marks = marks_on(self._project, activity, day)
            came.update(participant for participant, mark in marks.items() if mark in ATTENDING)
        person_of = self._project.person_of
        return ActivityAttendance(
            total,
            frozenset(person_of[official] for official in expected),
            frozenset(person_of[official] for official in came if official in person_of),
        )
