"""Who came on which day: officials by activity days, with totals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from migtrack.model.attendance import Tally, expected_on, listed_days, marks_on, read_list
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from migtrack.review.report.people import Person

UNMARKED = "unmarked"
"""Expected on a day that has a list, and not in it."""


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day of an activity that has an attendance list."""

    activity: str
    day: date
    attended: int | None
    """Officials present or online, of those expected; none where that is not shown."""
    expected: int | None
    guests: int


@dataclass(frozen=True, slots=True)
class OfficialMark:
    """What a list says of an official."""

    mark: str
    """`present`, `online`, `excused`, `absent` or `unmarked`; empty: nothing was to be said."""
    expected: bool


@dataclass(frozen=True, slots=True)
class OfficialPresence:
    """One official's days."""

    person: Person
    ministry: str
    marks: tuple[OfficialMark, ...]
    """For each of the listed days."""
    attended: int
    """Days present or online, of those expected."""
    expected: int


@dataclass(frozen=True, slots=True)
class MinistryPresence:
    """The days of a ministry's officials together."""

    ministry: str
    people: int
    """How many officials were expected on any day."""
    attended: int | None
    """Person-days; none where that is not shown."""
    expected: int | None


@dataclass(frozen=True, slots=True)
class Presence:
    """All attendance lists up to a day."""

    days: tuple[ListedDay, ...]
    """By day, those of one activity together."""
    officials: tuple[OfficialPresence, ...]
    """By ministry, in the order of the files; empty where individuals are not shown."""
    ministries: tuple[MinistryPresence, ...]


def review_presence(project: Project, as_of: date, people: Mapping[str, Person]) -> Presence:
    """Who came on the days that have a list."""
    listed = [
        (dates[0], activity, dates)
        for activity in project.activity_by_id.values()
        if (dates := list(listed_days(activity, as_of)))
    ]
    listed.sort(key=lambda one: (one[0], one[1].id))
    tally = Tally(project, seats_of(project))
    lists = [(activity, read_list(activity, day)) for _, activity, dates in listed for day in dates]
    days: list[ListedDay] = []
    sheet: list[dict[str, OfficialMark]] = []
    for activity, written in lists:
        day = written.day
        total, guests = tally.of_list(activity, written), activity.attendance[day].guests
        days.append(ListedDay(activity.id, day, total.attended, total.expected, guests))
        marks = marks_on(project, activity, day)
        expected = set(expected_on(project, activity, day))
        sheet.append(
            {
                one: OfficialMark(marks.get(one, UNMARKED), one in expected)
                for one in {*marks, *expected}
            }
        )
    totals = tally.of_officials(lists)
    officials = tuple(
        OfficialPresence(
            people[identity],
            project.ministry_of[identity],
            tuple(told.get(identity, OfficialMark("", expected=False)) for told in sheet),
            total.attended,
            total.expected,
        )
        for identity in project.participant_by_id
        if any(identity in told for told in sheet)
        for total in [totals.of(identity)]
    )
    ministries = tuple(_ministry(identity, officials) for identity in project.ministry_by_id)
    return Presence(tuple(days), officials, ministries)


def _ministry(identity: str, officials: tuple[OfficialPresence, ...]) -> MinistryPresence:
    own = [one for one in officials if one.ministry == identity]
    return MinistryPresence(
        identity,
        sum(one.expected > 0 for one in own),
        sum(one.attended for one in own),
        sum(one.expected for one in own),
    )
