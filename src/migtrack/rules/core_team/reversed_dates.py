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

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Fault, Key, Route, Severity
from migtrack.base.text import quoted
from migtrack.model.fields import Record
from migtrack.model.keys import activity_key
from migtrack.rules.rule import Inspection, rule


@rule(
    "MT301",
    "reversed-dates",
    Severity.ERROR,
    reads=(
        "activity.dates",
        "activity.postponed",
        "holiday.from",
        "holiday.to",
        "waiver.approved",
        "waiver.until",
    ),
)
def reversed_dates(case: Inspection) -> Iterator[Fault]:
    """Looks at every pair of days that bound something."""
    project = case.project
    period = project.contract.period
    if period.end < period.start:
        keys: tuple[Key, ...] = (("contract", ""),)
        yield _fault(case, project.contract, ("period", "end"), "the project", period.start, keys)
    for activity in project.activities:
        keys = (activity_key(activity.id),)
        dates = activity.dates
        if dates and dates.end < dates.start:
            yield _fault(case, activity, ("dates", "end"), activity.id, dates.start, keys)
        for index, postponement in enumerate(activity.postponed):
            given_up = postponement.given_up
            if given_up.end < given_up.start:
                route: Route = ("postponed", index, "from", "end")
                what = f"the date of {activity.id} that was given up"
                yield _fault(case, activity, route, what, given_up.start, keys)
    for holiday in project.holidays:
        if holiday.end < holiday.start:
            keys = (("holiday", holiday.start.isoformat()),)
            yield _fault(case, holiday, ("to",), "the holiday", holiday.start, keys)
    for waiver in project.waivers:
        if waiver.until is not None and waiver.until < waiver.approved:
            keys = (("waiver", waiver.subject),)
            what = f"the waiver for {quoted(waiver.subject)}"
            yield _fault(case, waiver, ("until",), what, waiver.approved, keys)


_STARTS = {"end": "start", "to": "from", "until": "approved"}


def _fault(  # noqa: PLR0917  # one sentence for all pairs
    case: Inspection,
    record: Record,
    route: Route,
    what: str,
    start: date,
    keys: tuple[Key, ...],
) -> Fault:
    field = str(route[-1])
    first = _STARTS[field]
    begins = "is approved" if field == "until" else "begins"
    return Fault(
        case.at(record, *route, label="before it begins"),
        f"{what} ends before it {begins} ({start})",
        f"correct `{field}` or `{first}`; both days are included",
        related=(case.at(record, *route[:-1], first, label=f"it {begins} here"),),
        subjects=keys,
        spoils=((keys[0], str(route[0])), (keys[0], first)),
    )
