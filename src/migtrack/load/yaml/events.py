"""YAML text to values, by one loop over the parser's events.

Every value is text, a list or a mapping: no scalar is resolved, nothing is constructed,
nothing recurses. Places are noted only when they are asked for, by the same loop run once
more: a clean file never pays for them.
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


class StopReadingError(Exception):
    """Ends the reading: at the first syntax error without `places`, after too many with them."""


def read_events(text: str, places: Places | None = None) -> Any:  # noqa: PLR0915  # one hot loop
    """The value of a text; none where it cannot be read to its end.

    Without `places` a `StopReadingError` is raised at the first syntax error. With `places`
    nothing is raised: the errors are noted there, along with the place of everything.
    """
    root: list[Any] = []
    holder: Any = root
    key: str | None = None
    stack: list[tuple[Any, str | None]] = []
    nodes = 0
    documents = 0

    def report(name: str, event: Any) -> None:
        if places is None:
            raise StopReadingError
        is_full = len(places.syntax_errors) == MAX_SYNTAX_ERRORS
        places.add_error("too-many-errors" if is_full else name, event)
        if is_full:
            raise StopReadingError

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
                    report("too-large" if nodes > MAX_NODES else "text-too-long", event)
                    return None
                if event.anchor is not None or event.tag is not None:
                    report("tag" if event.anchor is None else "anchor", event)
                is_null = event.implicit[0] and value in NULLS
                if wants_key:
                    if places is not None:
                        places.key(value, event)
                    if value in holder:
                        report("duplicate-key", event)
                    elif is_null or (value == "<<" and event.implicit[0]):
                        report("key-not-text" if is_null else "merge-key", event)
                    key = value
                    continue
                if is_null:
                    value = None
                if places is not None:
                    places.text(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                if nodes > MAX_NODES:
                    report("too-large", event)
                    return None
                if event.anchor is not None or event.tag is not None:
                    report("tag" if event.anchor is None else "anchor", event)
                if wants_key or len(stack) >= MAX_DEPTH:
                    report("key-not-text" if wants_key else "too-deep", event)
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
                report("alias", event)
                if wants_key:
                    return None
                value = None
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    report("second-document", event)
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
    except (StopReadingError, YAMLError) as error:
        if places is None:
            raise StopReadingError from None
        if isinstance(error, YAMLError):
            places.syntax_error = error
        return None
