"""What people type for days and texts, as it is to stand in the files."""

import re
from datetime import date
from typing import Any, NamedTuple

from migtrack.base.characters import ascii_digits, holds_right_to_left, runs_right_to_left
from migtrack.base.days import day_of, is_day
from migtrack.base.text import listed
from migtrack.load.records.days_and_numbers import bad_day
from migtrack.model.fields import LANGUAGE, MOST_DIGITS
from migtrack.model.project import Project


class Here(NamedTuple):
    """Of what is asked, and on which day."""

    project: Project
    today: date

    @property
    def languages(self) -> tuple[str, ...]:
        """The project's languages."""
        return self.project.contract.languages


def read_day(text: str, today: date) -> str:
    """The day of an answer: `2021-06-30`, `today` or `yesterday`."""
    word = ascii_digits(text.strip())
    if not is_day(word.lower()):
        raise ValueError(f"This {_wrong_day(word)}.")
    return day_of(word.lower(), today).isoformat()


def _wrong_day(text: str) -> str:
    wrong = bad_day(text, is_shown=True, is_optional=False)
    return f"{wrong.message}; {wrong.help}"


def read_days(text: str, today: date) -> dict[str, Any]:
    """The days of an answer: one, the first and the last (`..` between), or several (commas)."""
    parts = [part for part in re.split(r"[,،;؛]", text) if part.strip()]
    if len(parts) > 1:
        days = sorted({read_day(part, today) for part in parts})
        return {"start": days[0], "end": days[-1], "days": days}
    first, dots, last = text.partition("..")
    start = read_day(first, today)
    end = read_day(last.strip(". "), today) if dots else start
    if end < start:
        raise ValueError(f"The last day, {end}, lies before the first, {start}.")
    return {"start": start, "end": end}


def read_number(text: str, least: int = 0) -> int:
    """A whole number, which is not below the `least`. Raises a ValueError with one sentence."""
    digits = ascii_digits(text.strip())
    if not re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", digits) or int(digits) < least:
        raise ValueError("Write a whole number, such as 4.")
    return int(digits)


def read_text(text: str, languages: tuple[str, ...]) -> str | dict[str, str]:
    """The text of an answer, or of several lines such as `ar=تقاعد`, each in its language.

    Plain text stands for the first language, unless it is written in the other direction, and one
    other language alone is.
    """
    by_language: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        language, plain = language_and_text(line, languages)
        if language in by_language:
            raise ValueError(f"The text in the language {language} is given twice.")
        by_language[language] = plain
    if not by_language or not all(by_language.values()):
        raise ValueError("This is empty; type the text.")
    if list(by_language) == [languages[0]]:
        return by_language[languages[0]]
    return {code: by_language[code] for code in languages if code in by_language}


def language_and_text(text: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """The language and the text of `ar=…`; without one, the language in whose letters it is.

    Raises a ValueError with one sentence on a language that the project does not have.
    """
    code, equals, rest = text.partition("=")
    if not equals or not re.fullmatch(LANGUAGE, code.strip()):
        return _language_of(text, languages), text
    if code.strip() not in languages:
        known = listed(languages, "and")
        raise ValueError(f"{code.strip()} is none of the project's languages: {known}.")
    return code.strip(), rest.strip()


def _language_of(text: str, languages: tuple[str, ...]) -> str:
    """The language of a text that names none: the first whose letters run in its direction."""
    is_rtl = holds_right_to_left(text)
    alike = [code for code in languages if runs_right_to_left(code) is is_rtl]
    has_letters = any(letter.isalpha() for letter in text)
    return alike[0] if has_letters and alike[:1] == alike else languages[0]
