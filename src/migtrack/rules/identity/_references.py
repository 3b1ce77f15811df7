"""Which records name which others, and which ids there are."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from migtrack.load.build import Loaded
from migtrack.model.declarations import FILE_KINDS, RECORD_KINDS, RecordKind, Ref
from migtrack.model.fields import OTHERS, SLUG, Record
from migtrack.model.kinds import home_of, record_kinds
from migtrack.model.project import Project
from migtrack.model.walk import Found, Route


class Reference(NamedTuple):
    """A record names another."""

    record: Record
    route: Route
    """Of the id within the record."""
    id: str
    ref: Ref
    """Which kind of record is meant."""
    on_key: bool = False
    """Whether the id is the key at the end of the route, not the value there."""


def kinds_with_ids() -> list[RecordKind]:
    """The kinds of records that others may name by their ids."""
    return [kind for kind in record_kinds() if kind.has_id]


def references(project: Project) -> Iterator[Reference]:
    """Every id by which a record names another.

    What a file's name repeats is left out: the loader has judged it.
    """
    repeated = {(file.model, file.named_after) for file in FILE_KINDS.values()}
    for record, found in project.declared(Ref):
        ref: Ref = found.mark
        if ref.kind not in RECORD_KINDS:
            continue
        if (type(record), found.field.key) not in repeated:
            for route, name, on_key in _ids(found):
                if not (ref.or_others and name == OTHERS):
                    yield Reference(record, route, name, ref, on_key)


def _ids(found: Found) -> Iterator[tuple[Route, str, bool]]:
    if isinstance(found.value, str):
        yield found.route, found.value, False
    elif isinstance(found.value, Mapping):
        for key, name in found.value.items():
            yield (*found.route, key), key, True
            if isinstance(name, str):
                yield (*found.route, key), name, False
    else:
        for index, name in enumerate(found.value):
            yield (*found.route, index), name, False


def known_ids(loaded: Loaded) -> dict[str, set[str]]:
    """The ids by kind, even of records that are not right otherwise.

    A kind of which an id may be missing is not among them: no reference to it can be judged.
    """
    ids: dict[str, set[str]] = {kind.name: set() for kind in kinds_with_ids()}
    for kind_name, name in (*loaded.known, *loaded.written):
        if kind_name in ids:
            ids[kind_name].add(name)
    for kind in kinds_with_ids():
        records = loaded.project.records(kind.model)
        own = {record.id for record in records}
        ids[kind.name] |= own
        checked = own if not home_of(kind.name).named_after else frozenset[str]()
        if loaded.has_lost(kind) or not all(map(_SLUG.match, ids[kind.name] - checked)):
            del ids[kind.name]
    return ids


_SLUG = re.compile(SLUG)
