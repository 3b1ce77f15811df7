"""A record as its single fields, each with its value: two such can be compared.

The walk goes over the models themselves, so that no field can be forgotten. What has no
order (attendance, travellers, adoptions …) is named by a key, not by its position.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.base.text import Localized
from migtrack.model.day_lists import DEPUTISED, DayList
from migtrack.model.declarations import (
    Confidential,
    ConfidentialMarks,
    Ends,
    Keyed,
    Money,
    Ordered,
    Personal,
    Ref,
)
from migtrack.model.fields import Part, Privacy, Record
from migtrack.model.walk import Declared, declared_at, fields_of, is_kind, name_in_model
from migtrack.review.changes.values import Field, FieldWords, Value

Rename = Callable[[str, str], str]
"""The name under which to compare a reference: of a kind of record, by its id."""


class Leaf(NamedTuple):
    """A single value of a record."""

    value: Value
    route: Route
    """Where it stands within the record."""


Leaves = Mapping[Field, Leaf]

MARKED = "marks"
"""Within the list of a day: each participant's mark."""


def leaves_of(record: Record, rename: Rename) -> dict[Field, Leaf]:
    """The single values of a record, but for its id and for records that stand within it."""
    leaves: dict[Field, Leaf] = {}
    for declared in fields_of(type(record)):
        is_id = declared.key == "id" and record.record_kind.has_id
        if not is_id and not (declared.part and is_kind(declared.part)):
            here = _Here((declared.key,), (declared.key,), declared, rename)
            leaves.update(_leaves(getattr(record, declared.name), here))
    for declared in fields_of(type(record)):
        if (ends := declared.get(Ends)) and ends.or_first and (declared.key,) not in leaves:
            first = getattr(record, name_in_model(type(record), ends.first))
            leaves[declared.key,] = Leaf(first, (declared.key,))
    return leaves


def title_of(record: Record) -> Localized | None:
    """What people call the record: the first of its titles that it has."""
    titles = (getattr(record, name) for name in record.record_kind.titles)
    return next(filter(None, titles), None)


def privacy_of(model: type[Part], field: Field) -> Privacy:
    """Who may see the field's value."""
    inner: type[Part] | None = model
    privacy: Privacy = "open"
    steps = iter(field)
    for step in steps:
        declared = declared_at(inner, (step,)) if inner else None
        if declared is None:
            break
        if declared.get(Confidential) is not None:
            return "confidential"
        if declared.get(ConfidentialMarks) is not None and MARKED in field:
            return "confidential"
        if declared.get(Personal) is not None:
            privacy = "personal"
        elif declared.is_day:
            privacy = "open"
        inner = declared.part
        if declared.get(Keyed) is not None or declared.is_mapping:
            next(steps, None)  # the key of an entry, or a day
    return privacy


def is_money(model: type[Part], route: Route) -> bool:
    """Whether the value at a route within a record is an amount in the contract's currency."""
    declared = declared_at(model, route)
    return declared is not None and declared.get(Money) is not None


def loose_lists(model: type[Part]) -> list[str]:
    """The lists whose entries are no records: one that goes and one that comes are one changed."""
    return [
        field.key
        for field in fields_of(model)
        if field.get(Keyed) and not ((key := _key_of(field)) and key.get(Ref))
    ]


def _key_of(field: Declared) -> Declared | None:
    """The field that tells the entries of a list apart; none where they are told apart whole."""
    keyed = field.get(Keyed)
    if keyed is None or not keyed.by or field.part is None:
        return None
    return next(each for each in fields_of(field.part) if each.name == keyed.by)


def name_of(model: type[Part], field: Field) -> str:
    """The field's name as people know it from the file: `travellers.mofa-01.invited`.

    Entries that are told apart by texts are no part of it.
    """
    declared = declared_at(model, field[:1])
    if declared and declared.get(Keyed):
        key = _key_of(declared)
        if key is None or key.is_localized:
            return ".".join(field[:1] + field[2:])
    return ".".join(field)


def words_of(model: type[Part], field: Field) -> FieldWords:
    """The field in words: `budget`, `venue` in a language, `travellers invited` of an entry."""
    inner: type[Part] | None = model
    names: list[str] = []
    entry = language = ""
    steps = iter(field)
    for step in steps:
        declared = declared_at(inner, (step,)) if inner else None
        if declared is None:
            names.append(step)
            continue
        if not (names and step == "amount"):  # the amount of a budget is the budget
            names.append(step.replace("_", " "))
        if declared.get(Keyed) is not None:
            key, of_entry = _key_of(declared), next(steps, "")
            entry = "" if key is None or key.is_localized else of_entry
        elif declared.is_by_id:
            entry = next(steps, "")
        elif declared.is_localized:
            language = next(steps, "")
        inner = declared.part
    return FieldWords(" ".join(names), entry, language)


Pair = tuple[Field, Leaf]


class _Here(NamedTuple):
    """A place in a record, and the field to which it belongs."""

    field: Field
    route: Route
    declared: Declared
    rename: Rename

    def below(self, name: str, step: str | int) -> "_Here":
        """A place within this one."""
        return self._replace(field=(*self.field, name), route=(*self.route, step))

    def renamed(self, value: Any, declared: Declared | None = None) -> Any:
        """A value under the id of after the change, if its field refers to a record."""
        ref = (declared or self.declared).get(Ref)
        return self.rename(ref.kind, value) if ref and isinstance(value, str) else value


def _leaves(value: Any, here: _Here) -> Iterator[Pair]:
    if value is None:
        return
    if isinstance(value, DayList):
        yield from _attendance(value, here)
    elif isinstance(value, Part):
        for declared in fields_of(type(value)):
            inner_place = here.below(declared.key, declared.key)._replace(declared=declared)
            yield from _leaves(getattr(value, declared.name), inner_place)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            name = key if isinstance(key, str) else key.isoformat()
            yield from _leaves(inner, here.below(here.renamed(name), name))
    elif isinstance(value, tuple):
        yield from _list(value, here)
    else:
        yield here.field, Leaf(here.renamed(value), here.route)


def _list(values: tuple[Any, ...], here: _Here) -> Iterator[Pair]:
    if not values:
        return
    if not isinstance(values[0], (Part, Mapping)):
        plain = [here.renamed(value) for value in values]
        ordered = plain if here.declared.get(Ordered) is not None else sorted(plain)
        yield here.field, Leaf(tuple(ordered), here.route)
        return
    keyed, is_ordered = _key_of(here.declared), here.declared.get(Ordered) is not None
    if is_ordered and keyed is None:
        for index, value in enumerate(values):
            place = here.below(str(index + 1), index)
            yield from _leaves(value, place if index else place._replace(field=here.field))
        return
    if is_ordered:
        yield here.field, Leaf(tuple(_entry_key(value, here) for value in values), here.route)
    seen: dict[str, int] = {}
    for index, value in enumerate(values):
        key = _entry_key(value, here)
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key} #{seen[key]}"
        for field, leaf in _leaves(value, here.below(name, index)):
            if not (is_ordered and keyed and field[-1] == keyed.key):
                yield field, leaf


def _entry_key(value: Any, here: _Here) -> str:
    declared = _key_of(here.declared)
    key = getattr(value, declared.name) if declared else value
    if isinstance(key, Mapping):
        return "\n".join(key[language] for language in sorted(key))
    return str(here.renamed(key, declared)) if declared else repr(value)


def _attendance(day: DayList, here: _Here) -> Iterator[Pair]:
    """The list of a day: that there is one, and each participant's mark."""
    yield (*here.field, "list"), Leaf("recorded", here.route)
    if day.guests:
        yield (*here.field, "guests"), Leaf(day.guests, (*here.route, "guests"))
    marks: dict[str, list[str]] = {}
    places: dict[str, Route] = {}
    for declared in fields_of(DayList):
        if declared.get(Ref) is not None:
            for step, participant, mark in _marks_under(declared, day, here):
                name = here.renamed(participant, declared)
                marks.setdefault(name, []).append(mark)
                places.setdefault(name, (*here.route, declared.key, step))
    for name, given in marks.items():
        value: Value = given[0] if len(given) == 1 else tuple(given)
        yield (*here.field, MARKED, name), Leaf(value, places[name])


def _marks_under(
    declared: Declared, day: DayList, here: _Here
) -> Iterator[tuple[str | int, str, str]]:
    """Who stands in a field of the list, with the step to the place and the mark in words."""
    value = getattr(day, declared.name)
    if not isinstance(value, Mapping):
        yield from ((index, name, declared.key) for index, name in enumerate(value))
        return
    for official, deputy in value.items():
        yield official, official, DEPUTISED
        yield official, deputy, f"deputy of {here.renamed(official, declared)}"
