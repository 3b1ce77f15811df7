"""The milestones of an indicator do not lead to its target.

## What it does
Milestones stand in the order of their days, and each is further on the way from the `baseline`
(0 if left out) to the `target` than the one before it, or as far. The rule reports one that is
not: dated before the one above it, back behind its value, beyond the target, or on the other side
of the baseline. Where the target lies below the baseline, the way leads downwards.

## Why it matters
A milestone beyond the target is missed even by a project that reaches all that was agreed, and one
behind its predecessor says nothing.

## Example
`data/indicators.yaml`
```yaml
indicators:
  - id: trained
    objective: 1
    title: Officials trained
    figure: officials-trained
    target: 4
    milestones:
      - {by: 2021-06-30, value: 2}
      - {by: 2021-09-30, value: 5}
  - {id: procedures, objective: 2, title: Procedures, figure: sops-adopted, target: 1}
```

## What to do
Correct the value or the day that is wrong. `migtrack fix` puts milestones in the order of their
days.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from migtrack.base.finding import Route, Severity
from migtrack.model.indicators import Indicator
from migtrack.rules.declared import in_order
from migtrack.rules.rule import Faults, Inspection, rule

_FIELDS = ("indicator.baseline", "indicator.target", "indicator.milestones")


class _Stage(NamedTuple):
    """A value on the way from the baseline to the target."""

    what: str
    value: Decimal
    route: Route


@rule("MT714", Severity.ERROR, reads=_FIELDS, fixes="safe")
def milestone_order(case: Inspection) -> Faults:
    """Follows each indicator from its baseline over the milestones to its target."""
    for indicator in case.project.indicators:
        days = [milestone.by for milestone in indicator.milestones]
        if days != sorted(days):
            yield from _undated(case, indicator)
        else:
            yield from _astray(case, indicator)


def _undated(case: Inspection, indicator: Indicator) -> Faults:
    days = [milestone.by for milestone in indicator.milestones]
    for index, (before, day) in enumerate(pairwise(days)):
        if day < before:
            previous = case.at(
                indicator, "milestones", index, "by", label="this one stands before it"
            )
            yield case.at(
                indicator, "milestones", index + 1, "by", label="before the one above it"
            ).fault(
                f"the milestone of {indicator.id} for {day} stands behind the one for {before}",
                "put the milestones in the order of their days, or correct the day",
                previous,
                fixes=in_order(case, indicator, ("milestones",), days),
            )
            return


def _astray(case: Inspection, indicator: Indicator) -> Faults:
    baseline = indicator.baseline or Decimal()
    sign = -1 if indicator.target < baseline else 1
    last = _Stage("the baseline", baseline, ("baseline",) if indicator.baseline is not None else ())
    target = _Stage("the target", indicator.target, ("target",))
    for stage in _stages(indicator):
        if sign * stage.value > sign * target.value:
            wrong, label, where = "beyond", "beyond the target", target
        elif sign * stage.value < sign * last.value:
            wrong, label, where = "behind", "a step back", last
        else:
            last = stage
            continue
        other = case.at(indicator, *where.route, label=f"{where.what} is here")
        yield case.at(indicator, *stage.route, label=label).fault(
            f"{stage.what} of {indicator.id} is {stage.value}, {wrong} {where.what}, {where.value}",
            f"correct the value: from {baseline} the way leads to {indicator.target}",
            *([other] if where.route else ()),
        )


def _stages(indicator: Indicator) -> Iterator[_Stage]:
    for index, each in enumerate(indicator.milestones):
        yield _Stage(f"the milestone for {each.by}", each.value, ("milestones", index, "value"))
