"""A record names another record, or a rule, that does not exist.

## What it does
Records name each other by id: an activity names its group, a list the participants, a
request its ministry and its seminar, a waiver its rule and its subject. The rule reports
each id that no record has, and each seminar that is another kind of activity. It says which
id was probably meant.

## Why it matters
A mistyped id is somebody who was there and is counted as absent, or a waiver that silences
nothing.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    seminar: seminar-l
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Correct the id. If it is right, the record that it names is still to be added.
"""

from collections.abc import Iterator
from typing import Any

from migtrack.base.finding import Fault, Key, Severity, Spot
from migtrack.base.text import listed, quoted
from migtrack.load.kinds import value_at
from migtrack.model.keys import activity_key
from migtrack.model.support import Waiver
from migtrack.rules.identity._guesses import Guesses
from migtrack.rules.identity._references import KINDS, known_ids, references
from migtrack.rules.rule import Inspection, rule

_HOMES = {
    "participant": "add the participant to `data/participants/`",
    "seminar": "add the seminar to `data/activities/`",
    "ministry": "add the ministry to `data/ministries.yaml`",
    "request": "add the request to `data/requests.yaml`",
    "group": "add the group to `data/project.yaml`",
}


@rule(
    "MT202",
    "unknown-reference",
    Severity.ERROR,
    reads=("activity.id", "activity.kind", "sop.id", "request.id"),
)
def unknown_reference(case: Inspection) -> Iterator[Fault]:
    """Looks every reference up."""
    known = known_ids(case.loaded)
    activities = case.project.activity_by_id
    seminars = {one.id for one in activities.values() if one.kind == "seminar"}
    guesses = Guesses()
    for owner, record, named in references(case.project):
        for kind, identity, route in named:
            ids = known.get("activity" if kind == "seminar" else kind)
            if kind == "seminar" and identity in activities:
                target = activities[identity]
                if target.kind != "seminar":
                    yield _not_a_seminar(
                        case.at(record, *route, label="not a seminar"), owner, identity, target.kind
                    )
            elif ids is not None and identity not in ids:
                spot = case.at(record, *route)
                if _is_written(case, spot, identity):
                    meant = seminars if kind == "seminar" else ids
                    yield _unknown(spot, owner, kind, identity, meant, guesses)
    yield from _waivers(case, known, guesses)


def _is_written(case: Inspection, spot: Spot, identity: str) -> bool:
    """Whether the id is the file's own, and not what stands in for one that cannot be read."""
    raw: Any = case.loaded.documents[spot.path].read_value()
    return value_at(raw, spot.route) == identity


def _unknown(  # noqa: PLR0917  # all that a sentence may need
    spot: Spot, owner: Key, kind: str, identity: str, ids: set[str], guesses: Guesses
) -> Fault:
    near = guesses.guess(kind, identity, ids)
    remedy = near or f"correct the id, or {_HOMES[kind]}"
    if kind == "group" and 0 < len(ids) <= 12 and not near:
        remedy = f"the contract's groups are {listed(map(quoted, sorted(ids)), 'and')}"
    return Fault(
        Spot(spot.path, spot.route, label=near or f"no such {kind}"),
        f"there is no {kind} {quoted(identity)}",
        remedy,
        subjects=(owner,),
    )


def _not_a_seminar(spot: Spot, owner: Key, identity: str, kind: str) -> Fault:
    return Fault(
        spot,
        f"{quoted(identity)} is a {kind.replace('-', ' ')}, and a seminar is meant here",
        "name the seminar to which this belongs",
        subjects=(owner, activity_key(identity)),
    )


def _waivers(case: Inspection, known: dict[str, set[str]], guesses: Guesses) -> Iterator[Fault]:
    subjects = _subjects(case, known) if case.project.waivers else None
    for waiver in case.project.waivers:
        if waiver.rule not in case.rules:
            yield _unknown_rule(case, waiver, guesses)
        if subjects is not None and waiver.subject not in subjects:
            near = guesses.guess("subject", waiver.subject, subjects)
            key = ("waiver", waiver.subject)
            yield Fault(
                case.at(waiver, "subject", label=near or "no such record"),
                f"no record has the id {quoted(waiver.subject)}",
                near or "name the id of the record that the finding is about",
                subjects=(key,),
                spoils=((key, "subject"),),
            )


def _subjects(case: Inspection, known: dict[str, set[str]]) -> set[str] | None:
    """What a waiver may name; none where some ids are not known."""
    if not {*KINDS, "group"} <= known.keys() or not case.loaded.lost.isdisjoint(_NAMED_BY_FIELD):
        return None
    subjects = {identity for ids in known.values() for identity in ids}
    subjects.add(case.project.contract.id)
    subjects.update(holiday.start.isoformat() for holiday in case.project.holidays)
    return subjects


_NAMED_BY_FIELD = ("contract", "holiday")


def _unknown_rule(case: Inspection, waiver: Waiver, guesses: Guesses) -> Fault:
    near = guesses.guess("rule", waiver.rule, case.rules.keys())
    return Fault(
        case.at(waiver, "rule", label=near or "no such rule"),
        f"there is no rule {quoted(waiver.rule)}",
        near or "name a rule as the finding does, by its code or its name",
        subjects=(("waiver", waiver.subject),),
    )
