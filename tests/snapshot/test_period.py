"""How much of the project's time has passed."""

from datetime import date

import pytest

from migtrack.snapshot.period import review_period
from tests.review.story import sample, shipped
from tests.sample import edited

AMENDMENT = """\
amendments:
  - {signed: 2021-10-20, kind: no-cost-extension, end: 2022-03-31, reason: delays}
core_team:"""
EXTENDED = edited("project.yaml", ("core_team:", AMENDMENT))


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (date(2020, 11, 14), 0),
        (date(2020, 11, 15), 1),
        (date(2021, 6, 15), 213),
        (date(2021, 11, 14), 365),
        (date(2021, 11, 15), 365),
        (date.min, 0),
        (date.max, 365),
    ],
)
def test_days_are_counted_from_the_first_to_the_last(day: date, passed: int) -> None:
    period = review_period(shipped().contract, day)
    assert (period.passed, period.days, period.months) == (passed, 365, 12)
    assert period.closed is (day > date(2021, 11, 14))


def test_percent_runs_from_0_to_100() -> None:
    contract = shipped().contract
    days = (date(2020, 11, 14), date(2021, 6, 15), date(2021, 11, 15))
    percents = [round(review_period(contract, day).percent, 1) for day in days]
    assert percents == [0, 58.4, 100]


def test_an_amendment_counts_from_the_day_it_was_signed() -> None:
    contract = sample(EXTENDED).contract
    before = review_period(contract, date(2021, 10, 19))
    after = review_period(contract, date(2021, 10, 20))
    assert (before.end, before.months, before.amendments) == (date(2021, 12, 31), 12, ())
    assert (after.end, after.months, after.planned_end) == (date(2022, 3, 31), 15, before.end)
    assert [amendment.kind for amendment in after.amendments] == ["no-cost-extension"]
    assert not review_period(contract, date(2022, 3, 31)).closed


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2021-01-01", "2021-01-31", 1),
        ("2021-01-31", "2021-02-27", None),
        ("2021-01-15", "2021-03-01", None),
        ("2021-05-01", "2021-04-30", None),
        ("0001-01-01", "9999-12-31", None),
    ],
)
def test_months_are_named_only_where_they_are_whole(
    start: str, end: str, months: int | None
) -> None:
    changed = edited(
        "project.yaml", ("start: 2021-01-01, end: 2021-12-31", f"start: {start}, end: {end}")
    )
    assert review_period(sample(changed).contract, date(2021, 6, 15)).months == months
