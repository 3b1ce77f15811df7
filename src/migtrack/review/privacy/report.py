"""The report for readers who may not see anybody."""

from dataclasses import replace

from migtrack.review.privacy.history import without_people
from migtrack.review.privacy.status import redacted
from migtrack.review.privacy.suppression import suppressed_groups
from migtrack.review.report.people import Person, SeatHistory
from migtrack.review.report.presence import Presence
from migtrack.review.report.report import Note, Report
from migtrack.review.status.status import Status


def redacted_report(report: Report) -> Report:
    """The report without anybody: people are numbers, and nothing is told of a few of them.

    A number that is left out cannot be worked out from the total beside it, either.
    """
    people = set(report.people)
    status = redacted(report.status)
    return replace(
        report,
        status=status,
        people={},
        seats=tuple(map(_seat, report.seats)),
        reserves=tuple(replace(one, person=_nobody(one.person), turn=0) for one in report.reserves),
        presence=_presence(report.presence, status),
        journeys=(),
        requests=tuple(replace(one, expert=None) for one in report.requests),
        exempted=tuple(
            replace(
                one,
                approved_by=None,
                subject="" if one.subject in people else one.subject,
                reason=None if one.subject in people else one.reason,
            )
            for one in report.exempted
        ),
        notes=tuple(_note(one, people) for one in report.notes),
        history=without_people(report.history) if report.history else None,
        redacted=True,
    )


def _nobody(person: Person) -> Person:
    return Person(person.number, "", {}, {})


def _seat(seat: SeatHistory) -> SeatHistory:
    turns = (replace(one, person=_nobody(one.person), reason=None) for one in seat.turns)
    return replace(seat, turns=tuple(turns))


def _note(note: Note, people: set[str]) -> Note:
    return replace(note, subject="" if note.subject in people else note.subject, message="")


def _presence(presence: Presence, shown: Status) -> Presence:
    """Without officials; a day only where every day of its activity has enough of them."""
    few = shown.small_cell
    told = {one.id for one in shown.activities if one.expected is not None}
    small = {one.activity for one in presence.days if 0 < (one.expected or 0) < few}
    ministries = suppressed_groups(
        {one.ministry: one.people for one in presence.ministries},
        few,
        apart=True,
        total_shown=shown.figure("attendance") is not None,
    )
    return Presence(
        tuple(
            one if one.activity in told - small else replace(one, attended=None, expected=None)
            for one in presence.days
        ),
        (),
        tuple(
            replace(one, attended=None, expected=None) if one.ministry in ministries else one
            for one in presence.ministries
        ),
    )
