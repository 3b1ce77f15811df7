"""The project in numbers, each with a name that can be typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from migtrack.model.project import Project
from migtrack.review.status.activities import KINDS, ActivityStatus, GroupStatus
from migtrack.review.status.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it is a part of."""

    name: str
    value: int
    of: int | None = None
    """None where it is no part of anything."""
    people: int | None = None
    """How many people it tells something about, where it does: few are not shown in redacted
    output."""

    @property
    def percent(self) -> float | None:
        """From 0 to 100; none where there is nothing that it is a part of."""
        return 100 * self.value / self.of if self.of else None


def review_figures(project: Project, parts: Snapshot) -> tuple[Figure, ...]:
    """Every figure, always in the same order."""
    held = sum(one.held for one in parts.ministries)
    received = len(parts.requests)
    answered = [one for one in parts.requests if one.state != "received"]
    accepted = [one for one in answered if one.state != "declined"]
    adoptions = len(parts.sops) * len(project.ministry_by_id)
    visits = [one for one in parts.visits if one.state != "cancelled"]
    return (
        Figure("seats-held", held, sum(one.seats for one in parts.ministries)),
        Figure("women", sum(one.women or 0 for one in parts.ministries), held, held),
        Figure("officials-trained", parts.trained),
        Figure(
            "attendance",
            sum(one.attended or 0 for one in parts.activities),
            sum(one.expected or 0 for one in parts.activities),
            parts.expected,
        ),
        *_held(parts.activities, parts.groups),
        Figure(
            "visit-seats-taken", sum(one.taken for one in visits), sum(one.seats for one in visits)
        ),
        Figure("sops-adopted", _sum(one.adopted for one in parts.sops), adoptions),
        Figure("sops-applied", _sum(one.applied for one in parts.sops), adoptions),
        Figure("requests-received", received),
        Figure("requests-answered", len(answered), received),
        Figure("requests-accepted", len(accepted), received),
        Figure(
            "requests-delivered", sum(one.state == "delivered" for one in accepted), len(accepted)
        ),
    )


def _sum(ministries: Iterable[tuple[str, ...]]) -> int:
    return sum(len(ids) for ids in ministries)


def _held(
    activities: tuple[ActivityStatus, ...], groups: tuple[GroupStatus, ...]
) -> Iterator[Figure]:
    """How many activities of each kind were held, of those that the contract promises."""
    for kind in KINDS:
        planned = [
            promise.planned
            for group in groups
            for promise in group.promises
            if promise.kind == kind and promise.planned is not None
        ]
        held = sum(one.kind == kind and one.state == "held" for one in activities)
        yield Figure(f"{kind}s-held", held, sum(planned) if planned else None)
