"""A visit is near, and a traveller has not applied for the visa or has no decision yet.

## What it does
From the policy's `visa_apply_days_before` days (45 unless the contract says otherwise)
before the first day of a visit, to that day, the rule reports each traveller who has not
applied for a visa, and each whose application has not been decided. Applications are due
when that time begins, decisions on the first day of the visit.

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
next of the visit's `reserves`.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity
from migtrack.model.keys import activity_key, participant_key
from migtrack.model.states import traveller_state
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import days_before, visits_ahead


@rule(
    "MT606",
    Severity.DUE,
    reads=(
        "activity.travellers",
        "activity.dates",
        "activity.postponed",
        "activity.cancelled",
        "contract.policy",
    ),
)
def visa_due(case: Inspection) -> Faults:
    """Looks at the travellers of the visits that are near on the as-of day."""
    days = case.project.contract.policy.visa_apply_days_before
    for visit, dates in visits_ahead(case, days):
        for index, traveller in enumerate(visit.travellers):
            state = traveller_state(traveller, case.as_of)
            if state == "invited":
                yield _apply(case, visit, index, dates.start, days)
            elif state == "applied":
                yield _decide(case, visit, index, dates.start)


def _apply(case: Inspection, visit: Activity, index: int, start: date, days: int) -> Fault:
    participant = visit.travellers[index].participant
    by = days_before(start, days)
    when = f"by {by}" if by >= case.as_of else f"at once: applications were due by {by}"
    return Fault(
        case.at(visit, "travellers", index, "participant", label="has not applied for a visa"),
        f"{participant} has not applied for a visa, and {visit.id} starts on {start}",
        f"let {participant} apply {when}",
        subjects=(activity_key(visit.id), participant_key(participant)),
        by=by,
        who=participant,
    )


def _decide(case: Inspection, visit: Activity, index: int, start: date) -> Fault:
    participant = visit.travellers[index].participant
    return Fault(
        case.at(visit, "travellers", index, "participant", label="no decision yet"),
        f"the visa of {participant} is not decided yet, and {visit.id} starts on {start}",
        f"let {participant} ask the consulate, and write the decision down before {start}",
        subjects=(activity_key(visit.id), participant_key(participant)),
        by=start,
        who=participant,
    )
