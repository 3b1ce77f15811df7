"""The section about what was learned: answers to questionnaires, and tests."""

from collections.abc import Iterator
from typing import Literal

from migtrack.base.text import whole_percent
from migtrack.render.figures import POINTS, figure_value, in_units
from migtrack.render.report.formatter import DASH, ColumnOf, ReportFormatter
from migtrack.render.report.values import Cell, Row, Section
from migtrack.render.terms import ACTIVITY_LABEL
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.learning import (
    KNOWLEDGE_GAINED,
    SATISFACTION,
    KnowledgeTestsStatus,
    KnowledgeTestStatus,
)


def learning(formatter: ReportFormatter) -> Section | None:
    """Activity by activity, with totals; none where nothing is known of any."""
    status, translate = formatter.status, formatter.translate
    known = [each for each in status.activities if each.evaluation or each.tests]
    if not known:
        return None
    evaluated = SATISFACTION in status.figure_names
    tested = KNOWLEDGE_GAINED in status.figure_names
    columns: list[ColumnOf[ActivityStatus]] = [
        (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row.id)),
        *(_of_answers(formatter) if evaluated else ()),
        *(_of_tests(formatter) if tested else ()),
    ]
    total: Row = (
        formatter.heading("all activities"),
        *(_total_of_answers(formatter) if evaluated else ()),
        *(_total_of_tests(formatter) if tested else ()),
    )
    heading = translate("What was learned")
    caption = translate("Answers and tests of each activity")
    table = formatter.table("learning", caption, known, columns, totals=(total,))
    return Section(name="learning", heading=heading, lead=_lead(formatter, known), tables=(table,))


def _lead(formatter: ReportFormatter, known: list[ActivityStatus]) -> str:
    """That an activity of few people is in no total; empty where there is none."""
    few = formatter.status.small_cell
    if not any(people is None or people < few for each in known for people in _people(each)):
        return ""
    return formatter.translator.plural(
        "Activities of which fewer than {number} person answered or was tested are in no total.",
        "Activities of which fewer than {number} people answered or were tested are in no total.",
        few,
    )


def _people(activity: ActivityStatus) -> Iterator[int | None]:
    """How many people answered and were tested; none where it is withheld."""
    if activity.evaluation:
        yield activity.evaluation.answers
    if activity.tests:
        tests = (activity.tests.before, activity.tests.after)
        yield from (test.taken for test in tests if test)


def _of_answers(formatter: ReportFormatter) -> Iterator[ColumnOf[ActivityStatus]]:
    translate = formatter.translate

    def answers(row: ActivityStatus) -> Cell:
        return formatter.number(row.evaluation.answers) if row.evaluation else DASH

    def satisfaction(row: ActivityStatus) -> Cell:
        found = row.evaluation
        return formatter.part(found.average, found.out_of) if found else DASH

    yield translate("answers"), "number", answers
    yield translate("satisfaction"), "number", satisfaction


def _total_of_answers(formatter: ReportFormatter) -> Iterator[Cell]:
    figure = formatter.status.figure(SATISFACTION)
    yield formatter.number(figure.of if figure else None)
    yield formatter.shown(figure_value(formatter.translator, figure))


def _of_tests(formatter: ReportFormatter) -> Iterator[ColumnOf[ActivityStatus]]:
    translate = formatter.translate

    def result(tests: KnowledgeTestsStatus | None, when: Literal["before", "after"]) -> Cell:
        test: KnowledgeTestStatus | None = getattr(tests, when, None)
        if tests is None or test is None:
            return DASH
        if test.taken is None:
            return formatter.hidden
        taken = formatter.translator.plural("{number} person", "{number} people", test.taken)
        return formatter.part(test.average, tests.out_of)._replace(note=taken)

    yield translate("before"), "number", lambda row: result(row.tests, "before")
    yield translate("after"), "number", lambda row: result(row.tests, "after")
    yield translate("gained"), "number", lambda row: _gained(formatter, row.tests)


def _gained(formatter: ReportFormatter, tests: KnowledgeTestsStatus | None) -> Cell:
    """The points gained, of 100; a dash without both tests."""
    if tests is None or tests.before is None or tests.after is None or not tests.out_of:
        return DASH
    before, after = tests.before.average, tests.after.average
    if before is None or after is None:
        return formatter.hidden
    gained = float(POINTS * (after - before) / tests.out_of)
    return formatter.part(whole_percent(gained), POINTS)


def _total_of_tests(formatter: ReportFormatter) -> Iterator[Cell]:
    figure = formatter.status.figure(KNOWLEDGE_GAINED)
    yield Cell()
    yield Cell()
    value = formatter.shown(figure_value(formatter.translator, figure))
    yield value._replace(note=in_units(formatter.translator, figure)) if figure else value
