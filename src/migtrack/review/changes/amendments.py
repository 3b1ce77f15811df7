"""What is said of the contract's amendments that are new, differ or are gone."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from migtrack.model.contract import Amendment, Contract
from migtrack.model.in_force import ContractChange, Step, changes_between, steps
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


def amended(old: Contract | None, new: Contract, left: Mapping[Field, Delta]) -> Iterator[Said]:
    """What is said of the amendments that differ; `left` are the fields of the contract that do."""
    olds, news = _by_day(old) if old is not None else {}, _by_day(new)
    for key, step in news.items():
        signed = left.get((*key, "signed"))
        if signed is not None and signed.old is None:
            yield from _signed(step, key, tuple(_below(left, key)))
        elif signed is None and key in olds:
            yield from _corrected(olds[key], step, key, left)
    for key, step in olds.items():
        signed = left.get((*key, "signed"))
        if signed is not None and signed.new is None:
            fields, day = tuple(_below(left, key)), step.amendment.signed
            yield Said("amendment-removed", fields, {"day": day})


def _by_day(contract: Contract) -> dict[Field, Step]:
    """The amendments by the names under which their fields are compared, one for each day."""
    found: dict[Field, Step] = {}
    for step in steps(contract):
        found.setdefault(("amendments", step.amendment.signed.isoformat()), step)
    return found


def _below(left: Mapping[Field, Delta], key: Field) -> Iterator[Field]:
    return (each for each in left if each[:2] == key)


def _signed(step: Step, key: Field, fields: tuple[Field, ...]) -> Iterator[Said]:
    """What a new amendment does: its end and its reason, then what else it replaces."""
    amendment = step.amendment
    others = {
        (*key, *_field(change)): change
        for change in changes_between(step.before, step.after)
        if change.name != "end"
    }
    own = tuple(each for each in fields if each not in others)
    values = {"day": amendment.signed, "end": amendment.end, "reason": amendment.reason}
    yield Said(_name(amendment), own, values)
    for field, change in others.items():
        old, new = change.before, change.after
        name = change.name if old is not None else f"{change.name}-first"
        if isinstance(old, Decimal) and isinstance(new, Decimal):
            name = "budget-raised" if new > old else "budget-lowered"
        yield _replaced(name, step, field, change)


def _corrected(was: Step, step: Step, key: Field, left: Mapping[Field, Delta]) -> Iterator[Said]:
    """The numbers that an amendment, signed on the same day as before, names otherwise."""
    for change in changes_between(was.after, step.after):
        field = (*key, *_field(change))
        delta = left.get(field)
        if delta is not None and None not in (delta.old, delta.new):
            yield _replaced(f"{change.name}-corrected", step, field, change)


def _name(amendment: Amendment) -> str:
    if amendment.end is None:
        return "amended-terms"
    return "terminated" if amendment.kind == "termination" else "amended"


def _field(change: ContractChange) -> Field:
    """Where an amendment names what it replaces."""
    if change.name == "end":
        return ("end",)
    if change.name == "budget":
        return "budget", "amount"
    if change.kind is None:
        return "groups", change.group, "visit_seats"
    return "groups", change.group, "planned", change.kind


def _replaced(name: str, step: Step, field: Field, change: ContractChange) -> Said:
    """A budget, or a number that a group promises, that is another."""
    budget, values = step.after.budget, {"old": change.before, "new": change.after}
    found: dict[str, Filling | None] = {
        key: budget.model_copy(update={"amount": value}) if isinstance(value, Decimal) else value
        for key, value in values.items()
    }
    found |= {"day": step.amendment.signed, "activities": change.kind}
    return Said(name, (field,), found, change.group)
