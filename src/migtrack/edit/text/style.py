"""The habits of a file: how far it indents, and what stands within its brackets."""

from dataclasses import dataclass

from migtrack.edit.text.layout import Entry, Layout, Node

WIDTH = 100
"""The longest line, in characters, that is written within brackets."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a file indents."""

    step: int = 2
    """From a mapping to one within it."""
    dash: int = 2
    """From a mapping to the dashes of a list within it."""


def style_of(layout: Layout) -> Style:
    """The habits of a file: those that are seen first."""
    step = dash = None
    waiting = [layout.root]
    while waiting and (step is None or dash is None):
        node = waiting.pop()
        if node.is_flow or node.kind is str:
            continue
        column = layout.column(node.start)
        for entry in node.entries:
            inner = entry.value
            if node.kind is dict and inner.kind is not str and not inner.is_flow:
                offset = layout.column(inner.start) - column
                if inner.kind is dict and step is None:
                    step = offset
                if inner.kind is list and dash is None:
                    dash = offset
        waiting += [entry.value for entry in reversed(node.entries)]
    if step is None:
        step = dash or 2
    return Style(step, step if dash is None else dash)


def gap_behind_dash(layout: Layout, holder: Node) -> int:
    """How many blanks stand behind the dash of a list's first entry."""
    first: Entry = holder.entries[0]
    gap = first.value.start - first.start - 1
    return gap if gap > 0 and "\n" not in layout.text[first.start : first.value.start] else 1


def gap_behind_comma(layout: Layout, node: Node) -> str:
    """The comma within brackets with what stands behind it."""
    if len(node.entries) > 1:
        gap = layout.text[node.entries[0].end : node.entries[1].start]
        if gap.strip() == "," and "\n" not in gap:
            return gap
    return ", "


def like_named(layout: Layout, name: object) -> Node | None:
    """The last list or mapping in the text that is the value of a field of that name."""
    found = None
    waiting = [layout.root]
    while waiting:
        node = waiting.pop()
        for entry in node.entries:
            if entry.key is not None and entry.key.value == name and entry.value.kind is not str:
                found = entry.value
            waiting.append(entry.value)
    return found
