"""What was not finished when the project closed, as tasks."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from migtrack.model.keys import activity_key, contract_key, indicator_key, ministry_key, report_key
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.model.statements import next_statement_by
from migtrack.model.states import TO_SUBMIT, ministries_to_adopt
from migtrack.review.status.tasks import Task
from migtrack.snapshot.snapshot import Snapshot
from migtrack.snapshot.support import next_request_step


def unfinished_tasks(project: Project, as_of: date, snapshot: Snapshot) -> tuple[Task, ...]:
    """What was left open: of the core team and the activities first, of the money last.

    The project is the one planned on the day.
    """
    parts = (
        _seats(snapshot),
        _activities(snapshot),
        _visits(snapshot),
        _support(project, as_of),
        _targets(snapshot),
        _reports(snapshot),
        _statements(project, as_of),
    )
    return tuple(chain.from_iterable(parts))


def _seats(snapshot: Snapshot) -> Iterator[Task]:
    for ministry in snapshot.ministries:
        for vacancy in ministry.vacancies:
            seats, since = vacancy.seats, vacancy.since
            yield Task("seat-open", ministry_key(ministry.id), seats=seats, since=since)


def _activities(snapshot: Snapshot) -> Iterator[Task]:
    for activity in snapshot.activities:
        if activity.state not in ("held", "unrecorded", "cancelled"):
            yield Task("activity-open", activity_key(activity.id), step=activity.state)
        elif days := activity.days_without_list:
            yield Task("list-open", activity_key(activity.id), days=days)


def _visits(snapshot: Snapshot) -> Iterator[Task]:
    for visit in snapshot.visits:
        free = visit.seats - visit.taken
        if visit.state in ("held", "unrecorded") and free > 0:
            yield Task("visit-open", activity_key(visit.id), number=free)


def _support(project: Project, as_of: date) -> Iterator[Task]:
    for sop in project.sops:
        if ministries := ministries_to_adopt(project, sop, as_of):
            yield Task("sop-open", key_of(sop), ministries=ministries)
    for request in project.requests:
        if step := next_request_step(request, as_of):
            yield Task("request-open", key_of(request), step=step)


def _targets(snapshot: Snapshot) -> Iterator[Task]:
    for indicator in snapshot.indicators:
        if indicator.course == "not-reached":
            yield Task("target-open", indicator_key(indicator.id), goal=indicator.target)


def _reports(snapshot: Snapshot) -> Iterator[Task]:
    for report in snapshot.reports:
        if report.state in TO_SUBMIT:
            yield Task("report-open", report_key(report.id), step="submit", by=report.due)
        elif report.state == "submitted":
            yield Task("report-open", report_key(report.id), step="accept")


def _statements(project: Project, as_of: date) -> Iterator[Task]:
    if next_statement_by(project, as_of):
        yield Task("statement-open", contract_key(project.contract.id))
