"""What the dated facts amount to on a day.

Every function here is a pure view of the records: nobody types a state. A fact counts
from its own day on; what bears no day counts always.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from migtrack.base.days import Month, add_days
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract
from migtrack.model.declarations import Done
from migtrack.model.fields import Interval
from migtrack.model.in_force import contract_in_force
from migtrack.model.project import Project, Seat, are_same_days, days_of
from migtrack.model.reports import FunderReport
from migtrack.model.support import Adoption, Application, Request, Sop
from migtrack.model.team import Participant
from migtrack.model.walk import days_within

ONE_DAY = timedelta(days=1)

ParticipantState = Literal[
    "not-nominated", "nominated", "confirmed", "replaced", "withdrawn", "reserve"
]
ActivityState = Literal[
    "planned", "scheduled", "under-way", "held", "unrecorded", "postponed", "cancelled"
]
RequestState = Literal["not-received", "received", "accepted", "declined", "delivered"]
SopStage = Literal["planned", "drafted", "reviewed", "adopted", "applied"]
ReportState = Literal["ahead", "due-soon", "overdue", "submitted", "accepted"]
TO_SUBMIT: tuple[ReportState, ...] = ("ahead", "due-soon", "overdue")
"""The states of reports that are not submitted."""


def past(day: date | None, as_of: date) -> bool:
    """Whether something dated `day` is visible on `as_of`."""
    return day is not None and day <= as_of


# The contract


def effective_end(contract: Contract, as_of: date = date.max) -> date:
    """The last day of the project, by the contract in force on `as_of`."""
    return contract_in_force(contract, as_of).period.end


def is_closed(contract: Contract, as_of: date) -> bool:
    """Whether the project is over, so that nothing is due any more."""
    return as_of > effective_end(contract, as_of)


# The core team


def holds_seat(participant: Participant, day: date) -> bool:
    """Whether the official holds a seat on `day`: from the confirmation to the last day."""
    if participant.seat is None or participant.confirmed is None or participant.confirmed > day:
        return False
    return participant.left is None or day <= participant.left.date


def holders_on(project: Project, day: date) -> list[Participant]:
    """The officials who hold a seat on `day`, in the order of the files."""
    return [official for official in project.participants if holds_seat(official, day)]


class SeatState(NamedTuple):
    """A seat on a day."""

    seat: Seat
    holder: Participant | None
    vacant_since: date | None
    """The first vacant day; none where the seat is held."""


def seat_state(project: Project, seat: Seat, as_of: date) -> SeatState:
    """Who holds the seat, or since when nobody does."""
    people = project.holders.get(seat, ())
    holder = next((person for person in people if holds_seat(person, as_of)), None)
    if holder:
        return SeatState(seat, holder, None)
    left = [
        person.left.date
        for person in people
        if person.left and person.left.date < as_of and past(person.confirmed, as_of)
    ]
    since = max([project.contract.period.start, *(day + ONE_DAY for day in left)])
    return SeatState(seat, None, since)


def participant_state(project: Project, participant: Participant, as_of: date) -> ParticipantState:
    """Where the official stands."""
    if holds_seat(participant, as_of):
        return "confirmed"
    if participant.left is not None and participant.left.date < as_of:
        seat = (project.ministry_of[participant.id], participant.seat or 0)
        others = (other for other in project.holders.get(seat, ()) if other is not participant)
        followed = any(
            past(other.confirmed, as_of) and past(participant.left.date, other.confirmed or as_of)
            for other in others
        )
        return "replaced" if followed else "withdrawn"
    if participant.nominated and participant.nominated > as_of:
        return "not-nominated"
    if participant.reserve is not None:
        return "reserve"
    return "nominated" if participant.nominated else "not-nominated"


def is_in_reserve(project: Project, official: Participant, as_of: date) -> bool:
    """Whether the official waits for a seat to fall vacant."""
    return official.reserve is not None and participant_state(project, official, as_of) == "reserve"


def next_reserve(project: Project, ministry: str, as_of: date) -> Participant | None:
    """The official of the ministry to be asked first when a seat falls vacant."""
    officials = project.officials_of(ministry)
    reserves = [official for official in officials if is_in_reserve(project, official, as_of)]
    return min(reserves, key=lambda official: official.reserve or 0, default=None)


# Activities


def dates_on(activity: Activity, as_of: date) -> Interval | None:
    """The dates at which the activity stands on `as_of`; none while nothing is fixed."""
    for postponement in activity.postponed:
        if as_of < postponement.date:
            return postponement.given_up
    if activity.dates is None or (activity.dates.fixed and activity.dates.fixed > as_of):
        return None
    return None if still_stand_given_up(activity) else activity.dates


def expected_on(activity: Activity, as_of: date) -> Month | None:
    """The month in which the activity is expected, while it has no dates."""
    if activity.expected is None or is_cancelled(activity, as_of) or dates_on(activity, as_of):
        return None
    return Month(activity.expected)


def dates_wanted_by(activity: Activity, as_of: date) -> date | None:
    """The day by which dates are wanted: the first of the month in which it is expected.

    None where no month is expected, or only one that a postponement has made void.
    """
    month = expected_on(activity, as_of)
    given_up = [each.date for each in activity.postponed if each.date <= as_of]
    return month.first_day if month and month.first_day > max(given_up, default=date.min) else None


def half_time(period: Interval, activity: Activity) -> date:
    """The last day on which no more than half of the time since it was planned is gone."""
    start = activity.added or period.start
    return add_days(start, max((period.end - start).days + 1, 0) // 2)


def still_stand_given_up(activity: Activity) -> bool:
    """Whether `dates` are those that the last postponement gave up, and were not fixed anew."""
    if activity.dates is None or not activity.postponed:
        return False
    last, fixed = activity.postponed[-1], activity.dates.fixed
    is_fixed_anew = fixed is not None and fixed >= last.date
    return are_same_days(activity.dates, last.given_up) and not is_fixed_anew


def is_cancelled(activity: Activity, as_of: date) -> bool:
    """Whether the activity was called off by `as_of`."""
    return activity.cancelled is not None and activity.cancelled.date <= as_of


def activity_state(activity: Activity, as_of: date) -> ActivityState:
    """Where the activity stands."""
    if is_cancelled(activity, as_of):
        return "cancelled"
    dates = dates_on(activity, as_of)
    if dates is None:
        return (
            "postponed" if any(entry.date <= as_of for entry in activity.postponed) else "planned"
        )
    if as_of < dates.start:
        return "scheduled"
    if as_of <= dates.end:
        return "under-way"
    return "held" if all(day in activity.attendance for day in days_of(dates)) else "unrecorded"


def days_without_list(activity: Activity, as_of: date) -> list[date]:
    """The past days of the activity whose attendance is not recorded."""
    dates = dates_on(activity, as_of)
    if dates is None or is_cancelled(activity, as_of):
        return []
    return [day for day in days_of(dates) if day < as_of and day not in activity.attendance]


def days_of_change(activity: Activity) -> tuple[date, date] | None:
    """The first and the last day that count for the activity's state; none where no day does.

    Before the first it stands as on the day before that, after the last as on the day after.
    """
    moved = activity.postponed
    intervals = [*(each.given_up for each in moved), *filter(None, [activity.dates])]
    days = [day for interval in intervals for day in (interval.start, interval.end)]
    days += [each.date for each in moved]
    if activity.dates and activity.dates.fixed:
        days.append(activity.dates.fixed)
    if activity.cancelled:
        days.append(activity.cancelled.date)
    return (min(days), max(days)) if days else None


# Visits


def visit_seats(project: Project, visit: Activity) -> int:
    """How many travellers the visit can take."""
    if visit.seats is not None:
        return visit.seats
    group = project.contract.group(visit.group)
    return (group.visit_seats or 0) if group else 0


# Procedures and requests


def sop_stage(sop: Sop, as_of: date) -> SopStage:
    """The furthest stage that the procedure has reached anywhere."""
    if any(application.date <= as_of for application in sop.applied):
        return "applied"
    if any(adoption.date <= as_of for adoption in sop.adopted):
        return "adopted"
    if past(sop.reviewed, as_of):
        return "reviewed"
    return "drafted" if past(sop.drafted, as_of) else "planned"


def adopters(sop: Sop, as_of: date) -> list[str]:
    """The ministries that have adopted the procedure, each once."""
    return _ministries(sop.adopted, as_of)


def settled_on(project: Project, today: date) -> date | None:
    """The day since which a closed project stands as it does today; none while it is open.

    That is the day after its last one, or that of the last thing that was done later.
    """
    end = effective_end(project.contract, today)
    if not is_closed(project.contract, today):
        return None
    done = (day for _, found in project.declared(Done) for day, _, _ in days_within(found))
    return max([add_days(end, 1), *(day for day in done if day <= today)])


def ministries_to_adopt(project: Project, sop: Sop, as_of: date) -> tuple[str, ...]:
    """The ids of the ministries that have not adopted the procedure."""
    done = set(adopters(sop, as_of))
    return tuple(ministry for ministry in project.ministry_by_id if ministry not in done)


def appliers(sop: Sop, as_of: date) -> list[str]:
    """The ministries that apply the procedure, each once."""
    return _ministries(sop.applied, as_of)


def request_state(request: Request, as_of: date) -> RequestState:
    """Where the request stands."""
    if past(request.delivered, as_of):
        return "delivered"
    if request.decided and request.decided.date <= as_of:
        return request.decided.outcome
    return "received" if request.received <= as_of else "not-received"


def _ministries(steps: Iterable[Adoption | Application], as_of: date) -> list[str]:
    """The ministries that have taken the step by a day, each once."""
    return list(dict.fromkeys(step.ministry for step in steps if step.date <= as_of))


# The reports to the funder


def asked_from(project: Project, report: FunderReport) -> date:
    """The first day on which a report that is not submitted is due soon."""
    return add_days(report.due, -project.contract.policy.report_days_before)


def report_state(project: Project, report: FunderReport, as_of: date) -> ReportState:
    """How far the report is, and how urgent where it is not submitted."""
    if past(report.accepted, as_of):
        return "accepted"
    if past(report.submitted, as_of):
        return "submitted"
    if report.due < as_of:
        return "overdue"
    return "due-soon" if asked_from(project, report) <= as_of else "ahead"
