"""Somebody is invited to a workshop or seminar who holds no seat of the core team by then.

## What it does
For each workshop or seminar with `invited` the rule looks for officials in it who have no seat,
or are confirmed for one only after the last day. They are not expected there, whatever `invited`
says. Who held a seat and left it before is passed over: the invitation was right when it went out.

## Why it matters
Workshops and seminars are for the core team. Behind a wrong id there is mostly an official who
was really invited, and who is missing now among those expected.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
invited: [mofa-01, mofa-03, moi-01, moi-02]
attendance:
  2021-05-04:
    present: others
```

## What to do
Name the official who is meant, or enter the day on which this one is `confirmed`. People from
outside the core team are `guests`.
"""

from migtrack.base.finding import Severity
from migtrack.model.attendance import is_for_the_team
from migtrack.model.keys import participant_key
from migtrack.rules.activities._dates import SCHEDULED
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule


@rule("MT507", Severity.WARNING, reads=(*SCHEDULED, "activity.invited", *SEAT_HELD))
def invited_without_seat(case: Inspection) -> Faults:
    """Looks at everyone invited to a workshop or seminar that has dates."""
    people = case.project.participant_by_id
    for activity in case.project.activities:
        if activity.dates is None or not is_for_the_team(activity):
            continue
        for index, name in enumerate(activity.invited):
            official = people.get(name)
            if official is None:
                continue
            if official.seat is None:
                reason, field = "is in reserve and holds no seat", "reserve"
            elif official.confirmed is None:
                reason, field = "was never confirmed for a seat", "id"
            elif official.confirmed > activity.dates.end:
                reason, field = f"takes a seat only on {official.confirmed}", "confirmed"
            else:
                continue
            yield case.at(activity, "invited", index, label="holds no seat by then").fault(
                f"{name} is invited to {activity.id}, but {reason}",
                f"name the official who is meant, or correct the record of {name}",
                case.at(official, field, label="this official"),
                also=(participant_key(name),),
            )
