"""Days of the calendar: read from text, today's in a time zone, and arithmetic."""

import os
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

TODAY_VARIABLE = "MIGTRACK_TODAY"
"""The environment variable that sets the real day, for tests."""
_NO_PLACE = "Factory"
"""The zone of machines for which nobody has chosen one."""
NOT_A_DAY = "not a day of the calendar; write it as YYYY-MM-DD, such as 2021-06-15"
_WORDS = {"today": 0, "yesterday": -1}


@lru_cache(maxsize=4096)
def read_day(text: str) -> date | None:
    """The day that `text` writes as `YYYY-MM-DD` in ASCII digits, if it is one.

    Without a pattern: what is answered from the cache does not wait for the import of `re`.
    """
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not text.isascii():
        return None
    if not (text[:4] + text[5:7] + text[8:]).isdigit():
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@cache
def time_zones() -> frozenset[str]:
    """The names of the IANA database, the same on every machine.

    The system's own folder has more of them: `localtime` is another zone on each machine,
    `posix/Asia/Baghdad` is missing on most, and where case counts for nothing so it does in names.
    """
    import tzdata  # type: ignore[import-untyped]  # noqa: PLC0415  # only the contract needs it

    path = os.path.join(os.path.dirname(tzdata.__file__), "zones")
    with open(path, encoding="ascii") as file:
        return frozenset(file.read().split()) - {_NO_PLACE}


def is_day(text: str) -> bool:
    """Whether `day_of` can read the text."""
    return text in _WORDS or read_day(text) is not None


def day_of(text: str, today: date) -> date:
    """The day that is written as `YYYY-MM-DD`, or as `today` or `yesterday`."""
    day = add_days(today, _WORDS[text]) if text in _WORDS else read_day(text)
    assert day is not None, "the command line was checked by `is_day`"
    return day


def today_in(time_zone: str) -> date:
    """The real day in a time zone of the IANA database, unless `MIGTRACK_TODAY` sets it.

    Raises ValueError where the variable holds anything but a day.
    """
    forced = os.environ.get(TODAY_VARIABLE)
    if not forced:
        from zoneinfo import ZoneInfo  # noqa: PLC0415  # not wanted when the day is set

        return datetime.now(ZoneInfo(time_zone)).date()
    day = read_day(forced)
    if day is None:
        raise ValueError(NOT_A_DAY)
    return day


def add_days(day: date, days: int) -> date:
    """The day `days` later, earlier where negative; at most the calendar's last or first day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_years(day: date, years: int) -> date:
    """The same day `years` later, or earlier; at most the calendar's last or first year."""
    year = min(max(day.year + years, date.min.year), date.max.year)
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if is_leap_day else day.replace(year=year)


def if_past(day: date | None, as_of: date) -> date | None:
    """The day where it is `as_of` or before; otherwise none."""
    return day if day and day <= as_of else None


def runs(days: Iterable[date]) -> list[tuple[date, date]]:
    """The days, which are in order, as stretches without a gap: the first and last day of each."""
    found: list[tuple[date, date]] = []
    for day in days:
        if found and day == add_days(found[-1][1], 1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


class Month(str):
    """A month of the calendar, as it is written: `2021-10`."""

    __slots__ = ()

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date.fromisoformat(f"{self}-01")

    @property
    def last_day(self) -> date:
        """Its last day."""
        return add_days(add_days(self.first_day, 31).replace(day=1), -1)


def is_hijri_year(year: int) -> bool:
    """Whether a year is one of our time in the Islamic calendar, and none in the other."""
    return 1300 <= year < 1600
