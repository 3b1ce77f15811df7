"""The money in words, on the screen and in a report."""

from migtrack.render.formatter import StatusFormatter
from migtrack.snapshot.money import MoneyStatus


def accounts(formatter: StatusFormatter, money: MoneyStatus) -> str:
    """From which statement of the accounts the amounts are."""
    if money.statement is None:
        return formatter.translate("no statement of the accounts yet")
    return formatter.translate(
        "by the accounts of {day}: {source}",
        day=money.statement,
        source=formatter.text(money.source),
    )


def beside_time(formatter: StatusFormatter) -> str:
    """How much of the money is spent beside how much of the time has passed."""
    spent = formatter.status.figure("money-spent")
    if spent is None or spent.percent is None:
        return ""
    return formatter.translate(
        "{spent} of the money spent, {passed} of the time passed",
        spent=formatter.translator.percent(spent.percent),
        passed=formatter.translator.percent(formatter.status.period.percent),
    )
