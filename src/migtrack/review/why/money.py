"""The amounts behind the figures of the money."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal

from migtrack.model.budget import LINE, Statement
from migtrack.model.in_force import route_to_budget, steps
from migtrack.model.keys import contract_key
from migtrack.model.kinds import key_of
from migtrack.model.statements import latest_statement
from migtrack.review.why.values import Query, TraceEntry

Amounts = Literal["spent", "committed"]


def money(name: Amounts) -> Callable[[Query], Iterator[TraceEntry]]:
    """The tracer of what was spent, or of what is committed."""

    def trace(query: Query) -> Iterator[TraceEntry]:
        """The amount of each line, the statements that do not count, and the contract."""
        yield from _by_line(query, name)
        yield from _other_statements(query)
        yield _contract(query)

    return trace


def money_left(query: Query) -> Iterator[TraceEntry]:
    """The amount of the contract, and what was spent and is committed of it."""
    contract = _contract(query)
    yield contract
    yield query.entry(
        "to-spend",
        query.loaded.project.contract,
        route_to_budget(query.loaded.project.contract, query.as_of),
        *contract.about,
        value=contract.of,
        amount=Decimal(contract.of),
    )
    yield from _by_line(query, "spent", sign=-1)
    yield from _by_line(query, "committed", sign=-1)
    yield from _other_statements(query)


def _counted(query: Query) -> Statement | None:
    return latest_statement(_statements(query), query.as_of)


def _statements(query: Query) -> tuple[Statement, ...]:
    budget = query.project.budget
    return budget.statements if budget else ()


def _by_line(query: Query, name: Amounts, sign: int = 1) -> Iterator[TraceEntry]:
    """The amounts of the statement that counts, line by line."""
    statement = _counted(query)
    if statement is None:
        return
    amounts: dict[str, Decimal] = getattr(statement, name)
    for line, amount in amounts.items():
        yield query.entry(
            name if sign > 0 else f"less-{name}",
            statement,
            (name, line),
            (LINE, line),
            value=sign * amount,
            amount=amount,
            day=statement.date,
        )


def _other_statements(query: Query) -> Iterator[TraceEntry]:
    """The statements before the one that counts, and those that are not known on the day."""
    counted = _counted(query)
    for each in _statements(query):
        if each is not counted:
            reason = "statement-ahead" if each.date > query.as_of else "statement-before"
            yield query.entry(reason, each, ("date",), key_of(each), day=each.date)


def _contract(query: Query) -> TraceEntry:
    """The amount of the contract in force, where it stands."""
    contract = query.loaded.project.contract
    amount = query.project.contract.budget.amount
    signed = [
        step.amendment.signed
        for step in steps(contract, query.as_of)
        if step.amendment.budget is not None
    ]
    return query.entry(
        "amended-amount" if signed else "contract-amount",
        contract,
        route_to_budget(contract, query.as_of),
        contract_key(contract.id),
        of=amount,
        amount=amount,
        day=signed[-1] if signed else None,
    )
