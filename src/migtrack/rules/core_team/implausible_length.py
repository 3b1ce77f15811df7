"""Something that lasts days in real life lasts longer than a month in the files.

## What it does
The rule looks at the days of each activity, at dates that were given up, and at holidays,
and reports what runs for more than 31 days without a list of its `days`.

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
Correct the first or the last day. If it takes place on some of these days only, list them in
`days`. If it really lasts so long, split it, or waive the finding with the reason.
"""

from migtrack.base.finding import Severity
from migtrack.model.declarations import Bounds, Brief, Ends
from migtrack.model.fields import Interval
from migtrack.model.project import single_days
from migtrack.rules.declared import described, first_and_last
from migtrack.rules.rule import Faults, Inspection, rule

LONGEST = 31
"""Days, both ends included."""


@rule("MT310", Severity.WARNING, reads=(Brief,))
def implausible_length(case: Inspection) -> Faults:
    """Measures every pair of days that should be near each other."""
    for record, found in case.project.declared(Brief):
        start, end = first_and_last(found)
        is_interval = isinstance(found.value, Interval)
        days = (end - start).days + 1
        if days > LONGEST and not (is_interval and single_days(found.value)):
            named = found._replace(mark=found.field.get(Ends) or found.field.get(Bounds))
            yield case.at(record, *found.route, label=f"{days:,} days").fault(
                f"{described(record, named)} lasts {days:,} days, from {start} to {end}",
                "correct the first or the last day",
            )
