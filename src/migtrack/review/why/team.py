"""The records behind the figures of the core team: holders of seats, and women among them."""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Route
from migtrack.model.fields import Record
from migtrack.model.keys import ministry_key
from migtrack.model.kinds import key_of
from migtrack.model.states import participant_state, past, seat_state
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.review.why.values import Query, TraceEntry
from migtrack.snapshot.team import MinistryStatusCache


def seats_held(query: Query) -> Iterator[TraceEntry]:
    """Every official, every vacant seat, and how many seats the contract gives."""
    project = query.project
    for team in project.teams:
        known = project.ministry_by_id.get(team.ministry)
        for official in team.participants:
            yield _official(query, known, team, official)
    for status in MinistryStatusCache(project).on(query.as_of):
        ministry, number = project.ministry_by_id[status.id], status.seats
        key = key_of(ministry)
        for vacancy in status.vacancies:
            seats, since = vacancy.seats, vacancy.since
            record, route = _vacancy(query, ministry, seats[0][0])
            yield query.entry("seat-vacant", record, route, key, seats=seats, since=since)
        record, route = ministry, ("officials",)
        if ministry.officials is None:
            contract = query.loaded.project.contract
            record, route = contract, ("core_team", "officials_per_ministry")
        yield query.entry("seats", record, route, key, of=number, number=number)


def women(query: Query) -> Iterator[TraceEntry]:
    """Every holder of a seat."""
    for ministry_id, number in sorted(query.project.holders):
        holder = seat_state(query.project, (ministry_id, number), query.as_of).holder
        ministry = query.project.ministry_by_id.get(ministry_id)
        if holder and ministry and query.project.has_seat(ministry, number):
            gender, about = holder.gender, (key_of(ministry), key_of(holder))
            value = int(gender == "female")
            yield query.entry(
                gender, holder, ("gender",), *about, value=value, of=1, privacy="personal"
            )


def _official(
    query: Query, ministry: Ministry | None, team: MinistryTeam, official: Participant
) -> TraceEntry:
    """Whether an official holds a seat, and why."""

    def entry(
        reason: str, *route: str, seat: int | None = None, day: date | None = None
    ) -> TraceEntry:
        about, value = (ministry_key(team.ministry), key_of(official)), int(reason == "seat-held")
        return query.entry(reason, official, route, *about, value=value, seat=seat, day=day)

    if ministry is None:
        return entry("no-ministry", "id")
    state = participant_state(query.project, official, query.as_of)
    if state == "confirmed":
        assert official.seat is not None  # or the state would not be confirmed
        assert official.confirmed is not None
        if not query.project.has_seat(ministry, official.seat):
            return entry("seat-beyond", "seat", seat=official.seat)
        holder = seat_state(query.project, (team.ministry, official.seat), query.as_of).holder
        reason = "seat-held" if holder is official else "seat-shared"
        return entry(reason, "confirmed", seat=official.seat, day=official.confirmed)
    if state in ("replaced", "withdrawn"):
        assert official.left is not None  # or the state would be another
        return entry("left", "left", "date", day=official.left.date)
    return entry(state, "reserve" if state == "reserve" else "nominated")


def _vacancy(query: Query, ministry: Ministry, number: int) -> tuple[Record, Route]:
    """The field by which a seat is vacant: the last day of its last holder, if it had one."""
    named = query.project.holders.get((ministry.id, number), ())
    for official in reversed(named):
        left = official.left
        if left and past(left.date, query.as_of) and past(official.confirmed, query.as_of):
            return official, ("left", "date")
    if named:
        return named[0], ("seat",)
    teams = query.project.teams_of.get(ministry.id)
    return (teams[0], ("vacant_seats",)) if teams else (ministry, ())
