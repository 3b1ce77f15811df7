"""The habits of a file: how far it indents, and what stands within its brackets."""

from collections.abc import Iterator
from typing import NamedTuple

from migtrack.edit.text.layout import Entry, Layout, Node

WIDTH = 100
"""The longest line, in characters, that is written within brackets."""


class Style(NamedTuple):
    """How a file is written."""

    step: int = 2
    """From a mapping to one within it."""
    dash: int = 2
    """From a mapping to the dashes of a list within it."""
    pad: str = ""
    """The blanks within brackets, at both ends."""
    comma: str = ", "


def style_of(layout: Layout) -> Style:
    """The habits of a file: those that are seen first."""
    steps: list[int] = []
    dashes: list[int] = []
    pads: list[str] = []
    commas: list[str] = []
    for node in _nodes(layout):
        if node.is_flow and node.entries and layout.text[node.start] in "[{":
            pads.append(layout.text[node.start + 1 : node.entries[0].start])
            commas += filter(None, [_comma_of(layout, node)])
        if node.is_flow or node.kind is not dict:
            continue
        column = layout.column(node.start)
        for entry in node.entries:
            inner = entry.value
            if inner.entries and not inner.is_flow:
                offsets = steps if inner.kind is dict else dashes
                offsets.append(layout.column(inner.start) - column)
    step, dash = steps[:1] or dashes[:1] or [2], dashes[:1] or steps[:1] or [2]
    pad = next((each for each in pads if not each.strip(" ")), "")
    return Style(step[0] or 2, dash[0], pad, commas[0] if commas else ", ")


def _nodes(layout: Layout) -> Iterator[Node]:
    """All lists and mappings, in the order of the text."""
    waiting = [layout.root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [entry.value for entry in reversed(node.entries) if entry.value.entries]


def gap_behind_dash(layout: Layout, holder: Node) -> int:
    """How many blanks stand behind the dash of a list's first entry."""
    first: Entry = holder.entries[0]
    gap = first.value.start - first.start - 1
    return gap if gap > 0 and "\n" not in layout.text[first.start : first.value.start] else 1


def _comma_of(layout: Layout, node: Node) -> str | None:
    """The comma between the first two entries within brackets, with the blanks around it."""
    if len(node.entries) < 2:
        return None
    gap = layout.text[node.entries[0].end : node.entries[1].start]
    return gap if gap.strip(" ") == "," else None


def comma_of(layout: Layout, node: Node) -> str:
    """The comma within brackets with the blanks around it, as there or elsewhere in the file."""
    return _comma_of(layout, node) or style_of(layout).comma


def like_named(layout: Layout, name: object) -> Node | None:
    """The last list or mapping in the text that is the value of a field of that name."""
    found = None
    for node in _nodes(layout):
        for entry in node.entries:
            if entry.key is not None and entry.key.value == name and entry.value.kind is not str:
                found = entry.value
    return found
