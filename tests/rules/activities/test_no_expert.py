from datetime import date, timedelta

import pytest

from tests.sample import SAMPLE, edited, expect, findings

SEMINAR = "activities/seminar-1.yaml"
DATES = "dates: {start: 2021-05-04, end: 2021-05-04}"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"
EXPERTS = "experts:\n  - {name: Expert 2}\n"
START = date(2021, 6, 22)


def seminar(comment: str = "", experts: str = "", more: str = "") -> dict[str, str]:
    return edited(
        SEMINAR,
        ("id: seminar-1", f"id: seminar-1{comment}"),
        (DATES, f"dates: {{start: 2021-06-22, end: 2021-06-23}}{more}"),
        (EXPERTS, experts),
        (LIST, ""),
    )


@pytest.mark.parametrize(
    ("days", "begins"),
    [(14, "starts in 14 days"), (1, "starts in 1 day"), (0, "starts today"), (-1, "is under way")],
)
def test_within_the_days_of_the_policy(days: int, begins: str) -> None:
    day = START - timedelta(days)
    found = [one for one in findings(seminar(), day) if one.code != "MT402"]
    assert [one.message for one in found] == [f"seminar-1 {begins} and has no expert"]


def test_where_it_stands_and_who_must_act() -> None:
    [finding] = expect(seminar("  # expect: MT407"))
    assert (finding.by, finding.who) == (date(2021, 6, 8), "project team")
    assert [one.place.line for one in finding.related] == [5]


def test_earlier_it_is_not_due_and_later_it_is_too_late() -> None:
    assert findings(seminar(), START - timedelta(15)) == []
    day = START + timedelta(2)
    assert {one.code for one in findings(seminar(), day, day)} == {"MT402"}


def test_with_an_expert_it_is_fine() -> None:
    expect(seminar(experts=EXPERTS))


def test_an_empty_list_is_no_expert() -> None:
    expect(seminar("  # expect: MT407", experts="experts: []\n"))


def test_a_visit_needs_no_expert() -> None:
    day = date(2021, 9, 1)
    assert "MT407" not in {one.code for one in findings({}, day, day)}


def test_the_old_date_counts_until_it_is_given_up() -> None:
    more = (
        "\npostponed: [{date: 2021-06-10, from: {start: 2021-06-14, end: 2021-06-14}, reason: R}]"
    )
    day = date(2021, 6, 5)
    [finding] = findings(seminar(more=more), day)
    assert finding.message == "seminar-1 starts in 9 days and has no expert"
    assert [one.place.line for one in finding.related] == [6]


def test_a_cancelled_activity_needs_none() -> None:
    files = seminar(more="\ncancelled: {date: 2021-06-01, reason: R}")
    assert "MT407" not in {one.code for one in findings(files)}


def test_an_expert_who_cannot_be_read_is_not_called_missing() -> None:
    assert [one.code for one in findings(seminar(experts="experts: [Expert 2]\n"))] == ["MT103"]


def test_an_absurd_policy() -> None:
    policy = {"project.yaml": SAMPLE["project.yaml"] + "policy: {expert_days_before: 999999}\n"}
    [finding] = expect(seminar("  # expect: MT407") | policy)
    assert finding.by == date.min
