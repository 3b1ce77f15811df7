"""The last check of a redacted report: searches the finished text for personal values."""

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
_SEPARATOR = "¶"
"""Put between texts that do not belong together."""
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ ()./-]+(?=\d)")


def find_leaks(
    text: str, secrets: Iterable[PersonalValue], public: Iterable[str]
) -> list[PersonalValue]:
    """The secrets that `text` contains, in any spelling.

    They are found despite markup, entities and escapes within them, and despite other digits,
    capitals, vowel marks, spaces, invisible characters or letter forms. A value that is `common`
    does not count if a text of `public` contains it too.
    """
    views = [_folded(view) for view in dict.fromkeys(_views(text))]
    digits = [_BETWEEN_DIGITS.sub("", view) for view in views]
    known = _SEPARATOR.join(map(_folded, public))
    return [
        secret
        for secret in secrets
        if any(
            _occurs(needle, digits if secret.field == "telephone number" else views)
            and not (secret.common and _occurs(needle, [known]))
            for needle in _needles(secret)
        )
    ]


def _views(text: str) -> Iterator[str]:
    """The text as it is, and in every form in which a reader may see it."""
    yield text
    plain = html.unescape(_TAG.sub(_SEPARATOR, _INLINE.sub("", text)))
    yield plain
    yield _MARKDOWN_ESCAPE.sub(r"\1", plain)
    yield html.unescape(text)
    yield unquote(text)
    yield _CODE_ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code < 0x110000 else ""


def _needles(secret: PersonalValue) -> set[str]:
    """The texts to search for; none if the value is too short to identify anybody."""
    needles = {_folded(secret.value), _folded(printable(secret.value))}
    if secret.field == "telephone number":
        needles = {re.sub(r"\D", "", needle) for needle in needles}
    return {
        needle
        for needle in needles
        if sum(map(str.isalnum, needle)) >= (4 if needle.isdecimal() else 2)
    }


def _occurs(needle: str, views: Iterable[str]) -> bool:
    if not any(needle in view for view in views):
        return False
    whole = re.compile(rf"(?<![\w-]){re.escape(needle)}(?![\w]|-\w)")
    return any(whole.search(view) for view in views)


def _folded(text: str) -> str:
    """The text in one canonical spelling."""
    folded = fold_name(text)
    if not folded.isascii():
        folded = "".join(
            str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in folded
        )
    return " ".join(folded.split())
