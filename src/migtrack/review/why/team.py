"""The records behind the figures of the core team: holders of seats, and women among them."""

from collections.abc import Iterator

from migtrack.base.finding import Spot
from migtrack.model.keys import ministry_key, participant_key
from migtrack.model.states import participant_state, past, seat_state
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.review.status.team import MinistryStatusCache
from migtrack.review.why.values import EntryValue, Query, TraceEntry


def seats_held(query: Query) -> Iterator[TraceEntry]:
    """Every official, every vacant seat, and how many seats the contract gives."""
    project = query.project
    for team in project.teams:
        ministry = project.ministry_by_id.get(team.ministry)
        for official in team.participants:
            yield _official(query, ministry, team, official)
    for status in MinistryStatusCache(project).on(query.as_of):
        about = (ministry_key(status.id),)
        for vacancy in status.vacancies:
            spot = _vacancy_spot(query, status.id, vacancy.seats[0][0])
            values: dict[str, EntryValue] = {"seats": vacancy.seats, "since": vacancy.since}
            yield TraceEntry("seat-vacant", spot, about, values=values)
        spot = _seat_count_spot(query, project.ministry_by_id[status.id])
        yield TraceEntry("seats", spot, about, of=status.seats, values={"number": status.seats})


def women(query: Query) -> Iterator[TraceEntry]:
    """Every holder of a seat."""
    for ministry_id, number in sorted(query.project.holders):
        holder = seat_state(query.project, (ministry_id, number), query.as_of).holder
        ministry = query.project.ministry_by_id.get(ministry_id)
        if holder is None or ministry is None:
            continue
        if query.project.has_seat(ministry, number):
            yield query.entry(
                holder.gender,
                holder,
                ("gender",),
                ministry_key(ministry_id),
                participant_key(holder.id),
                value=int(holder.gender == "female"),
                of=1,
                privacy="personal",
            )


def _official(
    query: Query, ministry: Ministry | None, team: MinistryTeam, official: Participant
) -> TraceEntry:
    """Whether an official holds a seat, and why."""

    def entry(reason: str, *route: str, **values: EntryValue) -> TraceEntry:
        about = ministry_key(team.ministry), participant_key(official.id)
        value = int(reason == "seat-held")
        return query.entry(reason, official, route, *about, value=value, values=values)

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


def _vacancy_spot(query: Query, ministry: str, number: int) -> Spot:
    """The record by which a seat is vacant: the last day of its last holder, if it had one."""
    named = query.project.holders.get((ministry, number), ())
    for official in reversed(named):
        left = official.left
        if left and past(left.date, query.as_of) and past(official.confirmed, query.as_of):
            return query.loaded.spot(official, ("left", "date"))
    if named:
        return query.loaded.spot(named[0], ("seat",))
    teams = query.project.teams_of.get(ministry)
    if teams:
        return query.loaded.spot(teams[0], ("vacant_seats",))
    return query.loaded.spot(query.project.ministry_by_id[ministry], ())


def _seat_count_spot(query: Query, ministry: Ministry) -> Spot:
    """Where the ministry's number of seats is: in its own record, or in the contract."""
    if ministry.officials is not None:
        return query.loaded.spot(ministry, ("officials",))
    return query.loaded.spot(query.project.contract, ("core_team", "officials_per_ministry"))
