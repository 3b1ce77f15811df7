"""A fact that an accepted report told of, and that is another after a change, is told as such."""

from datetime import date
from functools import cache

import pytest

from migtrack.model.declarations import Done
from migtrack.model.kinds import record_kinds
from migtrack.model.reports import FunderReport
from migtrack.model.walk import days_within
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.changes.fields import leaves_of
from migtrack.review.changes.reported import fact_days
from migtrack.review.changes.values import RecordChange
from tests.review.changes.states import AS_OF, judged, shipped
from tests.review.changes.test_every_field import FILES_OF_FULL
from tests.review.story import shipped as shipped_project

Edits = list[tuple[str, str]]


@cache
def before() -> Judged:
    """The shipped project, read and checked once."""
    return judged(shipped())


def changed(path: str, edits: Edits) -> list[RecordChange]:
    """The changed records of the shipped project in August, after the interim report."""
    files = shipped()
    text = files[path]
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return list(compare(before(), judged({**files, path: text}), AS_OF).records)


def told(records: list[RecordChange]) -> list[tuple[str, list[str]]]:
    """The reports that told otherwise, with the days as text."""
    return [
        (each.report, [f"{first} {last}" for first, last in each.days])
        for record in records
        for each in record.reported
    ]


WORKSHOP = "activities/workshop-2.yaml"
TEAM = "participants/momd.yaml"


@pytest.mark.parametrize(
    ("path", "edits", "days"),
    [
        # an attendance list by its day, told once however much of it differs
        (WORKSHOP, [("absent: [moi-02]", "absent: []")], ["2021-02-23 2021-02-23"]),
        (
            WORKSHOP,
            [("absent: [moi-02]", "absent: []"), ("excused: [mofa-03, ", "excused: [")],
            ["2021-02-23 2021-02-24"],
        ),
        # what came of it, by its last day
        (WORKSHOP, [("answers: 14", "answers: 13")], ["2021-02-24 2021-02-24"]),
        (WORKSHOP, [("taken: 17", "taken: 16")], ["2021-02-24 2021-02-24"]),
        # its dates, before and after
        (
            WORKSHOP,
            [("start: 2021-02-23, end: 2021-02-24", "start: 2021-02-23, end: 2021-02-25")],
            ["2021-02-23 2021-02-25"],
        ),
        (
            WORKSHOP,
            [("start: 2021-02-23, end: 2021-02-24", "start: 2021-06-23, end: 2021-06-24")],
            ["2021-02-23 2021-02-24"],
        ),
        # a measurement; a later one is not of the period, and a target of no day
        (
            "indicators.yaml",
            [("{date: 2021-03-15, value: 2", "{date: 2021-03-15, value: 1")],
            ["2021-03-15 2021-03-15"],
        ),
        ("indicators.yaml", [("{date: 2021-10-20, value: 5", "{date: 2021-10-20, value: 4")], []),
        ("indicators.yaml", [("{by: 2021-05-31, value: 3}", "{by: 2021-05-30, value: 2}")], []),
        # a statement of the accounts; a line has no day
        ("budget.yaml", [("{staff: 6200}", "{staff: 6300}")], ["2020-12-31 2020-12-31"]),
        ("budget.yaml", [("{staff: 32730", "{staff: 32731")], []),
        ("budget.yaml", [("amount: 52380", "amount: 52381")], []),
        # the days of officials, and what is of no day
        (TEAM, [("confirmed: 2021-01-12", "confirmed: 2021-01-13")], ["2021-01-12 2021-01-13"]),
        (TEAM, [("left: {date: 2021-06-30", "left: {date: 2021-07-01")], []),
        (TEAM, [("left: {date: 2021-06-30", "left: {date: 2021-05-14")], ["2021-05-14 2021-05-14"]),
        (TEAM, [("MoMD/1123", "MoMD/1124")], []),
        # neither is a title, a note, the reference of a document, a place
        (WORKSHOP, [("Irregular migration;", "Migration;")], []),
        (WORKSHOP, [("failed several times", "failed once")], []),
        (WORKSHOP, [("IMED-WS2", "IMED-WS3")], []),
        (WORKSHOP, [("platform: Zoom", "platform: Teams")], []),
        (WORKSHOP, [("fixed: 2021-01-28", "fixed: 2021-01-29")], []),
        # nor what reports say of themselves
        ("reports.yaml", [("submitted: 2021-06-24", "submitted: 2021-05-14")], []),
        # layout
        (WORKSHOP, [("platform: Zoom", "platform:   Zoom  # online")], []),
    ],
)
def test_a_fact_within_the_period_of_an_accepted_report(
    path: str, edits: Edits, days: list[str]
) -> None:
    assert told(changed(path, edits)) == ([("interim-1", days)] if days else [])


def test_a_record_that_is_new_or_gone_changes_what_was_reported() -> None:
    files = shipped()
    without = judged({path: text for path, text in files.items() if path != WORKSHOP})
    for one, other in ((before(), without), (without, before())):
        records = compare(one, other, AS_OF).records
        [record] = [each for each in records if each.id == "workshop-2"]
        assert told([record]) == [("interim-1", ["2021-02-23 2021-02-24"])]


@pytest.mark.parametrize(
    ("as_of", "is_told"), [(date(2021, 7, 18), False), (date(2021, 7, 19), True)]
)
def test_only_what_was_accepted_by_the_day_before_the_change(as_of: date, *, is_told: bool) -> None:
    files = shipped()
    edited = {**files, WORKSHOP: files[WORKSHOP].replace("answers: 14", "answers: 13")}
    unaccepted = {"reports.yaml": files["reports.yaml"].replace("accepted: 2021-07-19", "")}
    after = judged(edited)
    assert bool(told(list(compare(before(), after, as_of).records))) is is_told
    assert told(list(compare(judged({**files, **unaccepted}), after, as_of).records)) == []
    withdrawn = judged({**edited, **unaccepted})
    assert bool(told(list(compare(before(), withdrawn, as_of).records))) is is_told


def test_the_day_of_a_visa_is_not_told() -> None:
    records = changed("activities/visit-1.yaml", [("invited: 2021-05-10", "invited: 2021-05-11")])
    assert told(records) == [("interim-1", ["2021-05-10 2021-05-11"])]
    records = changed("activities/visit-1.yaml", [("applied: 2021-05-06", "applied: 2021-05-07")])
    assert told(records) == [("interim-1", [])]


def test_a_renamed_report_is_told_by_its_new_id() -> None:
    files = shipped()
    after = {
        **files,
        "reports.yaml": files["reports.yaml"].replace("id: interim-1", "id: first"),
        WORKSHOP: files[WORKSHOP].replace("answers: 14", "answers: 13"),
    }
    assert told(list(compare(before(), judged(after), AS_OF).records)) == [
        ("first", ["2021-02-24 2021-02-24"])
    ]


def test_every_day_of_something_done_is_the_day_of_a_fact() -> None:
    """Of all records, those of every field that there is among them."""
    full = judged(FILES_OF_FULL).loaded.project
    for project in (full, shipped_project()):
        for record, found in project.declared(Done):
            for day, route, _ in days_within(found):
                steps = tuple(s.isoformat() if isinstance(s, date) else s for s in route)
                assert fact_days(record, steps) == (day, day), (record, route)


def test_no_field_of_any_record_is_of_days_that_do_not_stand_in_it() -> None:
    full = judged(FILES_OF_FULL).loaded.project
    kinds = [kind.model for kind in record_kinds() if kind.model is not FunderReport]
    for record in (record for model in kinds for record in full.records(model)):
        shown = record.model_dump_json()
        for leaf in leaves_of(record, lambda _, identity: identity).values():
            days = fact_days(record, leaf.route)
            assert days is None or all(day.isoformat() in shown for day in days)
