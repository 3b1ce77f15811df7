"""The records behind the figures of satisfaction and of knowledge gained."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

from migtrack.model.activities import Activity
from migtrack.model.kinds import key_of
from migtrack.model.learning import Evaluation, KnowledgeTests
from migtrack.model.states import activity_state, dates_on
from migtrack.review.why.values import Query, TraceEntry, when
from migtrack.snapshot.learning import (
    dates_when_over,
    is_on_scale,
    knowledge_gained_at,
    people_tested,
    satisfaction_at,
)

NOT_OVER = ("planned", "postponed", "scheduled", "under-way")


def satisfaction(query: Query) -> Iterator[TraceEntry]:
    """Every activity: its answers and their average, or why it has none that count."""
    return _by_activity(query, "evaluation", _answers)


def knowledge_gained(query: Query) -> Iterator[TraceEntry]:
    """Every activity: its tests and who took them, or why it has none that count."""
    return _by_activity(query, "tests", _tests)


def _by_activity(
    query: Query,
    name: Literal["evaluation", "tests"],
    entry: Callable[[Query, Activity, Any], TraceEntry],
) -> Iterator[TraceEntry]:
    """Every activity with what is recorded of it under that name, or why nothing is known."""
    for activity in query.project.activity_by_id.values():
        recorded = getattr(activity, name)
        if not dates_when_over(activity, query.as_of):
            yield _not_over(query, activity, f"no-{name}")
        elif recorded is None:
            yield query.entry(f"no-{name}", activity, ("dates",), key_of(activity))
        else:
            yield entry(query, activity, recorded)


def _not_over(query: Query, activity: Activity, otherwise: str) -> TraceEntry:
    """Why nothing that was learned there is known yet."""
    state = activity_state(activity, query.as_of)
    if state == "cancelled":
        return query.cancelled(activity, key_of(activity))
    reason = state if state in NOT_OVER else otherwise  # over at dates that were given up later
    dates = dates_on(activity, query.as_of) if reason in NOT_OVER else None
    return query.entry(reason, activity, ("dates",), key_of(activity), **when(dates)._asdict())


def _answers(query: Query, activity: Activity, evaluation: Evaluation) -> TraceEntry:
    found = satisfaction_at(evaluation, query.project.contract.policy.small_cell)
    route, about = ("evaluation",), key_of(activity)
    average, out_of = evaluation.average, evaluation.out_of
    if not is_on_scale(average, evaluation):
        return query.entry("off-scale", activity, route, about, average=average, out_of=out_of)
    if found is None:
        return query.entry("few-answers", activity, route, about, number=evaluation.answers)
    return query.entry(
        "answers",
        activity,
        route,
        about,
        value=found.value,
        of=found.people,
        number=found.people,
        average=average,
        out_of=out_of,
    )


def _tests(query: Query, activity: Activity, tests: KnowledgeTests) -> TraceEntry:
    found = knowledge_gained_at(tests, query.project.contract.policy.small_cell)
    route, about = ("tests",), key_of(activity)
    before, after = tests.before, tests.after
    for test in (before, after):
        if test and not is_on_scale(test.average, tests):
            average, out_of = test.average, tests.out_of
            return query.entry("off-scale", activity, route, about, average=average, out_of=out_of)
    if before is None or after is None:
        reason = "only-before" if before else "only-after" if after else "no-tests"
        return query.entry(reason, activity, route, about)
    if found is None:
        return query.entry("few-tested", activity, route, about, number=people_tested(tests))
    return query.entry(
        "tested",
        activity,
        route,
        about,
        value=found.value,
        of=found.people,
        number=found.people,
        before=before.average,
        after=after.average,
        out_of=tests.out_of,
    )
