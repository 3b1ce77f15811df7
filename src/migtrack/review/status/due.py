"""What is due by the findings, as tasks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from migtrack.base.finding import Finding, Key, Severity
from migtrack.model.activities import Activity
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
from migtrack.review.status.support import request_step, sop_step
from migtrack.review.status.tasks import Task, merged
from migtrack.review.status.team import MinistryStatus


def due_tasks(
    project: Project,
    as_of: date,
    ministries: Iterable[MinistryStatus],
    findings: Iterable[Finding],
) -> tuple[Task, ...]:
    """What is due by the findings of severity *due*, the longest overdue first."""
    seen = _Seen(project, as_of, {one.id: one.reserve for one in ministries})
    return merged(_task(seen, one) for one in findings if one.severity is Severity.DUE)


@dataclass(frozen=True)
class _Seen:
    """The records that findings speak of, by id."""

    project: Project
    as_of: date
    reserves: Mapping[str, str | None]
    """By ministry."""

    @cached_property
    def sops(self) -> Mapping[str, Sop]:
        return {one.id: one for one in reversed(self.project.sops)}

    @cached_property
    def requests(self) -> Mapping[str, Request]:
        return {one.id: one for one in reversed(self.project.requests)}

    @cached_property
    def travellers(self) -> Mapping[tuple[str, str], Traveller]:
        return {
            (activity.id, one.participant): one
            for activity in self.project.activity_by_id.values()
            for one in reversed(activity.travellers)
        }

    def activity(self, finding: Finding) -> Activity | None:
        found = (self.project.activity_by_id.get(one) for one in _ids(finding, "activity"))
        return next((one for one in found if one), None)


def _ids(finding: Finding, kind: str) -> Iterator[str]:
    return (identity for one, identity in finding.subjects if one == kind)


def _task(seen: _Seen, finding: Finding) -> Task:
    """The finding as a task; with the finding's own words where its records are not there."""
    of = seen.project.ministry_of
    who = of.get(finding.who, finding.who)
    plain = Task(
        finding.name,
        finding.subjects[0] if finding.subjects else ("", ""),
        code=finding.code,
        by=finding.by,
        who=(who,) if who else (),
        people=(finding.who,) if finding.who in of else (),
        message=finding.message,
    )
    understand = _UNDERSTAND.get(finding.name)
    return (understand(seen, finding, plain) if understand else None) or plain


def _known(task: Task, subject: Key, people: Iterable[str] = ()) -> Task:
    """The task about a record that is there: it needs no words of the finding."""
    ids = tuple(dict.fromkeys(people))
    return replace(task, subject=subject, people=ids, number=len(ids), message="")


def _seat(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    ministry, _, digits = next(_ids(finding, "seat"), "").partition("/")
    if not digits.isdecimal() or ministry not in seen.reserves:
        return None
    reserve, number = seen.reserves[ministry], int(digits)
    return replace(
        _known(task, ("ministry", ministry), (reserve,) if reserve else ()),
        seats=((number, number),),
        since=seat_state(seen.project, (ministry, number), seen.as_of).vacant_since,
    )


def _of_activity(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    activity = seen.activity(finding)
    return _known(task, ("activity", activity.id)) if activity else None


def _lists(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    activity = seen.activity(finding)
    days = days_without_list(activity, seen.as_of) if activity else []
    if activity is None or not days:
        return None
    return replace(_known(task, ("activity", activity.id)), days=tuple(days))


def _visa(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    activity = seen.activity(finding)
    if activity is None:
        return None
    ids = [(activity.id, one) for one in _ids(finding, "participant")]
    travellers = [seen.travellers[one] for one in ids if one in seen.travellers]
    if not travellers:
        return None
    step = "decide" if traveller_state(travellers[0], seen.as_of) == "applied" else "apply"
    people = (one.participant for one in travellers)
    return replace(_known(task, ("activity", activity.id), people), step=step)


def _visit_seats(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    visit = seen.activity(finding)
    if visit is None:
        return None
    reserve = visit_reserve(visit, seen.as_of)
    free = visit_seats(seen.project, visit) - len(seats_taken(visit, seen.as_of))
    known = _known(task, ("activity", visit.id), (reserve,) if reserve else ())
    return replace(known, number=free) if free > 0 else None


def _sop(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    sop = seen.sops.get(next(_ids(finding, "sop"), ""))
    if sop is None:
        return None
    step, wanted = sop_step(seen.project, sop, seen.as_of)
    return replace(_known(task, ("sop", sop.id)), step=step, ministries=wanted)


def _request(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    request = seen.requests.get(next(_ids(finding, "request"), ""))
    if request is None:
        return None
    step = request_step(request, seen.as_of) or "deliver"
    return replace(_known(task, ("request", request.id)), step=step)


def _waiver(seen: _Seen, finding: Finding, task: Task) -> Task | None:
    subject = next(_ids(finding, "waiver"), "")
    if subject in seen.project.participant_by_id:
        return _known(task, ("participant", subject), (subject,))
    return _known(task, ("waiver", subject)) if subject else None


_UNDERSTAND: dict[str, Callable[[_Seen, Finding, Task], Task | None]] = {
    "seat-vacant": _seat,
    "unscheduled-activity": _of_activity,
    "outcome-missing": _lists,
    "no-expert": _of_activity,
    "visa-due": _visa,
    "visit-seats-open": _visit_seats,
    "sop-stalled": _sop,
    "request-waiting": _request,
    "expired-waiver": _waiver,
}
"""How a rule's finding becomes a task."""
