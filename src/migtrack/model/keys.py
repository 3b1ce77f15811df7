"""The key of a record: its kind and its id, by which findings, tasks and figures name it."""

from migtrack.base.finding import Key
from migtrack.model.project import Seat

PARTICIPANT = "participant"
WAIVER = "waiver"


def contract_key(project_id: str) -> Key:
    """The key of the contract, by the id of the project."""
    return "contract", project_id


def ministry_key(ministry_id: str) -> Key:
    """The key of a ministry."""
    return "ministry", ministry_id


def team_key(ministry_id: str) -> Key:
    """The key of a ministry's participants file."""
    return "team", ministry_id


def participant_key(participant_id: str) -> Key:
    """The key of an official."""
    return PARTICIPANT, participant_id


def seat_key(ministry_id: str, number: int) -> Key:
    """The key of a seat of the core team; seats of a ministry are numbered from 1."""
    return "seat", f"{ministry_id}/{number}"


def seat_of(key: Key) -> Seat | None:
    """The seat of which `seat_key` made the key; none for the key of anything else."""
    kind, seat_id = key
    ministry, _, number = seat_id.partition("/")
    return (ministry, int(number)) if kind == "seat" and number.isdecimal() else None


def group_key(group_id: str) -> Key:
    """The key of a group of activities."""
    return "group", group_id


def activity_key(activity_id: str) -> Key:
    """The key of an activity."""
    return "activity", activity_id


def sop_key(sop_id: str) -> Key:
    """The key of a standard operating procedure."""
    return "sop", sop_id


def request_key(request_id: str) -> Key:
    """The key of a request for technical assistance."""
    return "request", request_id


def waiver_key(subject_id: str) -> Key:
    """The key of a waiver: it goes by the id of the record that it concerns."""
    return WAIVER, subject_id
