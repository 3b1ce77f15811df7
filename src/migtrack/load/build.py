"""Reads the files of a source: to the project, its places and its faults."""

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from migtrack.base.finding import ALL, Fault, Key, Route, Spot
from migtrack.load.files.sources import DATA, Source, SourceFile, Unreadable
from migtrack.load.files.wording import undecodable_fault, unreadable_fault
from migtrack.load.kinds import copied_path, file_key, kind_of, meant_path, named_record, value_at
from migtrack.load.naming import copied, named_by_file, unread
from migtrack.load.portable import RULE, unportable_ids, unportable_paths
from migtrack.load.records.former_names import give_present_names
from migtrack.load.records.result import ModelResult, foreign_fields
from migtrack.load.state import LoadState
from migtrack.load.yaml.document import Document, is_binary, read_document, with_line_feeds
from migtrack.load.yaml.syntax_error import MENDED
from migtrack.model.contract import Contract
from migtrack.model.declarations import FILE_KINDS, FileKind, RecordKind, StandIn
from migtrack.model.fields import LANGUAGE, Record, Setting
from migtrack.model.kinds import key_of, lists_of
from migtrack.model.project import Project
from migtrack.model.walk import fields_of, is_kind

LOSES_VALUE = frozenset({"alias", "merge-key", "key-not-text"})
"""The syntax errors whose value is not there."""
KEEPS_VALUE = frozenset({"comment-in-text", "too-many-comments", *MENDED})
"""Those before which a value may stand that was read."""


@dataclass(frozen=True)
class Loaded:
    """Everything that was read, as far as it could be."""

    project: Project
    documents: Mapping[str, Document]
    """By path; files that are no text are not among them."""
    faults: tuple[tuple[str, Fault], ...]
    """What was wrong with the files and their shape, each with the code of its rule."""
    incomplete: Mapping[Key, frozenset[str]]
    """The records with a faulty part: the fields (`*`: all) that no rule should read."""
    lost: frozenset[str]
    """The kinds of records of which some could not be read, not even their ids."""
    known: frozenset[Key]
    """Records that were read, or of which at least the id is known."""
    written: frozenset[Key]
    """The ids that stand in files of one record, even where a file is named otherwise."""
    paths: frozenset[str]
    """The files, and the folders that cannot be read, below the data folder."""
    _results: tuple[tuple[str, FileKind, ModelResult], ...] = ()

    @property
    def files(self) -> int:
        """How many files, or folders that cannot be read, lie below the data folder."""
        return len(self.paths)

    @cached_property
    def _origins(self) -> dict[int, tuple[str, Route, ModelResult]]:
        """Where each record stands, by the identity of the object."""
        origins: dict[int, tuple[str, Route, ModelResult]] = {}
        for path, kind, result in self._results:
            origins[id(result.model)] = (path, (), result)
            for field in fields_of(kind.model):
                if field.part is not None and is_kind(field.part):
                    for index, record in enumerate(getattr(result.model, field.name)):
                        origins[id(record)] = (path, (field.key, index), result)
        return origins

    @property
    def has_contract(self) -> bool:
        """Whether the contract could be read, required fields and all."""
        required = {field.key for field in fields_of(Contract) if field.is_required}
        return {*required, ALL}.isdisjoint(self.unread(self.project.contract))

    def unread(self, record: Record) -> frozenset[str]:
        """The fields (`*`: all) of a record that could not be read."""
        return self.incomplete.get(key_of(record), frozenset())

    def is_unread(self, record: Record, field: object) -> bool:
        """Whether a field of a record, or the list that holds the record, could not be read."""
        if record.record_kind.within:
            return self.has_lost(record.record_kind)
        return not {ALL, field}.isdisjoint(self.unread(record))

    def has_lost(self, kind: RecordKind) -> bool:
        """Whether some records of a kind could not be read, not even their ids."""
        holder = self.incomplete.get((kind.within, ""), frozenset())
        return kind.name in self.lost or (
            bool(kind.within) and not {ALL, *lists_of(kind)}.isdisjoint(holder)
        )

    def spot(self, record: Record, route: Route, *, on_key: bool = False, label: str = "") -> Spot:
        """The place of something within a record of the project."""
        path, base, result = self._origins[id(record)]
        return Spot(path, result.original((*base, *route)), on_key, label)


def load(source: Source, *, is_past: bool = False) -> Loaded:
    """Read every file of a source. Nothing is raised on bad data: it is in the faults.

    Of the past, fields are read under the names that they had in an earlier version, too.
    """
    state = LoadState()
    records: list[tuple[FileKind, SourceFile]] = []
    files = list(source)
    present, copies = {file.path for file in files}, set()
    for file in files:
        if original := copied_path(file.path, present):
            copies.add(file.path)
            state.faults.append(copied(file.path, original))
        elif kind := kind_of(file.path):
            records.append((kind, file))
        else:
            state.faults.append(unread(file))
            state.mark_unread(file)
    state.faults += [(RULE, fault) for fault in unportable_paths(present - copies)]
    meant = set(map(meant_path, present))
    for kind in FILE_KINDS.values():
        path = f"{DATA}/{kind.path}"
        if kind.required and DATA in present:  # which cannot be read, as a whole
            state.mark_lost(kind, path)
        elif kind.required and path not in present and path not in meant:
            records.append((kind, SourceFile(path, Unreadable("vanished"))))
    records.sort(key=lambda record: record[0].order)
    setting = Setting()
    for kind, file in records:
        model = _read_file(kind, file, setting, state, is_past=is_past)
        if isinstance(model, Contract):
            setting = Setting(model.languages)
    project = _project(state)
    for kind in state.closed:
        _mark_closed(kind, state)
    return Loaded(
        project=project,
        documents=state.documents,
        faults=tuple(state.faults),
        incomplete={key: frozenset(fields) for key, fields in state.incomplete.items()},
        lost=frozenset(state.lost),
        known=frozenset((kind, name) for kind, names in state.known.items() for name in names),
        written=frozenset(state.written),
        paths=frozenset(present),
        _results=tuple(state.results),
    )


def _read_file(
    kind: FileKind, file: SourceFile, setting: Setting, state: LoadState, *, is_past: bool
) -> Any:
    """The model of a file; none where nothing of it could be kept."""
    document = _open(file, state)
    if document is None or document.value is None:
        state.mark_lost(kind, file.path)
        return None
    state.remember_ids(kind, document)
    value = document.value
    if is_past:
        give_present_names(kind, value)
    reported = [
        error.route
        for error in document.syntax_errors
        if error.name not in KEEPS_VALUE or value_at(value, error.route) is None
    ]
    for error in document.syntax_errors:
        if error.name in LOSES_VALUE:
            parent = value_at(value, error.route[:-1])
            if isinstance(parent, dict):
                parent.pop(error.route[-1], None)
    if kind.model is Contract and isinstance(languages := value.get("languages"), list):
        codes = (code for code in languages if isinstance(code, str))
        setting = Setting(tuple(code for code in codes if re.match(LANGUAGE, code)))
    result = _validated(kind, document, setting, reported)
    state.faults += result.faults
    for key, fields in result.incomplete.items():
        state.mark_incomplete(key, *fields)
    if result.model is None:
        state.mark_lost(kind, file.path)
        return None
    state.remember_read(kind, result.model)
    if (kind.records_in,) in result.kept:
        state.mark_lost_entries(kind, document, result)
    state.faults += [(RULE, fault) for fault in unportable_ids(kind, file.path, result)]
    reference = named_record(kind)
    known = state.ids_of(reference.kind) if reference else None
    result.model, fault = named_by_file(kind, file.path, result.model, value, known)
    own = file_key(kind, file.path) if reference is None else None
    if fault and not (own and ALL in state.incomplete.get(own, ())):
        state.faults.append(fault)
    state.results.append((file.path, kind, result))
    return result.model


def _mark_closed(kind: FileKind, state: LoadState) -> None:
    """Note of every record after which a file of a closed folder is named that it is unread."""
    reference = named_record(kind)
    if reference is not None and is_kind(kind.model):
        for name in state.known[reference.kind]:
            state.mark_incomplete((kind.model.record_kind.name, name), ALL)


def _validated(
    kind: FileKind, document: Document, setting: Setting, reported: list[Route]
) -> ModelResult:
    """The model of a document; `reported` are the routes of its syntax errors."""
    if not reported and not foreign_fields(kind.model, document.value):
        try:
            return ModelResult(kind.model.model_validate(document.value, context=setting))
        except ValidationError:
            pass
    from migtrack.load.records.repair import repair  # noqa: PLC0415  # 8 ms that clean files save

    return repair(kind, document, setting, reported)


def _open(file: SourceFile, state: LoadState) -> Document | None:
    """The file's text, read; none where there is no text."""
    if isinstance(file.content, Unreadable):
        state.faults.append(("MT001", unreadable_fault(file.path, file.content)))
        return None
    fault = undecodable_fault(file.path, file.content)
    text = "" if fault else file.content.removeprefix(BOM_UTF8).decode()
    text, returns, first = with_line_feeds(text)
    if is_binary(text):
        fault = unreadable_fault(file.path, Unreadable("binary"))
    if fault:
        state.faults.append(("MT001", fault))
        return None
    document = read_document(file.path, text)
    if returns or document.syntax_errors:
        from migtrack.load.yaml.wording import lone_return_fault, syntax_fault  # noqa: PLC0415  # 5 ms that clean files save

        if returns:
            state.faults.append(("MT805", lone_return_fault(document, returns, first)))
        state.faults += [syntax_fault(document, error) for error in document.syntax_errors]
    state.documents[file.path] = document.without_value()
    return document


def _project(state: LoadState) -> Project:
    contract: Any = None
    by_model: dict[type[Record], tuple[Any, ...]] = {}
    for kind in FILE_KINDS.values():
        models = [result.model for _, file_kind, result in state.results if file_kind is kind]
        if kind.model is Contract:
            contract = models[0] if models else _unread_contract()
        elif is_kind(kind.model):
            by_model[kind.model] = tuple(models)
        else:
            records = (record for model in models for record in getattr(model, kind.records_in))
            by_model[kind.record] = tuple(records)
    return Project(contract, by_model)


def _unread_contract() -> Contract:
    """What stands in for a contract that cannot be read; no rule reads it."""
    stand_ins = {
        field.key: stand_in.value
        for field in fields_of(Contract)
        if field.is_required and (stand_in := field.get(StandIn))
    }
    return Contract.model_validate(stand_ins)
