"""What several rules ask of the dates of activities."""

from collections.abc import Iterator
from datetime import date

from migtrack.base.days import runs
from migtrack.base.finding import Route
from migtrack.base.text import first_of, listed
from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.model.project import days_of, single_days
from migtrack.model.states import dates_on
from migtrack.rules.rule import DATES_ON_A_DAY, Inspection, RecordSpot

_SHOWN = 6
"""How many stretches of days a message names."""

SCHEDULED = DATES_ON_A_DAY
"""The fields that tell which activities have dates and are not cancelled."""


def scheduled(case: Inspection) -> Iterator[tuple[Activity, Interval]]:
    """The activities that have dates and are not cancelled, with these dates."""
    for activity in case.project.activities:
        dates = dates_on(activity, date.max)
        if dates and not activity.cancelled:
            yield activity, dates


def in_words(dates: Interval) -> str:
    """The days of an activity: `2021-10-12 to 2021-10-14`, `2021-10-12 and 2021-10-26`."""
    stretches = runs(days_of(dates)) if single_days(dates) else [(dates.start, dates.end)]
    texts = [f"{start} to {end}" if start < end else f"{start}" for start, end in stretches]
    return listed(first_of(texts, _SHOWN), "and")


def route_of_day(dates: Interval, day: date) -> Route:
    """The way from dates to one of their days: itself where it is listed, or the nearer end."""
    if day in (listed := single_days(dates)):
        return "days", listed.index(day)
    return ("start",) if day == dates.start else ("end",)


def dates_spot(
    case: Inspection, activity: Activity, as_of: date, route: Route = ("start",), label: str = ""
) -> RecordSpot:
    """The place of something within the dates that stand on `as_of`: of the first day, mostly."""
    for index, postponement in enumerate(activity.postponed):
        if as_of < postponement.date:
            return case.at(activity, "postponed", index, "from", *route, label=label)
    return case.at(activity, "dates", *route, label=label)
