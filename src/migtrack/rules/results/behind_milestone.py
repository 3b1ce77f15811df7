"""The day of a milestone has come, and the indicator has not reached it.

## What it does
On the day that you look at, the rule compares the value of each indicator, that of its `figure` or
the latest under `measured`, with every milestone whose day has come. Where the target lies below
the baseline, the value must be no higher. An indicator without any value has reached nothing.

## Why it matters
A milestone is there so that one can still act. The funder will ask, and wants to hear what is
being done.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - id: trained
    objective: 1
    title: Officials trained
    figure: officials-trained
    target: 20
    milestones: [{by: 2021-06-15, value: 15}]
  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}
```

## What to do
Do what brings the value there; add the latest measurement if it is only missing. If another day
or value was agreed with the funder, correct the milestone. If it will not be reached, record a
waiver with the reason; with its `day` it is for this milestone alone.
"""

from typing import TYPE_CHECKING

from migtrack.base.finding import Severity
from migtrack.model.indicators import by_objective
from migtrack.model.keys import ACTIVITY, INDICATOR, PARTICIPANT, REQUEST, SOP, WAIVER
from migtrack.rules.rule import Faults, Inspection, rule

if TYPE_CHECKING:
    from migtrack.snapshot.indicators import IndicatorStatus, MilestoneStatus

_COUNTED = (ACTIVITY, PARTICIPANT, REQUEST, SOP)
"""The records of which one that is lost may be missing in a figure."""
_UNCOUNTED = (INDICATOR, WAIVER)
"""The records from which no figure is counted: what cannot be read in any other may be missing."""


@rule(
    "MT717",
    Severity.DUE,
    reads=(
        "contract.policy",
        "indicator.figure",
        "indicator.kind",
        "indicator.baseline",
        "indicator.target",
        "indicator.milestones",
        "indicator.measured",
    ),
    counts=_COUNTED,
)
def behind_milestone(case: Inspection) -> Faults:
    """Compares each milestone with the value on the as-of day."""
    if not any(indicator.milestones for indicator in case.project.indicators):
        return
    is_countable = all(kind in _UNCOUNTED for kind, _ in case.loaded.incomplete)
    indicators = by_objective(case.project.indicators)
    for indicator, status in zip(indicators, case.snapshot.indicators, strict=True):
        if indicator.figure and not is_countable:
            continue
        for index, milestone in enumerate(status.milestones):
            if milestone.state == "reached" or milestone.by > case.as_of:
                continue
            yield case.at(indicator, "milestones", index, label="not reached").fault(
                _message(status, milestone),
                _remedy(status),
                by=milestone.by,
                day=milestone.by,
            )


def _message(status: "IndicatorStatus", milestone: "MilestoneStatus") -> str:
    goal = f"{status.id} should be at {milestone.value} by {milestone.by}"
    if status.value is not None:
        return f"{goal}, and is at {status.value}"
    return f"{goal}, and {'its figure' if status.figure else 'it'} has no value yet"


def _remedy(status: "IndicatorStatus") -> str:
    if status.figure:
        return "do what brings it there, or correct the milestone if another one was agreed"
    return "add the latest measurement to `measured`, or correct the milestone if another one was agreed"
