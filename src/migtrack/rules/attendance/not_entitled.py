"""Somebody is in an attendance list who held no seat of the core team on that day.

## What it does
For each day of a workshop or seminar the rule looks at everyone in the list, whatever the
mark, but for deputies, and asks whether the official held a seat: from `confirmed` to the day in `left`, both
included. Officials in reserve hold none. Where an activity has `invited`, only those in it
are entitled, at a video conference whether or not they hold a seat. Study visits have rules of their own
(`traveller-not-entitled`, `not-travelling`).

## Why it matters
The contract pays for the core team. People outside it are welcome as `guests`, but they do
not count as trained officials.

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
    present: [mofa-01, mofa-02, mofa-03, moi-01, moi-02]
```

## What to do
Take the official out of the list and count one of the `guests` instead; or correct
`confirmed` or `left` of the official, or `invited`, if the list is right.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity, is_visit
from migtrack.model.attendance import DayMarks, is_for_the_team
from migtrack.model.fields import OTHERS
from migtrack.model.keys import participant_key
from migtrack.model.states import holds_seat
from migtrack.model.team import Participant
from migtrack.rules.attendance._lists import LISTS_HELD, at_mark, lists_held
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, RecordSpot, rule


@rule("MT502", Severity.ERROR, reads=(*LISTS_HELD, "activity.invited", *SEAT_HELD))
def not_entitled(case: Inspection) -> Faults:
    """Looks at everyone who is named in a list."""
    people = case.project.participant_by_id
    for activity in case.project.activities:
        if is_visit(activity):
            continue
        invited = frozenset(activity.invited)
        needs_seat = is_for_the_team(activity) or not invited
        # a mistyped id among the invited may be that of anyone in the list
        unsure = not invited <= people.keys()
        for marks in lists_held(activity):
            for name in marks.first:
                if name == OTHERS or name not in people or name in marks.deputies:
                    continue
                if needs_seat and not holds_seat(people[name], marks.day):
                    yield _without_seat(case, activity, marks, people[name])
                elif invited and name not in invited and not unsure:
                    yield _uninvited(case, activity, marks, name)


def _uninvited(case: Inspection, activity: Activity, marks: DayMarks, name: str) -> Fault:
    return at_mark(case, activity, marks.route(name), label="not invited").fault(
        f"{name} is in the list of {activity.id} on {marks.day}, and was not invited",
        f"add {name} to `invited` of {activity.id}, or count one of the `guests` instead",
        case.at(activity, "invited", label="those invited"),
        also=(participant_key(name),),
    )


def _without_seat(
    case: Inspection, activity: Activity, marks: DayMarks, participant: Participant
) -> Fault:
    reason, related = _reason(case, participant, marks.day)
    return at_mark(
        case, activity, marks.route(participant.id), label="held no seat on this day"
    ).fault(
        f"{participant.id} is in the list of {activity.id} on {marks.day}, but {reason}",
        f"take {participant.id} out and count one of the `guests` instead, "
        f"or correct the record of {participant.id}",
        related,
        also=(participant_key(participant.id),),
    )


def _reason(case: Inspection, participant: Participant, day: date) -> tuple[str, RecordSpot]:
    """Why the official held no seat on the day, and where that stands."""
    if participant.seat is None:
        spot = case.at(participant, "reserve", label="in reserve")
        return "is in reserve and holds no seat", spot
    if participant.confirmed is None:
        spot = case.at(participant, "id", label="no `confirmed`")
        return "was never confirmed for a seat", spot
    if participant.confirmed > day:
        spot = case.at(participant, "confirmed", label="takes the seat here")
        return f"takes a seat only on {participant.confirmed}", spot
    assert participant.left is not None
    spot = case.at(participant, "left", "date", label="the last day in the seat")
    return f"left the seat on {participant.left.date}", spot
