"""The columns in which a line that is not indented like its neighbours may belong."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from migtrack.load.yaml.replacement import Replacement
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import (
    DAY,
    MOST_LINES,
    block_end,
    indent_at,
    key_in,
    line_at,
    line_end,
    line_start,
)

_MOST_COLUMNS = 6
_MOST_LINES_TO_MOVE = 8
_HOLDS_MORE = re.compile(r":(?: +[>|][-+]?)? *(?: #.*)?$")
"""The end of a line whose value stands on the lines below it."""


class Neighbour(NamedTuple):
    """The line by which one tells in which column another one belongs."""

    name: str
    """Its field, or `-`."""
    column: int
    """Blanks before that."""
    is_below: bool = False


def moves(text: str, at: int, context: int) -> list[Replacement]:
    """The line of an error, or one above it, in other columns, the likeliest first.

    A record begins in the first column, so where it does not its first line is the likeliest.
    `context` is the first line of what was being read.
    """
    own, others = _moves_of_line(text, at), _moves_of_others(text, at, context)
    outer = [indent for _, indent in _outer(text, at)]
    return [*others, *own] if outer and outer[-1] > 0 else [*own, *others]


def _moves_of_line(text: str, at: int) -> list[Replacement]:
    """The line of an error in each column that is open, the nearest first.

    It is moved with what stands below it, with its neighbours below, and alone.
    """
    line = line_at(text, at)
    column = indent_at(text, at)
    below = (block_end(text, at, column), block_end(text, at, column + 1))
    ends = (*below, line_end(text, at))
    ends = ends[::-1] if line.endswith(":") else ends  # what follows may be its value
    return _moved(text, at, ends)


def _moves_of_others(text: str, at: int, context: int) -> list[Replacement]:
    """Lines above that of an error in other columns: one of them may be the wrong one."""
    above = list(_lines_above(text, at))
    outer = [start for start, _ in _outer(text, at)]
    column = indent_at(text, at)
    deeper = takewhile(lambda start: indent_at(text, start) > column, above)
    others = dict.fromkeys((*above[:2], context, *list(deeper)[-1:], *outer, *above[2:3]))
    found: list[Replacement] = []
    for start in [start for start in others if start < at][:_MOST_LINES_TO_MOVE]:
        column = indent_at(text, start)
        alone, whole = line_end(text, start), block_end(text, start, column + 1)
        ends = [alone, *([whole] if whole < at else []), *([at - 1] if start == context else [])]
        found += _moved(text, start, ends)
    return found


def _moved(text: str, at: int, ends: Iterable[int]) -> list[Replacement]:
    """The lines from one on, up to each of the ends, in each column in which they may begin."""
    column = indent_at(text, at)
    found = []
    ends = list(dict.fromkeys(ends))
    for target in columns_at(text, at):
        for end in ends:
            lines = text[at:end].split("\n")
            if all(not line.strip() or indent_at(line, 0) >= column - target for line in lines):
                moved = "\n".join(_shifted(line, target - column) for line in lines)
                found.append(Replacement("bad-indent", at, end, moved))
    return found


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return line[-by:] if by < 0 else " " * by + line


def columns_at(text: str, at: int) -> list[int]:
    """The columns in which lines around one begin, or may begin, but for its own."""
    line = line_at(text, at).lstrip(" ")
    column = -1 if line.startswith("\t") else indent_at(text, at)
    is_entry = line.lstrip().startswith("- ")
    found = {0}
    around = [start for start, _ in _outer(text, at)]
    around += [*_lines_above(text, at)][:2]
    below = line_end(text, at) + 1
    around += [below] if below < len(text) else []
    for start in around:
        line = line_at(text, start)
        own, inner = indent_at(text, start), _content_column(line)
        found |= {own} if is_entry else {inner}
        if _HOLDS_MORE.search(line):
            found |= {inner + 2, inner} if is_entry else {inner + 2}
    found.discard(column)
    return sorted(found, key=lambda other: abs(other - column))[:_MOST_COLUMNS]


def _content_column(line: str) -> int:
    """The column in which the field of a line begins, behind its dashes."""
    stripped = line.lstrip(" ")
    inner = re.sub(r"^(?:- +)+", "", stripped)
    return len(line) - len(inner)


def _lines_above(text: str, at: int) -> Iterator[int]:
    """The nearest lines above one, but for blank ones and comments."""
    start = at
    for _ in range(MOST_LINES):
        if start == 0:
            return
        start = line_start(text, start - 1)
        stripped = line_at(text, start).strip()
        if stripped and not stripped.startswith("#"):
            yield start


def _outer(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The lines above one that begin something that may still go on, innermost first."""
    innermost = len(text)
    for start in _lines_above(text, at):
        if (indent := indent_at(text, start)) < innermost:
            yield start, indent
            innermost = indent


def neighbour(text: str, at: int) -> Neighbour | None:
    """The line next to which, or below which, the line at `at` stands."""
    is_entry = line_at(text, at).lstrip(" ").startswith("- ")
    column = indent_at(text, at)
    holder = None
    for start, indent in _outer(text, at):
        line = line_at(text, start)
        has_dash = line.lstrip(" ").startswith("- ")
        key = key_in(text, start)
        if is_entry and has_dash and indent == column:
            return Neighbour("-", column)
        if not is_entry and key and _content_column(line) == column:
            return Neighbour(key, column)
        inner = indent if is_entry and has_dash else _content_column(line)
        if key and (inner < column or (is_entry and not has_dash and inner == column)):
            holder = Neighbour(key, inner)
            break
    return _neighbour_below(text, at, is_entry=is_entry) or holder


def _neighbour_below(text: str, at: int, *, is_entry: bool) -> Neighbour | None:
    column = indent_at(text, at)
    start = line_end(text, at) + 1
    for _ in range(MOST_LINES):
        line = line_at(text, start)
        indent = indent_at(text, start)
        if start >= len(text) or (line.strip() and indent < column):
            return None
        has_dash = line.lstrip(" ").startswith("- ")
        if line.strip() and indent == column and has_dash == is_entry:
            key = "-" if is_entry else key_in(text, start)
            return Neighbour(key, column, is_below=True) if key else None
        start = line_end(text, start) + 1
    return None


def open_neighbours(text: str, at: int) -> list[Neighbour]:
    """The fields above a line that may still go on, by their columns, the innermost first."""
    found: dict[int, Neighbour] = {}
    for start, _ in _outer(text, at):
        column = _content_column(line_at(text, start))
        key = key_in(text, start)
        if key and column not in found:
            found[column] = Neighbour(key, column)
    return list(found.values())


def below_day(text: str, error: YamlSyntaxError) -> YamlSyntaxError:
    """The error of a doubled field, if that only begins in the column of the day above it.

    Either the field is to be moved, or the day: whichever is not indented like its neighbours.
    """
    start = line_start(text, error.span[0])
    above = line_start(text, max(start - 1, 0))
    day = key_in(text, above) or ""
    line = line_at(text, start)
    column = indent_at(text, start)
    is_below = DAY.fullmatch(day) and line_at(text, above).rstrip() == f"{' ' * column}{day}:"
    if error.name != "duplicate-key" or not is_below or DAY.match(line, column):
        return error
    days = (at for at, _ in _outer(text, above) if DAY.fullmatch(key_in(text, at) or ""))
    if (other := next(days, None)) is None:
        name, route, end, moved = "not-below-day", error.route, start + len(line), f"  {line}"
    else:
        name, route, end = "bad-indent", (*error.route[:-1], day), line_end(text, above)
        start, moved = above, " " * indent_at(text, other) + line_at(text, above).lstrip(" ")
    span = (start + indent_at(text, start), end)
    return YamlSyntaxError(name, span, route, detail=moved, replaces=(start, end))
