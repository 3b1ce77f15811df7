"""A record names another record, or a rule, that does not exist.

## What it does
Records name each other by id: an activity names its group, a list the participants, a
request its ministry and its activity, a waiver its rule and its subject. The rule reports
each id that no record has, and each record that names itself. It says which id was probably
meant, where only the form is wrong (`MOFA-03`, `mofa-3`, `mofa-O3`). Another number is another
person: then those are listed that have the same letters. Of an id that an earlier commit had,
`migtrack validate` says when its record was removed, and in which commit.

Where a name stands in the place of an id, it says whose id to write; the name itself is shown on
a terminal alone, and in no other format. What cannot be an id at all is `?1`, `?2` … in the
status, the report and the diff.

## Why it matters
A mistyped id is somebody who was there and is counted as absent, or a waiver that silences
nothing.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: seminar-l
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Correct the id. If it is right, the record that it names is still to be added.
"""

from collections.abc import Callable
from functools import cache

from migtrack.base.finding import Fault, Fix, RenameKey, SetValue, Severity, Spot
from migtrack.base.text import did_you_mean, in_backquotes, listed, near_miss, quoted, unknown_id
from migtrack.load.kinds import kind_of, value_at, written_route
from migtrack.model.declarations import RECORD_KINDS
from migtrack.model.fields import STAND_IN
from migtrack.model.kinds import home_of, key_of, kinds_named_by_days
from migtrack.rules.identity._guesses import Guesses
from migtrack.rules.identity._names import (
    Named,
    Names,
    alike_with_names,
    listed_alike,
    with_the_name,
    written_instead,
)
from migtrack.rules.identity._references import Reference, kinds_with_ids, known_ids, references
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT202",
    Severity.ERROR,
    reads=("activity.id", "activity.kind", "sop.id", "request.id"),
    waivable=False,
    fixes="unsafe",
)
def unknown_reference(case: Inspection) -> Faults:
    """Looks every reference up."""
    known, guesses, names = known_ids(case.loaded), Guesses(), Names(case.project)
    # an id may stand in for one that could not be read, so what the file says is compared
    read = cache(lambda path: case.loaded.documents[path].read_value())
    for reference in references(case.project):
        ids, ref = known.get(reference.ref.kind), reference.ref
        if (ref.kind, reference.id) == key_of(reference.record):
            yield _itself(case, reference)
        elif reference.id.startswith(STAND_IN) or (ids is not None and reference.id not in ids):
            on_key = reference.on_key
            spot = case.at(reference.record, *reference.route, on_key=on_key).spot
            written = reference.id if on_key else _written(spot, read)
            if written and (written == reference.id or reference.id.startswith(STAND_IN)):
                yield _unknown(spot, reference._replace(id=written), ids or set(), guesses, names)
    yield from _waivers(case, known, guesses, names, read)


def _written(spot: Spot, read: Callable[[str], object]) -> str:
    """The text that the file has there: the record may have a stand-in instead."""
    kind, raw = kind_of(spot.path), read(spot.path)
    route = written_route(kind.model, raw, spot.route) if kind else spot.route
    written = value_at(raw, route)
    return written if isinstance(written, str) else ""


def _unknown(
    spot: Spot, reference: Reference, ids: set[str], guesses: Guesses, names: Names
) -> Fault:
    kind = RECORD_KINDS[reference.ref.kind]
    noun = kind.noun
    named = names.named(reference.id, [kind], ids)
    near = "" if named else guesses.guess(kind.name, reference.id, ids)
    remedy, for_terminal = did_you_mean(near), ""
    if kind.within and 0 < len(ids) <= 12 and not near:
        all_ids = listed(map(quoted, sorted(ids)), "and")
        remedy = f"the {kind.within}'s {noun.removeprefix(f'{kind.within} ')}s are {all_ids}"
    elif not near:
        alike = [] if named else guesses.alike(kind.name, reference.id, ids)
        correct = f"correct the id, or add the {noun} to `data/{home_of(kind.name).path}`"
        remedy = correct + listed_alike(alike)
        if alike:
            for_terminal = correct + alike_with_names(alike, names, [kind])
    return Fault(
        spot._replace(label=f"no such {noun}"),
        unknown_id("" if named else reference.id, noun),
        written_instead(named) or remedy,
        subjects=(key_of(reference.record),),
        terminal_help=with_the_name(named) or for_terminal,
        missing=None if named else (kind.name, reference.id),
        fixes=_corrected(spot, near, named),
    )


def _corrected(spot: Spot, near: str, named: Named | None) -> tuple[Fix, ...]:
    """The id that was probably meant, or the one of whom the name is: nobody knows for sure."""
    meant = named.ids[0] if named and len(named.ids) == 1 else near
    edit = RenameKey(spot.route, meant) if spot.on_key else SetValue(spot.route, meant)
    return (Fix(f"write {in_backquotes(meant)}", (edit,), is_safe=False),) if meant else ()


def _itself(case: Inspection, reference: Reference) -> Fault:
    noun = reference.ref.kind
    return case.at(reference.record, *reference.route, label="itself").fault(
        f"{quoted(reference.id)} names itself, and another {noun} is meant here",
        f"name the other {noun}, or leave the line out",
    )


def _waivers(
    case: Inspection,
    known: dict[str, set[str]],
    guesses: Guesses,
    names: Names,
    read: Callable[[str], object],
) -> Faults:
    subjects = _subjects(case, known) if case.project.waivers else None
    for waiver in case.project.waivers:
        if waiver.rule not in case.rules:
            written = _written(case.at(waiver, "rule").spot, read)
            near = guesses.guess("rule", written, case.rules.keys(), near_miss)
            spot = case.at(waiver, "rule", label="no such rule")
            yield spot.fault(
                unknown_id(written, "rule"),
                did_you_mean(near) or "name a rule as the finding does, by its code or its name",
                fixes=_corrected(spot.spot, near, None),
            )
        if subjects is not None and waiver.subject not in subjects:
            written = _written(case.at(waiver, "subject").spot, read)
            named = names.named(written, kinds_with_ids(), subjects)
            near = "" if named else guesses.guess("subject", written, subjects)
            alike = [] if named or near else guesses.alike("subject", written, subjects)
            name_it = "name the id of the record that the finding is about"
            spot = case.at(waiver, "subject", label="no such record")
            fault = spot.fault(
                unknown_id("" if named else written, "record"),
                written_instead(named) or did_you_mean(near) or name_it + listed_alike(alike),
                spoils=((key_of(waiver), "subject"),),
                fixes=_corrected(spot.spot, near, named),
            )
            for_terminal = name_it + alike_with_names(alike, names, kinds_with_ids())
            terminal_help = with_the_name(named) or (for_terminal if alike else "")
            missing = None if named else ("", written)
            yield fault._replace(terminal_help=terminal_help, missing=missing)


def _subjects(case: Inspection, known: dict[str, set[str]]) -> set[str] | None:
    """What a waiver may name; none where some ids are not known."""
    project = case.project
    are_known = {kind.name for kind in kinds_with_ids()} <= known.keys()
    is_lost = project.contract.record_kind.name in case.loaded.lost
    if not are_known or is_lost or any(map(case.loaded.has_lost, kinds_named_by_days())):
        return None
    return {project.contract.id}.union(project.days_as_names, *known.values())
