"""The key of a record: its kind and its id, by which findings, tasks and figures name it."""

from functools import partial

from migtrack.base.finding import Key
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract, Group
from migtrack.model.indicators import Indicator
from migtrack.model.project import Seat
from migtrack.model.reports import FunderReport
from migtrack.model.support import Request, Sop
from migtrack.model.team import Ministry, MinistryTeam, Participant
from migtrack.model.waivers import Waiver

MINISTRY = Ministry.record_kind.name
TEAM = MinistryTeam.record_kind.name
PARTICIPANT = Participant.record_kind.name
GROUP = Group.record_kind.name
ACTIVITY = Activity.record_kind.name
SOP = Sop.record_kind.name
REQUEST = Request.record_kind.name
INDICATOR = Indicator.record_kind.name
REPORT = FunderReport.record_kind.name
WAIVER = Waiver.record_kind.name
SEAT = "seat"


def _key(kind: str, record_id: str) -> Key:
    return kind, record_id


contract_key = partial(_key, Contract.record_kind.name)
"""The key of the contract, by the id of the project."""
ministry_key = partial(_key, MINISTRY)
team_key = partial(_key, TEAM)
"""The key of a ministry's participants file, by the ministry's id."""
participant_key = partial(_key, PARTICIPANT)
group_key = partial(_key, GROUP)
activity_key = partial(_key, ACTIVITY)
sop_key = partial(_key, SOP)
request_key = partial(_key, REQUEST)
indicator_key = partial(_key, INDICATOR)
report_key = partial(_key, REPORT)
"""The key of a report to the funder."""


def seat_key(ministry_id: str, number: int) -> Key:
    """The key of a seat of the core team; seats of a ministry are numbered from 1."""
    return SEAT, f"{ministry_id}/{number}"


def seat_of(key: Key) -> Seat | None:
    """The seat of which `seat_key` made the key; none for the key of anything else."""
    kind, seat_id = key
    ministry, _, number = seat_id.partition("/")
    return (ministry, int(number)) if kind == SEAT and number.isdecimal() else None
