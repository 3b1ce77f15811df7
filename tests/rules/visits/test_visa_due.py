from datetime import date

import pytest

from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, WITHDRAWN, goes, of, visit
from tests.sample import SAMPLE, expect

_SOON = "start: 2021-07-12, end: 2021-07-16"
"""45 days after 28 May."""
_INVITED = "invited: 2021-05-10"
_APPLIED = "invited: 2021-05-10, visa: {applied: 2021-05-20}"


def test_no_application_and_no_decision() -> None:
    text = visit(goes("mofa-01", _INVITED, "MT606"), goes("moi-01", _APPLIED, "MT606"), dates=_SOON)
    first, second = expect({VISIT: text})
    assert first.message == "mofa-01 has not applied for a visa, and visit-1 starts on 2021-07-12"
    assert first.help == "let mofa-01 apply at once: applications were due by 2021-05-28"
    assert (first.by, first.who) == (date(2021, 5, 28), "mofa-01")
    assert (
        second.message == "the visa of moi-01 is not decided yet, and visit-1 starts on 2021-07-12"
    )
    assert (second.by, second.who) == (date(2021, 7, 12), "moi-01")


@pytest.mark.parametrize(
    ("as_of", "count"),
    [("2021-05-27", 0), ("2021-05-28", 1), ("2021-07-12", 1), ("2021-07-13", 0)],
)
def test_from_the_policys_day_to_the_start(as_of: str, count: int) -> None:
    files = {VISIT: visit(goes("mofa-01", _INVITED), goes("moi-01"), dates=_SOON)}
    found = of("MT606", files, date.fromisoformat(as_of))
    assert [one for one in found if one.who == "mofa-01"] == found[:count]
    assert sum(one.who == "mofa-01" for one in found) == count


def test_on_the_very_day_the_application_is_in_time() -> None:
    files = {VISIT: visit(goes("mofa-01", _INVITED), dates=_SOON)}
    [finding] = of("MT606", files, date(2021, 5, 28))
    assert finding.help == "let mofa-01 apply by 2021-05-28"


@pytest.mark.parametrize("facts", [GRANTED, REFUSED, WITHDRAWN, "invited: 2021-06-16"])
def test_nothing_is_due_from_these(facts: str) -> None:
    assert not of("MT606", {VISIT: visit(goes("mofa-01", facts), dates=_SOON)})


def test_what_is_recorded_for_later_is_not_seen_yet() -> None:
    files = {VISIT: visit(goes("mofa-01", GRANTED), dates=_SOON)}
    assert [one.label for one in of("MT606", files, date(2021, 6, 9))] == ["no decision yet"]
    assert not of("MT606", files, date(2021, 6, 10))


def test_a_postponed_a_cancelled_and_an_unfixed_visit() -> None:
    late = visit(goes("mofa-01", _INVITED), dates="start: 2021-12-06, end: 2021-12-10")
    row = "postponed:\n  - {date: 2021-06-10, from: {start: 2021-07-12, end: 2021-07-16}, reason: no flights}\n"
    assert of("MT606", {VISIT: late + row}, date(2021, 6, 9))
    assert not of("MT606", {VISIT: late + row}, date(2021, 6, 10))
    soon = visit(goes("mofa-01", _INVITED), dates=_SOON)
    cancelled = f"{soon}cancelled: {{date: 2021-06-10, reason: none}}\n"
    assert of("MT606", {VISIT: cancelled}, date(2021, 6, 9))
    assert not of("MT606", {VISIT: cancelled}, date(2021, 6, 10))
    unfixed = visit(goes("mofa-01", _INVITED), dates=f"{_SOON}, fixed: 2021-06-16")
    assert not of("MT606", {VISIT: unfixed})


def test_an_absurd_policy_and_the_edges_of_the_calendar() -> None:
    contract = f"{SAMPLE['project.yaml']}policy: {{visa_apply_days_before: 999999}}\n"
    dates = "start: 9999-12-31, end: 9999-12-31"
    files = {"project.yaml": contract, VISIT: visit(goes("mofa-01", _INVITED), dates=dates)}
    assert not of("MT606", files)
    first = visit(goes("mofa-01", _INVITED), dates="start: 0001-01-01, end: 0001-01-02")
    assert not of("MT606", {"project.yaml": contract, VISIT: first})
    files[VISIT] = visit(goes("mofa-01", _INVITED))
    [finding] = of("MT606", files)
    assert finding.by == date.min
