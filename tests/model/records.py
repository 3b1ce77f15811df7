"""Records for the tests of the models: only what a test is about has to be named."""

from typing import Any

from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.project import Project
from migtrack.model.support import Request, Sop
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.model.visits import Traveller

INTERVAL = {"start": "2021-01-01", "end": "2021-12-31"}


def ending(date: str) -> dict[str, str]:
    """A departure, a withdrawal or a cancellation on that day."""
    return {"date": date, "reason": "Other duties"}


def contract(**fields: object) -> Contract:
    facts: dict[str, object] = {
        "id": "sample",
        "title": "A project",
        "languages": ["en"],
        "time_zone": "UTC",
        "funder": "A funder",
        "implementer": "An implementer",
        "budget": {"amount": "1", "currency": "EUR"},
        "period": INTERVAL,
        "core_team": {"officials_per_ministry": "2"},
        "groups": [{"id": "1", "title": "All"}, {"id": "2", "title": "Visit", "visit_seats": "3"}],
    }
    return Contract.model_validate(facts | fields)


def official(identity: str = "mofa-01", /, **fields: object) -> Participant:
    facts = {"id": identity, "name": identity, "position": "Adviser", "gender": "female"}
    return Participant.model_validate(facts | fields)


def ministry(identity: str = "mofa", /, **fields: object) -> Ministry:
    return Ministry.model_validate({"id": identity, "name": identity, "short": identity} | fields)


def team(identity: str, *people: Participant) -> MinistryTeam:
    return MinistryTeam(ministry=identity, participants=people)


def project(
    *teams: MinistryTeam, of: Contract | None = None, **records: tuple[Any, ...]
) -> Project:
    """A project with a ministry for each team, and the `records` under their names in it."""
    ministries = tuple(ministry(name) for name in dict.fromkeys(one.ministry for one in teams))
    given = {"ministries": ministries, "teams": teams, **records}
    models: dict[str, Any] = {
        "ministries": Ministry,
        "teams": MinistryTeam,
        "activities": Activity,
    }
    return Project(of or contract(), {models[name]: found for name, found in given.items()})


def activity(kind: str = "workshop", identity: str = "", /, **fields: object) -> Activity:
    facts: dict[str, object] = {
        "id": identity or f"{kind}-1",
        "kind": kind,
        "group": "1",
        "title": "An activity",
    }
    if kind == "video-conference":
        facts["activity"] = "seminar-1"
    return Activity.model_validate(facts | fields)


def traveller(identity: str = "mofa-01", /, **fields: object) -> Traveller:
    return Traveller.model_validate({"participant": identity} | fields)


def sop(**fields: object) -> Sop:
    return Sop.model_validate({"id": "sop-1", "title": "A", "activity": "seminar-1"} | fields)


def request(**fields: object) -> Request:
    facts = {
        "id": "request-1",
        "activity": "seminar-1",
        "ministry": "mofa",
        "area": "Data",
        "received": "2021-03-01",
    }
    return Request.model_validate(facts | fields)
