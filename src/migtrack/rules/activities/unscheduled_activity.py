"""An activity has no date, though half of the project is over or its old date was given up.

## What it does
The rule looks for activities that are not cancelled and for which no dates are set. It
reports one once more than half of the project's period is gone; where it was `added` later, half
of what was left then; where `expected` names a month, from the first day of that month on. One
that was postponed without a new date, and without a later month in `expected`, is reported from
the day of the postponement on, however early that is.

## Why it matters
Venues, experts and officials need weeks of notice. What has no date by the middle of the
project is often what is dropped at its end, and the contract promised it.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
postponed:
  - {date: 2021-04-20, from: {start: 2021-05-04, end: 2021-05-04}, reason: travel restrictions}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
```

## What to do
Agree on days with the ministries and write them under `dates`, as in
`dates: {start: 2021-09-21, end: 2021-09-22, fixed: 2021-06-15}`. Where only the month is known,
write it under `expected`, as in `expected: 2021-09`. If the activity will not take place, write
`cancelled` with the day and the reason.
"""

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.states import activity_state, dates_wanted_by, half_time
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, rule


@rule(
    "MT401",
    Severity.DUE,
    reads=(*DATES_ON_A_DAY, "activity.expected", "contract.period", "contract.amendments"),
)
def unscheduled_activity(case: Inspection) -> Faults:
    """Looks for activities without dates on the as-of day."""
    period = case.project.contract.period
    for activity in case.project.activities:
        state, middle = activity_state(activity, case.as_of), half_time(period, activity)
        wanted_by = dates_wanted_by(activity, case.as_of)
        if wanted_by is not None:
            if wanted_by > case.as_of:
                continue
            by, spot = wanted_by, case.at(activity, "expected", label="has no dates")
            message = f"{activity.id} is expected in {activity.expected}, and has no date yet"
        elif state == "postponed":
            by, index = max(
                (postponement.date, index)
                for index, postponement in enumerate(activity.postponed)
                if postponement.date <= case.as_of
            )
            label = "given up here, and no new date"
            spot = case.at(activity, "postponed", index, "date", label=label)
            message = f"{activity.id} was postponed on {by} and has no new date"
        elif state == "planned" and case.as_of > middle:
            by, spot = middle, case.at(activity, "id", label="has no `dates`")
            if activity.dates:
                spot = case.at(activity, "dates", "fixed", label="not fixed before this day")
            message = f"{activity.id} has no date yet, and more than half of {_period(activity)}"
        else:
            continue
        yield spot.fault(
            message,
            f"agree on days and write them under `dates` of {activity.id}, or `cancelled`",
            by=by,
        )


def _period(activity: Activity) -> str:
    if activity.added is None:
        return "the project's period is over"
    return f"the time from {activity.added}, when it was added, to the project's end is over"
