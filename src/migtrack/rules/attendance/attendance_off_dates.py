"""There is an attendance list for a day on which the activity does not take place.

## What it does
The rule compares the days under `attendance` with the activity's `dates`: those that stand
now, not those that were given up. A list is also reported where the activity has no dates, or
was cancelled by that day.

## Why it matters
Such a list counts for nothing: attendance is reckoned over the days of the activity. Either
the day of the list is mistyped, or the dates were changed and the list tells the truth.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
  2021-05-05:
    present: others
```

## What to do
Correct the day of the list, or the `dates`. The list of an activity that was cancelled goes.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity
from migtrack.model.project import is_day_of
from migtrack.rules.activities._dates import in_words
from migtrack.rules.attendance._lists import takes_place
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, RecordSpot, rule


@rule("MT501", Severity.ERROR, reads=(*DATES_ON_A_DAY, "activity.attendance"))
def attendance_off_dates(case: Inspection) -> Faults:
    """Compares the days of the lists with those of the activity."""
    for activity in case.project.activities:
        for day in activity.attendance:
            if not takes_place(activity, day):
                yield _fault(case, activity, day)


def _fault(case: Inspection, activity: Activity, day: date) -> Fault:
    dates = activity.dates
    related: tuple[RecordSpot, ...]
    if activity.cancelled and (dates is None or is_day_of(dates, day)):
        reason = f"it was cancelled on {activity.cancelled.date}"
        remedy = f"take the list out, or `cancelled` if {activity.id} took place"
        related = (case.at(activity, "cancelled", "date", label="cancelled here"),)
    elif dates is None:
        reason = "it has no dates"
        remedy = f"write the days of {activity.id} under `dates`, or take the list out"
        related = _given_up(case, activity, day)
    else:
        reason = f"it takes place on {in_words(dates)}"
        remedy = "correct the day of the list, or `dates`"
        related = _given_up(case, activity, day) or (case.at(activity, "dates", label="its dates"),)
    return case.at(
        activity, "attendance", day, on_key=True, label="not a day of this activity"
    ).fault(f"{activity.id} has an attendance list for {day}, but {reason}", remedy, *related)


def _given_up(case: Inspection, activity: Activity, day: date) -> tuple[RecordSpot, ...]:
    """The postponement by which the day was given up."""
    for index, postponement in enumerate(activity.postponed):
        if is_day_of(postponement.given_up, day):
            label = f"these dates were given up on {postponement.date}"
            return (case.at(activity, "postponed", index, "from", label=label),)
    return ()
