"""The dates that were given up still stand as the dates of the activity.

## What it does
The rule compares `dates` with the `from` of the last entry under `postponed`. It reports dates
that are the same, unless they were `fixed` on the day of the postponement or later: then they were
agreed anew. An activity whose dates stand so counts as postponed, without new dates.

## Why it matters
Whoever reads the plan travels on a day on which nothing takes place, and what was given up counts
as held or as overdue.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-07-06, end: 2021-07-07}
postponed:
  - {date: 2021-06-01, from: {start: 2021-07-06, end: 2021-07-07}, reason: travel restrictions}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
```

## What to do
Write the new dates under `dates`, or take `dates` out until there are any. If the activity
returns to these days after all, add the day on which that was agreed as `fixed`.
"""

from migtrack.base.finding import Severity
from migtrack.model.states import still_stand_given_up
from migtrack.rules.activities._dates import in_words
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT410",
    Severity.ERROR,
    reads=("activity.dates", "activity.postponed"),
    silences=("MT401", "MT501"),
)
def dates_given_up(case: Inspection) -> Faults:
    """Compares the dates with those that were given up last."""
    for activity in case.project.activities:
        if activity.dates is None or not still_stand_given_up(activity):
            continue
        index = len(activity.postponed) - 1
        day = activity.postponed[index].date
        yield case.at(activity, "dates", label="given up, and still here").fault(
            f"{activity.id} still has the dates that were given up on {day}: "
            f"{in_words(activity.dates)}",
            f"write the new dates, or take `dates` out until there are any; "
            f"if these days hold after all, add `fixed` with a day from {day} on",
            case.at(activity, "postponed", index, "from", label=f"given up on {day}"),
        )
