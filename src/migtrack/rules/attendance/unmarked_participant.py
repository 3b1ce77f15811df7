"""Somebody who was expected has no mark on a day that has an attendance list.

## What it does
For each day of an activity that has a list, the rule looks for those who were expected and
are not named in it: at workshops and seminars everyone who held a seat on that day, or those
of them in `invited`; on a study visit its travellers, at a video conference those in `invited`. A list with `others`
leaves nobody out. Several in one list are one finding. Where as many names in the list are
mistyped as are missing, nothing is reported: the mistyped ones were meant.

## Why it matters
Who has no mark counts as absent. Often the official came and the line was skipped.

## Example
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
dates: {start: 2021-03-02, end: 2021-03-03}
mode: in-person
venue: Baghdad
experts:
  - {name: Expert 1, organisation: An agency}
attendance:
  2021-03-02:
    present: [mofa-01, mofa-02, moi-01]
  2021-03-03:
    present: others
```

## What to do
Look at the signed list and enter the official under `present`, `online`, `excused` or
`absent`; or write `others` under the mark that is right for everyone who is not named.
"""

from migtrack.base.finding import Severity, Shared
from migtrack.model.attendance import expected_on, is_for_everyone
from migtrack.model.keys import participant_key
from migtrack.rules.attendance._lists import EXPECTED, lists_held, mistyped
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT504", Severity.WARNING, reads=EXPECTED)
def unmarked_participant(case: Inspection) -> Faults:
    """Compares the names in each list with those expected."""
    for activity in case.project.activities:
        for marks in lists_held(activity):
            if marks.others:
                continue
            day = marks.day
            if is_for_everyone(activity):
                named = sum(case.seats.held(name, day) for name in marks.first)
                if named == case.seats.count(day):
                    continue
            unmarked = [
                name for name in expected_on(case.project, activity, day) if name not in marks.first
            ]
            if len(unmarked) <= mistyped(marks, case.project):
                continue
            for name in unmarked:
                yield case.at(
                    activity, "attendance", day, on_key=True, label="somebody is not in the list"
                ).fault(
                    f"{name} was expected at {activity.id} on {day} and has no mark",
                    "enter everyone under `present`, `online`, `excused` or `absent`, or write "
                    "`others` under the mark that is right for the rest",
                    also=(participant_key(name),),
                    shared=Shared(f"the list of {activity.id} on {day} has no mark for {{}}", name),
                )
