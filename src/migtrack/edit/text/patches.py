"""Replacements in a text, in which the line ends and the mark at its begin stay."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

_LINE_END = re.compile("\r\n|\r|\n")


class Patch(NamedTuple):
    """What stands from one character to another is replaced."""

    start: int
    end: int
    text: str


def line_end_of(text: str) -> str:
    """How the first line of a text ends."""
    first = _LINE_END.search(text)
    return first[0] if first else "\n"


def patched(text: str, patches: Sequence[Patch], usual: str = "\n") -> str:
    """The text with the replacements, none of which may overlap.

    Their places count a carriage return with its line feed as one character; new lines end like
    the line above them, in the first line as usual.
    """
    returns = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
    pieces = []
    end = 0
    for patch in sorted(patches, key=lambda each: (each.start, each.end)):
        start = patch.start + bisect_left(returns, patch.start)
        assert start >= end, "two patches overlap"
        new = patch.text
        if "\n" in new:
            new = new.replace("\n", _line_end_at(text, start, usual))
        pieces += [text[end:start], new]
        end = patch.end + bisect_left(returns, patch.end)
    return "".join([*pieces, text[end:]])


def _line_end_at(text: str, index: int, usual: str) -> str:
    """How the line ends behind which a character stands, or the one that ends there."""
    here = _LINE_END.match(text, index)
    if here:
        return here[0]
    above = _LINE_END.findall(text[:index])
    return above[-1] if above else usual
