"""Records an event in the plain data of a record, and finds where it is recorded already."""

from migtrack.base.finding import Route
from migtrack.edit.entries import add_entry, entries_in
from migtrack.edit.recording import changes
from migtrack.edit.recording.changes import DATE, CannotRecordError, Facts, Value
from migtrack.edit.recording.event import Event
from migtrack.load.kinds import value_at
from migtrack.model.walk import fields_of


def entry_of(event: Event, record: Value, key: str) -> Value | None:
    """The entry with this key in which the facts of the event stand, or the record itself."""
    if not event.entries:
        return record
    entries = entries_in(record, event.entries)
    return next((e for e in entries if isinstance(e, dict) and e.get(event.key) == key), None)


def already_told(event: Event, record: Value, key: str, facts: Facts) -> Route | None:
    """Where the record tells of the event already, or says otherwise; none where it does not.

    The route leads from the record. Facts may be missing that are not known yet.
    """
    holder = entry_of(event, record, key)
    if holder is None:
        return None
    route = event.told(holder, facts) if event.told else _filled(event, holder, facts)
    return None if route is None else (*route_to(event, record, holder), *route)


def _filled(event: Event, holder: Value, facts: Facts) -> Route | None:
    """The field of the day, if it is filled, or another that is filled otherwise than now."""
    for fact in event.facts:
        there = value_at(holder, fact.fills) if fact.fills else None
        given = facts.get(fact.option)
        if there is None:
            continue
        if fact.option == DATE or (given is not None and given != there):
            return fact.fills
    return None


def route_to(event: Event, record: Value, holder: Value) -> Route:
    """The route from the record to an entry, as it is written: a lone one has no position."""
    if not event.entries:
        return ()
    written = record[event.entries]
    if not isinstance(written, list):
        return (event.entries,)
    return (event.entries, next(n for n, entry in enumerate(written) if entry is holder))


def apply(event: Event, record: Value, key: str, facts: Facts) -> None:
    """Change the plain data of a record as the event says.

    Raises a `CannotRecordError` where the event makes no sense for it.
    """
    holder = entry_of(event, record, key)
    is_new = holder is None
    if holder is None:
        if not event.makes_entry:
            raise CannotRecordError("{id} is not among the `" + event.entries + "` of {holder}", "")
        holder = {event.key: key}
    for fact in event.facts:
        value = facts.get(fact.option)
        if value is not None and fact.fills:
            changes.put(holder, fact.fills, value)
    if event.change is not None:
        event.change(holder, facts)
    if is_new:
        add_entry(record, event.entries, _ordered(event, holder), key=event.key)


def _ordered(event: Event, entry: Value) -> Value:
    """A new entry with its fields in the order of the model."""
    order = [field.key for field in fields_of(event.model)]
    return dict(sorted(entry.items(), key=lambda item: order.index(item[0])))
