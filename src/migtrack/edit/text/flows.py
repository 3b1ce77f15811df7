"""Entries of lists and mappings within brackets: put in, and taken out."""

import re

from migtrack.edit.text.layout import CannotPatchError, Layout, Node
from migtrack.edit.text.patches import Patch
from migtrack.edit.text.style import comma_of, style_of
from migtrack.load.yaml.text_lines import indent_at, line_end, line_start

_BETWEEN = re.compile(r"(?:\s+(?:#[^\n]*)?)*")


def behind(layout: Layout, index: int) -> int:
    """The comma or bracket that comes next, behind blanks and comments."""
    found = _BETWEEN.match(layout.text, index)
    assert found
    return found.end()


def inserted(layout: Layout, holder: Node, at: int, new: str) -> list[Patch]:
    """The patches that put a text before the entry at a position, or behind the last."""
    start, end = holder.start, holder.end
    if not _has_brackets(layout, holder):
        if at:
            return [Patch(start, start, "{"), Patch(end, end, f", {new}}}")]
        return [Patch(start, start, f"{{{new}, "), Patch(end, end, "}")]
    if not holder.entries:
        if layout.text[start + 1 : end - 1].strip():
            return [Patch(end - 1, end - 1, new)]
        pad = style_of(layout).pad
        return [Patch(start + 1, end - 1, pad + new + pad)]
    if at < len(holder.entries):
        following = holder.entries[at].start
        is_alone = layout.begins_line(following) and "\n" in layout.text[holder.start : following]
        gap = (
            ",\n" + " " * layout.column(following)
            if is_alone
            else "," + comma_of(layout, holder).partition(",")[2]
        )
        return [Patch(following, following, new + gap)]
    return _appended(layout, holder, new)


def _has_brackets(layout: Layout, holder: Node) -> bool:
    """Whether it is no mapping of one field, which may stand in a list without brackets."""
    return layout.text[holder.start] in "[{"


def _appended(layout: Layout, holder: Node, new: str) -> list[Patch]:
    text = layout.text
    last = holder.entries[-1]
    comma = behind(layout, last.end)
    has_comma = text[comma] == ","
    closing = behind(layout, comma + 1) if has_comma else comma
    end = comma + 1 if has_comma else last.end
    is_open = "\n" in text[end:closing]
    has_comment = is_open and text[end : line_end(text, end)].strip()
    if is_open and (has_comment or layout.begins_line(last.start)):
        first = line_start(text, last.start)
        line = f"\n{' ' * indent_at(text, first)}{new}"
        below = line_end(text, end)
        if has_comma:
            return [Patch(below, below, line + ",")]
        if below == end:
            return [Patch(end, end, "," + line)]
        return [Patch(end, end, ","), Patch(below, below, line)]
    gap = comma_of(layout, holder)
    if has_comma:
        return [Patch(end, end, f"{gap.partition(',')[2] or ' '}{new},")]
    return [Patch(end, end, gap + new)]


def removed(layout: Layout, holder: Node, at: int) -> list[Patch]:
    """The patches that take out an entry."""
    if not _has_brackets(layout, holder):
        return [Patch(holder.start, holder.end, "{}")]
    text, entries = layout.text, holder.entries
    entry = entries[at]
    comma = behind(layout, entry.end)
    has_comma = text[comma] == ","
    if len(entries) == 1:
        end = comma + 1 if has_comma else entry.end
        inner = text[holder.start + 1 : holder.end - 1]
        if layout.comments(holder.start, holder.end):
            return [Patch(entry.start, end, "")]
        return [Patch(holder.start + 1, holder.end - 1, "")] if inner else []
    end = comma + 1 if has_comma else entry.end
    below = line_end(text, end)
    rest = text[end:below].strip()
    if (
        layout.begins_line(entry.start)
        and (not rest or rest.startswith("#"))
        and below < holder.end
    ):
        patches = [Patch(line_start(text, entry.start), below + 1, "")]
        if at == len(entries) - 1 and not has_comma:
            above = behind(layout, entries[at - 1].end)
            patches.insert(0, Patch(above, above + 1, ""))
        return patches
    start, end = (entries[at - 1].end, entry.end) if at else (entry.start, entries[1].start)
    if layout.comments(start, end):
        raise CannotPatchError(entry.start, "a comment stands between it and its neighbour")
    return [Patch(start, end, "")]
