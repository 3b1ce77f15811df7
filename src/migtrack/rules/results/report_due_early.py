"""A report to the funder is due before the days are over on which it reports.

## What it does
The rule compares `due` of each report in `data/reports.yaml` with the last day of its `period`. Both
on the same day are fine.

## Why it matters
Nobody can report in time on days that are still to come. Mostly the year or the month of one of the
two days is mistyped, and the report is asked for too early, or too late.

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
Correct one of the two days. If the contract does ask for the report before its period is over,
record a waiver with the reason.
"""

from migtrack.base.finding import Severity
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT742", Severity.WARNING, reads=("report.period", "report.due"))
def report_due_early(case: Inspection) -> Faults:
    """Compares each report's last day in time with the last day of its period."""
    for report in case.project.reports:
        ends = report.period.end
        if report.due < ends:
            yield case.at(report, "due", label="before its period ends").fault(
                f"{report.id} is due on {report.due}, and its period ends on {ends}",
                "correct one of the two days: a report is due when its period is over",
                case.at(report, "period", "end", label="the period ends here"),
            )
