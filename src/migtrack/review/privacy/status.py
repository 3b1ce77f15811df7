"""The status for readers who must not learn anything about a person.

It has no official's id, and no number about a group of few people.
"""

from dataclasses import replace

from migtrack.base.finding import PROJECT_TEAM
from migtrack.model.keys import INDICATOR, PARTICIPANT, WAIVER, participant_key
from migtrack.review.privacy.indicators import redacted_indicators
from migtrack.review.privacy.money import known_lines, redacted_money
from migtrack.review.privacy.suppression import is_few, suppressed_groups
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import CONCERNED, Task
from migtrack.snapshot.activities import (
    RARE,
    SEATED,
    UNSEATED,
    ActivityStatus,
    MergedStates,
    VisitStatus,
)
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.learning import KnowledgeTestStatus
from migtrack.snapshot.team import MinistryStatus

ABOUT_VISAS = ("visa-due",)
"""The tasks that say how far people's visas are; their number counts these people."""


def redacted_status(status: Status) -> Status:
    """The status without officials.

    Nothing is shown about groups of fewer people than the policy's `small_cell`: neither how
    many of them are women, nor how many came, nor what they answered, nor the states of their
    visas. Nor can any of this be worked out from the totals that are shown.
    """
    minimum = status.small_cell
    figures = tuple(figure for figure in status.figures if is_shown(figure, minimum))
    totals = {figure.name for figure in figures}
    held = {ministry.id: ministry.held for ministry in status.ministries}
    women = suppressed_groups(held, minimum, disjoint=True, total_shown="women" in totals)
    came = {activity.id: activity.people for activity in status.activities}
    lists = suppressed_groups(came, minimum, disjoint=False, total_shown="attendance" in totals)
    known = known_ids(status)

    def ministry_redacted(ministry: MinistryStatus) -> MinistryStatus:
        return ministry._replace(
            reserve=None, women=None if ministry.id in women else ministry.women
        )

    def activity_redacted(activity: ActivityStatus) -> ActivityStatus:
        is_hidden = is_few(activity.people, minimum) or activity.id in lists
        shown = activity._replace(attended=None, expected=None) if is_hidden else activity
        return _learning_redacted(shown, minimum)

    activities = tuple(map(activity_redacted, status.activities))
    indicators = redacted_indicators(status, frozenset(totals), activities)
    hidden = {indicator.id for indicator in indicators if indicator.is_withheld}

    def tasks_redacted(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        """The tasks without those that tell how far an indicator is that is withheld."""
        return tuple(
            task_redacted(task)
            for task in tasks
            if task.subject[0] != INDICATOR or task.subject[1] not in hidden
        )

    def task_redacted(task: Task) -> Task:
        kind, subject = task.subject
        is_person = kind == PARTICIPANT or (kind == WAIVER and subject not in known)
        who = tuple(who for who in task.who if who == PROJECT_TEAM or who in held)
        is_few_visas = task.name in ABOUT_VISAS and is_few(task.number or 0, minimum)
        return task._replace(
            subject=participant_key("") if is_person else task.subject,
            who=(CONCERNED,) if task.name in ABOUT_VISAS else who,
            people=(),
            number=None if is_few_visas else task.number,
            message=task.name if task.message else "",
        )

    return replace(
        status,
        figures=figures,
        due=tasks_redacted(status.due),
        next=tasks_redacted(status.next),
        unfinished=tasks_redacted(status.unfinished),
        ministries=tuple(map(ministry_redacted, status.ministries)),
        activities=activities,
        coming=tuple(map(activity_redacted, status.coming)),
        visits=tuple(_visit_redacted(visit, minimum) for visit in status.visits),
        indicators=indicators,
        money=redacted_money(status.money),
    )


def is_shown(figure: Figure, minimum: int) -> bool:
    """Whether the figure is about nobody, or about at least `minimum` people."""
    return not is_few(figure.people or 0, minimum)


def known_ids(status: Status) -> frozenset[str]:
    """The ids of what is no person: of the project, its ministries, activities and so on."""
    records = (
        status.ministries,
        status.groups,
        status.activities,
        status.sops,
        status.requests,
        status.indicators,
        status.reports,
    )
    ids = (record.id for each in records for record in each)
    return frozenset((status.id, *known_lines(status.money), *ids))


def _learning_redacted(activity: ActivityStatus, minimum: int) -> ActivityStatus:
    """The activity without the answers, and the results of a test, of few people.

    The totals hold only activities with enough of them, so nothing follows from these.
    """
    evaluation, tests = activity.evaluation, activity.tests
    if evaluation and is_few(evaluation.answers or 0, minimum):
        evaluation = evaluation._replace(answers=None, average=None)
    if tests:
        before, after = (_test_redacted(test, minimum) for test in (tests.before, tests.after))
        tests = tests._replace(before=before, after=after)
    return activity._replace(evaluation=evaluation, tests=tests)


def _test_redacted(test: KnowledgeTestStatus | None, minimum: int) -> KnowledgeTestStatus | None:
    is_hidden = test is not None and is_few(test.taken or 0, minimum)
    return KnowledgeTestStatus(None, None) if is_hidden else test


def _visit_redacted(visit: VisitStatus, minimum: int) -> VisitStatus:
    """The visit without the states of few travellers.

    How many seats are taken is shown. So the states of those who take one are merged until
    nothing can be worked out from that number; and so are the states of the others, of whom
    even all together may be too few to be counted.
    """
    counts = dict(visit.travellers)
    hidden: set[str] = set()
    merged = []
    for states in (SEATED, UNSEATED):
        own = {state: counts.get(state, 0) for state in states}
        people = sum(own.values())
        few = (
            {state for state in states if own[state] or state not in RARE}
            if is_few(people, minimum)
            else suppressed_groups(own, minimum, disjoint=True)
        )
        if few:
            hidden |= few
            together = sum(own[state] for state in few)
            is_counted = states is SEATED or not is_few(together, minimum)
            merged.append(
                MergedStates(
                    tuple(state for state in states if state in few),
                    together if is_counted else None,
                )
            )
    return visit._replace(
        reserve=None,
        travellers=tuple(each for each in visit.travellers if each[0] not in hidden),
        merged=tuple(merged),
    )
