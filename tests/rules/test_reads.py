"""A value that cannot be read is one finding of its shape: no rule says what only follows.

That is what `reads` of a rule is for. What rules rely on is asked of them when the tests run.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from migtrack.base.finding import Key
from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.load.kinds import file_key, kind_of, owner_of, value_at
from migtrack.load.records.result import foreign_fields
from migtrack.model.declarations import FileKind
from migtrack.render.rule_pages import SAMPLE_DAY, Sample, example_of
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from tests.review.changes.states import text_of, written
from tests.sample import Memory

UNREADABLE = [["?"]]
"""No field takes a list of lists: in its place stands nothing that a rule could read."""

SHAPE = "MT1"

Trees = Mapping[str, Any]
"""The values of a project's files, by path."""


@cache
def fields_read() -> Mapping[str, frozenset[str]]:
    """The fields on which any rule relies, by the kind of record."""
    entries = {read for rule in RULES for read in rule.reads}
    kinds = {entry.partition(".")[0] for entry in entries}
    return {
        kind: frozenset(
            entry.partition(".")[2] for entry in entries if entry.startswith(f"{kind}.")
        )
        for kind in kinds
    }


def trees_of(files: Mapping[str, bytes]) -> Trees:
    documents = load(Sample(files)).documents
    return {path: document.read_value() for path, document in documents.items()}


def records(kind: FileKind, tree: Any) -> Iterator[tuple[str | int, ...]]:
    """The routes of the records in a file."""
    if kind.records_in:
        yield from ((kind.records_in, index) for index in range(len(tree[kind.records_in])))
    if not kind.records_in or file_key(kind, "data/x.yaml"):
        yield ()


def damaged(
    trees: Trees, relevant: Mapping[str, frozenset[str]], among: Collection[Key] = ()
) -> Iterator[tuple[Key, str, Loaded]]:
    """The project with one of the `relevant` fields unreadable, in each record in turn.

    If some are given, only in those `among` them, and in the first of each kind.
    """
    tried: set[str] = set()
    texts = written(trees)
    for path, tree in trees.items():
        kind = kind_of(path)
        assert kind is not None
        for route in records(kind, tree):
            (record, identity), _ = owner_of(kind, path, tree, (*route, "id"))
            if among and record in tried and (record, identity) not in among:
                continue
            tried.add(record)
            for field in sorted(relevant.get(record, ())):
                copy = json.loads(json.dumps(tree))
                holder = value_at(copy, route)
                assert isinstance(holder, dict)
                holder[field] = UNREADABLE
                if not route and any(foreign_fields(kind.model, holder)):
                    continue
                changed = texts | {path: text_of(copy)}
                files = {name.removeprefix("data/"): text for name, text in changed.items()}
                yield (record, identity), field, load(Memory(files))


@pytest.fixture(autouse=True)
def each_fault_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The faults as the rules have them: told together, they would change with each that goes."""
    monkeypatch.setattr("migtrack.check._told_together", list)


def said(loaded: Loaded, as_of: date) -> dict[tuple[str, str], tuple[Key, ...]]:
    """Code and message of every finding, with its subjects."""
    found = check(loaded, as_of, SAMPLE_DAY).open
    return {(one.code, one.message): one.subjects for one in found}


DAYS = (SAMPLE_DAY, date(2021, 9, 1), date(2021, 12, 31))


def test_in_a_project_without_a_fault_only_the_shape_is_found() -> None:
    whole = load(Sample({}))
    before = {as_of: said(whole, as_of) for as_of in DAYS}
    for key, field, loaded in damaged(trees_of({}), fields_read()):
        for as_of in DAYS:
            new = said(loaded, as_of).keys() - before[as_of].keys()
            assert {code[:3] for code, _ in new} == {SHAPE}, (key, field, as_of, new)


READING = [rule for rule in RULES if rule.reads]

FOLLOWING = {
    # of a chain that cannot be read nobody knows that it is one person
    "MT206": {"MT203"},
    # an official beyond the last seat holds a seat again when nobody knows which is the last
    "MT302": {"MT504"},
    # whose time in the seat cannot be read is left out of the count
    "MT309": {"MT309"},
    # and is taken for somebody without a seat, who cannot be asked next
    "MT607": {"MT607"},
    # what is beyond the contract is told line by line when nobody knows the contract
    "MT735": {"MT734"},
    # a waiver that cannot be read waives nothing
    "MT902": {"MT307"},
}
"""What is said nevertheless in the example of a rule when a field cannot be read, and why."""


@pytest.mark.parametrize("everywhere", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("rule", READING, ids=lambda rule: rule.code)
def test_a_rule_is_silent_about_a_record_that_it_cannot_read(
    rule: Rule, *, everywhere: bool
) -> None:
    files, as_of = example_of(rule)
    before = said(load(Sample(files)), as_of)
    about = {key for (code, _), keys in before.items() if code == rule.code for key in keys}
    own = {
        kind: frozenset(field for field in fields if f"{kind}.{field}" in rule.reads)
        for kind, fields in fields_read().items()
    }
    following: set[str] = set()
    for key, field, loaded in damaged(trees_of(files), own, () if everywhere else about):
        found = said(loaded, as_of)
        assert not [one for one, keys in found.items() if one[0] == rule.code and key in keys], (
            key,
            field,
        )
        following |= {code for code, _ in found.keys() - before.keys() if code[:3] != SHAPE}
    assert following == FOLLOWING.get(rule.code, set())
