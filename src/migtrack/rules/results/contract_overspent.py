"""More is spent and committed than the amount of the contract.

## What it does
The rule adds everything that is spent and committed by the latest statement, and compares it with
the amount of the contract in force. It names the lines with more than their amount; of these
`line-overspent` says nothing then.

## Why it matters
The funder pays no more than the contract says, whatever the lines.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 60000}
  - {id: travel, title: Travel and venues, amount: 40000}
statements:
  - date: 2021-03-31
    spent: {fees: 60000, travel: 38000}
    committed: {travel: 5000}
    source: Accounts of March
```

## What to do
Correct the statement; or take back a commitment, or agree on an amendment of the contract.
"""

from migtrack.base.finding import Severity
from migtrack.base.money import money
from migtrack.base.text import listed
from migtrack.model.in_force import route_to_budget
from migtrack.model.kinds import key_of
from migtrack.model.statements import latest_statement, overspent_lines, total
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT735",
    Severity.ERROR,
    reads=("contract.budget", "contract.amendments", "budget.lines", "budget.statements"),
    silences=("MT734",),
)
def contract_overspent(case: Inspection) -> Faults:
    """Compares the latest statement with the contract in force."""
    contract, budget = case.project.contract, case.project.budget
    statement = latest_statement(budget.statements) if budget else None
    if budget is None or statement is None:
        return
    amount, currency = case.latest.contract.budget.amount, contract.budget.currency
    used = total(statement.spent) + total(statement.committed)
    if used <= amount:
        return
    what = "spent and committed" if total(statement.committed) else "spent"
    over = money(used - amount, currency)
    lines = listed([line.id for line, _ in overspent_lines(budget, statement)], "and")
    beyond = f"; more than its amount has {lines}" if lines else ""
    yield case.at(statement, "spent", on_key=True, label=f"{over} too much").fault(
        f"{money(used, currency)} is {what} by {statement.date}, {over} more than the amount of "
        f"the contract, {money(amount, currency)}",
        "correct the statement, or agree on an amendment of the contract" + beyond,
        case.at(contract, *route_to_budget(contract), label=money(amount, currency)),
        also=(key_of(contract),),
    )
