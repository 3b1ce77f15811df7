"""Whose name stands where an id is wanted."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from migtrack.base.personal_data import looks_like
from migtrack.base.text import first_of, fold_name, fold_names, in_backquotes, listed
from migtrack.model.declarations import RecordKind
from migtrack.model.kinds import naming_fields, title_of
from migtrack.model.project import Project


class Named(NamedTuple):
    """A name that stands in the place of an id, and the ids of the records that bear it."""

    name: str
    ids: tuple[str, ...]


class Names:
    """The records by their names, in every language and spelling; read when first asked for."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._by_kind: dict[str, dict[str, set[str]]] = {}
        self._by_id: dict[str, dict[str, str]] = {}

    def named(self, text: str, kinds: Iterable[RecordKind], ids: Collection[str]) -> Named | None:
        """The records of these kinds, with one of these `ids`, of which the text is a name."""
        folded = fold_name(text)
        found = {
            record_id
            for kind in kinds
            for record_id in self._ids_by_name(kind).get(folded, ())
            if record_id in ids
        }
        return Named(text, tuple(sorted(found))) if folded and found else None

    def _ids_by_name(self, kind: RecordKind) -> dict[str, set[str]]:
        """The ids of the kind's records by their folded names."""
        if kind.name not in self._by_kind:
            borne = [
                (name, record.id)
                for record in self._project.records(kind.model)
                for field in naming_fields(kind)
                for name in (getattr(record, field) or {}).values()
            ]
            by_name = self._by_kind[kind.name] = {}
            spellings = fold_names([name for name, _ in borne])
            for folded, (_, record_id) in zip(spellings, borne, strict=True):
                by_name.setdefault(folded, set()).add(record_id)
        return self._by_kind[kind.name]

    def of(self, record_id: str, kinds: Iterable[RecordKind]) -> str:
        """The name of a record of these kinds in the project's first language, if it has one."""
        named = (self._of(kind).get(record_id) for kind in kinds)
        return next(filter(None, named), "")

    def _of(self, kind: RecordKind) -> dict[str, str]:
        if kind.name not in self._by_id:
            languages = self._project.contract.languages
            self._by_id[kind.name] = {
                record.id: title_of(record, languages)
                for record in self._project.records(kind.model)
            }
        return self._by_id[kind.name]


_MOST_ALIKE = 12
"""How many ids are listed that are like an unknown one."""


def listed_alike(ids: Sequence[str]) -> str:
    """`; there are … and …`: ids of which one may be meant; nothing where there are none."""
    return _there_are(list(map(in_backquotes, ids)))


def alike_with_names(ids: Sequence[str], names: Names, kinds: Iterable[RecordKind]) -> str:
    """The same with the names of the records of these kinds, for a terminal alone."""
    shown = [(name, names.of(name, kinds)) for name in ids[:_MOST_ALIKE]]
    words = [name if looks_like(borne) else f"{name} {borne}".strip() for name, borne in shown]
    return _there_are([*words, *ids[_MOST_ALIKE:]])


def _there_are(words: Sequence[str]) -> str:
    if not words:
        return ""
    verb = "are" if len(words) > 1 else "is"
    return f"; there {verb} {listed(first_of(words, _MOST_ALIKE), 'and')}"


def written_instead(named: Named | None) -> str:
    """What to write instead of a name, without the name; nothing where there is no name."""
    if named is None:
        return ""
    if len(named.ids) == 1:
        return f"write {in_backquotes(named.ids[0])}, the id, instead of a name"
    ids = listed(map(in_backquotes, named.ids))
    return f"write the id of the one who is meant: {ids}"


def with_the_name(named: Named | None) -> str:
    """The same with the name, for a terminal alone."""
    if named is None:
        return ""
    if len(named.ids) == 1:
        return f"{named.name} is {named.ids[0]}: write {in_backquotes(named.ids[0])}"
    return f"{named.name} can be {listed(named.ids)}: write the id of the one who is meant"
