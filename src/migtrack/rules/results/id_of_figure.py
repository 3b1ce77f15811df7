"""An indicator is called like a figure, and its value is another.

## What it does
The rule compares the id of each indicator with the names of the figures that the records of this
project know. One of the same name must be that figure, counted over all activities: neither
another figure, nor one of a `kind` of activity, nor what somebody measures by hand.

## Why it matters
What the records know, nobody needs to type, and whoever types it is wrong sooner or later. And
two values under one name cannot be told apart in a report, or by `migtrack why`.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - id: officials-trained
    objective: 1
    title: Officials trained
    target: 4
    measured:
      - {date: 2021-04-01, value: 3, source: Our own list}
  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}
```

## What to do
Write `figure:` with the name of the figure in the place of `measured`. If something else is meant,
give the indicator another id.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.indicators import Indicator, narrowing
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT711",
    Severity.ERROR,
    reads=("indicator.figure", "indicator.kind", "indicator.measured"),
)
def id_of_figure(case: Inspection) -> Faults:
    """Compares the ids of indicators with the names of figures."""
    if not case.project.indicators:
        return
    names = case.snapshot.figure_names
    for indicator in case.project.indicators:
        is_itself = indicator.figure == indicator.id and narrowing(indicator) is None
        if indicator.id not in names or is_itself:
            continue
        line = f"write `figure: {indicator.id}`"
        if indicator.measured:
            line += " in the place of `measured`"
        elif indicator.kind:
            line += " without `kind`"
        yield case.at(indicator, "id", label="the name of a figure").fault(
            f"{indicator.id} is a figure that follows from the records, and the indicator of that "
            f"name {_what_it_is(indicator)}",
            f"{line}; or give the indicator another id, if it is something else",
        )


def _what_it_is(indicator: Indicator) -> str:
    if indicator.figure is None:
        number = len(indicator.measured)
        return f"has {counted(number, 'measurement')}" if number else "has no `figure`"
    if indicator.figure != indicator.id:
        return f"is the figure {indicator.figure}"
    return f"counts only activities of the kind {indicator.kind}"
