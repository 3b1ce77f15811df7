"""The activities on a day: what came about, who came, and what the contract promises."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from migtrack.model.activities import ATTENDING, Activity
from migtrack.model.attendance import (
    NOBODY,
    Attendance,
    Tally,
    expected_on,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.project import Project
from migtrack.model.seats import seats_of
from migtrack.model.states import (
    activity_state,
    dates_on,
    days_without_list,
    seats_taken,
    traveller_state,
    visit_seats,
)
from migtrack.review.status.team import Localized

KINDS = ("workshop", "visit", "seminar", "video-conference")
TRAVELLER_STATES = ("granted", "applied", "invited", "refused", "withdrawn")
"""The states of travellers that are shown; who is not yet invited is none."""


@dataclass(frozen=True, slots=True)
class ActivityStatus:
    """An activity as it stands."""

    id: str
    kind: str
    group: str
    title: Localized
    short: Localized | None
    state: str
    start: date | None
    """The day at which it stands; none while nothing is fixed."""
    end: date | None
    attended: int | None
    """Person-days, present or online, of those expected; none where that is not shown."""
    expected: int | None
    """Person-days, over the days that have a list."""
    people: int
    """How many were expected, each once."""
    days_without_list: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class VisitStatus:
    """The seats of a visit."""

    id: str
    state: str
    seats: int
    taken: int
    travellers: tuple[tuple[str, int], ...]
    """How many travellers are in each state; empty where that is not shown."""
    reserve: str | None
    """The official to be asked next."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What the contract promises of a kind of activity in a group, and what came of it."""

    kind: str
    held: int
    planned: int | None
    """None where the contract names no number."""


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """A group of activities of the contract."""

    id: str
    title: Localized
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who came to an activity on the days that have a list, up to a day."""

    attendance: Attendance
    expected: frozenset[str]
    came: frozenset[str]
    """Officials who were present or online at least once, expected or not."""


class Turnouts:
    """Who came to which activity, up to any day; each list is looked through once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._tally = Tally(project, seats_of(project))
        self._known: dict[tuple[str, tuple[date, ...]], Turnout] = {}

    def up_to(self, as_of: date) -> dict[str, Turnout]:
        """The turnout of every activity, by id."""
        return {
            one.id: self._of(one, tuple(listed_days(one, as_of)))
            for one in self._project.activity_by_id.values()
        }

    def _of(self, activity: Activity, days: tuple[date, ...]) -> Turnout:
        known = self._known.get((activity.id, days))
        if known is None:
            known = self._known[activity.id, days] = self._turnout(activity, days)
        return known

    def _turnout(self, activity: Activity, days: tuple[date, ...]) -> Turnout:
        """Who was expected at the activity on these days, and who came."""
        attendance = NOBODY
        expected: set[str] = set()
        came: set[str] = set()
        for day in days:
            attendance += self._tally.of_list(activity, read_list(activity, day))
            expected.update(expected_on(self._project, activity, day))
            marks = marks_on(self._project, activity, day)
            came.update(one for one, mark in marks.items() if mark in ATTENDING)
        came &= self._project.participant_by_id.keys()
        return Turnout(attendance, frozenset(expected), frozenset(came))


def review_activity(activity: Activity, turnout: Turnout, as_of: date) -> ActivityStatus:
    """The activity as it stands."""
    dates = dates_on(activity, as_of)
    return ActivityStatus(
        activity.id,
        activity.kind,
        activity.group,
        activity.title,
        activity.short,
        activity_state(activity, as_of),
        dates.start if dates else None,
        dates.end if dates else None,
        turnout.attendance.attended,
        turnout.attendance.expected,
        len(turnout.expected),
        tuple(days_without_list(activity, as_of)),
    )


def in_order(project: Project, activities: list[ActivityStatus]) -> tuple[ActivityStatus, ...]:
    """By group, in the order of the contract, then by day, what has no day last."""
    groups = {group.id: turn for turn, group in enumerate(project.contract.groups)}
    return tuple(
        sorted(
            activities,
            key=lambda one: (
                groups.get(one.group, len(groups)),
                one.start or date.max,
                _naturally(one.id),
            ),
        )
    )


def _naturally(identity: str) -> list[tuple[int, str]]:
    """For sorting `workshop-10` behind `workshop-9`."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"([0-9]+)", identity)
    ]


def review_visit(project: Project, visit: Activity, as_of: date) -> VisitStatus:
    """The seats of the visit, and where its travellers stand."""
    states = Counter(traveller_state(one, as_of) for one in visit.travellers)
    counts: dict[str, int] = {str(state): number for state, number in states.items()}
    return VisitStatus(
        visit.id,
        activity_state(visit, as_of),
        visit_seats(project, visit),
        len(seats_taken(visit, as_of)),
        tuple((state, counts[state]) for state in TRAVELLER_STATES if counts.get(state)),
        visit_reserve(visit, as_of),
    )


def visit_reserve(visit: Activity, as_of: date) -> str | None:
    """The first of the visit's reserves who has not been invited yet."""
    invited = {
        one.participant for one in visit.travellers if traveller_state(one, as_of) != "not-invited"
    }
    return next((one for one in visit.reserves if one not in invited), None)


def review_groups(
    project: Project, activities: tuple[ActivityStatus, ...]
) -> tuple[GroupStatus, ...]:
    """What the contract promises, group by group."""
    held = Counter((one.group, one.kind) for one in activities if one.state == "held")
    there = {(one.group, one.kind) for one in activities}
    return tuple(
        GroupStatus(
            group.id,
            group.title,
            tuple(
                Promise(kind, held[group.id, kind], planned.get(kind))
                for kind in KINDS
                if kind in planned or (group.id, kind) in there
            ),
        )
        for group in project.contract.groups
        for planned in [{str(kind): number for kind, number in group.planned.items()}]
    )
