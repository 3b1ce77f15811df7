"""What was not finished when the project closed, as tasks."""

from collections.abc import Iterator
from datetime import date

from migtrack.model.keys import activity_key, ministry_key, request_key, sop_key
from migtrack.model.project import Project
from migtrack.review.status.snapshot import Snapshot
from migtrack.review.status.support import ministries_to_adopt, next_request_step
from migtrack.review.status.tasks import Task


def unfinished_tasks(project: Project, as_of: date, snapshot: Snapshot) -> Iterator[Task]:
    """Vacant seats, then unfinished activities, visits, procedures and requests."""
    for ministry in snapshot.ministries:
        for vacancy in ministry.vacancies:
            subject = ministry_key(ministry.id)
            yield Task("seat-open", subject, seats=vacancy.seats, since=vacancy.since)
    for activity in snapshot.activities:
        if activity.state not in ("held", "unrecorded", "cancelled"):
            yield Task("activity-open", activity_key(activity.id), step=activity.state)
        elif activity.days_without_list:
            days = activity.days_without_list
            yield Task("list-open", activity_key(activity.id), days=days)
    for visit in snapshot.visits:
        free = visit.seats - visit.taken
        if visit.state in ("held", "unrecorded") and free > 0:
            yield Task("visit-open", activity_key(visit.id), number=free)
    for sop in project.sops:
        ministries = ministries_to_adopt(project, sop, as_of)
        if ministries:
            yield Task("sop-open", sop_key(sop.id), ministries=ministries)
    for request in project.requests:
        step = next_request_step(request, as_of)
        if step:
            yield Task("request-open", request_key(request.id), step=step)
