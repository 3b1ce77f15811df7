"""The findings of severity *due*, as tasks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from migtrack.base.finding import Finding, Key, Severity
from migtrack.model.activities import Activity
from migtrack.model.fields import Record
from migtrack.model.indicators import Indicator
from migtrack.model.keys import (
    PARTICIPANT,
    WAIVER,
    contract_key,
    ministry_key,
    participant_key,
    seat_of,
)
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.model.states import days_without_list, seat_state, visit_seats
from migtrack.model.support import Request, Sop
from migtrack.model.travel import next_to_ask, seats_taken, traveller_state
from migtrack.model.visits import Traveller
from migtrack.review.status.tasks import Task, merged_tasks
from migtrack.snapshot.support import next_request_step, next_sop_step
from migtrack.snapshot.team import MinistryStatus

R = TypeVar("R", bound=Record)


def due_tasks(
    project: Project, as_of: date, ministries: Iterable[MinistryStatus], findings: Iterable[Finding]
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
    def by_key(self) -> Mapping[Key, Record]:
        models = (Activity, Sop, Request, Indicator)
        records = (self.project.records(model) for model in models)
        return {key_of(record): record for each in records for record in reversed(each)}

    @cached_property
    def travellers(self) -> Mapping[tuple[str, str], Traveller]:
        return {
            (activity.id, traveller.participant): traveller
            for activity in self.project.activity_by_id.values()
            for traveller in reversed(activity.travellers)
        }

    def first(self, model: type[R], finding: Finding) -> R:
        """The first record of a kind that the finding is about. Raises LookupError without any."""
        for key in finding.subjects:
            record = self.by_key.get(key)
            if isinstance(record, model):
                return record
        raise LookupError


def _task(records: _Records, finding: Finding) -> Task:
    """The finding as a task; with the finding's message where its records are not found."""
    ministry_of = records.project.ministry_of
    who = filter(None, finding.who.split(", "))
    task = Task(
        name=finding.name,
        subject=finding.subjects[0] if finding.subjects else ("", ""),
        code=finding.code,
        by=finding.by,
        who=tuple(ministry_of.get(each, each) for each in who),
        people=(finding.who,) if finding.who in ministry_of else (),
        message=finding.message,
    )
    try:
        return _SPECIFY[finding.name](records, finding, task)
    except LookupError:
        return task


def _about(task: Task, subject: Key, people: Iterable[str | None] = (), **details: Any) -> Task:
    """The task about a record that was found: it needs no message."""
    ids = tuple(dict.fromkeys(filter(None, people)))
    values = {"people": ids, "number": len(ids), "message": "", **details}
    return task._replace(subject=subject, **values)


def _seat_vacant(records: _Records, finding: Finding, task: Task) -> Task:
    seat = next(filter(None, map(seat_of, finding.subjects)), None)
    if seat is None:
        return task
    ministry, number = seat
    since = seat_state(records.project, seat, records.as_of).vacant_since
    reserve, seats = records.reserves[ministry], ((number, number),)
    return _about(task, ministry_key(ministry), [reserve], seats=seats, since=since)


def _activity_due(records: _Records, finding: Finding, task: Task) -> Task:
    return _about(task, key_of(records.first(Activity, finding)))


def _list_missing(records: _Records, finding: Finding, task: Task) -> Task:
    activity = records.first(Activity, finding)
    days = tuple(days_without_list(activity, records.as_of))
    return _about(task, key_of(activity), days=days) if days else task


def _visa_due(records: _Records, finding: Finding, task: Task) -> Task:
    activity = records.first(Activity, finding)
    keys = [(activity.id, identity) for kind, identity in finding.subjects if kind == PARTICIPANT]
    travellers = [records.travellers[key] for key in keys if key in records.travellers]
    step = "decide" if traveller_state(travellers[0], records.as_of) == "applied" else "apply"
    people = (traveller.participant for traveller in travellers)
    return _about(task, key_of(activity), people, step=step)


def _visit_seats_open(records: _Records, finding: Finding, task: Task) -> Task:
    visit = records.first(Activity, finding)
    free = visit_seats(records.project, visit) - len(seats_taken(visit, records.as_of))
    reserve = next_to_ask(records.project, visit, records.as_of)
    people = [reserve.participant] if reserve else []
    return _about(task, key_of(visit), people, number=free) if free > 0 else task


def _sop_stalled(records: _Records, finding: Finding, task: Task) -> Task:
    sop = records.first(Sop, finding)
    step, ministries = next_sop_step(records.project, sop, records.as_of)
    return _about(task, key_of(sop), step=step, ministries=ministries)


def _request_waiting(records: _Records, finding: Finding, task: Task) -> Task:
    request = records.first(Request, finding)
    step = next_request_step(request, records.as_of) or "deliver"
    return _about(task, key_of(request), step=step)


def _of_the_contract(records: _Records, finding: Finding, task: Task) -> Task:
    del finding
    return _about(task, contract_key(records.project.contract.id))


def _behind_milestone(records: _Records, finding: Finding, task: Task) -> Task:
    indicator = records.first(Indicator, finding)
    missed = [each.value for each in indicator.milestones if each.by == finding.by]
    return _about(task, key_of(indicator), goal=missed[0]) if missed else task


def _about_itself(records: _Records, finding: Finding, task: Task) -> Task:
    """The task about the record that the finding names first: nothing else need be said of it."""
    del records
    if not finding.subjects:
        raise LookupError
    return _about(task, finding.subjects[0])


def _waiver_expired(records: _Records, finding: Finding, task: Task) -> Task:
    for kind, subject in finding.subjects:
        if kind == WAIVER:
            is_person = subject in records.project.participant_by_id
            person = participant_key(subject)
            return _about(task, person, [subject]) if is_person else _about(task, (kind, subject))
    return task


_SPECIFY: dict[str, Callable[[_Records, Finding, Task], Task]] = {
    "seat-vacant": _seat_vacant,
    "unscheduled-activity": _activity_due,
    "outcome-missing": _list_missing,
    "no-expert": _activity_due,
    "visa-due": _visa_due,
    "visit-seats-open": _visit_seats_open,
    "sop-stalled": _sop_stalled,
    "request-waiting": _request_waiting,
    "behind-milestone": _behind_milestone,
    "report-due": _about_itself,
    "statement-due": _of_the_contract,
    "expired-waiver": _waiver_expired,
}
"""By the rule's name: adds the values of the records to a task, or raises LookupError."""
