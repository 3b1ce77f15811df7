"""The tables about the contract: its amendments, and the plan next to what was done."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.base.text import capital
from migtrack.model.in_force import ContractChange
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, Table
from migtrack.render.terms import ACTIVITIES
from migtrack.render.translator import msgid
from migtrack.snapshot.activities import GroupStatus
from migtrack.snapshot.period import SignedAmendment

AMENDMENTS = {
    "no-cost-extension": msgid("no-cost extension"),
    "extension": msgid("extension"),
    "change": msgid("change of contract"),
    "termination": msgid("early end"),
}
VISIT_SEATS = msgid("seats of each visit")


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

    what: str
    signed: Cell
    amended: Cell
    done: Cell = DASH


def plan(formatter: ReportFormatter) -> Table:
    """The plan as signed and as amended, next to what was done; empty without amendments."""
    translate, groups = formatter.translate, formatter.status.groups
    lines = [("", _whole(formatter))]
    lines += [(formatter.text(group.title), _promises(formatter, group)) for group in groups]
    return formatter.grouped_table(
        "plan",
        translate("Plan and reality"),
        [group for group in lines if group[1]] if formatter.status.period.amendments else (),
        (
            (translate("what was planned"), "", lambda line: Cell(capital(line.what))),
            (translate("as signed"), "number", lambda line: line.signed),
            (translate("as amended"), "number", lambda line: line.amended),
            (translate("done"), "number", lambda line: line.done),
        ),
    )


def _whole(formatter: ReportFormatter) -> list[_Line]:
    """What is planned of the whole project."""
    status, period = formatter.status, formatter.status.period

    def line(what: str, *values: date | Decimal | None) -> _Line:
        signed, amended = (Cell(_value(formatter, value), "number") for value in values)
        return _Line(formatter.translate(what), signed, amended)

    return [
        line(msgid("last day"), period.planned_end, period.end),
        line(msgid("budget"), period.as_signed(status.budget, "budget"), status.budget),
    ]


def _promises(formatter: ReportFormatter, group: GroupStatus) -> list[_Line]:
    """How many activities of each kind a group promises."""

    def number(number: int | None) -> Cell:
        return DASH if number is None else formatter.number(number)

    lines = []
    for promise in group.promises:
        kind, planned = promise.kind, promise.planned
        signed = formatter.status.period.as_signed(planned, "planned", group.id, kind)
        what = formatter.translate(ACTIVITIES[kind])
        lines.append(_Line(what, number(signed), number(planned), number(promise.held)))
    return lines
