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
from typing import Protocol, TypeVar

from migtrack.base.finding import Fault, Key, Severity
from migtrack.base.text import quoted
from migtrack.load.kinds import value_at
from migtrack.model.activities import Activity
from migtrack.model.fields import Record
from migtrack.model.keys import ministry_key, participant_key, team_key
from migtrack.model.team import MinistryTeam, Participant
from migtrack.rules.rule import Inspection, rule


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_HasId)


@rule("MT201", "duplicate-id", Severity.ERROR)
def duplicate_id(case: Inspection) -> Iterator[Fault]:
    """Compares the ids of the records of each kind."""
    project = case.project
    for ministry, first_ministry in _doubled(project.ministries):
        yield _fault(case, ministry, first_ministry, ("ministry", ministry.id), "ministry")
    yield from _teams_and_participants(case)
    yield from _groups(case)
    taken = {one.id for one, _ in _doubled(project.activities)}
    alike = [one for one in project.activities if one.id in taken]
    activities = [one for one in alike if not _is_renamed(case, one, "id", one.id)]
    for activity, first_activity in _doubled(activities):
        yield _fault(case, activity, first_activity, ("activity", activity.id), "activity")
    for sop, first_sop in _doubled(project.sops):
        yield _fault(case, sop, first_sop, ("sop", sop.id), "procedure")
    for request, first_request in _doubled(project.requests):
        yield _fault(case, request, first_request, ("request", request.id), "request")


def _doubled(records: Iterable[R]) -> Iterator[tuple[R, R]]:
    """Each record whose id an earlier one has, with the first of these."""
    first: dict[str, R] = {}
    for record in records:
        if record.id in first:
            yield record, first[record.id]
        else:
            first[record.id] = record


def _fault(case: Inspection, record: Record, first: Record, key: Key, noun: str) -> Fault:
    remedy = "give one of the two another id, or remove the one that is a copy"
    if isinstance(record, Activity):
        remedy = "rename one of the two files and its `id`, or remove the one that is a copy"
    return Fault(
        case.at(record, "id", label="taken"),
        f"another {noun} has the id {quoted(key[1])} already",
        remedy,
        related=(case.at(first, "id", label="first here"),),
        subjects=(key,),
        spoils=((key, "*"),),
    )


def _is_renamed(case: Inspection, record: Record, field: str, name: str) -> bool:
    """Whether the record goes by its file's name and says otherwise: that is MT109 alone."""
    spot = case.at(record, field)
    written = value_at(case.loaded.documents[spot.path].read_value(), spot.route)
    return isinstance(written, str) and written != name


def _teams_and_participants(case: Inspection) -> Iterator[Fault]:
    project = case.project
    if len(project.participants) == len(project.participant_by_id) and len(project.teams) == len(
        project.teams_of
    ):
        return
    copies: set[int] = set()
    for ministry, teams in case.project.teams_of.items():
        if len(teams) == 1:
            continue
        judged = [one for one in teams if not _is_renamed(case, one, "ministry", ministry)]
        for team in judged[1:]:
            copies.add(id(team))
            yield _second_team(case, team, judged[0])
    first: dict[str, tuple[Participant, MinistryTeam]] = {}
    for team in case.project.teams:
        for one in team.participants:
            before, their_team = first.setdefault(one.id, (one, team))
            if before is one or (id(team) in copies and their_team.ministry == team.ministry):
                continue  # a file that is there twice doubles its officials: one slip
            yield _fault(case, one, before, participant_key(one.id), "participant")


def _second_team(case: Inspection, team: MinistryTeam, first: MinistryTeam) -> Fault:
    keys = [team_key(team.ministry), *(participant_key(one.id) for one in team.participants)]
    return Fault(
        case.at(team, "ministry", label="the second file"),
        f"there are two participants files of the ministry {quoted(team.ministry)}",
        f"keep its officials in one file, `data/participants/{team.ministry}.yaml`",
        related=(case.at(first, "ministry", label="the first file"),),
        subjects=(ministry_key(team.ministry), team_key(team.ministry)),
        spoils=tuple((key, "*") for key in keys),
    )


def _groups(case: Inspection) -> Iterator[Fault]:
    contract = case.project.contract
    first: dict[str, int] = {}
    for index, group in enumerate(contract.groups):
        before = first.setdefault(group.id, index)
        if before != index:
            yield Fault(
                case.at(contract, "groups", index, "id", label="taken"),
                f"another group has the id {quoted(group.id)} already",
                "give one of the two groups another id",
                related=(case.at(contract, "groups", before, "id", label="first here"),),
                subjects=(("contract", ""), ("group", group.id)),
                spoils=((("contract", ""), "groups"), (("group", group.id), "*")),
            )
