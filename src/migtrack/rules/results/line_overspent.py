"""More is spent and committed of a budget line than its amount.

## What it does
The rule adds what is spent and what is committed of each line by the latest statement, and
compares it with the line's amount. Up to the policy's `transfer_percent` (25 unless the contract
says otherwise) beyond that it is a warning, from there on an error.

## Why it matters
Most contracts let money be moved from line to line within bounds. What goes beyond them without
an amendment the funder may not pay.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 60000}
  - {id: travel, title: Travel and venues, amount: 40000}
statements:
  - date: 2021-03-31
    spent: {fees: 12400.50, travel: 37600}
    committed: {travel: 8000}
    source: Accounts of March
```

## What to do
Ask whether the commitment can be smaller, or write into the lines what was agreed with the
funder. Where the funder accepts it as it is, record a waiver with the line's id as `subject`.
"""

from decimal import Decimal

from migtrack.base.finding import Fault, Severity
from migtrack.base.money import money
from migtrack.model.budget import BudgetLine, Statement
from migtrack.model.kinds import key_of
from migtrack.model.statements import NOTHING, latest_statement, overspent_lines
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT734",
    Severity.ERROR,
    reads=("budget.lines", "budget.statements", "contract.budget", "contract.policy"),
)
def line_overspent(case: Inspection) -> Faults:
    """Compares each line with the latest statement."""
    budget = case.project.budget
    statement = latest_statement(budget.statements) if budget else None
    if budget is None or statement is None:
        return
    for line, used in overspent_lines(budget, statement):
        yield _fault(case, statement, line, used)


def _fault(case: Inspection, statement: Statement, line: BudgetLine, used: Decimal) -> Fault:
    contract = case.project.contract
    currency, percent = contract.budget.currency, contract.policy.transfer_percent
    is_within = 100 * used <= (100 + percent) * line.amount
    spent = statement.spent.get(line.id, NOTHING)
    what = "spent" if used == spent else "spent and committed" if spent else "committed"
    over, amount = money(used - line.amount, currency), money(line.amount, currency)
    may = f"by {percent} % of its amount" if percent else "by nothing"
    remedy = (
        f"the policy lets it be overspent {may}; see that it stays so"
        if is_within
        else f"the policy lets it be overspent {may}: agree on other amounts with the funder, or "
        "correct the statement"
    )
    name = "spent" if line.id in statement.spent else "committed"
    fault = case.at(statement, name, line.id, label=f"{over} too much").fault(
        f"{money(used, currency)} of {line.id} is {what} by {statement.date}, "
        f"{over} more than its amount, {amount}",
        remedy,
        case.at(line, "amount", label=f"{amount} here"),
        also=(key_of(line),),
    )
    return fault._replace(severity=Severity.WARNING) if is_within else fault
