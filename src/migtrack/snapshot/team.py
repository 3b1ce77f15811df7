"""The core team on a day, ministry by ministry."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from migtrack.base.days import add_days
from migtrack.base.ranges import Range, merged_ranges
from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.states import next_reserve, seat_state


class Vacancy(NamedTuple):
    """The seats of a ministry that are vacant since the same day."""

    since: date
    """The first vacant day."""
    seats: tuple[Range, ...]


class MinistryStatus(NamedTuple):
    """A ministry's part of the core team on a day."""

    id: str
    name: Localized
    short: Localized
    seats: int
    """How many seats the contract gives the ministry."""
    held: int
    """How many seats have a holder."""
    women: int | None
    """How many holders are women; none where it is not shown."""
    vacancies: tuple[Vacancy, ...]
    """By day."""
    reserve: str | None
    """The id of the official to be asked first when a seat falls vacant."""


class MinistryStatusCache:
    """The core team on any day; caches a ministry's status while none of its dates passes."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._cache: dict[tuple[str, int], MinistryStatus] = {}
        """By ministry and how many of its days of change have passed."""

    def on(self, as_of: date) -> tuple[MinistryStatus, ...]:
        """Every ministry, each id once, in the order of the file."""
        return tuple(self._status(ministry, as_of) for ministry in self._project.ministry_by_id)

    def _status(self, ministry: str, as_of: date) -> MinistryStatus:
        key = ministry, bisect_right(self._changes.get(ministry, ()), as_of)
        if key not in self._cache:
            self._cache[key] = _ministry_status(self._project, ministry, as_of)
        return self._cache[key]

    @cached_property
    def _changes(self) -> Mapping[str, Sequence[date]]:
        """The days on which a ministry's status may change, in order, by ministry."""
        changes: dict[str, set[date]] = {}
        for team in self._project.teams:
            days = changes.setdefault(team.ministry, set())
            for official in team.participants:
                left = official.left.date if official.left else None
                dated = [day for day in (official.nominated, official.confirmed, left) if day]
                days.update(dated, (add_days(day, 1) for day in dated))
        return {ministry: sorted(days) for ministry, days in changes.items()}


def _ministry_status(project: Project, ministry_id: str, as_of: date) -> MinistryStatus:
    ministry = project.ministry_by_id[ministry_id]
    seats = project.seat_count(ministry)
    start = project.contract.period.start
    named = [n for n in project.named_seats.get(ministry_id, ()) if project.has_seat(ministry, n)]
    holders = []
    vacant: dict[date, list[Range]] = {}
    for before, after in pairwise([0, *named, seats + 1]):
        if after > before + 1:  # seats for which nobody was ever named
            vacant.setdefault(start, []).append((before + 1, after - 1))
    for number in named:
        state = seat_state(project, (ministry_id, number), as_of)
        if state.holder:
            holders.append(state.holder)
        else:
            vacant.setdefault(state.vacant_since or start, []).append((number, number))
    reserve = next_reserve(project, ministry_id, as_of)
    return MinistryStatus(
        id=ministry_id,
        name=ministry.name,
        short=ministry.short,
        seats=seats,
        held=len(holders),
        women=sum(holder.gender == "female" for holder in holders),
        vacancies=tuple(Vacancy(since, merged_ranges(vacant[since])) for since in sorted(vacant)),
        reserve=reserve.id if reserve else None,
    )
