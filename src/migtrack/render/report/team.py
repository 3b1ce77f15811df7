"""The section about the core team, seat by seat."""

from migtrack.base.ranges import range_size
from migtrack.base.text import Localized
from migtrack.render.report.formatter import DASH, ReportFormatter, grouped
from migtrack.render.report.values import Cell, Column, Row, RowGroup, Section, Table
from migtrack.render.terms import MINISTRY_LABEL, SEAT_LABEL
from migtrack.review.report.people import Person, SeatHistory, Tenure
from migtrack.snapshot.team import MinistryStatus


def core_team(formatter: ReportFormatter) -> Section:
    """A line for each ministry, then every seat with its holders, then the reserves."""
    officials = (table for table in (_seats(formatter), _reserves(formatter)) if table.rows)
    heading = formatter.translate("Core team")
    return Section(name="core-team", heading=heading, tables=(_ministries(formatter), *officials))


def _reserves(formatter: ReportFormatter) -> Table:
    translate = formatter.translate

    def position(reserve: tuple[str, Person]) -> Cell:
        return _position(formatter, reserve[1].position)

    table = formatter.table(
        "reserves",
        translate("Reserve officials, the first to be asked first"),
        formatter.report.reserves,
        (
            (translate(MINISTRY_LABEL), "", lambda reserve: formatter.ministry(reserve[0])),
            (translate("official"), "", lambda reserve: formatter.person(reserve[1])),
            (translate("position"), "", position),
        ),
    )
    return _without_empty_columns(table)


def _ministries(formatter: ReportFormatter) -> Table:
    translate, status = formatter.translate, formatter.status
    held, women = status.figure("seats-held"), status.figure("women")
    total = (
        formatter.heading("all ministries"),
        formatter.part(held.value, held.of) if held else DASH,
        formatter.number(women.value if women else None),
        Cell(),
    )

    def name(ministry: MinistryStatus) -> Cell:
        name, short = formatter.text(ministry.name), formatter.text(ministry.short)
        return Cell(name, note=short if short != name else "")

    return formatter.table(
        "ministries",
        translate("Seats of each ministry"),
        status.ministries,
        (
            (translate(MINISTRY_LABEL), "", name),
            (translate("seats"), "number", lambda row: formatter.part(row.held, row.seats)),
            (translate("women"), "number", lambda row: formatter.number(row.women)),
            (translate("vacant seats"), "", lambda row: _vacant_seats(formatter, row)),
        ),
        totals=(total,),
    )


def _vacant_seats(formatter: ReportFormatter, ministry: MinistryStatus) -> Cell:
    translator = formatter.translator
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
    return Cell(translator.listed(vacant), tone="late") if vacant else DASH


def _seats(formatter: ReportFormatter) -> Table:
    translate = formatter.translate
    columns = (
        Column(translate(SEAT_LABEL), "number"),
        Column(translate("official")),
        Column(translate("position")),
        Column(translate("since"), "day"),
        Column(translate("remarks, and who held it before")),
    )
    seats = grouped(formatter.report.seats, lambda seat: seat.ministry)
    groups = tuple(
        RowGroup(
            tuple(_seat(formatter, seat) for seat in seats[ministry.id]),
            formatter.text(ministry.name),
        )
        for ministry in formatter.status.ministries
        if ministry.id in seats
    )
    caption = translate("Every seat, with all who held it")
    return _without_empty_columns(
        Table(name="seats", caption=caption, columns=columns, groups=groups)
    )


def _seat(formatter: ReportFormatter, seat: SeatHistory) -> Row:
    """The holder of a seat, with those before and after; whoever is nominated where it has none."""
    as_of, number = formatter.status.as_of, formatter.number(seat.number)
    if seat.vacant_since is not None and seat.vacant_since <= as_of:
        others = tuple(_turn(formatter, turn) for turn in seat.tenures)
        vacant = Cell(formatter.translate("vacant"), tone="late")
        return (number, vacant, DASH, formatter.day(seat.vacant_since), Cell(lines=others))
    holding = [turn for turn in seat.tenures if turn.since and (turn.until or as_of) >= as_of]
    shown = (holding or seat.tenures)[-1]
    remarks = formatter.translator.listed(_remarks(formatter, shown))
    others = tuple(_turn(formatter, turn) for turn in seat.tenures if turn is not shown)
    return (
        number,
        formatter.person(shown.person),
        _position(formatter, shown.person.position),
        formatter.day(shown.since),
        Cell(remarks, lines=others) if remarks or others else DASH,
    )


def _turn(formatter: ReportFormatter, turn: Tenure) -> str:
    """Somebody else of a seat: name, position, days and remarks."""
    person, position = formatter.person(turn.person), _position(formatter, turn.person.position)
    days = [formatter.translator.days(turn.since, turn.until)] if turn.since and turn.until else []
    name = f"{person.text} ({person.note})" if person.note else person.text
    known = [] if position == DASH else [position.text]
    return formatter.translator.listed([name, *known, *days, *_remarks(formatter, turn)])


def _remarks(formatter: ReportFormatter, turn: Tenure) -> list[str]:
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
    if turn.person.same_as:
        first = formatter.official(turn.person.same_as)
        remarks.append(formatter.translate("the same person as {official}", official=first))
    if turn.reason:
        remarks.append(formatter.text(turn.reason))
    return remarks


def _position(formatter: ReportFormatter, position: Localized) -> Cell:
    return DASH if formatter.report.redacted else formatter.localized(position)


def _without_empty_columns(table: Table) -> Table:
    """The table without the columns that are empty in every row."""
    used = [
        number
        for number, _ in enumerate(table.columns)
        if any(row[number].text not in ("", DASH.text) or row[number].lines for row in table.rows)
    ]
    return table._replace(
        columns=tuple(table.columns[number] for number in used),
        groups=tuple(
            group._replace(rows=tuple(tuple(row[number] for number in used) for row in group.rows))
            for group in table.groups
        ),
    )
