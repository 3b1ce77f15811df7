"""There are more or fewer activities of a kind than the contract promises in a group.

## What it does
The contract promises a number of workshops, visits or seminars in each of its groups; the last
amendment that names another number counts. The rule counts the activities of the group, leaving
out those that were cancelled, unless an amendment ends the project early. An activity counts even
while it has no date. Kinds that a group does not name are not counted.

## Why it matters
The funder pays for what the contract promises. A workshop that nobody planned is found at
the end, when there is no time for it.

## Example
`data/project.yaml`
```yaml
id: sample
title: A sample project
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 2}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
```

## What to do
Add the activity that is missing, even without a date; or correct the `group` or `kind` of an
activity, or cancel what is not going to take place. Where the funder agreed to another number, add
the amendment, as in `groups: [{id: 1, planned: {workshop: 7}}]`.
"""

from collections import Counter

from migtrack.base.finding import Severity
from migtrack.base.text import counted, first_of, listed, quoted
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.in_force import route_to_promise
from migtrack.model.keys import ACTIVITY
from migtrack.model.kinds import key_of
from migtrack.rules.rule import Faults, Inspection, rule

_MOST_NAMED = 8


@rule(
    "MT306",
    Severity.ERROR,
    reads=(
        "contract.groups",
        "contract.amendments",
        "activity.group",
        "activity.kind",
        "activity.cancelled",
    ),
    counts=(ACTIVITY,),
)
def activity_count(case: Inspection) -> Faults:
    """Counts the activities by group and kind."""
    contract, latest = case.project.contract, case.latest.contract
    ended_early = any(amendment.kind == "termination" for amendment in contract.amendments)
    found: dict[tuple[str, str], list[Activity]] = {}
    cancelled: Counter[tuple[str, str]] = Counter()
    for activity in case.project.activities:
        if activity.cancelled:
            cancelled[activity.group, activity.kind] += 1
        else:
            found.setdefault((activity.group, activity.kind), []).append(activity)
    misnamed = _of_unknown_groups(contract)
    strays: dict[str, list[Activity]] = {}
    for (group_id, kind), activities in found.items():
        if contract.group(group_id) is None:
            strays.setdefault(kind, []).extend(activities)
    for group in latest.groups:
        for kind, promised in group.planned.items():
            activities, lost = found.get((group.id, kind), []), strays.get(kind, [])
            missing, gone = promised - len(activities), cancelled[group.id, kind]
            if (
                missing == 0
                or kind in misnamed
                or 0 < missing <= len(lost) + (gone if ended_early else 0)
            ):
                continue
            noun = kind.replace("-", " ")
            has = counted(len(activities), noun) if activities else f"no {noun}"
            route = route_to_promise(contract, group.id, "planned", kind)
            yield case.at(contract, *route, label=f"{promised:,} promised").fault(
                f"group {quoted(group.id)} has {has}, and the contract promises {promised:,}",
                _remedy(activities, missing, noun, gone),
                also=tuple(map(key_of, (group, *activities, *lost))),
            )


def _of_unknown_groups(contract: Contract) -> set[str]:
    """The kinds of which an amendment promises a number in a group that is not there."""
    return {
        kind
        for amendment in contract.amendments
        for group in amendment.groups
        if contract.group(group.id) is None
        for kind in group.planned
    }


def _remedy(activities: list[Activity], missing: int, noun: str, cancelled: int) -> str:
    if missing > 0:
        aside = f" (not counting {cancelled} cancelled)" if cancelled else ""
        return (
            f"add {counted(missing, noun)} to `data/activities/`, even without a date, "
            f"or correct the number{aside}"
        )
    named = first_of([activity.id for activity in activities], _MOST_NAMED)
    there = f"there {'is' if len(activities) == 1 else 'are'} {listed(named, 'and')}"
    return (
        f"correct a `group`, cancel what is not going to take place, or correct the number: {there}"
    )
