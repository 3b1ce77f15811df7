"""How a text is laid out: a tree of its keys and values, each with where it really stands."""

import re
from dataclasses import dataclass, field
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # missing in the stubs

from migtrack.base.finding import Route
from migtrack.load.yaml.document import readable
from migtrack.load.yaml.text_lines import line_end, line_start

BLOCK_STYLES = ("|", ">")
"""The styles of texts that stand on the lines below."""
_COMMENT = re.compile(r"(?:(?<=[ \t\n])|\A)#[^\n]*")
_COLON = re.compile(r"\s*:")
_HEADER = re.compile(r"[|>]\d?(?P<chomp>[-+]?)\d?")
_QUESTION_MARK = re.compile(r"[{,\s]\?\s*$")
_NEAR = 40
"""How many characters before a key a question mark is looked for."""
_WHY_NOT = "a key behind a question mark is not understood"


class CannotPatchError(Exception):
    """Why a text is not changed, and the character at which that is seen."""

    def __init__(self, index: int, why: str) -> None:
        super().__init__(why)
        self.index = index
        self.why = why


@dataclass(slots=True)
class Node:
    """A text, a list or a mapping."""

    kind: type
    """`str` (nothing, too), `list` or `dict`."""
    start: int
    end: int = -1
    """Behind its last character: of a block, that of its last text or bracket."""
    style: str = ""
    """Of a text: its quote, `|` or `>`; empty where it is plain, or nothing."""
    is_flow: bool = False
    """Whether it is a list or mapping within brackets."""
    value: str = ""
    entries: "list[Entry]" = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return self.start == self.end


@dataclass(slots=True)
class Entry:
    """An entry of a list or a mapping."""

    start: int
    """Its dash or key; within brackets its value, if it has no key."""
    key: Node | None
    value: Node
    colon: int = -1
    """Where the colon, or the dash, stands behind which the value does; -1 if there is none."""

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.value.end


@dataclass(slots=True)
class Layout:
    """A text and its tree."""

    text: str
    root: Node

    def node_at(self, route: Route) -> Node:
        """The value at a route."""
        node = self.root
        for step in route:
            node = entry_at(node, step).value
        return node

    def entry_at(self, route: Route) -> Entry:
        """The entry at a route."""
        return entry_at(self.node_at(route[:-1]), route[-1])

    def column(self, index: int) -> int:
        """How many characters stand before one in its line."""
        return index - line_start(self.text, index)

    def begins_line(self, index: int) -> bool:
        """Whether only blanks stand before a character in its line."""
        return not self.text[line_start(self.text, index) : index].strip(" ")

    def texts(self) -> list[Node]:
        """Every key and text, in order."""
        found: list[Node] = []
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            if node.kind is str:
                found.append(node)
            for entry in reversed(node.entries):
                waiting.append(entry.value)
                if entry.key is not None:
                    waiting.append(entry.key)
        return found

    def comments(self, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Where the comments stand that begin within a part of the text."""
        end = len(self.text) if end is None else end
        found = []
        at = start
        if "#" not in self.text[start:end]:
            return []
        for node in self.texts():
            first = node.start
            if node.style in BLOCK_STYLES:
                first = line_end(self.text, first)
            if node.end <= at:
                continue
            if first >= end:
                break
            found += [match.span() for match in _COMMENT.finditer(self.text, at, first)]
            at = max(at, node.end)
        found += [match.span() for match in _COMMENT.finditer(self.text, at, end)]
        return [(first, line_end(self.text, first)) for first, _ in found]


def entry_at(node: Node, step: object) -> Entry:
    """The entry of a key, or at a position."""
    if isinstance(step, int):
        return node.entries[step]
    return next(each for each in node.entries if each.key is not None and each.key.value == step)


def last_text(node: Node) -> Node:
    """The last text within a value, or the bracket that ends it."""
    while node.entries and not node.is_flow:
        node = node.entries[-1].value
    return node


def header_at(text: str, start: int) -> re.Match[str]:
    """The mark with which a text on the lines below begins; `chomp` is what it says of its end."""
    header = _HEADER.match(text, start)
    assert header
    return header


def read_layout(text: str) -> Layout:
    """The layout of a text that was read without an error and is a mapping.

    Raises a `CannotPatchError` at what is not understood here: a key behind a question mark.
    """
    text = readable(text)
    parser = CParser(text)
    holders: list[Node] = []
    key: Node | None = None
    root: Node | None = None
    while True:
        event: Any = parser.get_event()
        if event is None:
            break
        kind = event.__class__
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            node = holders.pop()
            _end(text, node, event.end_mark.index)
            if holders:
                _complete(text, holders[-1], node)
            key = None
            continue
        if kind is ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            style = event.style or ""
            node = Node(str, start, end, style, value=event.value)
            if style in BLOCK_STYLES:
                node.end = _block_text_end(text, start, end)
            if holders and holders[-1].kind is dict and key is None:
                key = node
                _no_question_mark(text, holders[-1], node)
                holders[-1].entries.append(Entry(start, node, node))
                continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            holder_kind = dict if kind is MappingStartEvent else list
            node = Node(holder_kind, event.start_mark.index, is_flow=bool(event.flow_style))
        else:
            continue
        if holders:
            _begin(text, holders[-1], node)
        else:
            root = node
        key = None
        if node.kind is not str:
            holders.append(node)
        elif holders:
            _complete(text, holders[-1], node)
    assert root is not None
    return Layout(text, root)


def _begin(text: str, holder: Node, node: Node) -> None:
    """Enter a value into its holder."""
    if holder.kind is dict:
        entry = holder.entries[-1]
        assert entry.key is not None
        found = _COLON.match(text, entry.key.end)
        entry.colon = found.end() - 1 if found else -1
        if not holder.is_flow and (found is None or "\n" in found[0]):
            raise CannotPatchError(entry.key.start, _WHY_NOT)
        entry.value = node
        return
    dash = node.start
    if not holder.is_flow:
        dash = holder.start if not holder.entries else _next_dash(text, holder)
    holder.entries.append(Entry(dash, None, node, -1 if holder.is_flow else dash))


def _complete(text: str, holder: Node, node: Node) -> None:
    """Put a value that is nothing where it would stand."""
    if node.kind is str and not node.style and not node.value and node.start == node.end:
        entry = holder.entries[-1]
        if entry.colon >= 0:
            behind = entry.colon + 1
            node.start = node.end = behind + (holder.is_flow and text[behind] == " ")
        elif entry.key is not None:
            node.start = node.end = entry.key.end


def _next_dash(text: str, holder: Node) -> int:
    """The dash of the entry that comes next in a list."""
    column = holder.start - line_start(text, holder.start)
    start = line_end(text, holder.entries[-1].end) + 1
    while text[start : start + column].strip(" ") or text[start + column] != "-":
        start = line_end(text, start) + 1
    return start + column


def _end(text: str, node: Node, index: int) -> None:
    """Note where a list or mapping ends."""
    if node.is_flow and text[node.start] in "[{":
        node.end = index
    else:
        node.end = node.entries[-1].end


def _block_text_end(text: str, start: int, end: int) -> int:
    """Where a text on the lines below ends: blank lines are a part of it only where they count."""
    if header_at(text, start)["chomp"] == "+":
        return end - 1 if text[end - 1] == "\n" else end
    return start + len(text[start:end].rstrip(" \n"))


def _no_question_mark(text: str, holder: Node, key: Node) -> None:
    before = text[max(key.start - _NEAR, 0) : key.start]
    if holder.is_flow and _QUESTION_MARK.search(before):
        raise CannotPatchError(key.start, _WHY_NOT)
