"""Everything in a report on a project on a day: values without text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from migtrack.base.finding import Finding, Severity
from migtrack.model.activities import Postponement
from migtrack.model.contact import Contact
from migtrack.model.in_force import project_on
from migtrack.model.project import Project
from migtrack.model.support import Request, Sop
from migtrack.model.visits import Reasoned
from migtrack.model.waivers import Waiver
from migtrack.review.history.history import History, short_history
from migtrack.review.report.attendance import AttendanceSheet, review_attendance
from migtrack.review.report.known import known_on
from migtrack.review.report.people import (
    Person,
    SeatHistory,
    review_people,
    review_reserves,
    review_seats,
)
from migtrack.review.report.travellers import TravellerProgress, review_travellers
from migtrack.review.status.status import Status, review_status
from migtrack.snapshot.snapshot import SnapshotCache

Decided = TypeVar("Decided", Postponement, Reasoned)


class Report(NamedTuple):
    """A project on a day: its status, and the details behind it."""

    status: Status
    people: Mapping[str, Person]
    """By id; empty where nobody is shown."""
    seats: tuple[SeatHistory, ...]
    reserves: tuple[tuple[str, Person], ...]
    """Officials without a seat, each after the id of the ministry."""
    attendance: AttendanceSheet
    travellers: tuple[TravellerProgress, ...]
    """Empty where nobody is shown."""
    sops: tuple[Sop, ...]
    """As known on the day."""
    requests: tuple[Request, ...]
    """Those received by the day, as known on the day."""
    contact: Contact | None
    """Whom to ask; none where nobody is shown."""
    visit_seats: Mapping[str, int]
    """How many travellers each visit of a group can take, by the id of the group."""
    added: Mapping[str, date]
    """The day on which an activity was added to the plan, by its id; of those that were."""
    postponements: tuple[tuple[str, Postponement], ...]
    """Each after the id of its activity, in the order of the days of decision."""
    cancellations: tuple[tuple[str, Reasoned], ...]
    """Each after the id of its activity, in the order of the days of decision."""
    waivers: tuple[Waiver, ...]
    """Those approved by the day; texts that are not shown are empty."""
    findings: tuple[Finding, ...]
    """The open findings but for those of severity *due*, which are tasks of the status."""
    history: History | None
    """The figures over time; none where there are too many days to show."""
    redacted: bool = False
    """Whether nobody is shown."""


def review_report(
    project: Project, as_of: date, findings: Sequence[Finding] = (), waived: int = 0
) -> Report:
    """Everything in a report on `as_of`.

    `findings` are the open findings of a check for that day; `waived` is how many are waived.
    """
    snapshots = SnapshotCache(project)
    status = review_status(project, as_of, findings, waived, snapshots=snapshots)
    history = short_history(project, as_of, snapshots)
    project = project_on(project, as_of)
    people = review_people(project)
    activities = project.activity_by_id.values()
    postponed = ((activity.id, each) for activity in activities for each in activity.postponed)
    cancelled = ((activity.id, activity.cancelled) for activity in activities if activity.cancelled)
    return Report(
        status=status,
        people=people,
        seats=review_seats(project, as_of, people),
        reserves=review_reserves(project, as_of, people),
        attendance=review_attendance(project, as_of, people),
        travellers=review_travellers(project, as_of, people),
        sops=tuple(known_on(sop, as_of) for sop in project.sops),
        requests=tuple(
            known_on(request, as_of) for request in project.requests if request.received <= as_of
        ),
        contact=project.contract.contact,
        visit_seats={
            group.id: group.visit_seats for group in project.contract.groups if group.visit_seats
        },
        added={activity.id: activity.added for activity in activities if activity.added},
        postponements=_decided(postponed, as_of),
        cancellations=_decided(cancelled, as_of),
        waivers=tuple(waiver for waiver in project.waivers if waiver.approved <= as_of),
        findings=tuple(each for each in findings if each.severity is not Severity.DUE),
        history=history,
    )


def _decided(
    decisions: Iterable[tuple[str, Decided]], as_of: date
) -> tuple[tuple[str, Decided], ...]:
    """Those decided by the day, by day and activity."""
    found = (decision for decision in decisions if decision[1].date <= as_of)
    return tuple(sorted(found, key=lambda decision: (decision[1].date, decision[0])))
