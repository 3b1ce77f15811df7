"""One official stands twice among the travellers of a visit.

## What it does
Each traveller of a visit has one entry. The rule reports a second entry for the same
official, also under another record of the same person (`same_as`); an entry that was withdrawn or refused before counts, too: what happens later
belongs into the first.

## Why it matters
Two entries take two of the seats that the contract pays for, and nobody can say which of
the two passports and visas is the right one.

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
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: refused}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: mofa-01
    invited: 2021-06-02
    visa: {applied: 2021-06-03, decided: 2021-06-14, outcome: granted}
```

## What to do
Keep one entry for the person and put the later facts there; or name the official who
is really meant.
"""

from migtrack.base.finding import Severity
from migtrack.model.keys import participant_key
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import traveller_spot


@rule(
    "MT609",
    Severity.ERROR,
    reads=("activity.travellers", "participant.same_as"),
    silences=("MT601", "MT603", "MT610"),
)
def traveller_twice(case: Inspection) -> Faults:
    """Looks for people with more than one entry, under whichever of their ids."""
    person_of = case.project.person_of
    for visit in case.project.activities:
        first: dict[str, int] = {}
        for index, traveller in enumerate(visit.travellers):
            name = traveller.participant
            before = first.setdefault(person_of.get(name, name), index)
            if before != index:
                other = visit.travellers[before].participant
                who = name if name == other else f"{name}, the same person as {other},"
                yield traveller_spot(case, visit, index, "here again").fault(
                    f"{who} stands twice among the travellers of {visit.id}",
                    f"keep one entry for {name}, or name the official who is meant",
                    traveller_spot(case, visit, before, "first here"),
                    also=(participant_key(name),),
                )
