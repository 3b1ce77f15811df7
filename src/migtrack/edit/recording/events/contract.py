"""The events of the contract."""

from migtrack.edit.recording import changes
from migtrack.edit.recording.event import Event, EventFact
from migtrack.edit.recording.events.common import day, reason
from migtrack.edit.recording.facts import read_planned, read_visit_seats
from migtrack.model.contract import Contract

_CONTRACT = Contract.record_kind.name

CONTRACT: tuple[Event, ...] = (
    Event(
        "amendment",
        "",
        "The contract was changed, by signatures of that day.",
        facts=(
            day("signed", question="On which day was it signed?"),
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
            reason("reason"),
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
