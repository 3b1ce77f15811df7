"""The answers to what a new project needs: the contract's fields and `ministries`, in one file."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from typing import Any

from migtrack.base.finding import Finding, Place
from migtrack.edit.edits import Edits, path_of
from migtrack.load.build import load
from migtrack.load.files.sources import SourceFile
from migtrack.model.contract import Contract
from migtrack.model.kinds import home_of
from migtrack.model.support import Holiday
from migtrack.model.team import Ministry

CONTRACT_FILE = path_of(Contract.record_kind.name)
MINISTRIES_FILE = path_of(Ministry.record_kind.name)
HOLIDAYS_FILE = path_of(Holiday.record_kind.name)

_LISTED = home_of(Ministry.record_kind.name).records_in
"""The one field of the answers that the contract does not have."""

_FIELD = re.compile(rb"(['\"]?)(\w[\w -]*)\1\s*:(?=\s|$)")
"""What begins the line of a field of the whole file, and of nothing that stands in it."""
_NO_FIELDS = b"{} "


def records_of(answers: SourceFile) -> list[SourceFile]:
    """The two files that the answers are read as: every line stands where it stands in them.

    So everything that is said about the two files can be said about the answers.
    """
    if not isinstance(answers.content, bytes):
        return [answers._replace(path=CONTRACT_FILE)]
    lines: dict[str, list[bytes]] = {CONTRACT_FILE: [], MINISTRIES_FILE: []}
    current = CONTRACT_FILE
    for line in answers.content.removeprefix(BOM_UTF8).splitlines(keepends=True):
        if field := _FIELD.match(line):
            is_listed = field[2] == _LISTED.encode()
            current = MINISTRIES_FILE if is_listed else CONTRACT_FILE
        for path, kept in lines.items():
            kept.append(line if path == current else line[len(line.rstrip(b"\r\n")) :])
    return [SourceFile(path, _with_fields(kept)) for path, kept in lines.items()]


def _with_fields(lines: Iterable[bytes]) -> bytes:
    """The text of the lines; without any field it says so, so that each is missed by its name."""
    text = b"".join(lines)
    return text if re.search(rb"(?m)^[ \t]*[^\s#]", text) else _NO_FIELDS + text


def placed_in(path: str, finding: Finding) -> Finding:
    """A finding on one of the two files, as one on the answers in the file `path`.

    No fix goes with it: `migtrack fix` knows the files of a project alone.
    """

    def moved(place: Place) -> Place:
        is_answer = place.path in (CONTRACT_FILE, MINISTRIES_FILE)
        return place._replace(path=path) if is_answer else place

    return finding._replace(
        place=moved(finding.place),
        related=tuple(each._replace(place=moved(each.place)) for each in finding.related),
        fixes=(),
    )


def answers_text(answers: Mapping[str, Any]) -> str:
    """The answers, all of them or some, as a file that `records_of` reads; empty without any."""
    edits = Edits([])
    contract = {key: value for key, value in answers.items() if key != _LISTED and value != {}}
    if contract:
        edits.set_value(CONTRACT_FILE, contract)
    if answers.get(_LISTED):
        edits.set_value(MINISTRIES_FILE, {_LISTED: answers[_LISTED]})
    texts = filter(None, map(edits.text, (CONTRACT_FILE, MINISTRIES_FILE)))
    lines = (line for text in texts for line in text.splitlines(keepends=True))
    return "".join(line for line in lines if not line.startswith("#"))


def answers_of(answers: SourceFile) -> dict[str, Any] | None:
    """The answers by field; none where they cannot be read."""
    documents = load(records_of(answers)).documents.values()
    values = [document.read_value() for document in documents]
    if not values or not all(isinstance(value, dict) for value in values):
        return None
    return {key: each for value in values for key, each in value.items() if each is not None}
