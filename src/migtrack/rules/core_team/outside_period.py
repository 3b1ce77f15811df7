"""Something is dated before the project begins or after it ends.

## What it does
Activities, standard operating procedures, requests and the periods of reports to the funder belong
into the project's period, and a nomination or confirmation may come before it but not after its
end. The end is that of the last amendment that names one.
Activities that were cancelled are left alone.

## Why it matters
The funder does not pay for what takes place outside the period. Often the year is mistyped.

## Example
`data/sops.yaml`
```yaml
sops:
  - id: sop-1
    title: Whole-of-government approach
    activity: seminar-1
    drafted: 2020-05-10
    reviewed: 2021-06-01
```

## What to do
Correct the date. If the project was extended, add the amendment to the contract.
"""

from datetime import date

from migtrack.base.days import Month
from migtrack.base.finding import Severity
from migtrack.model.activities import Activity
from migtrack.model.declarations import InPeriod
from migtrack.model.fields import Interval
from migtrack.model.in_force import route_to_end
from migtrack.model.kinds import key_of
from migtrack.model.walk import Found, Route
from migtrack.rules.declared import described
from migtrack.rules.rule import Faults, Inspection, RecordSpot, rule


@rule(
    "MT307",
    Severity.ERROR,
    reads=("contract.period", "contract.amendments", InPeriod, "activity.cancelled"),
    silences=("MT310", "MT741", "MT742"),
)
def outside_period(case: Inspection) -> Faults:
    """Compares every date with the project's first and last day."""
    contract = case.project.contract
    start, end = contract.period.start, case.latest.contract.period.end
    for record, found in case.project.declared(InPeriod):
        is_month = isinstance(found.value, str)
        if is_month and isinstance(record, Activity) and record.dates:
            continue  # the month in which it was expected is history
        day, route, verb = _outermost(found, start, end)
        shown = found.value if is_month else day
        spoils = ((key_of(record), str(route[0])),) if is_month else ()
        if start <= day <= end or (isinstance(record, Activity) and record.cancelled):
            continue
        if day < start and found.mark.may_be_early:
            continue
        what = described(record, found) + verb
        if day > end:
            yield case.at(record, *route, label="after the project's end").fault(
                f"{what} {shown}, after the project's end on {end}",
                "correct the date, or add the amendment that moves the project's end",
                _end_of_project(case),
                spoils=spoils,
            )
        else:
            yield case.at(record, *route, label="before the project's start").fault(
                f"{what} {shown}, before the project's start on {start}",
                "correct the date",
                case.at(contract, "period", "start", label="the project begins here"),
                spoils=spoils,
            )


def _outermost(found: Found, start: date, end: date) -> tuple[date, Route, str]:
    """The day to judge, its route, and the verb that is still wanted before it.

    Of a first and a last day the last is judged where the first lies within the period.
    """
    value = found.value
    if isinstance(value, str):
        month = Month(value)
        return (month.last_day if month.last_day < start else month.first_day), found.route, ""
    if not isinstance(value, Interval):
        return value, found.route, ""
    if start <= value.start <= end:
        return value.end, (*found.route, "end"), " ends on"
    return value.start, (*found.route, "start"), " begins on"


def _end_of_project(case: Inspection) -> RecordSpot:
    contract = case.project.contract
    return case.at(contract, *route_to_end(contract), label="the project ends here")
