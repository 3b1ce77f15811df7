"""The id of a new record: the next that is free, as `mofa-06`, or one that somebody gives."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count

from migtrack.edit.field_values import checked
from migtrack.load.portable import is_device
from migtrack.model.declarations import RECORD_KINDS
from migtrack.model.fields import SLUG, SLUG_LENGTH
from migtrack.model.walk import fields_of

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


def id_from_name(name: str) -> str:
    """The id that a name gives: `mofa` for `MoFA`; empty where it has no Latin letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = "-".join(re.findall(r"[a-z0-9]+", plain))[:SLUG_LENGTH].strip("-")
    return found if re.fullmatch(SLUG, found) else ""


def read_new_id(kind: str, text: str, taken: Iterable[str] = ()) -> str:
    """The text, if records of this kind can have it as their id, and files as their name.

    Raises a ValueError with one sentence where they cannot, or where it is one of those `taken`.
    """
    if is_device(text):
        raise ValueError("To Windows this is a device, so that no file can be named after it.")
    model = RECORD_KINDS[kind].model
    field = next(each for each in fields_of(model) if each.key == "id")
    identity = str(checked(model, field, text, ()))
    if identity in taken:
        raise ValueError(f"There is a record {identity} already; choose another id.")
    return identity


def _split(identity: str) -> tuple[str, str]:
    match = _NUMBERED.fullmatch(identity)
    return match.groups() if match else (identity, "")  # type: ignore[return-value]  # two groups


def _ids_that_begin_with(before: str, texts: Iterable[str]) -> set[str]:
    pattern = re.compile(rf"(?<![a-z0-9-]){re.escape(before)}[0-9]+(?![a-z0-9])")
    return {identity for text in texts for identity in pattern.findall(text)}
