"""A traveller withdrew after the visit began, or returned when it had not begun or was over.

## What it does
The rule compares the day of `withdrawn` and of `returned` with the dates of the visit. One
withdraws until the first day, and the seat is free for somebody else. From then on the seat is
used: who leaves early has `returned`. It also reports a traveller who has both.

## Why it matters
A withdrawal gives the seat back: the official was there, and would count as somebody who never
travelled. The seat would be offered to the next of the `reserves` while the visit goes on.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-06-07, end: 2021-06-10}
mode: in-person
venue: Bern
travellers:
  - participant: mofa-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}
    withdrawn: {date: 2021-06-09, reason: Called back to the ministry}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}
attendance:
  2021-06-07: {present: others}
  2021-06-08: {present: others}
  2021-06-09: {present: [moi-01]}
  2021-06-10: {present: [moi-01]}
```

## What to do
Call the field `returned` where the official was there, and `withdrawn` where not. `returned` is
the last day on which the official took part.
"""

from typing import NamedTuple

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.fields import Interval
from migtrack.model.keys import participant_key
from migtrack.model.visits import Traveller
from migtrack.rules.activities._dates import SCHEDULED, scheduled
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT611", Severity.ERROR, reads=("activity.travellers", *SCHEDULED))
def return_order(case: Inspection) -> Faults:
    """Compares the withdrawal and the return of each traveller with the dates of the visit."""
    for visit, dates in scheduled(case):
        for index, traveller in enumerate(visit.travellers):
            wrong = _wrong(visit, dates, traveller)
            if wrong is not None:
                route = ("travellers", index, wrong.field, "date")
                yield case.at(visit, *route, label="not within the visit").fault(
                    wrong.message,
                    wrong.remedy,
                    case.at(visit, "dates", "start", label="the first day"),
                    also=(participant_key(traveller.participant),),
                )


class _Wrong(NamedTuple):
    """What is wrong with a field of a traveller, and what to do about it."""

    field: str
    message: str
    remedy: str


def _wrong(visit: Activity, dates: Interval, traveller: Traveller) -> _Wrong | None:
    name, withdrawn, returned = traveller.participant, traveller.withdrawn, traveller.returned
    if withdrawn and returned:
        message = f"{name} has both withdrawn from {visit.id} and returned from it"
        remedy = "keep `returned` if the official was there, and `withdrawn` if not"
        return _Wrong("returned", message, remedy)
    if withdrawn and withdrawn.date > dates.start:
        message = f"{name} withdrew on {withdrawn.date}, and {visit.id} began on {dates.start}"
        remedy = "call the field `returned`: the seat was used; or correct the day"
        return _Wrong("withdrawn", message, remedy)
    if returned and not dates.start <= returned.date <= dates.end:
        message = f"{name} returned on {returned.date}, which is no day of {visit.id}"
        remedy = "leave `returned` out for who stayed to the end, or correct the day"
        if returned.date < dates.start:
            remedy = "call the field `withdrawn`, which gives the seat back; or correct the day"
        return _Wrong("returned", message, remedy)
    return None
