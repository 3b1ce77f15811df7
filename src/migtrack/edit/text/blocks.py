"""Entries of lists and mappings on lines of their own: put in, and taken out."""

import re

from migtrack.edit.text.layout import (
    BLOCK_STYLES,
    CannotPatchError,
    Entry,
    Layout,
    Node,
    header_at,
    last_text,
)
from migtrack.edit.text.patches import Patch
from migtrack.load.yaml.text_lines import indent_at, line_at, line_end, line_start


def end_of(layout: Layout, holder: Node, entry: Entry) -> int:
    """The end of an entry's last line, with comments below it that stand deeper than it begins."""
    text = layout.text
    column = layout.column(holder.entries[0].start)
    end = reached = line_end(text, entry.end)
    while reached < len(text):
        line = line_at(text, reached + 1)
        if line.strip() and not (line.lstrip().startswith("#") and indent_at(line, 0) > column):
            break
        if line.strip():
            end = reached + 1 + len(line)
        reached += 1 + len(line)
    return end


def begin_of(layout: Layout, holder: Node, at: int) -> int:
    """The begin of an entry's first line, with comments right above it in its column."""
    text, entry = layout.text, holder.entries[at]
    start = line_start(text, entry.start)
    column = layout.column(entry.start)
    least = line_end(text, holder.entries[at - 1].end) + 1 if at else 0
    while start > least:
        above = line_start(text, start - 1)
        if indent_at(text, above) != column or not line_at(text, above).lstrip().startswith("#"):
            break
        start = above
    return start


def inserted(
    layout: Layout, holder: Node, at: int, lines: list[str], *, is_record: bool
) -> list[Patch]:
    """The patches that put lines before the entry at a position, or behind the last.

    Records stand apart from their neighbours as those that are there do.
    """
    if is_record and _is_apart(layout, holder, at):
        lines = ["", *lines] if at else [*lines, ""]
    if at > 0:
        before = holder.entries[at - 1]
        end = end_of(layout, holder, before)
        return [
            *_ended(layout, before, end),
            Patch(end, end, "".join(f"\n{each}" for each in lines)),
        ]
    first = holder.entries[0]
    column = layout.column(first.start)
    if is_record and layout.begins_line(first.start):
        start = begin_of(layout, holder, 0)
        return [Patch(start, start, "".join(f"{each}\n" for each in lines))]
    begin = "\n".join([lines[0].lstrip(" "), *lines[1:]])
    return [Patch(first.start, first.start, f"{begin}\n{' ' * column}")]


def _ended(layout: Layout, before: Entry, end: int) -> list[Patch]:
    """What keeps a text as it is that ends with the file's last line, once a line follows."""
    last = last_text(before.value)
    if end < len(layout.text) or last.style not in BLOCK_STYLES:
        return []
    header = header_at(layout.text, last.start)
    if header["chomp"] == "-":
        return []
    return [Patch(header.start("chomp"), header.end("chomp"), "-")]


def _is_apart(layout: Layout, holder: Node, at: int) -> bool:
    """Whether a new entry has a blank line above it: as the last two before it, or the first."""
    entries = holder.entries
    if len(entries) < 2:
        return False
    second = min(max(at - 1, 1), len(entries) - 1)
    between = layout.text[entries[second - 1].end : entries[second].start]
    return re.search(r"\n[ \t]*\n", between) is not None


def chunk(layout: Layout, holder: Node, at: int, *, is_record: bool) -> tuple[int, int]:
    """Where the lines of an entry begin and end; with a record go the comments right above it."""
    entry = holder.entries[at]
    start = begin_of(layout, holder, at) if is_record else line_start(layout.text, entry.start)
    return start, end_of(layout, holder, entry)


def removed(layout: Layout, holder: Node, at: int, *, is_record: bool) -> list[Patch]:
    """The patches that take out an entry, which is not the only one."""
    text = layout.text
    entry = holder.entries[at]
    if not layout.begins_line(entry.start):
        return [_pulled_up(layout, holder, at)]
    start, end = chunk(layout, holder, at, is_record=is_record)
    is_blank_above = start > 0 and not line_at(text, line_start(text, start - 1)).strip()
    is_blank_below = end < len(text) and not line_at(text, end + 1).strip()
    least = line_end(text, holder.entries[at - 1].end) + 1 if at else 0
    is_last = at == len(holder.entries) - 1
    if is_blank_above and (is_blank_below or (is_last and end >= len(text) - 1)):
        while start > least and not line_at(text, line_start(text, start - 1)).strip():
            start = line_start(text, start - 1)
    elif at == 0 and is_blank_below:
        while end < len(text) and not line_at(text, end + 1).strip():
            end = line_end(text, end + 1)
    if end < len(text):
        return [Patch(start, end + 1, "")]
    keeps_end = at and last_text(holder.entries[at - 1].value).style in BLOCK_STYLES
    return [Patch(start if keeps_end else max(start - 1, 0), end, "")]


def _pulled_up(layout: Layout, holder: Node, at: int) -> Patch:
    """The patch that puts the second entry in the place of the first, behind a dash."""
    entry, following = holder.entries[at], holder.entries[at + 1]
    end = end_of(layout, holder, entry)
    if layout.text[end : following.start].strip():
        raise CannotPatchError(entry.start, "a comment stands between it and the next field")
    return Patch(entry.start, following.start, "")
