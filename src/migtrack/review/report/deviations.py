"""Deviations from the plan: postponements, cancellations, and waivers of rules."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from migtrack.base.text import Localized
from migtrack.model.project import Project


@dataclass(frozen=True, slots=True)
class ReportedPostponement:
    """A postponement of an activity, with the dates that it gave up."""

    activity: str
    decided: date
    start: date
    """The first day that was given up."""
    end: date
    """The last day that was given up."""
    reason: Localized


@dataclass(frozen=True, slots=True)
class ReportedCancellation:
    """A cancellation of an activity."""

    activity: str
    decided: date
    reason: Localized


@dataclass(frozen=True, slots=True)
class ReportedWaiver:
    """A waiver of a rule."""

    rule: str
    subject: str
    """The id of the record that it concerns; empty where it is not shown."""
    reason: Localized | None
    """None where it is not shown."""
    approved_by: Localized | None
    """None where it is not shown."""
    approved: date
    until: date | None
    """The last day on which it holds; none where it has no end."""


def review_postponements(project: Project, as_of: date) -> tuple[ReportedPostponement, ...]:
    """The postponements decided by the day, in the order of their days."""
    postponements = (
        ReportedPostponement(
            activity.id,
            postponement.date,
            postponement.given_up.start,
            postponement.given_up.end,
            postponement.reason,
        )
        for activity in project.activity_by_id.values()
        for postponement in activity.postponed
        if postponement.date <= as_of
    )
    return tuple(sorted(postponements, key=attrgetter("decided", "activity")))


def review_cancellations(project: Project, as_of: date) -> tuple[ReportedCancellation, ...]:
    """The cancellations decided by the day, in the order of their days."""
    cancellations = (
        ReportedCancellation(activity.id, activity.cancelled.date, activity.cancelled.reason)
        for activity in project.activity_by_id.values()
        if activity.cancelled and activity.cancelled.date <= as_of
    )
    return tuple(sorted(cancellations, key=attrgetter("decided", "activity")))


def review_waivers(project: Project, as_of: date) -> tuple[ReportedWaiver, ...]:
    """The waivers approved by the day, in the order of the file."""
    return tuple(
        ReportedWaiver(
            rule=waiver.rule,
            subject=waiver.subject,
            reason=waiver.reason,
            approved_by=waiver.approved_by,
            approved=waiver.approved,
            until=waiver.until,
        )
        for waiver in project.waivers
        if waiver.approved <= as_of
    )
