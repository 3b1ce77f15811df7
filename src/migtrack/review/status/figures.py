"""The figures of a project: named numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from migtrack.model.project import Project
from migtrack.review.status.activities import KINDS
from migtrack.review.status.snapshot import Snapshot
from migtrack.review.status.support import ACCEPTED, ANSWERED, DELIVERED


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the number of which it is a part."""

    name: str
    """As users type it, such as `seats-held`."""
    value: int
    of: int | None = None
    """None where it is no part of anything."""
    people: int | None = None
    """About how many people it says something; none where it is about nobody. Redacted output
    shows no figure about few people."""

    @property
    def percent(self) -> float | None:
        """From 0 to 100; none where there is nothing of which it is a part."""
        return 100 * self.value / self.of if self.of else None


def held_figure(kind: str) -> str:
    """The name of the figure that counts the activities held of a kind."""
    return f"{kind}s-held"


def review_figures(project: Project, snapshot: Snapshot) -> tuple[Figure, ...]:
    """Every figure, always in the same order."""
    ministries, activities, sops = snapshot.ministries, snapshot.activities, snapshot.sops
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
        Figure("officials-trained", snapshot.trained),
        Figure(
            "attendance",
            sum(activity.attended or 0 for activity in activities),
            sum(activity.expected or 0 for activity in activities),
            snapshot.expected,
        ),
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
