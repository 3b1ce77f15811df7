"""The dates at which an activity stands on a day, and where they are written."""

from datetime import date

from migtrack.base.finding import Spot
from migtrack.model.activities import Activity
from migtrack.rules.rule import Inspection


def dates_spot(
    case: Inspection, activity: Activity, as_of: date, field: str = "start", label: str = ""
) -> Spot:
    """The place of the first (`start`) or last day (`end`) that stands on `as_of`."""
    for index, postponement in enumerate(activity.postponed):
        if as_of < postponement.date:
            return case.at(activity, "postponed", index, "from", field, label=label)
    return case.at(activity, "dates", field, label=label)


def is_cancelled(activity: Activity, as_of: date) -> bool:
    """Whether the activity was called off by `as_of`."""
    return activity.cancelled is not None and activity.cancelled.date <= as_of
