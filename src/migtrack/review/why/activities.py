"""The records behind the figures of activities held and of visit seats taken."""

from collections.abc import Callable, Iterator
from datetime import date

from migtrack.model.activities import Activity, is_visit
from migtrack.model.fields import Privacy
from migtrack.model.keys import activity_key, group_key, ministry_key, participant_key
from migtrack.model.states import (
    activity_state,
    dates_on,
    days_without_list,
    takes_seat,
    traveller_state,
    visit_seats,
)
from migtrack.model.visits import Traveller
from migtrack.review.why.values import EntryValue, Query, TraceEntry


def activities_held(kind: str) -> Callable[[Query], Iterator[TraceEntry]]:
    """The tracer of the figure that counts the activities held of a kind."""

    def trace(query: Query) -> Iterator[TraceEntry]:
        """Every activity of the kind, and how many the contract plans."""
        for activity in query.project.activity_by_id.values():
            if activity.kind == kind:
                yield _activity(query, activity)
        contract = query.project.contract
        for index, group in enumerate(contract.groups):
            for name, number in group.planned.items():
                if name == kind:
                    yield query.entry(
                        "promised",
                        contract,
                        ("groups", index, "planned", name),
                        group_key(group.id),
                        of=number,
                        values={"group": group.id, "number": number},
                    )

    return trace


def _activity(query: Query, activity: Activity) -> TraceEntry:
    state, dates = activity_state(activity, query.as_of), dates_on(activity, query.as_of)
    key = activity_key(activity.id)
    if state == "cancelled" and activity.cancelled:
        return query.entry(
            state, activity, ("cancelled",), key, values={"day": activity.cancelled.date}
        )
    values: dict[str, EntryValue] = {"days": (dates.start, dates.end)} if dates else {}
    if state == "unrecorded":
        values["missing"] = tuple(days_without_list(activity, query.as_of))
    return query.entry(state, activity, ("dates",), key, value=int(state == "held"), values=values)


def visit_seats_taken(query: Query) -> Iterator[TraceEntry]:
    """Every traveller, and how many seats the visits have."""
    for visit in filter(is_visit, query.project.activity_by_id.values()):
        if activity_state(visit, query.as_of) == "cancelled" and visit.cancelled:
            key, day = activity_key(visit.id), visit.cancelled.date
            yield query.entry("cancelled", visit, ("cancelled",), key, values={"day": day})
            continue
        for index, traveller in enumerate(visit.travellers):
            yield _traveller(query, visit, index, traveller)
        yield _seats(query, visit)


def _traveller(query: Query, visit: Activity, index: int, traveller: Traveller) -> TraceEntry:
    """Whether a traveller takes a seat, and why."""
    about = (
        activity_key(visit.id),
        ministry_key(query.project.ministry_of.get(traveller.participant, "")),
        participant_key(traveller.participant),
    )

    def entry(
        reason: str, field: str, day: date | None, value: int = 0, privacy: Privacy = "open"
    ) -> TraceEntry:
        route, values = ("travellers", index, field), {"day": day} if day else {}
        return query.entry(
            reason, visit, route, *about, value=value, values=values, privacy=privacy
        )

    state = traveller_state(traveller, query.as_of)
    if takes_seat(traveller, query.as_of):
        return entry("invited", "invited", traveller.invited, value=1)
    if state == "withdrawn" and traveller.withdrawn:
        return entry(state, "withdrawn", traveller.withdrawn.date)
    if state == "refused":
        return entry(state, "visa", None, privacy="confidential")
    return entry(state, "invited", traveller.invited)


def _seats(query: Query, visit: Activity) -> TraceEntry:
    """How many seats a visit has: by its own record, or by its group in the contract."""
    number = visit_seats(query.project, visit)
    contract = query.project.contract
    spot = query.loaded.spot(visit, ("group",))
    if visit.seats is not None:
        spot = query.loaded.spot(visit, ("seats",))
    else:
        for index, group in enumerate(contract.groups):
            if group.id == visit.group and group.visit_seats is not None:
                spot = query.loaded.spot(contract, ("groups", index, "visit_seats"))
                break
    about = (activity_key(visit.id),)
    return TraceEntry("seats", spot, about, of=number, values={"number": number})
