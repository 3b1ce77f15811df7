"""A visit is near, and a traveller has not applied for the visa or has no decision yet.

## What it does
From the policy's `visa_apply_days_before` days (45 unless the contract says otherwise)
before the first day of a visit, to that day, the rule reports each traveller who has not
applied for a visa, and each whose application has not been decided. Applications are due
when that time begins, decisions on the first day of the visit. Of several applications the last
counts. Whoever has `visa: not-required` need not apply, nor anybody for a visit with
`mode: online`.

## Why it matters
Consulates need weeks. An official without a visa at the airport loses the seat, and
nobody else can take it any more.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-07-12, end: 2021-07-16}
mode: in-person
venue: Bern
travellers:
  - participant: mofa-01
    invited: 2021-05-10
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20}
```

## What to do
Let the official apply now and write `applied`, or ask the consulate for the decision and
write `decided` and `outcome`. If it is too late, record the withdrawal and invite the
next of the visit's `reserves`. Where no visa is needed, write `visa: not-required`.
"""

from migtrack.base.days import add_days
from migtrack.base.finding import Severity
from migtrack.model.keys import participant_key
from migtrack.model.travel import must_apply, needs_papers, traveller_state
from migtrack.rules.rule import DATES_ON_A_DAY, Faults, Inspection, rule
from migtrack.rules.visits._journey import traveller_spot, visits_ahead


@rule(
    "MT606",
    Severity.DUE,
    reads=("activity.travellers", "activity.mode", *DATES_ON_A_DAY, "contract.policy"),
)
def visa_due(case: Inspection) -> Faults:
    """Looks at the travellers of the visits that are near on the as-of day."""
    days = case.project.contract.policy.visa_apply_days_before
    for visit, dates in visits_ahead(case, days):
        if not needs_papers(visit):
            continue
        for index, traveller in enumerate(visit.travellers):
            name, start = traveller.participant, dates.start
            if must_apply(visit, traveller, case.as_of):
                by = add_days(start, -days)
                label = "has not applied for a visa"
                message = f"{name} has not applied for a visa, and {visit.id} starts on {start}"
                when = f"by {by}" if by >= case.as_of else f"at once: applications were due by {by}"
                remedy = f"let {name} apply {when}"
            elif traveller_state(traveller, case.as_of) == "applied":
                by = start
                label = "no decision yet"
                message = f"the visa of {name} is not decided yet, and {visit.id} starts on {start}"
                remedy = f"let {name} ask the consulate, and write the decision down before {start}"
            else:
                continue
            yield traveller_spot(case, visit, index, label).fault(
                message, remedy, also=(participant_key(name),), by=by, who=name
            )
