"""Reads the declarations of the models: which fields are declared as what, and their values."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from migtrack.model.declarations import Keyed, PlainText, Ref
from migtrack.model.fields import Part

M = TypeVar("M")

Route = tuple[str | int | date, ...]
"""The way from a record to a value: keys as in the files, positions in lists, days."""


class Declared(NamedTuple):
    """A field of a model with what is declared of it."""

    name: str
    """In the model."""
    key: str
    """In the files."""
    marks: tuple[object, ...]
    """The declarations, those of its type among them."""
    part: type[Part] | None
    """The model of the mapping, or of each mapping, that it holds."""
    is_localized: bool
    """Whether it holds texts by language."""
    is_day: bool
    is_mapping: bool
    """Whether it holds values by key, such as lists by day."""
    is_list: bool
    """Whether it lists values."""
    choices: tuple[str, ...]
    """The values among which it must choose; empty where it is free."""
    is_required: bool

    def get(self, mark: type[M]) -> M | None:
        """The declaration of a kind, if there is one."""
        for each in self.marks:
            if isinstance(each, mark):
                return each
        return None

    @property
    def is_free_text(self) -> bool:
        """Whether it holds people's words, not ids, dates, numbers or choices."""
        return self.is_localized or (self.get(PlainText) is not None and self.get(Ref) is None)

    @property
    def is_by_id(self) -> bool:
        """Whether it holds values by the ids of records."""
        return self.is_mapping and self.get(Ref) is not None


Path = tuple[Declared, ...]
"""The fields that lead from a record to a declared field."""


@cache
def fields_of(model: type[Part]) -> tuple[Declared, ...]:
    """The fields of a model in the order of its declaration."""
    found = []
    for name, info in model.model_fields.items():
        inside = list(_types_within(info.annotation))
        parts = [each for each in inside if isinstance(each, type) and issubclass(each, Part)]
        found.append(
            Declared(
                name=name,
                key=info.alias or name,
                marks=(*info.metadata, *(mark for each in inside for mark in _marks(each))),
                part=parts[-1] if parts else None,
                is_localized=any(map(_is_localized, inside)),
                is_day=date in inside,
                is_mapping=any(get_origin(t) is dict and not _is_localized(t) for t in inside),
                is_list=any(get_origin(t) is tuple for t in inside),
                choices=next(filter(None, map(_choices, inside)), ()),
                is_required=info.is_required(),
            )
        )
    return tuple(found)


def _types_within(annotation: Any) -> Iterator[Any]:
    """The types in an annotation, the inner ones first, but for those in a text by language."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        arguments = arguments[:1]
    elif get_origin(annotation) is Literal or _is_localized(annotation):
        arguments = ()
    for argument in arguments:
        yield from _types_within(argument)
    yield annotation


def _choices(annotation: Any) -> tuple[str, ...]:
    if annotation is bool:
        return ("true", "false")
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _marks(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()


def _is_localized(annotation: Any) -> bool:
    return get_origin(annotation) is dict and all(map(_is_text, get_args(annotation)))


def _is_text(annotation: Any) -> bool:
    """Whether it is text, and no id of a record."""
    inner, *marks = get_args(annotation) or (annotation,)
    return inner is str and not any(isinstance(mark, Ref) for mark in marks)


@cache
def paths_to(model: type[Part], mark: Any) -> tuple[Path, ...]:
    """The ways to the fields that are declared so, but for those of records within the record."""
    return tuple(_paths(model, lambda field: field.get(mark) is not None))


def _paths(model: type[Part], is_wanted: Callable[[Declared], bool]) -> Iterator[Path]:
    for field in fields_of(model):
        if is_wanted(field):
            yield (field,)
        if field.part is not None and not is_kind(field.part):
            yield from ((field, *path) for path in _paths(field.part, is_wanted))


def declared_at(model: type[Part], route: Route) -> Declared | None:
    """The field at a route through keys and positions; none where there is no such field."""
    field: Declared | None = None
    current: type[Part] | None = model
    for step in route:
        if not isinstance(step, str):
            continue
        inner = (
            next((each for each in fields_of(current) if each.key == step), None)
            if current
            else None
        )
        if inner is not None:
            field, current = inner, inner.part
        elif field is None or not field.is_mapping:
            return None
    return field


def model_at(model: type[Part], route: Route) -> type[Part] | None:
    """The model of the mapping at a route; none where it is no record (a text by language)."""
    if not any(isinstance(step, str) for step in route):
        return model
    field = declared_at(model, route)
    return field.part if field else None


def field_at(model: type[Part], route: Route, mark: type[M]) -> M | None:
    """The declaration of a kind of the field at a route, if there is one."""
    field = declared_at(model, route)
    return field.get(mark) if field else None


def is_kind(model: type[Part]) -> bool:
    """Whether a model is that of a kind of records."""
    return "record_kind" in vars(model)


class Found(NamedTuple):
    """The value of a declared field."""

    route: Route
    value: Any
    mark: Any
    """The declaration."""
    field: Declared
    holder: Part
    """The record, or the mapping within it, whose field it is."""
    entry: str = ""
    """The key of the entry of a list in which it stands, where it is one."""
    number: int = 0
    """The position of that entry from 1."""


def values_of(record: Part, mark: Any) -> Iterator[Found]:
    """The values of the fields that are declared so; what is not given is left out."""
    for path, declaration in _ways_to(type(record), mark):
        field = path[-1]
        for holder, route, entry, number in _holders(record, path[:-1]):
            value = getattr(holder, field.name)
            if value is not None:
                here = (*route, field.key)
                yield Found(here, value, declaration, field, holder, entry=entry, number=number)


@cache
def _ways_to(model: type[Part], mark: Any) -> tuple[tuple[Path, Any], ...]:
    """The paths to the fields that are declared so, each with the declaration."""
    return tuple((path, path[-1].get(mark)) for path in paths_to(model, mark))


Holder = tuple[Part, Route, str, int]
"""A record or a mapping within it, its route, and the key and number of its entry: see `Found`."""


def _holders(record: Part, path: Path) -> list[Holder]:
    """What the fields lead to from a record: itself, if there are none."""
    holders: list[Holder] = [(record, (), "", 0)]
    for field in path:
        holders = [inner for holder in holders for inner in _within(holder, field)]
    return holders


def _within(holder: Holder, field: Declared) -> Iterator[Holder]:
    """The mapping that the field holds, or each mapping of its list or by its keys."""
    part, route, entry, number = holder
    value = getattr(part, field.name)
    if value is None:
        return
    route = (*route, field.key)
    if isinstance(value, Part):
        yield value, route, entry, number
        return
    keyed = field.get(Keyed) if value else None
    by = keyed.by if keyed else ""
    for step, inner in enumerate(value) if isinstance(value, tuple) else value.items():
        yield (
            inner,
            (*route, step),
            str(getattr(inner, by)) if by else entry,
            step + 1 if isinstance(step, int) else number,
        )


def texts_of(value: Any) -> Iterator[str]:
    """Every text within a value: those of each language, of a list, of a mapping."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts_of(inner)
    elif isinstance(value, Part):
        for field in fields_of(type(value)):
            yield from texts_of(getattr(value, field.name))


class DayFound(NamedTuple):
    """A day in a field of a record, whatever is declared of it."""

    day: date
    route: Route
    path: Path
    """The fields that lead to it."""
    entry: str = ""
    """The record that is named by the entry of a list in which it stands."""


def every_day(record: Part) -> Iterator[DayFound]:
    """The days in all fields of a record, but for those by which values are keyed."""
    for path, is_by_id in _ways_to_days(type(record)):
        field = path[-1]
        for holder, route, entry, _ in _holders(record, path[:-1]):
            value, here = getattr(holder, field.name), (*route, field.key)
            if isinstance(value, date):
                yield DayFound(value, here, path, entry if is_by_id else "")
            else:
                for index, day in enumerate(value or ()):
                    yield DayFound(day, (*here, index), path, entry if is_by_id else "")


@cache
def _ways_to_days(model: type[Part]) -> tuple[tuple[Path, bool], ...]:
    """The paths to the fields that hold days, and whether the entries on them are named by ids."""
    paths = _paths(model, lambda field: field.is_day and not field.is_mapping)
    return tuple((path, any(map(_is_keyed_by_id, path))) for path in paths)


def _is_keyed_by_id(field: Declared) -> bool:
    keyed = field.get(Keyed)
    if keyed is None or field.part is None:
        return False
    return any(
        each.name == keyed.by and each.get(Ref) is not None for each in fields_of(field.part)
    )


@cache
def name_in_model(model: type[Part], key: str) -> str:
    """The name in the model of a field that the files call `key`."""
    return next(field.name for field in fields_of(model) if field.key == key)


def days_within(found: Found) -> Iterator[tuple[date, Route, bool]]:
    """The days within a value, each with its route, and whether it is a key there.

    The value is a day, something with its `date`, or values by day.
    """
    value = found.value
    if isinstance(value, date):
        yield value, found.route, False
    elif isinstance(value, Mapping):
        for day in value:
            yield day, (*found.route, day), True
    elif isinstance(value, Part):
        yield value.date, (*found.route, "date"), False  # type: ignore[attr-defined]  # declared so
