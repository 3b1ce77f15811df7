"""The core team, seat by seat."""

from migtrack.base.text import Localized
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Cell, Column, Group, Section, Table
from migtrack.review.report.people import SeatHistory, Tenure
from migtrack.review.status.team import MinistryStatus

Row = tuple[Cell, ...]


def core_team(teller: Teller) -> Section:
    """A line for each ministry, then every seat with its holders, then the reserves."""
    say = teller.say
    tables = [_summary(teller)]
    history = _history(teller)
    if history.rows:
        tables.append(history)
    reserves = tuple(
        (
            teller.ministry(one.ministry),
            teller.person(one.person),
            _position(teller, one.person.position),
        )
        for one in teller.report.reserves
    )
    if reserves:
        columns = (Column(say("ministry")), Column(say("official")), Column(say("position")))
        tables.append(
            _without_empty(
                Table(
                    "reserves",
                    say("Reserve officials, the first to be asked first"),
                    columns,
                    (Group(reserves),),
                )
            )
        )
    return Section("core-team", say("Core team"), tables=tuple(tables))


def _summary(teller: Teller) -> Table:
    say, status = teller.say, teller.status
    columns = (
        Column(say("ministry")),
        Column(say("seats"), "number"),
        Column(say("women"), "number"),
        Column(say("vacant seats")),
    )
    rows = tuple(_ministry(teller, one) for one in status.ministries)
    held, women = status.figure("seats-held"), status.figure("women")
    total = (
        Cell(say("all ministries")),
        teller.of(held.value, held.of) if held else NONE,
        teller.number(women.value) if women else NONE,
        Cell(),
    )
    return Table(
        "ministries", say("Seats of each ministry"), columns, (Group(rows, totals=(total,)),)
    )


def _ministry(teller: Teller, one: MinistryStatus) -> Row:
    name, short = teller.text(one.name), teller.text(one.short)
    vacant = [
        teller.words.count(
            "seat {seats} since {since}",
            "seats {seats} since {since}",
            vacancy.count,
            seats=teller.words.ranges(vacancy.seats),
            since=vacancy.since,
        )
        for vacancy in one.vacancies
        if vacancy.since <= teller.status.as_of
    ]
    return (
        Cell(name, note=short if short != name else ""),
        teller.of(one.held, one.seats),
        teller.number(one.women),
        Cell(teller.words.listed(vacant), tone="late") if vacant else NONE,
    )


def _history(teller: Teller) -> Table:
    say = teller.say
    columns = (
        Column(say("seat"), "number"),
        Column(say("official")),
        Column(say("position")),
        Column(say("from"), "day"),
        Column(say("until"), "day"),
        Column(say("remarks")),
    )
    groups = tuple(
        Group(rows, teller.text(one.name))
        for one in teller.status.ministries
        if (
            rows := tuple(
                row
                for seat in teller.report.seats
                if seat.ministry == one.id
                for row in _seat(teller, seat)
            )
        )
    )
    caption = say("Every seat, with all who held it")
    return _without_empty(Table("seats", caption, columns, groups))


def _seat(teller: Teller, seat: SeatHistory) -> list[Row]:
    rows = [_turn(teller, seat, turn) for turn in seat.tenures]
    if seat.vacant_since is not None and seat.vacant_since <= teller.status.as_of:
        rows.append(
            (
                teller.number(seat.number),
                Cell(teller.say("vacant"), tone="late"),
                NONE,
                teller.day(seat.vacant_since),
                NONE,
                NONE,
            )
        )
    return rows


def _turn(teller: Teller, seat: SeatHistory, turn: Tenure) -> Row:
    say, words = teller.say, teller.words
    remarks = []
    if turn.since is None and turn.nominated:
        remarks.append(say("nominated on {day}", day=turn.nominated))
    if turn.vacant_before:
        remarks.append(
            words.count(
                "the seat was vacant for {number} day before",
                "the seat was vacant for {number} days before",
                turn.vacant_before,
            )
        )
    if turn.reason:
        remarks.append(teller.text(turn.reason))
    return (
        teller.number(seat.number),
        teller.person(turn.person),
        _position(teller, turn.person.position),
        teller.day(turn.since),
        teller.day(turn.until),
        Cell(words.listed(remarks)) if remarks else NONE,
    )


def _position(teller: Teller, position: Localized) -> Cell:
    return NONE if teller.report.redacted else teller.words_or_none(position)


def _without_empty(table: Table) -> Table:
    """The table without the columns in which no row says anything."""
    used = [
        number
        for number, _ in enumerate(table.columns)
        if any(row[number].text not in ("", NONE.text) for row in table.rows)
    ]
    return Table(
        table.name,
        table.caption,
        tuple(table.columns[number] for number in used),
        tuple(
            Group(tuple(tuple(row[number] for number in used) for row in group.rows), group.label)
            for group in table.groups
        ),
    )
