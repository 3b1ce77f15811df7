"""The statements of the accounts are not in order, or two are of the same day.

## What it does
Statements stand with the oldest first, each of a later day than the one before it. Whatever the
order, that of the latest day counts; of two of the same day the second.

## Why it matters
Every statement says what had been spent in all by its day. Of two of the same day nobody knows
which one is right.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 100000}
statements:
  - {date: 2021-04-30, spent: {fees: 18000}, source: Accounts of April}
  - {date: 2021-03-31, spent: {fees: 12400.50}, source: Accounts of March}
```

## What to do
Put the oldest first, or correct the day. Of two of the same day keep the one that is right.
"""

from itertools import pairwise

from migtrack.base.finding import Severity
from migtrack.rules.declared import in_order
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT732", Severity.ERROR, reads=("budget.statements",), fixes="safe")
def statement_order(case: Inspection) -> Faults:
    """Compares the day of each statement with that of the one before it."""
    budget = case.project.budget
    if budget is None:
        return
    fixes = in_order(case, budget, ("statements",), [each.date for each in budget.statements])
    for before, statement in pairwise(budget.statements):
        if statement.date > before.date:
            continue
        is_same = statement.date == before.date
        label = "the same day again" if is_same else "not after the one before it"
        message = f"the statement of {statement.date} stands behind that of {before.date}"
        remedy = "put the oldest first, or correct the day"
        if is_same:
            message = f"there are two statements of {statement.date}; the second counts"
            remedy = "keep the one that is right, or correct the day"
        yield case.at(statement, "date", label=label).fault(
            message,
            remedy,
            case.at(before, "date", label="the one before it"),
            fixes=() if is_same else fixes,
        )
