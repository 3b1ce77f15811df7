"""What the figures of a day are counted from."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.review.status.activities import (
    ActivityStatus,
    GroupStatus,
    Turnouts,
    VisitStatus,
    in_order,
    review_activity,
    review_groups,
    review_visit,
)
from migtrack.review.status.support import RequestStatus, SopStatus, review_requests, review_sops
from migtrack.review.status.team import Ministries, MinistryStatus


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The records as they stand on a day."""

    ministries: tuple[MinistryStatus, ...]
    activities: tuple[ActivityStatus, ...]
    """By group, then by day."""
    visits: tuple[VisitStatus, ...]
    groups: tuple[GroupStatus, ...]
    sops: tuple[SopStatus, ...]
    requests: tuple[RequestStatus, ...]
    trained: int
    """Officials who came to any activity."""
    expected: int
    """Officials who were expected at any activity on a day that has a list."""


class SnapshotMaker:
    """Looks at the records on any day, and does once what is the same on several."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._ministries = Ministries(project)
        self._turnouts = Turnouts(project)

    def parts(self, as_of: date) -> Snapshot:
        """The records as they stand on `as_of`."""
        project, records = self._project, self._project.activity_by_id
        turnouts = self._turnouts.up_to(as_of)
        activities = in_order(
            project, [review_activity(one, turnouts[one.id], as_of) for one in records.values()]
        )
        return Snapshot(
            self._ministries.on(as_of),
            activities,
            tuple(
                review_visit(project, records[one.id], as_of)
                for one in activities
                if one.kind == "visit"
            ),
            review_groups(project, activities),
            review_sops(project, as_of),
            review_requests(project, as_of),
            trained=len({one for each in turnouts.values() for one in each.came}),
            expected=len({one for each in turnouts.values() for one in each.expected}),
        )
