"""What is known of people, so that it can be looked for where it may not stand."""

from collections.abc import Iterator
from typing import NamedTuple

from migtrack.base.finding import Route
from migtrack.model.declarations import Confidential, Identifying, Personal, Public, Ref
from migtrack.model.fields import Part, Record
from migtrack.model.kinds import key_of, record_kinds
from migtrack.model.project import Project
from migtrack.model.team import Participant
from migtrack.model.walk import fields_of, is_kind, texts_of


class PersonalValue(NamedTuple):
    """A personal value."""

    value: str
    field: str
    """What it is, in words."""
    owner: str
    """The id of the record in which it stands, or `the contract`, which has none."""
    common: bool = False
    """Whether it is free text, whose words may be those of everybody."""
    form: str = "text"
    """How it is written: `text`, `name`, `id`, `e-mail` or `telephone`."""


def personal_values(project: Project) -> tuple[PersonalValue, ...]:
    """Every personal value of the project: of officials, travellers, experts and approvers."""
    values: dict[PersonalValue, None] = {}
    people = project.participant_by_id
    for record, found in project.declared(Identifying):
        kind, owner = key_of(record)
        mark: Identifying = found.mark
        if mark.only_of_people and owner not in people:
            continue
        # within an entry about a participant, all but the id itself is that person's
        of_entry = found.entry in people and found.value != found.entry
        whose = found.entry if of_entry else owner or f"the {kind}"
        for text in texts_of(found.value):
            values[PersonalValue(text, mark.label, whose, mark.common, mark.form)] = None
    return tuple(values)


def public_texts(project: Project) -> tuple[str, ...]:
    """Free text of the project that concerns nobody: whatever stands there is no secret."""
    return tuple(text for _, found in project.declared(Public) for text in texts_of(found.value))


def names_of_ministries(project: Project) -> tuple[str, ...]:
    """The names that stand on every page: a word of theirs says nothing about a person."""
    return tuple(
        text
        for ministry in project.ministries
        for text in (*ministry.name.values(), *ministry.short.values())
    )


class RecordText(NamedTuple):
    """A text of a record."""

    record: Record
    route: Route
    text: str


def impersonal_texts(project: Project) -> Iterator[RecordText]:
    """Every text of the records that may be shown in redacted output, its place known."""
    for kind in record_kinds():
        for record in project.records(kind.model) if kind.model is not Participant else ():
            of_person = key_of(record)[1] in project.participant_by_id
            for route, text in _texts(record, (), of_person=of_person):
                yield RecordText(record, route, text)


def _texts(part: Part, route: Route, *, of_person: bool) -> Iterator[tuple[Route, str]]:
    """The texts within a record but for the personal ones, with the routes to them."""
    for field in fields_of(type(part)):
        identifying = field.get(Identifying)
        is_personal = any(map(field.get, (Personal, Confidential, Identifying)))
        if identifying and identifying.only_of_people:
            is_personal = of_person
        if not is_personal and not field.get(Ref) and not (field.part and is_kind(field.part)):
            yield from _texts_of(
                getattr(part, field.name), (*route, field.key), of_person=of_person
            )


def _texts_of(value: object, route: Route, *, of_person: bool) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, Part):
        yield from _texts(value, route, of_person=of_person)
    elif isinstance(value, (dict, tuple)):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from _texts_of(
                inner, (*route, step if isinstance(step, int) else str(step)), of_person=of_person
            )
