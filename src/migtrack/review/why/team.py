"""The figures of the core team: who holds a seat, and who of these are women."""

from collections.abc import Iterator

from migtrack.base.finding import Key, Spot
from migtrack.model.states import participant_state, past, seat_state
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.review.status.team import Ministries
from migtrack.review.why.values import Asked, Entry, Said


def seats_held(asked: Asked) -> Iterator[Entry]:
    """Every official, every vacant seat, and how many seats the contract gives."""
    project = asked.project
    for team in project.teams:
        for one in team.participants:
            yield _official(asked, project.ministry_by_id.get(team.ministry), team, one)
    for status in Ministries(project).on(asked.as_of):
        about = (("ministry", status.id),)
        for vacancy in status.vacancies:
            spot = _vacated(asked, status.id, vacancy.seats[0][0])
            values: dict[str, Said] = {"seats": vacancy.seats, "since": vacancy.since}
            yield Entry("seat-vacant", spot, about, values=values)
        limit = _limit(asked, project.ministry_by_id[status.id])
        yield Entry("seats", limit, about, of=status.seats, values={"number": status.seats})


def women(asked: Asked) -> Iterator[Entry]:
    """Every holder of a seat."""
    for ministry, number in sorted(asked.project.holders):
        holder = seat_state(asked.project, (ministry, number), asked.as_of).holder
        record = asked.project.ministry_by_id.get(ministry)
        if holder is None or record is None:
            continue
        if 1 <= number <= asked.project.seat_count(record):
            yield Entry(
                holder.gender,
                asked.loaded.spot(holder, ("gender",)),
                (("ministry", ministry), ("participant", holder.id)),
                int(holder.gender == "female"),
                1,
                privacy="personal",
            )


def _official(
    asked: Asked, ministry: Ministry | None, team: MinistryTeam, one: Participant
) -> Entry:
    """What an official adds to the seats that are held."""

    def entry(reason: str, *route: str, **values: Said) -> Entry:
        about: tuple[Key, ...] = (("ministry", team.ministry), ("participant", one.id))
        spot = asked.loaded.spot(one, route)
        return Entry(reason, spot, about, int(reason == "seat-held"), values=values)

    if ministry is None:
        return entry("no-ministry", "id")
    state = participant_state(asked.project, one, asked.as_of)
    if state == "confirmed":
        assert one.seat is not None  # or nobody would be confirmed
        assert one.confirmed is not None
        if not 1 <= one.seat <= asked.project.seat_count(ministry):
            return entry("seat-beyond", "seat", seat=one.seat)
        holder = seat_state(asked.project, (team.ministry, one.seat), asked.as_of).holder
        reason = "seat-held" if holder is one else "seat-shared"
        return entry(reason, "confirmed", seat=one.seat, day=one.confirmed)
    if state in ("replaced", "withdrawn"):
        assert one.left is not None  # or nobody would have left
        return entry("left", "left", "date", day=one.left.date)
    return entry(state, "reserve" if state == "reserve" else "nominated")


def _vacated(asked: Asked, ministry: str, number: int) -> Spot:
    """Where it stands that a seat is vacant: the last day of its last holder, if there was one."""
    named = asked.project.holders.get((ministry, number), ())
    for one in reversed(named):
        if one.left and past(one.left.date, asked.as_of) and past(one.confirmed, asked.as_of):
            return asked.loaded.spot(one, ("left", "date"))
    if named:
        return asked.loaded.spot(named[0], ("seat",))
    teams = asked.project.teams_of.get(ministry)
    if teams:
        return asked.loaded.spot(teams[0], ("vacant_seats",))
    return asked.loaded.spot(asked.project.ministry_by_id[ministry], ())


def _limit(asked: Asked, ministry: Ministry) -> Spot:
    """Where the contract, or the ministry itself, says how many seats it has."""
    if ministry.officials is not None:
        return asked.loaded.spot(ministry, ("officials",))
    return asked.loaded.spot(asked.project.contract, ("core_team", "officials_per_ministry"))
