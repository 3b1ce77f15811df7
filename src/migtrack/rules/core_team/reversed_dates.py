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

from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Fault, Severity
from migtrack.model.declarations import Bounds, Ends
from migtrack.model.fields import Record
from migtrack.model.kinds import key_of, record_kinds
from migtrack.model.walk import Route, name_in_model, values_of
from migtrack.rules.declared import described
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT301", Severity.ERROR, reads=(Bounds, Ends))
def reversed_dates(case: Inspection) -> Faults:
    """Looks at every pair of days that bound something."""
    for kind in record_kinds():
        for record in case.project.records(kind.model):
            for found in values_of(record, Bounds):
                if found.value.end < found.value.start:
                    what = described(record, found, Bounds)
                    pair = _Pair(what, (*found.route, "end"), "start", found.value.start)
                    yield _fault(case, record, pair)
            for found in values_of(record, Ends):
                ends = found.field.get(Ends)
                assert ends is not None
                first = getattr(found.holder, name_in_model(type(found.holder), ends.first))
                if found.value < first:
                    what = described(record, found, Ends)
                    pair = _Pair(what, found.route, ends.first, first, ends.begins)
                    yield _fault(case, record, pair)


class _Pair(NamedTuple):
    """A last day that lies before the first."""

    what: str
    route: Route
    """Of the last day."""
    first: str
    """The field with the first day."""
    start: date
    begins: str = "begins"


def _fault(case: Inspection, record: Record, pair: _Pair) -> Fault:
    *holder, last = pair.route
    key = key_of(record)
    return Fault(
        case.at(record, *pair.route, label="before it begins"),
        f"{pair.what} ends before it {pair.begins} ({pair.start})",
        f"correct `{last}` or `{pair.first}`; both days are included",
        related=(case.at(record, *holder, pair.first, label=f"it {pair.begins} here"),),
        subjects=(key,),
        spoils=((key, str(pair.route[0])), (key, pair.first)),
    )
