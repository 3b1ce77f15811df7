"""What is known of people, so that it can be looked for where it may not stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from migtrack.model.project import Project
from migtrack.model.team import Participant


@dataclass(frozen=True, slots=True)
class PersonalValue:
    """A personal value."""

    value: str
    field: str
    """What it is, in words."""
    owner: str
    """The id of the record in which it stands."""
    common: bool = False
    """Whether it is free text, whose words may be those of everybody."""


def personal_values(project: Project) -> tuple[PersonalValue, ...]:
    """Every personal value of the project: of officials, travellers, experts and approvers."""
    return tuple(dict.fromkeys(_all(project)))


def public_texts(project: Project) -> tuple[str, ...]:
    """Free text of the project that concerns nobody: whatever stands there is no secret."""
    contract = project.contract
    texts: list[Mapping[str, str] | None] = [
        contract.title,
        contract.acronym,
        contract.funder,
        contract.implementer,
        *(group.title for group in contract.groups),
        *(one.reason for one in contract.amendments),
        *(text for one in project.ministries for text in (one.name, one.short)),
        *(one.reason for activity in project.activities for one in activity.postponed),
        *(one.cancelled.reason for one in project.activities if one.cancelled),
        *(text for one in project.activities for text in (one.title, one.short)),
        *(one.title for one in project.sops),
        *(one.area for one in project.requests),
    ]
    return tuple(value for text in texts if text for value in text.values())


def _all(project: Project) -> Iterator[PersonalValue]:
    for one in project.participants:
        yield from _official(one)
    for team in project.teams:
        yield from _texts(team.notes, "note", team.ministry)
    for activity in project.activities:
        for expert in activity.experts:
            yield from _texts(expert.name, "expert", activity.id, common=False)
        for traveller in activity.travellers:
            owner = traveller.participant
            yield PersonalValue(owner, "id", activity.id)
            yield from _texts(traveller.notes, "note", owner)
            yield from _plain(traveller.documents, "document", owner)
            if traveller.withdrawn:
                yield from _texts(traveller.withdrawn.reason, "reason", owner)
    for request in project.requests:
        yield from _texts(request.expert, "expert", request.id, common=False)
    people = project.participant_by_id
    for waiver in project.waivers:
        yield from _texts(waiver.approved_by, "approver", waiver.subject)
        if waiver.subject in people:
            yield from _texts(waiver.reason, "reason", waiver.subject)


def _official(one: Participant) -> Iterator[PersonalValue]:
    yield PersonalValue(one.id, "id", one.id)
    yield from _texts(one.name, "name", one.id, common=False)
    yield from _texts(one.position, "position", one.id)
    yield from _plain((one.email,), "e-mail address", one.id)
    yield from _plain((one.phone,), "telephone number", one.id)
    yield from _plain((one.letter,), "letter", one.id)
    yield from _texts(one.notes, "note", one.id)
    yield from _plain(one.documents, "document", one.id)
    if one.left:
        yield from _texts(one.left.reason, "reason", one.id)


def _texts(
    text: Mapping[str, str] | None, field: str, owner: str, *, common: bool = True
) -> Iterator[PersonalValue]:
    for value in (text or {}).values():
        yield PersonalValue(value, field, owner, common)


def _plain(values: Iterable[str | None], field: str, owner: str) -> Iterator[PersonalValue]:
    for value in values:
        if value:
            yield PersonalValue(value, field, owner)
