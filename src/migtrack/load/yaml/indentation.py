"""The columns in which a line that is not indented like its neighbours may belong."""

import re
from typing import Any

from migtrack.load.yaml.replacement import Fields, Replacement
from migtrack.load.yaml.syntax_error import YamlSyntaxError
from migtrack.load.yaml.text_lines import (
    DAY,
    MOST_LINES,
    block_end,
    key_in,
    line_at,
    line_end,
    line_start,
)

_MOST_COLUMNS = 4


def columns(text: str, at: int, fields: Fields) -> list[Replacement]:
    """The line in each column in which fields above it begin, the likeliest first."""
    line = line_at(text, at)
    column = len(line) - len(line.lstrip(" "))
    key = key_in(text, at)
    is_entry = line.lstrip(" ").startswith("- ")
    found = [above for above in _open_columns(text, at, is_entry=is_entry) if above[0] != column]

    def unlikely(above: tuple[int, str]) -> tuple[bool, int]:
        other = above[1]
        fits = any({key, other} <= names for names in fields) or bool(
            DAY.fullmatch(key or "") and DAY.fullmatch(other)
        )
        return not fits, abs(above[0] - column)

    repairs = []
    for target, other in sorted(found, key=unlikely)[:_MOST_COLUMNS]:
        below = (block_end(text, at, column), block_end(text, at, column + 1))
        ends = (*below, line_end(text, at))
        for end in ends[::-1] if line.endswith(":") else ends:  # what follows may be its value
            moved = _moved(text[at:end], target - column)
            repairs.append(Replacement("bad-indent", at, end, moved, other))
    repairs += _neighbour_above(text, at, column)
    return list(dict.fromkeys(repairs))


def _neighbour_above(text: str, at: int, column: int) -> list[Replacement]:
    """The line above in the column of the line, where it begins further left: it may be wrong."""
    above = line_start(text, max(at - 1, 0))
    line = line_at(text, above)
    stripped = line.lstrip(" ")
    if len(line) - len(stripped) >= column or not re.match(r"[\w-]+: ", stripped):
        return []
    end = above + len(line)
    return [Replacement("bad-indent", above, end, " " * column + stripped, key_in(text, at) or "")]


def misfits(value: Any, fields: Fields) -> int:
    """How many of the sets of fields within a value are those of no model."""
    if isinstance(value, list):
        return sum(misfits(entry, fields) for entry in value)
    if not isinstance(value, dict):
        return 0
    fits = any(value.keys() <= names for names in fields) or all(map(DAY.fullmatch, value))
    return (not fits) + sum(misfits(entry, fields) for entry in value.values())


def _open_columns(text: str, at: int, *, is_entry: bool) -> list[tuple[int, str]]:
    """The columns in which lines above begin something that may still go on, innermost first."""
    found: list[tuple[int, str]] = []
    innermost = len(text)
    start = at
    for _ in range(MOST_LINES):
        if start == 0 or innermost == 0:
            break
        start = line_start(text, start - 1)
        line = line_at(text, start)
        stripped = line.lstrip(" ")
        indent = len(line) - len(stripped)
        if not stripped or stripped.startswith("#") or indent >= innermost:
            continue
        dashes = len(stripped) - len(re.sub(r"^(?:- +)+", "", stripped))
        key = key_in(text, start) or ""
        if key and not is_entry and indent + dashes < innermost:
            found.append((indent + dashes, key))
        if is_entry and dashes:
            found.append((indent, key))
        innermost = indent
    return found


def _moved(block: str, by: int) -> str:
    if by < 0:
        return "\n".join(line[-by:] for line in block.split("\n"))
    return "\n".join(" " * by + line for line in block.split("\n"))


def below_day(text: str, error: YamlSyntaxError) -> YamlSyntaxError:
    """The error of a doubled field, if that only begins in the column of the day above it."""
    start = line_start(text, error.span[0])
    above = line_start(text, max(start - 1, 0))
    day = key_in(text, above) or ""
    line = line_at(text, start)
    blanks = " " * (len(line) - len(line.lstrip(" ")))
    is_below = DAY.fullmatch(day) and line_at(text, above).rstrip() == f"{blanks}{day}:"
    if error.name != "duplicate-key" or not is_below or DAY.match(line, len(blanks)):
        return error
    return YamlSyntaxError(
        "not-below-day",
        error.span,
        error.route,
        detail=f"  {line}",
        replaces=(start, start + len(line)),
        below=day,
    )
