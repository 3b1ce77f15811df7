"""The statements of the accounts are not in order.

## What it does
Statements stand with the oldest first. Whatever the order, that of the latest day counts. That
there are two of one day is `listed-twice`; then the second counts.

## Why it matters
Whoever reads the file takes the last statement for the latest. Out of order, mostly the day is
mistyped, and then the wrong one counts.

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
Put the oldest first, or correct the day.
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
        if statement.date >= before.date:
            continue  # two of one day are listed twice
        yield case.at(statement, "date", label="not after the one before it").fault(
            f"the statement of {statement.date} stands behind that of {before.date}",
            "put the oldest first, or correct the day",
            case.at(before, "date", label="the one before it"),
            fixes=fixes,
        )
