"""A waiver's last day has passed, and the finding is still there.

## What it does
The rule reports a waiver whose `until` lies before the day that is looked at and which still
silences something. The finding stays silenced until somebody decides.

## Why it matters
An exception was accepted for a time. After that time somebody has to say whether it still
is one.

## Example
`data/waivers.yaml`
```yaml
waivers:
  - rule: outside-period
    subject: workshop-1
    reason: Moved before the start of the project, for the sake of the venue.
    approved_by: Project manager
    approved: 2021-01-20
    until: 2021-05-31
```
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
dates: {start: 2020-12-08, end: 2020-12-08}
mode: in-person
venue: Baghdad
experts:
  - {name: Expert 1, organisation: An agency}
attendance:
  2020-12-08:
    guests: 12
```

## What to do
Settle what the finding says and remove the waiver, or have it approved anew with a later
`until`.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.waivers._subject import subject_of
from migtrack.rules.waiving import silences


@rule("MT902", Severity.DUE, reads=("waiver.rule", "waiver.subject", "waiver.until"))
def expired_waiver(case: Inspection) -> Faults:
    """Compares the last day of each waiver that silences something with the day looked at."""
    for index, waiver in enumerate(case.project.waivers):
        faults = case.waived.get(index, ())
        is_over = waiver.until is not None and waiver.until < case.as_of
        if is_over and silences(waiver, faults):
            yield case.at(waiver, "until", label="its last day").fault(
                f"the waiver of {case.rules[waiver.rule].name} for {subject_of(waiver)} ended on "
                f"{waiver.until} and still silences {counted(len(faults), 'finding')}",
                "settle the finding and remove the waiver, or have it approved anew "
                "with a later `until`",
                by=waiver.until,
            )
