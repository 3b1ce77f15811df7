"""The section about the money: spending beside time, and the lines of the budget."""

from collections.abc import Iterator
from decimal import Decimal

from migtrack.base.text import capital, printable
from migtrack.model.statements import NOTHING
from migtrack.render.figures import part_or_number
from migtrack.render.money import accounts
from migtrack.render.report.formatter import DASH, ReportFormatter
from migtrack.render.report.values import Cell, FigureCard, Row, Section
from migtrack.render.terms import FIGURES
from migtrack.render.translator import msgid
from migtrack.snapshot.money import LineStatus, MoneyStatus

_FIGURES = ("money-committed", "money-left")
"""Those with a card behind the ones of money spent and time passed."""


def money(formatter: ReportFormatter) -> Section | None:
    """Cards of the money and of the time, and a row for each line; none without a budget."""
    translate, status = formatter.translate, formatter.status.money
    if status is None:
        return None

    def amount(of: Decimal) -> Cell:
        return Cell(formatter.translator.amount(of), "number")

    currency = formatter.translator.currency(printable(status.currency))
    table = formatter.table(
        "budget-lines",
        translate("The lines of the budget ({currency})", currency=currency),
        status.lines,
        (
            (translate("line"), "", lambda line: _title(formatter, line)),
            (translate("amount"), "number", lambda line: amount(line.amount)),
            (translate("spent"), "number", lambda line: amount(line.spent)),
            (translate("committed"), "number", lambda line: amount(line.committed)),
            (translate("left"), "number", lambda line: amount(line.left)),
            (translate("share spent"), "number", lambda line: _share(formatter, line.percent)),
        ),
        totals=tuple(_totals(formatter, status)),
    )
    return Section(
        name="money",
        heading=translate("Money"),
        lead=translate("{sentence}.", sentence=capital(accounts(formatter, status))),
        cards=(
            _card(formatter, "money-spent"),
            _time(formatter),
            *(_card(formatter, name) for name in _FIGURES),
        ),
        tables=(table,) if status.lines else (),
    )


def _title(formatter: ReportFormatter, line: LineStatus) -> Cell:
    """What the money is for; of a line that the budget has not, what the statement names."""
    name = printable(line.id)
    return Cell(formatter.text(line.title), note=name) if line.title else Cell(name)


def _share(formatter: ReportFormatter, percent: float | None) -> Cell:
    return DASH if percent is None else Cell(formatter.translator.percent(percent), "number")


def _totals(formatter: ReportFormatter, status: MoneyStatus) -> Iterator[Row]:
    """All lines; and the contract in force, where that is another amount."""
    lines = sum((line.amount for line in status.lines), NOTHING)
    amounts_of = {msgid("all lines"): lines}
    if lines != status.amount:
        amounts_of[msgid("the contract")] = status.amount
    for name, amount in amounts_of.items():
        left = amount - status.spent - status.committed
        amounts = (amount, status.spent, status.committed, left)
        percent = float(100 * status.spent / amount) if amount else None
        yield (
            formatter.heading(name),
            *(Cell(formatter.translator.amount(each), "number") for each in amounts),
            _share(formatter, percent),
        )


def _card(formatter: ReportFormatter, name: str) -> FigureCard:
    """The share of the contract, with the amounts; the amount alone where there is no whole."""
    translator, figure = formatter.translator, formatter.status.figure(name)
    assert figure is not None  # a figure about money is never withheld
    label, amounts = translator.translate(FIGURES[name]), part_or_number(translator, figure)
    percent = figure.percent
    if percent is None:
        return FigureCard(name, label, amounts, "", None)
    share = min(max(percent, 0.0), 100.0)
    return FigureCard(name, label, translator.percent(percent), amounts, share)


def _time(formatter: ReportFormatter) -> FigureCard:
    """How much of the period has passed, beside the money."""
    translate, period = formatter.translate, formatter.status.period
    days = translate("day {day} of {days}", day=period.passed, days=period.days)
    return FigureCard(
        name="time-passed",
        label=translate("time passed"),
        value=formatter.translator.percent(period.percent),
        of=formatter.progress() if period.closed or not period.passed else days,
        share=period.percent,
    )
