"""How officials stand on a day, with their names: what `migtrack people` shows."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from migtrack.base.personal_data import looks_like
from migtrack.model.project import Project
from migtrack.model.states import ParticipantState, participant_state
from migtrack.model.team import Participant


class PersonOnDay(NamedTuple):
    """An official as one asks who that is; nothing else that is personal, nothing confidential."""

    id: str
    ministry: str
    seat: int | None
    reserve: int | None
    state: ParticipantState
    left: date | None
    """The last day, where it is over."""
    name: Mapping[str, str]
    """By language, without what looks like a contact or a number of a person."""


def people_on(
    project: Project, as_of: date, people: Iterable[Participant]
) -> tuple[PersonOnDay, ...]:
    """How these officials of the project stand on a day."""
    return tuple(_on_day(project, as_of, person) for person in people)


def _on_day(project: Project, as_of: date, person: Participant) -> PersonOnDay:
    is_over = person.left is not None and person.left.date < as_of
    return PersonOnDay(
        id=person.id,
        ministry=project.ministry_of[person.id],
        seat=person.seat,
        reserve=person.reserve,
        state=participant_state(project, person, as_of),
        left=person.left.date if person.left and is_over else None,
        name={code: name for code, name in person.name.items() if not looks_like(name)},
    )
