"""One official, or the word `others`, stands twice in the attendance list of a day.

## What it does
The rule reads each day of `attendance` through: `present`, `online`, `excused`, `absent`, in
this order, and then `deputies`. It reports every name that has stood there before, under the
same mark or under another; an official with a deputy may stand under `excused` as well.
`others` together with names is fine; twice it is not.

## Why it matters
With two marks nobody can say whether the official came. Until it is corrected, the first
mark counts.

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
    present: [mofa-01, mofa-02, moi-01, moi-02]
    excused: [moi-02]
  2021-03-03:
    present: others
```

## What to do
Look at the signed list and leave one of the two marks.
"""

from migtrack.base.finding import Severity
from migtrack.model.attendance import read_list
from migtrack.model.fields import OTHERS
from migtrack.model.keys import participant_key
from migtrack.rules.attendance._lists import at_mark
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT503", Severity.ERROR, reads=("activity.attendance",))
def marked_twice(case: Inspection) -> Faults:
    """Reads every list through, even those of days on which nothing takes place."""
    known = case.project.participant_by_id
    for activity in case.project.activities:
        for day in activity.attendance:
            marks = read_list(activity, day)
            for name, route in marks.again:
                if name == OTHERS:
                    who, remedy = "`others`", "leave `others` under one mark only"
                elif name in known:
                    who, remedy = name, "leave one of the two marks"
                else:
                    continue
                yield at_mark(case, activity, route, label="stands here a second time").fault(
                    f"{who} is twice in the list of {activity.id} on {day}",
                    remedy,
                    at_mark(case, activity, marks.route(name), label="and first here"),
                    also=() if name == OTHERS else (participant_key(name),),
                )
