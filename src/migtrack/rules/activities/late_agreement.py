"""The dates of an activity were agreed only after it had begun.

## What it does
`fixed` is the day on which the dates of an activity were agreed. The rule reports a
`fixed` that is later than the first day of the activity.

## Why it matters
Before `fixed` the activity counts as planned, so until then the status shows no date for
something that was already under way: the day is mistyped, or the dates are.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04, fixed: 2021-05-10}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
```

## What to do
Correct `fixed` or `start`, or leave `fixed` out where nobody knows the day.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT409", Severity.ERROR, reads=("activity.dates",))
def late_agreement(case: Inspection) -> Faults:
    """Compares the day of the agreement with the first day."""
    for activity in case.project.activities:
        dates = activity.dates
        if dates and dates.fixed and dates.fixed > dates.start:
            yield case.at(activity, "dates", "fixed", label=f"after {dates.start}").fault(
                f"the dates of {activity.id} were agreed on {dates.fixed}, "
                f"after it began on {dates.start}",
                "correct `fixed` or `start`, or leave `fixed` out",
                case.at(activity, "dates", "start", label="it begins here"),
            )
