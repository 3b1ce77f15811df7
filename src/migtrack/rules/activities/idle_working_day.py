"""A working day is no day of the weekend.

## What it does
`working_days` of `holidays.yaml` lists days of the contract's `weekend` on which people work. The
rule reports a day that is none of the weekend.

## Why it matters
The day changes nothing. Another one was meant, on which activities would be reported.

## Example
`data/holidays.yaml`
```yaml
holidays:
  - {from: 2021-05-13, to: 2021-05-15, name: Eid al-Fitr}
working_days: [2021-07-11]
```

## What to do
Correct the day, or take it out. `working_days` does not open a day of `holidays`: shorten the
holiday instead.
"""

from migtrack.base.finding import Severity
from migtrack.model.fields import WEEKDAYS
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT411", Severity.WARNING, reads=("calendar.working_days", "contract.weekend"))
def idle_working_day(case: Inspection) -> Faults:
    """Compares the working days with the weekend."""
    for calendar in case.project.calendars:
        for index, day in enumerate(calendar.working_days):
            weekday = WEEKDAYS[day.weekday()]
            if weekday not in case.project.contract.weekend:
                yield case.at(calendar, "working_days", index, label="no weekend").fault(
                    f"{day} is listed in `working_days`, and is a {weekday.capitalize()}, "
                    "no day of the weekend",
                    "correct the day, or take it out",
                )
