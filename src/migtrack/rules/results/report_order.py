"""A report to the funder was submitted before its period was over, or accepted before that.

## What it does
A report tells of the days of its `period`, is `submitted` when these are over, and `accepted` after
that. The rule compares each of these days with the one before it; two on the same day are in order.
It also reports an acceptance without a submission.

## Why it matters
A report cannot tell of days that are still to come, and nobody accepts what was not submitted. By
the acceptance one knows which facts the funder relies on.

## Example
`data/reports.yaml`
```yaml
reports:
  - id: interim-1
    title: Interim report
    period: {start: 2021-01-01, end: 2021-05-14}
    due: 2021-06-30
    submitted: 2021-06-10
    accepted: 2021-06-01
```

## What to do
Correct the day that is wrong, or write down the day on which the report was submitted.
"""

from collections.abc import Iterator
from itertools import pairwise

from migtrack.base.finding import Severity
from migtrack.model.reports import FunderReport
from migtrack.rules.declared import Step, misdated
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT741", Severity.ERROR, reads=("report.period", "report.submitted", "report.accepted"))
def report_order(case: Inspection) -> Faults:
    """Compares each recorded day with the one before it."""
    for report in case.project.reports:
        if report.accepted and not report.submitted:
            yield case.at(report, "accepted", label="without a submission").fault(
                f"{report.id} was accepted, and no submission is recorded",
                "add `submitted` with its day, or take `accepted` out",
            )
        yield from misdated(case, report, pairwise(_steps(report)))


def _steps(report: FunderReport) -> Iterator[Step]:
    yield Step("the last day of its period", report.period.end, ("period", "end"))
    if report.submitted:
        yield Step("the submission", report.submitted, ("submitted",))
        if report.accepted:
            yield Step("the acceptance", report.accepted, ("accepted",))
