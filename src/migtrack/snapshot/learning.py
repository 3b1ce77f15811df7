"""What was learned at activities: how satisfied people were, and how much more they knew.

Both are averages over people, each activity weighted by how many there were. An activity counts
from its last day on, unless it is cancelled, and only where at least the policy's `small_cell`
people answered or took both tests. So every total is about enough people, and so is what two
totals differ by, on two days or of two kinds of activity: it consists of whole activities, each
of enough people. Redacted output need not suppress anything.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.model.learning import Evaluation, KnowledgeTest, KnowledgeTests
from migtrack.model.project import Project
from migtrack.model.states import dates_on, is_cancelled
from migtrack.snapshot.figures import Figure

SATISFACTION = "satisfaction"
KNOWLEDGE_GAINED = "knowledge-gained"
LEARNED = (SATISFACTION, KNOWLEDGE_GAINED)
"""The figures of what was learned."""
EXACT = Decimal("0.0001")
"""To this an activity's share is rounded, so that the shares add up to the figure."""


class EvaluationStatus(NamedTuple):
    """The answers to the questionnaire about an activity that is over."""

    answers: int | None
    """None where they are not shown."""
    average: Decimal | None
    """None where it is not shown."""
    out_of: Decimal
    """The best answer."""


class KnowledgeTestStatus(NamedTuple):
    """The results of a test."""

    taken: int | None
    """By how many people; none where it is not shown."""
    average: Decimal | None
    """None where it is not shown."""


class KnowledgeTestsStatus(NamedTuple):
    """The tests before and after an activity that is over."""

    out_of: Decimal
    """The points of a perfect test."""
    before: KnowledgeTestStatus | None
    after: KnowledgeTestStatus | None


class Learned(NamedTuple):
    """What is known of an activity; none where nothing is recorded, or it is not over."""

    evaluation: EvaluationStatus | None = None
    tests: KnowledgeTestsStatus | None = None


def learned_at(activity: Activity, as_of: date) -> Learned:
    """What was learned at an activity, as known on a day."""
    if not dates_when_over(activity, as_of):
        return Learned()
    return Learned(_evaluation(activity.evaluation), _tests(activity.tests))


def _evaluation(evaluation: Evaluation | None) -> EvaluationStatus | None:
    if evaluation is None:
        return None
    return EvaluationStatus(evaluation.answers, evaluation.average, evaluation.out_of)


def _tests(tests: KnowledgeTests | None) -> KnowledgeTestsStatus | None:
    if tests is None:
        return None
    return KnowledgeTestsStatus(tests.out_of, _test(tests.before), _test(tests.after))


def _test(test: KnowledgeTest | None) -> KnowledgeTestStatus | None:
    return KnowledgeTestStatus(test.taken, test.average) if test else None


class Weighted(NamedTuple):
    """What an activity adds to a figure: an average from 0 to 1, times the people behind it."""

    value: Decimal
    """May be negative: whoever knew less after an activity than before."""
    people: int


def learning_figures(project: Project, as_of: date, kind: str = "") -> Iterator[Figure]:
    """The satisfaction and the knowledge gained by a day, at all activities or those of a kind.

    `project` is as it was loaded, with what is planned later: a figure is there if any such
    activity has what it is counted from, on whatever day.
    """
    activities = [each for each in project.activity_by_id.values() if not kind or each.kind == kind]
    minimum = project.contract.policy.small_cell
    over = [each for each in activities if dates_when_over(each, as_of)]
    if any(each.evaluation for each in activities):
        answers = (satisfaction_at(each.evaluation, minimum) for each in over if each.evaluation)
        value, people = _total(answers)
        yield Figure(SATISFACTION, value, people, unit="answers")
    if any(each.tests for each in activities):
        gains = (knowledge_gained_at(each.tests, minimum) for each in over if each.tests)
        value, people = _total(gains)
        yield Figure(KNOWLEDGE_GAINED, value, people, unit="tests")


def dates_when_over(activity: Activity, as_of: date) -> Interval | None:
    """The dates of an activity whose last day has come by `as_of`; none if it was cancelled.

    What was learned is undated, so it counts by the dates that were kept, not by those given up.
    """
    dates, is_planned = activity.dates, not activity.added or activity.added <= as_of
    if dates is None or not is_planned or is_cancelled(activity, as_of):
        return None
    return dates if dates_on(activity, as_of) is dates and dates.end <= as_of else None


def satisfaction_at(evaluation: Evaluation, minimum: int) -> Weighted | None:
    """The answers as parts of the best one; none where they are fewer than `minimum`.

    Nor is there any for an average that is off the scale.
    """
    if evaluation.answers < max(minimum, 1) or not is_on_scale(evaluation.average, evaluation):
        return None
    return _weighted(evaluation.average / evaluation.out_of, evaluation.answers)


def knowledge_gained_at(tests: KnowledgeTests, minimum: int) -> Weighted | None:
    """The points gained as parts of a perfect test; none where fewer than `minimum` took both.

    Nor are there any for an average that is off the scale.
    """
    before, after, people = tests.before, tests.after, people_tested(tests)
    if before is None or after is None or people < max(minimum, 1):
        return None
    if not all(is_on_scale(each.average, tests) for each in (before, after)):
        return None
    return _weighted((after.average - before.average) / tests.out_of, people)


def people_tested(tests: KnowledgeTests) -> int:
    """How many people can have taken both tests: the smaller number of those who took either."""
    taken = [each.taken for each in (tests.before, tests.after) if each]
    return min(taken) if len(taken) == 2 else 0


def is_on_scale(average: Decimal, scale: Evaluation | KnowledgeTests) -> bool:
    """Whether there can be such an average: answers and points go from 0 to `out_of`."""
    return scale.out_of > 0 and average <= scale.out_of


def _weighted(average: Decimal, people: int) -> Weighted:
    return Weighted((average * people).quantize(EXACT), people)


def _total(found: Iterator[Weighted | None]) -> Weighted:
    kept = [each for each in found if each is not None]
    return Weighted(
        sum((each.value for each in kept), Decimal()), sum(each.people for each in kept)
    )
