"""Somebody is marked present in person on a visit, and no visa was granted to them.

## What it does
For each day of a visit that has an attendance list, the rule looks at the travellers who were
`present` and asks whether a visa was granted by that day, or `visa: not-required` stands there.
Of several applications the last counts. It reports each traveller once, at the first such day,
and the visit as a whole where nothing is written about anybody's visa. Who was `online` needs
no visa, nor does anybody for a visit with `mode: online`.

## Why it matters
Nobody crosses a border without a visa. Either the decision was never written down, and the
report shows an application that is still open, or the list is wrong.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-06-08, end: 2021-06-09}
mode: in-person
venue: Bern
travellers:
  - participant: mofa-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}
attendance:
  2021-06-08: {present: others}
  2021-06-09: {present: others}
```

## What to do
Write the decision down, or `visa: not-required` where none was needed. If the official took part
from home, move the mark to `online`; if not at all, to `absent`.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.attendance import read_list
from migtrack.model.keys import participant_key
from migtrack.model.travel import is_on_visit, needs_papers, visa_state
from migtrack.model.visits import Traveller
from migtrack.rules.attendance._lists import LISTS_HELD, lists_held
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.visits._journey import visits

ENTERED = ("granted", "not-required")
"""How a visa stands with which one may enter."""


@rule(
    "MT610",
    Severity.WARNING,
    reads=("activity.travellers", "activity.mode", *LISTS_HELD),
)
def present_without_visa(case: Inspection) -> Faults:
    """Looks at the marks of each day; prints nothing of a visa but that none was granted."""
    for visit in filter(needs_papers, visits(case)):
        found: dict[str, date] = {}
        for traveller, day in _present(visit):
            if visa_state(traveller, day) not in ENTERED:
                found.setdefault(traveller.participant, day)
        if len(found) > 1 and not any(each.applications for each in visit.travellers):
            yield case.at(visit, "travellers", on_key=True, label="nothing about visas").fault(
                f"{len(found)} travellers are marked present on {visit.id}, and nothing is written "
                "about their visas",
                "write `visa` of each traveller, or `visa: not-required` where none was needed",
                also=tuple(map(participant_key, found)),
            )
            continue
        for name, day in found.items():
            route = read_list(visit, day).route(name)
            yield case.at(visit, *route, label="without a visa").fault(
                f"{name} is marked present on {visit.id} on {day}, and no visa was granted by then",
                f"write the decision on the visa of {name}, or `visa: not-required`; or correct "
                "the list",
                also=(participant_key(name),),
            )


def _present(visit: Activity) -> Iterator[tuple[Traveller, date]]:
    """The travellers who were there in person, day by day."""
    for marks in lists_held(visit):
        for traveller in visit.travellers:
            mark, _ = marks.first.get(traveller.participant, (marks.others, 0))
            if mark == "present" and is_on_visit(traveller, marks.day):
                yield traveller, marks.day
