"""Arithmetic on days stays within the calendar."""

from datetime import date

from migtrack.base.days import add_days, if_past

DAY = date(2021, 6, 15)


def test_days_are_added_as_far_as_the_calendar_goes() -> None:
    assert add_days(DAY, -15) == date(2021, 5, 31)
    assert (add_days(date.max, 1), add_days(date.min, -1)) == (date.max, date.min)


def test_a_day_is_past_from_itself_on() -> None:
    assert (if_past(DAY, DAY), if_past(DAY, date(2021, 6, 14))) == (DAY, None)
    assert if_past(None, DAY) is None
