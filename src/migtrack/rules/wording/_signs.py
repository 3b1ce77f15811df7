r"""Characters that one does not see: where they stand in a file, raw or as escapes.

Within double quotes `\u202e` stands for the character itself, so escapes are looked at,
too. Nearly every file is printable throughout and need not be searched.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from migtrack.base.finding import Fault, Fix, Key, ReplaceText, Route
from migtrack.base.text import quoted
from migtrack.load.build import Loaded
from migtrack.load.kinds import kind_of, owner_of
from migtrack.load.yaml.document import Document
from migtrack.model.confidential import visible_field
from migtrack.model.kinds import names_of_free_text
from migtrack.rules.rule import Faults

if TYPE_CHECKING:
    from migtrack.load.yaml.places import Part

T = TypeVar("T")

LIMIT = 20
"""The most findings of one rule in one file; one more says how many are left."""

_ESCAPE = r"(?s)\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
_MEANT = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "f": "\f",
    "v": "\v",
    "r": "\r",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


class Sign(NamedTuple):
    """A character that one does not see."""

    span: tuple[int, int]
    character: str
    route: Route | None
    """Of the value, or of the key, in which it stands; none in comments and between values."""
    on_key: bool

    @property
    def in_free_text(self) -> bool:
        """Whether it stands in somebody's words, a comment among them."""
        if self.route is None:
            return True
        return not (self.on_key or names_of_free_text().isdisjoint(self.route))

    @property
    def where(self) -> str:
        """In words: `in the field `title``."""
        if self.route is None:
            return "in a comment"
        if self.on_key:
            return "in the name of a field"
        names = [step for step in self.route if isinstance(step, str)]
        free = [name for name in names if name in names_of_free_text()]
        return f"in the field {quoted(visible_field((free or names or [''])[-1]))}"


def to_be_searched(loaded: Loaded, printable: str = "") -> Iterator[Document]:
    """The files in which there may be characters that one does not see.

    In a printable file only those can stand that Python calls `printable`.
    """
    for document in loaded.documents.values():
        if not document.is_printable or (printable and re.search(f"[{printable}]", document.text)):
            yield document


def signs(document: Document, wanted: str) -> Iterator[Sign]:
    """The characters that `wanted` matches, in the order of the file.

    There may be millions, so none is kept here.
    """
    text = document.text
    raw = ((match.span(), match.group()) for match in re.finditer(wanted, text))
    found = merge(raw, _escaped(document, wanted)) if "\\" in text else raw
    part: Part | None = None
    for span, character in found:
        if part is None or not part.start <= span[0] < part.end:
            part = document.places.at(span[0])
        yield Sign(span, character, *((part.route, part.on_key) if part else (None, False)))


def _escaped(document: Document, wanted: str) -> Iterator[tuple[tuple[int, int], str]]:
    escape, wanted_character = re.compile(_ESCAPE), re.compile(wanted)
    characters: dict[str, str] = {}  # by the code of an escape; empty for what is not wanted
    for start, end, _, _ in document.places.parts():
        if document.text[start : start + 1] != '"':
            continue
        for match in escape.finditer(document.text, start, end):
            code = match.group(1)
            if code not in characters:
                character = _meant(code)
                characters[code] = character if wanted_character.fullmatch(character) else ""
            if characters[code]:
                yield match.span(), characters[code]


def _meant(code: str) -> str:
    """The character that an escape stands for; empty where there is none."""
    if len(code) == 1:
        return _MEANT.get(code, "")
    number = int(code[1:], 16)
    return chr(number) if number <= sys.maxunicode else ""


def owner(document: Document, route: Route | None) -> tuple[Key, ...]:
    """The record to which a place belongs, as the subject of a fault."""
    kind = kind_of(document.path)
    return (owner_of(kind, document.path, document.read_value(), route or ())[0],) if kind else ()


def without(sign: Sign, instead: str = "") -> Fix:
    """What takes the character out, or writes another in its place."""
    does = "remove the character"
    if instead:
        does = "write an ordinary hyphen" if instead == "-" else "write an ordinary blank"
    return Fix(does, (ReplaceText(*sign.span, instead),))


def at_most(found: Iterable[T], fault: Callable[[T], Fault], what: str) -> Faults:
    """The faults of the first that were found in a file; of many more one says how many."""
    left = iter(found)
    yield from map(fault, islice(left, LIMIT))
    for first_left in islice(left, 1):
        first = fault(first_left)
        yield Fault(
            first.at,
            f"{1 + sum(1 for _ in left):,} more {what} from here on in this file",
            first.help,
            label="and further on",
            more="file",
        )
