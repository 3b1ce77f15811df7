"""What the records say was done: in words that give no confidential day away."""

from collections.abc import Iterator
from datetime import date

from migtrack.base.text import quoted
from migtrack.model.activities import Activity
from migtrack.model.support import Request, Sop
from migtrack.model.team import Participant

Fact = tuple[str, date | None, tuple[str | int | date, ...]]
"""What was done, its day, and the route to the day within the record."""


def participant_facts(participant: Participant) -> Iterator[Fact]:
    """How the official came into the team; the last day may be planned."""
    yield f"the nomination of {participant.id}", participant.nominated, ("nominated",)
    yield f"the confirmation of {participant.id}", participant.confirmed, ("confirmed",)


def activity_facts(activity: Activity) -> Iterator[Fact]:
    """The lists, what became of the dates, and the travellers' preparations."""
    for index, one in enumerate(activity.postponed):
        yield f"a postponement of {activity.id}", one.date, ("postponed", index, "date")
    if activity.cancelled:
        yield (
            f"the cancellation of {activity.id}",
            activity.cancelled.date,
            ("cancelled", "date"),
        )
    for day in activity.attendance:
        yield f"an attendance list of {activity.id}", day, ("attendance", day)
    for index, traveller in enumerate(activity.travellers):
        who = f"of {quoted(traveller.participant)} for {activity.id}"
        yield f"the invitation {who}", traveller.invited, ("travellers", index, "invited")
        if traveller.visa:
            base = ("travellers", index, "visa")
            yield f"the visa application {who}", traveller.visa.applied, (*base, "applied")
            yield f"the visa decision {who}", traveller.visa.decided, (*base, "decided")
        if traveller.withdrawn:
            route = ("travellers", index, "withdrawn", "date")
            yield f"the withdrawal {who}", traveller.withdrawn.date, route


def sop_facts(sop: Sop) -> Iterator[Fact]:
    """The life of a procedure."""
    yield f"the draft of {sop.id}", sop.drafted, ("drafted",)
    yield f"the review of {sop.id}", sop.reviewed, ("reviewed",)
    for index, adoption in enumerate(sop.adopted):
        who = quoted(adoption.ministry)
        yield f"the adoption of {sop.id} by {who}", adoption.date, ("adopted", index, "date")
    for index, application in enumerate(sop.applied):
        who = quoted(application.ministry)
        yield f"the application of {sop.id} by {who}", application.date, ("applied", index, "date")


def request_facts(request: Request) -> Iterator[Fact]:
    """The life of a request."""
    yield f"the receipt of {request.id}", request.received, ("received",)
    if request.decided:
        yield f"the decision on {request.id}", request.decided.date, ("decided", "date")
    yield f"the delivery of {request.id}", request.delivered, ("delivered",)
