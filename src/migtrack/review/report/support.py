"""The steps that each procedure and request has taken by a day, with their dates."""

from dataclasses import dataclass
from datetime import date

from migtrack.base.days import if_past
from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.states import request_state, sop_stage
from migtrack.model.support import Request, Sop


@dataclass(frozen=True, slots=True)
class MinistryUptake:
    """Whether a ministry has adopted a procedure, and applies it."""

    ministry: str
    adopted: date | None
    instrument: Localized | None
    """What adopted it, such as an order."""
    applied: date | None
    evidence: Localized | None
    """What shows that it is applied."""


@dataclass(frozen=True, slots=True)
class SopProgress:
    """The steps of a standard operating procedure."""

    id: str
    title: Localized
    stage: str
    seminar: str
    drafted: date | None
    reviewed: date | None
    uptake: tuple[MinistryUptake, ...]
    """For every ministry, in the order of the file."""


@dataclass(frozen=True, slots=True)
class RequestProgress:
    """The steps of a request for technical assistance."""

    id: str
    ministry: str
    area: Localized
    state: str
    received: date
    decided: date | None
    reason: Localized | None
    """Why it was accepted or declined."""
    expert: Localized | None
    delivered: date | None


def review_sop_progress(project: Project, as_of: date) -> tuple[SopProgress, ...]:
    """Every procedure, in the order of the file."""
    return tuple(
        SopProgress(
            id=sop.id,
            title=sop.title,
            stage=sop_stage(sop, as_of),
            seminar=sop.seminar,
            drafted=if_past(sop.drafted, as_of),
            reviewed=if_past(sop.reviewed, as_of),
            uptake=_uptake(project, sop, as_of),
        )
        for sop in project.sops
    )


def _uptake(project: Project, sop: Sop, as_of: date) -> tuple[MinistryUptake, ...]:
    """What each ministry has done with the procedure, by its first record up to the day."""
    adoptions = {step.ministry: step for step in reversed(sop.adopted) if step.date <= as_of}
    applications = {step.ministry: step for step in reversed(sop.applied) if step.date <= as_of}
    return tuple(
        MinistryUptake(
            ministry,
            adoption.date if adoption else None,
            adoption.instrument if adoption else None,
            application.date if application else None,
            application.evidence if application else None,
        )
        for ministry in project.ministry_by_id
        for adoption, application in [(adoptions.get(ministry), applications.get(ministry))]
    )


def review_request_progress(project: Project, as_of: date) -> tuple[RequestProgress, ...]:
    """Every request received by the day, in the order of the file."""
    return tuple(
        _request_progress(request, as_of)
        for request in project.requests
        if request.received <= as_of
    )


def _request_progress(request: Request, as_of: date) -> RequestProgress:
    decided = request.decided if request.decided and request.decided.date <= as_of else None
    return RequestProgress(
        id=request.id,
        ministry=request.ministry,
        area=request.area,
        state=request_state(request, as_of),
        received=request.received,
        decided=decided.date if decided else None,
        reason=decided.reason if decided else None,
        expert=request.expert,
        delivered=if_past(request.delivered, as_of),
    )
