"""The reports to the funder on a day: which is due next, which were submitted and accepted."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from migtrack.base.text import Localized
from migtrack.model.project import Project
from migtrack.model.reports import FunderReport
from migtrack.model.states import TO_SUBMIT, ReportState, past, report_state


class ReportStatus(NamedTuple):
    """A report to the funder on a day."""

    id: str
    title: Localized
    start: date
    end: date
    """The first and the last day about which it reports."""
    due: date
    state: ReportState
    submitted: date | None
    accepted: date | None
    summary: Localized | None
    """None before it was submitted."""


def review_reports(project: Project, as_of: date) -> tuple[ReportStatus, ...]:
    """Every report by the day on which it is due; of each only what was known on the day."""
    found = (_review(project, report, as_of) for report in project.reports)
    return tuple(sorted(found, key=lambda report: report.due))


def _review(project: Project, report: FunderReport, as_of: date) -> ReportStatus:
    state = report_state(project, report, as_of)
    return ReportStatus(
        id=report.id,
        title=report.title,
        start=report.period.start,
        end=report.period.end,
        due=report.due,
        state=state,
        submitted=report.submitted if past(report.submitted, as_of) else None,
        accepted=report.accepted if past(report.accepted, as_of) else None,
        summary=None if state in TO_SUBMIT else report.summary,
    )


def next_report(reports: Iterable[ReportStatus]) -> ReportStatus | None:
    """The report to be submitted next; none where all are."""
    return next((report for report in reports if report.state in TO_SUBMIT), None)


def last_report(reports: Iterable[ReportStatus]) -> ReportStatus | None:
    """The report that was submitted last; none before the first."""
    done = [report for report in reports if report.state not in TO_SUBMIT]
    return max(done, key=lambda report: report.submitted or date.min, default=None)
