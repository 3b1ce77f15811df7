"""Arithmetic on days of the calendar."""

from datetime import date, timedelta


def add_days(day: date, days: int) -> date:
    """The day `days` later, earlier where negative; at most the calendar's last or first day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def if_past(day: date | None, as_of: date) -> date | None:
    """The day where it is `as_of` or before; otherwise none."""
    return day if day and day <= as_of else None
