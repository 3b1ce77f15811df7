"""How the travellers and the reserves of a visit stand on a day."""

from datetime import date
from typing import Literal

from migtrack.model.activities import Activity
from migtrack.model.project import Project
from migtrack.model.states import holds_seat, past
from migtrack.model.visits import NOT_REQUIRED, Reserve, Traveller, Visa

VisaState = Literal["none", "applied", "granted", "refused", "not-required"]
TravellerState = Literal[
    "not-invited",
    "invited",
    "applied",
    "granted",
    "not-required",
    "refused",
    "withdrawn",
    "returned",
]


def applications_on(traveller: Traveller, as_of: date) -> list[Visa]:
    """The applications for a visa that the traveller has made by the day, or had decided."""
    return [
        visa
        for visa in traveller.applications
        if past(visa.applied, as_of) or _is_decided(visa, as_of)
    ]


def visa_state(traveller: Traveller, as_of: date) -> VisaState:
    """How far the last application for the traveller's visa is."""
    made = applications_on(traveller, as_of)
    if not made:
        return "none"
    outcome = made[-1].outcome
    return outcome if outcome and _is_decided(made[-1], as_of) else "applied"


def _is_decided(visa: Visa, as_of: date) -> bool:
    return visa.outcome is not None and (visa.decided is None or visa.decided <= as_of)


def traveller_state(traveller: Traveller, as_of: date) -> TravellerState:
    """Where the traveller stands. One without a day of invitation counts as invited."""
    if traveller.withdrawn and traveller.withdrawn.date <= as_of:
        return "withdrawn"
    if traveller.returned and traveller.returned.date <= as_of:
        return "returned"
    visa = visa_state(traveller, as_of)
    is_ahead = traveller.invited is not None and traveller.invited > as_of
    if is_ahead and visa in ("none", NOT_REQUIRED):
        return "not-invited"
    return "invited" if visa == "none" else visa


def takes_seat(traveller: Traveller, as_of: date) -> bool:
    """Whether the traveller takes a seat of the visit on `as_of`."""
    return traveller_state(traveller, as_of) not in ("not-invited", "refused", "withdrawn")


def seats_taken(visit: Activity, as_of: date = date.max) -> list[Traveller]:
    """The travellers who take a seat of the visit on `as_of`."""
    return [traveller for traveller in visit.travellers if takes_seat(traveller, as_of)]


def is_on_visit(traveller: Traveller, day: date) -> bool:
    """Whether the traveller should be there on a day of the visit, that of a return included."""
    has_returned = traveller.returned is not None and traveller.returned.date < day
    return takes_seat(traveller, day) and not has_returned


def needs_papers(visit: Activity) -> bool:
    """Whether one needs a passport, and perhaps a visa, for the visit: unless it is online."""
    return visit.mode != "online"


def must_apply(visit: Activity, traveller: Traveller, as_of: date) -> bool:
    """Whether the traveller must still apply for a visa."""
    return needs_papers(visit) and traveller_state(traveller, as_of) == "invited"


def next_to_ask(project: Project, visit: Activity, as_of: date) -> Reserve | None:
    """The first reserve of the visit to whom a free seat should be offered.

    That is one who holds a seat of the core team, has not been invited and has not declined.
    """
    asked = {
        traveller.participant
        for traveller in visit.travellers
        if traveller_state(traveller, as_of) != "not-invited"
    }
    for reserve in visit.reserves:
        official = project.participant_by_id.get(reserve.participant)
        is_free = reserve.participant not in asked and not past(reserve.declined, as_of)
        if is_free and official is not None and holds_seat(official, as_of):
            return reserve
    return None
