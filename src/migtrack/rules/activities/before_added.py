"""Something about an activity is dated before the day on which it became part of the plan.

## What it does
The rule compares `added` with the first day of the activity, unless that was cancelled, and with
the day of everything done about it: postponements, invitations, visas, attendance lists, its
cancellation.

## Why it matters
Before the day in `added` the activity is not part of the plan: what lies earlier is shown in no
status and no report of those days.

## Example
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Migration data
added: 2021-05-10
dates: {start: 2021-04-13, end: 2021-04-14}
mode: in-person
venue: Baghdad
experts:
  - {name: Expert 1, organisation: ICMPD}
attendance:
  2021-04-13: {present: others}
  2021-04-14: {present: others}
```

## What to do
Correct whichever day is wrong. Leave `added` out if the activity was planned from the beginning.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.declarations import Done
from migtrack.model.walk import Route, days_within, values_of
from migtrack.rules.declared import described
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT412", Severity.ERROR, reads=("activity.added", "activity.dates", Done))
def before_added(case: Inspection) -> Faults:
    """Looks for the earliest day of each activity that lies before its addition."""
    for activity in case.project.activities:
        added = activity.added
        if added is None:
            continue
        early = [each for each in _days(activity) if each[0] < added]
        if early:
            day, what, route, on_key = min(early, key=lambda each: each[0])
            yield case.at(activity, *route, on_key=on_key, label=f"before {added}").fault(
                f"{what} {day}, before the activity was added to the plan, {added}",
                "correct one of the two days, or leave `added` out if it was planned from the "
                "beginning",
                case.at(activity, "added", label="added here"),
            )


def _days(activity: Activity) -> Iterator[tuple[date, str, Route, bool]]:
    """Each day of the activity, what is so dated, its route, and whether it is a key there."""
    if activity.dates and not activity.cancelled:
        yield activity.dates.start, f"{activity.id} begins on", ("dates", "start"), False
    for found in values_of(activity, Done):
        for day, route, on_key in days_within(found):
            yield day, f"{described(activity, found)} is dated", route, on_key
