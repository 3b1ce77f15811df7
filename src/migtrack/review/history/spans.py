"""Spans of time: weeks, months, quarters and years, and their last days."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from migtrack.base.days import add_days
from migtrack.model.contract import Contract
from migtrack.model.fields import WEEKDAYS
from migtrack.model.in_force import contract_in_force

Frequency = Literal["week", "month", "quarter", "year"]
"""How often figures are taken: once in each of these spans."""

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""How many months a span has."""
SUNDAY = 6


def last_weekday(weekend: Sequence[str]) -> int:
    """The day on which the project's week ends, 0 for Monday: the last day of its weekend.

    Where the weekend is Friday and Saturday, a week runs from Sunday to Saturday. Where the
    weekend is empty, the whole week, or not in one piece, a week ends on Sunday as in ISO 8601.
    """
    free = {WEEKDAYS.index(day) for day in weekend}
    ends = [day for day in free if (day + 1) % 7 not in free]
    return ends[0] if len(ends) == 1 else SUNDAY


def span_ends(contract: Contract, as_of: date, every: Frequency) -> Iterator[date]:
    """The last day of each span of the project's period, up to `as_of`, in order.

    The last one is the project's last day, by the contract in force, or `as_of` where
    that is earlier. There are none before the project starts. There may be very many: take
    only as many as needed.
    """
    last = min(as_of, contract_in_force(contract, as_of).period.end)
    day = contract.period.start
    weekday = last_weekday(contract.weekend)
    while day <= last:
        end = min(_span_end(day, every, weekday), last)
        yield end
        if end == date.max:
            return
        day = add_days(end, 1)


def _span_end(day: date, every: Frequency, last_weekday: int) -> date:
    if every == "week":
        return add_days(day, (last_weekday - day.weekday()) % 7)
    months = MONTHS[every]
    month = -(-day.month // months) * months
    return date(day.year, month, monthrange(day.year, month)[1])
