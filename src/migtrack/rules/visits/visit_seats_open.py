"""A visit is near and still has an open seat; the next official to be asked is named.

## What it does
From 30 days before visa applications are due (the policy's `visa_apply_days_before`)
until the visit starts, the rule reports seats that nobody takes. It names the next of the
visit's `reserves` who has not been invited yet, has not declined and holds a seat of the core
team.

## Why it matters
A seat that stays empty is money for nothing. An official who is invited after the visa
applications are due will most likely not get the visa in time.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-08-16, end: 2021-08-20}
mode: in-person
venue: Bern
travellers:
  - participant: mofa-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
reserves: [moi-02]
```

## What to do
Invite the official who is named and add an entry to `travellers`. If the official declines,
write the day into `reserves`: `{participant: moi-02, declined: 2021-06-20}`, and the next one is
named. If the visit is meant to have fewer seats, write their number as its `seats`.
"""

from migtrack.base.days import add_days
from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.keys import participant_key
from migtrack.model.states import visit_seats
from migtrack.model.travel import next_to_ask, seats_taken
from migtrack.rules.rule import DATES_ON_A_DAY, SEAT_HELD, Faults, Inspection, rule
from migtrack.rules.visits._journey import VISIT_SEATS, visits_ahead

NOTICE = 30
"""Days before visa applications are due from which on open seats are spoken of: the time that
an invitation and the papers for the visa take."""


@rule(
    "MT607",
    Severity.DUE,
    reads=(*VISIT_SEATS, "activity.reserves", *DATES_ON_A_DAY, *SEAT_HELD, "contract.policy"),
)
def visit_seats_open(case: Inspection) -> Faults:
    """Counts the seats taken on the as-of day."""
    days = case.project.contract.policy.visa_apply_days_before
    for visit, dates in visits_ahead(case, days + NOTICE):
        seats = visit_seats(case.project, visit)
        left = seats - len(seats_taken(visit, case.as_of))
        if left <= 0 or case.as_of == dates.start:
            continue
        by = add_days(dates.start, -days)
        reserve = next_to_ask(case.project, visit, case.as_of)
        if reserve is None:
            at = case.at(visit, "travellers", on_key=True, label=f"{left} of {seats} seats open")
            following = "its `reserves` name nobody else to be asked"
            remedy = "name a member of the core team in `reserves`, and invite the official"
        else:
            position = visit.reserves.index(reserve)
            at = case.at(visit, "reserves", position, "participant", label="the next")
            following = f"{reserve.participant} is next to be asked"
            remedy = f"invite {reserve.participant}"
        when = f"by {by}" if by >= case.as_of else f"at once: visa applications were due by {by}"
        yield at.fault(
            f"{left} of {counted(seats, 'seat')} of {visit.id} {'is' if left == 1 else 'are'} open, "
            f"and {following}",
            f"{remedy} {when}",
            also=(participant_key(reserve.participant),) if reserve else (),
            by=by,
        )
