"""What follows from the statements of the accounts: which counts on a day, and what it comes to."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from migtrack.base.days import add_days
from migtrack.model.budget import BudgetFile, BudgetLine, Statement
from migtrack.model.project import Project

NOTHING = Decimal(0)


def latest_statement(statements: Sequence[Statement], as_of: date = date.max) -> Statement | None:
    """The statement that counts on a day: the latest by then; of two of one day the second."""
    known = [each for each in statements if each.date <= as_of]
    return max(reversed(known), key=lambda each: each.date, default=None)


def next_statement_by(project: Project, as_of: date) -> date | None:
    """By when the next statement is wanted; none once there is one of the project's last day.

    The project is the one planned on the day.
    """
    budget, contract = project.budget, project.contract
    latest = latest_statement(budget.statements, as_of) if budget else None
    if budget is None or (latest and latest.date >= contract.period.end):
        return None
    since = latest.date if latest else contract.period.start
    return add_days(since, contract.policy.statement_days)


def overspent_lines(
    budget: BudgetFile, statement: Statement
) -> Iterator[tuple[BudgetLine, Decimal]]:
    """The lines of which more is spent and committed than their amount, each with how much is."""
    lines: dict[str, BudgetLine] = {}
    for line in budget.lines:
        lines.setdefault(line.id, line)
    for line in lines.values():
        used = statement.spent.get(line.id, NOTHING) + statement.committed.get(line.id, NOTHING)
        if used > line.amount:
            yield line, used


def total(amounts: dict[str, Decimal]) -> Decimal:
    """The sum of amounts by line."""
    return sum(amounts.values(), NOTHING)
