"""The whole project: all records, and look-ups among them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Protocol, TypeVar

from migtrack.model.activities import Activity, ActivityDays
from migtrack.model.budget import BudgetFile
from migtrack.model.contract import Contract
from migtrack.model.fields import WEEKDAYS, Interval, Record
from migtrack.model.indicators import Indicator
from migtrack.model.kinds import holders_of, key_of, kinds_named_by_days, record_kinds
from migtrack.model.reports import FunderReport
from migtrack.model.support import Calendar, Holiday, Request, Sop
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.model.waivers import Waiver
from migtrack.model.walk import Found, paths_to, values_of

M = TypeVar("M", bound=Record)

Seat = tuple[str, int]
"""A seat of the core team: a ministry's id and the seat's number, from 1."""


@dataclass(frozen=True)
class Project:
    """Every record that could be read. Ids may be doubled; the look-ups take the first."""

    contract: Contract
    by_model: Mapping[type[Record], tuple[Any, ...]] = field(default_factory=dict)
    """The records of the other files, by their model, in the order of the files."""

    def records(self, model: type[M]) -> tuple[M, ...]:
        """The records of a kind, in the order of the files."""
        if model is Contract:
            return (self.contract,)  # type: ignore[return-value]  # a contract is such a record
        if model in self.by_model:
            return self.by_model[model]
        return tuple(
            record
            for holder, listing in holders_of(model)
            for file in self.records(holder)
            for record in getattr(file, listing.name)
        )

    def declared(self, *marks: Any) -> Iterator[tuple[Record, Found]]:
        """The values of the fields that are declared so, each with its record, record by record."""
        for kind in record_kinds():
            declared = [mark for mark in marks if paths_to(kind.model, mark)]
            for record in self.records(kind.model) if declared else ():
                for mark in declared:
                    for found in values_of(record, mark):
                        yield record, found

    @property
    def ministries(self) -> tuple[Ministry, ...]:
        """The ministries in the order in which reports show them."""
        return self.by_model.get(Ministry, ())

    @property
    def teams(self) -> tuple[MinistryTeam, ...]:
        """The participants files."""
        return self.by_model.get(MinistryTeam, ())

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities."""
        return self.by_model.get(Activity, ())

    @property
    def sops(self) -> tuple[Sop, ...]:
        """The standard operating procedures."""
        return self.by_model.get(Sop, ())

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests for technical assistance."""
        return self.by_model.get(Request, ())

    @property
    def calendars(self) -> tuple[Calendar, ...]:
        """The file of holidays, if there is one."""
        return self.by_model.get(Calendar, ())

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        """The holidays."""
        return tuple(holiday for each in self.calendars for holiday in each.holidays)

    @cached_property
    def working_days(self) -> frozenset[date]:
        """The days of the weekend on which people work."""
        return frozenset(day for each in self.calendars for day in each.working_days)

    def is_weekend(self, day: date) -> bool:
        """Whether people rest on the day because of the day of the week."""
        weekday = WEEKDAYS[day.weekday()]
        return weekday in self.contract.weekend and day not in self.working_days

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of the objectives."""
        return self.by_model.get(Indicator, ())

    @property
    def budget(self) -> BudgetFile | None:
        """The budget lines and the statements of the accounts, if there are any."""
        return next(iter(self.by_model.get(BudgetFile, ())), None)

    @property
    def reports(self) -> tuple[FunderReport, ...]:
        """The reports to the funder."""
        return self.by_model.get(FunderReport, ())

    @cached_property
    def days_as_names(self) -> frozenset[str]:
        """The days by which a waiver names records that have no id: of holidays, of statements."""
        return frozenset(
            key_of(record)[1]
            for kind in kinds_named_by_days()
            for record in self.records(kind.model)
        )

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers."""
        return self.by_model.get(Waiver, ())

    @cached_property
    def ministry_by_id(self) -> Mapping[str, Ministry]:
        """The ministries by id."""
        return _first_by_id(self.ministries)

    @cached_property
    def activity_by_id(self) -> Mapping[str, Activity]:
        """The activities by id."""
        return _first_by_id(self.activities)

    @cached_property
    def participants(self) -> tuple[Participant, ...]:
        """All officials, in the order of the files."""
        return tuple(official for team in self.teams for official in team.participants)

    @cached_property
    def participant_by_id(self) -> Mapping[str, Participant]:
        """The officials by id."""
        return _first_by_id(self.participants)

    @cached_property
    def person_of(self) -> Mapping[str, str]:
        """A participant's id to that of the first record of the same human being."""
        people, first = self.participant_by_id, dict[str, str]()
        for name in people:
            chain, other = {name: None}, people[name].same_as or ""
            while other in people and other not in first and other not in chain:
                chain[other] = None
                other = people[other].same_as or ""
            last = min(chain) if other in chain else next(reversed(chain))
            first.update(dict.fromkeys(chain, first.get(other, last)))
        return first

    @cached_property
    def ministry_of(self) -> Mapping[str, str]:
        """A participant's id to the ministry's."""
        of: dict[str, str] = {}
        for team in self.teams:
            for participant in team.participants:
                of.setdefault(participant.id, team.ministry)
        return of

    @cached_property
    def teams_of(self) -> Mapping[str, tuple[MinistryTeam, ...]]:
        """A ministry's id to its participants files: one, unless somebody made a second."""
        teams: dict[str, tuple[MinistryTeam, ...]] = {}
        for team in self.teams:
            teams[team.ministry] = (*teams.get(team.ministry, ()), team)
        return teams

    @cached_property
    def holders(self) -> Mapping[Seat, tuple[Participant, ...]]:
        """Everyone ever named for a seat, in the order of confirmation, the unconfirmed last."""
        named: dict[Seat, list[Participant]] = {}
        for team in self.teams:
            for participant in team.participants:
                if participant.seat is not None:
                    named.setdefault((team.ministry, participant.seat), []).append(participant)
        return {
            seat: tuple(people)
            if len(people) == 1
            else tuple(sorted(people, key=lambda one: one.confirmed or date.max))
            for seat, people in named.items()
        }

    @cached_property
    def named_seats(self) -> Mapping[str, list[int]]:
        """A ministry's id to the numbers of the seats for which somebody was ever named."""
        numbers: dict[str, list[int]] = {}
        for ministry, number in sorted(self.holders):
            numbers.setdefault(ministry, []).append(number)
        return numbers

    def officials_of(self, ministry_id: str) -> tuple[Participant, ...]:
        """The officials of a ministry, in the order of the files."""
        teams = self.teams_of.get(ministry_id, ())
        return tuple(official for team in teams for official in team.participants)

    def has_seat(self, ministry: Ministry, number: int) -> bool:
        """Whether the contract wants a seat of that number of the ministry."""
        return 1 <= number <= self.seat_count(ministry)

    def seat_count(self, ministry: Ministry) -> int:
        """How many officials the contract wants of the ministry."""
        if ministry.officials is not None:
            return ministry.officials
        return self.contract.core_team.officials_per_ministry


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_HasId)


def _first_by_id(records: tuple[R, ...]) -> dict[str, R]:
    by_id: dict[str, R] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    return by_id


def single_days(interval: Interval) -> tuple[date, ...]:
    """The days that are listed one by one; none where all from the first to the last are meant."""
    return interval.days if isinstance(interval, ActivityDays) else ()


def days_of(interval: Interval) -> list[date]:
    """The days on which something takes place: those listed, or all from the first to the last.

    None where these are reversed. An interval of more than a year is no activity: only its first
    366 days are given.
    """
    if listed := single_days(interval):
        return sorted(set(listed))
    count = min((interval.end - interval.start).days + 1, 366)
    return [interval.start + timedelta(days=n) for n in range(count)]


def is_day_of(interval: Interval, day: date) -> bool:
    """Whether something takes place on the day."""
    if listed := single_days(interval):
        return day in listed
    return interval.start <= day <= interval.end


def are_same_days(one: Interval, other: Interval) -> bool:
    """Whether two intervals mean the same days."""
    bounds = [(each.start, each.end) for each in (one, other)]
    return bounds[0] == bounds[1] and days_of(one) == days_of(other)
