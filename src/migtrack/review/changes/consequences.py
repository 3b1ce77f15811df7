"""What a change moves without naming it: who counts as present, who is trained, who is next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from migtrack.base.finding import Key
from migtrack.model.activities import Activity, is_visit
from migtrack.model.attendance import expected_on, is_for_everyone, read_list
from migtrack.model.day_lists import ATTENDING
from migtrack.model.keys import ACTIVITY, MINISTRY, PARTICIPANT
from migtrack.model.project import Project, Seat
from migtrack.model.states import dates_on, holds_seat, seat_state, visit_seats
from migtrack.model.team import Participant
from migtrack.model.travel import next_to_ask, seats_taken
from migtrack.review.changes.values import Consequence, ConsequenceName, RecordChange
from migtrack.snapshot.snapshot import SnapshotCache

MOST = 1_000
"""The most days of officials that are told; beyond, only that there are more."""
_ABOUT_SEATS = frozenset(
    (
        "added",
        "removed",
        "removed-with-attendance",
        "confirmed",
        "confirmed-after",
        "left",
        "not-left",
        "moved-up",
    )
)
"""The statements that tell who holds a seat."""


class _Presence(NamedTuple):
    """An official counts as present on a day, or does so no more."""

    official: str
    activity: str
    day: date
    is_new: bool


def consequences(
    before: SnapshotCache,
    after: SnapshotCache,
    as_of: date,
    renames: Mapping[Key, str],
    records: Iterable[RecordChange],
) -> Iterator[Consequence]:
    """What follows from the changed `records`, who is trained and holds a seat on `as_of`."""
    sides = _Sides(before.project, after.project, renames)
    moved = list(islice(_presences(sides), MOST + 1))
    yield from _grouped(moved[:MOST])
    if len(moved) > MOST:
        yield Consequence("more-days", ())
    if moved:
        was = frozenset(map(sides.official, before.trained(as_of)))
        officials = frozenset(each.official for each in moved)
        yield from _trained(was, after.trained(as_of), officials)
    yield from _next_travellers(sides, as_of)
    yield from _seats(sides, as_of, records)


class _Sides:
    """Both states of the project; ids are those after the change."""

    def __init__(self, before: Project, after: Project, renames: Mapping[Key, str]) -> None:
        self.before = before
        self.after = after
        self._renames = renames
        self.old_officials = {
            self.official(official.id): official for official in before.participants
        }

    def official(self, old_id: str) -> str:
        """The id after the change of an official, by the one before it."""
        return self._renames.get((PARTICIPANT, old_id), old_id)

    def seats(self) -> dict[Seat, Seat]:
        """The seats that were named before the change, by what they are after it."""
        return {
            (self._renames.get((MINISTRY, ministry), ministry), number): (ministry, number)
            for ministry, number in self.before.holders
        }

    def activities(self) -> Iterator[tuple[Activity, Activity]]:
        """The activities that are there on both sides."""
        for old in self.before.activity_by_id.values():
            new = self.after.activity_by_id.get(self._renames.get((ACTIVITY, old.id), old.id))
            if new is not None:
                yield old, new


def _presences(sides: _Sides) -> Iterator[_Presence]:
    """Who comes to be among the `others` of a list that is the same, and who no longer is."""
    for_everyone: dict[date, list[tuple[str, frozenset[str]]]] = {}
    for old, new in sides.activities():
        for day in _unchanged_lists(old, new):
            named = frozenset(read_list(new, day).first)
            if is_for_everyone(old) and is_for_everyone(new):
                for_everyone.setdefault(day, []).append((new.id, named))
            else:
                was = {sides.official(name) for name in expected_on(sides.before, old, day)}
                now = set(expected_on(sides.after, new, day))
                moved = (was ^ now) & sides.after.participant_by_id.keys() - named
                yield from (_Presence(name, new.id, day, name in now) for name in sorted(moved))
    days = sorted(for_everyone)
    for official in sides.after.participant_by_id.values():
        for day in _days_moved(days, sides.old_officials.get(official.id), official):
            for activity, named in for_everyone[day]:
                if official.id not in named:
                    yield _Presence(official.id, activity, day, holds_seat(official, day))


def _unchanged_lists(old: Activity, new: Activity) -> Iterator[date]:
    """The days whose list is the same on both sides, and counts the `others` as present."""
    for day, day_list in new.attendance.items():
        if old.attendance.get(day) == day_list and read_list(new, day).others in ATTENDING:
            yield day


def _days_moved(days: list[date], was: Participant | None, now: Participant) -> Iterator[date]:
    """Those of the days on which the official held a seat on one side of the change alone."""
    old, new = was.stay if was else None, now.stay
    if old != new:
        yield from sorted(_within(days, old) ^ _within(days, new))


def _within(days: list[date], stay: tuple[date, date] | None) -> set[date]:
    return set(days[bisect_left(days, stay[0]) : bisect_right(days, stay[1])] if stay else [])


def _grouped(moved: list[_Presence]) -> Iterator[Consequence]:
    """Together what concerns several officials on the same days of an activity."""
    days: dict[tuple[bool, str, str], list[date]] = {}
    for each in moved:
        days.setdefault((each.is_new, each.activity, each.official), []).append(each.day)
    people: dict[tuple[bool, str, tuple[date, ...]], list[str]] = {}
    for (is_new, activity, official), found in days.items():
        people.setdefault((is_new, activity, tuple(sorted(found))), []).append(official)
    for (is_new, activity, on), officials in people.items():
        name: ConsequenceName = "present" if is_new else "not-present"
        yield Consequence(name, tuple(officials), activity, days=on)


def _trained(
    was: frozenset[str], now: frozenset[str], officials: frozenset[str]
) -> Iterator[Consequence]:
    """Which of the officials came to anything on one side of the change alone."""
    if gained := (now - was) & officials:
        yield Consequence("trained", tuple(sorted(gained)))
    if lost := (was - now) & officials:
        yield Consequence("not-trained", tuple(sorted(lost)))


def _next_travellers(sides: _Sides, as_of: date) -> Iterator[Consequence]:
    """Who is to be asked next for a free seat of a visit that is still to come."""
    for old, new in sides.activities():
        dates = dates_on(new, as_of)
        if not is_visit(new) or dates is None or dates.start < as_of:
            continue
        if len(seats_taken(new, as_of)) >= visit_seats(sides.after, new):
            continue
        was, now = next_to_ask(sides.before, old, as_of), next_to_ask(sides.after, new, as_of)
        if now and (was is None or sides.official(was.participant) != now.participant):
            yield Consequence("asked-next", (now.participant,), new.id)
        elif was and not now:
            yield Consequence("nobody-next", (), new.id)


def _seats(sides: _Sides, as_of: date, records: Iterable[RecordChange]) -> Iterator[Consequence]:
    """Who holds a seat, where no statement about an official tells of it."""
    told = {
        (record.ministry, record.seat)
        for record in records
        if any(statement.name in _ABOUT_SEATS for statement in record.statements)
    }
    if as_of < sides.after.contract.period.start:
        return
    olds = sides.seats()
    for seat in sorted((olds.keys() | sides.after.holders.keys()) - told):
        ministry = sides.after.ministry_by_id.get(seat[0])
        if ministry is None or not sides.after.has_seat(ministry, seat[1]):
            continue
        was = seat_state(sides.before, olds.get(seat, seat), as_of).holder
        now = seat_state(sides.after, seat, as_of).holder
        if now is not None and (was is None or sides.official(was.id) != now.id):
            yield Consequence("holds-seat", (now.id,), *seat)
        elif was is not None and now is None:
            yield Consequence("seat-vacant", (), *seat)
