"""The words of a language: sentences, plurals, days, numbers, the direction of writing.

English stands in the code. Every other language is one file, `catalogues/<code>.po`, that
translates it all: the sentences, the months, the digits and the separators, too. So a new
language needs a catalogue and no code.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from gettext import c2py
from unicodedata import bidirectional

from migtrack.base.text import localized, printable

CATALOGUES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "catalogues")
"""The folder of the catalogues."""

Value = str | int | date
"""What a sentence may be filled with: numbers and days are shown as the language has them."""


def msgid(text: str) -> str:
    """Mark a text that is translated where it is shown, not where it stands."""
    return text


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
    """Whether any of the text is written from right to left."""
    return not text.isascii() and any(bidirectional(letter) in ("R", "AL") for letter in text)


class Translator:
    """How things are said in one language."""

    def __init__(self, language: str = "en", folder: str = CATALOGUES) -> None:
        """Take up the catalogue of `language`, or of `ar` where that is `ar-IQ`.

        Where there is none, sentences are in English; the texts of the data are in the
        language nevertheless.
        """
        self.language = language
        self._catalogue = _catalogue(language, folder)
        digits = self._said("0123456789")
        marks = self._said(",") + self._said(".")
        plain = "0123456789,."
        letters = digits + marks
        self._figures = str.maketrans(plain, letters) if len(letters) == len(plain) else {}
        self.right_to_left = self._said("left-to-right") == "right-to-left"
        """Whether the language is written from right to left."""

    def _said(self, message: str) -> str:
        return self._catalogue.say(message)

    def say(self, message: str, **values: Value) -> str:
        """The sentence, its places filled with the values."""
        return self._filled(self._said(message), message, values)

    def count(self, one: str, many: str, number: int, **values: Value) -> str:
        """The sentence in the form that goes with `number`, which fills the place `{number}`."""
        localized = self._catalogue.count(one, many, number)
        return self._filled(localized, one if number == 1 else many, {"number": number, **values})

    def _filled(self, localized: str, english: str, values: Mapping[str, Value]) -> str:
        shown = {name: self._shown(value) for name, value in values.items()}
        try:
            return localized.format(**shown)
        except (LookupError, ValueError):  # a slip in the catalogue
            return english.format(**shown)

    def _shown(self, value: Value) -> str:
        if isinstance(value, int):
            return self.number(value)
        return self.day(value) if isinstance(value, date) else value

    def text(self, text: Mapping[str, str] | None, languages: Iterable[str] = ()) -> str:
        """A text of the data in this language, or in the first of `languages` that it has.

        Control characters are made visible.
        """
        return printable(localized(text, (self.language, *languages)))

    # Numbers

    def number(self, number: float | Decimal) -> str:
        """A number with its separators."""
        return f"{number:,}".translate(self._figures)

    def percent(self, percent: float) -> str:
        """A percentage, whole: 100 is said only of all, 0 only of nothing."""
        whole = int(percent + 0.5)
        if 0 < percent < 100:
            whole = min(max(whole, 1), 99)
        return self.say("{number} %", number=whole)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount of money, the currency by its code or its name."""
        return self.say(
            "{currency} {amount}",
            currency=self._currency(printable(currency)),
            amount=self.number(amount),
            ungrouped=str(amount).translate(self._figures),
        )

    def _currency(self, code: str) -> str:
        if self._catalogue.sentences:
            from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # it costs time

            try:
                return str(Locale.parse(self.language, sep="-").currencies.get(code, code))
            except (UnknownLocaleError, ValueError):
                return code
        return code

    # Days

    def day(self, day: date) -> str:
        """A day: `15 Nov 2020`."""
        return self._dated("{day} {month} {year}", day)

    def _dated(self, pattern: str, day: date, **more: Value) -> str:
        return self.say(
            pattern,
            day=day.day,
            month=self._said(MONTHS[day.month - 1]),
            year=str(day.year).translate(self._figures),
            **more,
        )

    def days(self, start: date, end: date) -> str:
        """The days from `start` to `end`, both included: `25–26 May 2021`."""
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return self._dated(msgid("{first}–{day} {month} {year}"), end, first=start.day)
        if start.year == end.year:
            first = self._dated(msgid("{day} {month}"), start)
            return self._dated(msgid("{first} – {day} {month} {year}"), end, first=first)
        return self.say("{first} – {last}", first=start, last=end)

    # Lists

    def listed(self, parts: Iterable[str]) -> str:
        """The parts, one behind the other."""
        return self._said(", ").join(parts)

    def ranges(self, ranges: Iterable[tuple[int, int]]) -> str:
        """Numbers: `1, 3–4`."""
        return self.listed(
            self.number(first)
            if first == last
            else self.say("{first}–{last}", first=first, last=last)
            for first, last in ranges
        )


class _Catalogue:
    """What a language says instead of English."""

    def __init__(self, plural: str = "(n != 1)") -> None:
        """Take the rule that gives a number's form, in the words of gettext."""
        self.form: Callable[[int], int] = c2py(plural)
        self.sentences: dict[str, str] = {}
        self.plurals: dict[str, tuple[str, ...]] = {}

    def say(self, message: str) -> str:
        """The sentence, in English where the catalogue has none."""
        return self.sentences.get(message) or message

    def count(self, one: str, many: str, number: int) -> str:
        """The sentence in the form that goes with `number`."""
        forms, form = self.plurals.get(one, ()), self.form(number)
        return (forms[form] if form < len(forms) else "") or (one if number == 1 else many)


def _catalogue(language: str, folder: str) -> _Catalogue:
    """What the catalogue's file says; for English, or where there is none, nothing."""
    for code in dict.fromkeys((language, language.partition("-")[0])):
        path = os.path.join(folder, f"{code}.po")
        if os.path.isfile(path):
            return _read(path)
    return _Catalogue()


def _read(path: str) -> _Catalogue:
    from babel.messages.pofile import read_po  # noqa: PLC0415  # not wanted for English

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
