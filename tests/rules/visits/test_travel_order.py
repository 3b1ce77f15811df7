import pytest

from tests.rules.visits._visit import VISIT, WITHDRAWN, goes, of, visit
from tests.sample import expect


def _facts(invited: str, applied: str, decided: str, outcome: str = "granted") -> str:
    visa = f"applied: {applied}, decided: {decided}, outcome: {outcome}"
    return f"invited: {invited}, visa: {{{visa}}}"


@pytest.mark.parametrize(
    ("facts", "message", "other"),
    [
        (
            _facts("2021-05-21", "2021-05-20", "2021-06-10"),
            "the visa application of mofa-01 is dated before the invitation",
            "the invitation is here",
        ),
        (
            _facts("2021-05-10", "2021-05-20", "2021-05-19"),
            "the visa decision of mofa-01 is dated before the visa application",
            "the visa application is here",
        ),
        (
            "invited: 2021-05-10, visa: {decided: 2021-05-09, outcome: granted}",
            "the visa decision of mofa-01 is dated before the invitation",
            "the invitation is here",
        ),
        (
            _facts("2021-05-10", "2021-05-20", "2021-05-19", "refused"),
            "the visa decision of mofa-01 is dated before the visa application",
            "the visa application is here",
        ),
    ],
)
def test_a_day_before_the_one_that_comes_first(facts: str, message: str, other: str) -> None:
    [finding] = expect({VISIT: visit(goes("mofa-01", facts, "MT604"), goes("moi-01"))})
    assert finding.message == message
    assert [related.label for related in finding.related] == [other]
    assert "2021-" not in finding.message + finding.help + finding.label


def test_each_broken_pair_is_reported_once() -> None:
    facts = _facts("2021-05-21", "2021-05-20", "2021-05-19")
    expect({VISIT: visit(goes("mofa-01", facts, "MT604 MT604"), goes("moi-01"))})


@pytest.mark.parametrize(
    ("facts", "what"),
    [
        ("invited: 2021-06-09", "the invitation"),
        ("invited: 2021-05-10, visa: {applied: 2021-06-09}", "the visa application"),
        (_facts("2021-05-10", "2021-05-20", "2021-06-09"), "the visa decision"),
    ],
)
def test_a_day_after_the_start_is_found_at_the_traveller(facts: str, what: str) -> None:
    files = {VISIT: visit(goes("mofa-01", facts), dates="start: 2021-06-08, end: 2021-06-08")}
    [finding] = of("MT604", files)
    assert finding.message == f"{what} of mofa-01 is dated after the start of the visit"
    assert finding.place.line == 9
    assert [related.place.line for related in finding.related] == [5]


def test_all_on_one_day_are_in_order() -> None:
    facts = _facts("2021-06-08", "2021-06-08", "2021-06-08")
    files = {VISIT: visit(goes("mofa-01", facts), dates="start: 2021-06-08, end: 2021-06-08")}
    assert not of("MT604", files)


def test_a_cancelled_visit_has_no_start() -> None:
    text = visit(goes("mofa-01", "invited: 2021-06-09"), dates="start: 2021-06-08, end: 2021-06-08")
    assert not of("MT604", {VISIT: f"{text}cancelled: {{date: 2021-06-01, reason: none}}\n"})


def test_reversed_dates_of_the_visit_are_another_fault() -> None:
    text = visit(goes("mofa-01", "invited: 2021-06-09"), dates="start: 2021-06-08, end: 2021-06-01")
    assert not of("MT604", {VISIT: text})


def test_one_who_withdrew_may_have_little_recorded() -> None:
    expect({VISIT: visit(goes("mofa-01", WITHDRAWN), goes("mofa-02"), goes("moi-01"))})
