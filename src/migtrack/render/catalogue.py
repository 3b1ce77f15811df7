"""Reads catalogues: the text of a gettext `.po` file, and what in it can be used.

A catalogue may be anybody's. So it is read without any code in it being run, its size is limited,
and a translation that could not be shown as it stands counts as missing.
"""

import os
import re
from collections.abc import Callable, Iterator
from gettext import c2py
from typing import NamedTuple

from migtrack.base.text import printable
from migtrack.load.files.sources import Unreadable, read_file
from migtrack.load.files.wording import undecodable_fault, unreadable_fault
from migtrack.system.paths import lies_within

ENDING = ".po"
MAX_CHARACTERS = 1_000_000
MAX_FORMS = 6
"""No language has more plural forms."""
_SIGNS = ("0123456789", ",", ".")
"""Entries whose translation has as many signs."""

_LINE = re.compile(
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]*)?"
    r'"(?P<text>(?:[^"\\]|\\.)*)"'
)
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t"}
_PLACE = re.compile(r"\{(\w+)\}")
_PLURAL = re.compile(r"(?mi)^plural-forms:.*?\bplural\s*=([^;]*)")

PluralForm = Callable[[int], int]


class CatalogueError(Exception):
    """A catalogue cannot be read; the message is for its author."""

    def __init__(self, message: str, line: int | None = None, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.path = path


class Entry(NamedTuple):
    """A sentence and its translation."""

    line: int
    """That of its `msgid`."""
    english: str
    english_plural: str = ""
    forms: tuple[str, ...] = ()
    """One, or those of the plural by their numbers; empty where one is missing."""
    is_fuzzy: bool = False
    """Whether gettext's tools only guessed it."""


class Catalogue(NamedTuple):
    """What a `.po` file says."""

    entries: tuple[Entry, ...]
    plural_form: PluralForm
    """Which of the forms a number wants."""


def catalogue_files(folder: str, language: str) -> list[str]:
    """The paths of the language's catalogues, the most general first: for `ar-IQ` of `ar`, too."""
    if not os.path.isdir(folder):
        return []
    steps = language.lower().split("-")
    wanted = ["-".join(steps[:count]) + ENDING for count in range(1, len(steps) + 1)]
    names = {name.lower(): name for name in sorted(os.listdir(folder))}
    return [os.path.join(folder, names[name]) for name in wanted if name in names]


def load_catalogue(path: str) -> Catalogue:
    """The catalogue in a file, which lies where its path says. Raises a `CatalogueError`."""
    if not lies_within(path, os.path.dirname(path)):
        raise CatalogueError("this link leads out of the folder of catalogues", path=path)
    content = read_file(os.path.realpath(path))
    if isinstance(content, Unreadable):
        raise CatalogueError(unreadable_fault(path, content).message, path=path)
    if fault := undecodable_fault(path, content):
        raise CatalogueError(fault.message, path=path)
    try:
        return read_catalogue(content.decode())
    except CatalogueError as error:
        raise CatalogueError(error.message, error.line, path) from None


def form_of(plural_form: PluralForm, number: int) -> int:
    """The plural form of a number; -1 where the rule gives none: it may divide by nought."""
    try:
        return plural_form(number)
    except ArithmeticError:
        return -1


def fill(pattern: str, values: dict[str, str]) -> str:
    """The pattern with its places filled; nothing else in it has a meaning."""
    return _PLACE.sub(lambda match: values[match[1]], pattern)


def words_and_places(pattern: str) -> list[str]:
    """What the pattern is made of: words and the names of its places by turns, words first."""
    return _PLACE.split(pattern)


def places(text: str) -> set[str]:
    """The names of the places that a sentence leaves open."""
    return set(_PLACE.findall(text))


def fault_of(entry: Entry) -> str:
    """Why the translation cannot be used; empty where it can.

    An entry without any translation has no fault: it is missing.
    """
    allowed = {"number"} if entry.english_plural else set()
    allowed.update(places(entry.english), places(entry.english_plural))
    longest = 10 * len(entry.english) + 100
    for form in filter(None, entry.forms):
        parts = words_and_places(form)
        if wrong := sorted({*parts[1::2]} - allowed):
            return f"nothing fills the place {{{wrong[0]}}}"
        if set("{}") & set("".join(parts[::2])):
            return "a brace stands alone: a place is written as {number}"
        if printable(form) != form:
            return "it holds a character that is not seen, or that drives a screen"
        if len(form) > longest:
            return f"it is longer than {longest} characters"
        if entry.english in _SIGNS and len(form) != len(entry.english):
            return f"these should be as many signs as `{entry.english}`"
    return ""


def read_catalogue(text: str) -> Catalogue:
    """What the text of a `.po` file says. Raises a `CatalogueError`."""
    if len(text) > MAX_CHARACTERS:
        raise CatalogueError(f"it is longer than {MAX_CHARACTERS:,} characters")
    entries = tuple(_entries(text))
    header = next((entry for entry in entries if not entry.english), Entry(1, ""))
    plural = _PLURAL.search("".join(header.forms))
    try:
        plural_form: PluralForm = c2py(plural[1].strip() if plural else "n != 1")
    except ValueError as error:
        raise CatalogueError(f"Plural-Forms: {error}", header.line) from None
    return Catalogue(tuple(entry for entry in entries if entry.english), plural_form)


class _Statement(NamedTuple):
    """A keyword with its text, which may go on in the lines below."""

    line: int
    keyword: str
    """`msgid`, `msgstr[2]` …"""
    parts: list[str]
    is_fuzzy: bool


def _statements(text: str) -> Iterator[_Statement]:
    statement: _Statement | None = None
    is_fuzzy = False
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        plain = line.strip()
        if not plain or plain.startswith("#"):
            is_fuzzy = is_fuzzy or (plain.startswith("#,") and "fuzzy" in plain)
            continue
        match = _LINE.fullmatch(plain)
        if match is None or (statement is None and not match["keyword"]):
            raise CatalogueError('no line of a catalogue: write `msgstr "…"` or `# …`', number)
        part = match["text"]
        if "\\" in part:
            part = _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), part)
        if statement and not match["keyword"]:
            statement.parts.append(part)
            continue
        if statement:
            yield statement
        statement = _Statement(number, match["keyword"], [part], is_fuzzy)
        is_fuzzy = False
    if statement:
        yield statement


def _entries(text: str) -> Iterator[Entry]:
    """The entries of the file; those with a context are another program's."""
    draft: list[_Statement] = []
    for statement in _statements(text):
        may_begin = statement.keyword in ("msgctxt", "msgid")
        if may_begin and any(each.keyword == "msgid" for each in draft):
            yield from _entry(draft)
            draft = []
        draft.append(statement)
    yield from _entry(draft)


def _entry(statements: list[_Statement]) -> Iterator[Entry]:
    said = {each.keyword: "".join(each.parts) for each in statements}
    if "msgid" not in said or "msgctxt" in said:
        return
    plural = said.get("msgid_plural", "")
    keywords = [f"msgstr[{number}]" for number in range(MAX_FORMS)] if plural else ["msgstr"]
    forms = tuple(said.get(keyword, "") for keyword in keywords)
    line = next(each.line for each in statements if each.keyword == "msgid")
    is_fuzzy = any(each.is_fuzzy for each in statements)
    yield Entry(line, said["msgid"], plural, forms, is_fuzzy)
