"""The records of one state of the project, and which of another state they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from migtrack.base.finding import ALL, Key, Route, Spot
from migtrack.base.text import is_nobodys
from migtrack.load.build import Loaded
from migtrack.load.kinds import stem
from migtrack.model.declarations import FILE_KINDS, RECORD_KINDS, RecordKind, Ref
from migtrack.model.fields import STAND_IN, Record
from migtrack.model.keys import MINISTRY, team_key
from migtrack.model.kinds import lists_of, record_kinds, subjects_of
from migtrack.model.team import Participant
from migtrack.model.walk import field_at, name_in_model
from migtrack.review.changes.fields import Leaf, Leaves, Rename, leaves_of

Renames = Mapping[Key, str]
"""Records that were given another id: the old one to the new one."""


@dataclass(frozen=True)
class Item:
    """A record within one state of the project."""

    loaded: Loaded
    key: Key
    """Its kind, and what tells it apart; a second one of the same id has its number behind it."""
    record: Record
    ministry: str = ""
    """The ministry to which it belongs, of officials and teams."""

    @property
    def kind(self) -> RecordKind:
        """The kind of record that it is."""
        return self.record.record_kind

    @property
    def owner(self) -> Key:
        """The record under whose name the reader notes what it could not read."""
        return subjects_of(self.record)[0]

    @property
    def identity(self) -> str:
        """By what it is known again under another id."""
        return repr([getattr(self.record, name) for name in self.kind.known_by])

    @property
    def unread_fields(self) -> frozenset[str]:
        """Its fields that could not be read."""
        return self.loaded.incomplete.get(self.owner, frozenset())

    def spot(self, route: Route = ()) -> Spot:
        """The place of something within the record."""
        return self.loaded.spot(self.record, route)

    def leaves(self, rename: Rename) -> Leaves:
        """Its single values, references under the ids of after the change."""
        found = leaves_of(self.record, rename)
        if isinstance(self.record, Participant):
            found[MINISTRY,] = Leaf(rename(MINISTRY, self.ministry), ())
        if name := _named_after(self.kind):
            found.pop((name,), None)  # it stays where the file says another id than its name
            path = self.spot().path
            given = self.loaded.documents[path].read_value().get(name)
            if isinstance(given, str) and given != stem(path):
                found[name,] = Leaf(given if is_nobodys(given) else STAND_IN, (name,))
        return found


@dataclass(frozen=True)
class State:
    """One state of the project, record by record."""

    loaded: Loaded

    @cached_property
    def items(self) -> Mapping[Key, Item]:
        """Every record; a second one of the same id has its number behind the id."""
        project = self.loaded.project
        ministries = {
            id(record): team.ministry
            for team in project.teams
            for record in (team, *team.participants)
        }
        found: dict[Key, Item] = {}
        for kind in record_kinds():
            names = [name_in_model(kind.model, name) for name in kind.identity]
            for record in project.records(kind.model):
                values = (getattr(record, name) for name in names)
                identity = " ".join(str(value) for value in values if value is not None)
                key, number = (kind.name, identity), 1
                while key in found:
                    number += 1
                    key = kind.name, f"{identity} #{number}"
                found[key] = Item(self.loaded, key, record, ministries.get(id(record), ""))
        return found

    def is_unread(self, item: Item) -> bool:
        """Whether a record of the other state may be here, too, but could not be read."""
        kind, owner, incomplete = item.kind, item.owner, self.loaded.incomplete
        if kind.within:
            return self.loaded.has_lost(kind)
        if item.ministry:
            lists = lists_of(Participant.record_kind)
            if not {ALL, *lists}.isdisjoint(incomplete.get(team_key(item.ministry), ())):
                return True
        elif kind.name in self.loaded.lost and not _named_after(kind):
            return True
        return owner not in self.items and (owner in incomplete or owner in self.loaded.known)


def _named_after(kind: RecordKind) -> str:
    """The field that the record's file is named after; empty where it is in no file of its own."""
    files = (file for file in FILE_KINDS.values() if file.model is kind.model)
    return next((file.named_after for file in files), "")


def find_renames(before: State, after: State) -> Renames:
    """The records that stand on both sides under different ids."""
    gone = [item for key, item in before.items.items() if key not in after.items]
    come = [item for key, item in after.items.items() if key not in before.items]
    found: dict[Key, str] = {}
    for kind in record_kinds():
        olds = [item for item in gone if item.kind is kind]
        news = [item for item in come if item.kind is kind]
        if not kind.key and olds and news:
            found[olds[0].key] = news[0].key[1]
        elif kind.known_by:
            numbers = Counter(item.identity for item in (*olds, *news))
            new = {item.identity: item for item in news}
            for item in olds:
                if item.identity in new and numbers[item.identity] == 2:
                    found[item.key] = new[item.identity].key[1]
        if ref := field_at(kind.model, (kind.key,), Ref):  # renamed with the record of that id
            found |= {(kind.name, old): new for (of, old), new in found.items() if of == ref.kind}
    return found


def rename_by(renames: Renames) -> Rename:
    """The names under which to compare references."""
    by_id: dict[str, str] = {}
    for (kind, identity), new in renames.items():
        if RECORD_KINDS[kind].has_id:
            by_id.setdefault(identity, new)

    def rename(kind: str, identity: str) -> str:
        return renames.get((kind, identity), identity) if kind else by_id.get(identity, identity)

    return rename
