"""YAML text to values, by one loop over the parser's events.

Everything is text, a list or a mapping: no scalar is resolved, nothing is constructed,
nothing recurses. Places are noted only when somebody asks for them, by the same loop run
once more: a clean file never pays for them.
"""

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

from migtrack.load.yaml.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, MAX_SYNTAX_ERRORS, NULLS
from migtrack.load.yaml.places import Places

MERGE_KEY = "<<"


class SecondReadingError(Exception):
    """The text wants a second look: something is wrong, or odd, in it."""


class HopelessError(Exception):
    """So much is odd that nobody would read on."""


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
            raise SecondReadingError
        places.odd(name, event)
        if len(places.syntax_errors) >= MAX_SYNTAX_ERRORS:
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
                if nodes > MAX_NODES:
                    odd("too-large", event)
                    return None
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
            raise SecondReadingError from None
        places.syntax_error = error
        return None
