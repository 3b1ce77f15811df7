"""Compares two states of the project."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from migtrack.base.finding import ALL, Finding, ids_in
from migtrack.base.text import Localized
from migtrack.check import Verdict
from migtrack.load.build import Loaded
from migtrack.model.attendance import NOBODY
from migtrack.model.declarations import RECORD_KINDS
from migtrack.model.fields import Record
from migtrack.model.project import Project
from migtrack.model.team import Participant
from migtrack.model.walk import fields_of
from migtrack.review.changes.consequences import consequences
from migtrack.review.changes.describe import describe
from migtrack.review.changes.description import Description
from migtrack.review.changes.effects import (
    PastAttendance,
    changed_figures,
    changed_findings,
    is_complete,
    unread_of,
)
from migtrack.review.changes.fields import (
    Leaves,
    Rename,
    is_money,
    loose_lists,
    name_of,
    privacy_of,
    title_of,
    words_of,
)
from migtrack.review.changes.records import Item, Renames, State, find_renames, rename_by
from migtrack.review.changes.reported import AcceptedReports
from migtrack.review.changes.values import (
    Change,
    Changes,
    Consequence,
    Delta,
    Field,
    FigureChange,
    RecordChange,
)
from migtrack.rules.narrowing import EVERYTHING, Narrowing
from migtrack.snapshot.snapshot import SnapshotCache


class Judged(NamedTuple):
    """A state of the project, read and checked."""

    loaded: Loaded
    verdict: Verdict


def compare(
    before: Judged, after: Judged, as_of: date, narrowing: Narrowing = EVERYTHING
) -> Changes:
    """What it means that `before` became `after`; findings and figures are those of `as_of`.

    With a `narrowing` to files or records nothing is told of others, and no figure: each counts
    records of many files.
    """
    states = State(before.loaded), State(after.loaded)
    old, new = before.loaded.project, after.loaded.project
    contract = (new if after.loaded.has_contract else old).contract
    renames = find_renames(*states)
    rename = rename_by(renames)
    pairs = _pairs(*states, renames)
    known = _Known(PastAttendance(old, as_of), AcceptedReports(old, as_of, rename), new, rename)
    same = frozenset() if renames else _same_files(before.loaded, after.loaded)
    found = (
        _record(known, *pair)
        for pair in pairs
        if not _is_the_same(same, *pair) and _is_asked_for(narrowing, *pair)
    )
    records = sorted(filter(None, found), key=_order)
    findings = changed_findings(before.verdict, after.verdict, renames)
    unread = (*unread_of("before", before.verdict), *unread_of("after", after.verdict))
    derived: tuple[Consequence, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    if is_complete(before.loaded) and is_complete(after.loaded):
        sides = SnapshotCache(old), SnapshotCache(new)
        derived = tuple(consequences(*sides, as_of, renames, records))
        figures = () if narrowing.asked else changed_figures(*sides, as_of)
    return Changes(
        as_of=as_of,
        languages=contract.languages,
        currency=contract.budget.currency,
        ministries={each.id: each for each in (*old.ministries, *new.ministries)},
        records=tuple(records),
        findings=tuple(each for each in findings if _tells_of(narrowing, each.finding)),
        consequences=tuple(each for each in derived if _concerns(narrowing, after, each)),
        figures=figures,
        unread=tuple(each for each in unread if _tells_of(narrowing, each[1])),
        touched=_texts(before.loaded, narrowing) != _texts(after.loaded, narrowing),
        asked=narrowing.asked,
    )


def _same_files(before: Loaded, after: Loaded) -> frozenset[str]:
    """The paths of the files that hold the same text on both sides."""
    return frozenset(
        path
        for path, document in before.documents.items()
        if path in after.documents and document.content == after.documents[path].content
    )


def _is_the_same(same: frozenset[str], old: Item | None, new: Item | None) -> bool:
    """Whether a record of the same file, read in the same languages, need not be compared."""
    return (
        old is not None
        and new is not None
        and old.record == new.record
        and not old.unread_fields
        and old.spot().path in same
        and old.spot() == new.spot()
    )


def _is_asked_for(narrowing: Narrowing, *items: Item | None) -> bool:
    """Whether a record is asked for, by where it stands on either side or by its id."""
    there = [item for item in items if item is not None]
    ids = (name for item in there for name in (item.key[1], item.ministry))
    return narrowing.concerns((item.spot().path for item in there), ids)


def _tells_of(narrowing: Narrowing, finding: Finding) -> bool:
    places = (finding.place, *(related.place for related in finding.related))
    return narrowing.concerns((at.path for at in places), ids_in(finding))


def _concerns(narrowing: Narrowing, after: Judged, consequence: Consequence) -> bool:
    activity = after.loaded.project.activity_by_id.get(consequence.about)
    paths = [after.loaded.spot(activity, ()).path] if activity else []
    return narrowing.concerns(paths, (consequence.about, *consequence.people))


def _texts(loaded: Loaded, narrowing: Narrowing) -> dict[str, str]:
    documents = loaded.documents.items()
    return {path: each.text for path, each in documents if narrowing.concerns([path], ())}


def _order(record: RecordChange) -> tuple[Any, ...]:
    seat = record.seat if record.seat is not None else 1_000_000
    kind = RECORD_KINDS[record.kind]
    return kind.order, record.ministry, seat, record.spot.path, record.spot.route


def _pairs(
    before: State, after: State, renames: Renames
) -> Iterator[tuple[Item | None, Item | None]]:
    """Each record before and after; those are left out that the other side could not read."""
    olds = {
        (kind, renames.get((kind, identity), identity)): item
        for (kind, identity), item in before.items.items()
    }
    for key, new in after.items.items():
        old = olds.pop(key, None)
        if old is not None or not before.is_unread(new):
            yield old, new
    for old in olds.values():
        if not after.is_unread(old):
            yield old, None


class _Known(NamedTuple):
    """What is known of both states, of whatever record something is said."""

    past: PastAttendance
    reports: AcceptedReports
    after: Project
    rename: Rename


def _record(known: _Known, old: Item | None, new: Item | None) -> RecordChange | None:
    """What changed in a record, if anything did."""
    item = new or old
    assert item is not None
    deltas = _deltas(old, new, known.rename)
    was = (old or item).key[1]
    renamed = item.kind.has_id and was != item.key[1]
    if not deltas and not renamed:
        return None
    prior, later = (each.record if each else None for each in (old, new))
    left = {delta.field: delta for delta in deltas}
    description = Description(
        before=known.past.project,
        after=known.after,
        old=prior,
        new=later,
        ministry=item.ministry,
        counted=known.past.of(item.record) if new is None else NOBODY,
        left=left,
    )
    change: Change = "renamed" if renamed else "changed"
    if old is None or new is None:
        change = "added" if old is None else "removed"
    return RecordChange(
        kind=item.kind.name,
        id=item.key[1],
        was=was,
        change=change,
        statements=describe(description),
        side="after" if new else "before",
        spot=item.spot(),
        ministry=item.ministry,
        seat=item.record.seat if isinstance(item.record, Participant) else None,
        name=_called(item.record),
        reported=known.reports.telling_of(prior, later, deltas),
    )


def _called(record: Record) -> Localized | None:
    """What people call a record that is named by a day; none for others."""
    kind = record.record_kind
    if kind.key not in (field.key for field in fields_of(kind.model) if field.is_day):
        return None
    return title_of(record)


def _deltas(old: Item | None, new: Item | None, rename: Rename) -> list[Delta]:
    """The fields that differ, those left out that one side could not read."""
    item = new or old
    assert item is not None
    model = type(item.record)
    olds, news = (each.leaves(rename) if each else {} for each in (old, new))
    olds, news = _aligned(model, olds, news)
    unread = {*old.unread_fields, *new.unread_fields} if old and new else set()
    deltas = []
    for field in (*news, *(field for field in olds if field not in news)):
        was, now = olds.get(field), news.get(field)
        if (was and was.value) == (now and now.value) or not {field[0], ALL}.isdisjoint(unread):
            continue
        holder, leaf = (new, now) if now else (old, was)
        assert holder is not None
        assert leaf is not None
        deltas.append(
            Delta(
                field=field,
                name=name_of(model, field),
                words=words_of(model, field),
                old=was.value if was else None,
                new=now.value if now else None,
                privacy=privacy_of(model, field),
                spot=holder.spot(leaf.route),
                old_route=was.route if was else None,
                new_route=now.route if now else None,
                is_money=is_money(model, leaf.route),
            )
        )
    return deltas


def _aligned(model: type[Record], olds: Leaves, news: Leaves) -> tuple[Leaves, Leaves]:
    """The same, entries of loose lists that went and came under one key."""
    keys: dict[Field, str] = {}
    for name in loose_lists(model):
        before, after = (
            dict.fromkeys(field[1] for field in leaves if field[0] == name)
            for leaves in (olds, news)
        )
        gone = [key for key in before if key not in after]
        come = [key for key in after if key not in before]
        if len(gone) == len(come):
            for old, new in zip(gone, come, strict=True):
                keys[name, old] = keys[name, new] = min(old, new)

    def aligned(leaves: Leaves) -> Leaves:
        return {
            (*field[:1], keys.get(field[:2], field[1]), *field[2:]) if field[1:] else field: leaf
            for field, leaf in leaves.items()
        }

    return (aligned(olds), aligned(news)) if keys else (olds, news)
