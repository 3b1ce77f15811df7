"""The events of procedures and of requests for assistance."""

from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import day
from migtrack.model.keys import REQUEST, SOP

_MINISTRY = EventFact("--ministry", "Which ministry?", ("ministry",))

SUPPORT: tuple[Event, ...] = (
    Event(
        "drafted",
        SOP,
        "The draft of a procedure was ready.",
        facts=(day("drafted", question="On which day was the draft ready?"),),
        examples=("drafted sop-1 2021-06-24",),
    ),
    Event(
        "reviewed",
        SOP,
        "The review of a procedure was over.",
        facts=(day("reviewed", question="On which day was the review over?"),),
        examples=("reviewed sop-1 2021-07-29",),
    ),
    Event(
        "adopted",
        SOP,
        "A ministry made a procedure its own.",
        facts=(
            _MINISTRY,
            day("date", question="On which day did the ministry adopt it?"),
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
            day("date", question="Since which day does the ministry work by it?"),
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
            day("decided", "date", question="On which day was it answered?"),
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
            day("delivered", question="On which day was it given?"),
        ),
        examples=('delivered request-1 2021-08-18 --expert "Expert 3"',),
    ),
)
