"""The core team on a day, ministry by ministry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.model.states import next_reserve, seat_state
from migtrack.review.tasks import Range, joined, size

Text = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Seats of a ministry that are vacant since one day."""

    since: date
    """The first vacant day."""
    seats: tuple[Range, ...]

    @property
    def count(self) -> int:
        """How many seats."""
        return size(self.seats)


@dataclass(frozen=True, slots=True)
class MinistryStatus:
    """A ministry's part of the core team."""

    id: str
    name: Text
    short: Text
    seats: int
    """What the contract gives it."""
    held: int
    """Seats with a holder."""
    women: int | None
    """Holders who are women; none where that is not shown."""
    vacancies: tuple[Vacancy, ...]
    """By day."""
    reserve: str | None
    """The official to be asked first when a seat falls vacant."""


def review_ministries(project: Project, as_of: date) -> tuple[MinistryStatus, ...]:
    """Every ministry, each id once, in the order of the file."""
    named: dict[str, list[int]] = {}
    for ministry, number in project.holders:
        named.setdefault(ministry, []).append(number)
    return tuple(
        _ministry(project, identity, sorted(named.get(identity, ())), as_of)
        for identity in project.ministry_by_id
    )


def _ministry(project: Project, identity: str, named: list[int], as_of: date) -> MinistryStatus:
    ministry = project.ministry_by_id[identity]
    seats = project.seat_count(ministry)
    vacant: dict[date, list[Range]] = {}
    held = women = 0
    before = 0
    for number in [*(one for one in named if 1 <= one <= seats), seats + 1]:
        if number > before + 1:  # seats for which nobody was ever named
            vacant.setdefault(project.contract.period.start, []).append((before + 1, number - 1))
        before = number
        if number > seats:
            break
        state = seat_state(project, (identity, number), as_of)
        if state.holder:
            held += 1
            women += state.holder.gender == "female"
        else:
            since = state.vacant_since or project.contract.period.start
            vacant.setdefault(since, []).append((number, number))
    reserve = next_reserve(project, identity, as_of)
    return MinistryStatus(
        identity,
        ministry.name,
        ministry.short,
        seats,
        held,
        women,
        tuple(Vacancy(since, joined(vacant[since])) for since in sorted(vacant)),
        reserve.id if reserve else None,
    )
