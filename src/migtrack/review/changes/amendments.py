"""What new amendments of the contract replace."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from migtrack.model.contract import Amendment, Contract
from migtrack.model.in_force import ContractChange, changes_between, steps
from migtrack.review.changes.values import Delta, Field, Filling


class Said(NamedTuple):
    """Something to be said of an amendment."""

    name: str
    """The name of its sentence."""
    fields: tuple[Field, ...]
    """The fields that it describes."""
    values: Mapping[str, Filling | None]
    group: str = ""
    """The id of the group that it is about."""


def new_amendments(contract: Contract, left: Mapping[Field, Delta]) -> Iterator[Said]:
    """What new amendments do: each its end and its reason, then what else it replaces.

    `left` are the fields of the contract that differ; an amendment is new where it was not signed
    before.
    """
    for amendment, before, after in steps(contract):
        key = ("amendments", amendment.signed.isoformat())
        signed = left.get((*key, "signed"))
        if signed is None or signed.old is not None:
            continue
        others = {
            (*key, *_field(change)): change
            for change in changes_between(before, after)
            if change.name != "end"
        }
        own = tuple(each for each in left if each[:2] == key and each not in others)
        values = {"day": amendment.signed, "end": amendment.end, "reason": amendment.reason}
        yield Said(_name(amendment), own, values)
        for field, change in others.items():
            yield _replaced(contract, amendment, field, change)


def _name(amendment: Amendment) -> str:
    if amendment.end is None:
        return "amended-terms"
    return "terminated" if amendment.kind == "termination" else "amended"


def _field(change: ContractChange) -> Field:
    """Where an amendment names what it replaces."""
    if change.name == "budget":
        return "budget", "amount"
    if change.kind is None:
        return "groups", change.group, "visit_seats"
    return "groups", change.group, "planned", change.kind


def _replaced(
    contract: Contract, amendment: Amendment, field: Field, change: ContractChange
) -> Said:
    """A budget, or a number that a group promises, which is another from the signature on."""
    old, new, day = change.before, change.after, amendment.signed
    if isinstance(old, Decimal) and isinstance(new, Decimal):
        name = "budget-raised" if new > old else "budget-lowered"
        was, now = (contract.budget.model_copy(update={"amount": each}) for each in (old, new))
        return Said(name, (field,), {"day": day, "old": was, "new": now})
    name = change.name if old is not None else f"{change.name}-first"
    values = {"day": day, "old": old, "new": new, "activities": change.kind}
    return Said(name, (field,), values, change.group)
