"""A workshop or seminar is near, and no expert is named for it.

## What it does
The rule looks at workshops and seminars that start within the policy's `expert_days_before`
days or are under way, and reports those with nobody under `experts`.

## Why it matters
An expert must be contracted, briefed and often flown in. Two weeks before the start is late
already; after that the activity is postponed, or poor.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-06-22, end: 2021-06-22}
mode: online
platform: Zoom
```

## What to do
Find an expert and add the name under `experts`, as in
`experts: [{name: Expert 2, organisation: An agency}]`; or postpone the activity.
"""

from migtrack.base.days import add_days
from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.activities import needs_expert
from migtrack.model.states import dates_on, is_cancelled
from migtrack.rules.activities._dates import dates_spot
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, rule


@rule("MT407", Severity.DUE, reads=(*DATES_ON_A_DAY, "activity.experts", "contract.policy"))
def no_expert(case: Inspection) -> Faults:
    """Looks at the workshops and seminars that are near on the as-of day."""
    days = case.project.contract.policy.expert_days_before
    for activity in case.project.activities:
        if activity.experts or not needs_expert(activity):
            continue
        dates = dates_on(activity, case.as_of)
        if dates is None or is_cancelled(activity, case.as_of) or case.as_of > dates.end:
            continue
        left = (dates.start - case.as_of).days
        if left <= days:
            begins = f"starts in {counted(left, 'day')}" if left > 0 else "starts today"
            if left < 0:
                begins = "is under way"
            yield case.at(activity, "id", label="has no `experts`").fault(
                f"{activity.id} {begins} and has no expert",
                f"name one under `experts` of {activity.id}, or postpone it",
                dates_spot(case, activity, case.as_of, label="starts here"),
                by=add_days(dates.start, -days),
            )
