"""Ranges of whole numbers."""

from collections.abc import Iterable

Range = tuple[int, int]
"""Numbers from the first to the last, both included."""


def merged_ranges(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges in order; ranges that touch or overlap are merged."""
    merged: list[Range] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def range_size(ranges: Iterable[Range]) -> int:
    """How many numbers the ranges hold together."""
    return sum(last - first + 1 for first, last in ranges)
