"""A waiver names a rule that cannot be waived.

## What it does
A file that cannot be read, a record of the wrong shape, a doubled id, a name that leads
nowhere and personal data in a text have to be put right: the rules of the families MT0, MT1
and MT2 (but for possible-duplicate-person) and personal-data cannot be waived. The rule
reports a waiver that tries to.

## Why it matters
What cannot be read is not checked at all, and personal data harms people, whoever approved
it.

## Example
`data/waivers.yaml`
```yaml
waivers:
  - rule: unknown-reference
    subject: workshop-1
    reason: The official has no record yet.
    approved_by: Project manager
    approved: 2021-03-02
```

## What to do
Put the fault itself right and remove the waiver.
"""

from migtrack.base.finding import Fix, RemoveValue, Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT903", Severity.ERROR, reads=("waiver.rule",), fixes="safe")
def not_waivable(case: Inspection) -> Faults:
    """Looks up the rule of each waiver."""
    for waiver in case.project.waivers:
        waived = case.rules.get(waiver.rule)
        if waived is not None and not waived.waivable:
            yield case.at(waiver, "rule", label="cannot be waived").fault(
                f"{waived.name} ({waived.code}) cannot be waived",
                "put the fault itself right and remove the waiver",
                fixes=(Fix("remove the waiver", (RemoveValue(case.at(waiver).route),)),),
            )
