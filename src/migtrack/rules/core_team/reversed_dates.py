"""Something ends before it begins.

## What it does
The rule compares every first day with its last day: those of the project's period, of an
activity, of dates that were given up, of holidays, and a waiver's approval with its `until`.
What else would be said of such a pair of dates is not said.

## Why it matters
A day in the wrong order is nearly always a slip of the hand, and every figure that is
derived from it is wrong.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-10, end: 2021-09-06}
mode: in-person
venue: Bern
```

## What to do
Correct whichever of the two days is wrong. Both days are included: something of one day
begins and ends on the same day.
"""

from migtrack.base.finding import Severity
from migtrack.model.declarations import Bounds, Ends
from migtrack.model.kinds import key_of
from migtrack.rules.declared import described, first_and_last
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT301", Severity.ERROR, reads=(Bounds, Ends), silences=("MT312",))
def reversed_dates(case: Inspection) -> Faults:
    """Looks at every pair of days that bound something."""
    for record, found in case.project.declared(Bounds, Ends):
        start, end = first_and_last(found)
        if start <= end:
            continue
        is_interval = isinstance(found.mark, Bounds)
        route = (*found.route, "end") if is_interval else found.route
        first, begins = (
            ("start", "begins") if is_interval else (found.mark.first, found.mark.begins)
        )
        *holder, last = route
        key = key_of(record)
        yield case.at(record, *route, label="before it begins").fault(
            f"{described(record, found)} ends before it {begins} ({start})",
            f"correct `{last}` or `{first}`; both days are included",
            case.at(record, *holder, first, label=f"it {begins} here"),
            spoils=((key, str(route[0])), (key, first)),
        )
