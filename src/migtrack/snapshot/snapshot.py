"""The records on a day, and the figures that are counted from them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from migtrack.model.activities import is_visit
from migtrack.model.contract import KINDS, Kind
from migtrack.model.figures import held_figure
from migtrack.model.in_force import project_on
from migtrack.model.project import Project
from migtrack.snapshot.activities import (
    ActivityStatus,
    ActivityStatusCache,
    AttendedActivity,
    GroupStatus,
    VisitStatus,
    attendance_figures,
    came_to,
    review_groups,
    review_visit,
)
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import IndicatorStatus, review_indicators
from migtrack.snapshot.learning import learning_figures
from migtrack.snapshot.money import MoneyStatus, money_figures, review_money
from migtrack.snapshot.reports import ReportStatus, review_reports
from migtrack.snapshot.support import (
    ACCEPTED,
    ANSWERED,
    DELIVERED,
    RequestStatus,
    SopStatus,
    review_requests,
    review_sops,
)
from migtrack.snapshot.team import MinistryStatus, MinistryStatusCache


@dataclass(frozen=True)
class Snapshot:
    """The figures and the records on a day."""

    figures: tuple[Figure, ...]
    """Always in the same order; redacted output has only those that may be shown."""
    figure_names: tuple[str, ...]
    """The names of all figures: those of the records that the project has on any day."""
    ministries: tuple[MinistryStatus, ...]
    activities: tuple[ActivityStatus, ...]
    """By group, then by first day."""
    visits: tuple[VisitStatus, ...]
    groups: tuple[GroupStatus, ...]
    sops: tuple[SopStatus, ...]
    requests: tuple[RequestStatus, ...]
    money: MoneyStatus | None
    """None where the project has no budget."""
    reports: tuple[ReportStatus, ...]
    """Those to the funder, by the day on which they are due."""
    indicators: tuple[IndicatorStatus, ...]
    """By the number of their objective."""


class SnapshotCache:
    """Snapshots of a project on any day; caches what does not depend on the day.

    No amendment changes the core team or what a list says, so these are the same on all days.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self._ministries = MinistryStatusCache(project)
        self._activities = ActivityStatusCache(project)
        self._visits = {
            activity.id: activity
            for activity in project.activity_by_id.values()
            if is_visit(activity)
        }

    def trained(self, as_of: date) -> frozenset[str]:
        """Whoever came to anything by `as_of`: the id of the first record of each person."""
        return came_to(self._activities.on(as_of))

    def on(self, as_of: date) -> Snapshot:
        """The figures and the records on `as_of`."""
        project, visits = project_on(self.project, as_of), self._visits
        attended = self._activities.on(as_of)
        activities = tuple(each.status for each in attended)
        snapshot = Snapshot(
            figures=(),
            figure_names=(),
            ministries=self._ministries.on(as_of),
            activities=activities,
            visits=tuple(
                review_visit(project, visits[activity.id], as_of)
                for activity in activities
                if activity.id in visits
            ),
            groups=review_groups(project, activities),
            sops=review_sops(project, as_of),
            requests=review_requests(project, as_of),
            money=review_money(project, as_of),
            reports=review_reports(project, as_of),
            indicators=(),
        )
        figures = (
            *_figures(project, snapshot, attended),
            *learning_figures(self.project, as_of),
            *money_figures(snapshot.money),
        )

        def figures_of_kind(kind: Kind) -> Iterator[Figure]:
            of_kind = [each for each in attended if each.status.kind == kind]
            yield from attendance_figures(of_kind)
            yield from learning_figures(self.project, as_of, kind)

        return replace(
            snapshot,
            figures=figures,
            figure_names=tuple(figure.name for figure in figures),
            indicators=review_indicators(project, as_of, figures, figures_of_kind),
        )


def _figures(
    project: Project, snapshot: Snapshot, attended: Sequence[AttendedActivity]
) -> tuple[Figure, ...]:
    ministries = snapshot.ministries
    sops = [sop for sop in snapshot.sops if sop.kind == "procedure"]
    held = sum(ministry.held for ministry in ministries)
    adoptions = len(sops) * len(project.ministry_by_id)
    visits = [visit for visit in snapshot.visits if visit.state != "cancelled"]
    states = [request.state for request in snapshot.requests]
    answered = sum(state in ANSWERED for state in states)
    accepted = sum(state in ACCEPTED for state in states)
    delivered = sum(state in DELIVERED for state in states)
    return (
        Figure("seats-held", held, sum(ministry.seats for ministry in ministries)),
        Figure("women", sum(ministry.women or 0 for ministry in ministries), held, held),
        *attendance_figures(attended),
        *_activities_held(snapshot),
        Figure(
            "visit-seats-taken",
            sum(visit.taken for visit in visits),
            sum(visit.seats for visit in visits),
        ),
        Figure("sops-adopted", sum(len(sop.adopted) for sop in sops), adoptions),
        Figure("sops-applied", sum(len(sop.applied) for sop in sops), adoptions),
        Figure("requests-received", len(states)),
        Figure("requests-answered", answered, len(states)),
        Figure("requests-accepted", accepted, len(states)),
        Figure("requests-delivered", delivered, accepted),
    )


def _activities_held(snapshot: Snapshot) -> Iterator[Figure]:
    """How many activities of each kind were held, of those that the contract plans."""
    for kind in KINDS:
        planned = [
            status.planned
            for group in snapshot.groups
            for status in group.promises
            if status.kind == kind and status.planned is not None
        ]
        held = sum(
            activity.kind == kind and activity.state == "held" for activity in snapshot.activities
        )
        yield Figure(held_figure(kind), held, sum(planned) if planned else None)
