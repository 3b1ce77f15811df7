"""Two officials hold one seat of the core team on the same day.

## What it does
An official holds a seat from `confirmed` to the day in `left`, both included. The rule
compares everyone who was ever confirmed for a seat and reports two whose days overlap.

## Why it matters
The contract pays for one official a seat. With two holders nobody can say who was
entitled to sit in the room, and every count of officials is one too high.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: Official 1, position: Director, gender: female,
     confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: Official 2, position: Adviser, gender: male,
     confirmed: 2021-01-10, left: {date: 2021-04-30, reason: retired}}
  - {id: mofa-03, seat: 2, name: Official 3, position: Head of unit, gender: female,
     confirmed: 2021-04-15}
  - {id: mofa-04, reserve: 1, name: Official 4, position: Head of unit, gender: male}
```

## What to do
Let the successor be confirmed the day after the predecessor's last day, or later; or
correct the last day; or give one of the two the seat that is really meant.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.model.keys import seat_key
from migtrack.model.kinds import key_of
from migtrack.model.states import ONE_DAY
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule


@rule("MT303", Severity.ERROR, reads=SEAT_HELD, silences=("MT304", "MT309", "MT504"))
def seat_overlap(case: Inspection) -> Faults:
    """Compares the holders of each seat, in the order of their confirmation."""
    for (ministry, number), people in case.project.holders.items():
        if len(people) == 1:
            continue
        before, until = None, date.min
        for participant in people:
            if participant.stay is None:
                continue
            start, last = participant.stay
            if before is not None and start <= until:
                end = min(until, last)
                days = f"from {start} to {end}" if end < date.max else f"from {start} on"
                days = f"on {start}" if end == start else days
                if before.left:
                    related = case.at(before, "left", "date", label=f"{before.id} leaves it here")
                    correction = f"correct the last day of {before.id}"
                    free = f"on {until + ONE_DAY} or later"
                else:
                    related = case.at(before, "confirmed", label=f"{before.id} took it here")
                    correction = f"give {before.id} a last day (`left`)"
                    free = f"after the last day of {before.id}"
                label = f"{participant.id} takes the seat here"
                yield Fault(
                    case.at(participant, "confirmed", label=label).spot,
                    f"seat {number} of {case.ministry_name(ministry)} has two holders {days}",
                    f"let {participant.id} be confirmed {free}, or {correction}",
                    related=(related.spot,),
                    subjects=(seat_key(ministry, number), key_of(participant), key_of(before)),
                )
            if before is None or last > until:
                before, until = participant, last
