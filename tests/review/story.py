"""The project that is shipped, and findings made by hand, so that no rule is needed here."""

from datetime import date
from functools import cache

from migtrack.base.finding import Finding, Key, Place, Severity
from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.model.project import Project
from migtrack.review.status.status import Status, review_status
from tests.sample import ROOT, Files, loaded

TEAM = "project team"
PLACE = Place("data/project.yaml")
MIDWAY = date(2021, 6, 15)


@cache
def shipped() -> Project:
    """The project in `data/`."""
    return load(WorkingTree(str(ROOT))).project


def sample(files: Files | None = None) -> Project:
    """The small project, with files put over it."""
    return loaded(files).project


def due(name: str, by: date | None, who: str, *subjects: Key, message: str = "") -> Finding:
    return Finding(
        "MT999", name, Severity.DUE, message, "help", PLACE, subjects=subjects, by=by, who=who
    )


def found(severity: Severity) -> Finding:
    return due("some-rule", None, "")._replace(severity=severity)


VISIT = ("activity", "visit-1")
MIDWAY_FINDINGS = [
    due("unscheduled-activity", date(2021, 5, 16), TEAM, ("activity", "workshop-5")),
    due("unscheduled-activity", date(2021, 5, 16), TEAM, ("activity", "workshop-6")),
    due("outcome-missing", date(2021, 6, 4), TEAM, ("activity", "video-conference-1")),
    due("visa-due", date(2021, 6, 8), "moi", VISIT, ("participant", "moi-01")),
    due("visa-due", date(2021, 6, 8), "moi", VISIT, ("participant", "moi-02")),
    due("visa-due", date(2021, 6, 8), "mop", VISIT, ("participant", "mop-01")),
    due("visa-due", date(2021, 9, 6), "momd", VISIT, ("participant", "momd-04")),
    due("visit-seats-open", date(2021, 6, 18), TEAM, VISIT),
]
"""What is due in the middle of the story."""
MIDWAY_WAIVED = 1


def midway() -> Status:
    """The shipped project on 15 June 2021."""
    return review_status(shipped(), MIDWAY, MIDWAY_FINDINGS, MIDWAY_WAIVED)
