"""Lines of the files with carets under the words that are meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from rich.cells import cell_len

from migtrack.finding import Place, Route
from migtrack.load.document import Document
from migtrack.load.events import Span
from migtrack.text import printable

TAB = "    "
MASK = "•"

CONFIDENTIAL = frozenset({"email", "phone", "passport_valid_until", "visa"})
"""Fields whose values an excerpt hides."""
LISTS = "attendance"
"""In attendance lists whatever the finding is not about is hidden."""

_LOOKS_CONFIDENTIAL = re.compile(
    r"(?:^|[\s{,\"'-])(?:email|phone|passport_valid_until|visa)[\"']?[ \t]*:[ \t]*([^\n]*)"
)


def excerpt(
    document: Document,
    place: Place,
    label: str,
    width: int,
    *,
    hide: bool,
    hide_caret: bool = False,
) -> list[str]:
    """The line at `place` with its number, and the carets with `label` below.

    `hide` masks confidential values, `hide_caret` also what is under the carets. Lines are
    cut round the carets to `width` columns; carets align on display width.
    """
    start = document.line_start(place.line)
    line = document.line(place.line)
    begin = min(place.column - 1, len(line))
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(min(last, len(line)), begin)
    if hide:
        line = _masked(document, line, start, (start + begin, start + end))
    if hide_caret:
        line = line[:begin] + MASK * (end - begin) + line[end:]
    pieces = [TAB if character == "\t" else printable(character) for character in line]
    before, under, after = pieces[:begin], pieces[begin:end], pieces[end:]
    number = str(place.line)
    gutter = " " * len(number)
    before, under, after = _cut(before, under, after, max(width - len(number) - 3, 20))
    carets = "^" * max(cell_len("".join(under)), 1)
    indent = " " * cell_len("".join(before))
    return [
        f"{gutter} |",
        f"{number} | {''.join([*before, *under, *after])}".rstrip(),
        f"{gutter} | {indent}{carets}{' ' if label else ''}{printable(label)}",
    ]


def _cut(
    before: list[str], under: list[str], after: list[str], room: int
) -> tuple[list[str], list[str], list[str]]:
    """The pieces of a line, cut so that they fit: first the tail, then the head, then the middle."""
    if cell_len("".join(under)) > room - 10:
        under = [*_fitting(under, room - 10), "…"]
        after = []
    left = room - cell_len("".join(under))
    if cell_len("".join(before)) > left * 2 // 3:
        kept = _fitting(before[::-1], left * 2 // 3 - 1)[::-1]
        before = ["…", *kept]
    left -= cell_len("".join(before))
    if cell_len("".join(after)) > left:
        after = [*_fitting(after, left - 1), "…"] if left > 1 else []
    return before, under, after


def _fitting(pieces: list[str], room: int) -> list[str]:
    kept: list[str] = []
    used = 0
    for piece in pieces:
        used += cell_len(piece)
        if used > room:
            break
        kept.append(piece)
    return kept


def _masked(document: Document, line: str, start: int, caret: Span) -> str:
    """The line with confidential values, but for attendance marks under the caret, masked."""
    letters = list(line)
    for begin, end in _confidential_spans(document, start, start + len(line), caret):
        for index in range(max(begin - start, 0), min(end - start, len(letters))):
            if not letters[index].isspace():
                letters[index] = MASK
    return "".join(letters)


def _confidential_spans(document: Document, start: int, end: int, caret: Span) -> Iterator[Span]:
    spans, starts = document.leaves
    first = max(bisect_right(starts, start) - 1, 0)
    for begin, stop, route in spans[first:]:
        if begin >= end:
            break
        if stop > start and _is_confidential(route, (begin, stop), caret):
            yield begin, stop
    if document.value is None:
        for match in _LOOKS_CONFIDENTIAL.finditer(document.text, start, end):
            yield match.span(1)


def _is_confidential(route: Route, span: Span, caret: Span) -> bool:
    if not CONFIDENTIAL.isdisjoint(route):
        return True
    return LISTS in route and not (caret[0] <= span[0] and span[1] <= caret[1])
