"""States of projects as values that tests can change, and what their comparison comes to."""

import copy
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import yaml

from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.translator import Translator
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.changes.values import Changes, RecordChange
from tests.sample import ROOT, Files, Memory

AS_OF = date(2021, 8, 1)
TODAY = date(2026, 11, 23)

Values = dict[str, Any]
"""The values of each file, by its path below `data/`; all scalars are text."""


def judged(files: Files) -> Judged:
    """A state of the project, read and checked."""
    read = load(Memory(files))
    return Judged(read, check(read, AS_OF, TODAY))


def changes(before: Files, after: Files) -> Changes:
    """What it means that one state became the other."""
    return compare(judged(before), judged(after), AS_OF)


@cache
def _shipped() -> tuple[tuple[str, str], ...]:
    files = WorkingTree(str(ROOT))
    return tuple(
        (file.path.removeprefix("data/"), file.content.decode())
        for file in files
        if isinstance(file.content, bytes)
    )


def shipped() -> dict[str, str]:
    """The files in `data/`, by path below it."""
    return dict(_shipped())


def values(files: Mapping[str, str]) -> Values:
    """The values of the files."""
    documents = load(Memory(files)).documents
    return {
        path.removeprefix("data/"): copy.deepcopy(document.read_value())
        for path, document in documents.items()
    }


class _Plain(yaml.CSafeDumper):
    """Writes as people do: dates without quotes, and the same value again where it stands twice."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


_Plain.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0].endswith(":null")]
    for first, resolvers in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}


def text_of(value: Any) -> str:
    """The text of a file that holds the value, each text in it on one line."""
    return yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)


def written(state: Mapping[str, Any]) -> dict[str, str]:
    """The files that hold the values."""
    return {path: text_of(value) for path, value in state.items()}


def told(found: Changes) -> list[tuple[str, str, str]]:
    """Each changed record: its kind, its id, how it changed."""
    return [(one.kind, one.id, one.change) for one in found.records]


def statements(record: RecordChange) -> list[tuple[str, dict[str, Any]]]:
    """What is said of a record, with the values."""
    return [(one.name, dict(one.values)) for one in record.statements]


def in_words(found: Changes, lang: str = "en", *, show_personal: bool = False) -> list[str]:
    """What is said of all records, in words."""
    formatter = ChangeFormatter(found, Translator(lang), show_personal=show_personal)
    return [
        formatter.statement(record, statement)
        for record in found.records
        for statement in record.statements
    ]


def fields(record: RecordChange) -> list[tuple[str, ...]]:
    """The changed fields of a record."""
    return [delta.field for statement in record.statements for delta in statement.deltas]
