"""YAML text to values, by one loop over the parser's events.

Everything is text, a list or a mapping: no scalar is resolved, nothing is constructed,
nothing recurses. Places are worked out only when somebody asks for them, by the same
loop run once more with its eyes open: a clean file never pays for them.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from yaml.cyaml import CParser

from migtrack.finding import Place, Route
from migtrack.load.syntax import Trouble, explain_syntax_error

MAX_DEPTH = 32
"""The deepest nesting of a file; the format itself needs eight levels."""
MAX_NODES = 200_000
"""The most keys and values in a file."""
MAX_SCALAR = 20_000
"""The longest text, in characters."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})

Span = tuple[int, int]
"""Characters from the start of the text: the first, and the one behind the last."""

_CONFLICT = re.compile(r"^(<{7}|>{7})( .*)?$", re.MULTILINE)
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_SWALLOWED = re.compile(r"(?<=[^\s#])[ \t]+(#[^\s#!][^\n]*)")


@dataclass(slots=True)
class Places:
    """Where every key and value of a text stands, and what is odd about them."""

    values: dict[Route, Span] = field(default_factory=dict)
    keys: dict[Route, Span] = field(default_factory=dict)
    plain_ends: dict[int, Route] = field(default_factory=dict)
    """Behind each plain (unquoted) text: its route."""
    troubles: list[Trouble] = field(default_factory=list)


class _Stop(Exception):
    """Reading cannot or need not go on."""


@dataclass(frozen=True)
class Document:
    """A text that was read: its value, and what was wrong with it."""

    path: str
    text: str
    value: Any = None
    """The root; none where the text could not be read at all."""
    troubles: tuple[Trouble, ...] = ()

    @cached_property
    def places(self) -> Places:
        """The places of the values, found by reading the text again."""
        places = Places()
        _read(readable(self.text), places)
        return places

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, span: Span) -> Place:
        """The line and column of a span; columns count characters."""
        start, end = span
        line, column = self._line_and_column(start)
        end_line, end_column = self._line_and_column(max(end, start))
        return Place(self.path, line, column, end_line, end_column)

    def place_of(self, route: Route, on_key: bool = False) -> Place:
        """The place of the value at `route`, or of its key; of its nearest parent if missing."""
        while route not in self.places.values and route:
            route, on_key = route[:-1], False
        if on_key and route in self.places.keys:
            return self.place(self.places.keys[route])
        return self.place(self.places.values.get(route, (0, 0)))

    def _line_and_column(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1


def readable(text: str) -> str:
    """The text with what YAML would stumble over replaced, letter for letter.

    The rule on control characters (MT805) reports the originals.
    """
    if _UNREADABLE.search(text):
        text = _UNREADABLE.sub("\ufffd", text)
    return text.replace("\ufeff", "\u2060")


def read_document(path: str, text: str) -> Document:
    """Read one file's text. Nothing is raised on bad input: the document says what is wrong."""
    conflict = _CONFLICT.search(text)
    if conflict:
        return Document(path, text, None, (Trouble("merge-conflict", conflict.span()),))
    source = readable(text)
    places = None
    try:
        value = _read(source, None)
        if _SWALLOWED.search(source):
            places = Places()
            _read(source, places)
    except _Stop:
        places = Places()
        value = _read(source, places)
    troubles = list(places.troubles) if places else []
    if not troubles and not isinstance(value, dict):
        troubles.append(Trouble("not-a-record", (0, 0)))
    if not isinstance(value, dict):
        value = None
    if places:
        troubles += _swallowed(source, places)
    return Document(path, text, value, tuple(troubles))


def _swallowed(text: str, places: Places) -> list[Trouble]:
    """Comments that were probably meant as text: `letter: MoMD #1123`."""
    found = []
    for match in _SWALLOWED.finditer(text):
        route = places.plain_ends.get(match.start())
        if route is not None:
            found.append(Trouble("comment-in-text", match.span(1), route))
    return found


def _read(text: str, places: Places | None) -> Any:
    """The value of a text.

    Without `places` anything odd raises `_Stop`. With `places` it is noted there, along
    with the place of everything; what cannot be read any further gives no value.
    """
    root: list[Any] = []
    holder: Any = root
    """The collection being filled."""
    key: str | None = None
    """The key of a mapping whose value comes next."""
    stack: list[tuple[Any, str | None]] = []
    route: list[str | int] = []
    nodes = 0
    documents = 0

    def odd(name: str, event: Any, first: Span | None = None) -> None:
        if places is None:
            raise _Stop
        span = (event.start_mark.index, event.end_mark.index)
        places.troubles.append(Trouble(name, span, tuple(route), first))

    try:
        get_event = CParser(text).get_event
        while True:
            event: Any = get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                value: Any = event.value
                nodes += 1
                if len(value) > MAX_SCALAR or nodes > MAX_NODES:
                    odd("text-too-long" if len(value) > MAX_SCALAR else "too-large", event)
                    return None
                if event.anchor is not None or event.tag is not None:
                    odd("anchor" if event.anchor is not None else "tag", event)
                if key is None and holder.__class__ is dict:
                    if value == "<<" or (value in NULLS and event.implicit[0]):
                        odd("merge-key" if value == "<<" else "odd-key", event)
                    if places is not None:
                        route[-1] = value
                        span = (event.start_mark.index, event.end_mark.index)
                        if value in holder:
                            odd("duplicate-key", event, places.keys.get(tuple(route)))
                        else:
                            places.keys[tuple(route)] = span
                    elif value in holder:
                        raise _Stop
                    key = value
                    continue
                if value in NULLS and event.implicit[0]:
                    value = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                if event.anchor is not None or event.tag is not None:
                    odd("anchor" if event.anchor is not None else "tag", event)
                if len(stack) >= MAX_DEPTH:
                    odd("too-deep", event)
                    return None
                if key is None and holder.__class__ is dict:
                    odd("odd-key", event)
                    return None
                value = {} if kind is MappingStartEvent else []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                holder, key = stack.pop()
                if places is not None:
                    route.pop()
                    if places.values[tuple(route)][1] < 0:
                        start = places.values[tuple(route)][0]
                        places.values[tuple(route)] = (start, _first_line(text, start, event))
                    if holder is not root and holder.__class__ is list:
                        route[-1] = len(holder)
                key = None
                continue
            elif kind is AliasEvent:
                odd("alias", event)
                if key is None and holder.__class__ is dict:
                    return None
                value = None
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    odd("second-document", event)
                    return None
                continue
            elif kind is StreamEndEvent:
                return root[0] if root else None
            else:
                continue

            collection = value.__class__ is dict or value.__class__ is list
            if places is not None:
                here = tuple(route)
                start = event.start_mark.index
                if here not in places.values:
                    places.values[here] = (start, -1 if collection else event.end_mark.index)
                    if kind is ScalarEvent and event.implicit[0]:
                        places.plain_ends[event.end_mark.index] = here
            if holder.__class__ is dict:
                holder.setdefault(key, value)
            else:
                holder.append(value)
            if collection:
                stack.append((holder, key))
                holder, key = value, None
                if places is not None:
                    route.append(0 if value.__class__ is list else "")
            else:
                key = None
                if places is not None and holder is not root and holder.__class__ is list:
                    route[-1] = len(holder)
    except yaml.YAMLError as error:
        if places is None:
            raise _Stop from None
        places.troubles.append(explain_syntax_error(text, error))
        return None


def _first_line(text: str, start: int, end_event: Any) -> int:
    """The end of a collection, or of its first line where it goes on below."""
    end: int = end_event.end_mark.index
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    first_line = text[start : min(end, line_end)]
    return start + len(first_line.rstrip())
