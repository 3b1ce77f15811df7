"""Replacements for what separates: blanks that are none, dashes, colons."""

import re
from collections.abc import Collection

from migtrack.load.yaml.limits import ODD_BLANKS
from migtrack.load.yaml.replacement import Replacement, whole_line
from migtrack.load.yaml.syntax_error import MISSING_DASH
from migtrack.load.yaml.text_lines import (
    MOST_LINES,
    block_end,
    indent_at,
    line_at,
    line_end,
    line_start,
)

_BEFORE_BLANK = rf"(?m)(?:^[ -]*|[:,\[{{])[{ODD_BLANKS}]+"
"""Where only an ordinary blank means something."""
_DASH = re.compile(r"(?m)^( *-)(?=[^\s-])")


def ordinary_blanks(text: str, start: int) -> list[Replacement]:
    """Ordinary blanks for those that only look so, wherever they separate something."""
    line = line_at(text, start)
    mended = re.sub(_BEFORE_BLANK, lambda found: re.sub(f"[{ODD_BLANKS}]", " ", found[0]), line)
    repairs = whole_line("unusual-space", text, start, mended)
    bare = re.sub(f"^[{ODD_BLANKS} ]+", "", line)
    without = re.sub(f"[{ODD_BLANKS}]", "", line[: len(line) - len(bare)]) + bare
    if bare != line and without != mended:
        repairs += whole_line("unusual-space", text, start, without)
    return repairs


def blank_behind_dash(text: str, at: int) -> list[Replacement]:
    """A blank behind each dash that has none, if there is one in the lines above an error."""
    first = at
    for _ in range(MOST_LINES):
        first = line_start(text, max(first - 1, 0))
    dash = next(iter(_DASH.finditer(text, first, line_end(text, at))), None)
    if dash is None:
        return []
    last = [*_DASH.finditer(text)][-1]
    start, end = line_start(text, dash.start()), line_end(text, last.end())
    repairs = [Replacement("dash-without-blank", start, end, _DASH.sub(r"\1 ", text[start:end]))]
    end = block_end(text, line_start(text, last.start()), len(last[1]))
    pieces: list[str] = []
    column = len(text)
    for line in text[start:end].split("\n"):
        match = _DASH.match(line)
        column = len(match[1]) if match else column
        is_below = not match and indent_at(line, 0) >= column
        pieces.append(_DASH.sub(r"\1 ", line) if match else " " * is_below + line)
    return [*repairs, Replacement("dash-without-blank", start, end, "\n".join(pieces))]


def with_dash(text: str, start: int) -> list[Replacement]:
    """The line with a dash at its begin, as the first of an entry, whose others are below it."""
    line = line_at(text, start)
    indent = line[: indent_at(text, start)]
    if not line.strip() or line[len(indent)] in "-#":
        return []
    return whole_line(MISSING_DASH, text, start, f"{indent}- {line[len(indent) :]}")


def without_dash(text: str, at: int) -> list[Replacement]:
    """The line without the dash at its begin."""
    line = line_at(text, at)
    stripped = line.lstrip(" ")
    if not stripped.startswith("- "):
        return []
    indent = line[: len(line) - len(stripped)]
    return whole_line("needless-dash", text, at, indent + stripped[2:].lstrip(" "))


def with_colon(text: str, start: int, names: Collection[str]) -> list[Replacement]:
    """A colon and a blank behind the name of a field."""
    match = re.fullmatch(r"( *(?:- +)?([\w-]+)) *[:=;：]? *(\S.*)?", line_at(text, start))
    if match is None or match[2] not in names:
        return []
    return whole_line("missing-colon", text, start, f"{match[1]}: {match[3] or ''}".rstrip())


def list_names(text: str, at: int, lists: Collection[str]) -> list[Replacement]:
    """The first line of a list below the name of each list that the record has not."""
    line = line_at(text, at)
    if not re.match(r" *- ", line):
        return []
    present = set(re.findall(r"(?m)^([\w-]+):", text))
    end = line_end(text, at)
    names = [name for name in lists if name not in present]
    return [Replacement("missing-list-name", at, end, f"{name}:\n{line}") for name in names]
