"""The activities on a day: their states, their attendance, and what the contract plans."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import get_args

from migtrack.base.text import Localized
from migtrack.model.activities import Activity
from migtrack.model.contract import Kind
from migtrack.model.project import Project
from migtrack.model.states import (
    activity_state,
    dates_on,
    days_without_list,
    seats_taken,
    traveller_state,
    visit_seats,
)
from migtrack.review.status.attendance import ActivityAttendance

KINDS: tuple[Kind, ...] = get_args(Kind)
SEATED = ("granted", "applied", "invited")
"""The states of travellers who take a seat."""
UNSEATED = ("refused", "withdrawn")
"""The states of travellers who gave their seat back."""
TRAVELLER_STATES = (*SEATED, *UNSEATED)
"""The states that count travellers, in this order; `not-invited` is left out."""


@dataclass(frozen=True, slots=True)
class ActivityStatus:
    """An activity on a day."""

    id: str
    kind: str
    group: str
    title: Localized
    short: Localized | None
    state: str
    start: date | None
    """The first day, as planned on that day; none while no dates are fixed."""
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


@dataclass(frozen=True, slots=True)
class MergedStates:
    """Travellers whose states are not told apart, so that nobody can be recognised."""

    states: tuple[str, ...]
    number: int | None
    """How many are in one of these states; none where these are too few to be shown."""


@dataclass(frozen=True, slots=True)
class VisitStatus:
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


@dataclass(frozen=True, slots=True)
class KindStatus:
    """The activities of one kind in a group: how many were held, how many the contract plans."""

    kind: str
    held: int
    planned: int | None
    """None where the contract names no number."""


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """A group of activities of the contract."""

    id: str
    title: Localized
    promises: tuple[KindStatus, ...]
    """For each kind that the contract plans or that has an activity."""


def review_activities(
    project: Project, attendance: Mapping[str, ActivityAttendance], as_of: date
) -> tuple[ActivityStatus, ...]:
    """By group, in the order of the contract, then by first day; those without dates last.

    `attendance` is that of every activity, by its id.
    """
    positions = {group.id: position for position, group in enumerate(project.contract.groups)}
    found = [
        _activity(activity, attendance[activity.id], as_of)
        for activity in project.activity_by_id.values()
    ]
    found.sort(
        key=lambda activity: (
            positions.get(activity.group, len(positions)),
            activity.start or date.max,
            _natural_order(activity.id),
        )
    )
    return tuple(found)


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
    )


@cache
def _natural_order(activity_id: str) -> list[tuple[int, str]]:
    """A sort key by which `workshop-10` comes after `workshop-9`."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"([0-9]+)", activity_id)
    ]


def review_visit(project: Project, visit: Activity, as_of: date) -> VisitStatus:
    """The seats of the visit and the states of its travellers on the day."""
    counts = Counter[str](traveller_state(traveller, as_of) for traveller in visit.travellers)
    return VisitStatus(
        id=visit.id,
        state=activity_state(visit, as_of),
        seats=visit_seats(project, visit),
        taken=len(seats_taken(visit, as_of)),
        travellers=tuple((each, counts[each]) for each in TRAVELLER_STATES if counts[each]),
        reserve=visit_reserve(visit, as_of),
    )


def visit_reserve(visit: Activity, as_of: date) -> str | None:
    """The id of the visit's first reserve who has not been invited yet."""
    invited = {
        traveller.participant
        for traveller in visit.travellers
        if traveller_state(traveller, as_of) != "not-invited"
    }
    return next((reserve for reserve in visit.reserves if reserve not in invited), None)


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
