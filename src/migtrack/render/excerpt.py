"""Excerpts: a line of a file with carets under the value that a finding is about."""

from itertools import accumulate, dropwhile

from rich.cells import cell_len

from migtrack.base.finding import Place
from migtrack.base.text import printable, printable_letters
from migtrack.load.yaml.document import Document
from migtrack.render.masking import MASK, masked

TAB = "    "
MAX_LINE = 5_000
"""The longest line of which an excerpt is shown, in characters."""


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

    `hide` masks confidential values, `hide_caret` also the value under the carets. The line
    is cut around the carets to `width` columns; carets are aligned by display width. In place
    of a line of more than `MAX_LINE` characters stands how long it is.
    """
    line = document.line(place.line)
    number = str(place.line)
    gutter = " " * len(number)
    if len(line) > MAX_LINE:
        length = f"… {len(line):,} characters, too many to be shown"
        return [f"{gutter} |", f"{number} | {length}", f"{gutter} | {printable(label)}".rstrip()]
    begin = min(place.column - 1, len(line))
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(min(last, len(line)), begin)
    if hide:
        line = masked(document, place.line, (begin, end))
    if hide_caret:
        line = line[:begin] + MASK * (end - begin) + line[end:]
    shown = printable_letters(line)
    # above carets even what a language needs is visible: it may be what is wrong
    shown[begin:end] = map(printable, shown[begin:end])
    pieces = [TAB if piece == "\\x09" else piece for piece in shown]
    before, under, after = _cut(
        pieces[:begin], pieces[begin:end], pieces[end:], max(width - len(number) - 3, 20)
    )
    carets = "^" * max(_cells(under), 1)
    indent = " " * _cells(before)
    return [
        f"{gutter} |",
        f"{number} | {''.join([*before, *under, *after])}".rstrip(),
        f"{gutter} | {indent}{carets}{' ' if label else ''}{printable(label)}",
    ]


def _cut(
    before: list[str], under: list[str], after: list[str], room: int
) -> tuple[list[str], list[str], list[str]]:
    """The pieces of a line that fit into `room` columns, with `…` for what is cut.

    The text before the carets gets two thirds of the columns that the carets leave, and more
    if little text follows.
    """
    if _cells([*before, *under, *after]) <= room:
        return before, under, after
    if _cells(under) > room - 10:
        under, after = [*_fitting(under, room - 10), "…"], []
    left = room - _cells(under)
    share = max(left * 2 // 3, left - _cells(after))
    if _cells(before) > share:
        kept = _fitting(before[::-1], share - 1)[::-1]
        before = ["…", *dropwhile(lambda piece: not cell_len(piece), kept)]
    left -= _cells(before)
    if _cells(after) > left:
        after = [*_fitting(after, left - 1), "…"]
    return before, under, after


def _cells(pieces: list[str]) -> int:
    return cell_len("".join(pieces))


def _fitting(pieces: list[str], room: int) -> list[str]:
    ends = accumulate(map(cell_len, pieces))
    return [piece for piece, end in zip(pieces, ends, strict=True) if end <= room]
