"""The words for days and numbers that cannot be read: what was probably meant."""

import re
from typing import NamedTuple

from migtrack.base.personal_data import looks_like
from migtrack.base.text import listed
from migtrack.load.records.days_meant import (
    days_meant,
    is_hijri,
    is_relative,
    is_spreadsheet_number,
    month_meant,
)
from migtrack.load.records.pieces import plain_number, the_number_in
from migtrack.load.records.synonyms import is_not_known_yet
from migtrack.model.fields import DECIMAL, MOST_DIGITS


class BadDay(NamedTuple):
    """What is wrong with a day."""

    message: str
    """With its verb: `is not a date`."""
    label: str
    help: str


def bad_day(text: str, *, is_shown: bool, is_optional: bool) -> BadDay:
    """What is wrong with a day; its help speaks of the value only where that may be shown."""
    meant = _day_help(text, is_optional=is_optional) if is_shown else ""
    parts = text.split("-")
    if is_hijri(text):
        help_ = "write the day of the Gregorian calendar as YYYY-MM-DD, such as 2021-03-25"
        return BadDay("is in a year of another calendar", "not a Gregorian day", meant or help_)
    if any(character.isdigit() and not character.isascii() for character in text):
        help_ = "dates are written in the digits 0 to 9, as 2021-03-25, in every language"
        error, label = "is not written in the digits 0 to 9", "not the digits 0 to 9"
        return BadDay(error, label, meant or help_)
    if [len(part) for part in parts] == [4, 2, 2] and "".join(parts).isdigit():
        help_ = _calendar_help(parts) if is_shown else "write a day that the month has"
        return BadDay("is not a day of the calendar", "no such day", help_)
    help_ = "write the day as YYYY-MM-DD, such as 2021-03-25"
    return BadDay("is not a date", "not YYYY-MM-DD", meant or help_)


def _calendar_help(parts: list[str]) -> str:
    from calendar import month_name, monthrange  # noqa: PLC0415  # only for this message

    year, month, _ = (int(part) for part in parts)
    if not 1 <= month <= 12 or year < 1:
        return "the month runs from 01 to 12: YYYY-MM-DD"
    return f"{month_name[month]} {year} has {monthrange(year, month)[1]} days"


def _day_help(text: str, *, is_optional: bool) -> str:
    """What to write for a day that is written otherwise; nothing where it is not clear."""
    if days := days_meant(text):
        if is_spreadsheet_number(text):
            return f"write {days[0]}: spreadsheets count the days so"
        return f"write {listed(days)}" + (", whichever is meant" if days[1:] else "")
    if is_hijri(text):
        return (
            "the year looks like one of the Hijri calendar: "
            "write the Gregorian day, such as 2021-03-25"
        )
    if is_relative(text):
        return "the file is read on other days, too: write the day itself, such as 2021-03-25"
    if is_not_known_yet(text) and is_optional:
        return "leave this line out until the day is known"
    return ""


def month_help(text: str) -> str:
    """What to write for a month that is written otherwise."""
    if month := month_meant(text):
        return f"write {month}"
    year, dash, number = text.partition("-")
    if dash and is_hijri(f"{text}-01"):
        return (
            "the year looks like one of the Hijri calendar: "
            "write the Gregorian month, such as 2021-10"
        )
    if dash and len(year) == 4 and (year + number).isdigit():
        return "the month runs from 01 to 12: YYYY-MM"
    if is_not_known_yet(text):
        return "leave this line out until the month is known"
    return "write the month as YYYY-MM, such as 2021-10"


class NumberForm(NamedTuple):
    """A form of numbers that a field takes."""

    what: str
    help: str
    is_whole: bool = False


NUMBER_FORMS = {
    "bad-number": NumberForm(
        "whole number", "write a whole number from 0 to 999999", is_whole=True
    ),
    "bad-amount": NumberForm("amount", "write an amount such as 303280 or 303280.50"),
    "bad-decimal": NumberForm("number", "write a number such as 20 or 4.5"),
}
"""By the error that says that a value has not the form."""


def fits(form: NumberForm, plain: str) -> bool:
    """Whether plain digits, perhaps with decimals, are a number of the form."""
    if form.is_whole:
        return plain.isdigit() and len(plain) <= MOST_DIGITS
    return re.fullmatch(DECIMAL, plain) is not None


def number_help(text: str, form: NumberForm) -> str:
    """What to write for a number that is written otherwise."""
    plain, how = plain_number(text), ", in the digits 0 to 9"
    if not plain:
        plain, how = plain_number(the_number_in(text)), " alone"
    elif text.isascii():
        how = ", with a point" if "." in plain and "." not in text else ", without separators"
    if fits(form, plain) and not looks_like(text):
        return f"write {plain}{how}"
    return (
        form.help
        if form.is_whole
        else form.help + _limit(text, is_too_long=bool(plain) and not fits(form, plain))
    )


def _limit(text: str, *, is_too_long: bool) -> str:
    """What a number with decimals may not be, if that is what is wrong with it."""
    if is_too_long:
        return ", with at most 15 digits and 4 decimals"
    return ", not below 0" if text[:1] in ("-", "−") and plain_number(text[1:]) else ""
