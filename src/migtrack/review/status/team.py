"""The core team on a day, ministry by ministry."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from migtrack.model.project import Project
from migtrack.model.states import next_reserve, seat_state
from migtrack.review.status.tasks import Range, joined, shifted, size

Localized = Mapping[str, str]
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
    name: Localized
    short: Localized
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


class Ministries:
    """The core team on any day; a ministry in which nothing happened is not looked at again."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._named: dict[str, list[int]] = {}
        for ministry, number in sorted(project.holders):
            self._named.setdefault(ministry, []).append(number)
        self._known: dict[str, tuple[date, MinistryStatus]] = {}

    def on(self, as_of: date) -> tuple[MinistryStatus, ...]:
        """Every ministry, each id once, in the order of the file."""
        return tuple(self._ministry(identity, as_of) for identity in self._project.ministry_by_id)

    def _ministry(self, identity: str, as_of: date) -> MinistryStatus:
        known = self._known.get(identity)
        if known is not None:
            turns = self._turns.get(identity, ())
            if bisect_right(turns, known[0]) == bisect_right(turns, as_of):
                return known[1]
        status = _ministry(self._project, identity, self._named.get(identity, ()), as_of)
        self._known[identity] = (as_of, status)
        return status

    @cached_property
    def _turns(self) -> Mapping[str, Sequence[date]]:
        """For each ministry the days on which something of its officials counts, or no longer."""
        turns: dict[str, set[date]] = {}
        for team in self._project.teams:
            own = turns.setdefault(team.ministry, set())
            for one in team.participants:
                left = one.left.date if one.left else None
                dated = [day for day in (one.nominated, one.confirmed, left) if day]
                own.update(dated, (shifted(day, 1) for day in dated))
        return {identity: sorted(days) for identity, days in turns.items()}


def _ministry(project: Project, identity: str, named: Sequence[int], as_of: date) -> MinistryStatus:
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
