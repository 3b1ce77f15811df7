"""The fewest operations that make one value of another: values in, operations out."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.edit.text.items import is_among, paired
from migtrack.edit.text.writer import field_order
from migtrack.load.yaml.text_lines import DAY
from migtrack.model.fields import Part
from migtrack.model.walk import Declared, declared_at


class Replace(NamedTuple):
    """Another value at a route."""

    route: Route
    value: Any
    target: Route
    """The route in the value that is wanted."""


class Add(NamedTuple):
    """A new entry of a list or mapping."""

    holder: Route
    at: int
    """Its position, among the keys of a mapping as well."""
    key: str | None
    value: Any
    target: Route


class Remove(NamedTuple):
    """An entry less."""

    holder: Route
    at: int
    route: Route


class Rename(NamedTuple):
    """Another key for the same value."""

    holder: Route
    at: int
    key: str
    route: Route


class Move(NamedTuple):
    """An entry at another position."""

    holder: Route
    at: int
    to: int
    """The position once it is taken out."""
    route: Route


class Wrap(NamedTuple):
    """A list of one in the place of its only entry."""

    route: Route
    value: list[Any]
    target: Route


Operation = Replace | Add | Remove | Rename | Move | Wrap


def operations(
    old: Any, new: Any, model: type[Part] | None, route: Route = (), target: Route = ()
) -> Iterator[Operation]:
    """What makes `old` into `new`, each with the routes as they are when the others are done."""
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_mappings(old, new, model, route, target)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(old, new, model, route, target)
    elif isinstance(new, list) and is_among(old, new, _declared(model, route)):
        yield Wrap(route, [old], target)
        yield from _of_lists([old], new, model, route, target)
    elif old != new:
        yield Replace(route, new, target)


def _of_mappings(
    old: dict[str, Any], new: dict[str, Any], model: type[Part] | None, route: Route, target: Route
) -> Iterator[Operation]:
    names = field_order(model, route)
    keys = list(old)
    for key, renamed in _renamed(old, new, names):
        at = keys.index(key)
        yield Rename(route, at, renamed, (*route, key))
        keys[at] = renamed
        old = {renamed if each == key else each: value for each, value in old.items()}
        to = _place([each for each in keys if each != renamed], renamed, new, names)
        if to != at and all(map(DAY.fullmatch, keys)):
            yield Move(route, at, to, (*route, renamed))
            keys.insert(to, keys.pop(at))
    for key in keys:
        if key in new:
            yield from operations(old[key], new[key], model, (*route, key), (*target, key))
    for key, value in new.items():
        if key not in old:
            at = _place(keys, key, new, names)
            yield Add(route, at, key, value, (*target, key))
            keys.insert(at, key)
    for at in reversed(range(len(keys))):
        if keys[at] not in new:
            yield Remove(route, at, (*route, keys[at]))


def _renamed(old: dict[str, Any], new: dict[str, Any], names: list[str]) -> list[tuple[str, str]]:
    """The keys that went, each with the one that came for the same value.

    Two fields of the model are never the same: a value that moves from one to the other is another.
    """
    added = [key for key in new if key not in old]
    found = []
    for key, value in old.items():
        if key in new:
            continue
        for renamed in added:
            if new[renamed] == value and not (key in names and renamed in names):
                added.remove(renamed)
                found.append((key, renamed))
                break
    return found


def _place(keys: list[str], key: str, wanted: dict[str, Any], names: list[str]) -> int:
    """The position of a new key: as the model has it, by date, or as it is wanted.

    Where the others do not stand as the model has them, as few as can be are on the wrong side.
    """
    if key in names:
        own = names.index(key)
        places = {name: place for place, name in enumerate(names)}
        sides = (places.get(each, own) - own for each in keys)
        wrong = list(accumulate(((side > 0) - (side < 0) for side in sides), initial=0))
        return len(keys) - wrong[::-1].index(min(wrong))
    if DAY.fullmatch(key) and all(map(DAY.fullmatch, keys)):
        return next((at for at, each in enumerate(keys) if each > key), len(keys))
    before = list(wanted)[: list(wanted).index(key)]
    return next((keys.index(each) + 1 for each in reversed(before) if each in keys), 0)


def _of_lists(
    old: list[Any], new: list[Any], model: type[Part] | None, route: Route, target: Route
) -> Iterator[Operation]:
    pairing = paired(old, new, _declared(model, route))
    for was, now in sorted(pairing.matches.items(), key=lambda match: match[1]):
        yield from operations(old[now], new[was], model, (*route, now), (*target, was))
    positions = list(range(len(old)))
    before: int | None = None
    for at, value in enumerate(new):
        source = pairing.matches.get(at)
        if source is None or source in pairing.moved:
            if source is not None:
                start = positions.index(source)
                del positions[start]
            to = 0 if before is None else positions.index(before) + 1
            if source is None:
                source = -1 - at
                yield Add(route, to, None, value, (*target, at))
            else:
                yield Move(route, start, to, (*route, start))
            positions.insert(to, source)
        before = source
    kept = set(pairing.matches.values())
    for at in reversed(range(len(positions))):
        if positions[at] >= 0 and positions[at] not in kept:
            yield Remove(route, at, (*route, at))


def _declared(model: type[Part] | None, route: Route) -> Declared | None:
    return declared_at(model, route) if model is not None else None


def applied(value: Any, operation: Operation) -> Any:
    """The value after an operation; what it does not concern is shared."""
    if isinstance(operation, (Replace, Wrap)):
        return _with(value, operation.route, operation.value)
    holder = value
    for step in operation.holder:
        holder = holder[step]
    entries: list[tuple[Any, Any]] = list(
        holder.items() if isinstance(holder, dict) else enumerate(holder)
    )
    if isinstance(operation, Add):
        entries.insert(operation.at, (operation.key, operation.value))
    elif isinstance(operation, Remove):
        del entries[operation.at]
    elif isinstance(operation, Rename):
        entries[operation.at] = (operation.key, entries[operation.at][1])
    else:
        entries.insert(operation.to, entries.pop(operation.at))
    made: Any = dict(entries) if isinstance(holder, dict) else [each for _, each in entries]
    return _with(value, operation.holder, made)


def _with(value: Any, route: Route, inner: Any) -> Any:
    if not route:
        return inner
    made = value.copy()
    made[route[0]] = _with(value[route[0]], route[1:], inner)
    return made
