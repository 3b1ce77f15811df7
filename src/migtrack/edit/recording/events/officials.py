"""The events of the officials in the core team."""

from migtrack.edit.recording import changes
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import day, ended
from migtrack.model.keys import PARTICIPANT

OFFICIALS: tuple[Event, ...] = (
    Event(
        "nominated",
        PARTICIPANT,
        "A ministry named an official.",
        facts=(
            day("nominated", question="On which day was the nomination letter written?"),
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
            day("confirmed", question="From which day does the official hold the seat?"),
        ),
        settle=changes.fill_seat,
        examples=("confirmed momd-05 2021-07-22", "confirmed mofa-05 2021-09-01 --seat 2"),
    ),
    Event(
        "left",
        PARTICIPANT,
        "An official left the team.",
        facts=ended("left", "Which was the last day in the seat?"),
        examples=("left momd-01 2021-06-30 --reason retired",),
    ),
)
