"""Something that is recorded as done bears a day that is still to come.

## What it does
The rule compares the day of everything that is done with the real day in the project's time
zone, whatever day the check looks at. Done are: nominations and confirmations; attendance
lists, postponements and cancellations; invitations, visa applications and decisions,
withdrawals and returns of travellers, and answers of reserves; procedures drafted, reviewed,
adopted and applied; requests received, decided and delivered; reports submitted and accepted;
amendments signed and waivers approved.

What can be planned may lie in the future: the period, the dates of activities and the day on
which they will be fixed, an official's last day, holidays, the day on which a report is due, the
end of a passport or of a waiver.

## Why it matters
Nothing can be done on a day that has not come. It is a slip in the year or the month, or a
plan that would be counted as a result.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-07-08
```

## What to do
Correct the day. If the thing is only planned, take it out until it has happened.
"""

from migtrack.base.finding import Severity
from migtrack.model.declarations import Done
from migtrack.model.walk import days_within
from migtrack.rules.declared import described
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT408", Severity.ERROR, reads=(Done, "contract.amendments"))
def future_fact(case: Inspection) -> Faults:
    """Compares the day of everything done with the real day."""
    for record, found in case.project.declared(Done):
        for day, route, on_key in days_within(found):
            if day > case.today:
                yield case.at(record, *route, on_key=on_key, label="still to come").fault(
                    f"{described(record, found)} is dated after today, {case.today}",
                    f"correct the day; what is only planned is entered on {case.today} "
                    "or later, when it has happened",
                )
