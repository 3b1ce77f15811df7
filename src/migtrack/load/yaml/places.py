"""Where every key and value of a text stands, in a few bytes each.

A file may hold half a million of them, and most are never asked for. So what stands at a
route is found by walking down from the root, and what stands at a character by its order.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from yaml import SequenceStartEvent, YAMLError

from migtrack.base.finding import Route
from migtrack.load.yaml.syntax_error import YamlSyntaxError

Span = tuple[int, int]
"""Characters from the start of the text: the first, and the one behind the last."""

_NOWHERE = -1
_NOTHING, _HOLDER, _QUOTED, _PLAIN = range(4)
"""What a node's value is: none that has a place, a list or mapping, text of either kind."""


_numbers = partial(array, "i")


class Part(NamedTuple):
    """A key, or a value that is text."""

    start: int
    end: int
    route: Route
    on_key: bool


@dataclass(slots=True)
class Places:
    """The places of a text's keys and values, and its syntax errors.

    A node is an entry of a list or a mapping, with its key; nodes stand in the text's order.
    """

    syntax_errors: list[YamlSyntaxError] = field(default_factory=list)
    syntax_error: YAMLError | None = None
    """Why the text could not be read any further."""
    _steps: list[str | int] = field(default_factory=list)
    """From the holder of each node to the node."""
    _holders: "array[int]" = field(default_factory=_numbers)
    _behind: "array[int]" = field(default_factory=_numbers)
    """The first node that is not within the node; none while it is open."""
    _begins: "array[int]" = field(default_factory=_numbers)
    """The first character of each node: of its key, if it has one."""
    _key_ends: "array[int]" = field(default_factory=_numbers)
    _starts: "array[int]" = field(default_factory=_numbers)
    _ends: "array[int]" = field(default_factory=_numbers)
    _kinds: bytearray = field(default_factory=bytearray)
    _route: list[str | int] = field(default_factory=list)
    """The way to the value that comes next."""
    _open: list[int] = field(default_factory=lambda: [_NOWHERE])
    """The nodes within which it stands."""
    _inner: dict[int, tuple[int, dict[str | int, int]]] = field(default_factory=dict)
    """What is within the nodes that were asked for, and how far it was looked for."""

    # While the text is read

    def add_error(self, name: str, event: Any) -> None:
        """Note a syntax error at the key or value that comes next."""
        route = tuple(self._route)
        twice = name == "duplicate-key"
        first = self._key_of(self._within(self._open[-1])[route[-1]]) if twice else None
        self.syntax_errors.append(YamlSyntaxError(name, _span(event), route, first))

    def key(self, name: str, event: Any) -> None:
        """Note a mapping's key; of two alike the first counts."""
        self._route[-1] = name
        self._node(event)
        self._key_ends[-1] = event.end_mark.index

    def text(self, event: Any) -> None:
        """Note a value that is text."""
        node = self._value(event, _PLAIN if event.implicit[0] else _QUOTED)
        self._behind[node] = node + 1

    def enter(self, event: Any) -> None:
        """Note the begin of a list or mapping."""
        self._open.append(self._value(event, _HOLDER))
        self._route.append(0 if event.__class__ is SequenceStartEvent else "")

    def leave(self, event: Any, text: str) -> None:
        """Note the end of a list or mapping, whose place is its first line, or less."""
        self._route.pop()
        node = self._open.pop()
        self._behind[node] = len(self._steps)
        start = self._starts[node]
        end = min(event.end_mark.index, len(text))
        line_end = text.find("\n", start, end)  # and no further: a line may be the whole file
        end = end if line_end < 0 else line_end
        self._ends[node] = start + len(text[start:end].rstrip())

    def next(self, position: int) -> None:
        """Note the position in a list of what comes next."""
        self._route[-1] = position

    def _node(self, event: Any) -> None:
        self._steps.append(self._route[-1] if self._route else "")
        self._holders.append(self._open[-1])
        self._begins.append(event.start_mark.index)
        self._behind.append(_NOWHERE)
        self._key_ends.append(_NOWHERE)
        self._starts.append(_NOWHERE)
        self._ends.append(_NOWHERE)
        self._kinds.append(_NOTHING)

    def _value(self, event: Any, kind: int) -> int:
        """Note a value, of the key before it if there is one; gives its node."""
        if not self._route or self._route[-1].__class__ is int:
            self._node(event)
        self._starts[-1], self._ends[-1] = _span(event)
        self._kinds[-1] = kind
        return len(self._kinds) - 1

    # By route

    def value_at(self, route: Route) -> Span | None:
        """Where the value at a route stands."""
        node = self._find(route)
        return None if node is None or not self._kinds[node] else self._value_of(node)

    def key_at(self, route: Route) -> Span | None:
        """Where its key stands."""
        node = self._find(route)
        return None if node is None or self._key_ends[node] < 0 else self._key_of(node)

    def _find(self, route: Route) -> int | None:
        node = 0 if self._steps else None
        for step in route:
            if node is None:
                return None
            inner = self._within(node)
            if not (isinstance(step, int) and inner and 0 not in inner):
                node = inner.get(step)  # else the only entry of a list, which stands without it
        return node

    def _within(self, holder: int) -> dict[str | int, int]:
        """The nodes right within another one, by their steps; of two alike the first."""
        node, found = self._inner.get(holder) or (holder + 1, {})
        end = self._behind[holder]
        if end < 0:
            end = len(self._steps)
        while node < end:
            if self._holders[node] == holder:
                found.setdefault(self._steps[node], node)
            node = max(self._behind[node], node + 1)
        self._inner[holder] = node, found
        return found

    # By character

    def parts(self, start: int = 0, end: int | None = None) -> Iterator[Part]:
        """Every key and text, in order; or those that may touch the characters asked for."""
        first = max(bisect_right(self._begins, start) - 1, 0)
        last = len(self._begins) if end is None else bisect_right(self._begins, end)
        holder = _NOWHERE
        above: Route = ()
        for node in range(first, last):
            if self._holders[node] != holder:
                holder = self._holders[node]
                above = self._route_of(holder)
            route = (*above, self._steps[node]) if node else ()
            if self._key_ends[node] >= 0:
                yield Part(*self._key_of(node), route, on_key=True)
            if self._kinds[node] >= _QUOTED:
                yield Part(*self._value_of(node), route, on_key=False)

    def at(self, index: int) -> Part | None:
        """The key or text in which a character stands."""
        parts = self.parts(index, index)
        return next((part for part in parts if part.start <= index < part.end), None)

    def plain_before(self, index: int) -> Route | None:
        """The route of the unquoted text that ends at an index."""
        node = bisect_right(self._begins, index) - 1
        ends = node >= 0 and self._kinds[node] == _PLAIN and self._ends[node] == index
        return self._route_of(node) if ends else None

    def _route_of(self, node: int) -> Route:
        route = []
        while node > 0:
            route.append(self._steps[node])
            node = self._holders[node]
        return tuple(reversed(route))

    def _key_of(self, node: int) -> Span:
        return self._begins[node], self._key_ends[node]

    def _value_of(self, node: int) -> Span:
        return self._starts[node], self._ends[node]


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index
