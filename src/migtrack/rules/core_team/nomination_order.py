"""An official's nomination, confirmation and last day are not in that order.

## What it does
An official is nominated, then confirmed, then leaves; two of these may fall on one day. The
rule reports a day that lies before the one that it should follow.

## Why it matters
From these days migtrack derives who held which seat when. Somebody who left before being
confirmed has never held a seat, and nothing that they attended counts.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2020-10-12}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Correct whichever of the two days is wrong; the letter of nomination says which.
"""

from itertools import pairwise

from migtrack.base.finding import Severity
from migtrack.model.keys import participant_key
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT305",
    Severity.ERROR,
    reads=("participant.nominated", "participant.confirmed", "participant.left"),
)
def nomination_order(case: Inspection) -> Faults:
    """Compares each of an official's days with the one before it."""
    for official in case.project.participants:
        named, taken = official.nominated, official.confirmed
        if official.left is None and (named is None or taken is None or named <= taken):
            continue  # by far the most, and soon seen
        left = official.left.date if official.left else None
        days = [
            (("nominated",), "nominated", named),
            (("confirmed",), "confirmed", taken),
            (("left", "date"), "in the team to the last day", left),
        ]
        known = [(route, word, day) for route, word, day in days if day is not None]
        for (before, first, earlier), (route, _, later) in pairwise(known):
            if later < earlier:
                field = route[0]
                happened = "leaves the team" if field == "left" else f"is {field}"
                yield case.at(official, *route, label=f"before {earlier}").fault(
                    f"{official.id} {happened} on {later}, before being {first} on {earlier}",
                    f"correct `{field}` or `{before[0]}` of {official.id}",
                    case.at(official, *before, label=f"{first} here"),
                    spoils=((participant_key(official.id), field),),
                )
