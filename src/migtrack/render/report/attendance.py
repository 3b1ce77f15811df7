"""The section about attendance: officials by days, with totals."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from textwrap import wrap

from migtrack.base.text import printable
from migtrack.render.report.formatter import (
    DASH,
    MAX_TITLE,
    ReportFormatter,
    batched,
    even_part,
    grouped,
    shortened,
)
from migtrack.render.report.values import Cell, Column, ColumnGroup, Row, RowGroup, Section, Table
from migtrack.render.terms import ACTIVITY_LABEL, MARKS, MINISTRY_LABEL
from migtrack.review.report.attendance import DEPUTY, ListedDay, OfficialAttendance, OfficialMark

MAX_DAYS = 32
"""How many days stand side by side: what has room on a page."""
LINES_OF_HEADS = 48
"""How many lines of heads have room there: heads are upright."""
LINE, LONGEST_LINE = 16, 24
"""Characters of a line of a head, and of one that does not break."""
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
        lead = formatter.translate("No day has an attendance list.")
        return Section(name="attendance", heading=heading, lead=lead)
    officials = _grids(formatter) if presence.officials else (_days(formatter),)
    counts = formatter.status.excused_counts
    lead = "" if counts else formatter.translate("Those excused are left out of the percentages.")
    tables = (*officials, _ministries(formatter))
    return Section(name="attendance", heading=heading, lead=lead, tables=tables)


def _grids(formatter: ReportFormatter) -> tuple[Table, ...]:
    """Officials by days: one table, or several of years or fewer days; the last has the totals."""
    days = formatter.report.attendance.days
    parts = _parts([list(own) for _, own in groupby(days, lambda day: day.activity)])
    if len(parts) == 1:
        return (_grid(formatter, parts[0], "attendance", is_last=True),)
    names = _names([days[part[0]] for part in parts])
    return tuple(
        _grid(formatter, part, name, is_last=part is parts[-1])._replace(
            caption=formatter.translate(
                "Officials and activity days, {days}",
                days=formatter.translator.days(days[part[0]].day, days[part[-1]].day),
            )
        )
        for name, part in zip(names, parts, strict=True)
    )


def _names(first: list[ListedDay]) -> list[str]:
    """The names of tables that begin with these days, which links mean: by the year or the day."""
    years = Counter(listed.day.year for listed in first)
    begun = [
        str(day.year) if years[day.year] == 1 else day.isoformat()
        for day in (listed.day for listed in first)
    ]
    alike = [begun[:number].count(name) for number, name in enumerate(begun)]
    return [
        f"attendance-{name}" + (f"-{number + 1}" if number else "")
        for name, number in zip(begun, alike, strict=True)
    ]


def _parts(activities: list[list[ListedDay]]) -> list[range]:
    """Which days stand in one table: all, or those of a year or an even part of it.

    The days of an activity stay together where they have room.
    """
    total = sum(map(len, activities))
    if total <= MAX_DAYS:
        return [range(total)]
    parts: list[range] = []
    start = 0
    for _, own in groupby(activities, lambda days: days[0].day.year):
        stretches = [part for days in own for part in batched(days, MAX_DAYS)]
        most = even_part(sum(map(len, stretches)), MAX_DAYS)
        end = start
        for stretch in stretches:
            if end - start >= most or (end > start and end - start + len(stretch) > MAX_DAYS):
                parts.append(range(start, end))
                start = end
            end += len(stretch)
        parts.append(range(start, end))
        start = end
    return parts


def _grid(formatter: ReportFormatter, part: range, name: str, *, is_last: bool) -> Table:
    """The days of a part; the last one has every official, with the totals of all days."""
    translate, presence = formatter.translate, formatter.report.attendance
    days = [presence.days[number] for number in part]
    officials = grouped(
        (
            official
            for official in presence.officials
            if is_last or any(official.marks[number].mark for number in part)
        ),
        lambda official: official.ministry,
    )

    def row(head: Cell, cells: Iterable[Cell], total: Cell) -> Row:
        return (head, *cells, total) if is_last else (head, *cells)

    groups = [
        RowGroup(
            tuple(
                row(
                    formatter.person(official.person),
                    (_mark(formatter, official.marks[number]) for number in part),
                    _official_total(formatter, official),
                )
                for official in own
            ),
            formatter.text(ministry.name),
            (
                row(
                    formatter.heading(
                        "total {ministry}", ministry=formatter.ministries[ministry.id]
                    ),
                    (_day_total(formatter, own, number) for number in part),
                    _ministry_total(formatter, own),
                ),
            ),
        )
        for ministry in formatter.status.ministries
        if (own := officials.get(ministry.id, []))
    ]
    total = row(
        formatter.heading("all ministries"),
        (DASH if _is_for_nobody(day) else formatter.number(day.attended) for day in days),
        _total_share(formatter),
    )
    day_columns = [Column(formatter.translator.day(day.day), "day") for day in days]
    widths = [(name, len(list(own))) for name, own in groupby(day.activity for day in days)]
    spans = [_head(formatter, name, width, len(days)) for name, width in widths]
    totals = [Column(translate("days attended"), "number")] if is_last else []
    return Table(
        name=name,
        caption=translate("Officials and activity days"),
        columns=(Column(translate("official")), *day_columns, *totals),
        groups=(*groups, RowGroup((), totals=(total,))),
        spans=(ColumnGroup("", 1), *spans, *(ColumnGroup("", 1) for _ in totals)),
        legend=(
            *_legend(formatter, [own.marks[day] for own in presence.officials for day in part]),
            *_explained(formatter, spans, [name for name, _ in widths]),
        ),
        wide=True,
    )


def _head(formatter: ReportFormatter, activity: str, columns: int, days: int) -> ColumnGroup:
    """The title of an activity, or its id where that has no room in so many columns of `days`.

    The id stands there as well where several activities have that title.
    """
    title = formatter.activity(activity).text
    lines = wrap(title, LINE, break_long_words=False)
    room = max(LINES_OF_HEADS * columns // days, 1)
    fits = len(title) <= MAX_TITLE and len(lines) <= room and max(map(len, lines)) <= LONGEST_LINE
    if fits and title not in formatter.shared_titles:
        return ColumnGroup(title, columns)
    return ColumnGroup(shortened(printable(activity), LONGEST_LINE), columns, "id")


def _explained(
    formatter: ReportFormatter, heads: list[ColumnGroup], activities: list[str]
) -> Iterable[Cell]:
    """What the heads that are ids mean."""
    meant = {
        head.label: formatter.activity(activity).text
        for head, activity in zip(heads, activities, strict=True)
        if head.kind
    }
    return (Cell(f"{name}: {title}") for name, title in meant.items())


def _legend(formatter: ReportFormatter, marks: list[OfficialMark]) -> tuple[Cell, ...]:
    used = {mark.mark for mark in marks}
    legend = [
        Cell(formatter.translate(MARKS[mark]), symbol=sign)
        for mark, sign in MARK_SIGNS.items()
        if mark in used
    ]
    if any(mark.mark not in ("", DEPUTY) and not mark.expected for mark in marks):
        legend.append(Cell(formatter.translate("not expected, and not counted"), symbol="( )"))
    return tuple(legend)


def _is_for_nobody(row: ListedDay | OfficialAttendance) -> bool:
    """Whether nobody of the core team was expected, and nobody came."""
    return row.attended == row.expected == 0


def _official_total(formatter: ReportFormatter, official: OfficialAttendance) -> Cell:
    if _is_for_nobody(official):
        return DASH
    attended, expected = official.attended, official.expected
    is_part = attended <= expected  # the days of a deputy are expected of another
    return formatter.part(attended, expected) if is_part else formatter.number(attended)


def _mark(formatter: ReportFormatter, mark: OfficialMark) -> Cell:
    if not mark.mark:
        return Cell(kind="mark")
    sign, text = MARK_SIGNS[mark.mark], formatter.translate(MARKS[mark.mark])
    if not mark.expected and mark.mark != DEPUTY:
        sign, text = f"({sign})", formatter.translate("{mark}, not expected", mark=text)
    return Cell(text, "mark", symbol=sign, tone=mark.mark)


def _day_total(
    formatter: ReportFormatter, officials: list[OfficialAttendance], number: int
) -> Cell:
    """How many of a ministry's officials came on a day."""
    marks = [official.marks[number] for official in officials]
    if not any(mark.expected or mark.attended for mark in marks):
        return DASH
    return formatter.number(sum(mark.attended for mark in marks))


def _ministry_total(formatter: ReportFormatter, officials: list[OfficialAttendance]) -> Cell:
    attended = sum(official.attended for official in officials)
    return formatter.share(attended, sum(official.expected for official in officials))


def _total_share(formatter: ReportFormatter) -> Cell:
    figure = formatter.status.figure("attendance")
    return formatter.share(figure.value, figure.of) if figure else formatter.hidden


def _days(formatter: ReportFormatter) -> Table:
    """Day by day, without officials."""
    translate = formatter.translate

    def came(row: ListedDay) -> Cell:
        return DASH if _is_for_nobody(row) else formatter.part(row.attended, row.expected)

    return formatter.table(
        "attendance",
        translate("Activity days"),
        formatter.report.attendance.days,
        (
            (translate("day"), "day", lambda row: formatter.day(row.day)),
            (translate(ACTIVITY_LABEL), "", lambda row: formatter.activity(row.activity)),
            (translate("came"), "number", came),
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
