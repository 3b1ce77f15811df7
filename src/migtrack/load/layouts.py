"""Records that are laid out like one before: their lines are known but for the values.

The officials of a project are written one like the other. Once one of them has been read
line by line, the next whose lines begin alike is read in one go.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from migtrack.load.lines import FOLD, HEADS, LONE, NOTHING, TEXTS, read_value

_MOST_LINES = 40
_MOST_LAYOUTS = 8
"""How many layouts are remembered of records that begin alike."""

Pick = Callable[[Sequence[Any]], Sequence[Any]]


class Layout(NamedTuple):
    """How the lines of a record follow each other."""

    column: int
    """Of its keys."""
    starts: tuple[str, ...]
    """What each line begins with; of a line that holds a key alone, all of it."""
    alone: tuple[tuple[int, int], ...]
    """The lines that hold a key alone, each with its length."""
    valued: Pick
    """Takes the lines that hold a value."""
    values_from: tuple[int, ...]
    """Where their values begin."""
    keys: tuple[str, ...]
    values: Pick
    """Takes a value for each key from those of all lines; that of an inner mapping is replaced."""
    inner: tuple[tuple[str, tuple[str, ...], int, int], ...]
    """The keys that hold mappings: the keys of these, and which of all values are theirs."""


_layouts: dict[str, list[Layout]] = {}


def read_alike(lines: list[str], index: int, head: str) -> tuple[dict[str, Any], Layout] | None:
    """The record that begins with a line, whose `head` is given, if it is laid out like another.

    Raises `NotPlainError`, as reading it line by line would.
    """
    for layout in _layouts.get(head, ()):
        part = lines[index : index + len(layout.starts)]
        if (
            len(part) == len(layout.starts)
            and all(map(str.startswith, part, layout.starts))
            and all(len(part[number]) == length for number, length in layout.alone)
        ):
            return _read(part, layout)
    return None


def _read(lines: Sequence[str], layout: Layout) -> tuple[dict[str, Any], Layout] | None:
    valued = zip(layout.valued(lines), layout.values_from, strict=True)
    rests = [line[start:] for line, start in valued]
    values = [TEXTS.get(rest, TEXTS) for rest in rests]
    for number, known in enumerate(values):
        if known.__class__ is str:
            continue
        value = read_value(rests[number]) if known is TEXTS else known
        if value is NOTHING or value is FOLD:
            return None
        values[number] = value if value.__class__ is str or value is None else value.copy()
    record = dict(zip(layout.keys, layout.values(values), strict=True))
    for key, keys, start, stop in layout.inner:
        record[key] = dict(zip(keys, values[start:stop], strict=True))
    return record, layout


def learn(lines: list[str]) -> None:
    """Remember the layout of a record that was read, if it is an ordinary one."""
    if lines and not lines[-1]:
        lines = lines[:-1]
    if not 2 <= len(lines) <= _MOST_LINES:
        return
    layout = _layout(lines)
    if layout is None:
        return
    known = _layouts.setdefault(lines[0].partition(": ")[0], [])
    known.append(layout)
    del known[:-_MOST_LAYOUTS]


def _layout(lines: list[str]) -> Layout | None:
    """The layout of these lines; none if they hold more than keys, values and flat mappings."""
    column = deeper = -1
    starts: list[str] = []
    alone: list[tuple[int, int]] = []
    valued: list[int] = []
    keys: list[tuple[str, int]] = []
    """Each with the number of the value that is its own, or the first of its mapping's."""
    inner: list[tuple[str, list[str], int]] = []
    open_key = False
    for number, line in enumerate(lines):
        head, colon, _ = line.partition(": ")
        at, dash, key, _ = (HEADS.get(head) if colon else LONE.get(line)) or (-1, -1, None, None)
        if key is None or (dash >= 0) != (number == 0) or (open_key and at <= column):
            return None
        if number == 0:
            column = at
        if at == column:
            keys.append((key, len(valued)))
            open_key = not colon
            if open_key:
                alone.append((number, len(line)))
                inner.append((key, [], len(valued)))
                deeper = -1
        elif colon and at > column and inner and inner[-1][0] == keys[-1][0]:
            if deeper not in (-1, at):
                return None
            deeper, open_key = at, False
            inner[-1][1].append(key)
        else:
            return None
        starts.append(f"{head}: " if colon else line)
        if colon:
            valued.append(number)
    if open_key or len(valued) < 2 or len(keys) < 2:
        return None
    return Layout(
        column,
        tuple(starts),
        tuple(alone),
        itemgetter(*valued),
        tuple(len(starts[number]) for number in valued),
        tuple(key for key, _ in keys),
        itemgetter(*(number for _, number in keys)),
        tuple((key, tuple(names), first, first + len(names)) for key, names, first in inner),
    )
