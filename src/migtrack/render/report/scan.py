"""The last step of a redacted report: looks for everybody in what is about to be written."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from migtrack.base.text import fold_name, printable
from migtrack.review.privacy.personal_values import PersonalValue

_INLINE = re.compile(
    r"</?(?:bdi|span|strong|em|small|a|b|i|abbr|tspan|sub)\b[^>]*>|<!--.*?-->", re.DOTALL
)
_TAG = re.compile(r"<[^<>]*>")
_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})")
_EDGE = "¶"
"""Stands between texts that do not belong together."""
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ ()./-]+(?=\d)")


def left_over(
    text: str, secrets: Iterable[PersonalValue], public: Iterable[str]
) -> list[PersonalValue]:
    """The secrets that stand in `text`, in whatever spelling.

    Found are: markup within, entities and escapes, other digits, capitals, vowel marks, blanks,
    invisible signs, and other forms of a letter. Free text that also stands in `public`
    belongs to nobody.
    """
    views = [_folded(view) for view in dict.fromkeys(_views(text))]
    digits = [_BETWEEN_DIGITS.sub("", view) for view in views]
    known = _EDGE.join(_folded(one) for one in public)
    return [
        one
        for one in secrets
        if any(
            _stands(needle, digits if one.field == "telephone number" else views)
            and not (one.common and _stands(needle, [known]))
            for needle in _needles(one)
        )
    ]


def _views(text: str) -> Iterator[str]:
    """The text as it is, and as a reader may come to see it."""
    yield text
    plain = html.unescape(_TAG.sub(_EDGE, _INLINE.sub("", text)))
    yield plain
    yield _MARKDOWN_ESCAPE.sub(r"\1", plain)
    yield html.unescape(text)
    yield unquote(text)
    yield _CODE_ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code < 0x110000 else ""


def _needles(secret: PersonalValue) -> set[str]:
    """What to look for: nothing where a value is too short to mean anybody."""
    needles = {_folded(secret.value), _folded(printable(secret.value))}
    if secret.field == "telephone number":
        needles = {re.sub(r"\D", "", one) for one in needles}
    return {one for one in needles if _is_telling(one)}


def _is_telling(needle: str) -> bool:
    letters = sum(letter.isalnum() for letter in needle)
    return letters >= (4 if needle.isdecimal() else 2)


def _stands(needle: str, views: Iterable[str]) -> bool:
    if not any(needle in view for view in views):
        return False
    whole = re.compile(rf"(?<![\w-]){re.escape(needle)}(?![\w]|-\w)")
    return any(whole.search(view) for view in views)


def _folded(text: str) -> str:
    """One spelling for all."""
    folded = fold_name(text)
    if not folded.isascii():
        folded = "".join(
            str(unicodedata.decimal(one)) if one.isdecimal() else one for one in folded
        )
    return " ".join(folded.split())
