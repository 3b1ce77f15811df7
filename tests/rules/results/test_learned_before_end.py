from datetime import date

import pytest

from tests.rules.results._learning import evaluation, messages, results, seminar
from tests.sample import expect, findings

CODE = "MT722"
DATES = "dates: {start: 2021-06-14, end: 2021-06-16}\n"
LISTS = "attendance:\n  2021-06-14: {present: others}\n"
EVERYTHING = (evaluation(4), results(before=4, after=4))


def test_what_comes_at_the_end_cannot_be_known_in_the_middle() -> None:
    files = seminar(f"{evaluation(4)}  # expect: {CODE}", dates=DATES, lists=LISTS)
    [finding] = expect(files)
    assert finding.message == (
        "there are results of the evaluation of seminar-1, but it ends only on 2021-06-16"
    )


@pytest.mark.parametrize(
    ("today", "too_early"),
    [
        (date(2021, 6, 13), ["evaluation of", "test before", "test after"]),
        (date(2021, 6, 14), ["evaluation of", "test after"]),
        (date(2021, 6, 15), ["evaluation of", "test after"]),
        (date(2021, 6, 16), []),
    ],
)
def test_each_has_its_day(today: date, too_early: list[str]) -> None:
    found = messages(CODE, seminar(*EVERYTHING, dates=DATES, lists=LISTS), today)
    assert [message.split(" results of the ")[1].split(" seminar-1")[0] for message in found] == (
        too_early
    )


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ("", "it has no dates"),
        (
            "postponed: [{date: 2021-05-01, from: {start: 2021-05-04, end: 2021-05-04}, reason: R}]\n",
            "it has no dates",
        ),
        (
            "dates: {start: 2021-05-04, end: 2021-05-05}\ncancelled: {date: 2021-05-04, reason: War}\n",
            "it was cancelled on 2021-05-04",
        ),
    ],
)
def test_what_did_not_take_place_taught_nobody(dates: str, reason: str) -> None:
    found = messages(CODE, seminar(*EVERYTHING, dates=dates))
    assert len(found) == 3
    assert all(message.endswith(f"seminar-1, but {reason}") for message in found)


def test_the_mark_says_what_is_wrong() -> None:
    cancelled = (
        "dates: {start: 2021-05-04, end: 2021-05-05}\ncancelled: {date: 2021-05-04, reason: W}\n"
    )
    for dates, label in (("", "no dates"), (cancelled, "cancelled"), (DATES, "too early")):
        found = findings(seminar(evaluation(4), dates=dates))
        assert [each.label for each in found if each.code == CODE] == [label]


def test_what_was_broken_off_may_have_been_evaluated() -> None:
    dates = (
        "dates: {start: 2021-05-04, end: 2021-05-05}\ncancelled: {date: 2021-05-05, reason: War}\n"
    )
    assert messages(CODE, seminar(*EVERYTHING, dates=dates)) == []
