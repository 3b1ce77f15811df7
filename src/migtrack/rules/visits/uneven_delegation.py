"""A ministry has nobody on a visit, or more travellers than its even share.

## What it does
The even share is the number of the visit's seats divided by the number of ministries,
rounded up: two of ten seats with five ministries. Once all seats are taken, the rule
reports each ministry with more travellers than that. Where no ministry has more, it
reports each ministry that has nobody although there are seats enough.

## Why it matters
The visit is meant to teach all ministries to work together. The one that stays at home
will not carry what the others learned, and it will ask why.

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
  - participant: mofa-02
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Offer a seat to the ministry that has none. If the uneven share was agreed, for example
because a ministry declined, record a waiver with the reason.
"""

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import counted, listed
from migtrack.model.activities import Activity
from migtrack.model.keys import MINISTRY, ministry_key, participant_key
from migtrack.model.states import visit_seats
from migtrack.model.travel import seats_taken
from migtrack.model.visits import Traveller
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import VISIT_SEATS, position_of, traveller_spot, visits


@rule("MT603", Severity.WARNING, reads=(*VISIT_SEATS, "activity.cancelled"), counts=(MINISTRY,))
def uneven_delegation(case: Inspection) -> Faults:
    """Compares the ministries' travellers once all seats are taken."""
    ministries = [ministry.id for ministry in case.project.ministries]
    if not ministries:
        return
    for visit in visits(case):
        if visit.cancelled:
            continue
        seats = visit_seats(case.latest, visit)
        taken = seats_taken(visit)
        if not seats or len(taken) < seats:
            continue
        delegations = _delegations(case, taken, ministries)
        if delegations is None:
            continue
        share = -(-seats // len(ministries))
        absent = [ministry for ministry in ministries if not delegations[ministry]]
        large = [ministry for ministry in ministries if len(delegations[ministry]) > share]
        for ministry in large:
            yield _more_than_share(case, visit, delegations[ministry], share, absent)
        if not large and seats >= len(ministries):
            for ministry in absent:
                yield _nobody(case, visit, ministry, seats)


def _delegations(
    case: Inspection, taken: list[Traveller], ministries: list[str]
) -> dict[str, list[Traveller]] | None:
    """The travellers of each ministry; none where one of them belongs to no known ministry."""
    delegations: dict[str, list[Traveller]] = {ministry: [] for ministry in ministries}
    for traveller in taken:
        ministry = case.project.ministry_of.get(traveller.participant, "")
        if ministry not in delegations:
            return None
        delegations[ministry].append(traveller)
    return delegations


def _more_than_share(
    case: Inspection, visit: Activity, delegation: list[Traveller], share: int, absent: list[str]
) -> Fault:
    first = delegation[share]
    ministry = case.project.ministry_of[first.participant]
    name = case.ministry_name(ministry)
    others = listed(map(case.ministry_name, absent), "and")
    without = f", and {others} nobody" if absent else ""
    label = f"number {share + 1} of {name}; an even share is {share}"
    return traveller_spot(case, visit, position_of(visit, first), label).fault(
        f"{name} has {counted(len(delegation), 'traveller')} on {visit.id}, "
        f"more than its even share of {share}{without}",
        f"offer a seat to {others or 'another ministry'}, or record a waiver if this was agreed",
        also=(
            *map(ministry_key, (ministry, *absent)),
            *(participant_key(traveller.participant) for traveller in delegation),
        ),
    )


def _nobody(case: Inspection, visit: Activity, ministry: str, seats: int) -> Fault:
    name = case.ministry_name(ministry)
    return case.at(visit, "travellers", on_key=True, label=f"nobody from {name}").fault(
        f"{name} has nobody on {visit.id}, and all {counted(seats, 'seat')} are taken",
        f"offer a seat to {name} (`seats` or a withdrawal makes room), "
        "or record a waiver if this was agreed",
        also=(ministry_key(ministry),),
    )
