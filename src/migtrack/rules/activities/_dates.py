"""What several rules ask of the dates of activities."""

from collections.abc import Iterator
from datetime import date

from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.rules.rule import Inspection, RecordSpot

SCHEDULED = ("activity.dates", "activity.cancelled")
"""The fields that tell which activities have dates and are not cancelled."""


def scheduled(case: Inspection) -> Iterator[tuple[Activity, Interval]]:
    """The activities that have dates and are not cancelled, with these dates."""
    for activity in case.project.activities:
        if activity.dates and not activity.cancelled:
            yield activity, activity.dates


def dates_spot(
    case: Inspection, activity: Activity, as_of: date, field: str = "start", label: str = ""
) -> RecordSpot:
    """The place of the first (`start`) or last day (`end`) that stands on `as_of`."""
    for index, postponement in enumerate(activity.postponed):
        if as_of < postponement.date:
            return case.at(activity, "postponed", index, "from", field, label=label)
    return case.at(activity, "dates", field, label=label)
