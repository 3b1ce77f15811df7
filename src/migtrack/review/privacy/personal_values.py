"""What is known of people, so that it can be looked for where it may not stand."""

from dataclasses import dataclass

from migtrack.model.declarations import Identifying, Public
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.model.walk import texts_of


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
    values: dict[PersonalValue, None] = {}
    people = project.participant_by_id
    for record, found in project.declared(Identifying):
        _, owner = key_of(record)
        if found.mark.only_of_people and owner not in people:
            continue
        # within an entry about a participant, all but the id itself is that person's
        of_entry = found.entry in people and found.value != found.entry
        whose = found.entry if of_entry else owner
        for text in texts_of(found.value):
            values[PersonalValue(text, found.mark.label, whose, found.mark.common)] = None
    return tuple(values)


def public_texts(project: Project) -> tuple[str, ...]:
    """Free text of the project that concerns nobody: whatever stands there is no secret."""
    return tuple(text for _, found in project.declared(Public) for text in texts_of(found.value))
