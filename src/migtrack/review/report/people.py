"""The officials, who of them held which seat when, and who is in reserve."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.states import is_in_reserve, seat_state
from migtrack.model.team import Participant
from migtrack.review.report.known import known_on


class Person(NamedTuple):
    """An official. Redacted output has the number alone."""

    id: str
    name: Localized
    position: Localized
    same_as: str = ""
    """The id of the first record of the same person, where this is another one."""
    number: int = 0
    """From 1, in redacted output: it tells people apart without identifying them."""


class Tenure(NamedTuple):
    """One official's time in a seat."""

    person: Person
    nominated: date | None
    since: date | None
    """The day of the confirmation; none while the official is only nominated."""
    until: date | None
    """The last day in the seat; none while it is not known."""
    reason: Localized | None
    """Why the official left."""
    vacant_before: int
    """How many days the seat had no holder before; 0 for the first holder."""


class SeatHistory(NamedTuple):
    """A seat of the core team, with everybody who held it or is nominated for it."""

    ministry: str
    number: int
    tenures: tuple[Tenure, ...]
    """By day."""
    vacant_since: date | None
    """The first vacant day; none where the seat has a holder."""


def review_people(project: Project) -> Mapping[str, Person]:
    """Every official by id."""
    return {
        official.id: Person(official.id, official.name, official.position, official.same_as or "")
        for official in project.participant_by_id.values()
    }


def review_seats(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[SeatHistory, ...]:
    """Every seat for which somebody was named by the day, ministry by ministry."""
    histories = []
    for ministry_id, ministry in project.ministry_by_id.items():
        for number in project.named_seats.get(ministry_id, ()):
            seat = (ministry_id, number)
            tenures = tuple(_tenures(project.holders[seat], as_of, people))
            if tenures and project.has_seat(ministry, number):
                since = seat_state(project, seat, as_of).vacant_since
                histories.append(SeatHistory(ministry_id, number, tenures, since))
    return tuple(histories)


def _tenures(
    officials: tuple[Participant, ...], as_of: date, people: Mapping[str, Person]
) -> Iterator[Tenure]:
    last: date | None = None
    for official in officials:
        known = known_on(official, as_of)
        nominated, since = known.nominated, known.confirmed
        if since is None and nominated is None:
            continue
        left = known.left if since else None
        yield Tenure(
            person=people[official.id],
            nominated=nominated,
            since=since,
            until=left.date if left else None,
            reason=left.reason if left else None,
            vacant_before=max((since - last).days - 1, 0) if since and last else 0,
        )
        last = left.date if left else last


def review_reserves(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[tuple[str, Person], ...]:
    """The officials in reserve after their ministries' ids, whoever is asked first first."""
    return tuple(
        (ministry, people[official.id])
        for ministry in project.ministry_by_id
        for team in project.teams_of.get(ministry, ())
        for official in sorted(team.participants, key=lambda official: official.reserve or 0)
        if is_in_reserve(project, official, as_of)
    )
