"""What has been gathered while the files are read, and what was lost."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from migtrack.base.finding import ALL, Fault, Key
from migtrack.load.files.sources import DATA, SourceFile, Unreadable
from migtrack.load.kinds import FOLDERS, FileKind, kind_of, stem
from migtrack.load.naming import UNREADABLE_FOLDERS
from migtrack.load.records.shaped import Shaped
from migtrack.load.yaml.document import Document
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.team import MinistryTeam


@dataclass
class Reading:
    """What has been gathered so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    incomplete: dict[Key, set[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    known: set[Key] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    """The kinds of records of which whole folders could not be read."""
    shaped: list[tuple[str, FileKind, Shaped]] = field(default_factory=list)
    models: dict[str, list[Any]] = field(default_factory=dict)

    @cached_property
    def ministries(self) -> frozenset[str]:
        """The ids of the ministries: asked for when their file has been read."""
        return frozenset(identity for record, identity in self.known if record == "ministry")

    def mark(self, key: Key, *fields: str) -> None:
        """Note that parts of a record are faulty."""
        self.incomplete.setdefault(key, set()).update(fields)

    def remember_ids(self, kind: FileKind, document: Document) -> None:
        """Note the ids of a file's records, even of those that are not right otherwise."""
        if kind.model is Activity:
            self.known.add(("activity", stem(document.path)))
        entries = document.value.get(kind.records_in) if kind.records_in else None
        for entry in entries if isinstance(entries, list) else ():
            identity = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(identity, str):
                self.known.add((kind.record, identity))

    def lose(self, kind: FileKind, path: str) -> None:
        """A whole file could not be read: nothing may be called missing because of it."""
        self.lost.add(kind.record)
        if kind.model is Activity:
            self.known.add(("activity", stem(path)))
            self.mark(("activity", stem(path)), ALL)
        elif kind.model is MinistryTeam:
            self.mark(("team", stem(path)), ALL)
        elif kind.model is Contract:
            self.mark(("contract", ""), ALL)

    def lose_unread(self, file: SourceFile) -> None:
        """What the records may be in that a file or folder would have held, had it been read."""
        if file.path.endswith(".yml"):
            meant = kind_of(f"{file.path.removesuffix('.yml')}.yaml")
            if meant is not None:
                self.lose(meant, file.path.removesuffix(".yml"))
        elif isinstance(file.content, Unreadable) and file.content.name in UNREADABLE_FOLDERS:
            for name, kind in FOLDERS.items():
                if f"{file.path}/".startswith(f"{DATA}/{name}/") or file.path == DATA:
                    self.lost.add(kind.record)
                    self.closed.add(kind.record)

    def lose_entries(self, kind: FileKind, document: Document, shaped: Shaped) -> None:
        """Some records of a list could not be kept."""
        entries = document.value.get(kind.records_in)
        if not isinstance(entries, list):  # the list's own name is mistyped
            self.lose(kind, document.path)
            return
        kept = set(shaped.kept[(kind.records_in,)])
        for index, entry in enumerate(entries):
            if index in kept:
                continue
            owner, _ = kind.owner(document.path, document.value, (kind.records_in, index))
            known = isinstance(entry, dict) and isinstance(entry.get("id"), str)
            if not known or "id" in self.incomplete.get(owner, ()):
                self.lost.add(kind.record)
            self.mark(owner, ALL)
            if kind.model is MinistryTeam:
                self.mark(("team", stem(document.path)), "participants")
