"""The changes as lines below headings, for every format."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from migtrack.base.finding import Finding
from migtrack.base.text import first_of, printable
from migtrack.model.keys import ACTIVITY, GROUP, MINISTRY, PARTICIPANT, TEAM
from migtrack.model.kinds import record_kinds
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.figures import figure_value, share_in_units, shown_percent, value_alone
from migtrack.render.rule_sentences import rule_sentence
from migtrack.render.terms import FIGURES
from migtrack.render.translator import Translator, msgid
from migtrack.review.changes.values import (
    FigureChange,
    FindingChange,
    RecordChange,
    Reported,
    Statement,
)
from migtrack.snapshot.figures import Figure

FINDINGS = {"new": msgid("new"), "cleared": msgid("cleared"), "waived": msgid("waived")}
FOLLOWS = msgid("What follows")
"""The heading of what moved and is named by no field."""
REMOVED = msgid("No longer there")
"""The heading of officials and activities that are gone, with all that they did."""
_MOST_DAYS = 5
"""How many stretches of days are named that a report had told of otherwise."""
SIDES = {"before": msgid("before the change"), "after": msgid("after the change")}


class ChangeLine(NamedTuple):
    """One line: a record, and what changed in it."""

    record: RecordChange
    head: str
    """What the line begins with: the record's id, or its ministry.

    In languages written from right to left: the ids and the field that it is about.
    """
    text: str
    statement: Statement | None
    """What changed, or the first of several changes; none where only the id changed."""
    reported: Reported | None = None
    """The report that told of the record otherwise, where that is what the line says."""


def sections(formatter: ChangeFormatter) -> Iterator[tuple[str, list[ChangeLine]]]:
    """The headings below which something changed, with their lines; what is gone stands first."""
    headings = {kind.name: kind.section for kind in record_kinds()}

    def heading_of(record: RecordChange) -> str:
        is_loss = record.change == "removed" and record.kind in (PARTICIPANT, ACTIVITY)
        return REMOVED if is_loss else headings[record.kind]

    for heading in dict.fromkeys([REMOVED, *headings.values()]):
        records = (rec for rec in formatter.changes.records if heading_of(rec) == heading)
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
        joined = [event._replace(text=text) for event in events[:1]]
        lines = [*joined, *(line for line in lines if line not in events)]
    for line in lines:
        seat, text = line.record.seat, line.text
        if seat is not None:
            text = formatter.translate("seat {seat}: {text}", seat=seat, text=text)
        yield line._replace(text=text)


def _is_event(line: ChangeLine) -> bool:
    if line.statement is None:
        return line.reported is None
    return not line.statement.name.startswith(("field-", "secret-"))


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
        text = formatter.translate("renamed: {was} is now {id}", was=was, id=now)
        ids = f"{record.was} {record.id}"
        yield ChangeLine(record, ids if right_to_left else head, text, None)
    for statement in record.statements:
        text = formatter.statement(record, statement)
        field = str(statement.values["field"]) if statement.name.startswith("field-") else ""
        if field and record.kind == PARTICIPANT and not right_to_left:
            text = f"{record.id} {text}"
        ids = " ".join(filter(None, (record.id, statement.who, field)))
        if record.name and right_to_left:
            text = f"{formatter.name(record.name)}: {text}"
        yield ChangeLine(record, ids if right_to_left else head, text, statement)
    for reported in record.reported:
        text = _told_otherwise(formatter, reported)
        if record.kind == PARTICIPANT and not right_to_left:
            text = f"{record.id} {text}"
        ids = f"{record.id} {reported.report}"
        yield ChangeLine(record, ids if right_to_left else head, text, None, reported)


def _told_otherwise(formatter: ChangeFormatter, reported: Reported) -> str:
    """That an accepted report told otherwise of facts, with their days where these are shown."""
    translator = formatter.translator
    ranges = [translator.days(*days) for days in reported.days]
    days = translator.listed(first_of(ranges, _MOST_DAYS))
    report = printable(reported.report)
    if not days:
        return translator.translate("changes what {report} reported", report=report)
    return translator.translate("changes what {report} reported: {days}", report=report, days=days)


def _head(formatter: ChangeFormatter, record: RecordChange) -> str:
    if record.kind in (MINISTRY, TEAM):
        return formatter.ministry(record.id)
    if record.kind == PARTICIPANT:
        return formatter.ministry(record.ministry)
    if record.kind == GROUP:
        return formatter.translate("group {id}", id=record.id)
    return formatter.name(record.name) if record.name else record.id


class FindingLine(NamedTuple):
    """Findings that changed alike."""

    change: FindingChange
    """The first of them."""
    subjects: list[str]
    """What they are about, each once: ids of records, or files."""
    message: str
    """Of a new one, what it says."""
    text: str
    """The same, with the ids before it where it does not name them."""


def finding_lines(formatter: ChangeFormatter) -> list[FindingLine]:
    """The changed findings, those of one rule that say the same in one line."""
    alike: dict[tuple[str, str, str], list[FindingChange]] = {}
    for change in formatter.changes.findings:
        message = _message(formatter, change.finding) if change.change == "new" else ""
        alike.setdefault((change.change, change.finding.code, message), []).append(change)
    lines = []
    for (_, _, message), changes in alike.items():
        subjects = list(dict.fromkeys(map(_subject, changes)))
        about = ", ".join(subjects)
        says_whom = len(subjects) == 1 and _names(formatter, message, subjects[0])
        text = message if says_whom else ": ".join(filter(None, (about, message)))
        lines.append(FindingLine(changes[0], subjects, message, text))
    return lines


def _message(formatter: ChangeFormatter, finding: Finding) -> str:
    """What was found: in English its message, else its rule's sentence and the day."""
    sentence = rule_sentence(formatter.translator, finding.code)
    if sentence and finding.day:
        return f"{sentence} ({formatter.translator.day(finding.day)})"
    return sentence or finding.message


def _names(formatter: ChangeFormatter, message: str, subject: str) -> bool:
    """Whether a message names the record: by its id, or a ministry by its name."""
    ministry = formatter.changes.ministries.get(subject)
    names = [subject, *(ministry.short.values() if ministry else ())]
    return any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", message) for name in names)


def _subject(change: FindingChange) -> str:
    """What a finding is about: the id of a record, or a file."""
    ids = [identity for kind, identity in change.subjects if identity and kind != TEAM]
    return ids[0] if ids else change.finding.place.path


def figure(formatter: ChangeFormatter, change: FigureChange) -> str:
    """`seats held 19 → 20`."""
    translator = formatter.translator
    old, new = change.old, change.new
    if new.is_average:
        return _average(translator, old, new)
    values = value_alone(translator, old), value_alone(translator, new)
    before, after = shown_percent(old), shown_percent(new)
    if before is not None and after is not None:
        percents = translator.percent(before), translator.percent(after)
        values = percents if percents[0] != percents[1] else values
    if old.of != new.of or values[0] == values[1]:
        values = _part(translator, old), _part(translator, new)
    label = translator.translate(FIGURES[old.name])
    return translator.translate(
        "{figure} {old} → {new}", figure=label, old=values[0], new=values[1]
    )


def _average(translator: Translator, old: Figure, new: Figure) -> str:
    """`satisfaction 82 % → 86 %`; how many are behind it where that is what differs."""
    values = figure_value(translator, old), figure_value(translator, new)
    if values[0] == values[1]:
        values = share_in_units(translator, old), share_in_units(translator, new)
    label = translator.translate(FIGURES[new.name])
    if values[0] == values[1]:
        return translator.translate(
            "{figure} {value}, almost as before", figure=label, value=values[1]
        )
    return translator.translate(
        "{figure} {old} → {new}", figure=label, old=values[0], new=values[1]
    )


def _part(translator: Translator, figure: Figure) -> str:
    """The figure with its whole, be that nothing; a dash for money of which there is no account."""
    if figure.currency:
        return figure_value(translator, figure)
    return translator.part(figure.value, figure.of)


def no_changes(formatter: ChangeFormatter) -> str:
    """A sentence where no fact changed; empty where one did, or where that cannot be known."""
    if formatter.changes.records or formatter.changes.unread:
        return ""
    if formatter.changes.touched:
        return formatter.translate("No facts changed: only order, layout or comments")
    return formatter.translate("Nothing changed")
