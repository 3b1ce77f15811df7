"""YAML text to values, by one loop over the parser's events.

Everything is text, a list or a mapping: no scalar is resolved, nothing is constructed,
nothing recurses. Places are noted only when somebody asks for them, by the same loop run
once more: a clean file never pays for them.
"""

from dataclasses import dataclass, field
from typing import Any

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # missing in the stubs

from migtrack.finding import Route
from migtrack.load.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, MAX_TROUBLES, NULLS
from migtrack.load.trouble import Trouble

MERGE_KEY = "<<"

Span = tuple[int, int]
"""Characters from the start of the text: the first, and the one behind the last."""


class OddError(Exception):
    """The text wants a second look: something is wrong, or odd, in it."""


class HopelessError(Exception):
    """So much is odd that nobody would read on."""


@dataclass(slots=True)
class Places:
    """Where every key and value of a text stands, and what is odd about them."""

    values: dict[Route, Span] = field(default_factory=dict)
    keys: dict[Route, Span] = field(default_factory=dict)
    texts: list[Route] = field(default_factory=list)
    """The routes of the values that are text."""
    plain_ends: dict[int, Route] = field(default_factory=dict)
    """The routes of unquoted texts, by the index behind each."""
    troubles: list[Trouble] = field(default_factory=list)
    syntax_error: YAMLError | None = None
    """Why the text could not be read any further."""
    _route: list[str | int] = field(default_factory=list)
    """The way to the value that comes next."""

    def odd(self, name: str, event: Any) -> None:
        """Something in the text is not as it should be."""
        first = self.keys.get(tuple(self._route)) if name == "duplicate-key" else None
        self.troubles.append(Trouble(name, _span(event), tuple(self._route), first))

    def key(self, name: str, event: Any) -> None:
        """A mapping's key; of two alike the first counts."""
        self._route[-1] = name
        self.keys.setdefault(tuple(self._route), _span(event))

    def text(self, event: Any) -> None:
        """A value that is text."""
        here = tuple(self._route)
        if here not in self.values:
            self.values[here] = _span(event)
            self.texts.append(here)
            if event.implicit[0]:
                self.plain_ends[event.end_mark.index] = here

    def enter(self, event: Any) -> None:
        """A list or mapping begins."""
        self.values.setdefault(tuple(self._route), _span(event))
        self._route.append(0 if event.__class__ is SequenceStartEvent else "")

    def leave(self, event: Any, text: str) -> None:
        """It ends: its place is its first line, and no more than itself."""
        self._route.pop()
        here = tuple(self._route)
        start, _ = self.values[here]
        end = min(event.end_mark.index, len(text))
        line_end = text.find("\n", start, end)  # and no further: a line may be the whole file
        end = end if line_end < 0 else line_end
        self.values[here] = (start, start + len(text[start:end].rstrip()))

    def next(self, position: int) -> None:
        """A list goes on."""
        self._route[-1] = position


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index


def read_events(text: str, places: Places | None = None) -> Any:  # noqa: PLR0915  # one hot loop
    """The value of a text.

    Without `places` an `OddError` is raised at the first thing that is odd. With `places`
    nothing is raised: what is odd is noted there, along with the place of everything, and
    what cannot be read any further gives no value.
    """
    root: list[Any] = []
    holder: Any = root
    key: str | None = None
    stack: list[tuple[Any, str | None]] = []
    nodes = 0
    documents = 0

    def odd(name: str, event: Any) -> None:
        if places is None:
            raise OddError
        places.odd(name, event)
        if len(places.troubles) >= MAX_TROUBLES:
            raise HopelessError

    try:
        get_event = CParser(text).get_event
        while True:
            event: Any = get_event()
            kind = event.__class__
            wants_key = key is None and holder.__class__ is dict
            if kind is ScalarEvent:
                value: Any = event.value
                nodes += 1
                if nodes > MAX_NODES or len(value) > MAX_SCALAR:
                    odd("too-large" if nodes > MAX_NODES else "text-too-long", event)
                    return None
                if event.anchor is not None or event.tag is not None:
                    odd("tag" if event.anchor is None else "anchor", event)
                is_null = event.implicit[0] and value in NULLS
                if wants_key:
                    if places is not None:
                        places.key(value, event)
                    if value in holder:
                        odd("duplicate-key", event)
                    elif is_null or (value == MERGE_KEY and event.implicit[0]):
                        odd("odd-key" if is_null else "merge-key", event)
                    key = value
                    continue
                if is_null:
                    value = None
                if places is not None:
                    places.text(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                if event.anchor is not None or event.tag is not None:
                    odd("tag" if event.anchor is None else "anchor", event)
                if wants_key or len(stack) >= MAX_DEPTH:
                    odd("odd-key" if wants_key else "too-deep", event)
                    return None
                if places is not None:
                    places.enter(event)
                value = {} if kind is MappingStartEvent else []
                if holder.__class__ is dict:
                    holder.setdefault(key, value)
                else:
                    holder.append(value)
                stack.append((holder, key))
                holder, key = value, None
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                holder, key = stack.pop()
                if places is not None:
                    places.leave(event, text)
                    if holder.__class__ is list and holder is not root:
                        places.next(len(holder))
                key = None
                continue
            elif kind is AliasEvent:
                odd("alias", event)
                if wants_key:
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
            if holder.__class__ is dict:
                holder.setdefault(key, value)
                key = None
            else:
                holder.append(value)
                if places is not None and holder is not root:
                    places.next(len(holder))
    except HopelessError:
        return None
    except YAMLError as error:
        if places is None:
            raise OddError from None
        places.syntax_error = error
        return None
