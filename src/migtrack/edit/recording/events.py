"""What `migtrack record` can record: one table of events, each with the facts that it needs.

How a fact is read, which choices it has and where it stands follow from the declaration of the
field that it fills. How the facts change a record is in `migtrack.edit.recording.changes`.
"""

from migtrack.edit.recording import changes
from migtrack.edit.recording.changes import DATE, DAYS
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.facts import read_planned, read_visit_seats
from migtrack.model.contract import Contract
from migtrack.model.keys import ACTIVITY, PARTICIPANT, REQUEST, SOP

_CONTRACT = Contract.record_kind.name


def _day(*fills: str, question: str, default: str = "today") -> EventFact:
    return EventFact(DATE, question, fills, default=default)


def _reason(*fills: str) -> EventFact:
    return EventFact("--reason", "Why?", fills)


def _ended(field: str, question: str) -> tuple[EventFact, ...]:
    """The day and the reason of an end."""
    return _day(field, "date", question=question), _reason(field, "reason")


_MINISTRY = EventFact("--ministry", "Which ministry?", ("ministry",))
_SUCH_DAYS = "such as 2021-05-25..2021-05-26"
_FIXED = ("dates", "fixed")

ATTENDANCE = Event(
    "attendance",
    ACTIVITY,
    "The attendance list of a day.",
    facts=(),
    examples=(
        "attendance workshop-4 2021-07-06",
        "attendance workshop-4 2021-07-06 --excused moi-01 --guests 4",
        "attendance workshop-4 --from list.txt --absent others",
    ),
)
"""The one event whose facts are a list of people, which has a command of its own."""

EVENTS: tuple[Event, ...] = (
    Event(
        "nominated",
        PARTICIPANT,
        "A ministry named an official.",
        facts=(
            _day("nominated", question="On which day was the nomination letter written?"),
            EventFact("--letter", "Its reference?", ("letter",), is_optional=True),
        ),
        examples=("nominated mofa-05 2021-03-25 --letter MoFA/2071",),
    ),
    Event(
        "confirmed",
        PARTICIPANT,
        "An official holds a seat from that day on.",
        facts=(
            EventFact("--seat", "The number of the seat?", ("seat",)),
            _day("confirmed", question="From which day does the official hold the seat?"),
        ),
        settle=changes.fill_seat,
        examples=("confirmed momd-05 2021-07-22", "confirmed mofa-05 2021-09-01 --seat 2"),
    ),
    Event(
        "left",
        PARTICIPANT,
        "An official left the team.",
        facts=_ended("left", "Which was the last day in the seat?"),
        examples=("left momd-01 2021-06-30 --reason retired",),
    ),
    Event(
        "dates",
        ACTIVITY,
        "The days of an activity are fixed.",
        facts=(
            EventFact(DAYS, f"On which days does it take place, {_SUCH_DAYS}?", like=("dates",)),
            EventFact("--fixed", "On which day was that agreed?", like=_FIXED, default="today"),
        ),
        examples=(
            "dates workshop-5 2021-08-24..2021-08-25",
            "dates workshop-6 2021-10-12,2021-10-26 --fixed 2021-07-26",
        ),
        change=changes.fix_dates,
        told=changes.dates_told,
    ),
    Event(
        "postponed",
        ACTIVITY,
        "The days of an activity were given up; new ones may be known.",
        facts=(
            EventFact(DATE, "On which day were the dates given up?", like=_FIXED, default="today"),
            EventFact("--to", f"To which days, {_SUCH_DAYS}?", like=("dates",), is_optional=True),
            EventFact("--reason", "Why?", like=("postponed", "reason")),
            EventFact(
                "--expected",
                "In which month is it expected instead, such as 2021-05?",
                like=("expected",),
                form="YYYY-MM",
                is_optional=True,
            ),
        ),
        examples=(
            "postponed workshop-3 --to 2021-05-25..2021-05-26",
            "postponed workshop-3 --expected 2021-05 --reason flood",
        ),
        change=changes.postpone,
        told=changes.postponement_told,
        is_replaceable=False,
    ),
    Event(
        "cancelled",
        ACTIVITY,
        "An activity will not take place.",
        facts=_ended("cancelled", "On which day was it cancelled?"),
        examples=('cancelled workshop-6 2021-09-01 --reason "no visas"',),
    ),
    ATTENDANCE,
    Event(
        "invited",
        PARTICIPANT,
        "An official was invited to a visit, and takes a seat of it.",
        facts=(_day("invited", question="On which day was the official invited?"),),
        examples=("invited moi-03 2021-08-04",),
        holder=ACTIVITY,
        entries="travellers",
        makes_entry=True,
    ),
    Event(
        "applied",
        PARTICIPANT,
        "A traveller applied for a visa.",
        facts=(
            EventFact(
                DATE,
                "On which day was the visa applied for?",
                like=("visa", "applied"),
                default="today",
            ),
        ),
        examples=("applied moi-04 2021-08-09", "applied molsa-02 2021-06-14 --again"),
        holder=ACTIVITY,
        entries="travellers",
        change=changes.apply_for_visa,
        told=changes.application_told,
        again="One more application, though another was not refused.",
    ),
    Event(
        "decided",
        PARTICIPANT,
        "A traveller's visa was decided.",
        facts=(
            EventFact("--outcome", "How was it decided?", like=("visa", "outcome")),
            EventFact(
                DATE,
                "On which day was it decided?",
                like=("visa", "decided"),
                default="today",
                is_optional=True,
                needed_when=("--outcome", ("granted", "refused")),
            ),
        ),
        examples=(
            "decided moi-04 2021-08-26 --outcome granted",
            "decided moi-04 --outcome not-required",
        ),
        holder=ACTIVITY,
        entries="travellers",
        change=changes.decide_on_visa,
        told=changes.visa_told,
    ),
    Event(
        "withdrawn",
        PARTICIPANT,
        "A traveller will not go, which gives the seat back.",
        facts=_ended("withdrawn", "On which day did the traveller withdraw?"),
        examples=("withdrawn mop-04 2021-08-01 --reason transferred",),
        holder=ACTIVITY,
        entries="travellers",
    ),
    Event(
        "returned",
        PARTICIPANT,
        "A traveller came home before the end of the visit.",
        facts=_ended("returned", "Which was the traveller's last day there?"),
        examples=('returned mofa-02 2021-09-09 --reason "called back"',),
        holder=ACTIVITY,
        entries="travellers",
    ),
    Event(
        "drafted",
        SOP,
        "The draft of a procedure was ready.",
        facts=(_day("drafted", question="On which day was the draft ready?"),),
        examples=("drafted sop-1 2021-06-24",),
    ),
    Event(
        "reviewed",
        SOP,
        "The review of a procedure was over.",
        facts=(_day("reviewed", question="On which day was the review over?"),),
        examples=("reviewed sop-1 2021-07-29",),
    ),
    Event(
        "adopted",
        SOP,
        "A ministry made a procedure its own.",
        facts=(
            _MINISTRY,
            _day("date", question="On which day did the ministry adopt it?"),
            EventFact("--instrument", "By what: an order, a circular …?", ("instrument",)),
        ),
        examples=('adopted sop-1 --ministry mofa --instrument "Order 77"',),
        entries="adopted",
        makes_entry=True,
    ),
    Event(
        "applied-by",
        SOP,
        "A ministry works by a procedure.",
        facts=(
            _MINISTRY,
            _day("date", question="Since which day does the ministry work by it?"),
            EventFact("--evidence", "What shows it?", ("evidence",)),
        ),
        examples=('applied-by sop-1 --ministry mofa --evidence "First files"',),
        entries="applied",
        makes_entry=True,
    ),
    Event(
        "decided",
        REQUEST,
        "A request was answered.",
        facts=(
            _day("decided", "date", question="On which day was it answered?"),
            EventFact("--outcome", "What was the answer?", ("decided", "outcome")),
            EventFact(
                "--reason",
                "Why?",
                ("decided", "reason"),
                is_optional=True,
                needed_when=("--outcome", ("declined",)),
            ),
        ),
        examples=('decided request-2 --outcome declined --reason "no equipment"',),
    ),
    Event(
        "delivered",
        REQUEST,
        "The assistance that was asked for was given.",
        facts=(
            EventFact("--expert", "Who gave it?", ("expert",), is_optional=True),
            _day("delivered", question="On which day was it given?"),
        ),
        examples=('delivered request-1 2021-08-18 --expert "Expert 3"',),
    ),
    Event(
        "amendment",
        "",
        "The contract was changed, by signatures of that day.",
        facts=(
            _day("signed", question="On which day was it signed?"),
            EventFact("--kind", "What kind of amendment is it?", ("kind",)),
            EventFact(
                "--end",
                "The new last day of the project?",
                ("end",),
                is_optional=True,
                needed_when=("--kind", ("no-cost-extension", "extension", "termination")),
            ),
            EventFact(
                "--budget",
                "The whole amount from now on?",
                ("budget", "amount"),
                form="AMOUNT",
                is_optional=True,
            ),
            EventFact(
                "--planned",
                "How many activities of a group, all in all, such as 1:workshop=7?",
                form="GROUP:KIND=NUMBER",
                is_optional=True,
                read=read_planned,
            ),
            EventFact(
                "--visit-seats",
                "The seats of each visit of a group, such as 2=12?",
                form="GROUP=NUMBER",
                is_optional=True,
                read=read_visit_seats,
            ),
            _reason("reason"),
        ),
        examples=(
            "amendment 2021-11-01 --kind extension --end 2022-03-14",
            "amendment --kind change --planned 1:workshop=7",
        ),
        holder=_CONTRACT,
        entries="amendments",
        makes_entry=True,
        change=changes.amend_groups,
        is_replaceable=False,
    ),
)
