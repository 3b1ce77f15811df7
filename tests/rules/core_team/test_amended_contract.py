"""Errors read the contract with all its amendments."""

from datetime import date

import pytest

from tests.sample import SAMPLE, TODAY, Files, expect, findings

WORKSHOP = "id: {}\nkind: workshop\ngroup: 1\ntitle: T\n"
SECOND = {"activities/workshop-2.yaml": WORKSHOP.format("workshop-2") + "added: 2021-05-20\n"}


def amended(lines: str) -> dict[str, str]:
    return {"project.yaml": f"{SAMPLE['project.yaml']}amendments:\n{lines}"}


def change(what: str, kind: str = "change") -> str:
    return f"  - {{signed: 2021-05-20, kind: {kind}, {what}, reason: R}}"


def codes(files: Files, as_of: date = TODAY) -> list[str]:
    return [finding.code for finding in findings(files, as_of)]


@pytest.mark.parametrize("day", [date(2021, 5, 19), date(2021, 5, 20), TODAY])
def test_a_workshop_that_an_amendment_promises_is_wanted_on_every_day(day: date) -> None:
    more = amended(change("groups: [{id: 1, planned: {workshop: 2}}]") + "\n")
    assert codes({**more, **SECOND}, day) == []
    assert codes(more, day) == ["MT306"]
    assert codes(SECOND, day) == ["MT306"]


def test_the_error_stands_where_the_number_stands() -> None:
    text = change("groups: [{id: 1, planned: {workshop: 2}}]")
    [finding] = expect(amended(f"{text}  # expect: MT306\n"))
    assert finding.message == "group `1` has 1 workshop, and the contract promises 2"
    assert finding.label == "2 promised"


CANCELLED = SAMPLE["activities/workshop-1.yaml"].replace(
    "mode:", "cancelled: {date: 2021-02-10, reason: War}\nmode:"
)
CANCELLED = CANCELLED[: CANCELLED.index("attendance:")]


def test_what_a_termination_cancelled_is_accounted_for() -> None:
    workshop = {"activities/workshop-1.yaml": CANCELLED}
    assert "MT306" in codes(workshop)
    ended = amended(change("end: 2021-11-30", "termination") + "\n")
    assert "MT306" not in codes({**ended, **workshop})
    gone: Files = {**ended, "activities/workshop-1.yaml": None}
    assert "MT306" in codes(gone)


def test_what_lies_behind_the_end_of_a_termination_is_outside() -> None:
    dates = SAMPLE["activities/seminar-1.yaml"]
    [finding] = [
        each
        for each in findings(amended(change("end: 2021-07-31", "termination") + "\n"))
        if each.code == "MT307" and "visit-1" in each.message
    ]
    assert dates
    assert finding.message == (
        "visit-1 begins on 2021-09-06, after the project's end on 2021-07-31"
    )
    assert [related.label for related in finding.related] == ["the project ends here"]


def test_the_end_of_the_last_amendment_that_names_one() -> None:
    lines = (
        "  - {signed: 2021-04-01, kind: extension, end: 2022-02-28, reason: R}\n"
        "  - {signed: 2021-05-20, kind: change, budget: {amount: 5}, reason: R}\n"
    )
    late = {
        "activities/visit-1.yaml": SAMPLE["activities/visit-1.yaml"].replace(
            "start: 2021-09-06, end: 2021-09-10", "start: 2022-03-01, end: 2022-03-04"
        )
    }
    [finding] = [each for each in findings({**amended(lines), **late}) if each.code == "MT307"]
    assert "after the project's end on 2022-02-28" in finding.message
    assert [related.place.line for related in finding.related] == [17]


def test_seats_of_visits_by_the_latest_contract() -> None:
    three = "travellers:\n" + "".join(
        f"  - {{participant: {name}, invited: 2021-05-10, passport_valid_until: 2024-02-28,\n"
        "     visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}}\n"
        for name in ("mofa-01", "moi-01", "moi-02")
    )
    text = SAMPLE["activities/visit-1.yaml"]
    visit = {"activities/visit-1.yaml": text[: text.index("travellers:")] + three}
    more = amended(change("groups: [{id: 2, visit_seats: 3}]") + "\n")
    assert "MT601" in codes(visit)
    assert "MT601" not in codes({**more, **visit})


def test_a_visit_may_have_had_the_seats_of_before() -> None:
    less = amended(change("groups: [{id: 2, visit_seats: 1}]") + "\n")
    text = SAMPLE["activities/visit-1.yaml"]
    assert "MT601" in codes(less)
    for seats, found in ((2, False), (3, True)):
        visit = {"activities/visit-1.yaml": f"{text}seats: {seats}\n"}
        assert ("MT601" in codes({**less, **visit})) is found


def test_a_group_that_the_contract_does_not_have() -> None:
    [finding] = expect(amended(change("groups: [{id: 7, visit_seats: 3}]") + "  # expect: MT202\n"))
    assert finding.help == "the contract's groups are `1`, `2` and `3`"
    named = SAMPLE["project.yaml"].replace("id: 2,", "id: visits,")
    files = {
        "project.yaml": f"{named}amendments:\n" + change("groups: [{id: visit, visit_seats: 3}]"),
        "activities/visit-1.yaml": SAMPLE["activities/visit-1.yaml"].replace(
            "group: 2", "group: visits"
        ),
    }
    [finding] = findings(files)
    assert (finding.code, finding.help) == ("MT202", "did you mean `visits`?")


def test_what_a_misnamed_group_promises_is_not_counted_against_another() -> None:
    lines = change("groups: [{id: l, planned: {workshop: 2}}]") + "  # expect: MT202\n"
    expect({**amended(lines), **SECOND})


def test_the_end_may_move_back_only_by_a_termination() -> None:
    [finding] = expect(amended(change("end: 2021-11-30") + "  # expect: MT308\n"))
    assert finding.help == (
        "correct the day, or write `kind: termination` if the project ends earlier"
    )
    expect(amended(change("end: 2021-11-30", "termination") + "\n"))


@pytest.mark.parametrize("end", ["2021-12-31", "2022-01-31"])
def test_a_termination_that_ends_nothing_earlier(end: str) -> None:
    [finding] = expect(amended(change(f"end: {end}", "termination") + "  # expect: MT308\n"))
    assert "amendment 1 is a termination" in finding.message


def test_a_termination_before_the_beginning() -> None:
    [finding] = [
        each
        for each in findings(amended(change("end: 2020-12-31", "termination") + "\n"))
        if each.code == "MT308"
    ]
    assert finding.message == (
        "amendment 1 ends the project on 2020-12-31, before it begins on 2021-01-01"
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("signed_on: 2021-05-20, kind: change, budget: {amount: 5}", "signed"),
        ("signed: 2021-05-20, kind: change, amount: {amount: 5}", "budget"),
        ("signed: 2021-05-20, kind: change, groups: [{id: 2, seats: 5}]", "visit_seats"),
        ("signed: 2021-05-20, kind: change, groups: [{id: 2, planed: {visit: 1}}]", "planned"),
        ("signed: 2021-05-20, kind: terminated, end: 2021-11-30", "termination"),
        ("signed: 2021-05-20, kind: modification, budget: {amount: 5}", "change"),
    ],
)
def test_near_misses(written: str, meant: str) -> None:
    found = findings(amended(f"  - {{{written}, reason: R}}\n"))
    assert any(f"`{meant}`" in finding.help for finding in found), [f.help for f in found]
