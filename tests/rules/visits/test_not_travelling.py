from datetime import date

import pytest

from tests.rules.visits._visit import VISIT, goes, of, visit
from tests.sample import expect

_DAYS = "start: 2021-06-07, end: 2021-06-08"
_INVITED = "invited: 2021-05-10, visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}"


def _held(*travellers: str, first: str, second: str) -> str:
    lists = f"attendance:\n  2021-06-07: {first}\n  2021-06-08: {second}\n"
    return visit(*travellers, dates=_DAYS, more=lists)


def test_somebody_who_is_no_traveller_is_found_once_at_the_first_day() -> None:
    text = _held(
        goes("mofa-01", _INVITED),
        goes("moi-01", _INVITED),
        first="{present: [mofa-01, moi-01, moi-02]}  # expect: MT608",
        second="{present: others, online: [moi-02]}",
    )
    [finding] = expect({VISIT: text})
    assert finding.message == (
        "moi-02 is marked present on visit-1 on 2021-06-07, and is not one of its travellers"
    )
    assert (finding.place.column, finding.related) == (43, ())


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (
            "invited: 2021-05-10, visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: refused}",
            "the visa was refused",
        ),
        (
            "invited: 2021-05-10, withdrawn: {date: 2021-06-07, reason: duties}",
            "had withdrawn by then",
        ),
        ("invited: 2021-06-08", "was invited only later"),
    ],
)
def test_a_traveller_who_does_not_take_a_seat_that_day(facts: str, reason: str) -> None:
    text = _held(
        goes("mofa-01", _INVITED),
        goes("moi-01", facts),
        first="{present: [mofa-01, moi-01]}",
        second="{present: [mofa-01]}",
    )
    [finding] = of("MT608", {VISIT: text})
    assert finding.label == reason
    assert finding.place.line == 9
    assert [related.place.line for related in finding.related] == [13]


def test_withdrawn_on_the_second_day() -> None:
    facts = f"{_INVITED}, withdrawn: {{date: 2021-06-08, reason: ill}}"
    text = _held(
        goes("mofa-01", _INVITED),
        goes("moi-01", facts),
        first="{present: [mofa-01, moi-01]}",
        second="{present: [mofa-01, moi-01]}",
    )
    assert [one.place.line for one in of("MT608", {VISIT: text})] == [10]


def test_one_who_was_refused_and_invited_again() -> None:
    refused = (
        "invited: 2021-04-10, visa: {applied: 2021-04-20, decided: 2021-05-01, outcome: refused}"
    )
    text = _held(
        goes("mofa-01", refused),
        goes("mofa-01", _INVITED),
        first="{present: [mofa-01]}",
        second="{present: [mofa-01]}",
    )
    assert not of("MT608", {VISIT: text})


def test_the_absent_and_excused_need_not_travel() -> None:
    text = _held(
        goes("mofa-01", _INVITED),
        goes("moi-01", _INVITED),
        first="{present: others, excused: [moi-02]}",
        second="{present: others, absent: [moi-02]}",
    )
    assert not of("MT608", {VISIT: text})


def test_a_forgotten_list_of_travellers_is_one_finding() -> None:
    text = _held(first="{present: [mofa-01, moi-01]}", second="{present: [mofa-01, moi-02]}")
    [finding] = of("MT608", {VISIT: text})
    assert finding.message == "3 officials are marked present on visit-1, which has no travellers"
    text = _held(first="{present: [mofa-01]}", second="{present: [mofa-01]}")
    [finding] = of("MT608", {VISIT: text})
    assert finding.message == "1 official is marked present on visit-1, which has no travellers"


def test_a_mistyped_id_is_another_fault() -> None:
    text = _held(
        goes("mofa-0l", _INVITED),
        goes("moi-01", _INVITED),
        first="{present: [mofa-01, moi-01]}",
        second="{present: [moi-01, moi-77]}",
    )
    assert not of("MT608", {VISIT: text})


def test_a_list_of_a_day_without_the_visit_is_another_fault() -> None:
    text = visit(goes("mofa-01"), more="attendance:\n  2021-06-07: {present: [moi-02]}\n")
    assert not of("MT608", {VISIT: text})
    text = text.replace("dates:", "notes: was planned for #")
    assert not of("MT608", {VISIT: text})


def test_a_visit_to_the_end_of_the_calendar() -> None:
    text = visit(
        goes("mofa-01"),
        dates="start: 9999-12-30, end: 9999-12-31",
        more="attendance:\n  9999-12-31: {present: [moi-02]}\n",
    )
    assert len(of("MT608", {VISIT: text}, date(2021, 6, 15))) == 1
