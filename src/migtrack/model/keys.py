"""The key of a record: its kind and its id, by which findings, tasks and figures name it."""

from migtrack.base.finding import Key
from migtrack.model.activities import Activity
from migtrack.model.contract import Contract, Group
from migtrack.model.project import Seat
from migtrack.model.support import Request, Sop, Waiver
from migtrack.model.team import Ministry, MinistryTeam, Participant

MINISTRY = Ministry.record_kind.name
TEAM = MinistryTeam.record_kind.name
PARTICIPANT = Participant.record_kind.name
GROUP = Group.record_kind.name
ACTIVITY = Activity.record_kind.name
SOP = Sop.record_kind.name
REQUEST = Request.record_kind.name
WAIVER = Waiver.record_kind.name
SEAT = "seat"


def contract_key(project_id: str) -> Key:
    """The key of the contract, by the id of the project."""
    return Contract.record_kind.name, project_id


def ministry_key(ministry_id: str) -> Key:
    """The key of a ministry."""
    return MINISTRY, ministry_id


def team_key(ministry_id: str) -> Key:
    """The key of a ministry's participants file."""
    return TEAM, ministry_id


def participant_key(participant_id: str) -> Key:
    """The key of an official."""
    return PARTICIPANT, participant_id


def seat_key(ministry_id: str, number: int) -> Key:
    """The key of a seat of the core team; seats of a ministry are numbered from 1."""
    return SEAT, f"{ministry_id}/{number}"


def seat_of(key: Key) -> Seat | None:
    """The seat of which `seat_key` made the key; none for the key of anything else."""
    kind, seat_id = key
    ministry, _, number = seat_id.partition("/")
    return (ministry, int(number)) if kind == SEAT and number.isdecimal() else None


def group_key(group_id: str) -> Key:
    """The key of a group of activities."""
    return GROUP, group_id


def activity_key(activity_id: str) -> Key:
    """The key of an activity."""
    return ACTIVITY, activity_id


def sop_key(sop_id: str) -> Key:
    """The key of a standard operating procedure."""
    return SOP, sop_id


def request_key(request_id: str) -> Key:
    """The key of a request for technical assistance."""
    return REQUEST, request_id


def waiver_key(subject_id: str) -> Key:
    """The key of a waiver: it goes by the id of the record that it concerns."""
    return WAIVER, subject_id
