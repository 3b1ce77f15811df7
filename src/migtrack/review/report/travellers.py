"""The travellers of visits, and the steps that each has taken by a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from migtrack.base.days import if_past
from migtrack.model.activities import is_visit
from migtrack.model.project import Project
from migtrack.model.states import traveller_state
from migtrack.model.visits import Reasoned
from migtrack.review.report.people import Person


@dataclass(frozen=True, slots=True)
class TravellerProgress:
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


def review_travellers(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[TravellerProgress, ...]:
    """Everybody invited to a visit by the day, in the order of the files."""
    return tuple(
        TravellerProgress(
            visit=visit.id,
            person=people.get(traveller.participant),
            ministry=project.ministry_of.get(traveller.participant, ""),
            state=state,
            invited=if_past(traveller.invited, as_of),
            applied=if_past(visa.applied, as_of) if visa else None,
            decided=if_past(visa.decided, as_of) if visa and visa.outcome else None,
            withdrawn=traveller.withdrawn if state == "withdrawn" else None,
        )
        for visit in filter(is_visit, project.activity_by_id.values())
        for traveller in visit.travellers
        for state, visa in [(traveller_state(traveller, as_of), traveller.visa)]
        if state != "not-invited"
    )
