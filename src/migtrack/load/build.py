"""A source's files to the project, its places and what is wrong with them."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from migtrack.base.finding import ALL, Fault, Key, Route, Spot
from migtrack.load.files.sources import DATA, Source, SourceFile, Unreadable
from migtrack.load.kinds import (
    CONTRACT_STAND_INS,
    FILES,
    REQUIRED,
    FileKind,
    kind_of,
    stem,
    value_at,
)
from migtrack.load.naming import misnamed, named_by_file, unread
from migtrack.load.reading import Reading
from migtrack.load.records.shape import shape
from migtrack.load.records.shaped import Shaped
from migtrack.load.yaml.document import Document, is_binary, read_document
from migtrack.load.yaml.wording import syntax_fault, undecodable_fault, unreadable_fault
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.fields import Record, Setting
from migtrack.model.project import Project
from migtrack.model.team import MinistryTeam

LOSES_VALUE = frozenset({"alias", "merge-key", "odd-key"})
"""Troubles after which the value at the place is not there."""


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
    written: frozenset[str]
    """The ids that stand in the activities' files, even where a file is named otherwise."""
    files: int
    """How many files hold records."""
    _shaped: tuple[tuple[str, FileKind, Shaped], ...] = ()

    @cached_property
    def _origins(self) -> dict[int, tuple[str, Route, Shaped]]:
        """Where each record stands, by the identity of the object."""
        origins: dict[int, tuple[str, Route, Shaped]] = {}
        for path, kind, shaped in self._shaped:
            origins[id(shaped.model)] = (path, (), shaped)
            if kind.records_in:
                for index, record in enumerate(getattr(shaped.model, kind.records_in)):
                    origins[id(record)] = (path, (kind.records_in, index), shaped)
        return origins

    @property
    def has_contract(self) -> bool:
        """Whether the contract could be read, required fields and all."""
        required = {name for name, info in Contract.model_fields.items() if info.is_required()} | {
            ALL
        }
        return required.isdisjoint(self.incomplete.get(("contract", ""), ()))

    def spot(self, record: Record, route: Route, *, on_key: bool = False, label: str = "") -> Spot:
        """The place of something within a record of the project."""
        path, base, shaped = self._origins[id(record)]
        return Spot(path, shaped.original((*base, *route)), on_key, label)


def load(source: Source) -> Loaded:
    """Read every file of a source. Nothing is raised on bad data: it is in the faults."""
    reading = Reading()
    records: list[tuple[FileKind, SourceFile]] = []
    present = set()
    for file in source.files():
        present.add(file.path)
        kind = kind_of(file.path)
        if kind is None:
            reading.faults.append(unread(file))
            reading.lose_unread(file)
        else:
            records.append((kind, file))
    for name in REQUIRED:
        if f"{DATA}/{name}" not in present:
            file = SourceFile(f"{DATA}/{name}", Unreadable("vanished"))
            records.append((FILES[name], file))
    records.sort(key=lambda one: one[0].turn)
    setting = Setting()
    for kind, file in records:
        _read_file(kind, file, setting, reading)
        if kind.model is Contract and reading.models.get("contract"):
            setting = Setting(reading.models["contract"][0].languages)
    project = _project(reading)
    if "participant" in reading.closed:
        for ministry in project.ministries:
            reading.mark(("team", ministry.id), ALL)
    return Loaded(
        project,
        reading.documents,
        tuple(reading.faults),
        {key: frozenset(fields) for key, fields in reading.incomplete.items()},
        frozenset(reading.lost),
        frozenset(reading.known),
        frozenset(reading.written),
        len(present),
        tuple(reading.shaped),
    )


def _read_file(kind: FileKind, file: SourceFile, setting: Setting, reading: Reading) -> None:
    document = _open(file, reading)
    if document is None or document.value is None:
        reading.lose(kind, file.path)
        return
    reading.remember_ids(kind, document)
    value = document.value
    troubled = [
        trouble.route
        for trouble in document.syntax_errors
        if trouble.name != "comment-in-text" or value_at(value, trouble.route) is None
    ]
    for trouble in document.syntax_errors:
        if trouble.name in LOSES_VALUE:
            parent: Any = value_at(value, trouble.route[:-1])
            if isinstance(parent, dict):
                parent.pop(trouble.route[-1], None)
    if kind.model is Contract:
        setting = _own_setting(value)
    elif kind.model is Activity and isinstance(value.get("id"), str):
        reading.written.add(value["id"])
    shaped = shape(kind, document, setting, troubled)
    reading.faults += shaped.faults
    for key, fields in shaped.incomplete.items():
        reading.mark(key, *fields)
    if shaped.model is None:
        reading.lose(kind, file.path)
        return
    for route in shaped.kept:
        if route == (kind.records_in,):
            reading.lose_entries(kind, document, shaped)
    is_team = kind.model is MinistryTeam and "ministry" not in reading.lost
    ministries = reading.ministries if is_team else None
    fault = misnamed(file.path, shaped.model, ministries)
    if fault and ALL not in reading.incomplete.get(("activity", stem(file.path)), ()):
        reading.faults.append(fault)
    shaped.model = named_by_file(file.path, shaped.model, ministries)
    reading.shaped.append((file.path, kind, shaped))
    reading.models.setdefault(kind.record, []).append(shaped.model)


def _own_setting(contract: dict[str, Any]) -> Setting:
    """The languages that the contract's own texts may be in."""
    languages = contract.get("languages")
    if not isinstance(languages, list):
        return Setting()
    return Setting(tuple(one for one in languages if isinstance(one, str)))


def _open(file: SourceFile, reading: Reading) -> Document | None:
    """The file's text, read; none where there is no text."""
    if isinstance(file.content, Unreadable):
        reading.faults.append(("MT001", unreadable_fault(file.path, file.content)))
        return None
    fault = undecodable_fault(file.path, file.content)
    if fault:
        reading.faults.append(("MT001", fault))
        return None
    text = file.content.removeprefix(BOM_UTF8).decode()
    if is_binary(text):
        reading.faults.append(("MT001", unreadable_fault(file.path, Unreadable("binary"))))
        return None
    document = read_document(file.path, text)
    reading.documents[file.path] = document.without_value()
    reading.faults += [syntax_fault(document, trouble) for trouble in document.syntax_errors]
    return document


def _project(reading: Reading) -> Project:
    models = reading.models
    contracts = models.get("contract")
    contract = contracts[0] if contracts else Contract.model_validate(CONTRACT_STAND_INS)
    return Project(
        contract=contract,
        ministries=_all(models, "ministry", "ministries"),
        teams=tuple(models.get("participant", ())),
        activities=tuple(models.get("activity", ())),
        sops=_all(models, "sop", "sops"),
        requests=_all(models, "request", "requests"),
        holidays=_all(models, "holiday", "holidays"),
        waivers=_all(models, "waiver", "waivers"),
    )


def _all(models: Mapping[str, list[Any]], kind: str, name: str) -> tuple[Any, ...]:
    return tuple(record for model in models.get(kind, ()) for record in getattr(model, name))
