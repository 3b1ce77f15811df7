"""A statement of the accounts is dated before the project begins.

## What it does
The rule compares the day of each statement in `data/budget.yaml` with the first day of the
project. A statement after the end is in order: the final accounts often come later.

## Why it matters
Before the first day nothing of the contract's money was spent. Mostly the year is mistyped, and
then another statement counts as the latest.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 100000}
statements:
  - {date: 2020-03-31, spent: {fees: 12400.50}, source: Accounts of March}
  - {date: 2021-04-30, spent: {fees: 18000}, source: Accounts of April}
```

## What to do
Correct the day.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT731", Severity.ERROR, reads=("contract.period", "budget.statements"))
def statement_before_start(case: Inspection) -> Faults:
    """Compares the day of each statement with the project's first day."""
    contract, budget = case.project.contract, case.project.budget
    start = contract.period.start
    for statement in budget.statements if budget else ():
        if statement.date < start:
            at = case.at(statement, "date", label="before the project's start")
            yield at.fault(
                f"the statement of {statement.date} is dated before the project's start on {start}",
                "correct the day",
                case.at(contract, "period", "start", label="the project begins here"),
            )
