"""Which sentence tells of which changed fields; what no sentence tells of stands as it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from migtrack.finding import Spot
from migtrack.model.activities import MARKS, Activity
from migtrack.model.attendance import marks_on
from migtrack.model.project import Project
from migtrack.review.changes.leaves import name_of
from migtrack.review.changes.values import Counts, Delta, Field, Said, Saying


@dataclass(frozen=True, slots=True)
class Case:
    """A record on both sides; none where it is not there."""

    before: Project
    after: Project
    kind: str
    old: Any
    new: Any
    ministry: str
    spot: Spot


@dataclass
class Telling:
    """The fields of a record of which nothing has been said yet."""

    case: Case
    left: dict[Field, Delta]
    sayings: list[Saying] = field(default_factory=list)

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

    def tell(self, name: str, *routes: Field, who: str = "", **values: Said | None) -> None:
        """Say something of the fields at these places and below."""
        kept = {key: value for key, value in values.items() if value is not None}
        self.sayings.append(Saying(name, self.take(*routes), kept, who))


def tell(case: Case, deltas: list[Delta]) -> tuple[Saying, ...]:
    """What is said of a record's changed fields: each in one sentence."""
    telling = Telling(case, {delta.field: delta for delta in deltas})
    if case.new is None:
        return (Saying("removed", tuple(deltas), {}),)
    tellers = _TELLERS.get(case.kind)
    if tellers:
        tellers(telling)
    if case.old is None:
        rest = tuple(telling.left.values())
        return (Saying("added", rest, _about(case)), *telling.sayings)
    for delta in telling.left.values():
        telling.sayings.append(_plainly(delta))
    return tuple(telling.sayings)


def _about(case: Case) -> dict[str, Said]:
    """What is said of a new record besides that it is there."""
    new = case.new
    if case.kind == "holiday":
        return {"days": (new.start, new.end), "text": new.name}
    if case.kind == "waiver":
        return {"text": new.reason}
    if case.kind == "activity":
        return {"text": new.short or new.title}
    if case.kind in ("sop", "group", "ministry"):
        return {"text": new.title if case.kind != "ministry" else new.name}
    return {"text": new.area} if case.kind == "request" else {}


def _plainly(delta: Delta) -> Saying:
    """The field, what it was and what it is; for confidential ones only that it changed."""
    change = "set" if delta.old is None else "unset" if delta.new is None else "changed"
    if delta.privacy == "confidential":
        inner = delta.field[0] == "travellers"
        name = delta.field[2] if inner else delta.field[0]
        who = delta.field[1] if inner else ""
        return Saying(f"secret-{change}", (delta,), {"field": name}, who)
    return Saying(f"field-{change}", (delta,), {"field": name_of(delta.field)})


def _participant(telling: Telling) -> None:
    new, old = telling.case.new, telling.case.old
    if telling.gained("left", "date"):
        telling.tell("left", ("left",), day=new.left.date, reason=new.left.reason)
    elif telling.lost("left", "date"):
        telling.tell("not-left", ("left",))
    if old is not None and telling.gained("seat") and old.reserve is not None:
        telling.tell("moved-up", ("seat",), ("reserve",), seat=new.seat)
    if telling.gained("nominated"):
        telling.tell("nominated", ("nominated",), day=new.nominated)
    if telling.gained("confirmed"):
        days = _vacant_days(telling.case)
        name = "confirmed" if days is None else "confirmed-after"
        telling.tell(name, ("confirmed",), day=new.confirmed, days=days)


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


def _activity(telling: Telling) -> None:
    _cancelled(telling)
    _dates(telling)
    _experts(telling)
    _travellers(telling)
    _attendance(telling)


def _cancelled(telling: Telling) -> None:
    new = telling.case.new
    if telling.gained("cancelled", "date"):
        telling.tell(
            "cancelled", ("cancelled",), day=new.cancelled.date, reason=new.cancelled.reason
        )
    elif telling.lost("cancelled", "date"):
        telling.tell("not-cancelled", ("cancelled",))


def _dates(telling: Telling) -> None:
    """Dates that were set, moved or given up."""
    old, new = telling.case.old, telling.case.new
    was = (old.dates.start, old.dates.end) if old is not None and old.dates else None
    now = (new.dates.start, new.dates.end) if new.dates else None
    ends: tuple[Field, ...] = (("dates", "start"), ("dates", "end"))
    moved = was != now
    for one in new.postponed:
        key = ("postponed", one.date.isoformat())
        if not telling.gained(*key, "date"):
            continue
        given_up = one.given_up.start, one.given_up.end
        if moved and was == given_up and now:
            telling.tell("moved", key, *ends, old=was, new=now, reason=one.reason)
            moved = False
        elif moved and was == given_up:
            telling.tell("postponed", key, ("dates",), old=was, reason=one.reason)
            moved = False
        else:
            telling.tell("given-up", key, old=given_up, day=one.date, reason=one.reason)
    if moved and was and now:
        telling.tell("redated", *ends, old=was, new=now)
    elif moved and now:
        telling.tell("dated", ("dates",), new=now)
    elif moved and was:
        telling.tell("undated", ("dates",), old=was)


def _experts(telling: Telling) -> None:
    """Experts who came or went; of one who changed, the fields themselves tell."""
    for route in list(telling.left):
        if route[0] != "experts" or route[2] != "name" or route not in telling.left:
            continue
        key = route[:2]
        names = [one for one in telling.left if one[:2] == key and one[2] == "name"]
        if all(telling.gained(*one) for one in names):
            telling.tell("expert-added", key, text={one[3]: _text(telling, one) for one in names})
        elif all(telling.lost(*one) for one in names):
            gone = {one[3]: _text(telling, one) for one in names}
            telling.tell("expert-removed", key, text=gone)


def _text(telling: Telling, route: Field) -> str:
    delta = telling.left[route]
    return str(delta.new if delta.new is not None else delta.old)


def _travellers(telling: Telling) -> None:
    new = {one.participant: one for one in telling.case.new.travellers}
    for key in dict.fromkeys(one[:2] for one in telling.left if one[0] == "travellers"):
        person = key[1]
        if telling.lost(*key, "participant"):
            telling.tell("traveller-removed", key, who=person)
            continue
        traveller = new.get(person)
        if telling.gained(*key, "participant"):
            telling.tell("traveller-added", (*key, "participant"), who=person)
        if telling.gained(*key, "invited") and traveller:
            telling.tell("invited", (*key, "invited"), who=person, day=traveller.invited)
        if telling.gained(*key, "withdrawn", "date") and traveller and traveller.withdrawn:
            out = traveller.withdrawn
            telling.tell(
                "withdrew", (*key, "withdrawn"), who=person, day=out.date, reason=out.reason
            )
        visa = [one for one in telling.left if one[:3] == (*key, "visa")]
        if visa:
            gained = all(telling.left[one].old is None for one in visa)
            lost = all(telling.left[one].new is None for one in visa)
            name = "set" if gained else "unset" if lost else "changed"
            telling.tell(f"secret-{name}", (*key, "visa"), who=person, field="visa")


def _attendance(telling: Telling) -> None:
    """Lists of days; nobody's own mark is told."""
    case = telling.case
    for key in dict.fromkeys(one[:2] for one in telling.left if one[0] == "attendance"):
        day = date.fromisoformat(key[1])
        if telling.lost(*key, "list"):
            telling.tell("list-removed", key, day=day)
            continue
        counts = _counts(case.after, case.new, day)
        if telling.gained(*key, "list"):
            telling.tell("list-recorded", key, day=day, counts=counts)
            continue
        old, changed = _counts(case.before, case.old, day), _marks_changed(case, day)
        if old != counts:
            telling.tell("list-changed", key, day=day, old=old, new=counts)
        elif changed:
            telling.tell("marks-changed", key, day=day, number=changed)
        else:
            telling.tell("list-rewritten", key, day=day)


def _marks_changed(case: Case, day: date) -> int:
    """How many officials have another mark than before."""
    old, new = marks_on(case.before, case.old, day), marks_on(case.after, case.new, day)
    return sum(old.get(one) != new.get(one) for one in {*old, *new})


def _counts(project: Project, activity: Activity, day: date) -> Counts:
    """How many there are of each mark, and how many guests."""
    marks = list(marks_on(project, activity, day).values())
    guests = activity.attendance[day].guests
    counts = [*((mark, marks.count(mark)) for mark in MARKS), ("guests", guests)]
    return tuple((str(name), number) for name, number in counts if number)


def _sop(telling: Telling) -> None:
    new = telling.case.new
    for stage in ("drafted", "reviewed"):
        if telling.gained(stage):
            telling.tell(stage, (stage,), day=getattr(new, stage))
    for stage, detail in (("adopted", "instrument"), ("applied", "evidence")):
        for one in getattr(new, stage):
            if telling.gained(stage, one.ministry, "date"):
                text = getattr(one, detail)
                route = stage, one.ministry
                telling.tell(stage, route, ministry=one.ministry, day=one.date, text=text)
    for key in dict.fromkeys(one[:2] for one in telling.left if one[0] in ("adopted", "applied")):
        if telling.lost(*key, "date"):
            telling.tell(f"not-{key[0]}", key, ministry=key[1])


def _request(telling: Telling) -> None:
    new = telling.case.new
    if telling.case.old is None:
        telling.tell(
            "received", ("received",), ("ministry",), ministry=new.ministry, day=new.received
        )
    if telling.gained("decided", "date"):
        decided = new.decided
        telling.tell(decided.outcome, ("decided",), day=decided.date, reason=decided.reason)
    if telling.gained("delivered"):
        telling.tell("delivered", ("delivered",), day=new.delivered)


def _contract(telling: Telling) -> None:
    for one in telling.case.new.amendments:
        key = ("amendments", one.signed.isoformat())
        if telling.gained(*key, "end"):
            telling.tell("amended", key, day=one.signed, end=one.end, reason=one.reason)


_TELLERS: dict[str, Callable[[Telling], None]] = {
    "contract": _contract,
    "participant": _participant,
    "activity": _activity,
    "sop": _sop,
    "request": _request,
}
"""The sentences of a kind of record."""
