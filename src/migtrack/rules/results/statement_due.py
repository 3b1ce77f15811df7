"""For long there is no statement of the accounts.

## What it does
Once the policy's `statement_days` (120 unless the contract says otherwise) have passed since the
latest statement, or since the project began where there is none, the rule asks for the next one.
It asks no more once there is a statement of the project's last day or a later one; without that,
the status of a closed project says that the final accounts were left open.

## Why it matters
Money that is not spent in time goes back. Whoever sees it only at the end can do nothing about it.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 100000}
```

## What to do
Ask whoever keeps the accounts what was spent of each line, and add a statement with its day.
"""

from migtrack.base.finding import Severity
from migtrack.base.text import counted
from migtrack.model.kinds import key_of
from migtrack.model.statements import latest_statement, next_statement_by
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT736",
    Severity.DUE,
    reads=("contract.period", "contract.amendments", "contract.policy", "budget.statements"),
)
def statement_due(case: Inspection) -> Faults:
    """Looks for the latest statement that is known on the as-of day."""
    budget, contract = case.project.budget, case.project.contract
    by = next_statement_by(case.project, case.as_of)
    if budget is None or by is None or case.as_of < by:
        return
    latest = latest_statement(budget.statements, case.as_of)
    if latest is None:
        at = case.at(budget, "statements", label="no statement yet")
        message = (
            f"there is no statement of the accounts, and the project began on "
            f"{contract.period.start}"
        )
    else:
        at = case.at(latest, "date", label="no statement since")
        message = f"the latest statement of the accounts is that of {latest.date}"
    days = counted(contract.policy.statement_days, "day")
    yield at.fault(
        message,
        f"ask what was spent of each line, and add a statement (the policy gives {days})",
        also=(key_of(contract),),
        by=by,
    )
