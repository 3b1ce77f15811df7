"""What each event makes of the plain data of a record, in every form that the format takes."""

import copy
from datetime import date
from typing import Any

import pytest

from migtrack.edit.fact_values import Here
from migtrack.edit.field_values import choices_of
from migtrack.edit.recording.changes import CannotRecordError
from migtrack.edit.recording.event import Event
from migtrack.edit.recording.events import EVENTS
from migtrack.edit.recording.events.activities import ATTENDANCE
from migtrack.edit.recording.facts import reader_of
from migtrack.edit.recording.record import already_told, apply
from tests.model.records import contract, ministry, project

HERE = Here(project(of=contract(languages=["en", "ar"])), date(2021, 6, 15))
DAY = {"DATE": "2021-06-10"}
WHY = {"--reason": "transferred"}
ENDED = {"date": "2021-06-10", "reason": "transferred"}
OLD, NEW = ({"start": f"2021-0{n}-02", "end": f"2021-0{n}-03"} for n in (3, 5))


def event(name: str, subject: str = "") -> Event:
    return next(e for e in EVENTS if e.name == name and subject in ("", e.subject))


def visit(*travellers: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "visit-1", "travellers": list(travellers), **fields}


def traveller(**fields: Any) -> dict[str, Any]:
    return {"participant": "mofa-01", **fields}


Case = tuple[Event, dict[str, Any], dict[str, Any], dict[str, Any]]
APPLIED: list[tuple[dict[str, Any], dict[str, Any], Any]] = [
    ({}, DAY, {"applied": "2021-06-10"}),
    ({"visa": None}, DAY, {"applied": "2021-06-10"}),
    ({"visa": []}, DAY, {"applied": "2021-06-10"}),
    ({"visa": [None]}, DAY, {"applied": "2021-06-10"}),
    (
        {"visa": {"outcome": "refused"}},
        DAY,
        [{"outcome": "refused"}, {"applied": "2021-06-10"}],
    ),
    (
        {"visa": {"applied": "2021-05-20"}},
        {**DAY, "--again": True},
        [{"applied": "2021-05-20"}, {"applied": "2021-06-10"}],
    ),
    (
        {"visa": [{"outcome": "refused"}, {"outcome": "refused"}]},
        DAY,
        [{"outcome": "refused"}, {"outcome": "refused"}, {"applied": "2021-06-10"}],
    ),
]
"""A traveller before, the facts, and the visa after."""
DECIDED: list[tuple[dict[str, Any], dict[str, Any], Any]] = [
    ({}, {"--outcome": "not-required"}, "not-required"),
    (
        {"visa": {"applied": "2021-05-20"}},
        {**DAY, "--outcome": "granted"},
        {"applied": "2021-05-20", "decided": "2021-06-10", "outcome": "granted"},
    ),
    (
        {"visa": [{"outcome": "refused"}, {"applied": "2021-05-20"}]},
        {**DAY, "--outcome": "granted"},
        [
            {"outcome": "refused"},
            {"applied": "2021-05-20", "decided": "2021-06-10", "outcome": "granted"},
        ],
    ),
    (
        {},
        {**DAY, "--outcome": "granted"},
        {"decided": "2021-06-10", "outcome": "granted"},
    ),
]
CASES: list[Case] = [
    (event("nominated"), {"id": "a"}, DAY, {"id": "a", "nominated": "2021-06-10"}),
    (
        event("nominated"),
        {"id": "a", "nominated": None},
        {**DAY, "--letter": "MoFA/1"},
        {"id": "a", "nominated": "2021-06-10", "letter": "MoFA/1"},
    ),
    (event("confirmed"), {"seat": "1"}, DAY, {"seat": "1", "confirmed": "2021-06-10"}),
    (
        event("confirmed"),
        {"reserve": "1"},
        {**DAY, "--seat": "2"},
        {"reserve": "1", "seat": "2", "confirmed": "2021-06-10"},
    ),
    (event("left"), {"seat": "1"}, DAY | WHY, {"seat": "1", "left": ENDED}),
    (event("left"), {"left": None}, DAY | WHY, {"left": ENDED}),
    (
        event("dates"),
        {},
        {"DAYS": NEW, "--fixed": "2021-04-20"},
        {"dates": {**NEW, "fixed": "2021-04-20"}},
    ),
    (
        event("dates"),  # the old ones are still there
        {"dates": OLD, "postponed": [{"date": "2021-03-01", "from": OLD}]},
        {"DAYS": NEW, "--fixed": "2021-04-20"},
        {
            "dates": {**NEW, "fixed": "2021-04-20"},
            "postponed": [{"date": "2021-03-01", "from": OLD}],
        },
    ),
    (
        event("postponed"),
        {"dates": {**OLD, "fixed": "2021-01-01"}},
        {**DAY, **WHY, "--to": NEW},
        {"dates": {**NEW, "fixed": "2021-06-10"}, "postponed": [{**ENDED, "from": OLD}]},
    ),
    (
        event("postponed"),
        {"dates": {**OLD, "days": ["2021-03-02"]}, "expected": "2021-03"},
        {**DAY, **WHY, "--expected": "2021-09"},
        {"postponed": [{**ENDED, "from": {**OLD, "days": ["2021-03-02"]}}], "expected": "2021-09"},
    ),
    (
        event("postponed"),  # a second time; the first stands without its list
        {"dates": NEW, "postponed": {"date": "2021-03-01", "from": OLD}},
        DAY | WHY,
        {"postponed": [{"date": "2021-03-01", "from": OLD}, {**ENDED, "from": NEW}]},
    ),
    (
        event("postponed"),  # an earlier one that was forgotten
        {"dates": NEW, "postponed": [{"date": "2021-07-01", "from": OLD}]},
        DAY | WHY,
        {"postponed": [{**ENDED, "from": NEW}, {"date": "2021-07-01", "from": OLD}]},
    ),
    (event("cancelled"), {"dates": OLD}, DAY | WHY, {"dates": OLD, "cancelled": ENDED}),
    (event("invited"), {"id": "visit-1"}, DAY, visit(traveller(invited="2021-06-10"))),
    (event("invited"), visit(traveller()), DAY, visit(traveller(invited="2021-06-10"))),
    (
        event("invited"),
        {"travellers": {"participant": "moi-01"}},
        DAY,
        {"travellers": [{"participant": "moi-01"}, traveller(invited="2021-06-10")]},
    ),
    (
        event("withdrawn"),
        {"travellers": traveller()},  # stays without its list
        DAY | WHY,
        {"travellers": traveller(withdrawn=ENDED)},
    ),
    (event("returned"), visit(traveller()), DAY | WHY, visit(traveller(returned=ENDED))),
    *[
        (event("applied"), visit(traveller(**before)), facts, visit(traveller(visa=after)))
        for before, facts, after in APPLIED
    ],
    *[
        (
            event("decided", "participant"),
            visit(traveller(**before)),
            facts,
            visit(traveller(visa=after)),
        )
        for before, facts, after in DECIDED
    ],
    (event("drafted"), {}, DAY, {"drafted": "2021-06-10"}),
    (event("reviewed"), {}, DAY, {"reviewed": "2021-06-10"}),
    (
        event("adopted"),
        {"adopted": {"ministry": "mofa"}},
        {**DAY, "--ministry": "moi", "--instrument": "Order 7"},
        {
            "adopted": [
                {"ministry": "mofa"},
                {"ministry": "moi", "date": "2021-06-10", "instrument": "Order 7"},
            ]
        },
    ),
    (
        event("applied-by"),
        {},
        {**DAY, "--ministry": "moi", "--evidence": "Files"},
        {"applied": [{"ministry": "moi", "date": "2021-06-10", "evidence": "Files"}]},
    ),
    (
        event("decided", "request"),
        {},
        {**DAY, "--outcome": "accepted", "--reason": None},
        {"decided": {"date": "2021-06-10", "outcome": "accepted"}},
    ),
    (
        event("delivered"),
        {"expert": "Expert 1"},
        DAY,
        {"expert": "Expert 1", "delivered": "2021-06-10"},
    ),
    (
        event("evaluation"),
        {"id": "workshop-1"},
        {"--answers": "17", "--average": "4.4", "--out-of": "5"},
        {"id": "workshop-1", "evaluation": {"answers": "17", "average": "4.4", "out_of": "5"}},
    ),
    (
        event("test-before"),
        {"tests": None},
        {"--out-of": "100", "--taken": "19", "--average": "52"},
        {"tests": {"out_of": "100", "before": {"taken": "19", "average": "52"}}},
    ),
    (
        event("test-after"),  # out of how many points is known already
        {"tests": {"out_of": "100", "before": {"taken": "19", "average": "52"}}},
        {"--taken": "18", "--average": "74"},
        {
            "tests": {
                "out_of": "100",
                "before": {"taken": "19", "average": "52"},
                "after": {"taken": "18", "average": "74"},
            }
        },
    ),
    (
        event("measured"),  # one that was forgotten, between others
        {"measured": [{"date": "2021-03-15", "value": "2"}, {"date": "2021-07-01", "value": "4"}]},
        {**DAY, "VALUE": "3", "--source": "Letters"},
        {
            "measured": [
                {"date": "2021-03-15", "value": "2"},
                {"date": "2021-06-10", "value": "3", "source": "Letters"},
                {"date": "2021-07-01", "value": "4"},
            ]
        },
    ),
    (event("submitted"), {"id": "a"}, DAY, {"id": "a", "submitted": "2021-06-10"}),
    (event("accepted"), {"accepted": None}, DAY, {"accepted": "2021-06-10"}),
    (
        event("amendment"),
        {"amendments": [{"signed": "2021-07-01"}]},
        {
            **DAY,
            **WHY,
            "--kind": "change",
            "--budget": "320000",
            "--planned": [("1", "workshop", "7"), ("1", "seminar", "1"), ("3", "visit", "2")],
            "--visit-seats": [("3", "12")],
        },
        {
            "amendments": [
                {
                    "signed": "2021-06-10",
                    "kind": "change",
                    "budget": {"amount": "320000"},
                    "groups": [
                        {"id": "1", "planned": {"workshop": "7", "seminar": "1"}},
                        {"id": "3", "planned": {"visit": "2"}, "visit_seats": "12"},
                    ],
                    "reason": "transferred",
                },
                {"signed": "2021-07-01"},
            ]
        },
    ),
]


def key_of(happened: Event, facts: dict[str, Any]) -> str:
    return "mofa-01" if happened.entries == "travellers" else happened.key_among(facts)


@pytest.mark.parametrize(("happened", "before", "facts", "after"), CASES)
def test_event_changes_what_it_speaks_of(
    happened: Event, before: dict[str, Any], facts: dict[str, Any], after: dict[str, Any]
) -> None:
    record = copy.deepcopy(before)
    key = key_of(happened, facts)
    assert already_told(happened, record, key, facts) is None
    apply(happened, record, key, facts)
    assert record == after


@pytest.mark.parametrize(
    ("happened", "facts", "after"),
    [(happened, facts, after) for happened, _, facts, after in CASES],
)
def test_what_is_recorded_is_known_as_recorded(
    happened: Event, facts: dict[str, Any], after: dict[str, Any]
) -> None:
    facts = {name: fact for name, fact in facts.items() if name != "--again"}
    assert already_told(happened, after, key_of(happened, facts), facts)


def test_every_event_has_a_case() -> None:
    assert {id(happened) for happened, *_ in CASES} == {
        id(each) for each in EVENTS if each is not ATTENDANCE
    }


@pytest.mark.parametrize(
    ("happened", "record", "facts", "route"),
    [
        (event("left"), {"left": ENDED}, {}, ("left", "date")),
        (event("confirmed"), {"seat": "1"}, {"--seat": "2"}, ("seat",)),
        (event("confirmed"), {"seat": "1"}, {"--seat": "1"}, None),
        (event("delivered"), {"expert": "A"}, {"--expert": "B"}, ("expert",)),
        (event("dates"), {"dates": OLD}, {}, ("dates",)),
        (
            event("invited"),
            visit(traveller(invited="2021-05-01")),
            {},
            ("travellers", 0, "invited"),
        ),
        (
            event("invited"),
            {"travellers": traveller(invited="2021-05-01")},
            {},
            ("travellers", "invited"),
        ),
        (
            event("applied"),
            visit(traveller(visa=[None, {"applied": "2021-05-20"}])),
            DAY,
            ("travellers", 0, "visa", 1, "applied"),
        ),
        (
            event("applied"),
            visit(traveller(visa={"outcome": "granted"})),
            DAY,
            ("travellers", 0, "visa"),
        ),
        (event("applied"), visit(traveller(visa="not-required")), DAY, ("travellers", 0, "visa")),
        (event("adopted"), {"adopted": {"ministry": "moi", "date": "x"}}, {}, ("adopted", "date")),
        (event("evaluation"), {"evaluation": {"answers": "3"}}, {}, ("evaluation",)),
        (
            event("test-after"),
            {"tests": {"out_of": "100"}},
            {"--out-of": "20"},
            ("tests", "out_of"),
        ),
        (event("test-after"), {"tests": {"out_of": "100"}}, {"--out-of": "100"}, None),
        (event("test-after"), {"tests": {"before": {"taken": "3"}}}, {"--out-of": "100"}, None),
    ],
)
def test_place_of_what_is_recorded_is_as_it_is_written(
    happened: Event, record: dict[str, Any], facts: dict[str, Any], route: object
) -> None:
    key = {"adopted": "moi"}.get(happened.name, "mofa-01")
    assert already_told(happened, record, key, facts) == route


@pytest.mark.parametrize(
    ("happened", "record", "facts", "message"),
    [
        (event("postponed"), {}, DAY | WHY, "has no dates that could be given up"),
        (
            event("postponed"),
            {"dates": OLD, "postponed": [{"date": "2021-03-01", "from": OLD}]},
            DAY | WHY,
            "postponed already",
        ),
        (event("postponed"), {"dates": OLD}, {**DAY, **WHY, "--to": OLD}, "on these days already"),
        (event("applied"), visit(), DAY, "is not among the `travellers`"),
        (event("returned"), {}, DAY | WHY, "is not among the `travellers`"),
    ],
)
def test_event_that_makes_no_sense_is_refused(
    happened: Event, record: dict[str, Any], facts: dict[str, Any], message: str
) -> None:
    before = copy.deepcopy(record)
    with pytest.raises(CannotRecordError, match=message):
        apply(happened, record, "mofa-01", facts)
    assert record == before


@pytest.mark.parametrize(
    ("seat", "before", "after"),
    [
        ("2", {"vacant_seats": ["2", "4"]}, {"vacant_seats": ["4"]}),
        ("2", {"vacant_seats": ["2"]}, {}),
        ("2", {"vacant_seats": "2"}, {}),
        ("3", {"vacant_seats": ["2"]}, {"vacant_seats": ["2"]}),
        (None, {"vacant_seats": []}, {"vacant_seats": []}),
        ("2", {}, {}),
    ],
)
def test_seat_that_is_filled_is_not_vacant(
    seat: str | None, before: dict[str, Any], after: dict[str, Any]
) -> None:
    settle = event("confirmed").settle
    assert settle is not None
    settle(before, {"--seat": seat})
    assert before == after


def test_replacing_keeps_what_is_not_given() -> None:
    record: dict[str, Any] = {"left": {"date": "2021-05-01", "reason": {"en": "a", "ar": "ب"}}}
    apply(event("left"), record, "", {**DAY, "--reason": None})
    assert record == {"left": {"date": "2021-06-10", "reason": {"en": "a", "ar": "ب"}}}


def read(happened: Event, option: str, text: str, here: Here = HERE) -> Any:
    fact = next(fact for fact in happened.facts if fact.option == option)
    return reader_of(happened, fact, here)(text)


@pytest.mark.parametrize(
    ("happened", "option", "text", "value"),
    [
        (event("left"), "DATE", "2021-06-30", "2021-06-30"),
        (event("left"), "DATE", "today", "2021-06-15"),
        (event("left"), "DATE", "Yesterday", "2021-06-14"),
        (event("left"), "DATE", "٢٠٢١-٠٦-٣٠", "2021-06-30"),
        (event("postponed"), "DATE", "today", "2021-06-15"),
        (event("postponed"), "--expected", "2021-09", "2021-09"),
        (
            event("postponed"),
            "--to",
            "2021-05-25..2021-05-26",
            {"start": "2021-05-25", "end": "2021-05-26"},
        ),
        (event("dates"), "DAYS", "2021-05-25", {"start": "2021-05-25", "end": "2021-05-25"}),
        (
            event("dates"),
            "DAYS",
            "2021-08-18, 2021-08-11",
            {"start": "2021-08-11", "end": "2021-08-18", "days": ["2021-08-11", "2021-08-18"]},
        ),
        (event("confirmed"), "--seat", "٢", "2"),
        (event("nominated"), "--letter", "خ/٢٠٧١", "خ/٢٠٧١"),
        (event("left"), "--reason", "retired", "retired"),
        (event("left"), "--reason", "en=retired", "retired"),
        (event("left"), "--reason", "ar=تقاعد\nen=retired", {"en": "retired", "ar": "تقاعد"}),
        (event("left"), "--reason", "تقاعد", {"ar": "تقاعد"}),
        (event("left"), "--reason", "a=b", "a=b"),
        (event("amendment"), "--budget", "320000.5", "320000.5"),
        (event("amendment"), "--planned", "1:workshop=7", [("1", "workshop", "7")]),
        (event("amendment"), "--visit-seats", "2=12, 1=٣", [("2", "12"), ("1", "3")]),
    ],
)
def test_fact_is_read_as_its_field_is_declared(
    happened: Event, option: str, text: str, value: object
) -> None:
    assert read(happened, option, text) == value


@pytest.mark.parametrize(
    ("happened", "option", "text", "message"),
    [
        (event("left"), "DATE", "30.06.2021", "write 2021-06-30"),
        (event("left"), "DATE", "2021-02-30", "February 2021 has 28 days"),
        (event("dates"), "DAYS", "2021-05-26..2021-05-25", "before the first"),
        (event("dates"), "DAYS", "soon", "not a date"),
        (
            event("left"),
            "--reason",
            "fr=retraite",
            "fr is none of the project.s languages: en and ar",
        ),
        (event("left"), "--reason", "en=", "empty"),
        (event("left"), "DATE", "1442-06-30", "Hijri"),
        (event("delivered"), "--expert", "a@example.org", "looks like an e-mail address"),
        (event("confirmed"), "--seat", "two", "number"),
        (event("postponed"), "--expected", "May 2021", "write 2021-05"),
        (event("amendment"), "--budget", "320,000", "write 320000"),
        (event("amendment"), "--planned", "9:workshop=7", "no group '9'"),
        (event("amendment"), "--planned", "1:party=7", "no kind 'party'"),
        (event("amendment"), "--planned", "seven", "such as 1:workshop=7"),
        (event("amendment"), "--visit-seats", "seven", "such as 2=12"),
    ],
)
def test_wrong_answer_gets_one_sentence(
    happened: Event, option: str, text: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message) as error:
        read(happened, option, text)
    assert str(error.value).endswith((".", "?"))


def test_choices_are_those_of_the_field() -> None:
    decided, adopted = event("decided", "participant"), event("adopted")
    outcome, body = (each.field_of(each.facts[0]) for each in (decided, adopted))
    assert outcome
    assert body
    values = [value for value, _ in choices_of(outcome, HERE.project)]
    assert values == ["granted", "refused", "not-required"]
    two = project(ministries=(ministry("mofa"), ministry("moi")))
    assert choices_of(body, two) == [("mofa", "mofa"), ("moi", "moi")]


def test_facts_fill_fields_that_are_declared() -> None:
    for happened in EVENTS:
        for fact in happened.facts:
            assert happened.field_of(fact) or fact.read, (happened.name, fact.option)
