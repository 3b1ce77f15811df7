"""The activities on a day: their states, their attendance, and what the contract plans."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from migtrack.base.days import Month
from migtrack.base.text import Localized
from migtrack.model.activities import Activity
from migtrack.model.contract import KINDS
from migtrack.model.project import Project, single_days
from migtrack.model.states import (
    activity_state,
    dates_on,
    days_of_change,
    days_without_list,
    expected_on,
    visit_seats,
)
from migtrack.model.travel import next_to_ask, seats_taken, traveller_state
from migtrack.snapshot.attendance import ActivityAttendance, AttendanceCache
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.learning import EvaluationStatus, KnowledgeTestsStatus, learned_at

SEATED = ("granted", "not-required", "applied", "invited", "returned")
"""The states of travellers who take a seat."""
RARE = ("not-required", "returned")
"""The states of which nothing is said where nobody is in them."""
UNSEATED = ("refused", "withdrawn")
"""The states of travellers who gave their seat back."""
TRAVELLER_STATES = (*SEATED, *UNSEATED)
"""The states that count travellers, in this order; `not-invited` is left out."""


class ActivityStatus(NamedTuple):
    """An activity on a day."""

    id: str
    kind: str
    group: str
    title: Localized
    short: Localized | None
    state: str
    start: date | None
    """The first day, as planned on that day; none while no dates are set."""
    end: date | None
    """The last day."""
    attended: int | None
    """Person-days present or online, of those expected; none where it is not shown."""
    expected: int | None
    """Person-days expected, over the days that have a list; none where it is not shown."""
    people: int
    """How many officials were expected, each once."""
    days_without_list: tuple[date, ...]
    """Past days whose attendance is not recorded."""
    days: tuple[date, ...] = ()
    """The days on which it takes place, where these are not all from the first to the last."""
    expected_month: Month | None = None
    """The month in which it is expected, while it has no dates."""
    evaluation: EvaluationStatus | None = None
    """The answers to the questionnaire, if there are any and it is over."""
    tests: KnowledgeTestsStatus | None = None
    """The tests of knowledge, if there are any and it is over."""


class AttendedActivity(NamedTuple):
    """An activity on a day, and who came to it until then."""

    status: ActivityStatus
    attendance: ActivityAttendance


class MergedStates(NamedTuple):
    """Travellers whose states are not told apart, so that nobody can be recognised."""

    states: tuple[str, ...]
    number: int | None
    """How many are in one of these states; none where these are too few to be shown."""


class VisitStatus(NamedTuple):
    """The seats and travellers of a study visit on a day."""

    id: str
    state: str
    seats: int
    taken: int
    travellers: tuple[tuple[str, int], ...]
    """How many travellers are in each state in which there are any, and that is shown."""
    reserve: str | None
    """The id of the reserve to be invited next."""
    merged: tuple[MergedStates, ...] = ()
    """The travellers whose states are not shown."""


class KindStatus(NamedTuple):
    """The activities of one kind in a group: how many were held, how many the contract plans."""

    kind: str
    held: int
    planned: int | None
    """None where the contract names no number."""


class GroupStatus(NamedTuple):
    """A group of activities of the contract."""

    id: str
    title: Localized
    promises: tuple[KindStatus, ...]
    """For each kind that the contract plans or that has an activity."""


class ActivityStatusCache:
    """Every activity on any day; caches how one stands before its first day and after its last."""

    def __init__(self, project: Project) -> None:
        self._attendance = AttendanceCache(project)
        self._positions = {group.id: n for n, group in enumerate(project.contract.groups)}
        self._activities = [
            (activity, days_of_change(activity))
            for activity in sorted(project.activity_by_id.values(), key=_natural_order)
        ]
        self._cache: dict[tuple[str, bool], AttendedActivity] = {}
        """By activity and whether its last day has passed."""

    def on(self, as_of: date) -> list[AttendedActivity]:
        """Those planned by then: by group, in the order of the contract, then by first day.

        Those without dates come last.
        """
        found = [
            self._reviewed(activity, days, as_of)
            for activity, days in self._activities
            if not activity.added or activity.added <= as_of
        ]
        found.sort(key=self._order)
        return found

    def _order(self, reviewed: AttendedActivity) -> tuple[int, date]:
        status = reviewed.status
        position = self._positions.get(status.group, len(self._positions))
        return position, status.start or date.max

    def _reviewed(
        self, activity: Activity, days: tuple[date, date] | None, as_of: date
    ) -> AttendedActivity:
        first, last = days or (date.max, date.max)
        if first <= as_of <= last:
            return self._compute(activity, as_of)
        key = activity.id, as_of > last
        if key not in self._cache:
            self._cache[key] = self._compute(activity, as_of)
        return self._cache[key]

    def _compute(self, activity: Activity, as_of: date) -> AttendedActivity:
        attendance = self._attendance.up_to(activity, as_of)
        return AttendedActivity(_activity(activity, attendance, as_of), attendance)


def _activity(activity: Activity, attendance: ActivityAttendance, as_of: date) -> ActivityStatus:
    dates = dates_on(activity, as_of)
    return ActivityStatus(
        id=activity.id,
        kind=activity.kind,
        group=activity.group,
        title=activity.title,
        short=activity.short,
        state=activity_state(activity, as_of),
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        attended=attendance.days.attended,
        expected=attendance.days.expected,
        people=len(attendance.expected),
        days_without_list=tuple(days_without_list(activity, as_of)),
        days=single_days(dates) if dates else (),
        expected_month=expected_on(activity, as_of),
        **learned_at(activity, as_of)._asdict(),
    )


def _natural_order(activity: Activity) -> list[tuple[int, str]]:
    """A sort key by which `workshop-10` comes after `workshop-9`."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"([0-9]+)", activity.id)
    ]


def came_to(activities: Iterable[AttendedActivity]) -> frozenset[str]:
    """Whoever came to any of them: the id of the first record of each person."""
    return frozenset[str]().union(*(each.attendance.came for each in activities))


def attendance_figures(activities: Sequence[AttendedActivity]) -> tuple[Figure, Figure]:
    """The figures that are counted from attendance lists: those trained, and the attendance."""
    came = came_to(activities)
    expected = frozenset[str]().union(*(each.attendance.expected for each in activities))
    return (
        Figure("officials-trained", len(came), people=len(came or expected)),
        Figure(
            "attendance",
            sum(each.attendance.days.attended for each in activities),
            sum(each.attendance.days.expected for each in activities),
            len(expected),
            unit="person-days",
        ),
    )


def review_visit(project: Project, visit: Activity, as_of: date) -> VisitStatus:
    """The seats of the visit and the states of its travellers on the day."""
    counts = Counter[str](traveller_state(traveller, as_of) for traveller in visit.travellers)
    reserve = next_to_ask(project, visit, as_of)
    return VisitStatus(
        id=visit.id,
        state=activity_state(visit, as_of),
        seats=visit_seats(project, visit),
        taken=len(seats_taken(visit, as_of)),
        travellers=tuple((each, counts[each]) for each in TRAVELLER_STATES if counts[each]),
        reserve=reserve.participant if reserve else None,
    )


def review_groups(
    project: Project, activities: tuple[ActivityStatus, ...]
) -> tuple[GroupStatus, ...]:
    """The groups in the order of the contract."""
    existing = Counter((activity.group, activity.kind) for activity in activities)
    held = Counter(
        (activity.group, activity.kind) for activity in activities if activity.state == "held"
    )
    return tuple(
        GroupStatus(
            group.id,
            group.title,
            tuple(
                KindStatus(kind, held[group.id, kind], group.planned.get(kind))
                for kind in KINDS
                if kind in group.planned or existing[group.id, kind]
            ),
        )
        for group in project.contract.groups
    )
