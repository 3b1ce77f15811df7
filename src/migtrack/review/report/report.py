"""Everything in a report on a project on a day: values without text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from migtrack.base.finding import Finding, Severity
from migtrack.model.project import Project
from migtrack.review.history.history import History, short_history
from migtrack.review.report.attendance import AttendanceSheet, review_attendance
from migtrack.review.report.deviations import (
    ReportedCancellation,
    ReportedPostponement,
    ReportedWaiver,
    review_cancellations,
    review_postponements,
    review_waivers,
)
from migtrack.review.report.people import (
    Person,
    Reserve,
    SeatHistory,
    review_people,
    review_reserves,
    review_seats,
)
from migtrack.review.report.support import (
    RequestProgress,
    SopProgress,
    review_request_progress,
    review_sop_progress,
)
from migtrack.review.report.travellers import TravellerProgress, review_travellers
from migtrack.review.status.status import Status, review_status


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """An open finding that is not of severity *due*: those are tasks of the status."""

    code: str
    name: str
    severity: Severity
    subject: str
    """The id of the record that it is about; empty where it is about none, or is not shown."""
    message: str
    """In English; empty where it is not shown."""


@dataclass(frozen=True, slots=True)
class Report:
    """A project on a day: its status, and the details behind it."""

    status: Status
    people: Mapping[str, Person]
    """By id; empty where nobody is shown."""
    seats: tuple[SeatHistory, ...]
    reserves: tuple[Reserve, ...]
    attendance: AttendanceSheet
    travellers: tuple[TravellerProgress, ...]
    """Empty where nobody is shown."""
    sops: tuple[SopProgress, ...]
    requests: tuple[RequestProgress, ...]
    postponements: tuple[ReportedPostponement, ...]
    cancellations: tuple[ReportedCancellation, ...]
    waivers: tuple[ReportedWaiver, ...]
    findings: tuple[ReportedFinding, ...]
    history: History | None
    """The figures over time; none where there are too many days to show."""
    redacted: bool = False
    """Whether nobody is shown."""


def review_report(
    project: Project, as_of: date, findings: Sequence[Finding] = (), waived: int = 0
) -> Report:
    """Everything in a report on `as_of`.

    `findings` are the open findings of a check for that day; `waived` is how many are waived.
    """
    people = review_people(project)
    return Report(
        status=review_status(project, as_of, findings, waived),
        people=people,
        seats=review_seats(project, as_of, people),
        reserves=review_reserves(project, as_of, people),
        attendance=review_attendance(project, as_of, people),
        travellers=review_travellers(project, as_of, people),
        sops=review_sop_progress(project, as_of),
        requests=review_request_progress(project, as_of),
        postponements=review_postponements(project, as_of),
        cancellations=review_cancellations(project, as_of),
        waivers=review_waivers(project, as_of),
        findings=tuple(
            ReportedFinding(
                finding.code,
                finding.name,
                finding.severity,
                next((record_id for _, record_id in finding.subjects), ""),
                finding.message,
            )
            for finding in findings
            if finding.severity is not Severity.DUE
        ),
        history=short_history(project, as_of),
    )
