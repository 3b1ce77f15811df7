"""What the rules on visits ask in common: which visits, and days before and after them."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.model.states import dates_on
from migtrack.rules.rule import Inspection


def visits(case: Inspection) -> Iterator[Activity]:
    """Every visit, the cancelled ones too."""
    return (one for one in case.project.activities if one.kind == "visit")


def travelling(case: Inspection) -> Iterator[Activity]:
    """Every visit that is not cancelled: nobody travels on the others."""
    return (one for one in visits(case) if one.cancelled is None)


def visits_ahead(case: Inspection, days: int) -> Iterator[tuple[Activity, Interval]]:
    """The visits that start within `days` of the as-of day, or on it, with their dates then."""
    for visit in visits(case):
        if visit.cancelled and visit.cancelled.date <= case.as_of:
            continue
        dates = dates_on(visit, case.as_of)
        if dates and days_before(dates.start, days) <= case.as_of <= dates.start:
            yield visit, dates


def days_before(day: date, days: int) -> date:
    """The day `days` before `day`, or the first day of the calendar."""
    try:
        return day - timedelta(days)
    except OverflowError:
        return date.min


def months_after(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last; at most the calendar's."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    for number in range(day.day, 28, -1):
        with suppress(ValueError):  # the month is shorter
            return date(year, month + 1, number)
    return date(year, month + 1, min(day.day, 28))
