"""The section about the core team, seat by seat."""

from dataclasses import replace

from migtrack.base.text import Localized
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, Column, Row, RowGroup, Section, Table
from migtrack.review.report.people import SeatHistory, Tenure
from migtrack.review.status.tasks import range_size
from migtrack.review.status.team import MinistryStatus


def core_team(formatter: ReportFormatter) -> Section:
    """A line for each ministry, then every seat with its holders, then the reserves."""
    translate = formatter.translate
    tables = [_ministries(formatter)]
    seats = _seats(formatter)
    if seats.rows:
        tables.append(seats)
    if formatter.report.reserves:
        reserves = formatter.table(
            "reserves",
            translate("Reserve officials, the first to be asked first"),
            (
                Column(translate("ministry")),
                Column(translate("official")),
                Column(translate("position")),
            ),
            (
                (
                    formatter.ministry(reserve.ministry),
                    formatter.person(reserve.person),
                    _position(formatter, reserve.person.position),
                )
                for reserve in formatter.report.reserves
            ),
        )
        tables.append(_without_empty_columns(reserves))
    return Section(name="core-team", heading=translate("Core team"), tables=tuple(tables))


def _ministries(formatter: ReportFormatter) -> Table:
    translate, status = formatter.translate, formatter.status
    columns = (
        Column(translate("ministry")),
        Column(translate("seats"), "number"),
        Column(translate("women"), "number"),
        Column(translate("vacant seats")),
    )
    held, women = status.figure("seats-held"), status.figure("women")
    total = (
        Cell(translate("all ministries")),
        formatter.part(held.value, held.of) if held else DASH,
        formatter.number(women.value) if women else DASH,
        Cell(),
    )
    rows = (_ministry(formatter, ministry) for ministry in status.ministries)
    caption = translate("Seats of each ministry")
    return formatter.table("ministries", caption, columns, rows, totals=(total,))


def _ministry(formatter: ReportFormatter, ministry: MinistryStatus) -> Row:
    translator = formatter.translator
    name, short = formatter.text(ministry.name), formatter.text(ministry.short)
    vacant = [
        translator.plural(
            "seat {seats} since {since}",
            "seats {seats} since {since}",
            range_size(vacancy.seats),
            seats=translator.ranges(vacancy.seats),
            since=vacancy.since,
        )
        for vacancy in ministry.vacancies
        if vacancy.since <= formatter.status.as_of
    ]
    return (
        Cell(name, note=short if short != name else ""),
        formatter.part(ministry.held, ministry.seats),
        formatter.number(ministry.women),
        Cell(translator.listed(vacant), tone="late") if vacant else DASH,
    )


def _seats(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate("seat"), "number"),
        Column(translate("official")),
        Column(translate("position")),
        Column(translate("from"), "day"),
        Column(translate("until"), "day"),
        Column(translate("remarks")),
    )
    groups = []
    for ministry in formatter.status.ministries:
        seats = (seat for seat in formatter.report.seats if seat.ministry == ministry.id)
        rows = tuple(row for seat in seats for row in _seat(formatter, seat))
        if rows:
            groups.append(RowGroup(rows, formatter.text(ministry.name)))
    caption = translate("Every seat, with all who held it")
    return _without_empty_columns(
        Table(name="seats", caption=caption, columns=columns, groups=tuple(groups))
    )


def _seat(formatter: ReportFormatter, seat: SeatHistory) -> list[Row]:
    rows = [_turn(formatter, seat, turn) for turn in seat.tenures]
    if seat.vacant_since is not None and seat.vacant_since <= formatter.status.as_of:
        vacant = Cell(formatter.translate("vacant"), tone="late")
        since = formatter.day(seat.vacant_since)
        rows.append((formatter.number(seat.number), vacant, DASH, since, DASH, DASH))
    return rows


def _turn(formatter: ReportFormatter, seat: SeatHistory, turn: Tenure) -> Row:
    remarks = []
    if turn.since is None and turn.nominated:
        remarks.append(formatter.translate("nominated on {day}", day=turn.nominated))
    if turn.vacant_before:
        remarks.append(
            formatter.translator.plural(
                "the seat was vacant for {number} day before",
                "the seat was vacant for {number} days before",
                turn.vacant_before,
            )
        )
    if turn.reason:
        remarks.append(formatter.text(turn.reason))
    return (
        formatter.number(seat.number),
        formatter.person(turn.person),
        _position(formatter, turn.person.position),
        formatter.day(turn.since),
        formatter.day(turn.until),
        formatter.listed(remarks),
    )


def _position(formatter: ReportFormatter, position: Localized) -> Cell:
    return DASH if formatter.report.redacted else formatter.localized(position)


def _without_empty_columns(table: Table) -> Table:
    """The table without the columns that are empty in every row."""
    used = [
        number
        for number, _ in enumerate(table.columns)
        if any(row[number].text not in ("", DASH.text) for row in table.rows)
    ]
    return replace(
        table,
        columns=tuple(table.columns[number] for number in used),
        groups=tuple(
            replace(group, rows=tuple(tuple(row[number] for number in used) for row in group.rows))
            for group in table.groups
        ),
    )
