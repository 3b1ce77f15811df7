"""An indicator has a figure, and measurements as well.

## What it does
The value of an indicator comes either from a figure that follows from the records (`figure`), or
from what somebody measured (`measured`). The rule reports one that has both: the measurements are
then left aside.

## Why it matters
Two numbers for the same thing agree only until one of them changes, and nobody knows which of
them a reader was told.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - id: trained
    objective: 1
    title: Officials trained
    figure: officials-trained
    target: 4
    measured:
      - {date: 2021-04-01, value: 3, source: Our own list}
  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}
```

## What to do
Take `measured` out, if the figure is what you mean. If it is something else that you measured,
take `figure` out.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT710", Severity.ERROR, reads=("indicator.figure", "indicator.measured"))
def figure_and_measured(case: Inspection) -> Faults:
    """Looks for indicators that have both."""
    for indicator in case.project.indicators:
        if indicator.figure and indicator.measured:
            yield case.at(indicator, "measured", on_key=True, label="measured as well").fault(
                f"{indicator.id} has the figure {indicator.figure}, and measurements as well",
                "take `measured` out, since the figure follows from the records; or take `figure` "
                "out, if it is something else that was measured",
                case.at(indicator, "figure", label="the figure is here"),
            )
