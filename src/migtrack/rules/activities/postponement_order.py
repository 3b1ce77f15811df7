"""Postponements are not in order, or a date was given up after it was over.

## What it does
In `postponed` the oldest entry stands first. The rule reports an entry whose day is before
that of the entry above it, and an entry whose day is after the end of the dates that it
gives up.

## Why it matters
What is known of an activity on any past day follows from these entries. Out of order they
tell another story than the one that happened.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
postponed:
  - {date: 2021-04-12, from: {start: 2021-04-06, end: 2021-04-07}, reason: travel restrictions}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
```

## What to do
`date` is the day of the decision, `from` the dates that were given up by it. Correct the
one that is wrong, or put the entries in order.
"""

from migtrack.base.finding import Severity
from migtrack.rules.declared import in_order
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT406", Severity.ERROR, reads=("activity.postponed",), fixes="safe")
def postponement_order(case: Inspection) -> Faults:
    """Compares each postponement with what it gives up and with the one before."""
    for activity in case.project.activities:
        before: int | None = None
        decided = [postponement.date for postponement in activity.postponed]
        fixes = in_order(case, activity, ("postponed",), decided)
        for index, postponement in enumerate(activity.postponed):
            if postponement.date > postponement.given_up.end >= postponement.given_up.start:
                yield case.at(activity, "postponed", index, "date", label="given up here").fault(
                    f"{activity.id} gives up dates on {postponement.date} that were over "
                    f"on {postponement.given_up.end}",
                    f"let `date` be the day of the decision, {postponement.given_up.end} or earlier, "
                    "or correct `from`",
                    case.at(activity, "postponed", index, "from", "end", label="over here"),
                )
                continue  # its day is wrong, so the next is not compared with it
            if before is not None and postponement.date < activity.postponed[before].date:
                earlier = activity.postponed[before].date
                label = "before the entry above"
                yield case.at(activity, "postponed", index, "date", label=label).fault(
                    f"{activity.id} was postponed on {postponement.date}, and the entry above is of {earlier}",
                    "put the oldest postponement first, or correct the day that is wrong",
                    case.at(activity, "postponed", before, "date", label="a later day"),
                    fixes=fixes,
                )
            before = index
