"""A day of an activity has passed, and there is no attendance list for it.

## What it does
From the day after on, the rule reports each day of an activity that has no entry under
`attendance`, unless the activity was postponed or cancelled by then.

## Why it matters
An activity without its signed lists is not held in the eyes of the funder. Lists are easy
to get on the day and hard to get weeks later.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-05}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
```

## What to do
Enter the list of that day under `attendance`. If the activity did not take place, write
under `postponed` or `cancelled` what became of it, or correct `dates`.
"""

from migtrack.base.finding import Severity
from migtrack.model.states import ONE_DAY, dates_on, days_without_list
from migtrack.rules.activities._dates import dates_spot, route_of_day
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, rule


@rule("MT402", Severity.DUE, reads=(*DATES_ON_A_DAY, "activity.attendance"))
def outcome_missing(case: Inspection) -> Faults:
    """Looks at the days before the as-of day."""
    for activity in case.project.activities:
        dates = dates_on(activity, case.as_of)
        for day in days_without_list(activity, case.as_of):
            assert dates is not None, "what has no dates has no days"
            route, label = route_of_day(dates, day), f"no list for {day}"
            yield dates_spot(case, activity, case.as_of, route, label).fault(
                f"{activity.id} has no attendance list for {day}, and the day is over",
                f"enter the list: `migtrack record attendance {activity.id} {day}`; "
                "if nothing took place, correct `dates`, or write `postponed` or `cancelled`",
                by=day + ONE_DAY,
                day=day,
            )
