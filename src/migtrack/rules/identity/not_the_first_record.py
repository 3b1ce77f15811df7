"""A `same_as` names no first record of a person: it leads on to another, or back.

## What it does
The first record of a person has no `same_as`; all others name that one. The rule reports a
`same_as` that names a record which has a `same_as` of its own. Ids that no participant has, and
its own id, are left to `unknown-reference`.

## Why it matters
By the first record a person is counted once. In a chain nobody sees which record that is, and a
circle has none.

## Example
`data/participants/moi.yaml`
```yaml
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: MoI official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: MoI official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-03, reserve: 1, name: MoI official 3, position: Adviser, gender: male}
  - {id: moi-04, reserve: 2, same_as: moi-03, name: MoI official 3, position: Adviser, gender: male}
  - {id: moi-05, reserve: 3, same_as: moi-04, name: MoI official 3, position: Adviser, gender: male}
```

## What to do
Write the id of the first record in all the others, and leave `same_as` out of the first.
"""

from migtrack.base.finding import Fix, SetValue, Severity
from migtrack.model.kinds import key_of
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT206",
    Severity.ERROR,
    reads=("participant.id", "participant.same_as"),
    waivable=False,
    fixes="safe",
)
def not_the_first_record(case: Inspection) -> Faults:
    """Looks at the record that each `same_as` names."""
    people, person_of = case.project.participant_by_id, case.project.person_of
    for official in case.project.participants:
        named = people.get(official.same_as or "")
        if named is None or named.same_as is None or named.id == official.id:
            continue
        first = person_of[named.id]
        is_circle = people[first].same_as in people
        spot = case.at(official, "same_as", label="has a `same_as` itself")
        same = Fix(f"write `same_as: {first}`", (SetValue(spot.route, first),))
        yield spot.fault(
            f"`same_as` of {official.id} names {named.id}, which is not the first record itself",
            f"remove `same_as` from {first} if that is the first record, and name {first} elsewhere"
            if is_circle
            else f"write `same_as: {first}`",
            case.at(named, "same_as", label=f"leads on from {named.id}"),
            also=(key_of(named),),
            fixes=() if is_circle else (same,),
        )
