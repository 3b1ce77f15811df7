"""Where the project left its plan, and what the check of the records found."""

from collections.abc import Iterator

from migtrack.base.text import printable
from migtrack.render.report.headings import AMENDMENTS, SEVERITIES
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Cell, Column, Group, Section, Table

Row = tuple[Cell, ...]


def deviations(teller: Teller) -> Section:
    """Amendments, postponements, cancellations, replacements and waivers, with reasons."""
    say = teller.say
    tables = tuple(
        table
        for table in (
            _amendments(teller),
            _postponements(teller),
            _cancellations(teller),
            _replacements(teller),
            _waivers(teller),
        )
        if table.rows
    )
    lead = "" if tables else say("Everything went by the plan.")
    return Section("deviations", say("Deviations from the plan"), lead, tables=tables)


def _amendments(teller: Teller) -> Table:
    say, period = teller.say, teller.status.period
    columns = (
        Column(say("signed on"), "day"),
        Column(say("kind")),
        Column(say("end before"), "day"),
        Column(say("new end"), "day"),
        Column(say("reason")),
    )
    ends = [period.planned_end, *(one.end for one in period.amendments)]
    rows = tuple(
        (
            teller.day(one.signed),
            Cell(say(AMENDMENTS[one.kind])),
            teller.day(before),
            teller.day(one.end),
            Cell(teller.text(one.reason)),
        )
        for before, one in zip(ends, period.amendments, strict=False)
    )
    return Table("amendments", say("Amendments of the contract"), columns, (Group(rows),))


def _postponements(teller: Teller) -> Table:
    say = teller.say
    stands = {one.id: one for one in teller.status.activities}
    columns = (
        Column(say("activity")),
        Column(say("decided on"), "day"),
        Column(say("dates given up"), "day"),
        Column(say("dates now"), "day"),
        Column(say("reason")),
    )
    rows = tuple(
        (
            teller.activity(one.activity),
            teller.day(one.decided),
            teller.days(one.start, one.end),
            teller.days(stands[one.activity].start, stands[one.activity].end),
            Cell(teller.text(one.reason)),
        )
        for one in teller.report.postponements
    )
    return Table("postponements", say("Postponed activities"), columns, (Group(rows),))


def _cancellations(teller: Teller) -> Table:
    say = teller.say
    columns = (Column(say("activity")), Column(say("decided on"), "day"), Column(say("reason")))
    rows = tuple(
        (teller.activity(one.activity), teller.day(one.decided), Cell(teller.text(one.reason)))
        for one in teller.report.cancellations
    )
    return Table("cancellations", say("Cancelled activities"), columns, (Group(rows),))


def _replacements(teller: Teller) -> Table:
    say = teller.say
    columns = [
        Column(say("ministry")),
        Column(say("seat"), "number"),
        Column(say("left")),
        Column(say("last day"), "day"),
        Column(say("successor")),
        Column(say("since"), "day"),
        Column(say("reason")),
    ]
    rows = tuple(_replaced(teller))
    if teller.report.redacted:
        columns.pop()
        rows = tuple(row[:-1] for row in rows)
    return Table(
        "replacements",
        say("Officials who left, and who came for them"),
        tuple(columns),
        (Group(rows),),
    )


def _replaced(teller: Teller) -> Iterator[Row]:
    for seat in teller.report.seats:
        for turn, after in zip(seat.tenures, (*seat.tenures[1:], None), strict=False):
            if turn.until is None:
                continue
            successor = after if after and after.since else None
            yield (
                teller.ministry(seat.ministry),
                teller.number(seat.number),
                teller.person(turn.person),
                teller.day(turn.until),
                teller.person(successor.person) if successor else NONE,
                teller.day(successor.since) if successor else NONE,
                teller.words_or_none(turn.reason),
            )


def _waivers(teller: Teller) -> Table:
    say = teller.say
    columns = [
        Column(say("exception from")),
        Column(say("for")),
        Column(say("reason")),
        Column(say("approved on"), "day"),
        Column(say("until"), "day"),
        Column(say("approved by")),
    ]
    rows = tuple(
        (
            Cell(printable(one.rule), "id"),
            _subject(teller, one.subject),
            teller.words_or_none(one.reason),
            teller.day(one.approved),
            teller.day(one.until),
            *(() if teller.report.redacted else (teller.words_or_none(one.approved_by),)),
        )
        for one in teller.report.waivers
    )
    if teller.report.redacted:
        columns.pop()
    return Table("waivers", say("Exceptions that were approved"), tuple(columns), (Group(rows),))


def _subject(teller: Teller, identity: str) -> Cell:
    if identity in teller.report.people:
        return teller.person(teller.report.people[identity])
    return teller.record("activity", identity)


def findings(teller: Teller) -> Section:
    """What the check of the records found, without what is due."""
    say, words, counts = teller.say, teller.words, teller.status.findings
    columns = [
        Column(say("severity")),
        Column(say("rule")),
        Column(say("what it is about")),
        Column(say("what was found")),
    ]
    rows = tuple(
        (
            Cell(say(SEVERITIES[one.severity]), tone="late" if one.severity == "error" else "open"),
            Cell(one.name, "id", note=one.code),
            _subject(teller, one.subject),
            *(() if teller.report.redacted else (Cell(printable(one.message)),)),
        )
        for one in teller.report.findings
    )
    if teller.report.redacted:
        columns.pop()
    said = [
        (counts.errors, words.count("{number} error", "{number} errors", counts.errors)),
        (counts.warnings, words.count("{number} warning", "{number} warnings", counts.warnings)),
        (counts.due, words.count("{number} due", "{number} due", counts.due)),
        (counts.waived, words.count("{number} waived", "{number} waived", counts.waived)),
    ]
    lead = words.listed(text for number, text in said if number) or say("no findings")
    table = Table(
        "findings", say("Open findings, without what is due"), tuple(columns), (Group(rows),)
    )
    return Section(
        "findings", say("Findings in the records"), lead, tables=(table,) if rows else ()
    )
