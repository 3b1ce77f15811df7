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
    many of them are women, nor how many came, nor the states of their visas. Nor can any of
    this be worked out from the totals that are shown.
    """
    minimum = status.small_cell
    figures = tuple(figure for figure in status.figures if is_shown(figure, minimum))
    totals = {figure.name for figure in figures}
    held = {ministry.id: ministry.held for ministry in status.ministries}
    women = suppressed_groups(held, minimum, disjoint=True, total_shown="women" in totals)
    came = {activity.id: activity.people for activity in status.activities}
    lists = suppressed_groups(came, minimum, disjoint=False, total_shown="attendance" in totals)

    def ministry_redacted(ministry: MinistryStatus) -> MinistryStatus:
        is_hidden = ministry.held < minimum or ministry.id in women
        return replace(ministry, reserve=None, women=None if is_hidden else ministry.women)

    def activity_redacted(activity: ActivityStatus) -> ActivityStatus:
        is_hidden = activity.people < minimum or activity.id in lists
        return replace(activity, attended=None, expected=None) if is_hidden else activity

    def visit_redacted(visit: VisitStatus) -> VisitStatus:
        is_hidden = sum(number for _, number in visit.travellers) < minimum
        return replace(visit, reserve=None, travellers=() if is_hidden else visit.travellers)

    def task_redacted(task: Task) -> Task:
        return replace(
            task,
            subject=participant_key("") if task.subject[0] == PARTICIPANT else task.subject,
            who=tuple(who for who in task.who if who == PROJECT_TEAM or who in held),
            people=(),
            message=task.name if task.message else "",
        )

    return replace(
        status,
        figures=figures,
        due=tuple(map(task_redacted, status.due)),
        next=tuple(map(task_redacted, status.next)),
        unfinished=tuple(map(task_redacted, status.unfinished)),
        ministries=tuple(map(ministry_redacted, status.ministries)),
        activities=tuple(map(activity_redacted, status.activities)),
        coming=tuple(map(activity_redacted, status.coming)),
        visits=tuple(map(visit_redacted, status.visits)),
    )


def is_shown(figure: Figure, minimum: int) -> bool:
    """Whether the figure is about nobody, or about at least `minimum` people."""
    return figure.people is None or figure.people >= minimum
