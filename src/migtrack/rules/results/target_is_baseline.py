"""The target of an indicator is what it was at the beginning.

## What it does
The rule compares the `target` of each indicator with its `baseline`, which is 0 if it is left out.

## Why it matters
Such an indicator is reached before the project has done anything. Often the baseline was left out
of one that is to fall, such as to 0 complaints: without it nothing tells that it is to fall.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - {id: trained, objective: 1, title: Trained, figure: officials-trained, target: 4}
  - {id: complaints, objective: 2, title: Complaints, target: 0}
```

## What to do
Write the value at the beginning as `baseline`, or correct the target.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT715", Severity.ERROR, reads=("indicator.baseline", "indicator.target"))
def target_is_baseline(case: Inspection) -> Faults:
    """Compares the two."""
    for indicator in case.project.indicators:
        if indicator.target == (indicator.baseline or 0):
            left_out = (
                "" if indicator.baseline is not None else " (0, since `baseline` is left out)"
            )
            yield case.at(indicator, "target", label="nothing to reach").fault(
                f"the target of {indicator.id} is {indicator.target}, which it was at the "
                f"beginning{left_out}",
                f"write what it was at the beginning, as `baseline: {indicator.target + 10}`, or "
                "correct the target",
            )
