"""A waiver silences nothing.

## What it does
The rule reports a waiver for which there is no finding. It is judged only when everything is
checked and could be read, not when single rules or files are asked for. A waiver of
something that is due is left alone before its approval and after the project's end, when
nothing is due.

## Why it matters
A waiver that is left behind would silence the next finding of its kind, which nobody has
accepted.

## Example
`data/waivers.yaml`
```yaml
waivers:
  - rule: outside-period
    subject: workshop-1
    reason: The rooms were free only after the project's end.
    approved_by: Project manager
    approved: 2021-03-02
```

## What to do
Remove the waiver; or correct its rule, subject, participant or day if it is meant for
something else.
"""

from migtrack.base.finding import Fix, RemoveValue, Severity
from migtrack.model.kinds import record_kinds
from migtrack.model.states import is_closed
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.waivers._subject import subject_of

WAIVED_BY_KEY = [kind for kind in record_kinds() if kind.is_waived_by_key]


@rule(
    "MT901",
    Severity.WARNING,
    reads=(
        "contract.period",
        "contract.groups",
        "waiver.rule",
        "waiver.subject",
        "waiver.participant",
        "waiver.day",
        "activity.dates",
        *(f"{kind.name}.{kind.key}" for kind in WAIVED_BY_KEY),
    ),
    fixes="safe",
)
def unused_waiver(case: Inspection) -> Faults:
    """Looks for waivers with nothing to silence, once everything could be read and judged."""
    if case.loaded.incomplete or case.loaded.lost:
        return
    closed = is_closed(case.project.contract, case.as_of)
    for index, waiver in enumerate(case.project.waivers):
        waived = case.rules.get(waiver.rule)
        if waived is None or not waived.waivable or case.waived.get(index):
            continue
        if waived.severity is Severity.DUE and (closed or waiver.approved > case.as_of):
            continue
        spot = case.at(waiver, label="silences nothing")
        yield spot.fault(
            f"there is no finding of {waived.name} about {subject_of(waiver)} to waive",
            "remove the waiver, or correct what it names",
            also=tuple((kind.name, waiver.subject) for kind in WAIVED_BY_KEY),
            fixes=(Fix("remove the waiver", (RemoveValue(spot.route),)),),
        )
