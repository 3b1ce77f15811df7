"""The sections about deviations from the plan and about findings in the records."""

from collections.abc import Iterator

from migtrack.base.text import printable
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.terms import AMENDMENTS, SEVERITIES
from migtrack.render.report.values import Cell, Column, Row, Section, Table


def deviations(formatter: ReportFormatter) -> Section:
    """Amendments, postponements, cancellations, replacements and waivers, with reasons."""
    translate = formatter.translate
    every = (
        _amendments(formatter),
        _postponements(formatter),
        _cancellations(formatter),
        _replacements(formatter),
        _waivers(formatter),
    )
    tables = tuple(table for table in every if table.rows)
    lead = "" if tables else translate("Everything went by the plan.")
    return Section(
        name="deviations", heading=translate("Deviations from the plan"), lead=lead, tables=tables
    )


def _amendments(formatter: ReportFormatter) -> Table:
    translate, period = formatter.translate, formatter.status.period
    columns = (
        Column(translate("signed on"), "day"),
        Column(translate("kind")),
        Column(translate("end before"), "day"),
        Column(translate("new end"), "day"),
        Column(translate("reason")),
    )
    ends = [period.planned_end, *(amendment.end for amendment in period.amendments)]
    rows = (
        (
            formatter.day(amendment.signed),
            Cell(translate(AMENDMENTS[amendment.kind])),
            formatter.day(before),
            formatter.day(amendment.end),
            Cell(formatter.text(amendment.reason)),
        )
        for before, amendment in zip(ends, period.amendments, strict=False)
    )
    return formatter.table("amendments", translate("Amendments of the contract"), columns, rows)


def _postponements(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    activities = {activity.id: activity for activity in formatter.status.activities}
    columns = (
        Column(translate("activity")),
        Column(translate("decided on"), "day"),
        Column(translate("dates given up"), "day"),
        Column(translate("dates now"), "day"),
        Column(translate("reason")),
    )
    rows = (
        (
            formatter.activity(activity),
            formatter.day(moved.date),
            formatter.days(moved.given_up.start, moved.given_up.end),
            formatter.days(activities[activity].start, activities[activity].end),
            Cell(formatter.text(moved.reason)),
        )
        for activity, moved in formatter.report.postponements
    )
    return formatter.table("postponements", translate("Postponed activities"), columns, rows)


def _cancellations(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("activity")),
        Column(translate("decided on"), "day"),
        Column(translate("reason")),
    )
    rows = (
        (
            formatter.activity(activity),
            formatter.day(dropped.date),
            Cell(formatter.text(dropped.reason)),
        )
        for activity, dropped in formatter.report.cancellations
    )
    return formatter.table("cancellations", translate("Cancelled activities"), columns, rows)


def _replacements(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("ministry")),
        Column(translate("seat"), "number"),
        Column(translate("left")),
        Column(translate("last day"), "day"),
        Column(translate("successor")),
        Column(translate("since"), "day"),
        Column(translate("reason")),
    )
    return formatter.table(
        "replacements",
        translate("Officials who left, and who came for them"),
        columns,
        _replacement_rows(formatter),
        last_is_personal=True,
    )


def _replacement_rows(formatter: ReportFormatter) -> Iterator[Row]:
    for seat in formatter.report.seats:
        for turn, after in zip(seat.tenures, (*seat.tenures[1:], None), strict=False):
            if turn.until is None:
                continue
            successor = after if after and after.since else None
            yield (
                formatter.ministry(seat.ministry),
                formatter.number(seat.number),
                formatter.person(turn.person),
                formatter.day(turn.until),
                formatter.person(successor.person) if successor else DASH,
                formatter.day(successor.since) if successor else DASH,
                formatter.localized(turn.reason),
            )


def _waivers(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("exception from")),
        Column(translate("for")),
        Column(translate("reason")),
        Column(translate("approved on"), "day"),
        Column(translate("until"), "day"),
        Column(translate("approved by")),
    )
    rows = (
        (
            Cell(printable(waiver.rule), "id"),
            formatter.subject(waiver.subject),
            formatter.localized(waiver.reason),
            formatter.day(waiver.approved),
            formatter.day(waiver.until),
            formatter.localized(waiver.approved_by),
        )
        for waiver in formatter.report.waivers
    )
    caption = translate("Exceptions that were approved")
    return formatter.table("waivers", caption, columns, rows, last_is_personal=True)


def findings(formatter: ReportFormatter) -> Section:
    """The findings in the records, without those that are due."""
    translate = formatter.translate
    columns = (
        Column(translate("severity")),
        Column(translate("rule")),
        Column(translate("what it is about")),
        Column(translate("what was found")),
    )
    rows = (
        (
            Cell(
                translate(SEVERITIES[note.severity]),
                tone="late" if note.severity == "error" else "open",
            ),
            Cell(note.name, "id", note=note.code),
            formatter.subject(next((identity for _, identity in note.subjects), "")),
            Cell(printable(note.message)),
        )
        for note in formatter.report.findings
    )
    caption = translate("Open findings, without what is due")
    table = formatter.table("findings", caption, columns, rows, last_is_personal=True)
    return Section(
        name="findings",
        heading=translate("Findings in the records"),
        lead=formatter.finding_counts(),
        tables=(table,) if table.rows else (),
    )
