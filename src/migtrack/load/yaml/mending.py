"""The text as it should be, for errors of the YAML parser: only what then really reads."""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from migtrack.load.yaml.brackets import closed, in_brackets, with_commas
from migtrack.load.yaml.indentation import moves
from migtrack.load.yaml.limits import ODD_BLANKS
from migtrack.load.yaml.quotes import in_quotes, part_in_quotes, straight_quotes
from migtrack.load.yaml.replacement import Replacement
from migtrack.load.yaml.separators import (
    blank_behind_dash,
    list_names,
    ordinary_blanks,
    with_colon,
    with_dash,
    without_dash,
)
from migtrack.load.yaml.signs import NAMES, without_bullets, without_hash, without_sign
from migtrack.load.yaml.syntax_error import NEEDLESS_COMMA, YamlSyntaxError
from migtrack.load.yaml.tabs import without_tabs
from migtrack.load.yaml.text_lines import DAY, indent_at, key_in, line_end, line_start
from migtrack.load.yaml.trial import LONGEST, USELESS, Trial, most_tries
from migtrack.model.fields import Part

_LONGEST_LINE = 2_000
"""The longest line, in characters, within which a sign is looked for."""
_WANT_QUOTES = (
    "colon-in-text",
    "text-after-quote",
    "text-after-bracket",
    "reserved-character",
    "unknown-escape",
    "unclosed-quote",
)


class Format(NamedTuple):
    """What a file should hold."""

    model: type[Part] | None = None
    names: frozenset[str] = frozenset()
    """The names of all fields, of the record and within it."""
    lists: tuple[str, ...] = ()
    """Those of the record's own that list records."""


class Stop(NamedTuple):
    """Where the parser gave up."""

    reached: int
    context: int
    """The begin of what it was reading."""


def mended(text: str, error: YamlSyntaxError, stop: Stop, wanted: Format) -> YamlSyntaxError:
    """The error with what to write, if that is found: the likeliest with which all fits."""
    if error.name == NEEDLESS_COMMA or len(text) > LONGEST:
        return error
    behind = line_end(text, error.span[0] if error.name == "unclosed-quote" else stop.reached)
    trial = Trial(text, wanted.model, behind)
    moved = moves(text, line_start(text, stop.reached), line_start(text, stop.context))
    best, found, is_column = USELESS, None, False
    for replacements in _ways(text, error, stop, moved, wanted):
        score, replacement = trial.best(replacements)
        if replacement is not None and (found is None or score > best):
            best, found = score, replacement
        is_column |= replacements is moved
        if best.is_perfect:
            break
    if not best.is_perfect and not is_column:  # though nothing says so, it may be the column
        score, replacement = trial.best(moved)
        if found is None or score.is_perfect:
            best, found = score, replacement
    if found is None:
        return error
    fits = best.is_perfect or trial.fits(found)
    if found.name == "bad-indent" and not fits:
        return error
    return described(text, error, found)._replace(fits=fits)


def with_signs_mended(
    text: str, errors: list[YamlSyntaxError], wanted: Format
) -> list[YamlSyntaxError]:
    """The errors of a text that reads, with what to write where a sign has misled YAML."""
    tries = most_tries(text)
    return [_with_sign_mended(text, error, wanted) for error in errors[:tries]] + errors[tries:]


def _with_sign_mended(text: str, error: YamlSyntaxError, wanted: Format) -> YamlSyntaxError:
    start = line_start(text, error.span[0])
    ways: list[Replacement] = []
    if not _is_short(text, start):
        return error
    if error.name == "comment-in-text":
        ways = without_hash(text, start, error.name)
    elif error.name in NAMES.values():
        ways = without_sign(text, start)
    _, found = Trial(text, wanted.model, line_end(text, start)).best(ways)
    return described(text, error, found) if found is not None else error


def described(text: str, error: YamlSyntaxError, found: Replacement) -> YamlSyntaxError:
    """The error by the name of its replacement, and where that stands."""
    span = error.span
    if found.name != error.name or found.name == "bad-indent":
        start = found.start + indent_at(text, found.start)
        span = start, line_end(text, start)
    if found.name == "unusual-space":
        odd = re.compile(f"[{ODD_BLANKS}]").search(text, found.start)
        span = odd.span() if odd else span
    return error._replace(
        name=found.name, span=span, detail=found.text, replaces=(found.start, found.end)
    )


def _is_short(text: str, start: int) -> bool:
    """Whether a line can be searched for signs at all of its places."""
    return line_end(text, start) - start <= _LONGEST_LINE


def _ways_of_signs(
    text: str, error: YamlSyntaxError, lines: list[int], names: frozenset[str]
) -> Iterator[list[Replacement]]:
    """The replacements of signs within some lines."""
    first = line_start(text, error.span[0])
    if error.name == "tab-indent":
        yield without_tabs(text, first)
    for start in lines:
        yield in_brackets(text, start)
        yield without_bullets(text, start)
        yield without_sign(text, start)
        yield with_commas(text, start, names)
    if error.name == "hash-in-brackets":
        yield without_hash(text, first, error.name)
    for start in lines:
        yield closed(text, start)


def _ways(
    text: str,
    error: YamlSyntaxError,
    stop: Stop,
    moved: list[Replacement],
    wanted: Format,
) -> Iterator[list[Replacement]]:
    """The replacements to try, the likeliest first."""
    at, names = line_start(text, stop.reached), wanted.names
    above = line_start(text, max(at - 1, 0))
    lines = list(dict.fromkeys((line_start(text, error.span[0]), above, at)))
    for start in lines:
        yield ordinary_blanks(text, start)
        yield straight_quotes(text, start)
    yield blank_behind_dash(text, at)
    yield list_names(text, at, wanted.lists)
    lines = list(dict.fromkeys((*lines, line_start(text, stop.context))))
    if all(map(partial(_is_short, text), lines)):
        yield from _ways_of_signs(text, error, lines, names)
    key = key_in(text, at)
    is_first_colon = key is not None and text[at : stop.reached].strip(" -") == key
    is_field = is_first_colon and (key in names or not names or DAY.fullmatch(key or ""))
    if error.name == "bad-indent" or is_field:
        yield with_colon(text, above, names)
        yield with_dash(text, above) if wanted.model else []
        yield moved
    if error.name in ("missing-colon", "colon-in-text"):
        yield with_colon(text, line_start(text, error.span[0]), names)
    if error.name in _WANT_QUOTES:
        yield in_quotes(text, error.name, line_start(text, error.span[0]))
        yield part_in_quotes(text, error)
    if error.name == "bad-indent":
        yield without_dash(text, at)
