"""Translates sentences and formats plurals, days, numbers and amounts in one language.

The code holds the English text. Every other language is one gettext catalogue,
`catalogues/<code>.po`, which also translates the months, the digits, the separators and the
direction of writing. So a new language needs a catalogue and no code.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache
from gettext import c2py
from unicodedata import bidirectional

from migtrack.base.days import Month, runs
from migtrack.base.text import localized, printable, whole_percent

CATALOGUES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "catalogues")
"""The folder of the catalogues."""

Value = str | int | Decimal | date
"""What fills a placeholder of a sentence; numbers and days are formatted in the language."""


def msgid(text: str) -> str:
    """Return `text`; marks a message for the catalogues that is translated elsewhere."""
    return text


def msgid_plural(one: str, many: str) -> tuple[str, str]:
    """Return both forms; marks them for the catalogues as `msgid` does."""
    return one, many


MONTHS = (
    msgid("Jan"),
    msgid("Feb"),
    msgid("Mar"),
    msgid("Apr"),
    msgid("May"),
    msgid("Jun"),
    msgid("Jul"),
    msgid("Aug"),
    msgid("Sep"),
    msgid("Oct"),
    msgid("Nov"),
    msgid("Dec"),
)


def is_right_to_left(text: str) -> bool:
    """Whether any letter of the text is written from right to left."""
    return not text.isascii() and any(bidirectional(letter) in ("R", "AL") for letter in text)


class Translator:
    """Translates and formats for one language."""

    def __init__(self, language: str = "en", folder: str = CATALOGUES) -> None:
        """Load the catalogue of `language`; for `ar-IQ` that of `ar` if it has none of its own.

        Without a catalogue the sentences are English; texts of the data are still shown in
        `language`.
        """
        self.language = language
        self._catalogue = _catalogue(language, folder)
        self._translated = self._catalogue.translate
        english = "0123456789,."
        own = self._translated("0123456789") + self._translated(",") + self._translated(".")
        self._digits = str.maketrans(english, own) if len(own) == len(english) else {}
        self.right_to_left = self._translated("left-to-right") == "right-to-left"
        """Whether the language is written from right to left."""

    def translate(self, message: str, **values: Value) -> str:
        """The sentence with its placeholders filled."""
        return self._filled(self._translated(message), message, values)

    def plural(self, one: str, many: str, number: int, **values: Value) -> str:
        """The sentence in the plural form for `number`, which fills the placeholder `{number}`."""
        translated = self._catalogue.plural(one, many, number)
        return self._filled(translated, one if number == 1 else many, {"number": number, **values})

    def _filled(self, translated: str, english: str, values: Mapping[str, Value]) -> str:
        formatted = {name: self._formatted(value) for name, value in values.items()}
        try:
            return translated.format(**formatted)
        except (LookupError, ValueError):  # the catalogue is wrong
            return english.format(**formatted)

    def _formatted(self, value: Value) -> str:
        if isinstance(value, (int, Decimal)):
            return self.number(value)
        return self.day(value) if isinstance(value, date) else value

    def localized(self, text: Mapping[str, str] | None, languages: Iterable[str] = ()) -> str:
        """A text of the data in this language, or in the first of `languages` that it has.

        Control characters are shown as escapes.
        """
        return printable(localized(text, (self.language, *languages)))

    # Numbers

    def number(self, number: float | Decimal) -> str:
        """A number with thousands separators."""
        return f"{number:,}".translate(self._digits)

    def percent(self, percent: float) -> str:
        """A whole percentage, from 0 to 100: 100 only for all, 0 only for nothing."""
        return self.translate("{number} %", number=whole_percent(percent))

    def part(self, part: int | Decimal, whole: int | Decimal | None) -> str:
        """`3 of 6`, or the number alone where there is no whole."""
        if whole is None:
            return self.number(part)
        return self.translate("{part} of {whole}", part=part, whole=whole)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount of money; the currency is a code in English, a name in other languages."""
        return self.translate(
            "{currency} {amount}",
            currency=self._currency(printable(currency)),
            amount=self.number(amount),
            ungrouped=str(amount).translate(self._digits),
        )

    def _currency(self, code: str) -> str:
        if not self._catalogue.sentences:
            return code
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # slow to import, and English does without

        with suppress(UnknownLocaleError, ValueError):
            return str(Locale.parse(self.language, sep="-").currencies.get(code, code))
        return code

    # Days

    def day(self, day: date) -> str:
        """A day: `15 Nov 2020`."""
        return self._dated("{day} {month} {year}", day)

    def _dated(self, pattern: str, day: date, **more: Value) -> str:
        return self.translate(
            pattern,
            day=day.day,
            month=self._translated(MONTHS[day.month - 1]),
            year=self.year(day),
            **more,
        )

    def year(self, day: date) -> str:
        """The year of a day, without a thousands separator."""
        return str(day.year).translate(self._digits)

    def month(self, month: Month) -> str:
        """A month of a year: `Oct 2021`."""
        return self._dated(msgid("{month} {year}"), month.first_day)

    def days(self, start: date, end: date, listed: Sequence[date] = ()) -> str:
        """The days from `start` to `end`, both included: `25–26 May 2021`.

        Where only some of them are meant, these are `listed`: `8–11 and 14 Sep 2021`.
        """
        if listed:
            return self._stretches(runs(sorted(set(listed))))
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return self._dated(msgid("{first}–{day} {month} {year}"), end, first=start.day)
        if start.year == end.year:
            first = self._dated(msgid("{day} {month}"), start)
            return self._dated(msgid("{first} – {day} {month} {year}"), end, first=first)
        return self.translate("{first} – {last}", first=start, last=end)

    def _stretches(self, stretches: Sequence[tuple[date, date]]) -> str:
        """Several stretches of days; each leaves out the month and year that the next one names."""
        *others, last = stretches
        parts = [
            self._beginning(first, end, following)
            for (first, end), (following, _) in zip(others, stretches[1:], strict=True)
        ]
        if not parts:
            return self.days(*last)
        return self.translate("{days} and {last}", days=self.listed(parts), last=self.days(*last))

    def _beginning(self, start: date, end: date, following: date) -> str:
        """The days from `start` to `end`, before others that begin on `following`."""
        if (start.year, start.month) == (following.year, following.month):
            return self.ranges([(start.day, end.day)])
        if start.year != following.year:
            return self.days(start, end)
        if start == end:
            return self._dated(msgid("{day} {month}"), end)
        if start.month == end.month:
            return self._dated(msgid("{first}–{day} {month}"), end, first=start.day)
        first = self._dated(msgid("{day} {month}"), start)
        last = self._dated(msgid("{day} {month}"), end)
        return self.translate("{first} – {last}", first=first, last=last)

    # Lists

    def listed(self, parts: Iterable[str]) -> str:
        """The parts, separated by commas."""
        return self._translated(", ").join(parts)

    def ranges(self, ranges: Iterable[tuple[int, int]]) -> str:
        """Ranges of numbers, both ends included: `1, 3–4`."""
        return self.listed(
            self.number(first)
            if first == last
            else self.translate("{first}–{last}", first=first, last=last)
            for first, last in ranges
        )


class _Catalogue:
    """The translations of one language; without any, everything stays English."""

    def __init__(self, plural: str = "(n != 1)") -> None:
        """Take gettext's expression for the plural form of a number `n`."""
        self.form: Callable[[int], int] = c2py(plural)
        self.sentences: dict[str, str] = {}
        self.plurals: dict[str, tuple[str, ...]] = {}

    def translate(self, message: str) -> str:
        """The translation, or the English message where there is none."""
        return self.sentences.get(message) or message

    def plural(self, one: str, many: str, number: int) -> str:
        """The translation in the plural form for `number`, or the English one."""
        forms, form = self.plurals.get(one, ()), self.form(number)
        return (forms[form] if form < len(forms) else "") or (one if number == 1 else many)


@cache
def _catalogue(language: str, folder: str) -> _Catalogue:
    """The language's catalogue; an empty one for English and where there is no file."""
    codes = (language, language.partition("-")[0])
    paths = [os.path.join(folder, f"{code}.po") for code in codes]
    path = next(filter(os.path.isfile, paths), None)
    if path is None:
        return _Catalogue()
    from babel.messages.pofile import read_po  # noqa: PLC0415  # slow to import, and English does without

    with open(path, "rb") as file:
        entries = read_po(file)
    catalogue = _Catalogue(entries.plural_expr)
    for entry in entries:
        if entry.fuzzy or not entry.id or not entry.string:
            continue
        if isinstance(entry.id, str) and isinstance(entry.string, str):
            catalogue.sentences[entry.id] = entry.string
        elif not isinstance(entry.string, str):
            catalogue.plurals[entry.id[0]] = tuple(entry.string)
    return catalogue


def own_texts(folder: str = CATALOGUES) -> list[str]:
    """The sentences of the program in English and in every language that has a catalogue."""
    found: list[str] = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".po"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found += re.findall(r'(?m)^(?:msg\w+(?:\[\d\])? )?"(.*)"$', file.read())
    return found
