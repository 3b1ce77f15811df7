"""The officials as a report shows them, and their turns in the seats of the core team."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from migtrack.model.project import Project
from migtrack.model.states import participant_state, past, seat_state
from migtrack.model.team import Participant
from migtrack.review.status.team import Localized


@dataclass(frozen=True, slots=True)
class Person:
    """An official. In redacted output only the number is left."""

    number: int
    """From 1, in the order of the files: it tells people apart and says nothing of them."""
    id: str
    name: Localized
    position: Localized


@dataclass(frozen=True, slots=True)
class Turn:
    """One official's time in a seat."""

    person: Person
    nominated: date | None
    since: date | None
    """The day of the confirmation; none while the official is only nominated."""
    until: date | None
    """The last day in the seat, once it is known."""
    reason: Localized | None
    """Why the official left."""
    vacant_before: int
    """Days without a holder since the one before left; 0 for the first."""


@dataclass(frozen=True, slots=True)
class SeatHistory:
    """A seat of the core team with everybody who held it or is to hold it."""

    ministry: str
    number: int
    turns: tuple[Turn, ...]
    """By day."""
    vacant_since: date | None
    """The first vacant day; none where the seat has a holder."""


@dataclass(frozen=True, slots=True)
class Reserve:
    """An official without a seat, to be asked when one falls vacant."""

    ministry: str
    turn: int
    """The first to be asked has the lowest."""
    person: Person


def review_people(project: Project) -> Mapping[str, Person]:
    """Every official by id."""
    return {
        one.id: Person(number, one.id, one.name, one.position)
        for number, one in enumerate(project.participant_by_id.values(), start=1)
    }


def seat_histories(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[SeatHistory, ...]:
    """Every seat for which somebody was named by the day, ministry by ministry."""
    histories = []
    for identity, ministry in project.ministry_by_id.items():
        named = sorted(number for owner, number in project.holders if owner == identity)
        for number in named:
            seat = (identity, number)
            turns = tuple(_turns(project.holders[seat], as_of, people))
            if turns and 1 <= number <= project.seat_count(ministry):
                since = seat_state(project, seat, as_of).vacant_since
                histories.append(SeatHistory(identity, number, turns, since))
    return tuple(histories)


def _turns(
    named: tuple[Participant, ...], as_of: date, people: Mapping[str, Person]
) -> Iterator[Turn]:
    last: date | None = None
    for one in named:
        since = one.confirmed if past(one.confirmed, as_of) else None
        nominated = one.nominated if past(one.nominated, as_of) else None
        if since is None and nominated is None:
            continue
        gone = one.left if since and one.left and one.left.date <= as_of else None
        yield Turn(
            people[one.id],
            nominated,
            since,
            gone.date if gone else None,
            gone.reason if gone else None,
            max((since - last - timedelta(days=1)).days, 0) if since and last else 0,
        )
        last = gone.date if gone else last


def review_reserves(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[Reserve, ...]:
    """The reserve officials, ministry by ministry, the first to be asked first."""
    return tuple(
        Reserve(identity, one.reserve, people[one.id])
        for identity in project.ministry_by_id
        for team in project.teams_of.get(identity, ())
        for one in sorted(team.participants, key=lambda one: one.reserve or 0)
        if one.reserve is not None and participant_state(project, one, as_of) == "reserve"
    )
