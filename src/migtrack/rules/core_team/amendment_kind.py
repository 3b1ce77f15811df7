"""An amendment does not say what its kind promises, or says what its kind rules out.

## What it does
An extension, with or without cost, and a termination name the new `end`. A no-cost extension
names no `budget`. A change names at least one of `end`, `budget` and `groups`.

## Why it matters
What an amendment does not name stays as it was. A termination without its end ends nothing, and
a budget that rose at no cost is a slip in the kind or in the amount.

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
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
amendments:
  - signed: 2021-05-20
    kind: no-cost-extension
    end: 2022-03-31
    budget: {amount: 120000}
    reason: A late start
```

## What to do
Write what the amendment says, or correct its `kind`.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule

NAMES = {
    "no-cost-extension": "a no-cost extension",
    "extension": "an extension",
    "change": "a change",
    "termination": "a termination",
}


@rule("MT313", Severity.ERROR, reads=("contract.amendments",))
def amendment_kind(case: Inspection) -> Faults:
    """Compares what each amendment names with its kind."""
    contract = case.project.contract
    for index, amendment in enumerate(contract.amendments):
        here, what = ("amendments", index), f"amendment {index + 1} is {NAMES[amendment.kind]}"
        if amendment.kind == "no-cost-extension" and amendment.budget:
            yield case.at(contract, *here, "budget", label="at no cost").fault(
                f"{what}, and changes the budget",
                "write `kind: extension` if the budget changed, or take `budget` out",
            )
        if amendment.kind != "change" and amendment.end is None:
            yield case.at(contract, *here, "kind", label="without an `end`").fault(
                f"{what}, and names no `end`",
                "write the new last day, as in `end: 2022-03-14`, or `kind: change`",
            )
        if amendment.kind == "change" and not (
            amendment.end or amendment.budget or amendment.groups
        ):
            yield case.at(contract, *here, "kind", label="changes nothing").fault(
                f"{what}, and names nothing that it changes",
                "write the new `end`, `budget` or `groups`, as in "
                "`groups: [{id: 1, planned: {workshop: 7}}]`",
            )
