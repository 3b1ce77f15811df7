"""Somebody is marked present on a visit without being one of its travellers on that day.

## What it does
For each day of a visit that has an attendance list, the rule looks at everyone marked
`present` or `online` and asks whether the official is one of the travellers: invited by
then, not refused a visa, not withdrawn, and not returned on an earlier day. It reports each
official once, at the first such day.

## Why it matters
The signed list says who was there, the travellers say who was to go. Where they
contradict each other, one of the two is wrong, and the funder sees both.

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
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    visa: {applied: 2021-05-20, decided: 2021-06-01, outcome: granted}
attendance:
  2021-06-08:
    present: [mofa-01, moi-01]
  2021-06-09:
    present: [mofa-01, moi-01, moi-02]
```

## What to do
Correct the attendance list, or the entry in `travellers`: add the official who went, or
correct the decision on the visa or the withdrawal.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Fault, Route, Severity
from migtrack.base.text import counted
from migtrack.model.activities import Activity
from migtrack.model.day_lists import ATTENDING
from migtrack.model.fields import OTHERS
from migtrack.model.keys import participant_key
from migtrack.model.project import days_of
from migtrack.model.states import dates_on
from migtrack.model.travel import is_on_visit, traveller_state
from migtrack.model.visits import Traveller
from migtrack.rules.rule import Faults, Inspection, RecordSpot, rule
from migtrack.rules.visits._journey import visits


@rule(
    "MT608",
    Severity.ERROR,
    reads=("activity.travellers", "activity.attendance", "activity.dates"),
    silences=("MT504",),  # MT502 leaves visits to this rule
)
def not_travelling(case: Inspection) -> Faults:
    """Compares the marks of each day with the travellers of that day."""
    for visit in visits(case):
        entries: dict[str, list[tuple[int, Traveller]]] = {}
        for index, traveller in enumerate(visit.travellers):
            entries.setdefault(traveller.participant, []).append((index, traveller))
        people = case.project.participant_by_id
        mistyped = not entries.keys() <= people.keys()
        strangers: dict[str, tuple[date, Route]] = {}
        for name, day, route in _marks(visit):
            if name not in people or (mistyped and name not in entries):
                continue  # a mistyped id, here or among the travellers, is MT202 alone
            if not any(is_on_visit(entry, day) for _, entry in entries.get(name, ())):
                strangers.setdefault(name, (day, route))
        if strangers and not visit.travellers:
            yield _without_travellers(case, visit, strangers)
            continue
        for name, (day, route) in strangers.items():
            reason, related = _reason(case, visit, entries.get(name, []), day)
            yield case.at(visit, *route, label=reason).fault(
                f"{name} is marked present on {visit.id} on {day}, and {reason}",
                f"take {name} out of the list, or correct `travellers` if {name} was there",
                *related,
                also=(participant_key(name),),
            )


def _marks(visit: Activity) -> Iterator[tuple[str, date, Route]]:
    """Everyone marked as having come on one of the visit's days, with the place of the mark."""
    dates = dates_on(visit, date.max)
    for day in days_of(dates) if dates else ():
        day_list = visit.attendance.get(day)
        for mark in ATTENDING if day_list else ():
            for index, name in enumerate(getattr(day_list, mark)):
                if name != OTHERS:
                    yield name, day, ("attendance", day.isoformat(), mark, index)


def _reason(
    case: Inspection, visit: Activity, entries: list[tuple[int, Traveller]], day: date
) -> tuple[str, tuple[RecordSpot, ...]]:
    """Why the official does not travel on the day, and where that stands."""
    if not entries:
        return "is not one of its travellers", ()
    index, traveller = entries[-1]
    base: Route = ("travellers", index)
    match traveller_state(traveller, day):
        case "refused":
            last = len(traveller.applications) - 1
            spot = case.at(visit, *base, "visa", last, "outcome", label="the visa was refused")
            return "the visa was refused", (spot,)
        case "withdrawn":
            spot = case.at(visit, *base, "withdrawn", "date", label="withdrew here")
            return "had withdrawn by then", (spot,)
        case "returned":
            spot = case.at(visit, *base, "returned", "date", label="returned here")
            return "had returned by then", (spot,)
        case _:
            spot = case.at(visit, *base, "invited", label="invited here")
            return "was invited only later", (spot,)


def _without_travellers(
    case: Inspection, visit: Activity, strangers: dict[str, tuple[date, Route]]
) -> Fault:
    """The whole list of travellers was forgotten: one fault."""
    _, route = next(iter(strangers.values()))
    marked = counted(len(strangers), "official")
    return case.at(visit, *route, label="not one of its travellers").fault(
        f"{marked} {'is' if len(strangers) == 1 else 'are'} marked present on {visit.id}, "
        "which has no travellers",
        f"list in `travellers` of {visit.id} who took part",
        also=(*(participant_key(name) for name in strangers),),
    )
