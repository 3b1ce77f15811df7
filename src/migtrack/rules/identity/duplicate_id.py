"""Two records of one kind have the same id.

## What it does
Every ministry, participant, activity, standard operating procedure, request and group of
the contract has an id of its own. The rule reports the second record that uses an id, and
the second participants file of one ministry.

## Why it matters
Attendance lists, travellers and waivers name records by their ids. When two officials share
one, nobody can tell who was in the room.

## Example
`data/participants/moi.yaml`
```yaml
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: MoI official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: MoI official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, reserve: 1, name: MoI official 3, position: Head of unit, gender: male}
```

## What to do
Give one of the two another id, and see to it that whatever names it means the right one.
Where one record was copied by mistake, remove the copy.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from migtrack.base.finding import ALL, Fault, Severity
from migtrack.base.text import quoted
from migtrack.load.kinds import value_at
from migtrack.model.fields import Record
from migtrack.model.keys import ministry_key
from migtrack.model.kinds import home_of, key_of, subjects_of
from migtrack.model.team import MinistryTeam
from migtrack.rules.identity._references import kinds_with_ids
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT201", Severity.ERROR, waivable=False)
def duplicate_id(case: Inspection) -> Faults:
    """Compares the ids of the records of each kind."""
    copied: dict[int, str] = {}
    """The officials in a second file of their ministry, by identity, with the ministry."""
    for ministry, teams in case.project.teams_of.items():
        if len(teams) > 1:
            judged = [team for team in teams if not _is_renamed(case, team)]
            for team in judged[1:]:
                yield _second_team(case, team, judged[0])
                copied.update((id(official), ministry) for official in team.participants)
    for kind in kinds_with_ids():
        records: Iterable[Any] = case.project.records(kind.model)
        named_after = home_of(kind.name).named_after == kind.key
        if named_after:
            taken = {record.id for record, _ in _doubled(records)}
            records = [
                record for record in records if record.id in taken and not _is_renamed(case, record)
            ]
        for record, first in _doubled(records):
            # a file that is there twice doubles its officials: one fault, of the file
            if id(record) not in copied or copied[id(record)] != case.project.ministry_of[first.id]:
                yield _fault(case, record, first, named_after=named_after)


def _doubled(records: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Each record whose id an earlier one has, with the first of these."""
    first: dict[str, Any] = {}
    for record in records:
        before = first.setdefault(record.id, record)
        if before is not record:
            yield record, before


def _fault(case: Inspection, record: Record, first: Record, *, named_after: bool) -> Fault:
    kind, key = record.record_kind, key_of(record)
    remedy = "give one of the two another id, or remove the one that is a copy"
    if named_after:
        remedy = "rename one of the two files and its `id`, or remove the one that is a copy"
    elif kind.within:
        remedy = f"give one of the two {kind.noun}s another id"
    at = case.at(record, "id", label="taken")
    holder = tuple((subject, str(at.spot.route[0])) for subject in subjects_of(record)[:-1])
    return at.fault(
        f"another {kind.noun} has the id {quoted(key[1])} already",
        remedy,
        case.at(first, "id", label="first here"),
        spoils=(*holder, (key, ALL)),
    )


def _is_renamed(case: Inspection, record: Record) -> bool:
    """Whether the record goes by its file's name and says otherwise: that is MT109 alone."""
    spot = case.at(record, record.record_kind.key).spot
    written = value_at(case.loaded.documents[spot.path].read_value(), spot.route)
    return isinstance(written, str) and written != key_of(record)[1]


def _second_team(case: Inspection, team: MinistryTeam, first: MinistryTeam) -> Fault:
    key = team.record_kind.key
    return Fault(
        case.at(team, key, label="the second file").spot,
        f"there are two participants files of the ministry {quoted(team.ministry)}",
        f"keep its officials in one file, `data/participants/{team.ministry}.yaml`",
        related=(case.at(first, key, label="the first file").spot,),
        subjects=(ministry_key(team.ministry), key_of(team)),
        spoils=tuple((key_of(record), ALL) for record in (team, *team.participants)),
    )
