"""What several rules say in the same words: of declared fields, steps in order, and long lists."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Fix, Reorder, Route
from migtrack.base.text import quoted
from migtrack.model.declarations import Ends
from migtrack.model.fields import Record
from migtrack.model.keys import ministry_key
from migtrack.model.kinds import key_of
from migtrack.model.reports import FunderReport
from migtrack.model.support import Request, Sop
from migtrack.model.walk import Found, name_in_model
from migtrack.rules.rule import Faults, Inspection


class Step(NamedTuple):
    """What happened, when, and where that stands."""

    what: str
    day: date
    route: Route
    ministry: str = ""
    """The id of the ministry that took the step; empty where it is nobody's alone."""


def first_and_last(found: Found) -> tuple[date, date]:
    """The first and the last day of what begins and ends, however the two stand in the files."""
    ends = found.field.get(Ends)
    if ends is None:
        return found.value.start, found.value.end
    return getattr(found.holder, name_in_model(type(found.holder), ends.first)), found.value


def described(record: Record, found: Found) -> str:
    """What the declaration says that the value is: `the draft of sop-1`."""
    kind, name = key_of(record)
    return str(found.mark.what).format(
        id=name or kind,
        subject=quoted(name),
        entry=quoted(found.entry, otherwise="somebody"),
        number=found.number,
        outcome=getattr(found.holder, "outcome", ""),
    )


def misdated(
    case: Inspection, record: Sop | Request | FunderReport, pairs: Iterable[tuple[Step, Step]]
) -> Faults:
    """The steps that are dated before the one which comes first."""
    for earlier, later in pairs:
        if later.day < earlier.day:
            first, second = _named(case, earlier), _named(case, later)
            yield case.at(record, *later.route, label=f"before {first}").fault(
                f"{second} of {record.id}, {later.day}, is dated before {first}, {earlier.day}",
                f"correct one of the two days: {first} comes first",
                case.at(record, *earlier.route, label=f"{first} is here"),
                also=(ministry_key(later.ministry),) if later.ministry else (),
            )


def in_order(
    case: Inspection, record: Record, route: tuple[str | int | date, ...], days: Sequence[date]
) -> tuple[Fix, ...]:
    """What puts the entries of a list in the order of their days."""
    order = tuple(sorted(range(len(days)), key=days.__getitem__))
    if order == tuple(range(len(days))):
        return ()
    return (Fix("put them in order", (Reorder(case.at(record, *route).route, order),)),)


def _named(case: Inspection, step: Step) -> str:
    """The step in words: `the adoption by MoFA`."""
    return f"{step.what} by {case.ministry_name(step.ministry)}" if step.ministry else step.what
