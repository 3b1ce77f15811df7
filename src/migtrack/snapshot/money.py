"""The money on a day: what the accounts say was spent and committed of each line, and the rest."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.base.text import Localized
from migtrack.model.budget import BudgetFile, BudgetLine, Statement
from migtrack.model.in_force import contract_in_force
from migtrack.model.project import Project
from migtrack.model.statements import NOTHING, latest_statement, total
from migtrack.snapshot.figures import Figure


class LineStatus(NamedTuple):
    """A line of the budget on a day."""

    id: str
    title: Localized | None
    """None where the statement names a line that the budget has not."""
    amount: Decimal
    spent: Decimal
    committed: Decimal
    left: Decimal
    """What is neither spent nor committed; less than nothing where there is more of these."""

    @property
    def percent(self) -> float | None:
        """How much of the line is spent; none where it has no amount."""
        return float(100 * self.spent / self.amount) if self.amount else None


class MoneyStatus(NamedTuple):
    """The money of a project on a day."""

    amount: Decimal
    """Of the contract in force."""
    currency: str
    spent: Decimal
    committed: Decimal
    left: Decimal
    statement: date | None
    """The day of the statement from which this is; none before the first."""
    source: Localized | None
    """Where that statement stands."""
    lines: tuple[LineStatus, ...]
    """In the order of the file; then those that only the statement names."""


def review_money(project: Project, as_of: date) -> MoneyStatus | None:
    """The money on a day; none where the project has no budget."""
    budget = project.budget
    if budget is None:
        return None
    contract = contract_in_force(project.contract, as_of)
    statement = latest_statement(budget.statements, as_of)
    spent = total(statement.spent) if statement else NOTHING
    committed = total(statement.committed) if statement else NOTHING
    return MoneyStatus(
        amount=contract.budget.amount,
        currency=contract.budget.currency,
        spent=spent,
        committed=committed,
        left=contract.budget.amount - spent - committed,
        statement=statement.date if statement else None,
        source=statement.source if statement else None,
        lines=tuple(_lines(budget, statement)),
    )


def money_figures(money: MoneyStatus | None) -> tuple[Figure, ...]:
    """What was spent, what is committed and what is left, of the amount of the contract."""
    if money is None:
        return ()
    return tuple(
        Figure(name, value, money.amount, currency=money.currency)
        for name, value in (
            ("money-spent", money.spent),
            ("money-committed", money.committed),
            ("money-left", money.left),
        )
    )


def _lines(budget: BudgetFile, statement: Statement | None) -> Iterator[LineStatus]:
    spent = dict(statement.spent) if statement else {}
    committed = dict(statement.committed) if statement else {}
    for line in budget.lines:  # of lines with the same id the first has what the accounts say
        yield _line(line.id, line, spent.pop(line.id, NOTHING), committed.pop(line.id, NOTHING))
    for unknown in dict.fromkeys((*spent, *committed)):
        yield _line(unknown, None, spent.get(unknown, NOTHING), committed.get(unknown, NOTHING))


def _line(identity: str, line: BudgetLine | None, spent: Decimal, committed: Decimal) -> LineStatus:
    amount = line.amount if line else NOTHING
    return LineStatus(
        id=identity,
        title=line.title if line else None,
        amount=amount,
        spent=spent,
        committed=committed,
        left=amount - spent - committed,
    )
