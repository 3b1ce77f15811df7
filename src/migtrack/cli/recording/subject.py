"""The record of which `migtrack record` records an event: by its id, or by a person's name."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.base.ids import near_id
from migtrack.base.text import as_typed, capital, listed
from migtrack.cli.context import Opened
from migtrack.cli.usage import bad_parameter, no_such
from migtrack.cli.writing.asking import Fact, ask, can_ask, gather
from migtrack.cli.writing.people_meant import fits_several, in_words, who_is_meant
from migtrack.edit.field_values import titled
from migtrack.edit.recording.event import Event
from migtrack.edit.recording.events import EVENTS
from migtrack.load.kinds import kind_of, written_route
from migtrack.model.declarations import RECORD_KINDS, OnlyWhen
from migtrack.model.fields import Record
from migtrack.model.keys import PARTICIPANT
from migtrack.model.kinds import record_kinds
from migtrack.model.project import Project
from migtrack.model.walk import declared_at
from migtrack.review.people.find import nearest_people, people_named

SUBJECT = "SUBJECT"


class Subject(NamedTuple):
    """A record, and what may be recorded of it."""

    event: Event
    record: Any
    """The record that is named; the contract where none is."""
    holder: Any
    """The record whose data change."""

    @property
    def id(self) -> str:
        """The id of the record that is named, as people know it."""
        return str(self.record.id) if self.event.subject else "the contract"

    @property
    def key(self) -> str:
        """The key of the entry in which the facts stand, where the subject is that key."""
        return str(self.record.id) if self.holder is not self.record else ""


def find_subject(
    events: Sequence[Event],
    words: str | None,
    opened: Opened,
    *,
    holder: str | None = None,
    missing: Sequence[str] = (),
) -> Subject:
    """The record that the words mean, asked for where they are missing and somebody can answer.

    Of events of the same name the record decides which one it is. `holder` is the id of the
    record whose data change, where that is another. Raises a usage error, and where nobody can be
    asked an error that names what else is `missing`.
    """
    project = opened.loaded.project
    if not events[0].subject:
        return Subject(events[0], project.contract, project.contract)
    if words is None:
        facts = [_question(events, opened)]
        if not can_ask():
            facts += [Fact(option, "", str) for option in missing]
        words = gather(facts, {})[SUBJECT]
        assert words is not None, "it is no optional fact"
    found = _matches(events, words, project)
    if len(found) > 1:
        people = [record for _, record in found]
        if not can_ask():
            raise bad_parameter(fits_several(words, people, project), SUBJECT)
        meant = who_is_meant(words, people, project)
        found = [match for match in found if match[1] is meant]
    if not found:
        raise bad_parameter(_why_not(events, words, opened), SUBJECT)
    event, record = found[0]
    return Subject(event, record, _holder(event, record, holder, opened))


def place_in_file(opened: Opened, record: Record, raw: Any) -> Route:
    """The route at which the file of a record has it, `raw` being the data of that file."""
    path, route, *_ = opened.loaded.spot(record, ())
    kind = kind_of(path)
    assert kind is not None, "a record stands in a file of its kind"
    return written_route(kind.model, raw, route)


def _kinds(events: Sequence[Event]) -> list[str]:
    return list(dict.fromkeys(event.subject for event in events))


def _named(kind: str) -> str:
    noun = RECORD_KINDS[kind].noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _question(events: Sequence[Event], opened: Opened) -> Fact:
    """Which record is meant; those that are no people can be chosen from a list."""
    kinds, project = _kinds(events), opened.loaded.project
    hint = ", by id or name" if PARTICIPANT in kinds else ""
    question = f"Which {listed(RECORD_KINDS[kind].noun for kind in kinds)}{hint}?"
    named: list[tuple[str, str]] = []
    if PARTICIPANT not in kinds:
        named = [choice for kind in kinds for choice in titled(_of(kind, project), project)]

    def read(text: str) -> str:
        if not _matches(events, text, project):
            message = _why_not(events, text, opened)
            raise ValueError(f"{capital(message).removesuffix('?')}.")
        return text

    return Fact(SUBJECT, question, read, choices=named)


def _of(kind: str, project: Project) -> Sequence[Any]:
    return project.records(RECORD_KINDS[kind].model)


def _matches(events: Sequence[Event], words: str, project: Project) -> list[tuple[Event, Any]]:
    """The records that the words mean, each with the event: one by its id, or people by name."""
    for event in events:
        for record in _of(event.subject, project):
            if record.id == words.strip().lower():
                return [(event, record)]
    return [
        (event, person)
        for event in events
        if event.subject == PARTICIPANT
        for person in people_named(project, words)
    ]


def _why_not(events: Sequence[Event], words: str, opened: Opened) -> str:
    """Why the words mean no record of which the event can be recorded, and what to type."""
    loaded, project = opened.loaded, opened.loaded.project
    word, kinds, name = words.strip().lower(), _kinds(events), events[0].name
    for kind in record_kinds():
        if kind.has_id and any(record.id == word for record in _of(kind.name, project)):
            return _of_another_kind(events, word, kind.name, project)
    ids = [record.id for kind in kinds for record in _of(kind, project)]
    nouns = listed(RECORD_KINDS[kind].noun for kind in kinds)
    if any((kind, word) in loaded.known or loaded.has_lost(RECORD_KINDS[kind]) for kind in kinds):
        return f"no {nouns} {as_typed(words)} can be read; `migtrack validate` says what is wrong"
    if near := near_id(word, ids):
        hint = f"did you mean {near}?"
    elif nearest := nearest_people(project, words) if PARTICIPANT in kinds else []:
        hint = f"the nearest: {in_words(nearest, project)}"
    elif ids:
        hint = f"there are {listed(ids, 'and')}" if len(ids) <= 20 else "see `migtrack people`"
    else:
        hint = f"none is recorded yet; see `migtrack new --help` before {name}"
    return f"there is no {nouns} {as_typed(words)}; {hint}"


def _of_another_kind(events: Sequence[Event], word: str, kind: str, project: Project) -> str:
    """That the id is of a record of which other events are recorded."""
    event = events[0]
    for each in events:
        if each.holder == kind and any(visit.id == word for visit in _holders(each, project)):
            noun = RECORD_KINDS[each.subject].noun
            example = f"migtrack record {each.name} {each.examples[0].split()[1]} --visit {word}"
            return f"{each.name} is recorded of {_named(noun)}, not of {word}: {example}"
    possible = [f"`{each.name}`" for each in EVENTS if each.subject == kind]
    rest = f", of which one records {listed(possible)}" if possible else ""
    kinds = listed(_named(each) for each in _kinds(events))
    return f"`{event.name}` is recorded of {kinds}, and {word} is {_named(kind)}{rest}"


def _holder(event: Event, record: Any, named: str | None, opened: Opened) -> Any:
    """The record whose data change: the one visit, the one that is named, or the traveller's."""
    if not event.holder:
        if named is not None:
            raise bad_parameter(f"only a traveller has one, and {record.id} is none", "--visit")
        return record
    possible = _holders(event, opened.loaded.project)
    if named is not None:
        possible = [visit for visit in possible if visit.id == named.strip().lower()]
    elif not event.makes_entry:
        possible = [each for each in possible if _has_entry(event, each, record.id)] or possible
    if len(possible) == 1:
        return possible[0]
    ids = [visit.id for visit in _holders(event, opened.loaded.project)]
    if not ids:
        raise bad_parameter("the project has no visit yet: migtrack new visit", SUBJECT)
    if named is not None:
        known = f"there are {listed(ids, 'and')}"
        raise no_such("visit", named, ids, "--visit", known, nearest=near_id)
    if not can_ask():
        raise bad_parameter(f"say which visit: {listed(ids)}", "--visit")
    choices = titled(possible, opened.loaded.project)
    chosen = ask(Fact("--visit", "Of which visit?", str, choices=choices))
    return next(visit for visit in possible if visit.id == chosen)


def _holders(event: Event, project: Project) -> list[Any]:
    """The records that can hold the list of the event's entries."""
    model = RECORD_KINDS[event.holder].model
    field = declared_at(model, (event.entries,))
    only = field.get(OnlyWhen) if field else None
    records = project.records(model)
    return [each for each in records if only is None or getattr(each, only.field) in only.values]


def _has_entry(event: Event, holder: Any, key: str) -> bool:
    return any(getattr(entry, event.key) == key for entry in getattr(holder, event.entries))
