"""Records that are laid out like many before: their lines are known but for the values.

The officials of a large project are written one like the other. Once enough of them have been
read line by line, those whose lines begin alike are found by one pattern, each in one go.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from migtrack.load.limits import NULLS
from migtrack.load.lines import (
    FOLD,
    HEADS,
    INDICATORS,
    LONE,
    LONGEST_LINE,
    NOTHING,
    TEXTS,
    read_value,
)

_MOST_LINES = 40
MOST_LAYOUTS = 20
"""How many are remembered: every record is held against all that begin like it."""
FROM_RECORDS = 100
"""So many records are worth a pattern, whose making takes as long as reading them."""

_ORDINARY = (
    rf"(?!(?:{'|'.join(filter(None, sorted(NULLS)))})(?:\n|\Z))"
    rf"[^{re.escape(''.join(sorted(INDICATORS)))}\n][^:#\n]*(?<! )"
)
"""A text that means itself, if it can be printed."""
_ANYTHING = r"[^\n]*"


class Layout(NamedTuple):
    """How the lines of a record follow each other."""

    pattern: re.Pattern[str]
    lines: int
    column: int
    """Of its keys."""
    keys: tuple[str, ...]
    values: Callable[[Sequence[Any]], tuple[Any, ...]]
    """Takes a value for each key from those of all lines; that of an inner mapping is replaced."""
    odd: tuple[int, ...]
    """The values that are more than an ordinary text."""
    inner: tuple[tuple[str, tuple[str, ...], int, int], ...]
    """The keys that hold mappings: the keys of these, and which of all values are theirs."""


class Alike(NamedTuple):
    """Records that follow each other, each laid out like one before."""

    records: list[dict[str, Any]]
    column: int
    """Of the keys of the last."""
    lines: int
    """How many they take."""


LAYOUTS: dict[str, list[Layout]] = {}
"""By what stands before the first `: ` of a record."""
_counts: Counter[str] = Counter()
"""How many records were read line by line, and of how many the layout was remembered."""


def read_alike(text: str, start: int, head: str) -> Alike | None:
    """The records from `start` on that are laid out like others that begin with `head`, too.

    Raises `NotPlainError`, as reading line by line would.
    """
    known = LAYOUTS[head]
    records: list[dict[str, Any]] = []
    column = lines = 0
    while True:
        for layout in known:
            match = layout.pattern.match(text, start)
            record = _record(match, layout) if match else None
            if match and record is not None:
                break
        else:
            return Alike(records, column, lines) if records else None
        records.append(record)
        column, lines, start = layout.column, lines + layout.lines, match.end()


def _record(match: re.Match[str], layout: Layout) -> dict[str, Any] | None:
    values: Sequence[Any] = match.groups()
    if match.end() - match.start() > LONGEST_LINE:
        return None
    if layout.odd:
        values = list(values)
        for number in layout.odd:
            value = TEXTS.get(values[number], TEXTS)
            if value is TEXTS:
                value = read_value(values[number])
            if value is NOTHING or value is FOLD:
                return None
            values[number] = value if value.__class__ is str or value is None else value.copy()
    record = dict(zip(layout.keys, layout.values(values), strict=True))
    for key, keys, first, behind in layout.inner:
        record[key] = dict(zip(keys, values[first:behind], strict=True))
    return record


def learn(lines: Sequence[str]) -> None:
    """Remember the layout of a record that was read line by line, if it is an ordinary one."""
    _counts["records"] += 1
    if _counts["records"] <= FROM_RECORDS or _counts["layouts"] >= MOST_LAYOUTS:
        return
    layout = _layout(lines) if 2 <= len(lines) <= _MOST_LINES else None
    head = lines[0].partition(": ")[0]
    known = LAYOUTS.get(head, [])
    if layout is not None and all(layout.pattern != one.pattern for one in known):
        _counts["layouts"] += 1
        LAYOUTS[head] = [*known, layout]


def _layout(lines: Sequence[str]) -> Layout | None:
    """The layout of these lines; none if they hold more than keys, values and flat mappings."""
    column = deeper = -1
    pattern: list[str] = []
    values: list[str] = []
    keys: list[tuple[str, int]] = []
    """Each with the number of the value that is its own, or the first of its mapping's."""
    inner: list[tuple[str, list[str], int]] = []
    open_key = False
    for number, line in enumerate(lines):
        head, colon, rest = line.partition(": ")
        at, dash, key, _ = (HEADS.get(head) if colon else LONE.get(line)) or (-1, -1, None, None)
        if key is None or (dash >= 0) != (number == 0) or (open_key and at <= column):
            return None
        if number == 0:
            column = at
        if at == column:
            keys.append((key, len(values)))
            open_key = not colon
            if open_key:
                inner.append((key, [], len(values)))
                deeper = -1
        elif colon and at > column and inner and inner[-1][0] == keys[-1][0]:
            if deeper not in (-1, at):
                return None
            deeper, open_key = at, False
            inner[-1][1].append(key)
        else:
            return None
        pattern.append(re.escape(line))
        if colon:
            value = _ORDINARY if re.fullmatch(_ORDINARY, rest) else _ANYTHING
            pattern[-1] = f"{re.escape(head)}: ({value})"
            values.append(value)
    if open_key or len(keys) < 2:
        return None
    return Layout(
        re.compile("\n".join(pattern) + r"(?:\n|\Z)"),
        len(lines),
        column,
        tuple(key for key, _ in keys),
        itemgetter(*(number for _, number in keys)),
        tuple(number for number, value in enumerate(values) if value is _ANYTHING),
        tuple((key, tuple(names), first, first + len(names)) for key, names, first in inner),
    )
