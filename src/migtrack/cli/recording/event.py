"""Records an event: finds the record, asks what is missing, shows the change and writes it."""

from collections.abc import Mapping, Sequence
from typing import Any

from migtrack.base.days import is_day
from migtrack.base.finding import Route
from migtrack.base.text import printable
from migtrack.cli.context import Opened, command_line
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.findings import need_contract
from migtrack.cli.recording.subject import Subject, find_subject, place_in_file
from migtrack.cli.usage import bad_parameter
from migtrack.cli.writing.asking import Fact, gather
from migtrack.cli.writing.proposing import Editing, Writing, open_for_editing, propose
from migtrack.cli.writing.typed_values import BETWEEN, days_in_words
from migtrack.edit.examples import drop_examples
from migtrack.edit.fact_values import Here
from migtrack.edit.field_values import choices_of
from migtrack.edit.recording.changes import AGAIN, DATE, CannotRecordError, Facts, Value
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.facts import reader_of
from migtrack.edit.recording.record import already_told, apply, entry_of, route_to
from migtrack.load.kinds import value_at


def record_event(
    events: Sequence[Event],
    subject: str | None,
    given: Mapping[str, str | None],
    *,
    project: str | None,
    visit: str | None,
    is_replaced: bool,
    is_again: bool,
    writing: Writing,
) -> ExitCode:
    """Record an event; of several of the same name the subject decides which one.

    `given` are the texts of the arguments and options, by the names of the facts.
    """
    editing = open_for_editing(project)
    need_contract(editing.opened)
    missing = [
        fact.option
        for fact in events[0].facts
        if fact.is_needed(given) and not fact.default and given.get(fact.option) is None
    ]
    found = find_subject(events, subject, editing.opened, holder=visit, missing=missing)
    _refuse_foreign(found.event, given)
    path = editing.opened.loaded.spot(found.holder, ()).path
    whole = editing.edits.value(path)
    route = place_in_file(editing.opened, found.holder, whole)
    record: Any = value_at(whole, route)
    assert isinstance(record, dict), "a record is a mapping"
    known: dict[str, Any] = {AGAIN: is_again}
    if found.key or not found.event.entries:
        _refuse_told(editing.opened, found, route, record, known, is_replaced=is_replaced)
    asked = _Asked(found, entry_of(found.event, record, found.key), editing)
    facts = asked.gather(given) | known
    key = found.key or found.event.key_among(facts)
    _refuse_told(editing.opened, found, route, record, facts, is_replaced=is_replaced)
    before = set(entry_of(found.event, record, key) or ())
    try:
        apply(found.event, record, key, facts)
    except CannotRecordError as error:
        raise _in_words(error, found) from None
    if found.event.settle is not None:
        found.event.settle(whole, facts)
    editing.edits.set_value(path, whole)
    entry = entry_of(found.event, record, key)
    if before and entry:
        here = (*route, *route_to(found.event, record, entry))
        drop_examples(editing.edits, path, here, entry.keys() - before)
    words = [found.event.name, *([found.record.id] if found.event.subject else []), *asked.typed]
    if visit is not None:
        words += ["--visit", visit]
    words += ["--replace"] if is_replaced else []
    words += [AGAIN] if is_again else []
    command = command_line("record", {"--project": project}, *words)
    return propose(editing, writing, command)


class _Asked:
    """The facts of an event, as they are asked for, and as they were typed."""

    def __init__(self, found: Subject, entry: Value | None, editing: Editing) -> None:
        self._event = found.event
        self._entry = entry
        self._here = Here(editing.opened.loaded.project, editing.opened.today)
        self._texts: dict[str, str] = {}

    def gather(self, given: Mapping[str, str | None]) -> dict[str, Any]:
        """The facts: those given, and those asked for; what the record says already is not."""
        facts: dict[str, Any] = {}
        waiting = [fact for fact in self._event.facts if self._is_wanted(fact, given)]
        while waiting:
            known = {**given, **facts}
            unknown = {fact.option for fact in waiting if known.get(fact.option) is None}
            now = [fact for fact in waiting if fact.needed_when[0] not in unknown]
            facts |= gather([self._fact(fact, known) for fact in now], given)
            waiting = [fact for fact in waiting if fact not in now]
        return facts

    def _is_wanted(self, fact: EventFact, given: Mapping[str, str | None]) -> bool:
        there = value_at(self._entry, fact.fills) if fact.fills else None
        return given.get(fact.option) is not None or there is None

    def _fact(self, fact: EventFact, known: Mapping[str, Any]) -> Fact:
        is_needed, field = fact.is_needed(known), self._event.field_of(fact)
        read = reader_of(self._event, fact, self._here)

        def noted(text: str) -> Any:
            value = read(text)
            is_days = isinstance(value, dict) and "start" in value
            typed = days_in_words(value) if is_days else text
            self._texts[fact.option] = value if isinstance(value, str) else typed
            return value

        return Fact(
            option=fact.option,
            question=fact.question,
            read=noted,
            default=fact.default if is_needed else "",
            choices=choices_of(field, self._here.project) if field else (),
            is_optional=not is_needed,
        )

    @property
    def typed(self) -> list[str]:
        """The facts as somebody would type them, the arguments first."""
        arguments, options = [], []
        for fact in self._event.facts:
            if fact.option not in self._texts:
                continue
            if fact.is_argument:
                arguments.append(self._texts[fact.option])
                continue
            for text in self._texts[fact.option].split(BETWEEN):
                options += [fact.option, text]
        return arguments + options


def _refuse_foreign(event: Event, given: Mapping[str, str | None]) -> None:
    """Raise a usage error on an option that belongs to another event of the same name."""
    own = {fact.option for fact in event.facts}
    for option, text in given.items():
        if text is not None and option not in own:
            raise bad_parameter(f"this is no fact of {event.subject}s", option)


def _refuse_told(
    opened: Opened, found: Subject, here: Route, record: Value, facts: Facts, *, is_replaced: bool
) -> None:
    """Raise an error where the event is recorded already, unless it is to be replaced.

    `here` is the route at which the file has the record.
    """
    event = found.event
    key = found.key or event.key_among(facts)
    route = already_told(event, record, key, facts)
    if route is None or (is_replaced and event.is_replaceable):
        return
    path = opened.loaded.spot(found.holder, ()).path
    place = opened.loaded.documents[path].place_of((*here, *route))
    remedies = ["edit that line"]
    if event.is_replaceable:
        remedies.insert(0, "add --replace to put this in its place")
    if event.again:
        remedies.append(f"add --again: {event.again[0].lower()}{event.again[1:].rstrip('.')}")
    raise CommandError(
        f"`{_what(event, route)}` of {_who(found, key)} is recorded already: "
        f"{printable(opened.prefix + place.path)}, line {place.line}",
        " or ".join(remedies),
    )


def _what(event: Event, route: Route) -> str:
    """The event; or another field, where the record says otherwise in that."""
    for fact in event.facts:
        if fact.option != DATE and fact.fills and route[-len(fact.fills) :] == fact.fills:
            return str(fact.fills[-1])
    return event.name


def _who(found: Subject, key: str) -> str:
    if not key or found.key or not found.event.subject:
        return found.id
    return f"{found.id} {'on' if is_day(key) else 'by'} {key}"


def _in_words(error: CannotRecordError, found: Subject) -> CommandError:
    names = {"id": found.id, "holder": getattr(found.holder, "id", "")}
    remedy = error.remedy or "invite first: migtrack record invited {id} --visit {holder}"
    return CommandError(error.message.format(**names), remedy.format(**names))
