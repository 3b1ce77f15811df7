"""The next free id of a record, in the project's own manner: `mofa-06`, `workshop-7`, `sop-2`."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count

_NUMBERED = re.compile(r"(.*?)([0-9]+)")
"""An id as what comes before its number, and the number with its leading zeros."""


def next_id(alike: Sequence[str], otherwise: str, texts: Iterable[str]) -> str:
    """The id that follows those of the records alike, written as most of them are.

    Where none of them has a number, `otherwise` is the first. No id is given that stands in one
    of the `texts`, which are those of all files: a list, a waiver or a note may still name
    somebody whose record was removed.
    """
    numbered = [match.groups() for match in map(_NUMBERED.fullmatch, alike) if match]
    before, number = _split(otherwise)
    first, width = int(number), len(number)
    if numbered:
        before = Counter(stem for stem, _ in numbered).most_common(1)[0][0]
        numbers = [number for stem, number in numbered if stem == before]
        first, width = max(map(int, numbers)) + 1, len(max(numbers, key=int))
    named = _ids_that_begin_with(before, texts)
    return next(
        identity
        for number in count(first)
        if (identity := f"{before}{number:0{width}}") not in named
    )


def first_id(holder: str, others: Iterable[tuple[str, str]]) -> str:
    """The id of the first record of a holder, as those of the others are: `moi-01`, or `moi-1`.

    Of each of the others its holder and its own id are given.
    """
    for other, identity in others:
        before, number = _split(identity)
        if before.startswith(other) and number:
            return f"{holder}{before[len(other) :]}{'1'.zfill(len(number))}"
    return f"{holder}-01"


def _split(identity: str) -> tuple[str, str]:
    match = _NUMBERED.fullmatch(identity)
    return match.groups() if match else (identity, "")  # type: ignore[return-value]  # two groups


def _ids_that_begin_with(before: str, texts: Iterable[str]) -> set[str]:
    pattern = re.compile(rf"(?<![a-z0-9-]){re.escape(before)}[0-9]+(?![a-z0-9])")
    return {identity for text in texts for identity in pattern.findall(text)}
