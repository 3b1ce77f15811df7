"""Fields that begin in the column of the field or day to which they belong.

YAML reads them as its neighbours, and above them stands a field without a value.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.base.text import first_of, in_backquotes, listed
from migtrack.load.records.wording import Wording
from migtrack.model.fields import Part
from migtrack.model.walk import Declared, fields_of

_DAY = r"\d{4}-\d\d-\d\d"


class Misplaced(NamedTuple):
    """Fields that belong within an empty neighbour above them."""

    holder: Route
    """The mapping in which all of them stand."""
    empty: str
    keys: tuple[str, ...]


def misplaced_fields(model: type[Part], value: Any, route: Route = ()) -> Iterator[Misplaced]:
    """The misplaced fields within a value, the outer ones first.

    The value may be changed between one and the next: what is moved is looked at where it is then.
    """
    if not isinstance(value, dict):
        return
    fields = {field.key: field for field in fields_of(model)}
    within = {key: field for key, field in fields.items() if field.part and not field.is_list}
    yield from _below_empty(value, route, within, set(fields))
    for key, inner in value.items():
        field = fields.get(key)
        if field is None or field.part is None:
            continue
        if field.is_mapping and isinstance(inner, dict):
            days = {day: field._replace(is_mapping=False) for day in inner if _is_day(day)}
            yield from _below_empty(inner, (*route, key), days, set(days))
        entries = inner.items() if isinstance(inner, dict) else enumerate(inner or ())
        if field.is_list or field.is_mapping:
            for step, entry in entries:
                yield from misplaced_fields(field.part, entry, (*route, key, step))
        else:
            yield from misplaced_fields(field.part, inner, (*route, key))


def _below_empty(
    mapping: dict[str, Any], route: Route, within: dict[str, Declared], own: set[str]
) -> Iterator[Misplaced]:
    """Those that follow an empty field of a mapping, and are fields of it and not of that."""
    groups: dict[str, list[str]] = {}
    empty = ""
    for key, value in mapping.items():
        if empty and key not in own and _belongs(key, within[empty]):
            groups.setdefault(empty, []).append(key)
        else:
            empty = key if value is None and key in within else ""
    for name, keys in groups.items():
        yield Misplaced(route, name, tuple(keys))


def _belongs(key: str, field: Declared) -> bool:
    if field.is_mapping:
        return _is_day(key)
    return field.part is not None and key in {inner.key for inner in fields_of(field.part)}


def _is_day(key: str) -> bool:
    return re.fullmatch(_DAY, key) is not None


def misplaced(subject: str, empty: str, keys: Sequence[str], column: int) -> Wording:
    """The words for fields in the column of the empty one above them, to which they belong."""
    others = first_of(list(map(in_backquotes, keys[1:])), 5)
    also = f", and {listed(others, 'and')} as well" if others else ""
    return Wording(
        "MT102",
        f"{subject}: `{keys[0]}` belongs to `{empty}` above it, and is not indented below that",
        f"begin it in column {column + 2}, two blanks further right than `{empty}`{also}",
        f"belongs to `{empty}`",
    )
