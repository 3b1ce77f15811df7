"""The periods of the reports to the funder leave days out, or two of them share some.

## What it does
The rule looks at the `period` of every report in `data/reports.yaml`. It reports days between the
first period and the last on which no report tells anything, and days that two reports share. Two
reports on the very same period are fine, and so is one whose period holds that of another as a
whole, such as a final report on everything.

## Why it matters
What happened on a day that no report covers is never told to the funder; what happened on a day of
two reports is told, and counted, twice.

## Example
`data/reports.yaml`
```yaml
reports:
  - id: interim-1
    title: Interim report
    period: {start: 2021-01-01, end: 2021-05-14}
    due: 2021-07-30
  - id: final
    title: Final report
    period: {start: 2021-06-01, end: 2021-12-31}
    due: 2022-01-31
```

## What to do
Let each period begin on the day after the last one ends. If the contract says otherwise, record a
waiver with the reason.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from migtrack.base.finding import Severity
from migtrack.model.fields import Interval
from migtrack.model.keys import REPORT
from migtrack.model.kinds import key_of
from migtrack.model.reports import FunderReport
from migtrack.model.states import ONE_DAY
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT740", Severity.WARNING, reads=("report.period",), counts=(REPORT,))
def report_periods(case: Inspection) -> Faults:
    """Goes through the periods by their first days."""
    reports = [each for each in case.project.reports if each.period.start <= each.period.end]
    if case.is_unread("report.period") or len(reports) < len(case.project.reports):
        return
    reports.sort(key=_start)
    yield from _gaps(case, reports)
    yield from _overlaps(case, reports)


def _start(report: FunderReport) -> date:
    return report.period.start


def _gaps(case: Inspection, reports: Sequence[FunderReport]) -> Faults:
    for latest, report in zip(_latest(reports), reports[1:], strict=False):
        begins = report.period.start
        if latest.period.end >= begins - ONE_DAY:
            continue
        last = begins - ONE_DAY
        left_out = Interval(start=latest.period.end + ONE_DAY, end=last)
        yield case.at(report, "period", "start", label="days are left out before it").fault(
            f"no report covers {_days(left_out)}, between {latest.id} and {report.id}",
            f"let {latest.id} end on {last}, or {report.id} begin on {left_out.start}",
            case.at(latest, "period", "end", label=f"{latest.id} ends here"),
            also=(key_of(latest),),
        )


def _latest(reports: Sequence[FunderReport]) -> list[FunderReport]:
    """For each report the one that ends last, of it and of those before it."""
    found: list[FunderReport] = []
    for report in reports:
        before = found[-1] if found else report
        found.append(report if report.period.end > before.period.end else before)
    return found


def _overlaps(case: Inspection, reports: Sequence[FunderReport]) -> Faults:
    """Compares each report with the one before it that ends last of those that end earlier."""
    ends: list[tuple[date, int]] = []
    numbered = groupby(enumerate(reports), key=lambda each: each[1].period.start)
    for begins, group in numbered:
        same_start = list(group)
        for _, report in same_start:
            place = bisect_left(ends, (report.period.end, -1)) - 1
            if place >= 0 and ends[place][0] >= begins:
                yield from _overlap(case, reports[ends[place][1]], report)
        for number, report in same_start:
            insort(ends, (report.period.end, number))


def _overlap(case: Inspection, earlier: FunderReport, report: FunderReport) -> Faults:
    begins, until = report.period.start, earlier.period.end
    shared = Interval(start=begins, end=until)
    yield case.at(report, "period", "start", label=f"before {earlier.id} ends").fault(
        f"{earlier.id} and {report.id} both report on {_days(shared)}",
        f"let {earlier.id} end on {begins - ONE_DAY}, or {report.id} begin on {until + ONE_DAY}",
        case.at(earlier, "period", "end", label=f"{earlier.id} ends here"),
        also=(key_of(earlier),),
    )


def _days(days: Interval) -> str:
    return f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"
