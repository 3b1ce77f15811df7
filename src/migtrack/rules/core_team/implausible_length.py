"""Something that lasts days in real life lasts longer than a month in the files.

## What it does
The rule looks at the days of each activity, at dates that were given up, and at holidays,
and reports what runs for more than 31 days.

## Why it matters
A workshop of a year is a mistyped year. Its attendance, its rest days and everything that
is due because of it would be wrong without anybody noticing.

## Example
`data/holidays.yaml`
```yaml
holidays:
  - {from: 2021-05-13, to: 2022-05-15, name: Eid al-Fitr}
```

## What to do
Correct the first or the last day. If it really lasts so long, split it, or waive the
finding with the reason.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Fault, Key, Route, Severity
from migtrack.model.fields import Record
from migtrack.model.keys import activity_key
from migtrack.rules.rule import Inspection, rule

LONGEST = 31
"""Days, both ends included."""


@rule(
    "MT310",
    "implausible-length",
    Severity.WARNING,
    reads=("activity.dates", "activity.postponed", "holiday.from", "holiday.to"),
)
def implausible_length(case: Inspection) -> Iterator[Fault]:
    """Measures every pair of days that should be near each other."""
    for record, key, what, route, start, end in _intervals(case):
        days = (end - start).days + 1
        if days > LONGEST:
            yield Fault(
                case.at(record, *route, label=f"{days:,} days"),
                f"{what} lasts {days:,} days, from {start} to {end}",
                "correct the first or the last day",
                subjects=(key,),
            )


def _intervals(case: Inspection) -> Iterator[tuple[Record, Key, str, Route, date, date]]:
    for activity in case.project.activities:
        key = activity_key(activity.id)
        if activity.dates:
            yield activity, key, activity.id, ("dates",), activity.dates.start, activity.dates.end
        for index, postponement in enumerate(activity.postponed):
            route = ("postponed", index, "from")
            given_up = postponement.given_up
            what = f"the date of {activity.id} that was given up"
            yield activity, key, what, route, given_up.start, given_up.end
    for holiday in case.project.holidays:
        key = ("holiday", holiday.start.isoformat())
        yield holiday, key, "the holiday", ("to",), holiday.start, holiday.end
