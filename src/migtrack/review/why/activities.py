"""The figures of activities: which were held, and which seats of visits are taken."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from migtrack.model.activities import Activity
from migtrack.model.states import (
    activity_state,
    dates_on,
    days_without_list,
    takes_seat,
    traveller_state,
    visit_seats,
)
from migtrack.model.visits import Traveller
from migtrack.review.why.values import Asked, Entry, Said


def held(kind: str) -> Callable[[Asked], Iterator[Entry]]:
    """The tracer of the activities of a kind."""

    def trace(asked: Asked) -> Iterator[Entry]:
        """Every activity of the kind, and what the contract promises."""
        for activity in asked.project.activity_by_id.values():
            if activity.kind == kind:
                yield _activity(asked, activity)
        contract = asked.project.contract
        for index, group in enumerate(contract.groups):
            for name, number in group.planned.items():
                if name == kind:
                    spot = asked.loaded.spot(contract, ("groups", index, "planned", name))
                    about = (("group", group.id),)
                    values: dict[str, Said] = {"group": group.id, "number": number}
                    yield Entry("promised", spot, about, of=number, values=values)

    return trace


def _activity(asked: Asked, activity: Activity) -> Entry:
    state, dates = activity_state(activity, asked.as_of), dates_on(activity, asked.as_of)
    about = (("activity", activity.id),)
    if state == "cancelled" and activity.cancelled:
        spot = asked.loaded.spot(activity, ("cancelled",))
        return Entry(state, spot, about, values={"day": activity.cancelled.date})
    spot = asked.loaded.spot(activity, ("dates",))
    values: dict[str, Said] = {"days": (dates.start, dates.end)} if dates else {}
    if state == "unrecorded":
        values["missing"] = tuple(days_without_list(activity, asked.as_of))
    return Entry(state, spot, about, int(state == "held"), values=values)


def visit_seats_taken(asked: Asked) -> Iterator[Entry]:
    """Every traveller, and how many seats the visits have."""
    for visit in asked.project.activity_by_id.values():
        if visit.kind != "visit":
            continue
        gone = activity_state(visit, asked.as_of) == "cancelled"
        if gone and visit.cancelled:
            spot = asked.loaded.spot(visit, ("cancelled",))
            values: dict[str, Said] = {"day": visit.cancelled.date}
            yield Entry("cancelled", spot, (("activity", visit.id),), values=values)
            continue
        for index, traveller in enumerate(visit.travellers):
            yield _traveller(asked, visit, index, traveller)
        yield _seats(asked, visit)


def _traveller(asked: Asked, visit: Activity, index: int, traveller: Traveller) -> Entry:
    """What a traveller adds to the seats that are taken."""
    ministry = asked.project.ministry_of.get(traveller.participant, "")
    about = (
        ("activity", visit.id),
        ("ministry", ministry),
        ("participant", traveller.participant),
    )

    def entry(reason: str, field: str, day: date | None, value: int = 0) -> Entry:
        spot = asked.loaded.spot(visit, ("travellers", index, field))
        values: dict[str, Said] = {"day": day} if day else {}
        return Entry(reason, spot, about, value, values=values)

    state = traveller_state(traveller, asked.as_of)
    if takes_seat(traveller, asked.as_of):
        return entry("invited", "invited", traveller.invited, 1)
    if state == "withdrawn" and traveller.withdrawn:
        return entry(state, "withdrawn", traveller.withdrawn.date)
    if state == "refused":
        return replace(entry(state, "visa", None), privacy="confidential")
    return entry(state, "invited", traveller.invited)


def _seats(asked: Asked, visit: Activity) -> Entry:
    """How many seats a visit has: its own word, or the contract's."""
    number = visit_seats(asked.project, visit)
    contract = asked.project.contract
    spot = asked.loaded.spot(visit, ("group",))
    if visit.seats is not None:
        spot = asked.loaded.spot(visit, ("seats",))
    else:
        for index, group in enumerate(contract.groups):
            if group.id == visit.group and group.visit_seats is not None:
                spot = asked.loaded.spot(contract, ("groups", index, "visit_seats"))
                break
    about = (("activity", visit.id),)
    return Entry("seats", spot, about, of=number, values={"number": number})
