"""The figures over time are those of the status, on days that leave no gap."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.review.history.history import MAX_DAYS, review_history
from migtrack.review.history.spans import Frequency, last_weekday, span_ends
from migtrack.review.privacy.history import redacted_history
from migtrack.review.status.status import review_status
from tests.review.story import sample, shipped
from tests.sample import edited

EVERY: list[Frequency] = ["week", "month", "quarter", "year"]
START, END = date(2020, 11, 15), date(2021, 11, 14)


@settings(deadline=None)
@given(st.dates(date(2020, 10, 1), date(2022, 2, 1)), st.sampled_from(EVERY))
def test_each_day_has_the_figures_of_its_status(as_of: date, every: Frequency) -> None:
    history = review_history(shipped(), as_of, every)
    assert history is not None
    for number, day in enumerate(history.days):
        figures = tuple(series.values[number] for series in history.series)
        assert figures == review_status(shipped(), day).figures


@given(st.dates(date(2020, 10, 1), date(2022, 2, 1)), st.sampled_from(EVERY))
def test_spans_cover_the_period_without_gap(as_of: date, every: Frequency) -> None:
    days = list(span_ends(shipped().contract, as_of, every))
    assert bool(days) == (as_of >= START)
    assert all(first < second for first, second in pairwise(days))
    if days:
        assert days[-1] == min(as_of, END)
        assert days[0] >= START
    for day in days[:-1]:
        after = day + timedelta(days=1)
        begins = {
            "week": after.weekday() == 6,  # people rest on Friday and Saturday
            "month": after.day == 1,
            "quarter": after.day == 1 and after.month % 3 == 1,
            "year": (after.day, after.month) == (1, 1),
        }
        assert begins[every]


@pytest.mark.parametrize(
    ("weekend", "ends"),
    [
        (["friday", "saturday"], 5),
        (["saturday", "sunday"], 6),
        (["friday"], 4),
        ([], 6),
        (["tuesday", "friday"], 6),
        (["sunday", "monday"], 0),
    ],
)
def test_a_week_ends_with_the_weekend(weekend: list[str], ends: int) -> None:
    assert last_weekday(weekend) == ends


@pytest.mark.parametrize(
    ("start", "end", "every", "count"),
    [
        ("2021-03-03", "2021-03-03", "week", 1),
        ("2001-01-01", "2040-12-31", "month", 480),
        ("2001-01-01", "2040-12-31", "week", None),
        ("0001-01-01", "9999-12-31", "year", None),
        ("9999-12-01", "9999-12-31", "week", 5),
        ("2021-12-31", "2021-01-01", "month", 0),
    ],
)
def test_periods_of_any_length(start: str, end: str, every: Frequency, count: int | None) -> None:
    period = ("{start: 2021-01-01, end: 2021-12-31}", f"{{start: {start}, end: {end}}}")
    project = sample(edited("project.yaml", period))
    days = list(islice(span_ends(project.contract, date.max, every), MAX_DAYS + 1))
    history = review_history(project, date.max, every)
    assert (history and len(history.days)) == count
    assert len(days) == (MAX_DAYS + 1 if count is None else count)


def test_before_the_start_there_is_no_day_but_every_name() -> None:
    history = review_history(shipped(), START - timedelta(days=1))
    assert history is not None
    assert history.days == ()
    assert [series.name for series in history.series][:2] == ["seats-held", "women"]
    assert all(series.values == () for series in history.series)


@pytest.mark.parametrize("every", ["week", "month"])
def test_two_days_side_by_side_tell_nothing_about_a_few(every: Frequency) -> None:
    project, few = shipped(), shipped().contract.policy.small_cell
    whole = review_history(project, END, every)
    assert whole is not None
    shown = {series.name: series for series in redacted_history(whole, project).series}
    states = []
    for day, women in zip(whole.days, shown["women"].values, strict=True):
        people = {
            official.id
            for official in project.participants
            if official.confirmed
            and official.confirmed <= day
            and (official.left is None or day <= official.left.date)
        }
        if women is not None:
            assert not people or len(people) >= few
            states.append(people)
    assert all(
        not state ^ other or len(state ^ other) >= few for state in states for other in states
    )
    assert shown["women"].values[-1] is not None
    assert [value for value in shown["attendance"].values if value is not None]
