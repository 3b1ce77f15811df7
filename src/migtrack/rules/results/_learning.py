"""What several rules ask about what was learned at activities."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.model.learning import Evaluation, KnowledgeTest, KnowledgeTests

LEARNED = ("activity.evaluation", "activity.tests")
"""The fields that tell what was learned."""


class Survey(NamedTuple):
    """The answers to a questionnaire, or the results of one test."""

    name: str
    """In words: `the test after workshop-1`."""
    route: tuple[str, ...]
    result: Evaluation | KnowledgeTest
    scale: Evaluation | KnowledgeTests
    """What the best result is."""
    is_at_the_end: bool = True
    """Whether it is taken on the last day; otherwise on the first."""

    @property
    def number_field(self) -> str:
        """The name of the field that says how many people it was."""
        return "answers" if isinstance(self.result, Evaluation) else "taken"

    @property
    def people(self) -> int:
        """How many people answered, or took the test."""
        found: int = getattr(self.result, self.number_field)
        return found

    def day(self, dates: Interval) -> date:
        """The day on which it is taken."""
        return dates.end if self.is_at_the_end else dates.start


def surveys_of(activity: Activity) -> Iterator[Survey]:
    """What is recorded of an activity: the evaluation, and the tests before and after."""
    evaluation, tests = activity.evaluation, activity.tests
    if evaluation:
        yield Survey(f"the evaluation of {activity.id}", ("evaluation",), evaluation, evaluation)
    if tests and tests.before:
        name, route = f"the test before {activity.id}", ("tests", "before")
        yield Survey(name, route, tests.before, tests, is_at_the_end=False)
    if tests and tests.after:
        yield Survey(f"the test after {activity.id}", ("tests", "after"), tests.after, tests)
