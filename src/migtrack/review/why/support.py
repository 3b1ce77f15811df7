"""The figures of procedures and requests."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal

from migtrack.model.states import request_state
from migtrack.model.support import Request, Sop
from migtrack.review.why.values import Asked, Entry, Said

Step = Literal["adopted", "applied"]


def taken_up(step: Step) -> Callable[[Asked], Iterator[Entry]]:
    """The tracer of what ministries do with procedures."""

    def trace(asked: Asked) -> Iterator[Entry]:
        """Every procedure with every ministry, and whatever else is recorded."""
        for sop in asked.project.sops:
            recorded: dict[str, list[tuple[date, int]]] = {}
            for index, one in enumerate(getattr(sop, step)):
                recorded.setdefault(one.ministry, []).append((one.date, index))
            for ministry in asked.project.ministry_by_id:
                yield from _of_ministry(asked, sop, step, ministry, recorded.pop(ministry, []))
            for ministry, found in recorded.items():
                for _, index in found:
                    spot = asked.loaded.spot(sop, (step, index, "ministry"))
                    yield Entry("no-ministry", spot, (("ministry", ministry), ("sop", sop.id)))

    return trace


def _of_ministry(
    asked: Asked, sop: Sop, step: Step, ministry: str, recorded: list[tuple[date, int]]
) -> Iterator[Entry]:
    """Whether a ministry has taken the step: the first record that is visible counts."""
    about = (("ministry", ministry), ("sop", sop.id))
    visible = next((one for one in recorded if one[0] <= asked.as_of), None)
    for day, index in recorded:
        spot = asked.loaded.spot(sop, (step, index, "date"))
        values: dict[str, Said] = {"ministry": ministry, "day": day}
        if (day, index) == visible:
            yield Entry(step, spot, about, 1, 1, values)
        else:
            yield Entry("later" if day > asked.as_of else "twice", spot, about, values=values)
    if visible is None:
        spot = asked.loaded.spot(sop, (step,))
        yield Entry(f"not-{step}", spot, about, of=1, values={"ministry": ministry})


def requests(counted: Sequence[str], of: Sequence[str] = ()) -> Callable[[Asked], Iterator[Entry]]:
    """The tracer of the requests in the states `counted`, of those in the states `of`."""

    def trace(asked: Asked) -> Iterator[Entry]:
        """Every request."""
        for request in asked.project.requests:
            state = request_state(request, asked.as_of)
            about = (("ministry", request.ministry), ("request", request.id))
            field, values = _told(request, state)
            spot = asked.loaded.spot(request, field)
            value, whole = int(state in counted), int(state in of)
            yield Entry(state, spot, about, value, whole, values)

    return trace


def _told(request: Request, state: str) -> tuple[tuple[str, ...], dict[str, Said]]:
    """The field that says where a request stands, and its day."""
    if state == "delivered" and request.delivered:
        return ("delivered",), {"day": request.delivered}
    if state in ("accepted", "declined") and request.decided:
        return ("decided", "date"), {"day": request.decided.date}
    return ("received",), {"day": request.received}
