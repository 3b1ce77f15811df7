"""The status for readers who must not learn anything about a person.

It has no official's id, and no number about a group of few people.
"""

from dataclasses import replace

from migtrack.base.finding import PROJECT_TEAM
from migtrack.model.keys import PARTICIPANT, participant_key
from migtrack.review.privacy.suppression import suppressed_groups
from migtrack.review.status.activities import ActivityStatus, VisitStatus
from migtrack.review.status.figures import Figure
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task
from migtrack.review.status.team import MinistryStatus


def redacted_status(status: Status) -> Status:
    """The status without officials.

    Nothing is shown about groups of fewer people than the policy's `small_cell`: neither how
    many of them are women, nor how many came, nor the states of their visas.
    """
    return _without_differences(_without_people(status))


def _without_people(status: Status) -> Status:
    minimum = status.small_cell
    shown_ids = {PROJECT_TEAM, *(ministry.id for ministry in status.ministries)}
    return replace(
        status,
        figures=tuple(figure for figure in status.figures if is_shown(figure, minimum)),
        due=tuple(_task(task, shown_ids) for task in status.due),
        next=tuple(_task(task, shown_ids) for task in status.next),
        unfinished=tuple(_task(task, shown_ids) for task in status.unfinished),
        ministries=tuple(_ministry(ministry, minimum) for ministry in status.ministries),
        activities=tuple(_activity(activity, minimum) for activity in status.activities),
        coming=tuple(_activity(activity, minimum) for activity in status.coming),
        visits=tuple(_visit(visit, minimum) for visit in status.visits),
    )


def _without_differences(status: Status) -> Status:
    """The status without what could be worked out from its totals and its other numbers."""
    minimum = status.small_cell
    women = suppressed_groups(
        {ministry.id: ministry.held for ministry in status.ministries},
        minimum,
        disjoint=True,
        total_shown=status.figure("women") is not None,
    )
    attendance = suppressed_groups(
        {activity.id: activity.people for activity in status.activities},
        minimum,
        disjoint=False,
        total_shown=status.figure("attendance") is not None,
    )
    return replace(
        status,
        ministries=tuple(
            replace(ministry, women=None) if ministry.id in women else ministry
            for ministry in status.ministries
        ),
        activities=tuple(
            replace(activity, attended=None, expected=None)
            if activity.id in attendance
            else activity
            for activity in status.activities
        ),
    )


def is_shown(figure: Figure, minimum: int) -> bool:
    """Whether the figure is about nobody, or about at least `minimum` people."""
    return figure.people is None or figure.people >= minimum


def _task(task: Task, shown_ids: set[str]) -> Task:
    return replace(
        task,
        subject=participant_key("") if task.subject[0] == PARTICIPANT else task.subject,
        who=tuple(who for who in task.who if who in shown_ids),
        people=(),
        message=task.name if task.message else "",
    )


def _ministry(ministry: MinistryStatus, minimum: int) -> MinistryStatus:
    women = ministry.women if ministry.held >= minimum else None
    return replace(ministry, reserve=None, women=women)


def _activity(activity: ActivityStatus, minimum: int) -> ActivityStatus:
    if activity.people >= minimum:
        return activity
    return replace(activity, attended=None, expected=None)


def _visit(visit: VisitStatus, minimum: int) -> VisitStatus:
    people = sum(number for _, number in visit.travellers)
    return replace(visit, reserve=None, travellers=visit.travellers if people >= minimum else ())
