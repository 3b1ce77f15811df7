"""The records of one state of the project, and which of another state they are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from migtrack.base.finding import ALL, Key, Route, Spot
from migtrack.load.build import Loaded
from migtrack.load.kinds import stem
from migtrack.model.fields import Record
from migtrack.review.changes.fields import Leaf, Leaves, Rename, leaves_of
from migtrack.review.changes.values import Field

Renames = Mapping[Key, str]
"""Records that were given another id: the old one to the new one."""

SAME: dict[str, tuple[str, ...]] = {
    "ministry": ("name",),
    "group": ("title",),
    "participant": ("name",),
    "activity": ("kind", "title"),
    "sop": ("title",),
    "request": ("area", "received"),
    "holiday": ("name",),
    "waiver": ("reason", "approved"),
}
"""By what a record is known again that was given another id."""


@dataclass(frozen=True)
class Item:
    """A record within one state of the project."""

    key: Key
    record: Any
    holder: Record
    """The record of the file in which it stands: itself, or the contract."""
    base: Route = ()
    """Where it stands in its holder."""
    ministry: str = ""

    @property
    def owner(self) -> Key:
        """The record under whose name the reader notes what it could not read."""
        kind, identity = self.key
        if kind in ("group", "contract"):
            return "contract", ""
        if kind == "waiver":
            return kind, self.record.subject
        return kind, identity.partition(" ")[0]

    @property
    def identity(self) -> str:
        """By what it is known again under another id."""
        return repr([getattr(self.record, name) for name in SAME[self.key[0]]])


@dataclass(frozen=True)
class State:
    """One state of the project, record by record."""

    loaded: Loaded

    @cached_property
    def items(self) -> Mapping[Key, Item]:
        """Every record; a second one of the same id has its number behind the id."""
        found: dict[Key, Item] = {}
        for item in _items(self.loaded):
            kind, identity = key = item.key
            number = 1
            while key in found:
                number += 1
                key = kind, f"{identity} #{number}"
            found[key] = Item(key, item.record, item.holder, item.base, item.ministry)
        return found

    def spot(self, item: Item, route: Route = ()) -> Spot:
        """The place of something within a record."""
        return self.loaded.spot(item.holder, (*item.base, *route))

    def leaves(self, item: Item, renames: Renames) -> Leaves:
        """The record's single values, references under the ids of after the change."""
        rename = _rename(renames)
        kind = item.key[0]
        own = ("id",) if kind not in ("contract", "holiday", "waiver") else ()
        found = leaves_of(item.record, rename, (*own, "groups", "participants"))
        if kind == "participant":
            found["ministry",] = Leaf(rename("ministry", item.ministry), ())
        elif kind == "holiday":
            found["to",] = Leaf(item.record.end, ("to",))
        elif kind in ("activity", "team"):
            found.pop(("ministry",), None)
            found |= self._misnamed(item, "id" if kind == "activity" else "ministry")
        return found

    def _misnamed(self, item: Item, name: str) -> dict[Field, Leaf]:
        """The id that the file says, where it is not that for which its name stands."""
        path = self.spot(item).path
        said = self.loaded.documents[path].read_value().get(name)
        return (
            {(name,): Leaf(said, (name,))} if isinstance(said, str) and said != stem(path) else {}
        )

    def is_unread(self, item: Item) -> bool:
        """Whether a record of the other state may be here, too, but could not be read."""
        kind = item.key[0]
        if kind == "group":
            return not {ALL, "groups"}.isdisjoint(self.unread_fields(item))
        if kind in ("participant", "team"):
            lost = self.loaded.incomplete.get(("team", item.ministry), frozenset())
            if not {ALL, "participants"}.isdisjoint(lost):
                return True
        elif kind in self.loaded.lost and kind != "activity":
            return True
        owner = item.owner
        if owner in self.items:
            return False
        return owner in self.loaded.incomplete or (kind != "waiver" and owner in self.loaded.known)

    def unread_fields(self, item: Item) -> frozenset[str]:
        """The fields of a record that could not be read."""
        return self.loaded.incomplete.get(item.owner, frozenset())


def _items(loaded: Loaded) -> Iterator[Item]:
    project = loaded.project
    contract = project.contract
    yield Item(("contract", contract.id), contract, contract)
    for index, group in enumerate(contract.groups):
        yield Item(("group", group.id), group, contract, ("groups", index))
    for ministry in project.ministries:
        yield Item(("ministry", ministry.id), ministry, ministry)
    for team in project.teams:
        yield Item(("team", team.ministry), team, team, ministry=team.ministry)
        for participant in team.participants:
            key = "participant", participant.id
            yield Item(key, participant, participant, ministry=team.ministry)
    for kind, records in (
        ("activity", project.activities),
        ("sop", project.sops),
        ("request", project.requests),
    ):
        for record in records:
            yield Item((kind, record.id), record, record)
    for holiday in project.holidays:
        yield Item(("holiday", holiday.start.isoformat()), holiday, holiday)
    for waiver in project.waivers:
        yield Item(("waiver", f"{waiver.rule} {waiver.subject}"), waiver, waiver)


def find_renames(before: State, after: State) -> Renames:
    """The records that stand on both sides under different ids."""
    gone = [item for key, item in before.items.items() if key not in after.items]
    come = [item for key, item in after.items.items() if key not in before.items]
    found: dict[Key, str] = {}
    for kind in SAME:
        old = {item.identity: item for item in gone if item.key[0] == kind}
        new = {item.identity: item for item in come if item.key[0] == kind}
        numbers = Counter(item.identity for item in (*gone, *come) if item.key[0] == kind)
        for identity, item in old.items():
            if identity in new and numbers[identity] == 2:
                found[item.key] = new[identity].key[1]
    found |= {
        ("team", identity): new for (kind, identity), new in found.items() if kind == "ministry"
    }
    old_contract, new_contract = (state.loaded.project.contract.id for state in (before, after))
    if old_contract != new_contract:
        found["contract", old_contract] = new_contract
    return found


def _rename(renames: Renames) -> Rename:
    by_id: dict[str, str] = {}
    for (kind, identity), new in renames.items():
        if kind not in ("holiday", "waiver", "contract"):
            by_id.setdefault(identity, new)

    def rename(kind: str, identity: str) -> str:
        return renames.get((kind, identity), identity) if kind else by_id.get(identity, identity)

    return rename
