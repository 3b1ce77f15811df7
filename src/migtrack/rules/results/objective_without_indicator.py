"""An objective of the contract has no indicator.

## What it does
In a project that has indicators, the rule looks for one for each of the contract's `objectives`.

## Why it matters
Nobody can tell how far such an objective is reached, and the reports say nothing of it.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - {id: trained, objective: 1, title: Trained, figure: officials-trained, target: 4}
```

## What to do
Add an indicator with the number of the objective to `data/indicators.yaml`:
`{id: procedures, objective: 2, title: Procedures adopted, figure: sops-adopted, target: 5}`
"""

from migtrack.base.finding import Severity
from migtrack.model.keys import INDICATOR
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT716",
    Severity.WARNING,
    reads=("contract.objectives", "indicator.objective"),
    counts=(INDICATOR,),
)
def objective_without_indicator(case: Inspection) -> Faults:
    """Looks for an indicator of each objective."""
    measured = {indicator.objective for indicator in case.project.indicators}
    if not measured or case.is_unread("indicator.objective"):
        return
    contract = case.project.contract
    for number in range(1, len(contract.objectives) + 1):
        if number not in measured:
            yield case.at(contract, "objectives", number - 1, label="no indicator").fault(
                f"objective {number} has no indicator",
                f"add one with `objective: {number}` to data/indicators.yaml, or correct the "
                "number of one that is there",
            )
