"""The steps that each procedure and request has taken by a day, with their dates."""

from dataclasses import dataclass
from datetime import date

from migtrack.base.days import if_past
from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.states import sop_stage
from migtrack.model.support import Adoption, Application, Request, Sop


@dataclass(frozen=True, slots=True)
class MinistryUptake:
    """Whether a ministry has adopted a procedure, and applies it, by its first records."""

    ministry: str
    adopted: Adoption | None
    applied: Application | None


@dataclass(frozen=True, slots=True)
class SopProgress:
    """The steps of a standard operating procedure."""

    id: str
    title: Localized
    stage: str
    drafted: date | None
    reviewed: date | None
    uptake: tuple[MinistryUptake, ...]
    """For every ministry, in the order of the file."""


def review_sop_progress(project: Project, as_of: date) -> tuple[SopProgress, ...]:
    """Every procedure, in the order of the file."""
    return tuple(
        SopProgress(
            id=sop.id,
            title=sop.title,
            stage=sop_stage(sop, as_of),
            drafted=if_past(sop.drafted, as_of),
            reviewed=if_past(sop.reviewed, as_of),
            uptake=_uptake(project, sop, as_of),
        )
        for sop in project.sops
    )


def _uptake(project: Project, sop: Sop, as_of: date) -> tuple[MinistryUptake, ...]:
    adopted = {step.ministry: step for step in reversed(sop.adopted) if step.date <= as_of}
    applied = {step.ministry: step for step in reversed(sop.applied) if step.date <= as_of}
    return tuple(
        MinistryUptake(ministry, adopted.get(ministry), applied.get(ministry))
        for ministry in project.ministry_by_id
    )


def requests_on(project: Project, as_of: date) -> tuple[Request, ...]:
    """The requests received by the day, without what happened to them later."""
    return tuple(
        request.model_copy(
            update={
                "decided": request.decided
                if request.decided and request.decided.date <= as_of
                else None,
                "delivered": if_past(request.delivered, as_of),
            }
        )
        for request in project.requests
        if request.received <= as_of
    )
