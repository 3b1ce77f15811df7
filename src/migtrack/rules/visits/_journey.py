"""The visits that the rules look at, the spots of travellers, and months of the calendar."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from migtrack.base.days import add_days
from migtrack.model.activities import Activity, is_visit
from migtrack.model.fields import Interval
from migtrack.model.states import dates_on, is_cancelled
from migtrack.model.visits import Traveller
from migtrack.rules.rule import Inspection, RecordSpot

VISIT_SEATS = (
    "activity.travellers",
    "activity.seats",
    "activity.group",
    "contract.groups",
    "contract.amendments",
)
"""The fields that tell how many seats a visit has, and who takes them."""


def visits(case: Inspection) -> Iterator[Activity]:
    """Every visit, the cancelled ones too."""
    return filter(is_visit, case.project.activities)


def visits_ahead(case: Inspection, days: int) -> Iterator[tuple[Activity, Interval]]:
    """The visits that start within `days` of the as-of day, or on it, with their dates then."""
    for visit in visits(case):
        dates = None if is_cancelled(visit, case.as_of) else dates_on(visit, case.as_of)
        if dates and add_days(dates.start, -days) <= case.as_of <= dates.start:
            yield visit, dates


def position_of(visit: Activity, traveller: Traveller) -> int:
    """The position of an entry among the visit's travellers, from 0."""
    return next(index for index, each in enumerate(visit.travellers) if each is traveller)


def traveller_spot(case: Inspection, visit: Activity, index: int, label: str) -> RecordSpot:
    """The place of the id of one of the visit's travellers."""
    return case.at(visit, "travellers", index, "participant", label=label)


def months_after(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last; at most the calendar's."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    for number in range(day.day, 28, -1):
        with suppress(ValueError):  # the month is shorter
            return date(year, month + 1, number)
    return date(year, month + 1, min(day.day, 28))
