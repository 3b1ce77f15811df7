from datetime import date

import pytest

from migtrack.rules.visits._journey import months_after
from tests.rules.visits._visit import GRANTED, REFUSED, VISIT, WITHDRAWN, goes, of, visit
from tests.sample import SAMPLE, expect


def _passport(day: str, facts: str = GRANTED) -> str:
    return f"passport_valid_until: {day}, {facts}"


def test_a_passport_that_expires_a_day_too_early() -> None:
    traveller = goes("mofa-01", _passport("2021-12-09"), "MT605")
    [finding] = expect({VISIT: visit(traveller, goes("moi-01"))})
    assert finding.message == "passport of mofa-01 expires too early for visit-1"
    assert finding.help == (
        "ask mofa-01 for a passport valid until 2021-12-10 or later (3 months after the visit)"
    )
    assert "2021-12-09" not in finding.message + finding.help + finding.label
    assert [related.place.line for related in finding.related] == [5]


def test_a_passport_that_is_valid_just_long_enough() -> None:
    expect({VISIT: visit(goes("mofa-01", _passport("2021-12-10")), goes("moi-01"))})


@pytest.mark.parametrize("gone", [REFUSED, WITHDRAWN])
def test_one_who_does_not_travel_needs_no_passport(gone: str) -> None:
    travellers = goes("mofa-01"), goes("moi-02", _passport("2021-06-01", gone)), goes("moi-01")
    expect({VISIT: visit(*travellers)})


def test_a_visit_that_is_cancelled_or_has_no_dates() -> None:
    text = visit(goes("mofa-01", _passport("2021-06-01")), goes("moi-01"))
    assert not of("MT605", {VISIT: f"{text}cancelled: {{date: 2021-06-01, reason: none}}\n"})
    assert not of("MT605", {VISIT: text.replace("dates:", "notes: was planned for #")})


@pytest.mark.parametrize(("months", "wanted"), [("0", "2021-09-10"), ("6", "2022-03-10")])
def test_the_policy_counts(months: str, wanted: str) -> None:
    contract = f"{SAMPLE['project.yaml']}policy: {{passport_months_after: {months}}}\n"
    files = {"project.yaml": contract, VISIT: visit(goes("mofa-01", _passport("2021-06-01")))}
    [finding] = of("MT605", files)
    assert f"until {wanted} or later" in finding.help


def test_without_a_policy_that_can_be_read_nothing_is_judged() -> None:
    contract = f"{SAMPLE['project.yaml']}policy: {{passport_months_after: many}}\n"
    files = {"project.yaml": contract, VISIT: visit(goes("mofa-01", _passport("2021-06-01")))}
    assert not of("MT605", files)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2021, 11, 30), 3, date(2022, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2021, 12, 31), 0, date(2021, 12, 31)),
        (date(2021, 12, 31), 12, date(2022, 12, 31)),
        (date(9999, 12, 31), 1, date.max),
        (date(1, 1, 1), 999_999, date.max),
    ],
)
def test_months_end_with_the_month_and_the_calendar(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after
