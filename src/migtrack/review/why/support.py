"""The records behind the figures of procedures and requests."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal

from migtrack.base.finding import Route
from migtrack.model.keys import MINISTRY, ministry_key
from migtrack.model.kinds import key_of
from migtrack.model.states import request_state
from migtrack.model.support import Request, Sop, is_procedure
from migtrack.review.why.values import Query, TraceEntry

Uptake = Literal["adopted", "applied"]


def sops_taken_up(uptake: Uptake) -> Callable[[Query], Iterator[TraceEntry]]:
    """The tracer of the figure that counts how many ministries adopted or apply procedures."""

    def trace(query: Query) -> Iterator[TraceEntry]:
        """Every procedure with every ministry, and what is recorded of unknown ministries."""
        for sop in query.project.sops:
            if not is_procedure(sop):
                yield query.entry(sop.kind, sop, ("kind",), key_of(sop))
                continue
            recorded: dict[str, list[tuple[date, int]]] = {}
            for index, record in enumerate(getattr(sop, uptake)):
                recorded.setdefault(record.ministry, []).append((record.date, index))
            for ministry in query.project.ministry_by_id:
                yield from _of_ministry(query, sop, uptake, ministry, recorded.pop(ministry, []))
            for ministry, records in recorded.items():
                about = ministry_key(ministry), key_of(sop)
                for _, index in records:
                    yield query.entry("no-ministry", sop, (uptake, index, MINISTRY), *about)

    return trace


def _of_ministry(
    query: Query, sop: Sop, uptake: Uptake, ministry: str, recorded: list[tuple[date, int]]
) -> Iterator[TraceEntry]:
    """Whether a ministry adopted or applies a procedure: its first record up to the day counts.

    `recorded` has the days of its records, with their positions.
    """
    about = ministry_key(ministry), key_of(sop)
    first = next((record for record in recorded if record[0] <= query.as_of), None)
    for day, index in recorded:
        counts = int((day, index) == first)
        reason = uptake if counts else "later" if day > query.as_of else "twice"
        route = (uptake, index, "date")
        yield query.entry(
            reason, sop, route, *about, value=counts, of=counts, ministry=ministry, day=day
        )
    if first is None:
        yield query.entry(f"not-{uptake}", sop, (uptake,), *about, of=1, ministry=ministry)


def requests(
    counted: Sequence[str], of: Sequence[str] = ()
) -> Callable[[Query], Iterator[TraceEntry]]:
    """The tracer of the requests in the states `counted`, of those in the states `of`."""

    def trace(query: Query) -> Iterator[TraceEntry]:
        """Every request."""
        for request in query.project.requests:
            state = request_state(request, query.as_of)
            route, day = _reached(request, state)
            about = ministry_key(request.ministry), key_of(request)
            value, whole = int(state in counted), int(state in of)
            yield query.entry(state, request, route, *about, value=value, of=whole, day=day)

    return trace


def _reached(request: Request, state: str) -> tuple[Route, date]:
    """The field by which a request is in the state, and its day."""
    if state == "delivered" and request.delivered:
        return ("delivered",), request.delivered
    if state in ("accepted", "declined") and request.decided:
        return ("decided", "date"), request.decided.date
    return ("received",), request.received
