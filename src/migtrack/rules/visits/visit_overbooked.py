"""More travellers take a seat of a visit than it has, or a visit offers more than the contract.

## What it does
A visit has as many seats as its group's `visit_seats` in the contract and its amendments, or
its own `seats` where it has fewer. A seat is taken by every traveller who neither withdrew nor was
refused a visa. The rule reports the first traveller in the file who is one too many, and
a visit whose `seats` are more than the contract's.

## Why it matters
The funder pays for the seats of the contract. An official who is invited without one is
turned away at the end, or paid for by nobody.

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
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-02
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Move the last traveller to `reserves`, or record who withdrew (`withdrawn`). If more seats
were agreed with the funder, add the amendment with the new `visit_seats` to the contract.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.activities import Activity
from migtrack.model.in_force import route_to_promise, steps
from migtrack.model.travel import seats_taken
from migtrack.rules.rule import Faults, Inspection, RecordSpot, rule
from migtrack.rules.visits._journey import VISIT_SEATS, position_of, traveller_spot, visits


@rule("MT601", Severity.ERROR, reads=VISIT_SEATS, silences=("MT603", "MT610"))
def visit_overbooked(case: Inspection) -> Faults:
    """Counts the seats taken over all recorded facts."""
    for visit in visits(case):
        promised = _promised(case, visit)
        if promised and visit.seats is not None and visit.seats > _most(case, visit):
            seats, spot = promised
            yield case.at(visit, "seats", label=f"the contract gives {seats}").fault(
                f"{visit.id} offers {counted(visit.seats, 'seat')}, "
                f"and the contract has {counted(seats, 'seat')} a visit",
                f"write {seats} or fewer, or raise `visit_seats` in the contract if the funder "
                "agreed to more",
                spot,
            )
        if visit.seats is not None:
            offered = visit.seats, case.at(visit, "seats", label="the seats of the visit")
        elif promised:
            offered = promised
        else:
            continue
        yield from _overbooked(case, visit, *offered)


def _promised(case: Inspection, visit: Activity) -> tuple[int, RecordSpot] | None:
    """The contract's number of seats for the visit, and where it stands."""
    contract, group = case.project.contract, case.latest.contract.group(visit.group)
    if group is None or group.visit_seats is None:
        return None
    route = route_to_promise(contract, group.id, "visit_seats")
    return group.visit_seats, case.at(contract, *route, label="the seats of a visit")


def _most(case: Inspection, visit: Activity) -> int:
    """The most seats that the contract ever gave a visit of the group: one may have had them."""
    contract = case.project.contract
    versions = (contract, *(step.after for step in steps(contract)))
    groups = (version.group(visit.group) for version in versions)
    return max(group.visit_seats or 0 for group in groups if group)


def _overbooked(case: Inspection, visit: Activity, seats: int, spot: RecordSpot) -> Faults:
    taken = seats_taken(visit)
    if len(taken) <= seats:
        return
    number = counted(seats, "seat") if seats else "no seats"
    index = position_of(visit, taken[seats])
    yield traveller_spot(case, visit, index, "no seat is left here").fault(
        f"{visit.id} has {number}, and {counted(len(taken), 'traveller')} "
        f"{'takes' if len(taken) == 1 else 'take'} one",
        f"move {counted(len(taken) - seats, 'traveller')} to `reserves`, or record who withdrew "
        "(`withdrawn`)",
        spot,
    )
