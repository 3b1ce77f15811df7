"""Fields whose line begins in another column than that of the record to which they belong.

YAML reads them as fields of another record, within which the one stands or which stands in it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from migtrack.base.finding import Fix, MoveValue, Route
from migtrack.base.text import counted, first_of, in_backquotes, listed
from migtrack.load.records.shape_faults import Wording
from migtrack.load.yaml.document import Document
from migtrack.load.yaml.text_lines import DAY, block_end
from migtrack.model.fields import SLUG, Part, Shorter
from migtrack.model.walk import Declared, fields_of

_Way = tuple[Route, str | int | None]
"""The mapping to which a field belongs, and the last of what stands in that above the field."""


class Misplaced(NamedTuple):
    """Fields that stand in one mapping and belong to another."""

    holder: Route
    """The mapping in which all of them stand."""
    keys: tuple[str, ...]
    target: Route
    """The mapping to which they belong."""
    previous: str | int | None
    """The last of what stands in that, above them; none where it is empty."""

    @property
    def is_too_deep(self) -> bool:
        """Whether they are indented further than they should be."""
        return len(self.target) < len(self.holder)


class _Mapping(NamedTuple):
    """A mapping, or a field that might hold one and is empty."""

    route: Route
    value: dict[str, Any]
    names: frozenset[str]
    """The names of its fields, or the languages of its texts."""
    part: type[Part] | None
    """The model of the mapping, or of each of its days."""
    has_days: bool = False
    has_ids: bool = False
    """Whether it holds values by the ids of records; only of an empty one that is said."""

    def takes(self, key: str) -> bool:
        """Whether the mapping may have a field of that name, and has none."""
        return self.knows(key) and key not in self.value

    def knows(self, key: str) -> bool:
        """Whether it may have a field of that name."""
        return (
            key in self.names
            or (self.has_days and DAY.fullmatch(key) is not None)
            or (self.has_ids and re.fullmatch(SLUG, key) is not None)
        )

    def within(
        self, key: str, languages: frozenset[str], *, only_last: bool = False
    ) -> list["_Mapping"]:
        """The mappings right within the value of a field, in their order."""
        value, route = self.value[key], (*self.route, key)
        if self.has_days and self.part is not None:
            return _as_mappings([(route, value)], _names(self.part), self.part)
        field = _fields(self.part).get(key) if self.part else None
        if field is None or (field.part is None and not field.is_localized):
            is_open = field is not None and field.is_by_id and value is None
            return [_Mapping(route, {}, frozenset(), None, has_ids=True)] if is_open else []
        entries = [(route, value)]
        if field.is_list and (isinstance(value, list) or not _may_stand_alone(field)):
            values = value if isinstance(value, list) else []
            first = max(len(values) - 1, 0) if only_last else 0
            entries = [((*route, at), values[at]) for at in range(first, len(values))]
            entries = [entry for entry in entries if entry[1]]
        if field.part is None:
            return _as_mappings(entries, languages, None)
        if field.is_mapping:
            return _as_mappings(entries, frozenset(), field.part, has_days=True)
        return _as_mappings(entries, _names(field.part), field.part)


def _may_stand_alone(field: Declared) -> bool:
    """Whether the one entry of a list may stand without the list."""
    shorter = field.get(Shorter)
    return shorter is not None and shorter.is_alone


def _as_mappings(
    entries: list[tuple[Route, Any]],
    names: frozenset[str],
    part: type[Part] | None,
    *,
    has_days: bool = False,
) -> list[_Mapping]:
    return [
        _Mapping(route, {} if value is None else value, names, part, has_days)
        for route, value in entries
        if value is None or isinstance(value, dict)
    ]


@cache
def _names(part: type[Part]) -> frozenset[str]:
    return frozenset(field.key for field in fields_of(part))


@cache
def _fields(part: type[Part]) -> dict[str, Declared]:
    return {field.key: field for field in fields_of(part)}


def misplaced_fields(
    model: type[Part], value: Any, languages: Sequence[str]
) -> Iterator[Misplaced]:
    """The misplaced fields within a value, the outer ones first.

    The value may be changed between one and the next: what is moved is looked at where it is then.
    """
    if isinstance(value, dict):
        root = _Mapping((), value, _names(model), model)
        yield from _misplaced_in(root, (), frozenset(languages))


def _misplaced_in(
    mapping: _Mapping, outer: tuple[_Mapping, ...], languages: frozenset[str]
) -> Iterator[Misplaced]:
    """Those in a mapping; `outer` are those around it that may still go on behind it."""
    inward: dict[_Way, list[str]] = {}
    outward: dict[_Way, list[str]] = {}
    previous = ""
    for key in list(mapping.value):
        if mapping.knows(key):
            previous, outward = key, {}
        elif way := _way_in(mapping, previous, key, languages):
            inward.setdefault(way, []).append(key)
        elif way := _way_out(mapping, outer, key):
            outward.setdefault(way, []).append(key)
    for (target, last_there), keys in (*inward.items(), *outward.items()):
        yield Misplaced(mapping.route, tuple(keys), target, last_there)
    last = next(reversed(mapping.value), None)
    for key in list(mapping.value):
        inner = mapping.within(key, languages) if mapping.knows(key) else []
        for each in inner:
            around = (*(outer if key == last else ()), mapping) if each is inner[-1] else ()
            yield from _misplaced_in(each, around, languages)


def _way_in(mapping: _Mapping, previous: str, key: str, languages: frozenset[str]) -> _Way | None:
    """The mapping, within the field above, to which a field belongs that begins too far left."""
    inner = mapping.within(previous, languages, only_last=True) if previous else []
    while inner:
        last = next(reversed(inner[-1].value), None)
        if inner[-1].takes(key):
            is_single = isinstance(mapping.value[key], str) or not inner[-1].has_ids
            return (inner[-1].route, last) if is_single else None
        inner = inner[-1].within(last, languages, only_last=True) if last is not None else []
    return None


def _way_out(mapping: _Mapping, outer: tuple[_Mapping, ...], key: str) -> _Way | None:
    """The mapping around this one to which a field belongs that begins too far right."""
    for each in reversed(outer):
        if each.takes(key):
            return each.route, mapping.route[len(each.route)]
    return None


def stands_in_lines(document: Document, found: Misplaced) -> bool:
    """Whether all of it is written in lines of its own, and not within brackets."""
    spans = map(document.places.value_at, (found.holder, found.target))
    return not any(span and document.text[span[0] : span[0] + 1] in ("{", "[") for span in spans)


def place_of_misplaced(document: Document, found: Misplaced) -> tuple[int, int]:
    """The column in which misplaced fields should begin, and the lines below the first of them."""
    first = document.place_of((*found.holder, found.keys[0]), on_key=True)
    start = document.line_start(first.line)
    end = block_end(document.text, start, first.column)
    below = document.text.count("\n", start, end)
    if found.previous is None:
        return document.place_of(found.target, on_key=True).column + 2, below
    return document.place_of((*found.target, found.previous), on_key=True).column, below


def misplaced(subject: str, found: Misplaced, column: int, below: int) -> Wording:
    """The words for misplaced fields.

    They should begin in that column, with so many lines below the first of them, if it is alone.
    """
    key, others = found.keys[0], first_of(list(map(in_backquotes, found.keys[1:])), 5)
    also = f", and {listed(others, 'and')} as well" if others else ""
    if below and not others:
        also = f", and move the {counted(below, 'line')} below by as much"
    moved = tuple(MoveValue((*found.holder, key), (*found.target, key)) for key in found.keys)
    is_sure = found.previous is None  # nothing stands where something is wanted
    fixes = (Fix(f"begin it in column {column}", moved, is_sure),)
    if found.previous is None:
        empty = found.target[-1]
        return Wording(
            "MT102",
            f"{subject}: `{key}` belongs to `{empty}` above it, and is not indented below that",
            f"begin it in column {column}, two blanks further right than `{empty}`{also}",
            f"belongs to `{empty}`",
            fixes=fixes,
        )
    names = [step for step in found.holder if isinstance(step, str)]
    if not found.is_too_deep:
        names = [step for step in found.target if isinstance(step, str)]
    where = f"belongs to `{names[-1]}`"
    if found.is_too_deep:
        where = f"does not belong to `{names[-1]}`"
    return Wording(
        "MT102",
        f"{subject}: `{key}` {where} above it, and does not begin in the column for that",
        f"begin it in column {column}, as `{found.previous}` above it{also}",
        where,
        fixes=fixes,
    )
