"""A waiver is for one finding, and its rule has several about the record.

## What it does
A waiver that names neither a `participant` nor a `day` is for one finding. Where its rule has
several about its `subject`, nobody can tell which one was approved: the rule reports the
waiver, and none of them is waived.

## Why it matters
An exception was approved for one official or one day. It must not silence what happens to
another, which nobody has looked at.

## Example
`data/waivers.yaml`
```yaml
waivers:
  - rule: not-entitled
    subject: workshop-1
    reason: The head of unit came in place of an official who was ill.
    approved_by: Project manager
    approved: 2021-03-05
```
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
dates: {start: 2021-03-02, end: 2021-03-03}
mode: in-person
venue: Baghdad
experts:
  - {name: Expert 1, organisation: An agency}
attendance:
  2021-03-02:
    present: others
    online: [mofa-03]
  2021-03-03:
    present: others
    online: [mofa-03, moi-03]
```

## What to do
Name the `participant` or the `day` that was approved; for several, a waiver each. Write
`covers: all` only if every such finding about the record was approved, also those to come.
"""

from migtrack.base.finding import Fault, Severity, Spot
from migtrack.base.text import counted, first_of, listed
from migtrack.rules.rule import Faults, Inspection, rule
from migtrack.rules.waivers._subject import subject_of
from migtrack.rules.waiving import people_in, silences

_SHOWN = 3
"""How many findings are named of those that may be meant."""


@rule("MT904", Severity.WARNING, reads=("waiver.rule", "waiver.subject", "waiver.covers"))
def unclear_waiver(case: Inspection) -> Faults:
    """Looks for waivers that are for one finding, where there are several."""
    for index, waiver in enumerate(case.project.waivers):
        faults = [fault for fault in case.waived.get(index, ()) if not fault.more]
        if not faults or silences(waiver, faults):
            continue
        fault = case.at(waiver, "subject", label="which of them?").fault(
            f"the waiver of {case.rules[waiver.rule].name} for {subject_of(waiver)} is for one "
            f"finding, and there are {counted(len(faults), 'finding')}: none of them is waived",
            _remedy(faults),
        )
        places = [
            each.at._replace(label="one of them") for each in faults if isinstance(each.at, Spot)
        ]
        yield fault._replace(related=tuple(places[:_SHOWN]))


def _remedy(faults: list[Fault]) -> str:
    """The lines that tell one finding from the others, as far as there are any."""
    lines = [*dict.fromkeys(filter(None, map(_distinction, faults)))]
    which = f"add which one is meant, {listed(first_of(lines, _SHOWN), 'or')}; " if lines else ""
    return f"{which}write `covers: all` if all of them were approved"


def _distinction(fault: Fault) -> str:
    people = people_in(fault)
    whom = f"`participant: {min(people)}`" if len(people) == 1 else ""
    day = f"`day: {fault.day}`" if fault.day else ""
    return " and ".join(filter(None, (whom, day)))
