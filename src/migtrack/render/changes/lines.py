"""The changes as lines below headings, whatever the format."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from migtrack.base.finding import Finding
from migtrack.model.declarations import RECORD_KINDS
from migtrack.model.kinds import record_kinds
from migtrack.render.changes.phrases import Phrases
from migtrack.render.terms import CARDS
from migtrack.render.words import msgid
from migtrack.review.changes.values import FigureChange, FindingChange, RecordChange, Statement

FINDINGS = {"new": msgid("new"), "cleared": msgid("cleared"), "waived": msgid("waived")}
SIDES = {"before": msgid("before the change"), "after": msgid("after the change")}


@dataclass(frozen=True, slots=True)
class Line:
    """A record, and what changed in it."""

    record: RecordChange
    head: str
    """What it is called: its id, or its ministry."""
    ids: str
    """The ids and the field of which the line speaks."""
    text: str
    statement: Statement | None
    """What is said, or the first of it; none of a record that was given another id."""


def sections(phrases: Phrases) -> Iterator[tuple[str, list[Line]]]:
    """The headings below which something changed, with their lines."""
    headings = dict.fromkeys(kind.section for kind in record_kinds())
    for heading in headings:
        records = [
            record
            for record in phrases.changes.records
            if RECORD_KINDS[record.kind].section == heading
        ]
        lines = [line for _, group in groupby(records, _seat) for line in _lines(phrases, group)]
        if lines:
            yield phrases.words.say(heading), lines


def _seat(record: RecordChange) -> tuple[str, ...]:
    if record.kind == "participant" and record.seat is not None:
        return record.ministry, str(record.seat)
    return record.kind, record.id


def _lines(phrases: Phrases, records: Iterator[RecordChange]) -> Iterator[Line]:
    """The lines of a record, or of all who hold one seat: what happened, then the bare fields."""
    lines = [line for record in records for line in _of_record(phrases, record)]
    joined: list[Line] = []
    if not phrases.words.right_to_left:
        joined = [line for line in lines if line.record.kind == "participant" and _happened(line)]
    if joined:
        text = "; ".join(_without_repetition(joined))
        yield replace(joined[0], text=_in_seat(phrases, joined[0], text))
    for line in lines:
        if line not in joined:
            yield replace(line, text=_in_seat(phrases, line, line.text))


def _happened(line: Line) -> bool:
    return line.statement is None or not line.statement.name.startswith(("field-", "secret-"))


def _without_repetition(lines: list[Line]) -> Iterator[str]:
    """The sentences, the same official's id only before the first of them."""
    last = ""
    for line in lines:
        who = f"{line.record.id} "
        yield line.text.removeprefix(who) if who == last else line.text
        last = who


def _in_seat(phrases: Phrases, line: Line, text: str) -> str:
    record = line.record
    if record.kind != "participant" or record.seat is None:
        return text
    return phrases.words.say("seat {seat}: {text}", seat=record.seat, text=text)


def _of_record(phrases: Phrases, record: RecordChange) -> Iterator[Line]:
    head = _head(phrases, record)
    if record.change == "renamed":
        text = phrases.renamed(record)
        yield Line(record, head, f"{record.was} {record.id}", text, None)
    for statement in record.statements:
        text = phrases.statement(record, statement)
        field = str(statement.values["field"]) if statement.name.startswith("field-") else ""
        if field and record.kind == "participant" and not phrases.words.right_to_left:
            text = f"{record.id} {text}"
        ids = " ".join(filter(None, (record.id, statement.who, field)))
        yield Line(record, head, ids, text, statement)


def _head(phrases: Phrases, record: RecordChange) -> str:
    if record.kind in ("ministry", "team"):
        return phrases.ministry(record.id)
    if record.kind == "participant":
        return phrases.ministry(record.ministry)
    if record.kind == "group":
        return phrases.words.say("group {id}", id=record.id)
    return record.id


def subject(change: FindingChange) -> str:
    """Whom a finding is about: the id of a record, or a file."""
    ids = [identity for kind, identity in change.subjects if identity and kind != "team"]
    return ids[0] if ids else change.finding.place.path


def where(finding: Finding) -> str:
    """`data/sops.yaml:3`."""
    return f"{finding.place.path}:{finding.place.line}"


def figure(phrases: Phrases, change: FigureChange) -> str:
    """`seats held 19 → 20`."""
    words = phrases.words
    old, new = change.old, change.new
    values = words.number(old.value), words.number(new.value)
    if old.name == "attendance" and old.percent is not None and new.percent is not None:
        percents = words.percent(old.percent), words.percent(new.percent)
        values = percents if percents[0] != percents[1] else values
    if old.of != new.of or values[0] == values[1]:
        values = _of(phrases, old.value, old.of), _of(phrases, new.value, new.of)
    label = words.say(CARDS[old.name])
    return words.say("{figure} {old} → {new}", figure=label, old=values[0], new=values[1])


def _of(phrases: Phrases, part: int, whole: int | None) -> str:
    if whole is None:
        return phrases.words.number(part)
    return phrases.words.say("{part} of {whole}", part=part, whole=whole)


def nothing(phrases: Phrases) -> str:
    """What is said where no fact changed; empty where one did."""
    if phrases.changes.records:
        return ""
    if phrases.changes.touched:
        return phrases.words.say("No facts changed: only order, layout or comments")
    return phrases.words.say("Nothing changed")
