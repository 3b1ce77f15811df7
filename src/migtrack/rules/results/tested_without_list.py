"""People were tested on a day of an activity that has no attendance list.

## What it does
The test `before` is taken on the first day of an activity, the test `after` on the last. The rule
reports a test whose day has come and has no entry under `attendance`.

## Why it matters
Who took a test was there, but nothing says who it was. So nobody can tell whether as many people
came as were tested, and without its lists the activity does not count as held.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-06-14, end: 2021-06-15}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-06-14:
    present: others
tests: {out_of: 100, before: {taken: 4, average: 52}, after: {taken: 4, average: 74}}
```

## What to do
Enter the list of that day under `attendance`, or correct `dates`.
"""

from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.states import dates_on
from migtrack.rules.attendance._lists import LISTS_HELD, takes_place
from migtrack.rules.results._learning import LEARNED, surveys_of
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT723", Severity.WARNING, reads=(*LISTS_HELD, *LEARNED))
def tested_without_list(case: Inspection) -> Faults:
    """Looks for the lists of the first day and of the last."""
    for activity in case.project.activities:
        dates = dates_on(activity, date.max)
        for survey in surveys_of(activity):
            if dates is None or survey.route == ("evaluation",):
                continue
            day = survey.day(dates)
            has_list = day in activity.attendance
            if day <= case.today and takes_place(activity, day) and not has_list:
                yield case.at(
                    activity, *survey.route, on_key=True, label=f"no list for {day}"
                ).fault(
                    f"{survey.name} was taken on {day}, which has no attendance list",
                    f"enter the list: `migtrack record attendance {activity.id} {day}`; "
                    "if it took place on another day, correct `dates`",
                )
