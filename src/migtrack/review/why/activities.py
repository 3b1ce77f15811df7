"""The records behind the figures of activities held and of visit seats taken."""

from collections.abc import Callable, Iterator

from migtrack.base.finding import Route
from migtrack.model.activities import Activity, is_visit
from migtrack.model.contract import Kind
from migtrack.model.fields import Record
from migtrack.model.in_force import route_to_promise
from migtrack.model.keys import group_key, ministry_key, participant_key
from migtrack.model.kinds import key_of
from migtrack.model.states import activity_state, dates_on, days_without_list, visit_seats
from migtrack.model.travel import takes_seat, traveller_state
from migtrack.model.visits import Traveller
from migtrack.review.why.values import Query, TraceEntry, when


def activities_held(kind: Kind) -> Callable[[Query], Iterator[TraceEntry]]:
    """The tracer of the figure that counts the activities held of a kind."""

    def trace(query: Query) -> Iterator[TraceEntry]:
        """Every activity of the kind, and how many the contract plans."""
        for activity in query.project.activity_by_id.values():
            if activity.kind == kind:
                yield _activity(query, activity)
        contract = query.loaded.project.contract
        for group in query.project.contract.groups:
            if kind in group.planned:
                number, key = group.planned[kind], group_key(group.id)
                route = route_to_promise(contract, group.id, "planned", kind, day=query.as_of)
                yield query.entry(
                    "promised", contract, route, key, of=number, group=group.id, number=number
                )

    return trace


def _activity(query: Query, activity: Activity) -> TraceEntry:
    state, dates = activity_state(activity, query.as_of), dates_on(activity, query.as_of)
    if state == "cancelled":
        return query.cancelled(activity, key_of(activity))
    missing = days_without_list(activity, query.as_of)
    return query.entry(
        state,
        activity,
        ("dates",),
        key_of(activity),
        value=int(state == "held"),
        missing=tuple(missing) if state == "unrecorded" else None,
        **when(dates)._asdict(),
    )


def visit_seats_taken(query: Query) -> Iterator[TraceEntry]:
    """Every traveller, and how many seats the visits have."""
    for visit in filter(is_visit, query.project.activity_by_id.values()):
        if activity_state(visit, query.as_of) == "cancelled":
            yield query.cancelled(visit, key_of(visit))
            continue
        for index, traveller in enumerate(visit.travellers):
            yield _traveller(query, visit, index, traveller)
        (record, route), number = _seats(query, visit), visit_seats(query.project, visit)
        yield query.entry("seats", record, route, key_of(visit), of=number, number=number)


def _traveller(query: Query, visit: Activity, index: int, traveller: Traveller) -> TraceEntry:
    """Whether a traveller takes a seat, and why."""
    about = (
        key_of(visit),
        ministry_key(query.project.ministry_of.get(traveller.participant, "")),
        participant_key(traveller.participant),
    )
    state, counts = traveller_state(traveller, query.as_of), takes_seat(traveller, query.as_of)
    field, day = "invited", traveller.invited
    if state == "withdrawn" and traveller.withdrawn:
        field, day = "withdrawn", traveller.withdrawn.date
    elif state == "returned" and traveller.returned:
        field, day = "returned", traveller.returned.date
    elif state == "refused":
        field, day = "visa", None
    return query.entry(
        "invited" if counts and state != "returned" else state,
        visit,
        ("travellers", index, field),
        *about,
        value=int(counts),
        privacy="confidential" if state == "refused" else "open",
        day=day,
    )


def _seats(query: Query, visit: Activity) -> tuple[Record, Route]:
    """Where it is said how many seats a visit has: in its own record, or in the contract."""
    if visit.seats is not None:
        return visit, ("seats",)
    group = query.project.contract.group(visit.group)
    if group is None or group.visit_seats is None:
        return visit, ("group",)
    contract = query.loaded.project.contract
    return contract, route_to_promise(contract, group.id, "visit_seats", day=query.as_of)
