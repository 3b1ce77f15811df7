"""The lines of the files that a change would write: old and new ones, with their numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from rich.cells import cell_len

from migtrack.base.characters import UNSEEN
from migtrack.base.text import counted, printable, printable_letters
from migtrack.load.files.sources import DATA
from migtrack.load.yaml.document import Document
from migtrack.render.excerpt import MAX_LINE, TAB
from migtrack.render.layout import cut_to, shortened
from migtrack.render.masking import MASK, masked
from migtrack.render.proposal.hunks import Line, hunks
from migtrack.system.writing import FileEdit

Documents = Mapping[str, Document]

MOST_NEW_LINES = 40
"""How many lines of a new file are shown, and of those that go with a renamed one."""
_RENAMED = 0.5
"""The share of its lines that a file under a new name must have kept."""
_COLOURS = {"-": "31", "+": "32", "bold": "1", "dim": "2"}


class Style(NamedTuple):
    """How the lines are shown."""

    prefix: str = ""
    """The path from the working folder to the project's; empty or with `/`."""
    width: int | None = None
    """The columns of the terminal; without one no line is broken, and new files are shown whole."""
    colour: bool = False
    show_personal: bool = False
    """Show confidential values in the lines that change; the lines around them never show any."""


def file_changes(
    changed: Iterable[FileEdit], before: Documents, after: Documents, style: Style
) -> str:
    """A block a file, each with a line feed at its end and an empty line between them.

    `before` and `after` are the files as they were read, by path.
    """
    blocks = []
    for old_path, new_path, old, new in _with_renames(list(changed)):
        sides = (
            _Text(before.get(old_path), old, old_path),
            _Text(after.get(new_path), new, new_path),
        )
        head, *lines = _block(old_path, new_path, *sides, style)
        blocks.append("\n".join([_painted(head, "bold", style), *lines, ""]))
    return "\n".join(blocks)


def _with_renames(
    changed: Sequence[FileEdit],
) -> Iterator[tuple[str, str, bytes | None, bytes | None]]:
    """The paths and contents before and after; a file under a new name is one change."""
    removed = {path: old for path, old, new in changed if new is None and old is not None}
    renamed: dict[str, str] = {}
    for path, old, new in changed:
        if old is None and new is not None:
            was = next((each for each in removed if _is_same(removed[each], new)), None)
            if was is not None:
                renamed[path] = was
                yield was, path, removed.pop(was), new
    for path, old, new in changed:
        if path not in renamed and path not in renamed.values():
            yield path, path, old, new


def _is_same(old: bytes, new: bytes) -> bool:
    """Whether one is the other, perhaps with a few lines changed."""
    olds, news = Counter(old.splitlines()), Counter(new.splitlines())
    return old == new or (olds & news).total() > _RENAMED * max(olds.total(), news.total())


class _Text:
    """One side of a file."""

    def __init__(self, document: Document | None, content: bytes | None, path: str) -> None:
        self.document = document
        self.is_there = content is not None
        self._content = content or b""
        self._hides_all = document is None and path.startswith(f"{DATA}/")

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, without their ends."""
        text = self._content.decode(errors="replace").replace("\r\n", "\n")
        text = self.document.text if self.document else text
        return text.removesuffix("\n").split("\n") if text else []

    def line(self, number: int, *, hide: bool) -> str:
        """A line by its number from 1; `hide` masks confidential values."""
        line = self.lines[number - 1]
        if not hide:
            return line
        if self._hides_all:  # nobody knows which of its values are confidential
            return MASK * len(line)
        return masked(self.document, number, (0, 0)) if self.document else line


def _block(old_path: str, new_path: str, old: _Text, new: _Text, style: Style) -> Iterator[str]:
    """What happens to a file, and the lines that show it."""
    path = printable(f"{style.prefix}{new_path}")
    if not new.is_there:
        yield f"{path} (removed, {counted(len(old.lines), 'line')})"
        return
    if not old.is_there:
        yield f"{path} (new, {counted(len(new.lines), 'line')})"
        shown = len(new.lines) if style.width is None else MOST_NEW_LINES
        lines = [Line("+", number) for number in range(1, len(new.lines) + 1)]
        yield from _rows(lines[:shown], old, new, style)
        if (more := len(lines) - shown) > 0:
            yield f"  and {counted(more, 'more line')}"
        return
    yield path if old_path == new_path else f"{printable(f'{style.prefix}{old_path}')} → {path}"
    found = list(hunks(old.lines, new.lines))
    for number, hunk in enumerate(found):
        if number:
            yield _painted("  …", "dim", style)
        yield from _rows(hunk, old, new, style)
    if not found and old_path == new_path:
        yield "  only the ends of lines, or signs that one does not see, change"


def _rows(lines: Sequence[Line], old: _Text, new: _Text, style: Style) -> Iterator[str]:
    """The lines with their numbers and signs, broken at the edge of the terminal."""
    digits = len(str(max(len(old.lines), len(new.lines))))
    gone = {_seen(old.lines[line.number - 1]) for line in lines if line.sign == "-"}
    come = {_seen(new.lines[line.number - 1]) for line in lines if line.sign == "+"}
    for line in lines:
        side, others = (old, come) if line.sign == "-" else (new, gone)
        is_changed = line.sign != " "
        text = side.line(line.number, hide=not (is_changed and style.show_personal))
        if len(text) > MAX_LINE:
            text = f"{text[:MAX_LINE]}… {len(text):,} characters, too many to be shown"
        lead = f"{line.number:{digits + 2}} {line.sign} "
        room = None if style.width is None else max(style.width - len(lead), 20)
        if is_changed:
            parts = _broken(_in_full(text) if _seen(text) in others else _shown(text), room)
            rows = [lead + parts[0], *(" " * len(lead) + part for part in parts[1:])]
            yield from (_painted(row.rstrip(), line.sign, style) for row in rows)
        else:
            shown = _shown(text)
            yield (lead + (shown if room is None else shortened(shown, room))).rstrip()


def _shown(text: str) -> str:
    """A line with what drives a terminal or deceives a reader made visible."""
    return "".join(TAB if each == "\\x09" else each for each in printable_letters(text))


def _seen(text: str) -> str:
    """What one sees of a line apart from blanks."""
    return re.sub(f"[{UNSEEN}]", "", "".join(text.split()))


def _in_full(text: str) -> str:
    """A line with all that one does not see: where another line looks like it."""
    kept = text.rstrip(" ")
    blanks = "\\x20" * (len(text) - len(kept))
    return "".join("\\xa0" if each == "\xa0" else printable(each) for each in kept) + blanks


def _broken(text: str, room: int | None) -> list[str]:
    """The text in parts of at most so many columns, broken behind a blank where there is one."""
    if room is None:
        return [text]
    parts = []
    while cell_len(text) > room:
        end = len(cut_to(text, room))
        blank = text.rfind(" ", room // 2, end) + 1
        parts.append(text[: blank or end])
        text = text[blank or end :]
    return [*parts, text]


def _painted(text: str, kind: str, style: Style) -> str:
    return f"\x1b[{_COLOURS[kind]}m{text}\x1b[0m" if style.colour and text else text
