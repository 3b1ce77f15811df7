"""Procedures and requests on a day."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.model.states import adopters, appliers, request_state, sop_stage
from migtrack.model.support import Request, Sop
from migtrack.review.status.team import Localized

_NEXT_STEP = {"planned": "draft", "drafted": "review"}
_REQUEST_STEP = {"received": "decide", "accepted": "deliver"}


@dataclass(frozen=True, slots=True)
class SopStatus:
    """A standard operating procedure as it stands."""

    id: str
    title: Localized
    stage: str
    """The furthest that it has reached anywhere."""
    adopted: tuple[str, ...]
    """The ministries that have adopted it, of those of the project."""
    applied: tuple[str, ...]
    """The ministries that apply it, of those of the project."""


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """A request for technical assistance that has come in."""

    id: str
    ministry: str
    area: Localized
    state: str
    received: date


def lacking(project: Project, sop: Sop, as_of: date) -> tuple[str, ...]:
    """The ministries that have not adopted the procedure."""
    done = set(adopters(sop, as_of))
    return tuple(identity for identity in project.ministry_by_id if identity not in done)


def sop_step(project: Project, sop: Sop, as_of: date) -> tuple[str, tuple[str, ...]]:
    """What the procedure wants next, and of which ministries: these adopt it in the end."""
    step = _NEXT_STEP.get(sop_stage(sop, as_of), "adopt")
    return step, lacking(project, sop, as_of) if step == "adopt" else ()


def request_step(request: Request, as_of: date) -> str | None:
    """What the request waits for; none where it waits for nothing."""
    return _REQUEST_STEP.get(request_state(request, as_of))


def review_sops(project: Project, as_of: date) -> tuple[SopStatus, ...]:
    """Every procedure, in the order of the file."""
    known = project.ministry_by_id
    return tuple(
        SopStatus(
            sop.id,
            sop.title,
            sop_stage(sop, as_of),
            tuple(one for one in adopters(sop, as_of) if one in known),
            tuple(one for one in appliers(sop, as_of) if one in known),
        )
        for sop in project.sops
    )


def review_requests(project: Project, as_of: date) -> tuple[RequestStatus, ...]:
    """Every request that has come in by the day, in the order of the file."""
    states = ((request, request_state(request, as_of)) for request in project.requests)
    return tuple(
        RequestStatus(request.id, request.ministry, request.area, state, request.received)
        for request, state in states
        if request.received <= as_of
    )
