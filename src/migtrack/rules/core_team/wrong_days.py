"""The `days` of an activity are out of order, or do not run from its first to its last day.

## What it does
Where an activity takes place on some of the days from `start` to `end` only, these stand in
`days`. The rule reports a day that comes before the one above it, a first day other than `start`
and a last day other than `end`, in `dates` and in dates that were given up.

## Why it matters
Attendance, rest days and what is due are reckoned over these days, the rest over `start` and `end`.
Where the two contradict each other, one of them is mistyped.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-18, days: [2021-05-04, 2021-05-11, 2021-05-19]}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
  2021-05-11:
    present: others
```

## What to do
Correct the day, or `start` or `end`. The days stand in order, the first one first.
"""

from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.declarations import Bounds
from migtrack.model.fields import Interval, Record
from migtrack.model.kinds import key_of
from migtrack.model.project import single_days
from migtrack.model.walk import Found
from migtrack.rules.declared import described, in_order
from migtrack.rules.rule import Faults, Inspection, RecordSpot, rule


@rule("MT311", Severity.ERROR, reads=(Bounds,), fixes="safe")
def wrong_days(case: Inspection) -> Faults:
    """Compares the days that are listed with each other, and with the first and the last day."""
    for record, found in case.project.declared(Bounds):
        yield from _disorder(case, record, found, single_days(found.value))
        yield from _ends(case, record, found, single_days(found.value))


def _disorder(case: Inspection, record: Record, found: Found, days: tuple[date, ...]) -> Faults:
    fixes = in_order(case, record, (*found.route, "days"), days)
    for index in range(1, len(days)):
        if days[index] < days[index - 1]:
            yield _at(case, record, found, index, "before the day above").fault(
                f"{described(record, found)} lists {days[index]} after {days[index - 1]}",
                "put the days in order, the first one first, or correct the one that is wrong",
                fixes=fixes,
            )


def _ends(case: Inspection, record: Record, found: Found, days: tuple[date, ...]) -> Faults:
    """The first and the last of the days, where these are others than those of the interval."""
    dates: Interval = found.value
    if not days or dates.start > dates.end:
        return
    for field, day, bound, word in (
        ("start", min(days), dates.start, "first"),
        ("end", max(days), dates.end, "last"),
    ):
        if day != bound:
            yield _at(case, record, found, days.index(day), f"the {word} day").fault(
                f"the {word} of the days of {described(record, found)} is {day}, "
                f"but `{field}` is {bound}",
                f"correct the day, add {bound} to `days`, or write `{field}: {day}`",
                case.at(record, *found.route, field, label=f"the {word} day by `{field}`"),
                spoils=((key_of(record), str(found.route[0])),),
            )


def _at(case: Inspection, record: Record, found: Found, index: int, label: str) -> RecordSpot:
    return case.at(record, *found.route, "days", index, label=label)
