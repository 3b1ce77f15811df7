"""An indicator is for an objective that the contract does not name.

## What it does
The objectives of the contract, in `objectives` of `data/project.yaml`, are counted from 1. The
rule reports each indicator whose `objective` is none of these numbers.

## Why it matters
Nobody can say what such an indicator is good for, and the objective that is meant seems to have
none.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - {id: trained, objective: 1, title: Trained, figure: officials-trained, target: 4}
  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}
  - {id: visits, objective: 3, title: Visits, figure: visits-held, target: 1}
```

## What to do
Correct the number, or add the objective to `objectives` in `data/project.yaml`.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT713", Severity.ERROR, reads=("contract.objectives", "indicator.objective"))
def unknown_objective(case: Inspection) -> Faults:
    """Looks the number of each indicator's objective up."""
    number = len(case.project.contract.objectives)
    for indicator in case.project.indicators:
        if 1 <= indicator.objective <= number:
            continue
        if number:
            numbers = "1" if number == 1 else f"from 1 to {number}"
            has = f"the contract has {counted(number, 'objective')}"
            remedy = f"correct the number ({numbers}), or add the objective to `objectives`"
        else:
            has = "the contract names no objectives"
            remedy = "write the objectives of the contract into `objectives`"
        yield case.at(indicator, "objective", label="no such objective").fault(
            f"{indicator.id} is for objective {indicator.objective}, and {has}",
            f"{remedy} in data/project.yaml",
        )
