"""The pieces of which a value is made, and the ways in which a field may take them."""

import re
from collections.abc import Iterator

from migtrack.base.days import read_day
from migtrack.load.records.days_meant import days_meant
from migtrack.load.records.synonyms import choice_meant, currency_meant, language_meant
from migtrack.model.walk import Declared

_BETWEEN = r"\s*[,;&]\s*|\s+(?:and\s+|و\s*)?"


_AMOUNT = r"[\d٠-٩][\d٠-٩.,'’_  ]*?"


def ways_to_cut(text: str) -> Iterator[tuple[list[str], bool]]:
    """The pieces of which a text may be made, and whether one of them may be free text."""
    yield [text], False
    words = text.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        for day, rest in (
            (" ".join(words[:count]), words[count:]),
            (" ".join(words[-count:]), words[:-count]),
        ):
            if len(days_meant(day.strip("(,;:.)"))) == 1:
                yield [day.strip("(,;:.)"), " ".join(rest).strip(" ,;:–-").strip("()")], True
    for pattern in (rf"([^\d\s]+)\s*({_AMOUNT})", rf"({_AMOUNT})\s*([^\d\s]+)"):
        if match := re.fullmatch(pattern, text.strip()):
            yield [currency_meant(piece) or piece for piece in match.groups()], False
    yield [text], True


def spellings(field: Declared, text: str) -> Iterator[str]:
    """The text as the field may take it: as it stands, or as it is probably meant."""
    if field.choices:
        yield choice_meant(text, field.choices)
    elif field.is_day:
        yield from days_meant(text)[:1] if len(days_meant(text)) == 1 else ()
    if field.is_free_text or not read_day(text):  # a day can be written as an id, but is none
        yield text
    if not field.is_free_text:
        yield plain_number(text)
        yield language_meant(text)


def plain_number(text: str) -> str:
    """A number in ASCII digits without signs between thousands; nothing where it is none.

    A comma before one or two last digits, or behind a 0, is that of decimals.
    """
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    digits = digits.translate(str.maketrans("٬٫،", ",.,"))
    plain = re.sub(r"[\s_'’\u00a0]", "", digits)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d{1,2})?", plain) and (
        "," in plain or plain.count(".") > 1
    ):
        plain = plain.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}|0,\d+", plain):
        plain = plain.replace(",", ".")
    plain = plain.replace(",", "")
    return plain if re.fullmatch(r"\d+(\.\d+)?", plain) else ""


def the_number_in(text: str) -> str:
    """The only number of a text with words around it, such as `18 people`; nothing of others."""
    found = re.fullmatch(
        rf"[^\d+−-]*?({_AMOUNT})(?:[\s_]?[^\W\d_][^\d+−-]*|\s?[%٪]|\.)?", text[:100]
    )
    return found.group(1) if found else ""


def pieces_of(text: str) -> list[str]:
    """The entries of a list that is written as one text: `a, b and c`."""
    pieces = re.split(_BETWEEN, text.strip().strip("[]()"))
    entries = [re.sub(r"^[-*•·–—▪●]+", "", piece) for piece in pieces]
    return [entry for entry in entries if entry]
