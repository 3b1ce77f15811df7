"""Random edits of the shipped project: one field of one record, and nothing else is told."""

import random
from datetime import date
from functools import cache
from typing import Any

import pytest

from migtrack.load.build import load
from migtrack.load.kinds import kind_of, owner_of, value_at
from migtrack.model.fields import Part
from migtrack.model.walk import fields_of, is_kind
from migtrack.render.changes import text
from migtrack.render.translator import Translator
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.changes.values import Changes
from tests.review.changes.states import AS_OF, fields, judged, shipped
from tests.review.changes.test_every_field import another
from tests.sample import Memory

SHIPPED = shipped()
DOCUMENTS = load(Memory(SHIPPED)).documents

PLACES = [
    (path, part.route, (part.start, part.end))
    for path, document in sorted(DOCUMENTS.items())
    for part in document.places.parts()
    if not part.on_key and isinstance(value_at(document.read_value(), part.route), str)
]
"""Every single value of the shipped project."""

EDITS = random.Random(5).sample(PLACES, 120)


@cache
def judged_shipped() -> Judged:
    """The shipped project, read and checked once for all edits."""
    return judged(SHIPPED)


def edited(path: str, span: tuple[int, int], new: str) -> dict[str, str]:
    source = DOCUMENTS[path].text
    quoted = f'"{new}"' if "\n" not in new else new
    return {**SHIPPED, path.removeprefix("data/"): source[: span[0]] + quoted + source[span[1] :]}


def flipped(found: Changes) -> list[Any]:
    """The changes as those of the way back."""
    mirror = {"added": "removed", "removed": "added"}
    return sorted(
        (
            one.kind,
            one.was,
            one.id,
            mirror.get(one.change, one.change),
            sorted((d.field, str(d.new), str(d.old)) for s in one.statements for d in s.deltas),
        )
        for one in found.records
    )


def straight(found: Changes) -> list[Any]:
    return sorted(
        (
            one.kind,
            one.id,
            one.was,
            one.change,
            sorted((d.field, str(d.old), str(d.new)) for s in one.statements for d in s.deltas),
        )
        for one in found.records
    )


def kind_within(model: type[Part], route: tuple[str | int, ...]) -> str:
    """The kind of the record within a record to which a route leads; empty where there is none."""
    part = next((field.part for field in fields_of(model) if field.key == route[0]), None)
    if not hasattr(model, "record_kind") or part is None or not is_kind(part):
        return ""
    kind = part.record_kind  # type: ignore[attr-defined]  # it is one
    return kind.name if kind.within else ""


@pytest.mark.parametrize(("path", "route", "span"), EDITS, ids=lambda one: str(one)[:60])
def test_the_diff_names_the_record_and_the_change_and_nothing_else(
    path: str, route: tuple[str | int, ...], span: tuple[int, int]
) -> None:
    document = DOCUMENTS[path]
    old = str(value_at(document.read_value(), route))
    new = another(old, route)
    if route[-1] == "id":
        new += "9"  # nobody else bears it
    after = judged(edited(path, span, new))
    found = compare(judged_shipped(), after, AS_OF)
    kind = kind_of(path)
    assert kind is not None
    owner, field = owner_of(kind, path, document.read_value(), route)
    if found.unread:
        pytest.skip("no longer read")
    [record] = found.records
    nested = kind_within(kind.model, route)
    expected = nested or owner[0]
    assert record.kind == expected
    shown = text.render(found, Translator("en"), 200)
    if route[-1] == "id" and record.kind not in ("contract", "activity"):
        assert (record.was, record.id, record.change) == (old, new, "renamed")
        return
    assert owner[1] in f"{record.was} {record.id}"
    told = fields(record)
    assert told
    top = {name[0] for name in told}
    assert top == ({str(route[2])} if nested else {field})
    deltas = [delta for statement in record.statements for delta in statement.deltas]
    if len(deltas) == 1 and deltas[0].privacy == "confidential" and "marks" not in told[0]:
        [day] = [deltas[0].new]
        said = {new, Translator("en").day(day) if isinstance(day, date) else new}
        assert not any(one in shown.partition("\nFindings")[0] for one in said)
    assert flipped(compare(after, judged_shipped(), AS_OF)) == straight(found)
