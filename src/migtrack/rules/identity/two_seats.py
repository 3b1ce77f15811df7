"""One person holds two seats of the core team on one day.

## What it does
Records of one person are tied by `same_as`. The rule compares the days on which they hold
a seat, from `confirmed` to the day in `left`, and reports days that two of them share.

## Why it matters
Nobody speaks for two ministries at once. The person would be expected twice in every list, and
one of the two seats is in truth vacant.

## Example
`data/participants/moi.yaml`
```yaml
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: MoI official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, same_as: mofa-02, name: MoFA official 2, position: Adviser,
     gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}
```

## What to do
Enter `left` for the seat that was given up, with its last day, or correct `confirmed` of the
other. If they are two people, remove `same_as`.
"""

from collections.abc import Iterable
from itertools import pairwise

from migtrack.base.finding import Severity
from migtrack.model.kinds import key_of
from migtrack.model.team import Participant
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule


@rule("MT205", Severity.ERROR, reads=(*SEAT_HELD, "participant.same_as"))
def two_seats(case: Inspection) -> Faults:
    """Compares the time in their seats of all records of one person, in the order of the days."""
    for records in _of_one_person(case):
        known = ((*official.stay, official) for official in records if official.stay)
        stays = sorted(known, key=lambda stay: stay[:2])
        for (_, last, before), (first, _, official) in pairwise(stays):
            if first > last:
                continue
            ended = case.at(before, "confirmed", label=f"the seat of {before.id}")
            if before.left:
                ended = case.at(before, "left", "date", label=f"{before.id} leaves the seat here")
            yield case.at(official, "confirmed", label="takes a second seat here").fault(
                f"{before.id} and {official.id} are one person, who holds two seats on {first}",
                f"enter the last day of {before.id} in `left`, or correct `confirmed` of "
                f"{official.id}; remove `same_as` if they are two people",
                ended,
                also=(key_of(before),),
            )


def _of_one_person(case: Inspection) -> Iterable[list[Participant]]:
    """The records of each person who has several."""
    people = case.project.participant_by_id
    if not any(official.same_as for official in people.values()):
        return
    records: dict[str, list[Participant]] = {}
    for name, person in case.project.person_of.items():
        records.setdefault(person, []).append(people[name])
    yield from (each for each in records.values() if len(each) > 1)
