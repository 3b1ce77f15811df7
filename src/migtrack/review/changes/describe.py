"""Which sentence tells of which changed fields; what no sentence tells of stands as it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from migtrack.base.finding import Spot
from migtrack.model.activities import MARKS, Activity
from migtrack.model.attendance import MarkCounts, marks_on
from migtrack.model.contract import Contract
from migtrack.model.declarations import Keyed, RecordKind
from migtrack.model.fields import Record
from migtrack.model.project import Project
from migtrack.model.support import Holiday, Request, Sop
from migtrack.model.team import Participant
from migtrack.model.walk import field_at
from migtrack.review.changes.values import Delta, Field, Filling, Statement


@dataclass(frozen=True, slots=True)
class Case:
    """A record on both sides; none where it is not there."""

    before: Project
    after: Project
    kind: RecordKind
    old: Any
    new: Any
    ministry: str
    spot: Spot


@dataclass
class Description:
    """The fields of a record of which nothing has been said yet."""

    case: Case
    left: dict[Field, Delta]
    statements: list[Statement] = field(default_factory=list)

    def gained(self, *route: str) -> bool:
        """Whether something is there that was not."""
        delta = self.left.get(route)
        return delta is not None and delta.old is None

    def lost(self, *route: str) -> bool:
        """Whether something was there that is not."""
        delta = self.left.get(route)
        return delta is not None and delta.new is None

    def take(self, *routes: Field) -> tuple[Delta, ...]:
        """The changed fields at these places and below, which are then spoken for."""
        taken = [one for one in self.left if any(one[: len(r)] == r for r in routes)]
        return tuple(self.left.pop(one) for one in taken)

    def state(self, name: str, *routes: Field, who: str = "", **values: Filling | None) -> None:
        """Say something of the fields at these places and below."""
        kept = {key: value for key, value in values.items() if value is not None}
        self.statements.append(Statement(name, self.take(*routes), kept, who))


def describe(case: Case, deltas: list[Delta]) -> tuple[Statement, ...]:
    """What is said of a record's changed fields: each in one sentence."""
    description = Description(case, {delta.field: delta for delta in deltas})
    if case.new is None:
        return (Statement("removed", tuple(deltas), {}),)
    describer = _DESCRIBERS.get(case.kind.model)
    if describer:
        describer(description)
    if case.old is None:
        rest = tuple(description.left.values())
        return (Statement("added", rest, _about(case)), *description.statements)
    for delta in description.left.values():
        description.statements.append(_plainly(case, delta))
    return tuple(description.statements)


def _about(case: Case) -> dict[str, Filling]:
    """What is said of a new record besides that it is there."""
    titles = (getattr(case.new, name) for name in case.kind.titles)
    text = next((title for title in titles if title), None)
    days = {"days": (case.new.start, case.new.end)} if isinstance(case.new, Holiday) else {}
    return {**days, **({"text": text} if text else {})}


def _plainly(case: Case, delta: Delta) -> Statement:
    """The field, what it was and what it is; for confidential ones only that it changed."""
    change = "set" if delta.old is None else "unset" if delta.new is None else "changed"
    if delta.privacy == "confidential":
        inner = field_at(case.kind.model, delta.field[:1], Keyed) is not None
        name = delta.field[2] if inner else delta.field[0]
        who = delta.field[1] if inner else ""
        return Statement(f"secret-{change}", (delta,), {"field": name}, who)
    return Statement(f"field-{change}", (delta,), {"field": delta.name})


def _participant(description: Description) -> None:
    new, old = description.case.new, description.case.old
    if description.gained("left", "date"):
        description.state("left", ("left",), day=new.left.date, reason=new.left.reason)
    elif description.lost("left", "date"):
        description.state("not-left", ("left",))
    if old is not None and description.gained("seat") and old.reserve is not None:
        description.state("moved-up", ("seat",), ("reserve",), seat=new.seat)
    if description.gained("nominated"):
        description.state("nominated", ("nominated",), day=new.nominated)
    if description.gained("confirmed"):
        days = _vacant_days(description.case)
        name = "confirmed" if days is None else "confirmed-after"
        description.state(name, ("confirmed",), day=new.confirmed, days=days)


def _vacant_days(case: Case) -> int | None:
    """How many days the seat was vacant before its new holder."""
    new = case.new
    people = case.after.holders.get((case.ministry, new.seat), ())
    left = [
        one.left.date
        for one in people
        if one is not new and one.left and one.confirmed and one.left.date < new.confirmed
    ]
    days = (new.confirmed - max(left)).days - 1 if left else 0
    return days or None


def _activity(description: Description) -> None:
    _cancelled(description)
    _dates(description)
    _experts(description)
    _travellers(description)
    _attendance(description)


def _cancelled(description: Description) -> None:
    new = description.case.new
    if description.gained("cancelled", "date"):
        description.state(
            "cancelled", ("cancelled",), day=new.cancelled.date, reason=new.cancelled.reason
        )
    elif description.lost("cancelled", "date"):
        description.state("not-cancelled", ("cancelled",))


def _dates(description: Description) -> None:
    """Dates that were set, moved or given up."""
    old, new = description.case.old, description.case.new
    was = (old.dates.start, old.dates.end) if old is not None and old.dates else None
    now = (new.dates.start, new.dates.end) if new.dates else None
    ends: tuple[Field, ...] = (("dates", "start"), ("dates", "end"))
    moved = was != now
    for one in new.postponed:
        key = ("postponed", one.date.isoformat())
        if not description.gained(*key, "date"):
            continue
        given_up = one.given_up.start, one.given_up.end
        if moved and was == given_up and now:
            description.state("moved", key, *ends, old=was, new=now, reason=one.reason)
            moved = False
        elif moved and was == given_up:
            description.state("postponed", key, ("dates",), old=was, reason=one.reason)
            moved = False
        else:
            description.state("given-up", key, old=given_up, day=one.date, reason=one.reason)
    if moved and was and now:
        description.state("redated", *ends, old=was, new=now)
    elif moved and now:
        description.state("dated", ("dates",), new=now)
    elif moved and was:
        description.state("undated", ("dates",), old=was)


def _experts(description: Description) -> None:
    """Experts who came or went; of one who changed, the fields themselves tell."""
    for route in list(description.left):
        if route[0] != "experts" or route[2] != "name" or route not in description.left:
            continue
        key = route[:2]
        names = [one for one in description.left if one[:2] == key and one[2] == "name"]
        if all(description.gained(*one) for one in names):
            description.state(
                "expert-added", key, text={one[3]: _text(description, one) for one in names}
            )
        elif all(description.lost(*one) for one in names):
            gone = {one[3]: _text(description, one) for one in names}
            description.state("expert-removed", key, text=gone)


def _text(description: Description, route: Field) -> str:
    delta = description.left[route]
    return str(delta.new if delta.new is not None else delta.old)


def _travellers(description: Description) -> None:
    new = {one.participant: one for one in description.case.new.travellers}
    for key in dict.fromkeys(one[:2] for one in description.left if one[0] == "travellers"):
        person = key[1]
        if description.lost(*key, "participant"):
            description.state("traveller-removed", key, who=person)
            continue
        traveller = new.get(person)
        if description.gained(*key, "participant"):
            description.state("traveller-added", (*key, "participant"), who=person)
        if description.gained(*key, "invited") and traveller:
            description.state("invited", (*key, "invited"), who=person, day=traveller.invited)
        if description.gained(*key, "withdrawn", "date") and traveller and traveller.withdrawn:
            out = traveller.withdrawn
            description.state(
                "withdrew", (*key, "withdrawn"), who=person, day=out.date, reason=out.reason
            )
        visa = [one for one in description.left if one[:3] == (*key, "visa")]
        if visa:
            gained = all(description.left[one].old is None for one in visa)
            lost = all(description.left[one].new is None for one in visa)
            name = "set" if gained else "unset" if lost else "changed"
            description.state(f"secret-{name}", (*key, "visa"), who=person, field="visa")


def _attendance(description: Description) -> None:
    """Lists of days; nobody's own mark is told."""
    case = description.case
    for key in dict.fromkeys(one[:2] for one in description.left if one[0] == "attendance"):
        day = date.fromisoformat(key[1])
        if description.lost(*key, "list"):
            description.state("list-removed", key, day=day)
            continue
        counts = _counts(case.after, case.new, day)
        if description.gained(*key, "list"):
            description.state("list-recorded", key, day=day, counts=counts)
            continue
        old, changed = _counts(case.before, case.old, day), _marks_changed(case, day)
        if old != counts:
            description.state("list-changed", key, day=day, old=old, new=counts)
        elif changed:
            description.state("marks-changed", key, day=day, number=changed)
        else:
            description.state("list-rewritten", key, day=day)


def _marks_changed(case: Case, day: date) -> int:
    """How many officials have another mark than before."""
    old, new = marks_on(case.before, case.old, day), marks_on(case.after, case.new, day)
    return sum(old.get(one) != new.get(one) for one in {*old, *new})


def _counts(project: Project, activity: Activity, day: date) -> MarkCounts:
    """How many there are of each mark, and how many guests."""
    marks = list(marks_on(project, activity, day).values())
    guests = activity.attendance[day].guests
    counts = [*((mark, marks.count(mark)) for mark in MARKS), ("guests", guests)]
    return tuple((str(name), number) for name, number in counts if number)


def _sop(description: Description) -> None:
    new = description.case.new
    for stage in ("drafted", "reviewed"):
        if description.gained(stage):
            description.state(stage, (stage,), day=getattr(new, stage))
    for stage, detail in (("adopted", "instrument"), ("applied", "evidence")):
        for one in getattr(new, stage):
            if description.gained(stage, one.ministry, "date"):
                text = getattr(one, detail)
                route = stage, one.ministry
                description.state(stage, route, ministry=one.ministry, day=one.date, text=text)
    for key in dict.fromkeys(
        one[:2] for one in description.left if one[0] in ("adopted", "applied")
    ):
        if description.lost(*key, "date"):
            description.state(f"not-{key[0]}", key, ministry=key[1])


def _request(description: Description) -> None:
    new = description.case.new
    if description.case.old is None:
        description.state(
            "received", ("received",), ("ministry",), ministry=new.ministry, day=new.received
        )
    if description.gained("decided", "date"):
        decided = new.decided
        description.state(decided.outcome, ("decided",), day=decided.date, reason=decided.reason)
    if description.gained("delivered"):
        description.state("delivered", ("delivered",), day=new.delivered)


def _contract(description: Description) -> None:
    for one in description.case.new.amendments:
        key = ("amendments", one.signed.isoformat())
        if description.gained(*key, "end"):
            description.state("amended", key, day=one.signed, end=one.end, reason=one.reason)


_DESCRIBERS: dict[type[Record], Callable[[Description], None]] = {
    Contract: _contract,
    Participant: _participant,
    Activity: _activity,
    Sop: _sop,
    Request: _request,
}
"""The sentences of a kind of record."""
