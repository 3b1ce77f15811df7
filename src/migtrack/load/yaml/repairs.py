"""The text as it should be, for errors of the YAML parser: only what then really reads."""

import re
from collections.abc import Collection, Iterator

from migtrack.load.yaml.events import read_events
from migtrack.load.yaml.indentation import columns, misfits
from migtrack.load.yaml.limits import MAX_SYNTAX_ERRORS, ODD_BLANKS, WORD_QUOTES
from migtrack.load.yaml.places import Places
from migtrack.load.yaml.repair import (
    DAY,
    MOST_LINES,
    Fields,
    Repair,
    block_end,
    key_in,
    line_at,
    line_end,
    line_start,
    whole_line,
)
from migtrack.load.yaml.syntax_error import YamlSyntaxError

LONGEST = 100_000
"""The most characters of a text for which repairs are tried: each is one more reading."""

_BEFORE_BLANK = rf"(?m)(?:^[ -]*|[:,\[{{])[{ODD_BLANKS}]+"
"""Where only an ordinary blank means something."""
_PAIR = (
    rf"(?m)((?:^|[:\-,\[{{]) *)[{WORD_QUOTES}]([^{WORD_QUOTES}\"\\\n]*)[{WORD_QUOTES}]"
    r"(?= *(?:[,\]}:]|$| #))"
)
_LINE = re.compile(r"( *(?:- +)*)(?:([^\s:#\"'\[\]{},][^:#\"'\[\]{},]*): +)?(\S.*)")
_DASH = re.compile(r"(?m)^( *-)(?=[^\s-])")

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
        mended = _with_best(text, error, repairs, behind, fields)
        if mended is not error:
            return mended
    return error


def _with_best(
    text: str, error: YamlSyntaxError, repairs: list[Repair], behind: int, fields: Fields = ()
) -> YamlSyntaxError:
    """The error with that repair with which the text reads furthest and best, if one helps."""
    if len(text) > LONGEST:
        return error
    tried = [(_progress(text, repair, behind, fields), repair) for repair in repairs]
    (furthest, _), repair = max(tried, key=lambda way: way[0], default=((0, 0), None))
    return _described(text, error, repair) if repair is not None and furthest > 0 else error


def _described(text: str, error: YamlSyntaxError, repair: Repair) -> YamlSyntaxError:
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


def _ways(text: str, error: YamlSyntaxError, index: int, fields: Fields) -> Iterator[list[Repair]]:
    """The repairs to try, the likeliest first; of those of one list the one that reads furthest."""
    at = line_start(text, index)
    above = line_start(text, max(at - 1, 0))
    lines = list(dict.fromkeys((line_start(text, error.span[0]), above, at)))
    for start in lines:
        yield _ordinary_blanks(text, start)
        yield _straight_quotes(text, start)
    yield _blank_behind_dash(text, at)
    key = key_in(text, at)
    is_first_colon = key is not None and text[at:index].strip(" -") == key
    names = frozenset().union(*fields)
    is_field = is_first_colon and (key in names or not names or DAY.fullmatch(key or ""))
    indented = columns(text, at, fields)
    if error.name == "bad-indent" or is_field:
        yield _with_colon(text, above, names)
        yield indented
    if error.name in ("missing-colon", "colon-in-text"):
        yield _with_colon(text, line_start(text, error.span[0]), names)
    if error.name in _WANT_QUOTES:
        yield _in_quotes(text, error.name, line_start(text, error.span[0]))
        yield _part_in_quotes(text, error)
    if error.name == "bad-indent":
        yield _without_dash(text, at)


def _progress(text: str, repair: Repair, behind: int, fields: Fields) -> tuple[float, int]:
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


def _ordinary_blanks(text: str, start: int) -> list[Repair]:
    """Ordinary blanks for those that only look so, wherever they separate something."""
    line = line_at(text, start)
    mended = re.sub(_BEFORE_BLANK, lambda found: re.sub(f"[{ODD_BLANKS}]", " ", found[0]), line)
    repairs = whole_line("unusual-space", text, start, mended)
    bare = re.sub(f"^[{ODD_BLANKS} ]+", "", line)
    without = re.sub(f"[{ODD_BLANKS}]", "", line[: len(line) - len(bare)]) + bare
    if bare != line and without != mended:
        repairs += whole_line("unusual-space", text, start, without)
    return repairs


def _straight_quotes(text: str, start: int) -> list[Repair]:
    """Straight quotes for those of word processors around the values of a line."""
    line = line_at(text, start)
    mended = re.sub(_PAIR, r'\1"\2"', line)
    if mended != line:
        return whole_line("word-quotes", text, start, mended)
    match = _LINE.fullmatch(line)
    if match is None or match[3][0] in "[{":
        return []
    value, comment = _without_comment(match[3])
    if value[0] not in WORD_QUOTES and value[-1] not in WORD_QUOTES:
        return []
    head = line[: match.start(3)]
    return whole_line("word-quotes", text, start, head + _quoted_text(_stripped(value)) + comment)


def _blank_behind_dash(text: str, at: int) -> list[Repair]:
    """A blank behind each dash that has none, if there is one in the lines above an error."""
    first = at
    for _ in range(MOST_LINES):
        first = line_start(text, max(first - 1, 0))
    dash = next(iter(_DASH.finditer(text, first, line_end(text, at))), None)
    if dash is None:
        return []
    last = [*_DASH.finditer(text)][-1]
    start, end = line_start(text, dash.start()), line_end(text, last.end())
    repairs = [Repair("dash-without-blank", start, end, _DASH.sub(r"\1 ", text[start:end]))]
    end = block_end(text, line_start(text, last.start()), len(last[1]))
    pieces: list[str] = []
    column = len(text)
    for line in text[start:end].split("\n"):
        match = _DASH.match(line)
        column = len(match[1]) if match else column
        is_below = not match and len(line) - len(line.lstrip(" ")) >= column
        pieces.append(_DASH.sub(r"\1 ", line) if match else " " * is_below + line)
    return [*repairs, Repair("dash-without-blank", start, end, "\n".join(pieces))]


def _without_comment(value: str) -> tuple[str, str]:
    comment = value.find(" # ")
    cut = len(value) if comment < 0 else comment
    text = value[:cut].rstrip()
    return text, value[len(text) :].rstrip()


def _stripped(value: str) -> str:
    """A text without the quotes around it, or the one at its begin or its end."""
    marks = WORD_QUOTES + "\"'"
    inner = value[1:] if value[0] in marks else value
    inner = inner[:-1] if inner and inner[-1] in marks else inner
    return inner if not any(mark in inner for mark in marks) and inner.strip() else value


def _quoted_text(value: str) -> str:
    """The text in those quotes within which it can stand as it is."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _in_quotes(text: str, name: str, start: int) -> list[Repair]:
    """The value of a line in quotes: what stands in the line, or all that belongs to it."""
    match = _LINE.fullmatch(line_at(text, start))
    if match is None or (match[3][0] in "{[" and name != "text-after-bracket"):
        return []
    column = len(match[1])
    value, comment = _without_comment(match[3])
    head = text[start : start + match.start(3)]
    alone = _inner(value, name)
    repairs = whole_line(name, text, start, head + _quoted_text(alone) + comment)
    end = line_end(text, start)
    below: list[str] = []
    while end < len(text) and len(below) < MOST_LINES:
        line = line_at(text, end + 1)
        if not line.strip() or len(line) - len(line.lstrip(" ")) <= column:
            break
        below.append(line.strip())
        end += 1 + len(line)
    if below and not comment:
        joined = head + _quoted_text(" ".join([value, *below]))
        repairs.append(Repair(name, start, end, joined))
    return repairs


def _part_in_quotes(text: str, error: YamlSyntaxError) -> list[Repair]:
    """The line with quotes around the text, within brackets, to which the error points."""
    start, (first, end) = line_start(text, error.span[0]), error.span
    value = text[first:end].rstrip()
    if "\n" in value or not value:
        return []
    line = text[start:first] + _quoted_text(value) + text[first + len(value) : line_end(text, end)]
    return whole_line(error.name, text, start, line)


def _inner(value: str, name: str) -> str:
    """The text that was meant by a value whose quotes do not fit."""
    if name == "unknown-escape" or (value[0] in "\"'" and value[0] == value[-1] and value[1:-1]):
        inner = value[1:-1]
        return inner if value[0] not in inner or value[0] == "'" else value
    return value[1:] if name == "unclosed-quote" else value


def _without_dash(text: str, at: int) -> list[Repair]:
    line = line_at(text, at)
    stripped = line.lstrip(" ")
    if not stripped.startswith("- "):
        return []
    indent = line[: len(line) - len(stripped)]
    return whole_line("needless-dash", text, at, indent + stripped[2:].lstrip(" "))


def _with_colon(text: str, start: int, names: Collection[str]) -> list[Repair]:
    """A colon and a blank behind the name of a field."""
    match = re.fullmatch(r"( *(?:- +)?([\w-]+)) *[:=]? *(\S.*)?", line_at(text, start))
    if match is None or match[2] not in names:
        return []
    return whole_line("missing-colon", text, start, f"{match[1]}: {match[3] or ''}".rstrip())


def odd_lines(text: str, places: Places) -> list[YamlSyntaxError]:
    """The lines that read, but otherwise than they look, with the line as it should be.

    They hold odd blanks, quotes of word processors or dashes without a blank.
    """
    found: list[YamlSyntaxError] = []
    behind = -1
    for part in places.parts():
        if part.start <= behind or len(found) == MAX_SYNTAX_ERRORS:
            continue
        if name := _oddity(text[part.start : part.end], on_key=part.on_key):
            found.append(YamlSyntaxError(name, (part.start, part.end), part.route))
            behind = line_end(text, part.start)
    tries = LONGEST // (len(text) + 1)
    return [
        _with_best(text, error, _ways_of_line(text, error), line_end(text, error.span[0]))
        for error in found[:tries]
    ] + found[tries:]


def _ways_of_line(text: str, error: YamlSyntaxError) -> list[Repair]:
    start = line_start(text, error.span[0])
    return _WAYS[error.name](text, start)


def _oddity(shown: str, *, on_key: bool) -> str:
    if shown.strip() and re.match(rf"(?:[\w-]+:)?[{ODD_BLANKS}]", shown):
        return "unusual-space"
    if on_key and re.match(r"-[\w{\[\"'“]", shown):
        return "dash-without-blank"
    is_pair = shown[:1] in WORD_QUOTES and shown[-1:] in WORD_QUOTES
    if shown and (
        is_pair or (shown[0] in _ONE_SIDED and not re.search(f"[{WORD_QUOTES}]", shown[1:]))
    ):
        return "word-quotes"
    return ""


_ONE_SIDED = "“„‟«"
"""Those that begin no name: a `‘` may be a letter, as in `‘Ali`."""
_WAYS = {
    "unusual-space": _ordinary_blanks,
    "word-quotes": _straight_quotes,
    "dash-without-blank": _blank_behind_dash,
}
