"""Escapes texts of the data for HTML, Markdown and Mermaid."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

_LATIN = "A-Za-z0-9\u00c0-\u024f"
_ARABIC = "\u0590-\u05ff\u0600-\u065f\u066a-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters written from right to left, without the digits of that script."""
_LATIN_LETTER = "[A-Za-z\u00c0-\u024f]"
_ANY_LATIN = f"[{_LATIN}]"
_ANY_ARABIC = f"[{_ARABIC}\u0660-\u0669]"


def _runs(own: str, other: str) -> str:
    """Runs of the `other` letters, a `+` before them, up to the last before an `own` one."""
    return rf"[(\[]?\+?[{other}](?:[^{own}]*[{other}])?[)\]]*"


_LATIN_RUNS = _runs(_ARABIC + "\u0660-\u0669", _LATIN)
_NUMBER = r"(?: [0-9]+(?=[^\w\s.–-]|$))?"
"""A number behind Arabic words is theirs if nothing follows that makes it a part of a day."""
_ARABIC_RUNS = _runs(_LATIN, _ARABIC + "\u0660-\u0669") + _NUMBER
"""With the digits of that script: a number stays with the words next to it."""


_LONGEST = 24
"""Characters of a word that stays in one piece."""
_LONG = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")
"""The beginning of a word that is longer than those of any language should be in a table."""


def _word_with(joint: str) -> re.Pattern[str]:
    """A word with all that touches it, in which a line would end, unless it is too long."""
    return re.compile(rf"(?<!\S)((?=\S*(?:{joint}))\S{{1,{_LONGEST}}})(?!\S)")


_RANGE = _word_with(r"\d–\d")
_RANGE_OR_HYPHENATED = _word_with(r"\d–\d|-")
_ON_ONE_LINE = Markup('<span class="one-line">{}</span>')


def _escaped(text: str) -> Markup:
    """The text for HTML; a range, such as one of days, stays on one line."""
    return _kept(_RANGE, text) if "–" in text else _breakable(text)


def _kept(word: re.Pattern[str], text: str) -> Markup:
    """The text for HTML, in which such words stay on one line."""
    parts = [
        _ON_ONE_LINE.format(part) if number % 2 else _breakable(part)
        for number, part in enumerate(word.split(text))  # every second one is such a word
    ]
    return Markup("").join(parts)


def _breakable(text: str) -> Markup:
    """The text for HTML, with places at which very long words may break: a column has room."""
    parts: list[str] = []
    last = 0
    for match in _LONG.finditer(text):
        parts.append(text[last : match.end()])
        last = match.end()
    return Markup("<wbr>").join((*parts, text[last:]))


def isolated(text: str, *, right_to_left: bool, language: str) -> Markup:
    """The text for HTML, with runs of the other direction in `bdi` elements.

    `language` is the language of these runs, so that a screen reader changes its voice. From right
    to left, a word with a hyphen stays on one line: its halves would stand in the wrong order.
    """
    if text.isascii() and not right_to_left:
        return _escaped(text)
    direction = "ltr" if right_to_left else "rtl"
    spoken_in = f' lang="{escape(language)}"'
    parts: list[str] = []
    last = 0
    for start, run in _foreign_runs(text, right_to_left=right_to_left):
        spoken = spoken_in if re.search(r"[^\W\d_]", run) else ""
        parts.append(_escaped(text[last:start]))
        shown = _kept(_RANGE_OR_HYPHENATED, run) if right_to_left else _escaped(run)
        parts.append(f'<bdi dir="{direction}"{spoken}>{shown}</bdi>')
        last = start + len(run)
    parts.append(_escaped(text[last:]))
    return Markup("".join(parts))  # noqa: S704  # each part is escaped


def _foreign_runs(text: str, *, right_to_left: bool) -> Iterator[tuple[int, str]]:
    """The runs of the other direction, and where they start; a text all in one script is one."""
    own, other = (_ANY_ARABIC, _ANY_LATIN) if right_to_left else (_LATIN_LETTER, _ANY_ARABIC)
    if re.search(other, text) and not re.search(own, text):
        yield 0, _closed(text)
        return
    for match in re.finditer(_LATIN_RUNS if right_to_left else _ARABIC_RUNS, text):
        yield match.start(), _closed(match.group())


_OPENING = {")": "(", "]": "["}


def _closed(run: str) -> str:
    """The run without closing brackets at its end whose opening ones are not in it."""
    unopened = {
        closing: run.count(closing) - run.count(opening) for closing, opening in _OPENING.items()
    }
    end = len(run)
    while end and unopened.get(run[end - 1], 0) > 0:
        end -= 1
        unopened[run[end]] -= 1
    return run[:end]


def css_string(text: str) -> Markup:
    """The text as a string in a style sheet, where it ends neither the string nor the sheet."""
    letters = (
        letter if letter == " " or letter.isalnum() else f"\\{ord(letter):x} " for letter in text
    )
    return Markup(f'"{"".join(letters)}"')  # noqa: S704  # all signs are escaped


_SPECIAL = str.maketrans(
    {sign: f"\\{sign}" for sign in r"\`*_[]|~$^{}"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
)
_AT_START = re.compile(r"^(\s*)([#+=>-]|[0-9]+(?=[.)](?:\s|$)))")
_LINKS = re.compile(
    r"(?<=[A-Za-z])(?P<scheme>:)(?=//)|(?<=www)\.|(?<![\w&])[@#!%:](?=\w)|@|:(?=\w+:)"
)


def markdown(text: str) -> Markup:
    """The text for Markdown, escaped so that it makes no markup, link, mention or emoji."""
    if isinstance(text, Markup):
        return text
    if text.replace(" ", "").isalnum():  # letters and digits alone: most texts of a table
        return Markup(text)  # noqa: S704  # there is nothing to escape
    escaped = _AT_START.sub(_not_a_block, text.translate(_SPECIAL))
    return Markup(_LINKS.sub(lambda match: f"<span>{match[0]}</span>", escaped))  # noqa: S704  # escaped above


def _not_a_block(match: re.Match[str]) -> str:
    blank, sign = match.groups()
    return f"{blank}{sign}\\" if sign.isdecimal() else f"{blank}\\{sign}"


_NOT_IN_MERMAID = re.compile(r"[\x00-\x1f:;#%,<>&{}\[\]()\"'`\\|$~^]+")


def mermaid(text: str) -> Markup:
    """The text as a name in a Mermaid chart; signs with a meaning there become spaces."""
    plain = " ".join(_NOT_IN_MERMAID.sub(" ", text).split())
    return Markup(plain or "–")  # noqa: S704  # without any sign of HTML or Markdown
