"""The travellers of a visit and how far each has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from migtrack.model.project import Project
from migtrack.model.states import past, traveller_state
from migtrack.model.visits import Traveller
from migtrack.review.report.people import Person
from migtrack.review.status.team import Localized


@dataclass(frozen=True, slots=True)
class Journey:
    """One traveller's milestones, as far as they are reached."""

    visit: str
    person: Person | None
    """None where the traveller is not among the officials."""
    ministry: str
    state: str
    invited: date | None
    applied: date | None
    decided: date | None
    withdrawn: date | None
    reason: Localized | None
    """Why the traveller withdrew."""


def review_journeys(
    project: Project, as_of: date, people: Mapping[str, Person]
) -> tuple[Journey, ...]:
    """Everybody who was invited to a visit by the day, in the order of the files."""
    return tuple(
        _journey(project, activity.id, one, as_of, people)
        for activity in project.activity_by_id.values()
        if activity.kind == "visit"
        for one in activity.travellers
        if traveller_state(one, as_of) != "not-invited"
    )


def _journey(
    project: Project, visit: str, traveller: Traveller, as_of: date, people: Mapping[str, Person]
) -> Journey:
    def seen(day: date | None) -> date | None:
        return day if past(day, as_of) else None

    visa, withdrawn = traveller.visa, traveller.withdrawn
    gone = withdrawn if withdrawn and withdrawn.date <= as_of else None
    return Journey(
        visit,
        people.get(traveller.participant),
        project.ministry_of.get(traveller.participant, ""),
        traveller_state(traveller, as_of),
        seen(traveller.invited),
        seen(visa.applied) if visa else None,
        seen(visa.decided) if visa and visa.outcome else None,
        gone.date if gone else None,
        gone.reason if gone else None,
    )
