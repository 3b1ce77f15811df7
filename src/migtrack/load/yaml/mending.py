"""The text as it should be, for errors of the YAML parser: only what then really reads."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from migtrack.load.yaml.indentation import moves
from migtrack.load.yaml.limits import ODD_BLANKS
from migtrack.load.yaml.quotes import in_quotes, part_in_quotes, straight_quotes
from migtrack.load.yaml.replacement import Replacement
from migtrack.load.yaml.separators import (
    blank_behind_dash,
    ordinary_blanks,
    with_colon,
    without_dash,
)
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import DAY, key_in, line_at, line_end, line_start
from migtrack.load.yaml.trial import USELESS, Trial
from migtrack.model.fields import Part

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


class Stop(NamedTuple):
    """Where the parser gave up."""

    reached: int
    context: int
    """The begin of what it was reading."""


def mended(text: str, error: YamlSyntaxError, stop: Stop, wanted: Format) -> YamlSyntaxError:
    """The error with what to write, if that is found: the likeliest with which all fits."""
    behind = line_end(text, error.span[0] if error.name == "unclosed-quote" else stop.reached)
    trial = Trial(text, wanted.model, behind)
    moved = moves(text, line_start(text, stop.reached), line_start(text, stop.context))
    best, found, is_column = USELESS, None, False
    for replacements in _ways(text, error, stop, moved, wanted.names):
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
    is_sure = found is not None and (
        best.is_perfect or found.name != "bad-indent" or trial.fits(found)
    )
    return described(text, error, found) if found is not None and is_sure else error


def described(text: str, error: YamlSyntaxError, found: Replacement) -> YamlSyntaxError:
    """The error by the name of its replacement, and where that stands."""
    span = error.span
    if found.name != error.name or found.name == "bad-indent":
        line = line_at(text, found.start)
        start = found.start + len(line) - len(line.lstrip(" "))
        span = start, line_end(text, start)
    if found.name == "unusual-space":
        odd = re.compile(f"[{ODD_BLANKS}]").search(text, found.start)
        span = odd.span() if odd else span
    return error._replace(
        name=found.name, span=span, detail=found.text, replaces=(found.start, found.end)
    )


def _ways(
    text: str,
    error: YamlSyntaxError,
    stop: Stop,
    moved: list[Replacement],
    names: frozenset[str],
) -> Iterator[list[Replacement]]:
    """The replacements to try, the likeliest first."""
    at = line_start(text, stop.reached)
    above = line_start(text, max(at - 1, 0))
    lines = list(dict.fromkeys((line_start(text, error.span[0]), above, at)))
    for start in lines:
        yield ordinary_blanks(text, start)
        yield straight_quotes(text, start)
    yield blank_behind_dash(text, at)
    key = key_in(text, at)
    is_first_colon = key is not None and text[at : stop.reached].strip(" -") == key
    is_field = is_first_colon and (key in names or not names or DAY.fullmatch(key or ""))
    if error.name == "bad-indent" or is_field:
        yield with_colon(text, above, names)
        yield moved
    if error.name in ("missing-colon", "colon-in-text"):
        yield with_colon(text, line_start(text, error.span[0]), names)
    if error.name in _WANT_QUOTES:
        yield in_quotes(text, error.name, line_start(text, error.span[0]))
        yield part_in_quotes(text, error)
    if error.name == "bad-indent":
        yield without_dash(text, at)
