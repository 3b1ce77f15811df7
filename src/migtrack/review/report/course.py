"""The course of procedures and requests: each step with its day, as far as it is reached."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.model.states import past, request_state, sop_stage
from migtrack.review.status.team import Localized


@dataclass(frozen=True, slots=True)
class Uptake:
    """What a ministry has done with a procedure."""

    ministry: str
    adopted: date | None
    instrument: Localized | None
    """By which it was adopted."""
    applied: date | None
    evidence: Localized | None
    """That it is applied."""


@dataclass(frozen=True, slots=True)
class SopCourse:
    """A procedure through its stages."""

    id: str
    title: Localized
    stage: str
    seminar: str
    drafted: date | None
    reviewed: date | None
    uptake: tuple[Uptake, ...]
    """For every ministry, in the order of the file."""


@dataclass(frozen=True, slots=True)
class RequestCourse:
    """A request through its steps."""

    id: str
    ministry: str
    area: Localized
    state: str
    received: date
    decided: date | None
    reason: Localized | None
    """Of the decision."""
    expert: Localized | None
    delivered: date | None


def sop_courses(project: Project, as_of: date) -> tuple[SopCourse, ...]:
    """Every procedure, in the order of the file."""
    courses = []
    for sop in project.sops:
        adopted = {one.ministry: one for one in reversed(sop.adopted) if one.date <= as_of}
        applied = {one.ministry: one for one in reversed(sop.applied) if one.date <= as_of}
        uptake = tuple(
            Uptake(
                identity,
                adopted[identity].date if identity in adopted else None,
                adopted[identity].instrument if identity in adopted else None,
                applied[identity].date if identity in applied else None,
                applied[identity].evidence if identity in applied else None,
            )
            for identity in project.ministry_by_id
        )
        courses.append(
            SopCourse(
                sop.id,
                sop.title,
                sop_stage(sop, as_of),
                sop.seminar,
                sop.drafted if past(sop.drafted, as_of) else None,
                sop.reviewed if past(sop.reviewed, as_of) else None,
                uptake,
            )
        )
    return tuple(courses)


def request_courses(project: Project, as_of: date) -> tuple[RequestCourse, ...]:
    """Every request that has come in by the day, in the order of the file."""
    courses = []
    for one in project.requests:
        if one.received > as_of:
            continue
        decided = one.decided if one.decided and one.decided.date <= as_of else None
        courses.append(
            RequestCourse(
                one.id,
                one.ministry,
                one.area,
                request_state(one, as_of),
                one.received,
                decided.date if decided else None,
                decided.reason if decided else None,
                one.expert,
                one.delivered if past(one.delivered, as_of) else None,
            )
        )
    return tuple(courses)
