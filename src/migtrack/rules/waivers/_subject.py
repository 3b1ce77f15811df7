"""What a waiver is for, in words."""

from migtrack.base.text import quoted
from migtrack.model.waivers import Waiver


def subject_of(waiver: Waiver) -> str:
    """The record, the official and the day that a waiver names."""
    whom = f" and {quoted(waiver.participant)}" if waiver.participant else ""
    day = f" on {waiver.day}" if waiver.day else ""
    return f"{quoted(waiver.subject)}{whom}{day}"
