"""The days that people mean by what is no `2021-03-25`: `15/10/2022`, `1 November 2022`."""

import re
from datetime import date, timedelta
from functools import cache

from migtrack.base.characters import ascii_digits
from migtrack.base.days import is_hijri_year
from migtrack.base.text import fold_name
from migtrack.load.records.synonyms import choice_meant
from migtrack.model.fields import WEEKDAYS

_MONTHS = (
    "january jan كانون-الثاني يناير",
    "february feb شباط فبراير",
    "march mar آذار مارس",
    "april apr نيسان أبريل",
    "may أيار مايو",
    "june jun حزيران يونيو",
    "july jul تموز يوليو",
    "august aug آب أغسطس",
    "september sept sep أيلول سبتمبر",
    "october oct تشرين-الأول أكتوبر",
    "november nov تشرين-الثاني نوفمبر",
    "december dec كانون-الأول ديسمبر",
)
_SPREADSHEET_BEGINS = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_TIME_OF_DAY = r"(?<=\d)(?:t|,? )\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:z| ?[ap]m)?$"
_RELATIVE = "today yesterday tomorrow now اليوم أمس البارحة غدا الآن"
_SEPARATOR = r"(?:[-/.]| ?, ?| )"


def days_meant(text: str) -> tuple[str, ...]:
    """The days, as `2021-03-25`, that a text may mean; none where it is no day at all.

    There are two where the order of day and month is not known.
    """
    plain = _plain(text)
    if match := re.fullmatch(rf"(\d{{4}}){_SEPARATOR}(\d\d?){_SEPARATOR}(\d\d?)", plain):
        return _days(match.groups())
    if match := re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", plain):
        return _days(match.groups())
    if match := re.fullmatch(rf"(\d\d?)({_SEPARATOR})(\d\d?){_SEPARATOR}(\d{{4}}|\d\d)", plain):
        first, separator, second, year = match.groups()
        year = year if len(year) == 4 else f"20{year}"
        month_first = [] if "." in separator else _days((year, first, second))
        return tuple(dict.fromkeys((*_days((year, second, first)), *month_first)))
    if re.fullmatch(r"[2-7]\d{4}", plain):
        return (str(_SPREADSHEET_BEGINS + timedelta(int(plain))),)
    return ()


def month_meant(text: str) -> str:
    """The month, as `2021-10`, that a text may mean; empty where it is none, or several."""
    plain = _plain(text)
    if match := re.fullmatch(r"m?(\d\d?)[-/. ]+(\d{4})", plain):
        plain = f"{match[2]}-{match[1]}"
    ways = (plain, f"{plain}-01")
    months = {day[:7] for way in ways for day in days_meant(way)}
    return months.pop() if len(months) == 1 else ""


_BETWEEN_DAYS = r"\.\.|-|–|—|/|\bto\b|\buntil\b|\band\b|&|الى|حتي|\bو|,"


def interval_meant(text: str) -> tuple[str, str] | None:
    """The first and the last day that a text means, such as `25-26 January 2021`."""
    plain = _plain(text)
    for match in re.finditer(rf" ?(?:{_BETWEEN_DAYS}) ?", plain):
        first, last = plain[: match.start()].replace(" m", "."), plain[match.end() :]
        end, start = days_meant(last), days_meant(first)
        if len(end) != 1:
            continue
        if not start and re.fullmatch(r"\d\d?", first):
            start = days_meant(f"{end[0][:8]}{first}")
        elif not start and re.fullmatch(r"\d\d?[-/.]\d\d?", first):
            start = days_meant(re.sub("[-/]", ".", f"{first}.{end[0][:4]}"))
        if len(start) == 1 and start[0] <= end[0]:
            return start[0], end[0]
    return None


def is_spreadsheet_number(text: str) -> bool:
    """Whether a spreadsheet would show the number as a day of our time."""
    return re.fullmatch(r"[2-7]\d{4}", _plain(text)) is not None


def is_relative(text: str) -> bool:
    """Whether a text is a day only for who reads it on the day it was written: `yesterday`."""
    return fold_name(text) in {fold_name(word) for word in _RELATIVE.split()}


def is_hijri(text: str) -> bool:
    """Whether a text looks like a day of the Islamic calendar, such as `1442-05-05`."""
    plain = _plain(text)
    four = rf"(\d{{4}}){_SEPARATOR}\d\d?{_SEPARATOR}\d\d?"
    match = re.fullmatch(four, plain) or re.fullmatch(
        rf"\d\d?{_SEPARATOR}\d\d?{_SEPARATOR}(\d{{4}})(?: ?(?:ah|h|ه))?", plain
    )
    return match is not None and is_hijri_year(int(match.group(1)))


def _plain(text: str) -> str:
    """In small letters and ASCII digits, months as numbers between blanks; no day of the week."""
    folded = fold_name(ascii_digits(text[:60]))
    folded = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", folded)
    for name, number in _months().items():
        pattern = rf"(?<![^\W\d_]){name}(?![^\W\d_])\.?"
        folded = re.sub(pattern, f" m{number:02} ", folded)
    first, _, rest = " ".join(folded.split()).partition(" ")
    folded = rest if choice_meant(first.rstrip(",،"), WEEKDAYS) else f"{first} {rest}"
    folded = re.sub(_TIME_OF_DAY, "", folded.strip())
    folded = re.sub(r"\bm(\d\d)[ -]*(\d\d?)(?!\d),? ?(?=\d{4}$)", r"\2.\1.", folded)
    folded = re.sub(r"(?<=\d)[ -]*(?:of )?m(\d\d)[ ,-]*(?=\d{4}|\d\d$)", r".\1.", folded)
    return folded.strip()


@cache
def _months() -> dict[str, int]:
    """The number of each month by its names, the longest first."""
    named = {
        fold_name(name).replace("-", r"\s+"): number
        for number, names in enumerate(_MONTHS, start=1)
        for name in names.split()
    }
    return dict(sorted(named.items(), key=lambda item: -len(item[0])))


def _days(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The day of a year, a month and a day; none where there is no such day in our time."""
    year, month, day = map(int, parts)
    try:
        return (str(date(year, month, day)),) if 1900 <= year < 2200 else ()
    except ValueError:
        return ()
