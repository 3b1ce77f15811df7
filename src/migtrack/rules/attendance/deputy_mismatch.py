"""Somebody is named as a deputy who cannot have come in the place of another on that day.

## What it does
In `deputies` of a day's list the official who is excused stands first, then the deputy. The
rule reports a deputy who is that official, who is named for two officials, who is expected there
in person, or whose ministry is another. On a study visit nobody has a deputy: whoever
goes instead is one of the `travellers`.

## Why it matters
The seat counts as attended because of the deputy. One person cannot sit on two seats, and nobody
can speak for another ministry.

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
attendance:
  2021-05-04:
    present: others
    deputies: {mofa-02: moi-03}
```

`data/participants/moi.yaml`
```yaml
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: MoI official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: MoI official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-03, reserve: 1, name: MoI official 3, position: Head of unit, gender: male}
```

## What to do
Name the deputy who was there. If nobody came instead, enter the official under `excused` alone.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity, is_visit
from migtrack.model.attendance import expected_among
from migtrack.model.keys import participant_key
from migtrack.rules.attendance._lists import EXPECTED, takes_place
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT508", Severity.ERROR, reads=(*EXPECTED, "team.ministry"))
def deputy_mismatch(case: Inspection) -> Faults:
    """Looks at the deputies of each day on which the activity takes place."""
    people = case.project.participant_by_id
    for activity in case.project.activities:
        for day, day_list in activity.attendance.items():
            pairs = day_list.deputies.items() if takes_place(activity, day) else ()
            known = [(name, deputy) for name, deputy in pairs if {name, deputy} <= people.keys()]
            deputies = (deputy for _, deputy in known)
            expected = expected_among(case.project, activity, day, deputies)
            before: set[str] = set()
            for name, deputy in known:
                reason = _reason(case, name, deputy, is_expected=deputy in expected)
                if is_visit(activity):
                    reason = "on a visit nobody has one"
                elif deputy in before:
                    reason = f"{deputy} stands there twice"
                before.add(deputy)
                if reason:
                    yield _fault(case, activity, day, name, reason)


def _reason(case: Inspection, name: str, deputy: str, *, is_expected: bool) -> str:
    """Why the one cannot have come in the place of the other; nothing where it can be."""
    ministry_of, person_of = case.project.ministry_of, case.project.person_of
    if person_of[name] == person_of[deputy]:
        return f"{deputy} would stand for themselves"
    if is_expected:
        return f"{deputy} is expected in person"
    is_other = ministry_of[name] != ministry_of[deputy]
    return f"{deputy} is of another ministry" if is_other else ""


def _fault(case: Inspection, activity: Activity, day: date, name: str, reason: str) -> Fault:
    deputy = activity.attendance[day].deputies[name]
    route = ("attendance", day, "deputies", name)
    remedy = "name the deputy who was there, or enter the official under `excused` alone"
    if is_visit(activity):
        remedy = "enter whoever went as one of the `travellers`"
    return case.at(activity, *route, label="cannot be the deputy").fault(
        f"the `deputies` of {activity.id} on {day} cannot be right: {reason}",
        remedy,
        also=(participant_key(deputy),),  # for whom is as confidential as a mark
    )
