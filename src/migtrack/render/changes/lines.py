"""The changes as lines below headings, for every format."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from migtrack.base.text import printable
from migtrack.model.keys import GROUP, MINISTRY, PARTICIPANT, TEAM
from migtrack.model.kinds import record_kinds
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.figures import shown_percent
from migtrack.render.terms import FIGURES
from migtrack.render.translator import msgid
from migtrack.review.changes.values import FigureChange, FindingChange, RecordChange, Statement

FINDINGS = {"new": msgid("new"), "cleared": msgid("cleared"), "waived": msgid("waived")}
SIDES = {"before": msgid("before the change"), "after": msgid("after the change")}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line: a record, and what changed in it."""

    record: RecordChange
    head: str
    """What the line begins with: the record's id, or its ministry.

    In languages written from right to left: the ids and the field that it is about.
    """
    text: str
    statement: Statement | None
    """What changed, or the first of several changes; none where only the id changed."""


def sections(formatter: ChangeFormatter) -> Iterator[tuple[str, list[ChangeLine]]]:
    """The headings below which something changed, with their lines."""
    headings = {kind.name: kind.section for kind in record_kinds()}
    for heading in dict.fromkeys(headings.values()):
        records = (rec for rec in formatter.changes.records if headings[rec.kind] == heading)
        groups = groupby(records, _seat_key)
        if lines := [line for _, group in groups for line in _lines(formatter, group)]:
            yield formatter.translate(heading), lines


def _seat_key(record: RecordChange) -> tuple[str, ...]:
    seat = record.seat
    return (record.kind, record.id) if seat is None else (record.ministry, str(seat))


def _lines(formatter: ChangeFormatter, records: Iterator[RecordChange]) -> Iterator[ChangeLine]:
    """The lines of a record, or of all officials of a seat: first events, then changed fields."""
    lines = [line for record in records for line in _of_record(formatter, record)]
    if not formatter.translator.right_to_left:
        events = [line for line in lines if line.record.kind == PARTICIPANT and _is_event(line)]
        text = "; ".join(_without_repetition(events))
        joined = [replace(event, text=text) for event in events[:1]]
        lines = [*joined, *(line for line in lines if line not in events)]
    for line in lines:
        seat, text = line.record.seat, line.text
        if seat is not None:
            text = formatter.translate("seat {seat}: {text}", seat=seat, text=text)
        yield replace(line, text=text)


def _is_event(line: ChangeLine) -> bool:
    return line.statement is None or not line.statement.name.startswith(("field-", "secret-"))


def _without_repetition(lines: list[ChangeLine]) -> Iterator[str]:
    """The sentences; the same official's id only before the first of them."""
    last = ""
    for line in lines:
        who = f"{line.record.id} "
        yield line.text.removeprefix(who) if who == last else line.text
        last = who


def _of_record(formatter: ChangeFormatter, record: RecordChange) -> Iterator[ChangeLine]:
    right_to_left = formatter.translator.right_to_left
    head = _head(formatter, record)
    if record.change == "renamed":
        was, now = printable(record.was), printable(record.id)
        text = formatter.translate("{was} is now {id}", was=was, id=now)
        ids = f"{record.was} {record.id}"
        yield ChangeLine(record, ids if right_to_left else head, text, None)
    for statement in record.statements:
        text = formatter.statement(record, statement)
        field = str(statement.values["field"]) if statement.name.startswith("field-") else ""
        if field and record.kind == PARTICIPANT and not right_to_left:
            text = f"{record.id} {text}"
        ids = " ".join(filter(None, (record.id, statement.who, field)))
        yield ChangeLine(record, ids if right_to_left else head, text, statement)


def _head(formatter: ChangeFormatter, record: RecordChange) -> str:
    if record.kind in (MINISTRY, TEAM):
        return formatter.ministry(record.id)
    if record.kind == PARTICIPANT:
        return formatter.ministry(record.ministry)
    if record.kind == GROUP:
        return formatter.translate("group {id}", id=record.id)
    return record.id


def subject(change: FindingChange) -> str:
    """What a finding is about: the id of a record, or a file."""
    ids = [identity for kind, identity in change.subjects if identity and kind != TEAM]
    return ids[0] if ids else change.finding.place.path


def figure(formatter: ChangeFormatter, change: FigureChange) -> str:
    """`seats held 19 → 20`."""
    translator = formatter.translator
    old, new = change.old, change.new
    values = translator.number(old.value), translator.number(new.value)
    before, after = shown_percent(old), shown_percent(new)
    if before is not None and after is not None:
        percents = translator.percent(before), translator.percent(after)
        values = percents if percents[0] != percents[1] else values
    if old.of != new.of or values[0] == values[1]:
        values = translator.part(old.value, old.of), translator.part(new.value, new.of)
    label = translator.translate(FIGURES[old.name])
    return translator.translate(
        "{figure} {old} → {new}", figure=label, old=values[0], new=values[1]
    )


def no_changes(formatter: ChangeFormatter) -> str:
    """A sentence where no fact changed; empty where one did."""
    if formatter.changes.records:
        return ""
    if formatter.changes.touched:
        return formatter.translate("No facts changed: only order, layout or comments")
    return formatter.translate("Nothing changed")
