"""What has been read so far, and what could not be read."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from migtrack.base.finding import ALL, Fault, Key
from migtrack.load.files.sources import SourceFile, Unreadable
from migtrack.load.kinds import file_key, kind_of, kinds_within, meant_path, owner_of
from migtrack.load.naming import UNREADABLE_FOLDERS
from migtrack.load.records.result import ModelResult
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import FileKind
from migtrack.model.kinds import lists_with_ids


@dataclass
class LoadState:
    """What has been read so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    incomplete: dict[Key, set[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    known: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The ids by kind of record."""
    written: set[Key] = field(default_factory=set)
    closed: list[FileKind] = field(default_factory=list)
    """The kinds of files of which whole folders could not be read."""
    results: list[tuple[str, FileKind, ModelResult]] = field(default_factory=list)

    def ids_of(self, record_kind: str) -> set[str] | None:
        """The ids of the records of a kind that is read before; none where one may be missing."""
        return None if record_kind in self.lost else self.known[record_kind]

    def mark_incomplete(self, key: Key, *fields: str) -> None:
        """Note that parts of a record are faulty."""
        self.incomplete.setdefault(key, set()).update(fields)

    def remember_ids(self, kind: FileKind, document: Document) -> None:
        """Note the ids of a file's records, even of those that are not right otherwise."""
        key = file_key(kind, document.path)
        if key and _is_one_record(kind):
            self.known[key[0]].add(key[1])
            name = document.value.get(kind.named_after)
            if isinstance(name, str):
                self.written.add((key[0], name))
        for declared, listed in lists_with_ids(kind):
            entries = document.value.get(declared.key)
            for entry in entries if isinstance(entries, list) else ():
                if isinstance(entry, dict) and isinstance(name := entry.get("id"), str):
                    self.known[listed.name].add(name)

    def remember_read(self, kind: FileKind, model: Any) -> None:
        """Note the ids of the records that were read, whatever their field was called."""
        for declared, listed in lists_with_ids(kind):
            self.known[listed.name].update(each.id for each in getattr(model, declared.name))

    def mark_lost(self, kind: FileKind, path: str) -> None:
        """Note that a whole file could not be read: its records must not count as missing."""
        self.lost.add(kind.record.record_kind.name)
        if key := file_key(kind, path):
            self.mark_incomplete(key, ALL)
            if _is_one_record(kind):
                self.known[key[0]].add(key[1])

    def mark_unread(self, file: SourceFile) -> None:
        """Note the kinds of the records that a file or folder might hold that is not read."""
        if meant := meant_path(file.path):
            kind = kind_of(meant)
            assert kind is not None
            self.mark_lost(kind, meant)
        elif isinstance(file.content, Unreadable) and file.content.name in UNREADABLE_FOLDERS:
            for kind in kinds_within(file.path):
                self.lost.add(kind.record.record_kind.name)
                self.closed.append(kind)

    def mark_lost_entries(self, kind: FileKind, document: Document, result: ModelResult) -> None:
        """Note the records of a list that were left out."""
        entries = document.value.get(kind.records_in)
        if not isinstance(entries, list):  # the list's own name is mistyped
            self.mark_lost(kind, document.path)
            return
        kept = set(result.kept[(kind.records_in,)])
        for index, entry in enumerate(entries):
            if index in kept or (kind.records_in, index) in result.empty:
                continue
            owner, _ = owner_of(kind, document.path, document.value, (kind.records_in, index))
            known = isinstance(entry, dict) and isinstance(entry.get("id"), str)
            if not known or "id" in self.incomplete.get(owner, ()):
                self.lost.add(kind.record.record_kind.name)
            self.mark_incomplete(owner, ALL)
            if key := file_key(kind, document.path):
                self.mark_incomplete(key, kind.records_in)


def _is_one_record(kind: FileKind) -> bool:
    """Whether a file of the kind is one record, named after its own id."""
    return kind.record is kind.model and kind.record.record_kind.has_id
