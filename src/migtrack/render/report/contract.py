"""The tables about the contract: its amendments, and the plan next to what was done."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.model.activities import VISIT
from migtrack.model.in_force import ContractChange
from migtrack.render.figures import value_alone
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, Table
from migtrack.render.terms import ACTIVITIES
from migtrack.render.translator import msgid
from migtrack.snapshot.period import SignedAmendment

AMENDMENTS = {
    "no-cost-extension": msgid("no-cost extension"),
    "extension": msgid("extension"),
    "change": msgid("change of contract"),
    "termination": msgid("early end"),
}
VISIT_SEATS = msgid("seats of each visit")
SEATS_OF_VISITS = msgid("seats of study visits")


def amendments(formatter: ReportFormatter) -> Table:
    """The amendments signed so far, with what each replaced."""
    translate, period = formatter.translate, formatter.status.period
    ends = [period.planned_end, *(amendment.end for amendment in period.amendments)]

    def new_end(row: tuple[date, SignedAmendment]) -> Cell:
        return DASH if row[1].end == row[0] else formatter.day(row[1].end)

    def others(row: tuple[date, SignedAmendment]) -> Cell:
        changes = (change for change in row[1].changes if change.name != "end")
        return formatter.listed(_change(formatter, change) for change in changes)

    changes = (change for amendment in period.amendments for change in amendment.changes)
    only_ends = all(change.name == "end" for change in changes)
    return formatter.table(
        "amendments",
        translate("Amendments of the contract"),
        zip(ends, period.amendments, strict=False),
        (
            (translate("signed on"), "day", lambda row: formatter.day(row[1].signed)),
            (translate("kind"), "", lambda row: Cell(translate(AMENDMENTS[row[1].kind]))),
            (translate("end before"), "day", lambda row: formatter.day(row[0])),
            (translate("new end"), "day", new_end),
            *(() if only_ends else ((translate("what else it changes"), "", others),)),
            (translate("reason"), "", lambda row: Cell(formatter.text(row[1].reason))),
        ),
    )


def _change(formatter: ReportFormatter, change: ContractChange) -> str:
    """`workshops 7 instead of 6`."""
    if change.name == "budget":
        what = msgid("budget")
    else:
        what = ACTIVITIES[change.kind] if change.kind else VISIT_SEATS
    old, new = (_value(formatter, value) for value in (change.before, change.after))
    return formatter.translate(
        "{what} {new} instead of {old}", what=formatter.translate(what), new=new, old=old
    )


def _value(formatter: ReportFormatter, value: date | Decimal | int | None) -> str:
    translator = formatter.translator
    if isinstance(value, Decimal):
        return translator.money(value, formatter.status.currency)
    if isinstance(value, date):
        return translator.day(value)
    return translator.number(value) if isinstance(value, int) else formatter.translate("no number")


class _Line(NamedTuple):
    """Something that the contract plans."""

    what: Cell
    signed: Cell
    amended: Cell
    done: Cell


def plan(formatter: ReportFormatter) -> Table:
    """The plan as signed, as amended if it was, and what was done."""
    translate = formatter.translate
    amended = (translate("as amended"), "number", lambda line: line.amended)
    table = formatter.table(
        "plan",
        translate("Plan and reality"),
        [*_whole(formatter), *_promises(formatter)],
        (
            (translate("what was planned"), "", lambda line: line.what),
            (translate("as signed"), "number", lambda line: line.signed),
            *((amended,) if formatter.status.period.amendments else ()),
            (translate("done"), "number", lambda line: line.done),
        ),
    )
    return table._replace(compact=True)


def _whole(formatter: ReportFormatter) -> Iterator[_Line]:
    """What is planned of the whole project: its end, its money and its team."""
    status, period = formatter.status, formatter.status.period

    def line(what: str, signed: date | Decimal, now: date | Decimal, done: Cell) -> _Line:
        first, latest = (Cell(_value(formatter, value), "number") for value in (signed, now))
        return _Line(formatter.heading(what), first, latest, done)

    ended = Cell(_value(formatter, period.end), "number") if period.closed else DASH
    yield line(msgid("last day"), period.planned_end, period.end, ended)
    first = period.as_signed(status.budget, "budget")
    spent, seats = status.figure("money-spent"), status.figure("seats-held")
    has_accounts = status.money is not None and status.money.statement is not None
    money = DASH
    if spent and has_accounts:
        money = Cell(value_alone(formatter.translator, spent), "number")
    yield line(msgid("budget"), first or status.budget, status.budget, money)
    if seats and seats.of:
        whole = formatter.number(seats.of)
        seats_of_team = formatter.heading(msgid("seats of the core team"))
        yield _Line(seats_of_team, whole, whole, formatter.number(seats.value))


def _promises(formatter: ReportFormatter) -> Iterator[_Line]:
    """How many activities of each kind each group promises, and how many seats of visits."""
    told = [
        (group, promise)
        for group in formatter.status.groups
        for promise in group.promises
        if promise.planned is not None or promise.held
    ]
    kinds = Counter(promise.kind for _, promise in told)
    for group, promise in told:
        note = formatter.text(group.title) if kinds[promise.kind] > 1 else ""
        signed = formatter.status.period.as_signed(
            promise.planned, "planned", group.id, promise.kind
        )
        numbers = (signed, promise.planned, promise.held)
        yield _numbers(formatter, ACTIVITIES[promise.kind], note, numbers)
        has_seats = promise.kind == VISIT and group.id in formatter.report.visit_seats
        if has_seats and promise.planned:
            yield _seats_of_visits(formatter, group.id, note, signed, promise.planned)


def _seats_of_visits(
    formatter: ReportFormatter, group: str, note: str, signed: int | None, planned: int
) -> _Line:
    """How many seats all visits of a group have together, and how many were taken."""
    seats = formatter.report.visit_seats[group]
    first = formatter.status.period.as_signed(seats, "visit-seats", group)
    own = {each.id for each in formatter.status.activities if each.group == group}
    taken = sum(visit.taken for visit in formatter.status.visits if visit.id in own)
    as_signed = first * signed if first and signed else None
    return _numbers(formatter, SEATS_OF_VISITS, note, (as_signed, seats * planned, taken))


def _numbers(
    formatter: ReportFormatter, what: str, note: str, numbers: tuple[int | None, int | None, int]
) -> _Line:
    """A line with the numbers as signed, as amended and done."""
    cells = (DASH if number is None else formatter.number(number) for number in numbers)
    return _Line(formatter.heading(what)._replace(note=note), *cells)
