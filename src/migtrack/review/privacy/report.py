"""The report for readers who must not learn anything about a person."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from migtrack.base.finding import Finding
from migtrack.model.support import Waiver
from migtrack.review.privacy.history import without_people
from migtrack.review.privacy.status import redacted_status
from migtrack.review.privacy.suppression import suppressed_groups
from migtrack.review.report.attendance import AttendanceSheet
from migtrack.review.report.people import Person, SeatHistory
from migtrack.review.report.report import Report
from migtrack.review.status.status import Status


def redacted_report(report: Report) -> Report:
    """The report with numbers in place of officials, and without numbers about few people.

    Nor can such a number be worked out from a total next to it.
    """
    people, status = report.people, redacted_status(report.status)
    return replace(
        report,
        status=status,
        people={},
        seats=tuple(map(_seat, report.seats)),
        reserves=tuple((ministry, _anonymous(person)) for ministry, person in report.reserves),
        attendance=_attendance(report.attendance, status),
        travellers=(),
        requests=tuple(request.model_copy(update={"expert": None}) for request in report.requests),
        waivers=tuple(_waiver(waiver, people) for waiver in report.waivers),
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


def _waiver(waiver: Waiver, people: Collection[str]) -> Waiver:
    hidden = {"subject": "", "reason": {}} if waiver.subject in people else {}
    return waiver.model_copy(update={"approved_by": {}, "notes": None, **hidden})


def _finding(finding: Finding, people: Collection[str]) -> Finding:
    """The rule and the first record that it is about, unless that is an official."""
    subjects = tuple(key for key in finding.subjects[:1] if key[1] not in people)
    return Finding(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message="",
        help="",
        place=finding.place,
        subjects=subjects,
    )


def _attendance(sheet: AttendanceSheet, status: Status) -> AttendanceSheet:
    """The sheet without officials; a day only where every day of its activity has enough."""
    minimum = status.small_cell
    shown = {activity.id for activity in status.activities if activity.expected is not None}
    shown -= {day.activity for day in sheet.days if 0 < (day.expected or 0) < minimum}
    people = {each.ministry: each.people for each in sheet.ministries}
    has_total = status.figure("attendance") is not None
    suppressed = suppressed_groups(people, minimum, disjoint=True, total_shown=has_total)
    nothing: dict[str, Any] = {"attended": None, "expected": None}
    return AttendanceSheet(
        days=tuple(day if day.activity in shown else replace(day, **nothing) for day in sheet.days),
        officials=(),
        ministries=tuple(
            replace(each, **nothing) if each.ministry in suppressed else each
            for each in sheet.ministries
        ),
    )
