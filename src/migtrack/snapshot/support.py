"""The standard operating procedures and the requests for technical assistance on a day."""

from datetime import date
from typing import NamedTuple

from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.states import adopters, appliers, ministries_to_adopt, request_state, sop_stage
from migtrack.model.support import Request, Sop, is_procedure

DELIVERED = ("delivered",)
ACCEPTED = ("accepted", *DELIVERED)
ANSWERED = ("declined", *ACCEPTED)
RECEIVED = ("received", *ANSWERED)
"""The states of requests that have come at least so far."""

_NEXT_SOP_STEP = {"planned": "draft", "drafted": "review"}
_NEXT_REQUEST_STEP = {"received": "decide", "accepted": "deliver"}


class SopStatus(NamedTuple):
    """A standard operating procedure on a day."""

    id: str
    kind: str
    """`procedure` or `principles`."""
    title: Localized
    stage: str
    """The furthest stage that it has reached in any ministry."""
    adopted: tuple[str, ...]
    """The ids of the project's ministries that have adopted it."""
    applied: tuple[str, ...]
    """The ids of the project's ministries that apply it."""


class RequestStatus(NamedTuple):
    """A request for technical assistance on a day."""

    id: str
    ministry: str
    area: Localized
    state: str
    received: date


def next_sop_step(project: Project, sop: Sop, as_of: date) -> tuple[str, tuple[str, ...]]:
    """The procedure's next step: `draft`, `review`, or `adopt` with the ministries that must.

    Of principles it is `draft-principles` and so on.
    """
    step = _NEXT_SOP_STEP.get(sop_stage(sop, as_of), "adopt")
    ministries = ministries_to_adopt(project, sop, as_of) if step == "adopt" else ()
    return step if is_procedure(sop) else f"{step}-{sop.kind}", ministries


def next_request_step(request: Request, as_of: date) -> str | None:
    """The request's next step: `decide` or `deliver`; none where nothing remains to be done."""
    return _NEXT_REQUEST_STEP.get(request_state(request, as_of))


def review_sops(project: Project, as_of: date) -> tuple[SopStatus, ...]:
    """Every procedure, in the order of the file."""
    known = project.ministry_by_id
    return tuple(
        SopStatus(
            id=sop.id,
            kind=sop.kind,
            title=sop.title,
            stage=sop_stage(sop, as_of),
            adopted=tuple(ministry for ministry in adopters(sop, as_of) if ministry in known),
            applied=tuple(ministry for ministry in appliers(sop, as_of) if ministry in known),
        )
        for sop in project.sops
    )


def review_requests(project: Project, as_of: date) -> tuple[RequestStatus, ...]:
    """Every request received by the day, in the order of the file."""
    return tuple(
        RequestStatus(
            request.id,
            request.ministry,
            request.area,
            request_state(request, as_of),
            request.received,
        )
        for request in project.requests
        if request.received <= as_of
    )
