import pytest

from tests.rules.visits._visit import (
    AFTERWARDS,
    GRANTED,
    REFUSED,
    VISIT,
    WITHDRAWN,
    goes,
    of,
    visit,
)
from tests.sample import TODAY, edited, expect, findings

_MOFA = "participants/mofa.yaml"
_FIRST = "position: Director, gender: female, nominated: 2020-12-10, confirmed: 2021-01-10"


def test_a_traveller_in_reserve() -> None:
    [finding] = expect({VISIT: visit(goes("mofa-03", GRANTED, "MT602"), goes("moi-01"))})
    assert finding.message == (
        "mofa-03 holds no seat of the core team on 2021-09-06, the day of departure of visit-1"
    )
    assert finding.label == "in reserve, without a seat"
    [related] = finding.related
    assert (related.place.path, related.place.line) == ("data/participants/mofa.yaml", 5)


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ("nominated: 2020-12-10", "not confirmed"),
        ("nominated: 2020-12-10, confirmed: 2021-09-07", "confirmed later"),
        ("confirmed: 2021-01-10, left: {date: 2021-09-05, reason: retired}", "left before"),
    ],
)
def test_why_the_seat_is_not_held(facts: str, label: str) -> None:
    files = edited(_MOFA, (_FIRST, f"position: Director, gender: female, {facts}"))
    [finding] = of("MT602", files)
    assert (finding.label, finding.place.line) == (label, 10)
    assert [related.place.line for related in finding.related] == [3]


@pytest.mark.parametrize(
    "facts",
    [
        "nominated: 2020-12-10, confirmed: 2021-09-06",
        "confirmed: 2021-01-10, left: {date: 2021-09-06, reason: retired}",
    ],
)
def test_the_day_of_departure_itself_is_enough(facts: str) -> None:
    files = edited(_MOFA, (_FIRST, f"position: Director, gender: female, {facts}"))
    assert not of("MT602", files)


@pytest.mark.parametrize("gone", [REFUSED, WITHDRAWN])
def test_one_who_does_not_travel_needs_no_seat(gone: str) -> None:
    expect({VISIT: visit(goes("mofa-01"), goes("moi-01"), goes("moi-03", gone))})


def test_nobody_departs_from_a_visit_without_dates_or_cancelled() -> None:
    there = visit(goes("mofa-03"), goes("moi-01"))
    without = there.replace("dates: {start: 2021-09-06, end: 2021-09-10}\n", "")
    assert not of("MT602", {VISIT: without})
    cancelled = f"{there}cancelled: {{date: 2021-06-01, reason: no visas}}\n"
    assert not of("MT602", {VISIT: cancelled})


def test_an_unknown_traveller_is_not_judged() -> None:
    assert not of("MT602", {VISIT: visit(goes("mofa-77"), goes("moi-01"))})


def test_the_marks_of_the_same_official_on_the_visit_are_not_reported_too() -> None:
    text = visit(
        goes("mofa-03", GRANTED, "MT602"),
        goes("moi-01"),
        dates="start: 2021-06-14, end: 2021-06-14",
        more="attendance:\n  2021-06-14: {present: [mofa-03]}\n",
    )
    judged = ("MT502", "MT504", "MT602", "MT608")
    found = [one.code for one in findings({VISIT: text}, TODAY, AFTERWARDS)]
    assert [code for code in found if code in judged] == ["MT602"]


def test_what_the_official_did_elsewhere_is_reported_still() -> None:
    workshop = edited("activities/workshop-1.yaml", ("moi-01, moi-02]", "moi-01, moi-02, mofa-03]"))
    files = {VISIT: visit(goes("mofa-03"), goes("moi-01")), **workshop}
    found = [one.code for one in findings(files)]
    assert sorted(found) == ["MT502", "MT602"]
