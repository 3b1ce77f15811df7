"""Which attendance lists the rules rely on."""

from collections.abc import Iterator
from datetime import date

from migtrack.model.activities import Activity
from migtrack.model.attendance import DayMarks, MarkRoute, read_list
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project, is_day_of
from migtrack.model.states import dates_on
from migtrack.rules.activities._dates import SCHEDULED
from migtrack.rules.rule import SEAT_HELD, Inspection, RecordSpot


def takes_place(activity: Activity, day: date) -> bool:
    """Whether the activity takes place on `day`: one of its days, and not cancelled by then.

    Nothing takes place where the activity was cancelled after its end: the records
    contradict each other.
    """
    dates = dates_on(activity, date.max)
    if dates is None or not is_day_of(dates, day):
        return False
    return activity.cancelled is None or day < activity.cancelled.date <= dates.end


def lists_held(activity: Activity) -> Iterator[DayMarks]:
    """The lists of the days on which the activity takes place, in the order of the days."""
    for day in sorted(activity.attendance):
        if takes_place(activity, day):
            yield read_list(activity, day)


LISTS_HELD = (*SCHEDULED, "activity.attendance")
"""The fields that tell which lists there are of the days on which it takes place."""

LISTS = (*LISTS_HELD, "activity.invited", "activity.travellers")
"""The fields that tell these lists, and whom the activity itself expects."""

EXPECTED = (*LISTS, *SEAT_HELD)
"""The fields that tell who was expected on these days."""


def at_mark(
    case: Inspection, activity: Activity, route: MarkRoute, *, label: str, of_deputy: bool = False
) -> RecordSpot:
    """The place of a mark: next to a deputy that of the official, unless the deputy is meant."""
    on_key = "deputies" in route and not of_deputy
    return case.at(activity, *route, on_key=on_key, label=label)


def mistyped(marks: DayMarks, project: Project) -> int:
    """How many names of the list nobody has: MT202 speaks of them."""
    known = project.participant_by_id
    return sum(name != OTHERS and name not in known for name in (*marks.first, *marks.deputies))
