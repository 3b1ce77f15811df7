"""A report to the funder is due before its period is over, or more than a year after that.

## What it does
The rule compares `due` of each report in `data/reports.yaml` with the last day of its `period`. Both
on the same day are fine.

## Why it matters
Mostly the year or the month of one of the two days is mistyped. The report is then asked for before
there is anything to tell, or so late that its real day passes without a word.

## Example
`data/reports.yaml`
```yaml
reports:
  - id: final
    title: Final report
    period: {start: 2021-01-01, end: 2021-12-31}
    due: 2021-10-31
```

## What to do
Correct one of the two days. If the contract does ask for the report on that day, record a waiver
with the reason.
"""

from migtrack.base.days import add_years
from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT742", Severity.WARNING, reads=("report.period", "report.due"))
def report_due_day(case: Inspection) -> Faults:
    """Compares each report's last day in time with the last day of its period."""
    for report in case.project.reports:
        due, ends = report.due, report.period.end
        if due < ends:
            label = "before its period ends"
            message = f"{report.id} is due on {due}, and its period ends on {ends}"
        elif due > add_years(ends, 1):
            label = "more than a year after its period"
            message = (
                f"{report.id} is due on {due}, more than a year after its period, "
                f"which ends on {ends}"
            )
        else:
            continue
        yield case.at(report, "due", label=label).fault(
            message,
            "correct one of the two days: a report is due soon after its period is over",
            case.at(report, "period", "end", label="the period ends here"),
        )
