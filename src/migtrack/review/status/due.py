"""The findings of severity *due*, as tasks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from migtrack.base.finding import Finding, Key, Severity
from migtrack.model.activities import Activity, Traveller
from migtrack.model.keys import (
    WAIVER,
    activity_key,
    ministry_key,
    participant_key,
    request_key,
    seat_of,
    sop_key,
)
from migtrack.model.project import Project
from migtrack.model.states import (
    days_without_list,
    seat_state,
    seats_taken,
    traveller_state,
    visit_seats,
)
from migtrack.model.support import Request, Sop
from migtrack.review.status.activities import visit_reserve
from migtrack.review.status.support import next_request_step, next_sop_step
from migtrack.review.status.tasks import Task, merged_tasks
from migtrack.review.status.team import MinistryStatus

T = TypeVar("T")


def due_tasks(
    project: Project,
    as_of: date,
    ministries: Iterable[MinistryStatus],
    findings: Iterable[Finding],
) -> tuple[Task, ...]:
    """The findings of severity *due* as tasks, the longest overdue first."""
    reserves = {ministry.id: ministry.reserve for ministry in ministries}
    records = _Records(project, as_of, reserves)
    return merged_tasks(
        _task(records, finding) for finding in findings if finding.severity is Severity.DUE
    )


@dataclass(frozen=True)
class _Records:
    """The records that findings are about, by key; of records with the same id the first."""

    project: Project
    as_of: date
    reserves: Mapping[str, str | None]
    """The id of each ministry's next reserve, by the ministry's id."""

    @cached_property
    def activities(self) -> Mapping[Key, Activity]:
        return {
            activity_key(key): activity for key, activity in self.project.activity_by_id.items()
        }

    @cached_property
    def sops(self) -> Mapping[Key, Sop]:
        return {sop_key(sop.id): sop for sop in reversed(self.project.sops)}

    @cached_property
    def requests(self) -> Mapping[Key, Request]:
        return {request_key(request.id): request for request in reversed(self.project.requests)}

    @cached_property
    def travellers(self) -> Mapping[tuple[str, Key], Traveller]:
        return {
            (activity.id, participant_key(traveller.participant)): traveller
            for activity in self.activities.values()
            for traveller in reversed(activity.travellers)
        }


def _first(records: Mapping[Key, T], finding: Finding) -> T | None:
    """The first of the records that the finding is about."""
    return next((records[key] for key in finding.subjects if key in records), None)


def _task(records: _Records, finding: Finding) -> Task:
    """The finding as a task; with the finding's message where its records are not found."""
    ministry_of = records.project.ministry_of
    who = ministry_of.get(finding.who, finding.who)
    task = Task(
        name=finding.name,
        subject=finding.subjects[0] if finding.subjects else ("", ""),
        code=finding.code,
        by=finding.by,
        who=(who,) if who else (),
        people=(finding.who,) if finding.who in ministry_of else (),
        message=finding.message,
    )
    specify = _SPECIFY.get(finding.name)
    return (specify(records, finding, task) if specify else None) or task


def _about(task: Task, subject: Key, people: Iterable[str] = ()) -> Task:
    """The task about a record that was found: it needs no message."""
    ids = tuple(dict.fromkeys(people))
    return replace(task, subject=subject, people=ids, number=len(ids), message="")


def _seat_vacant(records: _Records, finding: Finding, task: Task) -> Task | None:
    seat = next(filter(None, map(seat_of, finding.subjects)), None)
    if seat is None or seat[0] not in records.reserves:
        return None
    ministry, number = seat
    reserve = records.reserves[ministry]
    return replace(
        _about(task, ministry_key(ministry), (reserve,) if reserve else ()),
        seats=((number, number),),
        since=seat_state(records.project, seat, records.as_of).vacant_since,
    )


def _activity_due(records: _Records, finding: Finding, task: Task) -> Task | None:
    activity = _first(records.activities, finding)
    return _about(task, activity_key(activity.id)) if activity else None


def _list_missing(records: _Records, finding: Finding, task: Task) -> Task | None:
    activity = _first(records.activities, finding)
    days = days_without_list(activity, records.as_of) if activity else []
    if activity is None or not days:
        return None
    return replace(_about(task, activity_key(activity.id)), days=tuple(days))


def _visa_due(records: _Records, finding: Finding, task: Task) -> Task | None:
    activity = _first(records.activities, finding)
    if activity is None:
        return None
    keys = [(activity.id, subject) for subject in finding.subjects]
    travellers = [records.travellers[key] for key in keys if key in records.travellers]
    if not travellers:
        return None
    step = "decide" if traveller_state(travellers[0], records.as_of) == "applied" else "apply"
    people = (traveller.participant for traveller in travellers)
    return replace(_about(task, activity_key(activity.id), people), step=step)


def _visit_seats_open(records: _Records, finding: Finding, task: Task) -> Task | None:
    visit = _first(records.activities, finding)
    if visit is None:
        return None
    reserve = visit_reserve(visit, records.as_of)
    free = visit_seats(records.project, visit) - len(seats_taken(visit, records.as_of))
    about_visit = _about(task, activity_key(visit.id), (reserve,) if reserve else ())
    return replace(about_visit, number=free) if free > 0 else None


def _sop_stalled(records: _Records, finding: Finding, task: Task) -> Task | None:
    sop = _first(records.sops, finding)
    if sop is None:
        return None
    step, ministries = next_sop_step(records.project, sop, records.as_of)
    return replace(_about(task, sop_key(sop.id)), step=step, ministries=ministries)


def _request_waiting(records: _Records, finding: Finding, task: Task) -> Task | None:
    request = _first(records.requests, finding)
    if request is None:
        return None
    step = next_request_step(request, records.as_of) or "deliver"
    return replace(_about(task, request_key(request.id)), step=step)


def _waiver_expired(records: _Records, finding: Finding, task: Task) -> Task | None:
    waiver = next((key for key in finding.subjects if key[0] == WAIVER), None)
    if waiver is None:
        return None
    subject = waiver[1]
    if subject in records.project.participant_by_id:
        return _about(task, participant_key(subject), (subject,))
    return _about(task, waiver)


_SPECIFY: dict[str, Callable[[_Records, Finding, Task], Task | None]] = {
    "seat-vacant": _seat_vacant,
    "unscheduled-activity": _activity_due,
    "outcome-missing": _list_missing,
    "no-expert": _activity_due,
    "visa-due": _visa_due,
    "visit-seats-open": _visit_seats_open,
    "sop-stalled": _sop_stalled,
    "request-waiting": _request_waiting,
    "expired-waiver": _waiver_expired,
}
"""By the rule's name: adds the values of the records to a task, or yields none without them."""
