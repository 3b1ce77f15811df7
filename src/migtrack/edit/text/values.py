"""Another value in the place of one that is there."""

import re
from typing import Any

from migtrack.base.finding import Route
from migtrack.edit.text.block_texts import lines_of
from migtrack.edit.text.layout import CannotPatchError, Entry, Layout, Node, header_at
from migtrack.edit.text.patches import Patch
from migtrack.edit.text.scalars import is_plain, written
from migtrack.edit.text.style import WIDTH
from migtrack.edit.text.writer import Writer, is_block_text
from migtrack.load.yaml.text_lines import line_end

_INDENT = re.compile(r"\n(?:[ \t]*\n)*( *)(?=\S)")
"""The blanks before the first line of a text on the lines below its key."""


def replaced(holder: Node, entry: Entry, value: Any, writer: Writer, target: Route) -> list[Patch]:
    """The patches that put another value into an entry."""
    layout, old = writer.here, entry.value
    if layout.comments(old.start, old.end) and not is_block_text(old):
        raise CannotPatchError(old.start, "a comment stands within it")
    if holder.is_flow:
        new = (
            writer.in_flow(value, target)
            if isinstance(value, (dict, list))
            else written(value, "flow", _kept(old))
        )
        return [_on_line(entry, new)]
    before = layout.column(entry.colon) + 2
    if isinstance(value, str) and is_block_text(old):
        return _block_text(layout, entry, value, before)
    if isinstance(value, str) and "\n" in value and not old.entries and not old.style:
        return _text_below(layout, entry, value)
    if not writer.is_on_line(value, target, before, old if old.entries else None):
        return _lines_below(holder, entry, value, writer, target)
    new = writer.on_line(value, target, _kept(old))
    if is_block_text(old):
        return _block_text_replaced(layout, old, new)
    if old.entries and not old.is_flow and _is_below(layout, entry):
        return [_behind_colon(entry, new), _lines_removed(layout, entry)]
    return [_on_line(entry, new)]


def _kept(old: Node) -> str:
    """The quotes that a text had."""
    return old.style if old.style in ("'", '"') else ""


def _is_below(layout: Layout, entry: Entry) -> bool:
    """Whether a value begins on a line below its key or dash."""
    return "\n" in layout.text[entry.colon : entry.value.start]


def _on_line(entry: Entry, new: str) -> Patch:
    """The patch that puts a text where the old value is, or would be."""
    old = entry.value
    if not old.is_empty:
        return Patch(old.start, old.end, new)
    if entry.colon < 0:
        return Patch(old.start, old.end, f": {new}")
    if old.start > entry.colon + 1:
        return Patch(old.start, old.end, new)
    return _behind_colon(entry, new)


def _behind_colon(entry: Entry, new: str) -> Patch:
    return Patch(entry.colon + 1, entry.colon + 1, f" {new}")


def _lines_removed(layout: Layout, entry: Entry) -> Patch:
    """The patch that takes out the lines below a key."""
    return Patch(line_end(layout.text, entry.colon), line_end(layout.text, entry.end), "")


def _block_text_replaced(layout: Layout, old: Node, new: str) -> list[Patch]:
    """The patches that put one line in the place of a text on the lines below."""
    header = header_at(layout.text, old.start)
    first = line_end(layout.text, old.start)
    return [Patch(header.start(), header.end(), new), Patch(first, max(old.end, first), "")]


def _block_text(layout: Layout, entry: Entry, value: str, before: int) -> list[Patch]:
    """The patches that put another text in the place of one on the lines below."""
    old = entry.value
    on_line = written(value, "value")
    if "\n" not in value and before + len(on_line) <= WIDTH:
        return _block_text_replaced(layout, old, on_line)
    first = line_end(layout.text, old.start)
    content = _INDENT.match(layout.text, first, max(old.end, first))
    column = len(content[1]) if content else layout.column(entry.start) + 2
    found = lines_of(value, column)
    if found is None:
        return _block_text_replaced(layout, old, on_line)
    mark, lines = found
    header = header_at(layout.text, old.start)
    body = "".join(f"\n{line}" for line in lines)
    return [Patch(header.start(), header.end(), mark), Patch(first, max(old.end, first), body)]


def _text_below(layout: Layout, entry: Entry, value: str) -> list[Patch]:
    """The patches that put a text of several lines in the place of one on a line."""
    found = lines_of(value, layout.column(entry.start) + 2)
    if found is None or _is_below(layout, entry):
        return [_on_line(entry, written(value, "value"))]
    mark, lines = found
    end = line_end(layout.text, entry.end)
    return [_on_line(entry, mark), Patch(end, end, "".join(f"\n{line}" for line in lines))]


def _lines_below(
    holder: Node, entry: Entry, value: Any, writer: Writer, target: Route
) -> list[Patch]:
    """The patches that put a list or mapping on the lines below its key, or behind its dash."""
    layout, text, old = writer.here, writer.here.text, entry.value
    column = layout.column(holder.entries[0].start)
    if holder.kind is list:
        gap = (
            old.start - entry.colon - 1 if not old.is_empty and not _is_below(layout, entry) else 1
        )
        first, *others = writer.item(value, column, target, gap=gap)
        lines = [first[column + 1 + gap :], *others]
        end = line_end(text, old.end)
        rest = "".join(f"\n{line}" for line in lines[1:])
        return [_on_line(entry, lines[0]), Patch(end, end, rest)]
    lines = writer.below(value, column, target, old if old.entries else None)
    body = "".join(f"\n{line}" for line in lines)
    if old.is_empty:
        end = line_end(text, entry.colon)
        return [Patch(end, end, body)]
    if is_block_text(old):
        header = header_at(text, old.start)
        first_end = line_end(text, old.start)
        return [
            Patch(entry.colon + 1, header.end(), ""),
            Patch(first_end, max(old.end, first_end), body),
        ]
    if _is_below(layout, entry):
        return [Patch(line_end(text, entry.colon), line_end(text, old.end), body)]
    end = line_end(text, old.end)
    return [Patch(entry.colon + 1, old.end, ""), Patch(end, end, body)]


def wrapped(layout: Layout, holder: Node, entry: Entry, dash: int) -> list[Patch] | None:
    """The patches that make a list of one of a value, which stays letter for letter.

    `dash` is from its key to the dash. None where its lines cannot stay as they are.
    """
    text, old = layout.text, entry.value
    if holder.is_flow or old.kind is str:
        if is_block_text(old):
            return _block_text_replaced(layout, old, f"[{written(old.value.strip(), 'flow')}]")
        if old.kind is str and not old.style and not is_plain(old.value, "flow"):
            return [Patch(old.start, old.end, f"[{written(old.value, 'flow')}]")]
        return [Patch(old.start, old.start, "["), Patch(old.end, old.end, "]")]
    column = layout.column(entry.start) + dash
    if not old.is_flow:
        return (
            _indented(layout, old, column - layout.column(old.start))
            if holder.kind is dict
            else None
        )
    if "\n" in text[entry.colon : old.end]:
        return None
    if holder.kind is list:
        return [Patch(old.start, old.start, "- ")]
    end = line_end(text, old.end)
    item = f"\n{' ' * column}- {text[old.start : old.end]}"
    return [Patch(entry.colon + 1, end, text[old.end : end] + item)]


def _indented(layout: Layout, old: Node, shift: int) -> list[Patch] | None:
    """The patches that put a dash before a block, and blanks before its lines."""
    if shift < 0:
        return None
    text = layout.text
    patches = [Patch(old.start, old.start, " " * shift + "- ")]
    start, last = line_end(text, old.start) + 1, line_end(text, old.end)
    while start < last:
        end = line_end(text, start)
        if text[start:end].strip():
            patches.append(Patch(start, start, " " * (shift + 2)))
        start = end + 1
    return patches
