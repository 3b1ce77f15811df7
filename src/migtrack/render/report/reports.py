"""The section about the reports to the funder."""

from migtrack.render.report.formatter import ReportFormatter
from migtrack.render.report.values import Cell, Quotation, Section
from migtrack.render.terms import REPORT_STATES, REPORTS_HEADING
from migtrack.snapshot.reports import last_report

_TONES = {"overdue": "late", "accepted": "good"}
"""See `Cell.tone`."""


def funder_reports(formatter: ReportFormatter) -> Section | None:
    """Every report with its days; none without a report."""
    translate, reports = formatter.translate, formatter.status.reports
    if not reports:
        return None

    table = formatter.table(
        "funder-reports",
        translate("Every report, by the day on which it is due"),
        reports,
        (
            (translate("report"), "", lambda row: Cell(formatter.text(row.title), note=row.id)),
            (translate("period"), "day", lambda row: formatter.days(row.start, row.end)),
            (translate("due on"), "day", lambda row: formatter.day(row.due)),
            (translate("submitted on"), "day", lambda row: formatter.day(row.submitted)),
            (translate("accepted on"), "day", lambda row: formatter.day(row.accepted)),
            (
                translate("state"),
                "",
                lambda row: formatter.state(REPORT_STATES, row.state, _TONES),
            ),
        ),
    )
    return Section(
        name="funder-reports",
        heading=translate(REPORTS_HEADING),
        tables=(table,),
    )


def last_words(formatter: ReportFormatter) -> Quotation | None:
    """What the report that was submitted last says, in the words of those who wrote it."""
    last = last_report(formatter.status.reports)
    if last is None or last.submitted is None or not last.summary:
        return None
    source = formatter.translate(
        "In the team's own words ({title}, {day}):",
        title=formatter.text(last.title),
        day=last.submitted,
    )
    return Quotation(source, formatter.text(last.summary))
