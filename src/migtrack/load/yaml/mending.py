"""The text as it should be, for errors of the YAML parser: only what then really reads."""

import re
from collections.abc import Iterator

from migtrack.load.yaml.events import read_events
from migtrack.load.yaml.indentation import columns, misfits
from migtrack.load.yaml.limits import ODD_BLANKS
from migtrack.load.yaml.places import Places
from migtrack.load.yaml.quotes import in_quotes, part_in_quotes, straight_quotes
from migtrack.load.yaml.replacement import Fields, Replacement
from migtrack.load.yaml.separators import (
    blank_behind_dash,
    ordinary_blanks,
    with_colon,
    without_dash,
)
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import DAY, key_in, line_at, line_end, line_start

LONGEST = 100_000
"""The most characters of a text for which repairs are tried: each is one more reading."""

_WANT_QUOTES = (
    "colon-in-text",
    "text-after-quote",
    "text-after-bracket",
    "reserved-character",
    "unknown-escape",
    "unclosed-quote",
)


def with_repair(text: str, error: YamlSyntaxError, index: int, fields: Fields) -> YamlSyntaxError:
    """The error with what to write, if that is found; `index` is where the parser gave up."""
    behind = line_end(text, error.span[0] if error.name == "unclosed-quote" else index)
    for repairs in _ways(text, error, index, fields):
        mended = with_best(text, error, repairs, behind, fields)
        if mended is not error:
            return mended
    return error


def with_best(
    text: str, error: YamlSyntaxError, repairs: list[Replacement], behind: int, fields: Fields = ()
) -> YamlSyntaxError:
    """The error with that repair with which the text reads furthest and best, if one helps."""
    if len(text) > LONGEST:
        return error
    tried = [(_progress(text, repair, behind, fields), repair) for repair in repairs]
    (furthest, _), repair = max(tried, key=lambda way: way[0], default=((0, 0), None))
    return _described(text, error, repair) if repair is not None and furthest > 0 else error


def _described(text: str, error: YamlSyntaxError, repair: Replacement) -> YamlSyntaxError:
    """The error by the name of its repair, and where that stands."""
    span = error.span
    if repair.name != error.name or repair.name == "bad-indent":
        line = line_at(text, repair.start)
        start = repair.start + len(line) - len(line.lstrip(" "))
        span = start, line_end(text, start)
    if repair.name == "unusual-space":
        odd = re.compile(f"[{ODD_BLANKS}]").search(text, repair.start)
        span = odd.span() if odd else span
    return error._replace(
        name=repair.name,
        span=span,
        detail=repair.text,
        replaces=(repair.start, repair.end),
        below=repair.below,
    )


def _ways(
    text: str, error: YamlSyntaxError, index: int, fields: Fields
) -> Iterator[list[Replacement]]:
    """The repairs to try, the likeliest first; of those of one list the one that reads furthest."""
    at = line_start(text, index)
    above = line_start(text, max(at - 1, 0))
    lines = list(dict.fromkeys((line_start(text, error.span[0]), above, at)))
    for start in lines:
        yield ordinary_blanks(text, start)
        yield straight_quotes(text, start)
    yield blank_behind_dash(text, at)
    key = key_in(text, at)
    is_first_colon = key is not None and text[at:index].strip(" -") == key
    names = frozenset().union(*fields)
    is_field = is_first_colon and (key in names or not names or DAY.fullmatch(key or ""))
    indented = columns(text, at, fields)
    if error.name == "bad-indent" or is_field:
        yield with_colon(text, above, names)
        yield indented
    if error.name in ("missing-colon", "colon-in-text"):
        yield with_colon(text, line_start(text, error.span[0]), names)
    if error.name in _WANT_QUOTES:
        yield in_quotes(text, error.name, line_start(text, error.span[0]))
        yield part_in_quotes(text, error)
    if error.name == "bad-indent":
        yield without_dash(text, at)


def _progress(text: str, repair: Replacement, behind: int, fields: Fields) -> tuple[float, int]:
    """How far the repaired text reads beyond the error, and how well: (0, 0) if it does not."""
    places = Places()
    value = read_events(repair.applied(text), places)
    end = repair.start + len(repair.text)
    if any(repair.start <= error.span[0] <= end for error in places.syntax_errors):
        return 0, 0
    if (error := places.syntax_error) is None:
        return float("inf"), -misfits(value, fields)
    mark, opening = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    is_open = re.search("quoted|flow|simple key", str(getattr(error, "context", ""))) is not None
    if mark is None or (opening and is_open and repair.start <= opening.index <= end):
        return 0, 0
    reached = mark.index - end + repair.end
    return (reached if reached > behind else 0), 0
