"""The section of the status screen about the reports to the funder."""

from migtrack.render.layout import StyledText
from migtrack.render.screen import Screen
from migtrack.render.terms import REPORTS_HEADING
from migtrack.render.translator import msgid
from migtrack.snapshot.reports import ReportStatus, last_report, next_report

_STATES = {
    "ahead": msgid("due on {day}"),
    "due-soon": msgid("due on {day}"),
    "overdue": msgid("was due on {day}"),
    "submitted": msgid("submitted on {day}"),
    "accepted": msgid("accepted on {day}"),
}


def reports(screen: Screen) -> None:
    """What was submitted last, and what is to be submitted next: a line for each."""
    found = last_report(screen.status.reports), next_report(screen.status.reports)
    translate = screen.translate

    def state(report: ReportStatus) -> StyledText:
        day = report.accepted or report.submitted or report.due
        style = "red" if report.state == "overdue" else ""
        return StyledText(translate(_STATES[report.state], day=day), style)

    shown = [report for report in found if report is not None]
    if shown:
        screen.section(translate(REPORTS_HEADING))
    screen.records(
        shown,
        (
            ("", "id", lambda row: row.id),
            ("", "", state),
            ("", "title", lambda row: screen.text(row.title)),
        ),
    )
