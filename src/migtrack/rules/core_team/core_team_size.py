"""A ministry accounts for more or fewer seats of the core team than the contract gives it.

## What it does
Every seat from 1 to the contract's `officials_per_ministry` (or the ministry's own
`officials`) must be accounted for: by an official who was ever named for it, or in
`vacant_seats`. The rule reports each seat too many and each seat that nobody mentions.

## Why it matters
The core team is the primary beneficiary. A fifth official is one whom nobody pays for; a
seat that is forgotten is one that nobody fills.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: Official 1, position: Director, gender: female,
     confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: Official 2, position: Adviser, gender: male, confirmed: 2021-01-10}
  - {id: mofa-03, seat: 3, name: Official 3, position: Adviser, gender: male, confirmed: 2021-01-10}
  - {id: mofa-04, reserve: 1, name: Official 4, position: Head of unit, gender: male}
```

## What to do
Give the official a seat within the limit, or `reserve` instead of `seat`. If a seat is
not filled yet, name its number in `vacant_seats`.
"""

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import counted, first_of, listed
from migtrack.model.keys import ministry_key, participant_key, seat_key, team_key
from migtrack.model.kinds import key_of
from migtrack.model.team import Ministry, MinistryTeam
from migtrack.rules.rule import TEAM_SEATS, Faults, Inspection, rule

SHOWN = 5
"""How many missing seats are named."""


@rule(
    "MT302",
    Severity.ERROR,
    reads=(*TEAM_SEATS, "team.vacant_seats", "participant.seat", "participant.reserve"),
    silences=("MT304",),
)
def core_team_size(case: Inspection) -> Faults:
    """Compares the seats that each ministry's file mentions with those it has."""
    for ministry in case.project.ministries:
        teams = case.project.teams_of.get(ministry.id, ())
        mentioned = {official.seat for team in teams for official in team.participants}
        mentioned.update(number for team in teams for number in team.vacant_seats)
        seats = range(1, case.project.seat_count(ministry) + 1)
        mentioned.discard(None)
        if len(mentioned) == len(seats) and mentioned.issuperset(seats):
            continue
        excess = list(_excess(case, ministry, teams))
        yield from excess
        missing = [number for number in seats if number not in mentioned]
        if len(missing) > len(excess):
            yield _unmentioned(case, ministry, teams, missing)


def _excess(case: Inspection, ministry: Ministry, teams: tuple[MinistryTeam, ...]) -> Faults:
    limit = case.project.seat_count(ministry)
    seats = range(1, limit + 1)
    name = case.ministry_name(ministry.id)
    label = f"{name} has seats 1 to {limit}"
    message = f"{name} has {counted(limit, 'seat')}, and this is seat"
    for team in teams:
        for official in team.participants:
            if official.seat is not None and official.seat not in seats:
                key = participant_key(official.id)
                yield Fault(
                    case.at(official, "seat", label=label).spot,
                    f"{message} {official.seat}",
                    f"give {official.id} a seat from 1 to {limit}, or `reserve` instead of `seat`",
                    subjects=(ministry_key(ministry.id), key),
                    spoils=((key, "seat"),),
                )
        for index, number in enumerate(team.vacant_seats):
            if number not in seats:
                yield Fault(
                    case.at(team, "vacant_seats", index, label=label).spot,
                    f"{message} {number}",
                    f"leave {number} out of `vacant_seats`",
                    subjects=(ministry_key(ministry.id), team_key(ministry.id)),
                )


def _unmentioned(
    case: Inspection, ministry: Ministry, teams: tuple[MinistryTeam, ...], missing: list[int]
) -> Fault:
    numbers = first_of([str(number) for number in missing], SHOWN)
    seats = f"seat {numbers[0]}" if len(numbers) == 1 else f"seats {listed(numbers, 'and')}"
    if teams:
        at = case.at(teams[0], "ministry", label=f"nobody is named for {seats}")
        remedy = (
            f"add the official, or `vacant_seats: [{', '.join(numbers[:SHOWN])}]` while nobody is "
            "named"
        )
    else:
        at = case.at(ministry, "id", label="has no file in `data/participants/`")
        remedy = f"write `data/participants/{ministry.id}.yaml` with its officials"
    return Fault(
        at.spot,
        f"{case.ministry_name(ministry.id)} has "
        f"{counted(case.project.seat_count(ministry), 'seat')}, and nobody accounts for {seats}",
        remedy,
        subjects=(
            ministry_key(ministry.id),
            team_key(ministry.id),
            *(seat_key(ministry.id, number) for number in missing[:1000]),
            *map(key_of, case.project.officials_of(ministry.id)),
        ),
    )
