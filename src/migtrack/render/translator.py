"""Translates sentences and formats plurals, days, numbers and amounts in one language.

The code holds the English text. Every other language is one gettext catalogue,
`catalogues/<code>.po`, which also translates the months, the digits, the separators and the
direction of writing. So a new language needs a catalogue and no code. A project may bring
catalogues of its own, which say what the shipped ones do not, or say otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from unicodedata import bidirectional

from migtrack.base.days import Month, runs
from migtrack.base.money import with_cents
from migtrack.base.text import localized, printable, whole_percent
from migtrack.render.catalogue import fill
from migtrack.render.words import words_of

Value = str | int | Decimal | date
"""What fills a placeholder of a sentence; numbers and days are formatted in the language."""


def msgid(text: str) -> str:
    """Return `text`; marks a message for the catalogues that is translated elsewhere."""
    return text


def msgid_plural(one: str, many: str) -> tuple[str, str]:
    """Return both forms; marks them for the catalogues as `msgid` does."""
    return one, many


SIGNS = (msgid("0123456789"), msgid(","), msgid("."))
"""What numbers are made of: each is translated by as many signs."""
MINUS = "\u2212"
CURRENCIES = (msgid("EUR"), msgid("CHF"), msgid("USD"), msgid("GBP"), msgid("IQD"))
"""Those of most projects: a catalogue that names them saves the import of Babel, which has all."""

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

    def __init__(self, language: str = "en", own: str | None = None) -> None:
        """Load the catalogues of `language`: `ar-IQ` has those of `ar`, and its own before them.

        Those of the folder `own`, a project's, come before the shipped ones. Without a catalogue
        the words are English; texts of the data are still shown in `language`. Raises a
        `CatalogueError` where one of the project's cannot be read.
        """
        self.language = language
        self._words = words_of(language, own)
        self._translated = self._words.translate
        self._digits = str.maketrans("".join(SIGNS), "".join(map(self._translated, SIGNS)))
        self.right_to_left = self._translated("left-to-right") == "right-to-left"
        """Whether the language is written from right to left."""

    @property
    def words_are_missing(self) -> bool:
        """Whether the words are English only because the language has no catalogue."""
        return self.language_of_words != self.language and self.language.partition("-")[0] != "en"

    @property
    def language_of_words(self) -> str:
        """The language of the sentences: English where there is no catalogue."""
        return self.language if self._words.sentences else "en"

    def translate(self, message: str, **values: Value) -> str:
        """The sentence with its placeholders filled."""
        return self._filled(self._translated(message), values)

    def translation(self, message: str) -> str:
        """The message in this language; empty where no catalogue has it."""
        return self._words.sentences.get(message, "")

    def plural(self, one: str, many: str, number: int, **values: Value) -> str:
        """The sentence in the plural form for `number`, which fills the placeholder `{number}`."""
        return self._filled(self._words.plural(one, many, number), {"number": number, **values})

    def _filled(self, sentence: str, values: Mapping[str, Value]) -> str:
        return fill(sentence, {name: self._formatted(value) for name, value in values.items()})

    def _formatted(self, value: Value) -> str:
        if isinstance(value, (int, Decimal)):
            return self.number(value)
        return self.day(value) if isinstance(value, date) else value

    def localized(self, text: Mapping[str, str] | None, languages: Iterable[str] = ()) -> str:
        """A text of the data in this language, or in the first of `languages` that it has.

        Before these, a region has the texts of its language: `ar-IQ` those in `ar`. Control
        characters are shown as escapes.
        """
        general = self.language.partition("-")[0]
        return printable(localized(text, (self.language, general, *languages)))

    # Numbers

    def number(self, number: float | Decimal) -> str:
        """A number with thousands separators; a negative one has a true minus sign."""
        return f"{number:,}".replace("-", MINUS).translate(self._digits)

    def percent(self, percent: float) -> str:
        """A whole percentage: 100 only for all, 0 only for nothing."""
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
            currency=self.currency(printable(currency)),
            amount=self.amount(amount),
        )

    def amount(self, amount: Decimal) -> str:
        """An amount of money without its currency: `12,400.50`."""
        return self.number(with_cents(amount))

    def currency(self, code: str) -> str:
        """A currency: its code in English, its name in other languages."""
        if self.language_of_words == "en":
            return code
        if code in CURRENCIES and (name := self._translated(code)) != code:
            return name
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

    def joined(self, parts: Sequence[str]) -> str:
        """The parts in a sentence: `A, B and C`."""
        joined = "".join(parts[:1])
        others = parts[1:]
        for place, part in enumerate(others, start=1):
            if place < len(others):
                joined = self.translate("{parts}, {next}", parts=joined, next=part)
            else:
                joined = self.translate("{parts} and {last}", parts=joined, last=part)
        return joined

    def ranges(self, ranges: Iterable[tuple[int, int]]) -> str:
        """Ranges of numbers, both ends included: `1, 3–4`."""
        return self.listed(
            self.number(first)
            if first == last
            else self.translate("{first}–{last}", first=first, last=last)
            for first, last in ranges
        )
