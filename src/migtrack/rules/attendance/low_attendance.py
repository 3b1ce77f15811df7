"""An activity, or an official over all activities, stays under the policy's attendance.

## What it does
Attendance is the share of those expected who were `present` or `online`, over the days that
have a list. A seat for which a deputy came is attended, and its official excused; with
`excused_counts: false` in the policy, days on which somebody was excused are left out. The rule
compares that of each activity, and that of each official over all activities, with the policy's
`attendance_percent`. An official is reported after missing at least two days: one day alone says
nothing. Where an id in a list is mistyped, that comes first: the activity and the officials are
judged once it is corrected.

## Why it matters
A workshop for half of the team trains half of the team. An official who rarely comes may
have to be replaced, and that takes the ministry weeks.

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
    absent: [mofa-02]
```

## What to do
Ask the ministry. For an activity, repeat the material for those who missed it; for an
official, agree on better days or on a successor. If it is accepted, waive it for the activity
or for the official.
"""

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import whole_percent
from migtrack.model.activities import Activity
from migtrack.model.attendance import NOBODY, Attendance, Tally, is_for_the_team
from migtrack.model.keys import ACTIVITY, PARTICIPANT
from migtrack.rules.attendance._lists import EXPECTED, LISTS, lists_held, mistyped
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule

_MISSED = 2
"""Days that an official must have missed to be reported."""


@rule("MT505", Severity.WARNING, reads=(*EXPECTED, "contract.policy"), counts=(PARTICIPANT,))
def low_attendance(case: Inspection) -> Faults:
    """Compares each attendance with the policy."""
    limit = case.project.contract.policy.attendance_percent
    tally = Tally(case.project, case.seats)
    unsure = case.is_unread(*SEAT_HELD)
    # days may be missing on which an official came
    complete = not (ACTIVITY in case.loaded.lost or case.is_unread("activity.kind", *LISTS))
    lists = []
    for activity in case.project.activities:
        held = list(lists_held(activity))
        if any(mistyped(marks, case.project) for marks in held):
            complete = False
            continue
        lists += [(activity, marks) for marks in held]
        attendance = sum((tally.of_list(activity, marks) for marks in held), NOBODY)
        if attendance.is_under(limit) and not (unsure and is_for_the_team(activity)):
            yield _activity(case, activity, attendance, limit)
    if not complete:
        return
    days = tally.of_officials(lists)
    for name, expected in days.expected.items():
        if expected - days.attended[name] >= _MISSED and days.of(name).is_under(limit):
            official = case.project.participant_by_id[name]
            # the figure is confidential, so it is not shown
            yield case.at(official, "id", label=f"under {limit} %").fault(
                f"attendance of {name} over all activities is under the policy's {limit} %",
                f"ask the ministry, agree on a successor, or waive it for {name} with the reason",
            )


def _activity(case: Inspection, activity: Activity, attendance: Attendance, limit: int) -> Fault:
    came, expected = attendance.attended, attendance.expected
    whole = whole_percent(100 * came / expected)
    share = f"{whole} %" if whole < limit else f"just under {limit} %"
    # no official is a subject: a waiver for one must not silence the whole activity
    return case.at(activity, "attendance", on_key=True, label=f"{share}, policy {limit} %").fault(
        f"attendance of {activity.id} is {share} ({came:,} of {expected:,} person-days), "
        f"and the policy asks for {limit} %",
        f"repeat the material for those who missed it, or waive it for {activity.id} with the reason",
    )
