"""A ministry applies a procedure that it has not adopted.

## What it does
For each ministry under `applied` of a standard operating procedure, the rule looks for
the same ministry under `adopted`.

## Why it matters
A procedure binds the officials of a ministry only once it is adopted. An application
without it is either no application yet, or an adoption that nobody wrote down.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    activity: seminar-1
    drafted: 2021-05-10
    reviewed: 2021-06-01
    adopted:
      - {ministry: mofa, date: 2021-06-07, instrument: Ministerial order 77}
    applied:
      - {ministry: moi, date: 2021-06-10, evidence: First files handled under the procedure}
```

## What to do
Ask the ministry for the order by which it adopted the procedure and add it to `adopted`,
or take the entry out of `applied`.
"""

from migtrack.base.finding import Severity
from migtrack.model.keys import ministry_key
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT702", Severity.ERROR, reads=("sop.adopted", "sop.applied"))
def applied_not_adopted(case: Inspection) -> Faults:
    """Looks for the adoption of each ministry that applies a procedure."""
    known = case.project.ministry_by_id
    for sop in case.project.sops:
        adopted = {adoption.ministry for adoption in sop.adopted}
        if not adopted.issubset(known):
            continue  # the mistyped ministry, which is MT202, may be the one that is missing
        for index, use in enumerate(sop.applied):
            if use.ministry in adopted or use.ministry not in known:
                continue
            adopted.add(use.ministry)  # one fault each
            name = case.ministry_name(use.ministry)
            yield case.at(sop, "applied", index, "ministry", label="has not adopted it").fault(
                f"{name} applies {sop.id} and has not adopted it",
                f"add the adoption by {name} to `adopted`, or take this entry out of `applied`",
                also=(ministry_key(use.ministry),),
            )
