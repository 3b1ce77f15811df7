"""Days of the calendar, reckoned from what was last recorded."""

from datetime import date, timedelta


def days_after(day: date, days: int) -> date:
    """The day `days` after `day`, or the last day of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max
