"""The status for readers who may not see anybody: no official's id, no share of a few people."""

from dataclasses import replace

from migtrack.base.finding import PROJECT_TEAM
from migtrack.review.privacy.suppression import suppressed_groups
from migtrack.review.status.activities import ActivityStatus, VisitStatus
from migtrack.review.status.figures import Figure
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task
from migtrack.review.status.team import MinistryStatus


def redacted(status: Status) -> Status:
    """The status with ministries and activities, and with nobody.

    Of groups smaller than the policy's `small_cell` nothing is told that would be about
    people: neither how many of them are women nor how many came, nor how their visas stand.
    """
    return _without_what_totals_tell(_without_people(status))


def _without_people(status: Status) -> Status:
    few = status.small_cell
    named = {PROJECT_TEAM, *(one.id for one in status.ministries)}
    return replace(
        status,
        figures=tuple(one for one in status.figures if is_shown(one, few)),
        due=tuple(_task(one, named) for one in status.due),
        next=tuple(_task(one, named) for one in status.next),
        left_open=tuple(_task(one, named) for one in status.left_open),
        ministries=tuple(_ministry(one, few) for one in status.ministries),
        activities=tuple(_activity(one, few) for one in status.activities),
        coming=tuple(_activity(one, few) for one in status.coming),
        visits=tuple(_visit(one, few) for one in status.visits),
    )


def _without_what_totals_tell(status: Status) -> Status:
    """The status without what could be worked out from its totals."""
    few = status.small_cell
    held = {one.id: one.held for one in status.ministries}
    women = suppressed_groups(held, few, apart=True, total_shown=status.figure("women") is not None)
    came = {one.id: one.people for one in status.activities}
    attendance = suppressed_groups(
        came, few, apart=False, total_shown=status.figure("attendance") is not None
    )
    return replace(
        status,
        ministries=tuple(
            replace(one, women=None) if one.id in women else one for one in status.ministries
        ),
        activities=tuple(
            replace(one, attended=None, expected=None) if one.id in attendance else one
            for one in status.activities
        ),
    )


def is_shown(figure: Figure, few: int) -> bool:
    """Whether a figure tells of nobody, or of enough people."""
    return figure.people is None or figure.people >= few


def _task(task: Task, named: set[str]) -> Task:
    return replace(
        task,
        subject=("participant", "") if task.subject[0] == "participant" else task.subject,
        who=tuple(one for one in task.who if one in named),
        people=(),
        message=task.name if task.message else "",
    )


def _ministry(ministry: MinistryStatus, few: int) -> MinistryStatus:
    women = ministry.women if ministry.held >= few else None
    return replace(ministry, reserve=None, women=women)


def _activity(activity: ActivityStatus, few: int) -> ActivityStatus:
    if activity.people >= few:
        return activity
    return replace(activity, attended=None, expected=None)


def _visit(visit: VisitStatus, few: int) -> VisitStatus:
    travellers = sum(number for _, number in visit.travellers)
    return replace(visit, reserve=None, travellers=visit.travellers if travellers >= few else ())
