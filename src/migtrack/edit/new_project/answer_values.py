"""What people type for the facts of a contract, as it is to stand in the files."""

import re
from datetime import date
from decimal import Decimal

from migtrack.base.characters import TURNING, UNSEEN, ascii_digits, is_needed
from migtrack.base.days import add_days, read_day, time_zones
from migtrack.base.text import fold_name, listed, near_miss
from migtrack.edit.fact_values import read_number
from migtrack.load.records.days_meant import days_meant
from migtrack.load.records.synonyms import choice_meant, currency_meant, language_meant, zone_within
from migtrack.model.contract import KINDS
from migtrack.model.fields import LANGUAGE, WEEKDAYS

_SEPARATOR = r"[\s,;،+]+(?:(?:and|و)\s+)?|\s*&\s*"


_MONTHS = "months?|شهر|شهرا|شهور|اشهر"
_YEARS = "years?|سنه|سنوات|عام|عاما|اعوام"
"""As `fold_name` spells them."""


def read_text(text: str) -> str:
    """A text, without what came along unseen when it was copied: marks, and blanks of other kinds.

    Joiners stay where the script needs them. Raises a ValueError where nothing is left.
    """
    plain = " ".join(re.sub(f"[{TURNING}]", "", text).replace("\u2011", "-").split())
    seen = "".join(
        sign
        for index, sign in enumerate(plain)
        if not re.match(f"[{UNSEEN}]", sign) or is_needed(plain, index, right_to_left=False)
    ).strip()
    if not seen:
        raise ValueError("This is needed; type an answer.")
    return seen


def read_languages(text: str) -> list[str]:
    """The codes of languages: `en ar`, or `English, Arabic`. Raises a ValueError."""
    codes = []
    for word in _words(text):
        code = language_meant(word) or language_meant(word.removeprefix("و")) or word
        if not re.fullmatch(LANGUAGE, code):
            raise ValueError(f"{word} is no code of a language; write such as en, ar or fr.")
        codes.append(code)
    if len(set(codes)) < len(codes):
        raise ValueError("One language is named twice.")
    return codes


def read_day_of(text: str, example: str = "2026-06-30") -> str:
    """A day as the files have it, for `2026-06-30` or `30 June 2026`. Raises a ValueError."""
    text = ascii_digits(text.strip())
    meant = (text,) if read_day(text) else days_meant(text)
    if len(meant) > 1:
        raise ValueError(f"This may be {listed(meant)}; write which of them.")
    if not meant:
        raise ValueError(f"This is no day of the calendar; write it as {example}.")
    return meant[0]


def read_end(text: str, start: str) -> str:
    """The last day: a day, or how long it takes from the first, as `18 months`.

    Raises a ValueError.
    """
    plain = fold_name(ascii_digits(text))
    length = re.fullmatch(rf"([0-9]{{1,3}})\s*(?:({_MONTHS})|({_YEARS}))", plain)
    if length is None:
        end = read_day_of(text, "2026-06-30, or how long it takes, as 18 months")
        if end < start:
            raise ValueError(f"It ends before it begins, which is on {start}.")
        return end
    months = int(length[1]) * (12 if length[3] else 1)
    if not months:
        raise ValueError("It takes a month at the least, or name the last day.")
    first = date.fromisoformat(start)
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if year > date.max.year:
        raise ValueError("This is longer than the calendar; name the last day.")
    following = date(year, month + 1, 1)
    last_of_month = add_days(add_days(following, 31).replace(day=1), -1).day
    return add_days(following.replace(day=min(first.day, last_of_month)), -1).isoformat()


def read_time_zone(text: str) -> str:
    """The name of a time zone, also by its city alone. Raises a ValueError."""
    text = "_".join(text.split())
    zones = time_zones()
    found = zone_within(text, zones)
    if found in zones:
        return found
    by_city: dict[str, list[str]] = {}
    for zone in sorted(zones):
        by_city.setdefault(zone.rpartition("/")[2].lower(), []).append(zone)
    named = by_city.get(text.lower(), [])
    if len(named) == 1:
        return named[0]
    near = near_miss(text, by_city)
    meant = named or by_city.get(near or "", [])
    hint = f"did you mean {listed(meant)}?" if meant else "write such as Asia/Baghdad."
    raise ValueError(f"There is no time zone of that name; {hint}")


def read_weekend(text: str) -> list[str]:
    """The days off, or none for `none`. Raises a ValueError."""
    if text.strip().lower() in ("none", "no", "-"):
        return []
    days = []
    for word in _words(text):
        day = choice_meant(word.lower().removesuffix("s"), WEEKDAYS)
        if not day:
            raise ValueError("Write days of the week, such as friday saturday, or none.")
        days.append(day)
    return [day for day in WEEKDAYS if day in days]


def read_budget(text: str) -> dict[str, str]:
    """The budget: an amount and a currency, as `CHF 250,000`. Raises a ValueError."""
    text = ascii_digits(text.strip()).replace("\u066c", ",").replace("\u066b", ".")
    parts = re.fullmatch(r"(?P<before>[^\d]*)(?P<amount>\d[\d.,' ’]*?)(?P<behind>[^\d]*)", text)
    if parts is None:
        raise ValueError("Write the amount and the currency, such as 303280 EUR.")
    amount = re.sub(r"(?<=\d)[,'’ ](?=\d{3}(?!\d))", "", parts["amount"])
    word = (parts["before"] + parts["behind"]).strip()
    currency = currency_meant(word)
    if not currency:
        raise ValueError("Write the three letters of the currency as well, such as 303280 EUR.")
    if not re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,4})?", amount):
        raise ValueError("Write the amount in digits, such as 303280 or 303280.50.")
    return {"amount": str(Decimal(amount)), "currency": currency}


def read_count(text: str) -> str:
    """A whole number from 1 on. Raises a ValueError."""
    return str(read_number(text, least=1))


def read_promise(text: str) -> dict[str, str]:
    """How many activities of which kinds: `6 workshops, 1 visit`. Raises a ValueError."""
    promised: dict[str, str] = {}
    for part in re.split(
        r"\s*[,;،+&]\s*|\s+and\s+|\s+و\s*(?=\d)", ascii_digits(text.strip()).lower()
    ):
        match = re.fullmatch(r"([0-9]+)\s+(.+)", part)
        kind = _kind_meant(match[2]) if match else ""
        if not match or not kind:
            raise ValueError(
                f"Write numbers of {listed(f'{name}s' for name in KINDS)}, "
                "such as 6 workshops, 1 visit."
            )
        promised[kind] = read_count(match[1])
    return promised


def _kind_meant(words: str) -> str:
    name = "-".join(words.split()).removesuffix("s")
    return choice_meant(name, KINDS) or choice_meant(name.rpartition("-")[2], KINDS)


def _words(text: str) -> list[str]:
    return [word for word in re.split(_SEPARATOR, text.strip()) if word]
