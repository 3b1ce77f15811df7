"""Where the project left its plan: dates given up, activities cancelled, rules waived."""

from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.review.status.team import Localized


@dataclass(frozen=True, slots=True)
class Moved:
    """Dates of an activity that were given up."""

    activity: str
    decided: date
    start: date
    end: date
    reason: Localized


@dataclass(frozen=True, slots=True)
class Dropped:
    """An activity that was cancelled."""

    activity: str
    decided: date
    reason: Localized


@dataclass(frozen=True, slots=True)
class Exempted:
    """An exception from a rule that somebody approved."""

    rule: str
    subject: str
    reason: Localized | None
    """None where it is not shown."""
    approved_by: Localized | None
    approved: date
    until: date | None


def postponements(project: Project, as_of: date) -> tuple[Moved, ...]:
    """The postponements decided by the day, by day."""
    return tuple(
        sorted(
            (
                Moved(activity.id, one.date, one.given_up.start, one.given_up.end, one.reason)
                for activity in project.activity_by_id.values()
                for one in activity.postponed
                if one.date <= as_of
            ),
            key=lambda one: (one.decided, one.activity),
        )
    )


def cancellations(project: Project, as_of: date) -> tuple[Dropped, ...]:
    """The activities cancelled by the day, by day."""
    return tuple(
        sorted(
            (
                Dropped(one.id, one.cancelled.date, one.cancelled.reason)
                for one in project.activity_by_id.values()
                if one.cancelled and one.cancelled.date <= as_of
            ),
            key=lambda one: (one.decided, one.activity),
        )
    )


def exemptions(project: Project, as_of: date) -> tuple[Exempted, ...]:
    """The waivers approved by the day, in the order of the file."""
    return tuple(
        Exempted(one.rule, one.subject, one.reason, one.approved_by, one.approved, one.until)
        for one in project.waivers
        if one.approved <= as_of
    )
