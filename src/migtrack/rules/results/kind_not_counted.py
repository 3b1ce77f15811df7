"""An indicator names a kind of activity, and its value is not counted by kinds.

## What it does
With `kind` only the activities of that kind are counted. That can be done for the figures
`officials-trained`, `attendance`, `satisfaction` and `knowledge-gained`. The rule reports `kind`
next to any other figure, and where there is no `figure`.

## Why it matters
The value is then that of the whole project, while the record says that it is that of the
workshops.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - id: procedures
    objective: 2
    title: Procedures adopted
    figure: sops-adopted
    kind: seminar
    target: 1
  - {id: trained, objective: 1, title: Trained, figure: officials-trained, target: 4}
```

## What to do
Take `kind` out, or name a figure that is counted by kinds. Where `kind` only repeats what the
figure counts, as of `workshops-held` with `kind: workshop`, `migtrack fix` takes it out.
"""

from migtrack.base.finding import Fix, RemoveValue, Severity
from migtrack.base.text import listed
from migtrack.model.figures import FIGURES_BY_KIND, held_figure
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT712", Severity.ERROR, reads=("indicator.figure", "indicator.kind"), fixes="safe")
def kind_not_counted(case: Inspection) -> Faults:
    """Looks at the figure of each indicator that names a kind."""
    for indicator in case.project.indicators:
        if indicator.kind is None or indicator.figure in FIGURES_BY_KIND:
            continue
        at = case.at(indicator, "kind", label="counts nothing here")
        says_it = indicator.figure == held_figure(indicator.kind)
        if says_it:
            has = f"the figure {indicator.figure} counts no others"
        elif indicator.figure:
            has = f"the figure {indicator.figure} is not counted by kinds"
        else:
            has = "it has no figure"
        yield at.fault(
            f"{indicator.id} counts only activities of the kind {indicator.kind}, and {has}",
            f"take `kind` out; it can stand next to {listed(FIGURES_BY_KIND, 'and')}",
            fixes=(Fix("take `kind` out", (RemoveValue(at.route),)),) if says_it else (),
        )
