"""Compares two states of the project."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from migtrack.base.finding import ALL
from migtrack.check import Verdict
from migtrack.load.build import Loaded
from migtrack.model.declarations import RECORD_KINDS, RecordKind
from migtrack.review.changes.describe import Case, describe
from migtrack.review.changes.effects import changed_figures, changed_findings, unread_of
from migtrack.review.changes.fields import Leaves, loose_lists, name_of, privacy_of
from migtrack.review.changes.records import Item, Renames, State, find_renames
from migtrack.review.changes.values import Change, Changes, Delta, Field, RecordChange, Side


@dataclass(frozen=True, slots=True)
class Judged:
    """A state of the project, read and checked."""

    loaded: Loaded
    verdict: Verdict


def compare(before: Judged, after: Judged, as_of: date) -> Changes:
    """What it means that `before` became `after`; findings and figures are those of `as_of`."""
    states = State(before.loaded), State(after.loaded)
    renames = find_renames(*states)
    records = sorted(_records(*states, renames), key=_order)
    contract = (after if after.loaded.has_contract else before).loaded.project.contract
    ministries = {
        one.id: one for judged in (before, after) for one in judged.loaded.project.ministries
    }
    return Changes(
        as_of=as_of,
        languages=contract.languages,
        ministries=ministries,
        records=tuple(records),
        findings=changed_findings(before.verdict, after.verdict, renames),
        figures=changed_figures(before.loaded, after.loaded, as_of),
        unread=(*unread_of("before", before.verdict), *unread_of("after", after.verdict)),
        touched=_texts(before.loaded) != _texts(after.loaded),
    )


def _texts(loaded: Loaded) -> dict[str, str]:
    return {path: document.text for path, document in loaded.documents.items()}


def _order(record: RecordChange) -> tuple[Any, ...]:
    seat = record.seat if record.seat is not None else 1_000_000
    return (
        RECORD_KINDS[record.kind].order,
        record.ministry,
        seat,
        record.spot.path,
        record.spot.route,
    )


def _records(before: State, after: State, renames: Renames) -> Iterator[RecordChange]:
    olds = {
        (kind, renames.get((kind, identity), identity)): item
        for (kind, identity), item in before.items.items()
    }
    for key, new in after.items.items():
        old = olds.pop(key, None)
        if old is not None or not before.is_unread(new):
            found = _record(before, after, renames, old, new)
            if found:
                yield found
    for old in olds.values():
        if not after.is_unread(old):
            found = _record(before, after, renames, old, None)
            if found:
                yield found


def _record(
    before: State, after: State, renames: Renames, old: Item | None, new: Item | None
) -> RecordChange | None:
    """What changed in a record, if anything did."""
    item, state = (new, after) if new is not None else (old, before)
    assert item is not None
    deltas = _deltas(before, after, renames, old, new)
    was = old.key[1] if old is not None else item.key[1]
    renamed = item.kind.has_id and was != item.key[1]
    if not deltas and not renamed:
        return None
    side: Side = "after" if new is not None else "before"
    case = Case(
        before=before.loaded.project,
        after=after.loaded.project,
        kind=item.kind,
        old=old.record if old else None,
        new=new.record if new else None,
        ministry=item.ministry,
        spot=state.spot(item),
    )
    change: Change = "changed"
    if old is None or new is None:
        change = "added" if old is None else "removed"
    elif renamed:
        change = "renamed"
    return RecordChange(
        kind=item.kind.name,
        id=item.key[1],
        was=was,
        change=change,
        statements=describe(case, deltas),
        side=side,
        spot=state.spot(item),
        ministry=item.ministry,
        seat=getattr(item.record, "seat", None),
    )


def _deltas(
    before: State, after: State, renames: Renames, old: Item | None, new: Item | None
) -> list[Delta]:
    """The fields that differ, those left out that one side could not read."""
    olds: Leaves = before.leaves(old, renames) if old else {}
    news: Leaves = after.leaves(new, renames) if new else {}
    some = new or old
    assert some is not None
    olds, news = _aligned(some.kind, olds, news)
    unread: set[str] = set()
    if old and new:
        unread = {*before.unread_fields(old), *after.unread_fields(new)}
    deltas = []
    for field in (*news, *(field for field in olds if field not in news)):
        was, now = olds.get(field), news.get(field)
        if (was and was.value) == (now and now.value) or not {field[0], ALL}.isdisjoint(unread):
            continue
        state, item, leaf = (after, new, now) if now else (before, old, was)
        assert item is not None
        assert leaf is not None
        deltas.append(
            Delta(
                field=field,
                name=name_of(item.kind, field),
                old=was.value if was else None,
                new=now.value if now else None,
                privacy=privacy_of(item.kind, field),
                spot=state.spot(item, leaf.route),
            )
        )
    return deltas


def _aligned(kind: RecordKind, olds: Leaves, news: Leaves) -> tuple[Leaves, Leaves]:
    """The same, entries of loose lists that went and came under one key."""
    keys: dict[tuple[str, str], str] = {}
    for name in loose_lists(kind.model):
        gone, come = _only(name, olds, news), _only(name, news, olds)
        if len(gone) == len(come):
            for old, new in zip(gone, come, strict=True):
                keys[name, old] = keys[name, new] = min(old, new)
    return _under(olds, keys), _under(news, keys)


def _only(name: str, these: Leaves, those: Leaves) -> list[str]:
    other = {field[1] for field in those if field[0] == name}
    found = dict.fromkeys(field[1] for field in these if field[0] == name)
    return [key for key in found if key not in other]


def _under(leaves: Leaves, keys: Mapping[tuple[str, str], str]) -> Leaves:
    if not keys:
        return leaves

    def renamed(field: Field) -> Field:
        name, *rest = field
        return (name, keys.get((name, rest[0]), rest[0]), *rest[1:]) if rest else field

    return {renamed(field): leaf for field, leaf in leaves.items()}
