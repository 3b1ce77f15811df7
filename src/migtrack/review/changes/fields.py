"""A record as its single fields, each with its value: two such can be compared.

The walk goes over the models themselves, so that no field can be forgotten. What has no
order (attendance, travellers, adoptions …) is named by a key, not by its position.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from migtrack.base.finding import Route
from migtrack.base.personal_data import CONFIDENTIAL, LISTS
from migtrack.model.activities import MARKS, DayList
from migtrack.model.fields import Privacy
from migtrack.review.changes.values import Field, Value

Rename = Callable[[str, str], str]
"""The name under which to compare a reference: of a kind of record, by its id."""


class Leaf(NamedTuple):
    """A single value of a record."""

    value: Value
    route: Route
    """Where it stands within the record."""


Leaves = Mapping[Field, Leaf]

KEYS = {
    "travellers": "participant",
    "adopted": "ministry",
    "applied": "ministry",
    "postponed": "date",
    "amendments": "signed",
    "experts": "name",
}
"""The lists of small mappings, and what tells their entries apart."""
LOOSE = ("postponed", "amendments", "experts", "objectives")
"""Lists whose entries are no records: one that goes and one that comes are one that changed."""
NAMELESS = ("experts", "objectives")
"""Lists whose keys are texts: they are no part of a field's name."""
IN_ORDER = ("languages", "reserves")
"""Lists of words whose order is a fact."""

REFERENCES = {
    "ministry": "ministry",
    "participant": "participant",
    "reserves": "participant",
    "invited": "participant",
    "group": "group",
    "seminar": "activity",
    "request": "request",
    "subject": "",
}
"""Fields that hold ids, and of what kind of record; empty: of any."""

_PERSONAL = {
    "participant": {"name", "position", "gender", "letter", "left", "notes", "documents"},
    "activity": {"experts", "travellers"},
    "request": {"expert"},
    "waiver": {"approved_by", "reason", "notes"},
}
_NOT_PERSONAL = {"date", "invited", "participant", "organisation"}


def leaves_of(
    record: BaseModel, rename: Rename, without: tuple[str, ...] = ()
) -> dict[Field, Leaf]:
    """The single values of a record, the fields `without` left out."""
    fields = _fields(record, (), (), rename)
    return {field: leaf for field, leaf in fields if field[0] not in without}


def privacy_of(kind: str, field: Field) -> Privacy:
    """Who may see the field's value."""
    if not CONFIDENTIAL.isdisjoint(field) or (field[0] == LISTS and "marks" in field):
        return "confidential"
    personal = field[0] in _PERSONAL.get(kind, ())
    return "personal" if personal and field[-1] not in _NOT_PERSONAL else "open"


def name_of(field: Field) -> str:
    """The field's name as people know it from the file: `travellers.mofa-01.invited`."""
    return ".".join(field[:1] + field[2:] if field[0] in NAMELESS else field)


Pair = tuple[Field, Leaf]


def _fields(model: BaseModel, field: Field, route: Route, rename: Rename) -> Iterator[Pair]:
    for name, info in type(model).model_fields.items():
        key = info.alias or name
        value = getattr(model, name)
        yield from _leaves(value, (*field, key), (*route, key), rename)


def _leaves(value: Any, field: Field, route: Route, rename: Rename) -> Iterator[Pair]:
    """The single values of a field."""
    if value is None:
        return
    if isinstance(value, DayList):
        yield from _attendance(value, field, route, rename)
    elif isinstance(value, BaseModel):
        yield from _fields(value, field, route, rename)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            name = key if isinstance(key, str) else key.isoformat()
            yield from _leaves(one, (*field, name), (*route, name), rename)
    elif isinstance(value, tuple):
        yield from _list(value, field, route, rename)
    else:
        yield field, Leaf(_renamed(value, field, rename), route)


def _list(values: tuple[Any, ...], field: Field, route: Route, rename: Rename) -> Iterator[Pair]:
    if not values:
        return
    if not isinstance(values[0], (BaseModel, Mapping)):
        plain = [_renamed(one, field, rename) for one in values]
        ordered = plain if field[-1] in IN_ORDER else sorted(plain)
        yield field, Leaf(tuple(ordered), route)
        return
    seen: dict[str, int] = {}
    for index, value in enumerate(values):
        key = _key(value, field[-1], rename)
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key} #{seen[key]}"
        yield from _leaves(value, (*field, name), (*route, index), rename)


def _key(value: Any, name: str, rename: Rename) -> str:
    key = getattr(value, KEYS[name]) if name in KEYS else value
    if isinstance(key, Mapping):
        return "\n".join(key[language] for language in sorted(key))
    return str(_renamed(key, (KEYS[name],), rename)) if name in KEYS else repr(value)


def _renamed(value: Any, field: Field, rename: Rename) -> Any:
    kind = REFERENCES.get(field[-1])
    return rename(kind, value) if kind is not None and isinstance(value, str) else value


def _attendance(day: DayList, field: Field, route: Route, rename: Rename) -> Iterator[Pair]:
    """The list of a day: that there is one, and each participant's mark."""
    yield (*field, "list"), Leaf("recorded", route)
    if day.guests:
        yield (*field, "guests"), Leaf(day.guests, (*route, "guests"))
    marks: dict[str, list[str]] = {}
    places: dict[str, Route] = {}
    for mark in MARKS:
        for index, identity in enumerate(getattr(day, mark)):
            name = rename("participant", identity)
            marks.setdefault(name, []).append(mark)
            places.setdefault(name, (*route, mark, index))
    for name, given in marks.items():
        value: Value = given[0] if len(given) == 1 else tuple(given)
        yield (*field, "marks", name), Leaf(value, places[name])
