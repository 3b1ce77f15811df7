"""A traveller's invitation, visa application, decision and the visit do not follow in this order.

## What it does
An official is invited, applies for the visa, gets the decision, and then the visit
starts. The rule compares each of these days with the one before it that is recorded; two
on the same day are in order. Several applications of one traveller stand oldest first. One of
the `reserves` has `declined` before the visit starts, too.

## Why it matters
A day that is out of order is a slip of the pen. The reminders for visas, and the states
in which a traveller is shown, are reckoned from these days.

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
  - participant: mofa-01
    invited: 2021-05-30
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Correct the day that is wrong: often the month, or the year, of one of the two places.
"""

from collections.abc import Iterator
from itertools import pairwise

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity
from migtrack.model.keys import participant_key
from migtrack.model.visits import Traveller
from migtrack.rules.declared import Step
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import visits


@rule("MT604", Severity.ERROR, reads=("activity.travellers", "activity.reserves"))
def travel_order(case: Inspection) -> Faults:
    """Compares each recorded day with the one before it.

    Messages do not print the days of a visa, which are confidential.
    """
    for visit in visits(case):
        start = _start(visit)
        for index, traveller in enumerate(visit.travellers):
            steps = list(_steps(traveller, index))
            for earlier, later in pairwise(steps):
                if later.day < earlier.day:
                    yield _fault(case, visit, traveller, later, earlier)
            if steps and start and steps[-1].day > start.day:
                yield _fault(case, visit, traveller, steps[-1], start)
        for index, reserve in enumerate(visit.reserves):
            if reserve.declined and start and reserve.declined > start.day:
                late = case.at(visit, "reserves", index, "declined", label=f"after {start.what}")
                yield late.fault(
                    f"the refusal of the seat by {reserve.participant} is dated after {start.what}",
                    f"correct one of the two days: nobody is asked for a seat once {visit.id} began",
                    case.at(visit, *start.route, label=f"{start.what} is here"),
                    also=(participant_key(reserve.participant),),
                )


_ORDINALS = ("first", "second", "third", "last")


def _steps(traveller: Traveller, index: int) -> Iterator[Step]:
    base = ("travellers", index)
    if traveller.invited:
        yield Step("the invitation", traveller.invited, (*base, "invited"))
    for number, visa in enumerate(traveller.applications):
        which = f"{_ORDINALS[min(number, 3)]} " if len(traveller.applications) > 1 else ""
        here = (*base, "visa", number)
        if visa.applied:
            yield Step(f"the {which}visa application", visa.applied, (*here, "applied"))
        if visa.decided:
            yield Step(f"the {which}visa decision", visa.decided, (*here, "decided"))


def _start(visit: Activity) -> Step | None:
    """The visit's first day, where it takes place and its dates are in order."""
    if visit.cancelled or visit.dates is None or visit.dates.start > visit.dates.end:
        return None
    return Step("the start of the visit", visit.dates.start, ("dates", "start"))


def _fault(
    case: Inspection, visit: Activity, traveller: Traveller, wrong: Step, other: Step
) -> Fault:
    order = "before" if wrong.day < other.day else "after"
    return case.at(visit, *wrong.route, label=f"{order} {other.what}").fault(
        f"{wrong.what} of {traveller.participant} is dated {order} {other.what}",
        f"correct one of the two days: the order on {visit.id} is invitation, visa application, "
        "visa decision, start",
        case.at(visit, *other.route, label=f"{other.what} is here"),
        also=(participant_key(traveller.participant),),
    )
