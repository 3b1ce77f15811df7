"""What a line of a file may not show."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from migtrack.base.personal_data import CONTACT, look_alikes, looks_like
from migtrack.load.yaml.document import Document
from migtrack.load.yaml.places import Span
from migtrack.model.confidential import confidential_field, confidential_fields, is_id, list_fields

MASK = "•"

_SHORT = 64
"""The longest value, in characters, that is masked whole where it looks personal."""

MAX_LINES = 100_000
"""The most lines of a broken file that are looked through for the fields above a line."""

_LEAD = re.compile(r"([ \t]*(?:-[ \t]+)*)(?:[\"']?([\w-]+)[\"']?[ \t]*:(?:[ \t]+|$))?")
"""What stands before a line's value: blanks and dashes, and the name of the field, if any."""
_ENTRY = re.compile(r"[ \t]*-(?=[ \t]|$)")


def masked(document: Document, number: int, caret: Span) -> str:
    """A line with its confidential values masked, letter for letter.

    `caret` are the characters of the line that the finding is about: attendance marks
    there are shown.
    """
    line = document.line(number)
    letters = list(line)
    for begin, end in _spans(document, number, line, caret):
        span = slice(max(begin, 0), max(end, 0))
        letters[span] = [letter if letter.isspace() else MASK for letter in letters[span]]
    return "".join(letters)


def _spans(document: Document, number: int, line: str, caret: Span) -> Iterator[Span]:
    """What is to be masked, in characters of the line; spans may begin before it."""
    start = document.line_start(number)
    for first, last, route, on_key in document.places.parts(start, start + len(line)):
        part = document.text[first:last]
        if len(part) <= _SHORT and looks_like(part):
            yield first - start, last - start
        if on_key and not is_id(route):
            yield from _within_key(part, first - start)
        else:
            yield from _hidden(route, (first - start, last - start), caret)
    for match in re.finditer(CONTACT, line):
        yield match.span()
    for look_alike in look_alikes(line):
        yield look_alike.start, look_alike.end
    if document.syntax_errors:
        yield from _spans_by_look(document, number, line, caret)


def _within_key(key: str, start: int) -> Iterator[Span]:
    """What a typing error has made part of the name of a field, wherever the caret is."""
    for match in re.finditer(CONTACT, key):
        yield start + match.start(), start + match.end()
    for match in re.finditer(confidential_field(), key):
        yield start + match.start(2), start + match.end(2)


def _hidden(fields: Iterable[str | int], span: Span, caret: Span) -> Iterator[Span]:
    """What is to be masked of a value below these fields: in lists all but the caret's part."""
    if not confidential_fields().isdisjoint(fields):
        yield span
    elif not list_fields().isdisjoint(fields):
        yield span[0], min(caret[0], span[1])
        yield max(caret[1], span[0]), span[1]


def _spans_by_look(document: Document, number: int, line: str, caret: Span) -> Iterator[Span]:
    """Where a file could not be read whole: by the fields as they look; of a huge one all."""
    if document.text.count("\n") > MAX_LINES:
        yield 0, len(line)
        return
    value, end, name = _lead(line)
    fields = _fields_by_line(document.text)[number - 1]
    begin = end - len(name) if is_id((*fields, name)) else value
    yield from _hidden(fields, (begin, len(line)), caret)
    for match in re.finditer(confidential_field(), line):
        yield from _hidden([match.group(1)], match.span(2), caret)


@lru_cache(maxsize=1)
def _fields_by_line(text: str) -> list[tuple[str, ...]]:
    """For each line the fields within which it stands, by its indentation."""
    found: list[tuple[str, ...]] = []
    open_fields: list[tuple[int, str]] = []
    for line in text.split("\n"):
        _, column, name = _lead(line)
        entry = _ENTRY.match(line)
        limit = len(line) - len(line.lstrip()) + bool(entry)
        within = [field for field in open_fields if field[0] < limit]
        found.append(tuple(name for _, name in within))
        if name or entry:
            open_fields = [*within, (column, name)] if name else within
    return found


def _lead(line: str) -> tuple[int, int, str]:
    """Where a line's value begins; where its field's name does, and the name."""
    match = _LEAD.match(line)
    assert match is not None, "all of it is optional"
    return match.end(), match.end(1), match.group(2) or ""
