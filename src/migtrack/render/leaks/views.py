"""The forms in which a reader, or a program, may see a finished text, in one spelling each."""

import html
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from migtrack.base.characters import ascii_digits
from migtrack.base.text import fold_name

_INLINE = re.compile(
    r"</?(?:bdi|span|strong|em|small|a|b|i|abbr|tspan|sub)\b[^<>]*>|<!--(?:(?!<!--|-->).)*-->",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")
_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})")
SEPARATOR = "¶"
"""Put between texts that do not belong together."""
_NO_TEXT = ("Cc", "Cf")
_BLANK_LETTERS = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
"""Letters by their kind that are shown as a blank."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_APOSTROPHES = "'`\u00b4\u02bb\u02bc\u02be\u02bf\u2018\u2019\u2032"
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}]s(?!\w)")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_SERVANT_OF = re.compile(r"\b([وفبكل]{0,2})عبد (?=\w)")


def views(text: str) -> list[str]:
    """The text in every form in which somebody may see it, each of them folded, each once.

    They are the text as it is and without its markup, entities and escapes. Where it holds
    invisible characters, these are once taken out and once taken for blanks.
    """
    forms = dict.fromkeys(_forms(text))
    forms |= dict.fromkeys(_with_blanks(form) for form in tuple(forms) if not form.isprintable())
    return list(dict.fromkeys(map(folded, forms)))


def _forms(text: str) -> Iterator[str]:
    text = " ".join(text.split())  # or lines would be joined without a blank
    yield text
    plain = " ".join(html.unescape(_TAG.sub(SEPARATOR, _INLINE.sub("", text))).split())
    yield plain
    yield _MARKDOWN_ESCAPE.sub(r"\1", plain)
    yield html.unescape(text)
    yield unquote(text)
    yield _CODE_ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code < 0x110000 else ""


def _with_blanks(text: str) -> str:
    return "".join(" " if unicodedata.category(letter) in _NO_TEXT else letter for letter in text)


def folded(text: str) -> str:
    """The text in one spelling.

    Capitals, accents, vowel marks, forms of letters and of digits, kinds of blanks and dashes,
    and apostrophes count for nothing; nor does an English genitive.
    """
    found = fold_name(" ".join(_BLANK_LETTERS.sub(" ", text).split()))
    found = _APOSTROPHE.sub("", _POSSESSIVE.sub("", found)).replace("_", " ")
    if found.isascii():
        return found
    found = _ACCENTS.sub("", unicodedata.normalize("NFD", found))
    found = _DASHES.sub("-", found)
    found = _SERVANT_OF.sub(r"\1عبد", found).replace("عبدلله", "عبدالله")
    return ascii_digits(found)
