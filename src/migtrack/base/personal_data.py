"""What is personal, or looks like it: contacts, numbers of passports and cards, dates of birth."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

CONTACT = (
    r"(?<![^\s@,\[\]{}'\"])[^\s@,\[\]{}'\"]+@[^\s,\[\]{}'\"]+"
    r"|(?<![\w-])\+?(?!\d{4}-\d\d-\d\d)\d(?:[ ().-]{0,2}\d){8,}"
)
"""E-mail addresses and telephone numbers, in whatever field."""
_DIGIT = "[0-9٠-٩۰-۹]"
_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NO_MONEY = r"(?! ?(?:[A-Z]{3}\b|دينار))"

_PASSPORT = "a passport number"
_IDENTITY = "an identity number"

_BARE = {
    _PASSPORT: rf"[A-Z](?<![\w/=+\-].){_DIGIT}{{7,9}}(?![\w@]|-\w)",
    _IDENTITY: rf"{_DIGIT}(?<![\w/=+.\-].){_DIGIT}{{11}}(?![\w@]|[.\-/]\w){_NO_MONEY}",
}
"""What gives itself away by its form. The first character stands before the condition on what
precedes it, so that the search jumps from one candidate to the next."""

_NUMBER_WORDS = {
    _PASSPORT: ("passport", "جواز", "پاسپورت", "پاسپۆرت"),
    _IDENTITY: (
        "identity card",
        "identity no",
        "identity number",
        "identification card",
        "identification no",
        "identification number",
        "national id",
        "national card",
        "id card",
        "id no",
        "id number",
        "هوية",
        "البطاقة الوطنية",
        "البطاقة الموحدة",
        "الرقم الوطني",
    ),
}
_BEHIND_WORD = {
    what: rf"(?i)(?<![a-z])(?:{'|'.join(words)})[^\n0-9٠-٩۰-۹]{{0,30}}?"
    rf"(?<![\w+/=.\-])([a-z]{{1,2}} ?{_DIGIT}{{6,9}}|{_DIGIT}{{6,12}})(?![\w@]|[\-/]\w)"
    rf"(?-i:{_NO_MONEY})"
    for what, words in _NUMBER_WORDS.items()
}
"""A number behind a word that says what it is. Compiled when it is searched for: it is large."""

_BIRTH_WORDS = (
    *("born", "birth", "dob", "d.o.b"),
    *("تولد", "ميلاد", "مواليد", "مولود", "ولادة", "ولد", "وُلد", "وُلِد", "لەدایک"),
)
_BEHIND_BIRTH_WORD = (
    r"(?<![\w-])(?:born(?! out of| from| of)|dob(?!\w)|d\.o\.b|(?:date|year|place) of birth"
    r"|birth[ _-]?(?:date|day|year)|birth *:)"
    r"|تولد|ميلاد(?!ي)|مواليد|مولود|ولادة|(?<!\w)(?:ولد|وُلد|وُلِد)ت?(?!\w)|لەدایک"
)
_YEAR = rf"[1١۱][9٩۹][2-9٢-٩۲-۹]{_DIGIT}|[2٢۲][0٠۰]{{2}}{_DIGIT}"
"""1920 to 2009: in these years the officials of today were born."""
_BORN = (
    rf"(?i)(?:{_BEHIND_BIRTH_WORD})[^\n]{{0,30}}?(?<!{_DIGIT})"
    rf"(?:(?:{_DIGIT}{{1,2}}[./\- ]){{2}}(?:{_YEAR}|{_DIGIT}{{2}})|{_YEAR})(?!{_DIGIT})"
)
"""A day or year behind a word for birth."""

_TIME_STAMP = "20[0-4][0-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(([01][0-9]|2[0-3])[0-5][0-9])?"
_MOBILE = "07[0-9]{9}"
_LONGEST_LINK = 300


class LookAlike(NamedTuple):
    """A part of a text, from its first character to the one behind its last."""

    start: int
    end: int
    what: str


_BIRTH_WORDS_IN_BYTES = tuple(word.encode() for word in _BIRTH_WORDS)
_AS_DIGITS = bytes.maketrans(
    bytes([*range(0x30, 0x3A), *range(0xA0, 0xAA), *range(0xB0, 0xBA)]), b"0" * 30
)
"""Makes `0` of each digit, if what Arabic digits begin with is left out, and of little else."""
_BEGIN_ARABIC_DIGITS = b"\xd9\xdb"


def _may_hold_look_alikes(content: bytes) -> bool:
    """Whether a search in this UTF-8 may find something: the quickest look at it."""
    if b"0" * 6 in content.translate(_AS_DIGITS, _BEGIN_ARABIC_DIGITS):
        return True
    lowered = content.lower()
    return any(word in lowered for word in _BIRTH_WORDS_IN_BYTES)


def look_alikes(text: str) -> list[LookAlike]:
    """What looks like personal data, in the order of the text, each part once."""
    if not _may_hold_look_alikes(text.encode()):
        return []
    found: list[LookAlike] = []
    for part in sorted(_search(text)):
        if not found or part.start >= found[-1].end:
            found.append(part)
    return found


def _search(text: str) -> Iterator[LookAlike]:
    lowered = text.lower()
    if re.search(_DIGIT + "{6}", text):  # every number of a passport or a card holds so many
        for what, pattern in _BARE.items():
            for match in re.finditer(pattern, text):
                if not _is_impersonal(text, *match.span()):
                    yield LookAlike(*match.span(), what)
        for what, words in _NUMBER_WORDS.items():
            if any(word in lowered for word in words):
                for match in re.finditer(_BEHIND_WORD[what], text):
                    if not _is_impersonal(text, *match.span(1)):
                        yield LookAlike(*match.span(1), what)
    if any(word in lowered for word in _BIRTH_WORDS):
        for match in re.finditer(_BORN, text):
            yield LookAlike(*match.span(), "a date of birth")


def _is_impersonal(text: str, start: int, end: int) -> bool:
    """Whether the number is a day or time without hyphens, a telephone's, or part of a link."""
    number = text[start:end].translate(_TO_ASCII)
    if re.fullmatch(_TIME_STAMP, number) or re.fullmatch(_MOBILE, number):
        return True
    before = text[max(start - _LONGEST_LINK, 0) : start]
    return "://" in before[max(before.rfind(" "), before.rfind("\n")) + 1 :]


_MAY_LOOK_PERSONAL = r"[@\uff20\ufe6b([{]|(?:\d\D*){4}"
"""The quickest look: signs of an address, or as many digits as a year has."""
_E_MAIL = r"\S\s*(?:@|[\[({]\s*at\s*[\])}])\s*\S"
_TELEPHONE = r"\d(?:[\s()./-]{0,3}\d){8}|\+[\s(]{0,2}\d(?:[\s()./-]{0,3}\d){6}"
_DAY = (
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    rf"|{_TIME_STAMP})(?!\d)"
)
_SHORT_PASSPORT = r"(?<![^\W_])[A-Za-z]{1,2} ?(\d{6,9})(?!\w)"


def looks_like(value: str) -> str:
    """What a single value looks like if it is personal: `a telephone number`; otherwise nothing.

    It is read more freely than a text (`look_alikes`), since a value in the wrong field is shown
    nowhere but in a message: in small letters, in any digits, with characters that are not seen.
    """
    plain = value[:_LONGEST_LINK]
    if not re.search(_MAY_LOOK_PERSONAL, plain):
        return ""
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).translate(_TO_ASCII)
        plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    if re.search(_E_MAIL, plain, re.IGNORECASE):
        return "an e-mail address"
    alike = look_alikes(plain)
    if alike:
        return alike[0].what
    passport = re.search(_SHORT_PASSPORT, plain)
    if passport and not re.fullmatch(_TIME_STAMP, passport.group(1)):
        return _PASSPORT
    if not re.search(_DAY, plain) and re.search(_TELEPHONE, plain):
        return "a telephone number"
    return ""


MIN_DIGITS = 4
"""A number of fewer digits identifies nobody."""
SAME_DIGITS = 9
"""Telephone numbers are the same if so many digits at the end are: what stands before is dialled
from one country or the other."""


def telephone_keys(digits: str) -> list[str]:
    """By what a telephone number of so many digits is known: all of it, or its end."""
    plain = digits.lstrip("0")
    if len(digits) < MIN_DIGITS:
        return []
    return [plain, f"…{digits[-SAME_DIGITS:]}"] if len(digits) >= SAME_DIGITS else [plain]
