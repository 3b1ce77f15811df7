"""The lines in which two texts differ, with a few lines around them."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal, NamedTuple

CONTEXT = 3
"""How many lines are shown before and behind those that differ."""
_MANY = 1_000
"""Lines; where more differ, frequent ones are no anchors: that is coarser, and far quicker."""


class Line(NamedTuple):
    """A line of one of the texts, or of both."""

    sign: Literal[" ", "-", "+"]
    """In both, only before, only after."""
    number: int
    """Its number in the text before where it is gone, else in the text after; from 1."""


def hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[list[Line]]:
    """The lines that differ, with those around them; each hunk stands for itself."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    start, end = max(start - CONTEXT, 0), max(end - CONTEXT, 0)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    matcher = SequenceMatcher(None, old, new, autojunk=max(len(old), len(new)) > _MANY)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        lines: list[Line] = []
        for tag, old_first, old_end, new_first, new_end in group:
            kept = tag == "equal"
            if not kept:
                lines += (Line("-", start + index + 1) for index in range(old_first, old_end))
            sign: Literal[" ", "+"] = " " if kept else "+"
            lines += (Line(sign, start + index + 1) for index in range(new_first, new_end))
        yield lines


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """How many lines are the same from the beginning on."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
