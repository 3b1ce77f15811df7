"""The section about attendance: officials by days, with totals."""

from itertools import groupby

from migtrack.render.report.formatter import DASH, ReportFormatter, grouped
from migtrack.render.report.values import Cell, Column, ColumnGroup, Row, RowGroup, Section, Table
from migtrack.render.terms import ACTIVITY_LABEL, MARKS, MINISTRY_LABEL
from migtrack.review.report.attendance import DEPUTY, OfficialAttendance, OfficialMark
from migtrack.snapshot.team import MinistryStatus

MARK_SIGNS = {
    "present": "●",
    "online": "◐",
    "deputised": "◇",
    "deputy": "◆",
    "excused": "○",
    "absent": "✕",
    "unmarked": "?",
}
"""The sign of each mark in an attendance list."""


def attendance(formatter: ReportFormatter) -> Section:
    """Officials by days, with totals; where no official is shown, only days and ministries."""
    heading, presence = formatter.translate("Attendance"), formatter.report.attendance
    if not presence.days:
        lead = formatter.translate("No day has an attendance list yet.")
        return Section(name="attendance", heading=heading, lead=lead)
    table = _officials(formatter) if presence.officials else _days(formatter)
    counts = formatter.status.excused_counts
    lead = "" if counts else formatter.translate("Those excused are left out of the percentages.")
    tables = (table, _ministries(formatter))
    return Section(name="attendance", heading=heading, lead=lead, tables=tables)


def _officials(formatter: ReportFormatter) -> Table:
    translate, presence = formatter.translate, formatter.report.attendance
    officials = grouped(presence.officials, lambda official: official.ministry)
    groups = tuple(
        RowGroup(
            tuple(_official(formatter, official) for official in own),
            formatter.text(ministry.name),
            (_ministry_total(formatter, ministry, own),),
        )
        for ministry in formatter.status.ministries
        if (own := officials.get(ministry.id, []))
    )
    total = (
        formatter.heading("all ministries"),
        *(formatter.number(day.attended) for day in presence.days),
        _total_share(formatter),
    )
    columns = (
        Column(translate("official")),
        *(Column(formatter.translator.day(day.day), "day") for day in presence.days),
        Column(translate("days attended"), "number"),
    )
    marks = [mark for official in presence.officials for mark in official.marks]
    used = {mark.mark for mark in marks}
    signs = ((mark, sign) for mark, sign in MARK_SIGNS.items() if mark in used)
    legend = [Cell(translate(MARKS[mark]), symbol=sign) for mark, sign in signs]
    if any(mark.mark not in ("", DEPUTY) and not mark.expected for mark in marks):
        legend.append(Cell(translate("not expected, and not counted"), symbol="( )"))
    by_activity = groupby(presence.days, lambda day: day.activity)
    spans = (ColumnGroup(activity, len(list(days))) for activity, days in by_activity)
    return Table(
        name="attendance",
        caption=translate("Officials and activity days"),
        columns=columns,
        groups=(*groups, RowGroup((), totals=(total,))),
        spans=(ColumnGroup("", 1), *spans, ColumnGroup("", 1)),
        legend=tuple(legend),
        wide=True,
    )


def _official(formatter: ReportFormatter, official: OfficialAttendance) -> Row:
    marks = (_mark(formatter, mark) for mark in official.marks)
    attended, expected = official.attended, official.expected
    is_part = attended <= expected  # the days of a deputy are expected of another
    total = formatter.part(attended, expected) if is_part else formatter.number(attended)
    return (formatter.person(official.person), *marks, total)


def _mark(formatter: ReportFormatter, mark: OfficialMark) -> Cell:
    if not mark.mark:
        return Cell(kind="mark")
    sign, text = MARK_SIGNS[mark.mark], formatter.translate(MARKS[mark.mark])
    if not mark.expected and mark.mark != DEPUTY:
        sign, text = f"({sign})", formatter.translate("{mark}, not expected", mark=text)
    return Cell(text, "mark", symbol=sign, tone=mark.mark)


def _ministry_total(
    formatter: ReportFormatter, ministry: MinistryStatus, officials: list[OfficialAttendance]
) -> Row:
    by_day = (
        formatter.number(sum(mark.attended for mark in marks))
        if any(mark.expected or mark.attended for mark in marks)
        else DASH
        for marks in zip(*(official.marks for official in officials), strict=True)
    )
    attended = sum(official.attended for official in officials)
    expected = sum(official.expected for official in officials)
    label = formatter.heading("total {ministry}", ministry=formatter.ministries[ministry.id])
    return (label, *by_day, formatter.share(attended, expected))


def _total_share(formatter: ReportFormatter) -> Cell:
    figure = formatter.status.figure("attendance")
    return formatter.share(figure.value, figure.of) if figure else formatter.hidden


def _days(formatter: ReportFormatter) -> Table:
    """Day by day, without officials."""
    translate = formatter.translate
    return formatter.table(
        "attendance",
        translate("Activity days"),
        formatter.report.attendance.days,
        (
            (translate("day"), "day", lambda row: formatter.day(row.day)),
            (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row.activity)),
            (translate("came"), "number", lambda row: formatter.part(row.attended, row.expected)),
            (translate("guests"), "number", lambda row: formatter.number(row.guests)),
        ),
    )


def _ministries(formatter: ReportFormatter) -> Table:
    translate, share = formatter.translate, formatter.share
    return formatter.table(
        "attendance-totals",
        translate("Attendance of each ministry"),
        formatter.report.attendance.ministries,
        (
            (translate(MINISTRY_LABEL), "", lambda row: formatter.ministry(row.ministry)),
            (
                translate("officials expected"),
                "number",
                lambda row: formatter.number(row.people) if row.people else DASH,
            ),
            (translate("attendance"), "number", lambda row: share(row.attended, row.expected)),
        ),
        totals=((formatter.heading("all ministries"), Cell(), _total_share(formatter)),),
    )
