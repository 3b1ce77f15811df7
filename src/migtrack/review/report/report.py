"""Everything that a report says of a project on a day: values, no words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from migtrack.base.finding import Finding, Severity
from migtrack.model.project import Project
from migtrack.review.history.history import History, short_history
from migtrack.review.report.course import RequestCourse, SopCourse, request_courses, sop_courses
from migtrack.review.report.deviations import (
    Dropped,
    Exempted,
    Moved,
    cancellations,
    exemptions,
    postponements,
)
from migtrack.review.report.journeys import Journey, review_journeys
from migtrack.review.report.people import (
    Person,
    Reserve,
    SeatHistory,
    review_people,
    review_reserves,
    seat_histories,
)
from migtrack.review.report.presence import Presence, review_presence
from migtrack.review.status.status import Status, review_status


@dataclass(frozen=True, slots=True)
class Note:
    """A finding that somebody should look at; what is due is among the status's tasks."""

    code: str
    name: str
    severity: Severity
    subject: str
    """The id of the record that it is about; empty where that is not shown."""
    message: str
    """In English; empty where it is not shown."""


@dataclass(frozen=True, slots=True)
class Report:
    """A project on a day: the figures are those of the status."""

    status: Status
    people: Mapping[str, Person]
    """By id; empty where nobody is shown."""
    seats: tuple[SeatHistory, ...]
    reserves: tuple[Reserve, ...]
    presence: Presence
    journeys: tuple[Journey, ...]
    sops: tuple[SopCourse, ...]
    requests: tuple[RequestCourse, ...]
    moved: tuple[Moved, ...]
    dropped: tuple[Dropped, ...]
    exempted: tuple[Exempted, ...]
    notes: tuple[Note, ...]
    history: History | None
    """The figures over time; none where there are too many days to take in."""
    redacted: bool = False
    """Whether nobody is shown."""


def review_report(
    project: Project, as_of: date, findings: Sequence[Finding] = (), waived: int = 0
) -> Report:
    """Everything about the project on `as_of`.

    `findings` are the open ones of a check for that day; so many more are `waived`.
    """
    people = review_people(project)
    return Report(
        review_status(project, as_of, findings, waived),
        people,
        seat_histories(project, as_of, people),
        review_reserves(project, as_of, people),
        review_presence(project, as_of, people),
        review_journeys(project, as_of, people),
        sop_courses(project, as_of),
        request_courses(project, as_of),
        postponements(project, as_of),
        cancellations(project, as_of),
        exemptions(project, as_of),
        tuple(
            Note(one.code, one.name, one.severity, _subject(one), one.message)
            for one in findings
            if one.severity is not Severity.DUE
        ),
        short_history(project, as_of),
    )


def _subject(finding: Finding) -> str:
    return next((identity for _, identity in finding.subjects), "")
