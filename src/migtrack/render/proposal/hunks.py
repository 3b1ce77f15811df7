"""The lines in which two texts differ, with a few lines around them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import Literal, NamedTuple

CONTEXT = 3
"""How many lines are shown before and behind those that differ."""
_MANY = 1_000
"""Lines; of so many between two anchors, frequent ones are not compared one by one."""


class Line(NamedTuple):
    """A line of one of the texts, or of both."""

    sign: Literal[" ", "-", "+"]
    """In both, only before, only after."""
    number: int
    """Its number in the text before where it is gone, else in the text after; from 1."""


def hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[list[Line]]:
    """The lines that differ, with those around them; each hunk stands for itself."""
    lines = list(_compared(before, after))
    shown = sorted(
        {
            near
            for index, line in enumerate(lines)
            if line.sign != " "
            for near in range(max(index - CONTEXT, 0), min(index + CONTEXT + 1, len(lines)))
        }
    )
    for _, run in groupby(enumerate(shown), lambda pair: pair[1] - pair[0]):
        yield [lines[index] for _, index in run]


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    """All lines of both texts; those that are gone stand before those in their place."""
    old = new = 0
    for old_end, new_end in [*_matches(before, after), (len(before), len(after))]:
        if old < old_end or new < new_end:
            yield from _between(before[old:old_end], after[new:new_end], old + 1, new + 1)
        if new_end < len(after):
            yield Line(" ", new_end + 1)
        old, new = old_end + 1, new_end + 1


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the same line surely stands in both: at the beginning, at the end, and anchors."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    old_end, new_end = len(before) - end, len(after) - end
    yield from ((index, index) for index in range(start))
    for old, new in _anchors(before[start:old_end], after[start:new_end]):
        yield start + old, start + new
    yield from ((old_end + index, new_end + index) for index in range(end))


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """How many lines are the same from the beginning on."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _between(
    before: Sequence[str], after: Sequence[str], first_before: int, first_after: int
) -> Iterator[Line]:
    """The lines between two anchors; the numbers of their first ones are given."""
    matcher = SequenceMatcher(None, before, after, max(len(before), len(after)) > _MANY)
    for tag, old, old_end, new, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield from (Line(" ", first_after + index) for index in range(new, new_end))
        else:
            yield from (Line("-", first_before + index) for index in range(old, old_end))
            yield from (Line("+", first_after + index) for index in range(new, new_end))


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Where lines stand that are there once in both texts, as many as are in the same order.

    So the time grows with the number of lines, and not with its square.
    """
    counts = Counter(before), Counter(after)
    places = {line: index for index, line in enumerate(after) if counts[1][line] == 1}
    pairs = [
        (index, places[line])
        for index, line in enumerate(before)
        if counts[0][line] == 1 and line in places
    ]
    ends: list[int] = []
    """The least last place of an increasing series of each length."""
    lengths = []
    for _, place in pairs:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    found: list[tuple[int, int]] = []
    wanted = len(ends) - 1
    for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted and (not found or pair[1] < found[-1][1]):
            found.append(pair)
            wanted -= 1
    return found[::-1]
