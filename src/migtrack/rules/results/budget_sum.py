"""The budget lines do not add up to the amount of the contract.

## What it does
The rule adds the amounts of the lines in `data/budget.yaml` and compares the sum with the amount
of the contract, with all its amendments. Nothing is said while one of the lines or the contract
cannot be read.

## Why it matters
What no line is for nobody will spend, and what the lines have too much nobody will pay.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 60000}
  - {id: travel, title: Travel and venues, amount: 38000}
statements:
  - {date: 2021-03-31, spent: {fees: 12400.50}, source: Accounts of March}
```

## What to do
Correct the line that is wrong. Where an amendment changed the amount of the contract, write into
the lines what the money is for now: they are always those of the contract in force.
"""

from migtrack.base.finding import Severity
from migtrack.base.money import money
from migtrack.model.in_force import route_to_budget, steps
from migtrack.model.kinds import key_of
from migtrack.model.statements import NOTHING
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT730", Severity.ERROR, reads=("contract.budget", "contract.amendments", "budget.lines"))
def budget_sum(case: Inspection) -> Faults:
    """Compares the sum of the lines with the contract in the end."""
    contract, budget = case.project.contract, case.project.budget
    if budget is None:
        return
    amount, currency = case.latest.contract.budget.amount, contract.budget.currency
    found = sum((line.amount for line in budget.lines), NOTHING)
    if found == amount:
        return
    signed = [step.amendment.signed for step in steps(contract) if step.amendment.budget]
    source = f"the contract as amended on {signed[-1]}" if signed else "the contract"
    distance = f"{money(abs(found - amount), currency)} {'more' if found > amount else 'less'}"
    remedy = "correct the line that is wrong, or the amount of the contract"
    if signed:
        remedy = "write into the lines what the amended amount is for, or correct that amount"
    at = case.at(budget, "lines", on_key=True, label=f"{money(found, currency)} in all")
    yield at.fault(
        f"the budget lines add up to {money(found, currency)}, {distance} than {source}, "
        f"{money(amount, currency)}",
        remedy,
        case.at(contract, *route_to_budget(contract), label=money(amount, currency)),
        also=(key_of(contract),),
    )
