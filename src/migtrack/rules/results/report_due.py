"""A report to the funder is due soon or overdue, and not submitted.

## What it does
From the policy's `report_days_before` days (14 unless the contract says otherwise) before `due` on,
the rule reports each report in `data/reports.yaml` that has no `submitted`.

## Why it matters
The next payment often waits for the report, and the funder hears of a late one before anybody
explains it.

## Example
`data/reports.yaml`
```yaml
reports:
  - id: interim-1
    title: Interim report
    period: {start: 2021-01-01, end: 2021-05-14}
    due: 2021-06-20
```

## What to do
Submit the report and write the day down under `submitted`. If the funder agreed on another day,
change `due`.
"""

from migtrack.base.finding import Severity
from migtrack.model.states import report_state
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT743", Severity.DUE, reads=("report.due", "report.submitted", "contract.policy"))
def report_due(case: Inspection) -> Faults:
    """Looks at the state of each report on the as-of day."""
    for report in case.project.reports:
        state = report_state(case.project, report, case.as_of)
        if state not in ("due-soon", "overdue"):
            continue
        verb = "was" if state == "overdue" else "is"
        yield case.at(report, "due", label="not submitted").fault(
            f"{report.id} {verb} due on {report.due}, and is not submitted",
            "submit it to the funder, and write `submitted` down",
            by=report.due,
        )
