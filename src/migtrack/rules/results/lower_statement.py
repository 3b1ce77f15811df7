"""By a statement less had been spent of a line than by the one before it.

## What it does
A statement says what had been spent of each line by its day, in all; a line that it does not
name has 0. The rule compares each statement with the one before it, line by line. What is
committed may fall: it is spent, or not needed.

## Why it matters
Spent money stays spent. Often the statement has what was spent since the last one, not all of
it, or two lines are mixed up.

## Example
`data/budget.yaml`
```yaml
lines:
  - {id: fees, title: Experts' fees, amount: 100000}
statements:
  - {date: 2021-03-31, spent: {fees: 12400.50}, source: Accounts of March}
  - {date: 2021-04-30, spent: {fees: 5600}, source: Accounts of April}
```

## What to do
Write what had been spent in all. Where money came back, say so in a waiver with the statement's
day as `subject`.
"""

from decimal import Decimal
from itertools import pairwise

from migtrack.base.finding import Fault, Severity
from migtrack.base.money import money
from migtrack.base.text import listed
from migtrack.model.budget import LINE, Statement
from migtrack.model.statements import NOTHING
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT733", Severity.WARNING, reads=("budget.lines", "budget.statements", "contract.budget"))
def lower_statement(case: Inspection) -> Faults:
    """Compares what was spent of each line with the statement before."""
    budget = case.project.budget
    if budget is None:
        return
    known = {line.id for line in budget.lines}
    for before, statement in pairwise(budget.statements):
        if statement.date <= before.date or not {*before.spent, *statement.spent} <= known:
            continue  # out of order, or a mistyped line: another rule speaks of it
        lower = [line for line in before.spent if _spent(statement, line) < before.spent[line]]
        if lower:
            yield _fault(case, statement, before, lower)


def _spent(statement: Statement, line: str) -> Decimal:
    return statement.spent.get(line, NOTHING)


def _fault(case: Inspection, statement: Statement, before: Statement, lines: list[str]) -> Fault:
    """One fault of all lines: often the whole statement says something else than it should."""
    first, currency = lines[0], case.project.contract.budget.currency
    was, now = (money(_spent(each, first), currency) for each in (before, statement))
    message = (
        f"by the statement of {statement.date} {now} of {first} is spent, "
        f"and by that of {before.date} {was}"
    )
    if lines[1:]:
        message += f"; likewise {listed(lines[1:], 'and')}"
    unnamed = [line for line in lines if line not in statement.spent]
    zero = f"; what it does not name counts as 0: {listed(unnamed, 'and')}" if unnamed else ""
    route = ("spent",) if first in unnamed else ("spent", first)
    return case.at(statement, *route, label=f"less than {was}").fault(
        message,
        f"write what had been spent in all by that day{zero}",
        case.at(before, "spent", first, label=f"{was} here"),
        also=tuple((LINE, line) for line in lines),
    )
