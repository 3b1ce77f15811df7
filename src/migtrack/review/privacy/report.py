"""The report for readers who must not learn anything about a person."""

from dataclasses import replace

from migtrack.review.privacy.history import without_people
from migtrack.review.privacy.status import redacted_status
from migtrack.review.privacy.suppression import suppressed_groups
from migtrack.review.report.attendance import AttendanceSheet
from migtrack.review.report.people import Person, SeatHistory
from migtrack.review.report.report import Report, ReportedFinding
from migtrack.review.status.status import Status


def redacted_report(report: Report) -> Report:
    """The report with numbers in place of officials, and without numbers about few people.

    Nor can such a number be worked out from a total beside it.
    """
    people = set(report.people)
    status = redacted_status(report.status)
    return replace(
        report,
        status=status,
        people={},
        seats=tuple(map(_seat, report.seats)),
        reserves=tuple(
            replace(reserve, person=_anonymous(reserve.person), rank=0)
            for reserve in report.reserves
        ),
        attendance=_attendance(report.attendance, status),
        travellers=(),
        requests=tuple(replace(request, expert=None) for request in report.requests),
        waivers=tuple(
            replace(waiver, approved_by=None, subject="", reason=None)
            if waiver.subject in people
            else replace(waiver, approved_by=None)
            for waiver in report.waivers
        ),
        findings=tuple(_finding(finding, people) for finding in report.findings),
        history=without_people(report.history) if report.history else None,
        redacted=True,
    )


def _anonymous(person: Person) -> Person:
    return Person(person.number, "", {}, {})


def _seat(seat: SeatHistory) -> SeatHistory:
    tenures = (
        replace(tenure, person=_anonymous(tenure.person), reason=None) for tenure in seat.tenures
    )
    return replace(seat, tenures=tuple(tenures))


def _finding(finding: ReportedFinding, people: set[str]) -> ReportedFinding:
    subject = "" if finding.subject in people else finding.subject
    return replace(finding, subject=subject, message="")


def _attendance(sheet: AttendanceSheet, status: Status) -> AttendanceSheet:
    """The sheet without officials; a day only where every day of its activity has enough."""
    minimum = status.small_cell
    shown = {activity.id for activity in status.activities if activity.expected is not None}
    shown -= {day.activity for day in sheet.days if 0 < (day.expected or 0) < minimum}
    suppressed = suppressed_groups(
        {ministry.ministry: ministry.people for ministry in sheet.ministries},
        minimum,
        disjoint=True,
        total_shown=status.figure("attendance") is not None,
    )
    return AttendanceSheet(
        days=tuple(
            day if day.activity in shown else replace(day, attended=None, expected=None)
            for day in sheet.days
        ),
        officials=(),
        ministries=tuple(
            replace(ministry, attended=None, expected=None)
            if ministry.ministry in suppressed
            else ministry
            for ministry in sheet.ministries
        ),
    )
