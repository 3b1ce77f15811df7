"""One entry stands twice in a list that names each only once.

## What it does
The rule looks through the lists in which an entry counts once: `languages`, `weekend`,
`vacant_seats`, the `reserves` of a visit, those `invited` to another activity, the
`experts` of an activity, the ministries in `adopted` and `applied` of a procedure, and the
waivers of one rule for one subject. Ids that no record has are left to MT202.

## Why it matters
Behind the second entry is mostly another official, day or ministry, who then is missing. Until
it is corrected, the first entry counts.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: Bern
host: The host
travellers:
  - participant: mofa-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
  - participant: moi-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
reserves: [mofa-02, moi-02, mofa-02]
```

## What to do
Remove one of the two, or name the one that is really meant.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from migtrack.base.finding import Severity
from migtrack.base.text import listed, quoted
from migtrack.model.declarations import FILE_KINDS, Distinct, Ref
from migtrack.model.kinds import key_of
from migtrack.model.walk import Found, field_at
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT204", Severity.ERROR, reads=(Distinct,), waivable=False)
def listed_twice(case: Inspection) -> Faults:
    """Looks every such list through, and those that are a file's records."""
    for record, found in case.project.declared(Distinct):
        ref, distinct = _reference(found), found.mark
        kind, name = key_of(record)
        for index, before in _again(found.value, distinct):
            entry = found.value[index]
            named = getattr(entry, *distinct.by) if ref and distinct.by else entry
            if ref and (ref.kind, named) not in case.loaded.known:
                continue
            yield case.at(record, *found.route, index, label="here again").fault(
                f"{name or kind}: {_what(found, named if ref or not distinct.by else None)}",
                "remove one of the two, or name the one that is meant",
                case.at(record, *found.route, before, label="first here"),
            )
    for file_kind in FILE_KINDS.values():
        distinct = field_at(file_kind.model, (file_kind.records_in,), Distinct)
        if distinct is None:
            continue
        records = case.project.records(file_kind.record)
        for index, before in _again(records, distinct):
            names = listed([quoted(field) for field in distinct.by], "and")
            yield case.at(records[index], label="here again").fault(
                f"two {file_kind.records_in} have the same {names}",
                "remove one of the two, or correct it",
                case.at(records[before], label="first here"),
            )


def _reference(found: Found) -> Ref | None:
    """What an entry, or the one field by which the entries are told apart, refers to."""
    part, by = found.field.part, found.mark.by
    return field_at(part, by, Ref) if part and len(by) == 1 else found.field.get(Ref)


def _again(entries: Sequence[Any], distinct: Distinct) -> Iterator[tuple[int, int]]:
    """The position of each entry that was there before, with the first of these."""
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        fields = [getattr(entry, field) for field in distinct.by]
        before = first.setdefault(repr(fields or entry), index)
        if before != index:
            yield index, before


def _what(found: Found, named: object) -> str:
    """What is wrong; the name of a person is left to the place."""
    if named is not None or not found.mark.by:
        return f"{quoted(str(named))} stands twice in `{found.field.key}`"
    names = listed([quoted(field) for field in found.mark.by], "and")
    return f"two entries of `{found.field.key}` have the same {names}"
