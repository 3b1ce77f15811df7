"""The events of those who travel to a visit."""

from migtrack.edit.recording import changes
from migtrack.edit.recording.changes import DATE
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import day, ended
from migtrack.model.keys import ACTIVITY, PARTICIPANT

TRAVELLERS: tuple[Event, ...] = (
    Event(
        "invited",
        PARTICIPANT,
        "An official was invited to a visit, and takes a seat of it.",
        facts=(day("invited", question="On which day was the official invited?"),),
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
        facts=ended("withdrawn", "On which day did the traveller withdraw?"),
        examples=("withdrawn mop-04 2021-08-01 --reason transferred",),
        holder=ACTIVITY,
        entries="travellers",
    ),
    Event(
        "returned",
        PARTICIPANT,
        "A traveller came home before the end of the visit.",
        facts=ended("returned", "Which was the traveller's last day there?"),
        examples=('returned mofa-02 2021-09-09 --reason "called back"',),
        holder=ACTIVITY,
        entries="travellers",
    ),
)
