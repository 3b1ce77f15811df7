"""A traveller holds no seat of the core team on the day of departure.

## What it does
Only members of the core team travel. The rule looks at every traveller who neither
withdrew nor was refused a visa, and asks whether the official holds a seat on the first
day of the visit: confirmed by then, and not gone.

## Why it matters
A study visit is for the officials who will use what they saw. A seat given to somebody
who has left, or who was never confirmed, is money that the funder can ask back.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: Bern
travellers:
  - participant: mofa-03
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Invite an official who holds a seat instead and record the withdrawal of this one. If the
official was confirmed in time, write the day of the confirmation in the ministry's file.
"""

from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.kinds import key_of
from migtrack.model.states import holds_seat
from migtrack.model.team import Participant
from migtrack.model.travel import takes_seat
from migtrack.rules.activities._dates import SCHEDULED, scheduled
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, RecordSpot, rule
from migtrack.rules.visits._journey import traveller_spot


@rule(
    "MT602",
    Severity.ERROR,
    reads=("activity.travellers", *SCHEDULED, *SEAT_HELD),
    silences=("MT504",),  # MT502 leaves visits to this rule
)
def traveller_not_entitled(case: Inspection) -> Faults:
    """Asks of each traveller for a seat on the day of departure."""
    for visit, dates in scheduled(case):
        for index, traveller in enumerate(visit.travellers):
            participant = case.project.participant_by_id.get(traveller.participant)
            if participant is None or not takes_seat(traveller, date.max):
                continue
            if holds_seat(participant, dates.start):
                continue
            reason, wrong, related = _reason(case, participant, dates.start)
            yield traveller_spot(case, visit, index, reason).fault(
                f"{participant.id} holds no seat of the core team on {dates.start}, "
                f"the day of departure of {visit.id}",
                "invite somebody who holds a seat and record the withdrawal of "
                f"{participant.id}, or correct `{wrong}` of {participant.id}",
                related,
                also=(key_of(participant),),
            )


def _reason(case: Inspection, official: Participant, day: date) -> tuple[str, str, RecordSpot]:
    """Why the official holds no seat on the day, the field that says so, and its place."""
    if official.seat is None:
        spot = case.at(official, "reserve", label=f"{official.id} is in reserve")
        return "in reserve, without a seat", "seat", spot
    if official.confirmed is None:
        label = f"{official.id} is not confirmed in this seat"
        return "not confirmed", "confirmed", case.at(official, "seat", label=label)
    if official.confirmed > day:
        label = f"{official.id} is confirmed after the departure"
        return "confirmed later", "confirmed", case.at(official, "confirmed", label=label)
    label = f"{official.id} left before the departure"
    return "left before", "left", case.at(official, "left", "date", label=label)
