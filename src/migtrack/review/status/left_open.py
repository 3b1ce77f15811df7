"""What was not finished when the project closed."""

from collections.abc import Iterator
from datetime import date

from migtrack.model.project import Project
from migtrack.review.status.activities import ActivityStatus, VisitStatus
from migtrack.review.status.support import lacking, request_step
from migtrack.review.status.tasks import Task
from migtrack.review.status.team import MinistryStatus

OVER = ("held", "unrecorded", "cancelled")


def left_open(
    project: Project,
    as_of: date,
    ministries: tuple[MinistryStatus, ...],
    activities: tuple[ActivityStatus, ...],
    visits: tuple[VisitStatus, ...],
) -> tuple[Task, ...]:
    """Vacant seats, then activities, visits, procedures and requests that came to no end."""
    return (
        *_vacancies(ministries),
        *_activities(activities),
        *_visits(visits),
        *_procedures(project, as_of),
        *_requests(project, as_of),
    )


def _vacancies(ministries: tuple[MinistryStatus, ...]) -> Iterator[Task]:
    for ministry in ministries:
        for vacancy in ministry.vacancies:
            subject = ("ministry", ministry.id)
            yield Task("seat-open", subject, seats=vacancy.seats, since=vacancy.since)


def _activities(activities: tuple[ActivityStatus, ...]) -> Iterator[Task]:
    for activity in activities:
        subject = ("activity", activity.id)
        if activity.state not in OVER:
            yield Task("activity-open", subject, activity.state)
        elif activity.days_without_list:
            yield Task("list-open", subject, days=activity.days_without_list)


def _visits(visits: tuple[VisitStatus, ...]) -> Iterator[Task]:
    for visit in visits:
        if visit.state in ("held", "unrecorded") and visit.taken < visit.seats:
            yield Task("visit-open", ("activity", visit.id), number=visit.seats - visit.taken)


def _procedures(project: Project, as_of: date) -> Iterator[Task]:
    for sop in project.sops:
        wanted = lacking(project, sop, as_of)
        if wanted:
            yield Task("sop-open", ("sop", sop.id), ministries=wanted)


def _requests(project: Project, as_of: date) -> Iterator[Task]:
    for request in project.requests:
        step = request_step(request, as_of)
        if step:
            yield Task("request-open", ("request", request.id), step)
