"""The contract in force on a day, and the project as it was planned on it.

An amendment replaces what it names from the day of its signature on. An activity is part of the
plan from the day on which it was added.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from migtrack.base.finding import Route
from migtrack.model.activities import Activity
from migtrack.model.contract import AmendedGroup, Amendment, Contract, Group, Kind
from migtrack.model.project import Project


class Step(NamedTuple):
    """An amendment, and the contract in force before and after its signature."""

    amendment: Amendment
    before: Contract
    after: Contract


class ContractChange(NamedTuple):
    """Something that an amendment replaced."""

    name: Literal["end", "budget", "planned", "visit-seats"]
    before: date | Decimal | int | None
    """None where the contract named no number."""
    after: date | Decimal | int | None
    group: str = ""
    """The id of the group that promises it."""
    kind: Kind | None = None
    """Which activities are planned."""


def steps(contract: Contract, day: date = date.max) -> Iterator[Step]:
    """The amendments signed by `day`, in the order of their signatures."""
    signed = (amendment for amendment in contract.amendments if amendment.signed <= day)
    for amendment in sorted(signed, key=lambda amendment: amendment.signed):
        before, contract = contract, _amended(contract, amendment)
        yield Step(amendment, before, contract)


def contract_in_force(contract: Contract, day: date = date.max) -> Contract:
    """The contract as amended by `day`; the latest, if no day is given."""
    for step in steps(contract, day):
        contract = step.after
    return contract


def project_on(project: Project, day: date) -> Project:
    """The project with the contract in force on `day`, and the activities planned by then.

    Where nothing differs it is the project itself.
    """
    contract = contract_in_force(project.contract, day)
    planned = tuple(each for each in project.activities if not each.added or each.added <= day)
    if contract is project.contract and len(planned) == len(project.activities):
        return project
    by_model = dict(project.by_model)
    by_model[Activity] = planned
    return replace(project, contract=contract, by_model=by_model)


def changes_between(before: Contract, after: Contract) -> Iterator[ContractChange]:
    """What differs between the contracts in force on two days, or in two states of the data."""
    if before.period.end != after.period.end:
        yield ContractChange("end", before.period.end, after.period.end)
    if before.budget.amount != after.budget.amount:
        yield ContractChange("budget", before.budget.amount, after.budget.amount)
    for new in after.groups:
        old = before.group(new.id)
        if old is None or after.group(new.id) is not new:  # of doubled ids the first counts
            continue
        for kind, number in new.planned.items():
            if old.planned.get(kind) != number:
                yield ContractChange("planned", old.planned.get(kind), number, new.id, kind)
        if old.visit_seats != new.visit_seats:
            yield ContractChange("visit-seats", old.visit_seats, new.visit_seats, new.id)


def route_to_end(contract: Contract, day: date = date.max) -> Route:
    """Where the last day in force on `day` stands in the contract."""
    ends = [step.amendment for step in steps(contract, day) if step.amendment.end]
    return (*_route(contract, ends[-1]), "end") if ends else ("period", "end")


def route_to_budget(contract: Contract, day: date = date.max) -> Route:
    """Where the amount of money in force on `day` stands in the contract."""
    amended = [step.amendment for step in steps(contract, day) if step.amendment.budget]
    return (*(_route(contract, amended[-1]) if amended else ()), "budget", "amount")


def route_to_promise(contract: Contract, group_id: str, *field: str, day: date = date.max) -> Route:
    """Where a number of a group, `planned` of a kind or `visit_seats`, in force on `day` stands."""
    groups = contract.groups
    found: Route = ("groups", [group.id for group in groups].index(group_id), *field)
    for step in steps(contract, day):
        for index, group in enumerate(step.amendment.groups):
            if group.id == group_id and _names(group, *field):
                found = (*_route(contract, step.amendment), "groups", index, *field)
    return found


def _names(group: AmendedGroup, field: str, kind: str = "") -> bool:
    """Whether an amendment of a group names that number."""
    return kind in group.planned if kind else getattr(group, field) is not None


def _route(contract: Contract, amendment: Amendment) -> Route:
    return "amendments", next(
        index for index, each in enumerate(contract.amendments) if each is amendment
    )


def _amended(contract: Contract, amendment: Amendment) -> Contract:
    """The contract with what the amendment names in the place of what stood before."""
    replaced: dict[str, Any] = {}
    if amendment.end is not None:
        replaced["period"] = contract.period.model_copy(update={"end": amendment.end})
    if amendment.budget is not None:
        amount = amendment.budget.amount
        replaced["budget"] = contract.budget.model_copy(update={"amount": amount})
    by_id = {group.id: group for group in amendment.groups}
    if by_id:
        replaced["groups"] = tuple(
            _amended_group(group, by_id[group.id]) if group.id in by_id else group
            for group in contract.groups
        )
    return contract.model_copy(update=replaced)


def _amended_group(group: Group, amended: AmendedGroup) -> Group:
    seats = group.visit_seats if amended.visit_seats is None else amended.visit_seats
    planned = {**group.planned, **amended.planned}
    return group.model_copy(update={"planned": planned, "visit_seats": seats})
