"""Something that is recorded as done bears a day that is still to come.

## What it does
The rule compares the day of everything that is done with the real day in the project's time
zone, whatever day the check looks at. Done are: nominations and confirmations; attendance
lists, postponements and cancellations; invitations, visa applications and decisions, and
withdrawals of travellers; procedures drafted, reviewed, adopted and applied; requests
received, decided and delivered; amendments signed and waivers approved.

What can be planned may lie in the future: the period, the dates of activities and the day on
which they will be fixed, an official's last day, holidays, the end of a passport or of a
waiver.

## Why it matters
Nothing can be done on a day that has not come. It is a slip in the year or the month, or a
plan that would be counted as a result.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    seminar: seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-07-08
```

## What to do
Correct the day. If the thing is only planned, take it out until it has happened.
"""

from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Fault, Key, Severity
from migtrack.model.fields import Record
from migtrack.model.keys import activity_key, participant_key
from migtrack.model.project import Project
from migtrack.model.states import past
from migtrack.rules.activities._facts import (
    Fact,
    activity_facts,
    participant_facts,
    request_facts,
    sop_facts,
)
from migtrack.rules.rule import Inspection, rule


@rule(
    "MT408",
    "future-fact",
    Severity.ERROR,
    reads=(
        "participant.nominated",
        "participant.confirmed",
        "activity.attendance",
        "activity.postponed",
        "activity.cancelled",
        "activity.travellers",
        "sop.drafted",
        "sop.reviewed",
        "sop.adopted",
        "sop.applied",
        "request.received",
        "request.decided",
        "request.delivered",
        "contract.amendments",
        "waiver.approved",
    ),
)
def future_fact(case: Inspection) -> Iterator[Fault]:
    """Compares the day of everything done with the real day."""
    for record, key, facts in _records(case.project, case.today):
        for what, day, route in facts:
            if day is None or day <= case.today:
                continue
            yield Fault(
                case.at(
                    record,
                    *route,
                    on_key=isinstance(route[-1], date),
                    label="still to come",
                ),
                f"{what} is dated after today, {case.today}",
                f"correct the day; what is only planned is entered on {case.today} or later, "
                "when it has happened",
                subjects=(key,),
            )


def _records(project: Project, today: date) -> Iterator[tuple[Record, Key, Iterator[Fact]]]:
    """What may hold such a day; of the officials only those of whom it is sure."""
    for participant in project.participants:
        if past(participant.nominated or today, today) and past(
            participant.confirmed or today, today
        ):
            continue
        yield participant, participant_key(participant.id), participant_facts(participant)
    for activity in project.activities:
        yield activity, activity_key(activity.id), activity_facts(activity)
    for sop in project.sops:
        yield sop, ("sop", sop.id), sop_facts(sop)
    for request in project.requests:
        yield request, ("request", request.id), request_facts(request)
    signed: list[Fact] = [
        (
            f"amendment {index + 1} of the contract",
            amendment.signed,
            ("amendments", index, "signed"),
        )
        for index, amendment in enumerate(project.contract.amendments)
    ]
    yield project.contract, ("contract", ""), iter(signed)
    for waiver in project.waivers:
        approval: Fact = ("the approval of this waiver", waiver.approved, ("approved",))
        yield waiver, ("waiver", waiver.subject), iter([approval])
