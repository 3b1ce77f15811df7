"""The sentences that describe the changed fields of a record; the other fields stand plainly."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from migtrack.model.activities import Activity
from migtrack.model.attendance import MarkCounts, marks_on, read_list
from migtrack.model.budget import Statement as AccountsStatement
from migtrack.model.contract import Budget, Contract
from migtrack.model.day_lists import MARKS, Mark
from migtrack.model.declarations import Keyed
from migtrack.model.fields import Record
from migtrack.model.indicators import Indicator
from migtrack.model.keys import MINISTRY, PARTICIPANT
from migtrack.model.project import Project
from migtrack.model.reports import FunderReport
from migtrack.model.statements import latest_statement, total
from migtrack.model.support import Holiday, Request, Sop
from migtrack.model.team import Participant
from migtrack.model.walk import field_at
from migtrack.review.changes.amendments import amended
from migtrack.review.changes.dates import describe_dates
from migtrack.review.changes.description import Description
from migtrack.review.changes.fields import title_of
from migtrack.review.changes.indicators import describe_indicator
from migtrack.review.changes.values import Delta, Field, Filling, Statement


def describe(description: Description) -> tuple[Statement, ...]:
    """What is said of a record's changed fields: each in one sentence."""
    new, left = description.new, description.left
    if new is None:
        return (_removed(description),)
    if describer := _DESCRIBERS.get(type(new)):
        describer(description)
    rest = tuple(left.values())
    if description.old is None:
        added = _ADDED.get(type(new), _added)
        return (added(description, rest), *description.statements)
    return (*description.statements, *(_plainly(type(new), delta) for delta in rest))


def _removed(description: Description) -> Statement:
    """That a record is gone, and what the figures of the past lose with it."""
    deltas, counted = tuple(description.left.values()), description.counted
    if not counted.expected:
        return Statement("removed", deltas, {})
    days = {"attended": counted.attended, "expected": counted.expected}
    return Statement("removed-with-attendance", deltas, days)


def _added(description: Description, deltas: tuple[Delta, ...]) -> Statement:
    return Statement("added", deltas, _about(description.new))


def _accounts_added(description: Description, deltas: tuple[Delta, ...]) -> Statement:
    """How much had been spent by the day of a new statement, and how much more than before."""
    new, project = description.new, description.after
    assert project.budget is not None  # the statement stands in it
    earlier = (each for each in project.budget.statements if each.date < new.date)
    before = latest_statement(tuple(earlier))
    values: dict[str, Filling] = {"day": new.date, "spent": _money(project, total(new.spent))}
    if before is None:
        return Statement("accounts-first", deltas, values)
    more = total(new.spent) - total(before.spent)
    values |= {"before": before.date, "more": _money(project, abs(more))}
    return Statement("accounts-less" if more < 0 else "accounts-more", deltas, values)


def _money(project: Project, amount: Decimal) -> Budget:
    return project.contract.budget.model_copy(update={"amount": amount})


def _about(record: Record) -> dict[str, Filling]:
    """What is said of a new record, after that it is there."""
    if isinstance(record, Holiday):
        return {"days": (record.start, record.end)}
    text = title_of(record)
    return {"text": text} if text else {}


def _plainly(model: type[Record], delta: Delta) -> Statement:
    """The field, what it was and what it is; for confidential ones only that it changed."""
    change = _change(delta)
    if delta.privacy == "confidential":
        inner = field_at(model, delta.field[:1], Keyed) is not None
        name = delta.field[2] if inner else delta.field[0]
        who = delta.field[1] if inner else ""
        return Statement(f"secret-{change}", (delta,), {"field": name}, who)
    return Statement(f"field-{change}", (delta,), {"field": delta.name})


def _change(*deltas: Delta) -> str:
    if all(delta.old is None for delta in deltas):
        return "set"
    return "unset" if all(delta.new is None for delta in deltas) else "changed"


def _participant(description: Description) -> None:
    new, old = description.new, description.old
    description.state_end("left")
    if old is not None and description.gained("seat") and old.reserve is not None:
        description.state("moved-up", ("seat",), ("reserve",), seat=new.seat)
    if new.same_as and description.gained("same_as"):
        description.state("same-person", ("same_as",), person=new.same_as)
    description.state_days("nominated")
    if description.gained("confirmed"):
        days = _vacant_days(description)
        name = "confirmed" if days is None else "confirmed-after"
        description.state(name, ("confirmed",), day=new.confirmed, days=days)


def _vacant_days(description: Description) -> int | None:
    new = description.new
    left = [
        holder.left.date
        for holder in description.after.holders.get((description.ministry, new.seat), ())
        if holder is not new
        and holder.left
        and holder.confirmed
        and holder.left.date < new.confirmed
    ]
    days = (new.confirmed - max(left)).days - 1 if left else 0
    return days or None


def _activity(description: Description) -> None:
    description.state_end("cancelled")
    if description.old is not None and description.gained("added"):
        description.state("in-plan", ("added",), day=description.new.added)
    describe_dates(description)
    _experts(description)
    _travellers(description)
    _reserves(description)
    _attendance(description)
    _learned(description)


def _experts(description: Description) -> None:
    """Experts who came or went; of one who changed, the fields themselves tell."""
    names: dict[Field, list[Field]] = {}
    for route in description.left:
        if route[0] == "experts" and route[2] == "name":
            names.setdefault(route[:2], []).append(route)
    for key, routes in names.items():
        deltas = [description.left[route] for route in routes]
        change = _change(*deltas)
        if change != "changed":
            texts = {
                delta.field[3]: str(delta.old if delta.new is None else delta.new)
                for delta in deltas
            }
            name = "expert-added" if change == "set" else "expert-removed"
            description.state(name, key, text=texts)


def _travellers(description: Description) -> None:
    travellers = {each.participant: each for each in description.new.travellers}
    for key in description.entries("travellers"):
        person, entry = key[1], (*key, PARTICIPANT)
        if description.lost(*entry):
            description.state("traveller-removed", key, who=person)
            continue
        traveller = travellers.get(person)
        if description.gained(*entry):
            description.state("traveller-added", entry, who=person)
        if description.gained(*key, "invited") and traveller:
            description.state("invited", (*key, "invited"), who=person, day=traveller.invited)
        if description.gained(*key, "withdrawn", "date") and traveller and traveller.withdrawn:
            day, reason = traveller.withdrawn.date, traveller.withdrawn.reason
            description.state("withdrew", (*key, "withdrawn"), who=person, day=day, reason=reason)
        if description.gained(*key, "returned", "date") and traveller and traveller.returned:
            day, reason = traveller.returned.date, traveller.returned.reason
            description.state("returned", (*key, "returned"), who=person, day=day, reason=reason)
        if visa := description.below((*key, "visa")):
            change = _change(*(description.left[route] for route in visa))
            description.state(f"secret-{change}", (*key, "visa"), who=person, field="visa")


def _reserves(description: Description) -> None:
    for reserve in description.new.reserves:
        route = ("reserves", reserve.participant, "declined")
        if description.gained(*route):
            person, day = reserve.participant, reserve.declined
            description.state("seat-declined", route, who=person, day=day)


def _attendance(description: Description) -> None:
    """Lists of days; nobody's own mark is shown."""
    for key in description.entries("attendance"):
        day = date.fromisoformat(key[1])
        if description.lost(*key, "list"):
            description.state("list-removed", key, day=day)
            continue
        after = marks_on(description.after, description.new, day)
        new = _counts(after, description.new, day)
        if description.gained(*key, "list"):
            description.state("list-recorded", key, day=day, counts=new)
            continue
        before = marks_on(description.before, description.old, day)
        old = _counts(before, description.old, day)
        was = {**read_list(description.old, day).deputies, **before}
        now = {**read_list(description.new, day).deputies, **after}
        changed = sum(was.get(each) != now.get(each) for each in {*was, *now})
        if old != new:
            description.state("list-changed", key, day=day, old=old, new=new)
        elif changed:
            description.state("marks-changed", key, day=day, number=changed)
        else:
            description.state("list-rewritten", key, day=day)


def _learned(description: Description) -> None:
    """An evaluation and tests that came or went; of what changed in one the fields themselves."""
    evaluation, tests = description.new.evaluation, description.new.tests
    if description.gained("evaluation", "average"):
        description.state(
            "evaluated",
            ("evaluation",),
            number=evaluation.answers,
            average=evaluation.average,
            out_of=evaluation.out_of,
        )
    elif description.lost("evaluation", "average"):
        description.state("not-evaluated", ("evaluation",))
    for when in ("before", "after"):
        route, scale = ("tests", when), ("tests", "out_of")
        if description.gained(*route, "average"):
            routes = (route, scale) if description.gained(*scale) else (route,)
            test = getattr(tests, when)
            description.state(
                f"tested-{when}",
                *routes,
                number=test.taken,
                average=test.average,
                out_of=tests.out_of,
            )
        elif description.lost(*route, "average"):
            routes = (route, scale) if description.lost(*scale) else (route,)
            description.state(f"not-tested-{when}", *routes)


def _counts(marks: Mapping[str, Mark], activity: Activity, day: date) -> MarkCounts:
    """How many there are of each mark, and how many guests."""
    counts = Counter[str](marks.values())
    counts["guests"] = activity.attendance[day].guests
    return tuple((name, counts[name]) for name in (*MARKS, "guests") if counts[name])


def _sop(description: Description) -> None:
    description.state_days("drafted", "reviewed")
    for stage, detail in (("adopted", "instrument"), ("applied", "evidence")):
        for each in getattr(description.new, stage):
            route, text = (stage, each.ministry), getattr(each, detail)
            if description.gained(*route, "date"):
                description.state(stage, route, ministry=each.ministry, day=each.date, text=text)
    for key in description.entries("adopted", "applied"):
        if description.lost(*key, "date"):
            description.state(f"not-{key[0]}", key, ministry=key[1])


def _request(description: Description) -> None:
    new, decided = description.new, description.new.decided
    if description.old is None:
        routes = ("received",), (MINISTRY,)
        description.state("received", *routes, ministry=new.ministry, day=new.received)
    if description.gained("decided", "date"):
        description.state(decided.outcome, ("decided",), day=decided.date, reason=decided.reason)
    description.state_days("delivered")


def _report(description: Description) -> None:
    old, new = description.old, description.new
    description.state_days("submitted", "accepted")
    if new.summary and (old is None or not old.summary):
        description.state("summary-written", ("summary",), text=new.summary)


def _contract(description: Description) -> None:
    for each in amended(description.old, description.new, description.left):
        description.state(each.name, *each.fields, who=each.group, **each.values)


_ADDED: dict[type[Record], Callable[[Description, tuple[Delta, ...]], Statement]] = {
    AccountsStatement: _accounts_added,
}
"""What is said of a new record of a kind, in place of its title."""

_DESCRIBERS: dict[type[Record], Callable[[Description], None]] = {
    Contract: _contract,
    Participant: _participant,
    Activity: _activity,
    Sop: _sop,
    Request: _request,
    Indicator: describe_indicator,
    FunderReport: _report,
}
"""The sentences of a kind of record."""
