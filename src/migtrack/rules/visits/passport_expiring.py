"""A traveller's passport is not valid for long enough after a visit.

## What it does
A passport must be valid for the policy's `passport_months_after` months (3 unless the
contract says otherwise) after the last day of the visit. The rule looks at every
traveller who neither withdrew nor was refused a visa and whose `passport_valid_until` is
recorded. A visit with `mode: online` needs no passports.

## Why it matters
The visa is refused, or the traveller is turned back at the border, when it is too late
to invite somebody else. A new passport takes weeks.

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
    passport_valid_until: 2021-11-30
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
```

## What to do
Ask the official to renew the passport and write the new day, or invite the next of the
visit's `reserves` and record the withdrawal.
"""

from datetime import date

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.keys import participant_key
from migtrack.model.travel import needs_papers, takes_seat
from migtrack.rules.activities._dates import SCHEDULED, scheduled
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import months_after


@rule(
    "MT605",
    Severity.ERROR,
    reads=("activity.travellers", "activity.mode", *SCHEDULED, "contract.policy"),
)
def passport_expiring(case: Inspection) -> Faults:
    """Compares each passport's last day with the one that is wanted; prints only the latter."""
    months = case.project.contract.policy.passport_months_after
    for visit, dates in scheduled(case):
        if not needs_papers(visit):
            continue
        wanted = months_after(dates.end, months)
        for index, traveller in enumerate(visit.travellers):
            valid = traveller.passport_valid_until
            if valid is None or valid >= wanted or not takes_seat(traveller, date.max):
                continue
            route = ("travellers", index, "passport_valid_until")
            yield case.at(visit, *route, label="too early").fault(
                f"passport of {traveller.participant} expires too early for {visit.id}",
                f"ask {traveller.participant} for a passport valid until {wanted} or later "
                f"({counted(months, 'month')} after the visit)",
                case.at(visit, "dates", "end", label="the last day of the visit"),
                also=(participant_key(traveller.participant),),
            )
