"""Ids as people mistype them: which one was meant, and which ones are like it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

Form = tuple[str, ...]
"""An id as its runs of letters, in lower case, and its numbers without leading zeros."""

_LONG_WORD = 5
"""From this many letters on, one letter more or less makes no other abbreviation."""


def near_id(word: str, ids: Iterable[str]) -> str | None:
    """The id that was probably meant by `word`, if only its form is wrong.

    Form are capitals, hyphens, leading zeros, and `O`, `l` or `I` for a digit; and one slip
    among the letters: two that are swapped, one that is doubled, or in a longer word one that
    is missing or too many. Another number, or other letters, name another record: nobody is
    suggested in the place of somebody else.
    """
    form = form_of(word)
    known = [(name, form_of(name)) for name in ids]
    same = [name for name, other in known if other == form]
    near = same or [name for name, other in known if _is_a_slip(form, other)]
    return near[0] if len(near) == 1 else None


def letters_of(word: str) -> Form:
    """The letters before the first number of an id: `mofa-02` and `mofa-05x` have the same."""
    return tuple(takewhile(str.isalpha, form_of(word)))


@lru_cache(maxsize=20_000)
def form_of(word: str) -> Form:
    """What is left of an id when all that may be written in several ways is written in one."""
    parts = re.findall(r"[^\W\d_]+|\d+", read_digits(word[:100].lower()))
    return tuple(str(int(part)) if part.isdecimal() else part for part in parts)


def read_digits(word: str) -> str:
    """A word in lower case, with digits for the letters that look like them and stand alone."""
    return re.sub(r"(?<![^\W\d_])[oil]+(?![^\W\d_])", _as_digits, word)


def _as_digits(match: re.Match[str]) -> str:
    return match.group().translate(str.maketrans("oil", "011"))


def _is_a_slip(form: Form, other: Form) -> bool:
    differing = [pair for pair in zip(form, other, strict=False) if pair[0] != pair[1]]
    if len(form) != len(other) or len(differing) != 1:
        return False
    [(written, meant)] = differing
    if written.isdecimal() or meant.isdecimal():
        return False
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    for at in range(len(longer)):
        before, behind = longer[:at], longer[at + 1 :]
        if before + behind == shorter:
            return len(meant) >= _LONG_WORD or longer[at : at + 1] in (before[-1:], behind[:1])
        if before + behind[:1] + longer[at] + behind[1:] == shorter:
            return True
    return False
