"""The records on a day, from which its figures are counted."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.activities import is_visit
from migtrack.model.project import Project
from migtrack.review.status.activities import (
    ActivityStatus,
    GroupStatus,
    VisitStatus,
    review_activities,
    review_groups,
    review_visit,
)
from migtrack.review.status.attendance import AttendanceCache
from migtrack.review.status.support import RequestStatus, SopStatus, review_requests, review_sops
from migtrack.review.status.team import MinistryStatus, MinistryStatusCache


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The records on a day."""

    ministries: tuple[MinistryStatus, ...]
    activities: tuple[ActivityStatus, ...]
    """By group, then by first day."""
    visits: tuple[VisitStatus, ...]
    groups: tuple[GroupStatus, ...]
    sops: tuple[SopStatus, ...]
    requests: tuple[RequestStatus, ...]
    trained: int
    """How many officials came to any activity."""
    expected: int
    """How many officials were expected at any activity on a day that has a list."""


class SnapshotCache:
    """Snapshots of a project on any day; caches what does not depend on the day."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._ministries = MinistryStatusCache(project)
        self._attendance = AttendanceCache(project)

    def on(self, as_of: date) -> Snapshot:
        """The records on `as_of`."""
        project, records = self._project, self._project.activity_by_id
        attendance = self._attendance.up_to(as_of)
        activities = review_activities(project, attendance, as_of)
        return Snapshot(
            ministries=self._ministries.on(as_of),
            activities=activities,
            visits=tuple(
                review_visit(project, records[activity.id], as_of)
                for activity in activities
                if is_visit(records[activity.id])
            ),
            groups=review_groups(project, activities),
            sops=review_sops(project, as_of),
            requests=review_requests(project, as_of),
            trained=len(frozenset().union(*(each.came for each in attendance.values()))),
            expected=len(frozenset().union(*(each.expected for each in attendance.values()))),
        )
