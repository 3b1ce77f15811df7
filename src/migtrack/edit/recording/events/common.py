"""The facts that several events have: a day, a reason, or both."""

from migtrack.edit.recording.changes import DATE
from migtrack.edit.recording.event import EventFact


def day(*fills: str, question: str, default: str = "today") -> EventFact:
    """The day of an event, which fills a field."""
    return EventFact(DATE, question, fills, default=default)


def reason(*fills: str) -> EventFact:
    """Why something happened."""
    return EventFact("--reason", "Why?", fills)


def ended(field: str, question: str) -> tuple[EventFact, ...]:
    """The day and the reason of an end."""
    return day(field, "date", question=question), reason(field, "reason")
