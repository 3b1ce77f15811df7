"""Weeks, months, quarters and years, and the days on which they end."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from migtrack.model.contract import Contract
from migtrack.model.states import effective_end
from migtrack.review.status.tasks import shifted

Every = Literal["week", "month", "quarter", "year"]

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""How many months a span lasts."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SUNDAY = 6


def last_weekday(weekend: Sequence[str]) -> int:
    """The day on which the project's week ends, 0 for Monday: the last of its weekend.

    So a week is what is worked and the rest that follows: Sunday to Saturday where people
    rest on Friday and Saturday. Where there is no weekend, or nothing else, or there are two,
    it ends on a Sunday, as ISO 8601 has it.
    """
    resting = {WEEKDAYS.index(one) for one in weekend}
    ends = [day for day in resting if (day + 1) % 7 not in resting]
    return ends[0] if len(ends) == 1 else SUNDAY


def days_to_look_at(contract: Contract, as_of: date, every: Every) -> Iterator[date]:
    """The last day of each span of the project's time, up to `as_of`; in order.

    The last of them is the project's last day, by the amendments signed so far, or `as_of`
    where that comes before. There is none before the project begins. There may be very many:
    take no more than are wanted.
    """
    last = min(as_of, effective_end(contract, as_of))
    day = contract.period.start
    weekday = last_weekday(contract.weekend)
    while day <= last:
        end = min(_end_of_span(day, every, weekday), last)
        yield end
        if end == date.max:
            return
        day = shifted(end, 1)


def _end_of_span(day: date, every: Every, last_weekday: int) -> date:
    """The last day of the span in which `day` lies."""
    if every == "week":
        return shifted(day, (last_weekday - day.weekday()) % 7)
    months = MONTHS[every]
    month = -(-day.month // months) * months
    return date(day.year, month, monthrange(day.year, month)[1])
