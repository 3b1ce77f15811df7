"""A seat of the core team has been vacant for longer than the policy allows.

## What it does
A seat is vacant from the day after its last holder left; while nobody was ever confirmed for
it, from the project's first day. When it has been vacant for the `vacancy_days` of the
policy (30 unless set), the rule reports it with the official who is first in reserve.

## Why it matters
A vacant seat is one official fewer who learns. The ministry has to be asked for another in
time, and a reserve official is there for just this.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10, left: {date: 2021-04-30, reason: retired}}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Ask the ministry to confirm the reserve official, or to name another. Add the seat's number
and the day of confirmation to that official's record.
"""

from datetime import date

from migtrack.base.days import add_days
from migtrack.base.finding import Fault, Severity
from migtrack.base.text import counted
from migtrack.model.keys import ministry_key, seat_key, team_key
from migtrack.model.kinds import key_of
from migtrack.model.project import Seat
from migtrack.model.states import holds_seat, next_reserve, participant_state, past, seat_state
from migtrack.model.team import Ministry, Participant
from migtrack.rules.rule import SEAT_HELD, TEAM_SEATS, Faults, Inspection, RecordSpot, rule


@rule(
    "MT304",
    Severity.DUE,
    reads=(
        *TEAM_SEATS,
        *SEAT_HELD,
        "team.vacant_seats",
        "contract.period",
        "contract.policy",
        "participant.reserve",
    ),
)
def seat_vacant(case: Inspection) -> Faults:
    """Looks at every seat that the files speak of; of the others MT302 speaks."""
    days = case.project.contract.policy.vacancy_days
    # an official whose seat could not be read may hold the one that seems vacant
    unplaced = {key for key, fields in case.loaded.incomplete.items() if "seat" in fields}
    for ministry in case.project.ministries:
        people = case.project.officials_of(ministry.id)
        if unplaced and not unplaced.isdisjoint(map(key_of, people)):
            continue
        numbers = {official.seat for official in people}
        for team in case.project.teams_of.get(ministry.id, ()):
            numbers.update(team.vacant_seats)
        numbers -= {official.seat for official in people if holds_seat(official, case.as_of)}
        vacant = [n for n in numbers if n is not None and case.project.has_seat(ministry, n)]
        if not vacant:
            continue
        reserve = next_reserve(case.project, ministry.id, case.as_of)
        for number in sorted(vacant):
            since = seat_state(case.project, (ministry.id, number), case.as_of).vacant_since
            if since and (case.as_of - since).days >= days:
                yield _fault(case, ministry, number, since, reserve)


def _fault(
    case: Inspection, ministry: Ministry, number: int, since: date, reserve: Participant | None
) -> Fault:
    name = case.ministry_name(ministry.id)
    seat = (ministry.id, number)
    people = case.project.holders.get(seat, ())
    states = [(person, participant_state(case.project, person, case.as_of)) for person in people]
    nominated = [person for person, state in states if state == "nominated"]
    named = [p for p, state in states if state == "not-nominated" and p.nominated is None]
    if nominated or named:
        waiting = (nominated or named)[0].id
        standby = f"{waiting} is {'nominated' if nominated else 'named'} and not confirmed"
        remedy = f"have {waiting} confirmed, or ask {name} for another official"
    elif reserve:
        standby = f"{reserve.id} is first in reserve"
        remedy = f"ask {name} to confirm {reserve.id} for the seat, or to name another official"
    else:
        standby = "nobody is in reserve"
        remedy = f"ask {name} to name an official for the seat"
    days = case.project.contract.policy.vacancy_days
    return Fault(
        _place(case, seat, since).spot,
        f"seat {number} of {name} has been vacant since {since}, "
        f"for more than {counted(days, 'day')}; {standby}",
        remedy,
        subjects=(
            seat_key(*seat),
            ministry_key(ministry.id),
            team_key(ministry.id),
            *map(key_of, (*people, *([reserve] if reserve else []))),
        ),
        by=add_days(since, days),
        who=ministry.id,
    )


def _place(case: Inspection, seat: Seat, since: date) -> RecordSpot:
    """The last holder's last day; else the first who was named; else the seat's number."""
    people = case.project.holders.get(seat, ())
    left = [
        (official.left.date, official)
        for official in people
        if official.left and official.left.date < since and past(official.confirmed, since)
    ]
    if left:
        _, last = max(left, key=lambda leaving: leaving[0])
        return case.at(last, "left", "date", label=f"the last day of {last.id}")
    if people:
        return case.at(people[0], "seat", label=f"not confirmed by {case.as_of}")
    ministry, number = seat
    teams = case.project.teams_of[ministry]
    for team in teams:
        if number in team.vacant_seats:
            index = team.vacant_seats.index(number)
            return case.at(team, "vacant_seats", index, label="nobody is named")
    return case.at(teams[0], label="nobody is named")
