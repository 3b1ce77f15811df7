"""Answers or results of a test are recorded of an activity that has not taken place.

## What it does
People answer a questionnaire, and take the second test, on the last day of an activity; the first
test on the first day. The rule reports an `evaluation` or a test where that day is still to come
in the project's time zone, where the activity has no dates, or where it was cancelled before it
began.

## Why it matters
Nobody can say what was learned where nothing was taught yet. Such numbers stand in the wrong file,
or the dates of the activity are out of date; no figure counts them.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-06-14, end: 2021-06-16}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-06-14:
    present: others
evaluation: {answers: 4, average: 4.4, out_of: 5}
```

## What to do
Correct the `dates`, or move the numbers to the file of the activity where people gave them.
"""

from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.states import dates_on
from migtrack.rules.results._learning import LEARNED, Survey, surveys_of
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, RecordSpot, rule


@rule("MT722", Severity.ERROR, reads=(*DATES_ON_A_DAY, *LEARNED))
def learned_before_end(case: Inspection) -> Faults:
    """Looks at the day on which each survey is taken."""
    for activity in case.project.activities:
        for survey in surveys_of(activity):
            yield from _too_early(case, activity, survey)


def _too_early(case: Inspection, activity: Activity, survey: Survey) -> Faults:
    dates, cancelled = dates_on(activity, date.max), activity.cancelled
    related: tuple[RecordSpot, ...] = ()
    label = "too early"
    if dates is None:
        label = "no dates"
        reason, remedy = "it has no dates", f"write when {activity.id} took place under `dates`"
    elif cancelled and cancelled.date <= dates.start:
        label, reason = "cancelled", f"it was cancelled on {cancelled.date}"
        remedy = f"take `cancelled` out if {activity.id} took place"
        related = (case.at(activity, "cancelled", "date", label="cancelled here"),)
    elif survey.day(dates) > case.today:
        verb = "ends" if survey.is_at_the_end else "begins"
        reason, remedy = f"it {verb} only on {survey.day(dates)}", "correct `dates`"
        related = (case.at(activity, "dates", label="its dates"),)
    else:
        return
    yield case.at(activity, *survey.route, on_key=True, label=label).fault(
        f"there are results of {survey.name}, but {reason}",
        f"{remedy}, or move the numbers to the activity to which they belong",
        *related,
    )
