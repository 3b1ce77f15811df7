"""The events of the activities."""

from migtrack.edit.recording import changes
from migtrack.edit.recording.changes import DATE, DAYS
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import ended
from migtrack.model.keys import ACTIVITY

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

ACTIVITIES: tuple[Event, ...] = (
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
        facts=ended("cancelled", "On which day was it cancelled?"),
        examples=('cancelled workshop-6 2021-09-01 --reason "no visas"',),
    ),
    ATTENDANCE,
)
