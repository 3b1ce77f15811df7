"""The findings of severity *due*, as tasks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from migtrack.base.finding import Finding, Key, Severity
from migtrack.model.activities import Activity
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
from migtrack.model.visits import Traveller
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


def _first(found: Iterable[T]) -> T:
    """The first of what was found. Raises LookupError where nothing was."""
    for item in found:
        return item
    raise LookupError


def _record(records: Mapping[Key, T], finding: Finding) -> T:
    """The first of the records that the finding is about. Raises LookupError if it has none."""
    return _first(records[key] for key in finding.subjects if key in records)


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
    try:
        return _SPECIFY[finding.name](records, finding, task)
    except LookupError:
        return task


def _about(task: Task, subject: Key, *people: str | None) -> Task:
    """The task about a record that was found: it needs no message."""
    ids = tuple(dict.fromkeys(filter(None, people)))
    return replace(task, subject=subject, people=ids, number=len(ids), message="")


def _seat_vacant(records: _Records, finding: Finding, task: Task) -> Task:
    seat = _first(seat for key in finding.subjects if (seat := seat_of(key)))
    ministry, number = seat
    return replace(
        _about(task, ministry_key(ministry), records.reserves[ministry]),
        seats=((number, number),),
        since=seat_state(records.project, seat, records.as_of).vacant_since,
    )


def _activity_due(records: _Records, finding: Finding, task: Task) -> Task:
    return _about(task, activity_key(_record(records.activities, finding).id))


def _list_missing(records: _Records, finding: Finding, task: Task) -> Task:
    activity = _record(records.activities, finding)
    days = tuple(days_without_list(activity, records.as_of))
    return replace(_about(task, activity_key(activity.id)), days=days) if days else task


def _visa_due(records: _Records, finding: Finding, task: Task) -> Task:
    activity = _record(records.activities, finding)
    keys = [(activity.id, subject) for subject in finding.subjects]
    travellers = [records.travellers[key] for key in keys if key in records.travellers]
    step = "decide" if traveller_state(travellers[0], records.as_of) == "applied" else "apply"
    people = [traveller.participant for traveller in travellers]
    return replace(_about(task, activity_key(activity.id), *people), step=step)


def _visit_seats_open(records: _Records, finding: Finding, task: Task) -> Task:
    visit = _record(records.activities, finding)
    free = visit_seats(records.project, visit) - len(seats_taken(visit, records.as_of))
    if free <= 0:
        return task
    reserve = visit_reserve(visit, records.as_of)
    return replace(_about(task, activity_key(visit.id), reserve), number=free)


def _sop_stalled(records: _Records, finding: Finding, task: Task) -> Task:
    sop = _record(records.sops, finding)
    step, ministries = next_sop_step(records.project, sop, records.as_of)
    return replace(_about(task, sop_key(sop.id)), step=step, ministries=ministries)


def _request_waiting(records: _Records, finding: Finding, task: Task) -> Task:
    request = _record(records.requests, finding)
    step = next_request_step(request, records.as_of) or "deliver"
    return replace(_about(task, request_key(request.id)), step=step)


def _waiver_expired(records: _Records, finding: Finding, task: Task) -> Task:
    waiver = _first(key for key in finding.subjects if key[0] == WAIVER)
    if waiver[1] in records.project.participant_by_id:
        return _about(task, participant_key(waiver[1]), waiver[1])
    return _about(task, waiver)


_SPECIFY: dict[str, Callable[[_Records, Finding, Task], Task]] = {
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
"""By the rule's name: adds the values of the records to a task, or raises LookupError."""
