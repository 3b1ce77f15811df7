"""The report for readers who must not learn anything about a person."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from migtrack.base.finding import Finding
from migtrack.model.keys import PARTICIPANT, WAIVER
from migtrack.model.waivers import Waiver
from migtrack.review.privacy.history import without_people
from migtrack.review.privacy.status import known_ids, redacted_status
from migtrack.review.privacy.suppression import is_few, suppressed_groups
from migtrack.review.report.attendance import AttendanceSheet
from migtrack.review.report.people import Person, SeatHistory
from migtrack.review.report.report import Report
from migtrack.review.status.status import Status

ATTENDANCE_RULES = "MT5"
"""How the codes of the rules about attendance begin."""


def redacted_report(report: Report) -> Report:
    """The report with numbers in place of officials, and without numbers about few people.

    Nor can such a number be worked out from a total next to it.
    """
    status = redacted_status(report.status)
    numbers, known = _numbers(status.id, report.people.values()), known_ids(status)
    withheld = {each.id for each in status.indicators if each.is_withheld}
    hidden = {activity.id for activity in status.activities if activity.attended is None}
    findings = (
        each
        for each in report.findings
        if not _is_about_few(each, report, status.small_cell)
        and not _is_about_attendance(each, hidden)
    )
    return report._replace(
        status=status,
        people={},
        contact=None,
        seats=tuple(_seat(seat, numbers) for seat in report.seats),
        reserves=tuple(
            (ministry, _anonymous(person, numbers)) for ministry, person in report.reserves
        ),
        attendance=_attendance(report.attendance, status),
        travellers=(),
        requests=tuple(request.model_copy(update={"expert": None}) for request in report.requests),
        waivers=tuple(_waiver(waiver, known - withheld) for waiver in report.waivers),
        findings=tuple(map(_without_words, findings)),
        history=without_people(report.history) if report.history else None,
        redacted=True,
    )


def _numbers(project: str, people: Iterable[Person]) -> Mapping[str, int]:
    """The number of each official by id, in an order that follows from no list.

    The same records always give the same numbers. Whoever knows the ids alone cannot work the
    order out, since it depends on the names as well.
    """

    def shuffled(person: Person) -> bytes:
        known = [project, person.id, sorted(person.name.items())]
        return sha256(json.dumps(known).encode()).digest()

    return {
        person.id: number for number, person in enumerate(sorted(people, key=shuffled), start=1)
    }


def _anonymous(person: Person, numbers: Mapping[str, int]) -> Person:
    return Person("", {}, {}, number=numbers[person.id])


def _seat(seat: SeatHistory, numbers: Mapping[str, int]) -> SeatHistory:
    tenures = (
        tenure._replace(person=_anonymous(tenure.person, numbers), reason=None)
        for tenure in seat.tenures
    )
    return seat._replace(tenures=tuple(tenures))


def _waiver(waiver: Waiver, known: frozenset[str]) -> Waiver:
    """The waiver without whom it is for, and from what; of anything else both stay."""
    is_about_nobody = waiver.subject in known and waiver.participant is None
    hidden = {} if is_about_nobody else {"rule": "", "subject": "", "reason": {}}
    return waiver.model_copy(update={"approved_by": {}, "notes": None, **hidden})


def _is_about_few(finding: Finding, report: Report, small_cell: int) -> bool:
    """Whether the finding says something about few people."""
    kinds = {kind for kind, _ in finding.subjects}
    people = {name for kind, name in finding.subjects if kind == PARTICIPANT}
    if WAIVER in kinds:  # its subject is given as every kind that it may be of
        people &= report.people.keys()
    return is_few(len(people), small_cell)


def _is_about_attendance(finding: Finding, hidden: set[str]) -> bool:
    """Whether the finding says something about the attendance of one of these activities."""
    is_attendance = finding.code.startswith(ATTENDANCE_RULES)
    return is_attendance and any(name in hidden for _, name in finding.subjects)


def _without_words(finding: Finding) -> Finding:
    """The rule and the first record that it is about, unless that is an official."""
    subjects = tuple(key for key in finding.subjects[:1] if key[0] not in (PARTICIPANT, WAIVER))
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
    shown -= {day.activity for day in sheet.days if is_few(day.people, minimum)}
    people = {each.ministry: each.people for each in sheet.ministries}
    has_total = status.figure("attendance") is not None
    suppressed = suppressed_groups(people, minimum, disjoint=True, total_shown=has_total)
    nothing: dict[str, Any] = {"attended": None, "expected": None}
    return AttendanceSheet(
        days=tuple(day if day.activity in shown else day._replace(**nothing) for day in sheet.days),
        officials=(),
        ministries=tuple(
            each._replace(**nothing) if each.ministry in suppressed else each
            for each in sheet.ministries
        ),
    )
