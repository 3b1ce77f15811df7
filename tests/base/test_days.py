"""Days of the calendar, read strictly."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.days import TODAY_VARIABLE, add_days, if_past, read_day, today_in


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20210615",
        "2021-6-15",
        "2021-06-31",
        "2021-W24-2",
        "2021-06-15 ",
        "2021/06/15",
        "0000-01-01",
        "+021-06-15",
        "2021-06-1٥",
        "2021-06-1²",
    ],
)
def test_whatever_else_there_is_no_day(text: str) -> None:
    assert read_day(text) is None


def test_today_is_that_of_the_time_zone_unless_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TODAY_VARIABLE, raising=False)
    east, west = "Pacific/Kiritimati", "Pacific/Pago_Pago"
    assert today_in(east) > today_in(west)
    monkeypatch.setenv(TODAY_VARIABLE, "2021-06-15")
    assert today_in(east) == today_in(west) == date(2021, 6, 15)
    monkeypatch.setenv(TODAY_VARIABLE, "2021-06-31")
    with pytest.raises(ValueError, match="not a day"):
        today_in(west)


DAY = date(2021, 6, 15)


def test_days_are_added_as_far_as_the_calendar_goes() -> None:
    assert add_days(DAY, -15) == date(2021, 5, 31)
    assert (add_days(date.max, 1), add_days(date.min, -1)) == (date.max, date.min)


def test_a_day_is_past_from_itself_on() -> None:
    assert (if_past(DAY, DAY), if_past(DAY, date(2021, 6, 14))) == (DAY, None)
    assert if_past(None, DAY) is None
