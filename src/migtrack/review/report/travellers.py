"""The travellers of visits, and the steps that each has taken by a day."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from migtrack.base.days import if_past
from migtrack.model.activities import Activity, is_visit
from migtrack.model.project import Project
from migtrack.model.states import past
from migtrack.model.travel import applications_on, traveller_state
from migtrack.model.visits import Reasoned
from migtrack.review.report.people import Person


class TravellerProgress(NamedTuple):
    """The steps of one traveller, with their dates; none for a step not taken yet."""

    visit: str
    person: Person | None
    """None where the traveller is not among the officials."""
    ministry: str
    """The ministry's id; empty where the traveller is not among the officials."""
    state: str
    invited: date | None
    applied: date | None
    """When the visa was applied for."""
    decided: date | None
    """When the visa was granted or refused."""
    withdrawn: Reasoned | None
    applications: int = 0
    """How many times the visa was applied for."""
    returned: Reasoned | None = None
    """The return before the end of the visit."""
    declined: date | None = None
    """Of a reserve: since when the seat is not wanted."""


def review_travellers(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[TravellerProgress, ...]:
    """Everybody invited to a visit by the day, then the reserves who do not want the seat.

    Both stand in the order of the files.
    """
    return tuple(
        progress
        for visit in filter(is_visit, project.activity_by_id.values())
        for progress in (
            *_travellers(project, visit, as_of, people),
            *_declined(project, visit, as_of, people),
        )
    )


def _travellers(
    project: Project, visit: Activity, as_of: date, people: Mapping[str, Person]
) -> Iterator[TravellerProgress]:
    for traveller in visit.travellers:
        state, made = traveller_state(traveller, as_of), applications_on(traveller, as_of)
        visa = made[-1] if made else None
        if state != "not-invited":
            yield TravellerProgress(
                visit=visit.id,
                person=people.get(traveller.participant),
                ministry=project.ministry_of.get(traveller.participant, ""),
                state=state,
                invited=if_past(traveller.invited, as_of),
                applied=if_past(visa.applied, as_of) if visa else None,
                decided=if_past(visa.decided, as_of) if visa and visa.outcome else None,
                withdrawn=traveller.withdrawn if state == "withdrawn" else None,
                applications=len(made),
                returned=traveller.returned if state == "returned" else None,
            )


def _declined(
    project: Project, visit: Activity, as_of: date, people: Mapping[str, Person]
) -> Iterator[TravellerProgress]:
    for reserve in visit.reserves:
        if past(reserve.declined, as_of):
            yield TravellerProgress(
                visit=visit.id,
                person=people.get(reserve.participant),
                ministry=project.ministry_of.get(reserve.participant, ""),
                state="declined",
                invited=None,
                applied=None,
                decided=None,
                withdrawn=None,
                declined=reserve.declined,
            )
