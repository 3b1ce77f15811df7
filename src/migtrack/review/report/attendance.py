"""The attendance sheet: the officials, the days that have a list, and totals."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from migtrack.model.activities import Activity
from migtrack.model.attendance import (
    DayMarks,
    Tally,
    deputies_on,
    expected_on,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.day_lists import ATTENDING
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from migtrack.review.report.people import Person

UNMARKED = "unmarked"
"""The mark of an official who was expected on a day that has a list, and is not in it."""
DEPUTY = "deputy"
"""The mark of somebody who came in an official's place."""


class ListedDay(NamedTuple):
    """A day of an activity that has an attendance list."""

    activity: str
    day: date
    attended: int | None
    """Officials present or online, of those expected; none where it is not shown."""
    expected: int | None
    """Officials; none where it is not shown."""
    guests: int
    """People outside the core team."""
    people: int
    """How many officials were expected."""


class OfficialMark(NamedTuple):
    """An official's mark on one day."""

    mark: str
    """`present`, `online`, `deputised`, `excused`, `absent` or `unmarked`; `deputy` for
    one who came in the place of another; empty where neither expected nor in the list."""
    expected: bool
    attended: int
    """How many official-days of its ministry the day counts as attended."""


class OfficialAttendance(NamedTuple):
    """One official's attendance."""

    person: Person
    ministry: str
    marks: tuple[OfficialMark, ...]
    """For each of the listed days."""
    attended: int
    """Days present or online, of those expected."""
    expected: int
    """Days."""


class MinistryAttendance(NamedTuple):
    """The attendance of a ministry's officials together."""

    ministry: str
    people: int
    """How many officials were expected on any day."""
    attended: int | None
    """Person-days; none where it is not shown."""
    expected: int | None
    """Person-days; none where it is not shown."""


class AttendanceSheet(NamedTuple):
    """All attendance lists up to a day."""

    days: tuple[ListedDay, ...]
    """By day, those of one activity together."""
    officials: tuple[OfficialAttendance, ...]
    """In the order of the files; empty where individuals are not shown."""
    ministries: tuple[MinistryAttendance, ...]


def review_attendance(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> AttendanceSheet:
    """The attendance lists of all activities up to the day."""
    activities = project.activity_by_id
    listed = [
        (days[0], identity, day)
        for identity, activity in activities.items()
        for days in [list(listed_days(activity, as_of))]
        for day in days
    ]
    tally = Tally(project, seats_of(project))
    lists = [(activities[key], read_list(activities[key], day)) for _, key, day in sorted(listed)]
    days: list[ListedDay] = []
    marks_by_day: list[dict[str, OfficialMark]] = []
    for activity, day_marks in lists:
        day = day_marks.day
        total, marks = tally.of_list(activity, day_marks), _marks(project, activity, day_marks)
        days.append(
            ListedDay(
                activity=activity.id,
                day=day,
                attended=total.attended,
                expected=total.expected,
                guests=activity.attendance[day].guests,
                people=sum(mark.expected for mark in marks.values()),
            )
        )
        marks_by_day.append(marks)
    totals = tally.of_officials(lists)
    nothing = OfficialMark("", expected=False, attended=0)
    officials = tuple(
        OfficialAttendance(
            people[official],
            project.ministry_of[official],
            tuple(marks.get(official, nothing) for marks in marks_by_day),
            total.attended,
            total.expected,
        )
        for official in project.participant_by_id
        if any(official in marks for marks in marks_by_day)
        for total in [totals.of(official)]
    )
    by_ministry: dict[str, list[OfficialAttendance]] = {name: [] for name in project.ministry_by_id}
    for official_attendance in officials:
        by_ministry.setdefault(official_attendance.ministry, []).append(official_attendance)
    ministries = tuple(_ministry(name, by_ministry[name]) for name in project.ministry_by_id)
    return AttendanceSheet(tuple(days), officials, ministries)


def _marks(project: Project, activity: Activity, listed: DayMarks) -> dict[str, OfficialMark]:
    """The marks of all who were expected on a day, are in its list, or came as deputies."""
    marks = marks_on(project, activity, listed.day)
    expected = set(expected_on(project, activity, listed.day))
    deputies = deputies_on(project, activity, listed)
    found = {}
    for official in {*marks, *expected, *deputies}:
        is_expected = official in expected
        unlisted = UNMARKED if is_expected else DEPUTY
        mark = marks.get(official, unlisted)
        attended = (is_expected and mark in ATTENDING) + (official in deputies)
        found[official] = OfficialMark(mark, is_expected, attended)
    return found


def _ministry(ministry: str, own: list[OfficialAttendance]) -> MinistryAttendance:
    return MinistryAttendance(
        ministry,
        sum(any(mark.expected for mark in official.marks) for official in own),
        sum(official.attended for official in own),
        sum(official.expected for official in own),
    )
