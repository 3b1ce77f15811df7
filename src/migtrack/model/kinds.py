"""The kinds of records and of files, and what their declarations say of a record."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from migtrack.base.finding import Key
from migtrack.base.text import localized
from migtrack.model.declarations import FILE_KINDS, RECORD_KINDS, Ends, FileKind, Name, RecordKind
from migtrack.model.fields import Part, Record
from migtrack.model.walk import Declared, fields_of, is_kind, name_in_model, paths_to


def record_kinds() -> list[RecordKind]:
    """The kinds of records, those that matter most first."""
    return sorted(RECORD_KINDS.values(), key=lambda kind: kind.order)


def file_kinds() -> list[FileKind]:
    """The kinds of files, in the order in which they are read and listed."""
    return sorted(FILE_KINDS.values(), key=lambda kind: kind.order)


def kinds_named_by_days() -> list[RecordKind]:
    """The kinds whose records have no id, and are named by their days in waivers."""
    return [kind for kind in record_kinds() if kind.is_waived_by_key and not kind.has_id]


def home_of(record_kind: str) -> FileKind:
    """The kind of file in which records of a kind stand."""
    name = RECORD_KINDS[record_kind].within or record_kind
    return next(kind for kind in file_kinds() if kind.record.record_kind.name == name)


def list_at_home(record_kind: str) -> str:
    """The field of that file which lists the records; empty where the file itself is one."""
    model = RECORD_KINDS[record_kind].model
    fields = fields_of(home_of(record_kind).model)
    return next((field.key for field in fields if field.part is model), "")


def lists_of(kind: RecordKind) -> list[str]:
    """The fields of other records that list the records of a kind."""
    return [field.key for _, field in holders_of(kind.model)]


@cache
def lists_with_ids(kind: FileKind) -> tuple[tuple[Declared, RecordKind], ...]:
    """The fields of a file that list records with ids, each with the kind of these."""
    return tuple(
        (field, field.part.record_kind)  # type: ignore[attr-defined]  # it is a kind's
        for field in fields_of(kind.model)
        if field.part is not None and is_kind(field.part) and field.part.record_kind.has_id  # type: ignore[attr-defined]
    )


@cache
def holders_of(model: type[Record]) -> tuple[tuple[type[Record], Declared], ...]:
    """The models of records within which the records of a model stand, each with its field."""
    return tuple(
        (kind.model, field)
        for kind in record_kinds()
        for field in fields_of(kind.model)
        if field.part is model
    )


@cache
def naming_fields(kind: RecordKind) -> tuple[str, ...]:
    """The fields, by their names in the model, that say what a record of a kind is called."""
    return tuple(
        field.name
        for field in fields_of(kind.model)
        if field.get(Name) is not None or field.key in kind.titles
    )


def title_of(record: Record, languages: Iterable[str]) -> str:
    """What a record is called, in the first of the languages that says it; empty if nothing."""
    texts = (getattr(record, field) for field in naming_fields(record.record_kind))
    return localized(next(filter(None, texts), None), languages)


def is_of_every_record(field: Declared) -> bool:
    """Whether every record may have the field, as notes: it stands behind those of its own."""
    return field.name in Record.model_fields


def key_of(record: Record) -> Key:
    """The record as the subject of a fault: its kind and what names it."""
    kind = record.record_kind
    if not kind.key:
        return kind.name, ""
    value = getattr(record, name_in_model(type(record), kind.key))
    return kind.name, value.isoformat() if isinstance(value, date) else value


def subjects_of(record: Record) -> tuple[Key, ...]:
    """The subjects of a fault of a record: itself, after the one record that holds it, if any."""
    within = record.record_kind.within
    return ((within, ""), key_of(record)) if within else (key_of(record),)


def declared_fields(mark: Any) -> Iterator[str]:
    """The fields of records, as `sop.drafted`, in or below which something is declared so."""
    for kind in RECORD_KINDS.values():
        for path in paths_to(kind.model, mark):
            yield f"{kind.name}.{path[0].key}"
            ends = path[-1].get(Ends)
            if ends is not None:
                yield f"{kind.name}.{ends.first}"


def models_of(file_kind: FileKind) -> Iterator[type[Part]]:
    """The models of a kind of file, from the outermost on; one may come twice."""
    waiting = [file_kind.model]
    while waiting:
        model = waiting.pop(0)
        yield model
        waiting += [field.part for field in fields_of(model) if field.part is not None]


def names_of_fields(mark: Any) -> frozenset[str]:
    """The names, as in the files, of the fields of any model that are declared so."""
    return _names(tuple(FILE_KINDS.values()), mark)


def names_of_free_text() -> frozenset[str]:
    """The names of the fields that hold people's words."""
    return _names(tuple(FILE_KINDS.values()), "is_free_text")


def names_of_fields_by_id() -> frozenset[str]:
    """The names of the fields that hold values by the ids of records."""
    return _names(tuple(FILE_KINDS.values()), "is_by_id")


@cache
def _names(file_kinds: tuple[FileKind, ...], mark: Any) -> frozenset[str]:
    """The names of the fields that have the property of that name, or are declared so."""
    return frozenset(
        field.key
        for kind in file_kinds
        for model in models_of(kind)
        for field in fields_of(model)
        if (getattr(field, mark) if isinstance(mark, str) else field.get(mark) is not None)
    )
