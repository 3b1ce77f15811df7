"""Who came on which day: officials by days, with totals."""

from migtrack.render.report.headings import MARK_SIGNS
from migtrack.render.report.teller import NONE, Teller
from migtrack.render.report.values import Cell, Column, Group, Section, Span, Table
from migtrack.render.terms import MARKS
from migtrack.review.report.attendance import (
    ListedDay,
    MinistryAttendance,
    OfficialAttendance,
    OfficialMark,
)
from migtrack.review.status.team import MinistryStatus

Row = tuple[Cell, ...]


def attendance(teller: Teller) -> Section:
    """Officials by days, with totals; where nobody is shown the days and the ministries alone."""
    say, presence = teller.say, teller.report.attendance
    if not presence.days:
        return Section("attendance", say("Attendance"), say("No day has an attendance list yet."))
    sheet = _sheet(teller) if presence.officials else _days(teller)
    return Section("attendance", say("Attendance"), tables=(sheet, _totals(teller)))


def _sheet(teller: Teller) -> Table:
    say, presence = teller.say, teller.report.attendance
    spans: list[Span] = [Span("", 1)]
    for day in presence.days:
        if spans[-1].label == day.activity:
            spans[-1] = Span(day.activity, spans[-1].columns + 1)
        else:
            spans.append(Span(day.activity, 1))
    groups = tuple(
        Group(
            tuple(_official(teller, one) for one in own),
            teller.text(ministry.name),
            (_ministry_total(teller, ministry, own),),
        )
        for ministry in teller.status.ministries
        if (own := [one for one in presence.officials if one.ministry == ministry.id])
    )
    total = teller.status.figure("attendance")
    last = (
        Cell(say("all ministries")),
        *(_came(teller, day) for day in presence.days),
        teller.share(total.value, total.of) if total else NONE,
    )
    columns = (
        Column(say("official")),
        *(Column(teller.words.day(day.day), "day") for day in presence.days),
        Column(say("days attended"), "number"),
    )
    used = {mark.mark for one in presence.officials for mark in one.marks}
    legend = [Cell(say(MARKS[one]), symbol=sign) for one, sign in MARK_SIGNS.items() if one in used]
    if any(mark.mark and not mark.expected for one in presence.officials for mark in one.marks):
        legend.append(Cell(say("not expected, and not counted"), symbol="( )"))
    return Table(
        "attendance",
        say("Officials and activity days"),
        columns,
        (*groups, Group((), totals=(last,))),
        (*spans, Span("", 1)),
        tuple(legend),
        wide=True,
    )


def _official(teller: Teller, one: OfficialAttendance) -> Row:
    marks = (_mark(teller, mark) for mark in one.marks)
    return (teller.person(one.person), *marks, teller.of(one.attended, one.expected))


def _mark(teller: Teller, mark: OfficialMark) -> Cell:
    if not mark.mark:
        return Cell(kind="mark")
    sign, word = MARK_SIGNS[mark.mark], MARKS[mark.mark]
    text = teller.say(word)
    if not mark.expected:
        sign = f"({sign})"
        text = teller.say("{mark}, not expected", mark=text)
    return Cell(text, "mark", symbol=sign, tone=mark.mark)


def _ministry_total(teller: Teller, ministry: MinistryStatus, own: list[OfficialAttendance]) -> Row:
    by_day = (
        teller.number(
            sum(
                one.marks[number].expected and one.marks[number].mark in ("present", "online")
                for one in own
            )
        )
        for number, _ in enumerate(teller.report.attendance.days)
    )
    came, wanted = sum(one.attended for one in own), sum(one.expected for one in own)
    label = teller.say("total {ministry}", ministry=teller.ministries[ministry.id])
    return (Cell(label), *by_day, teller.share(came, wanted))


def _came(teller: Teller, day: ListedDay) -> Cell:
    return teller.number(day.attended)


def _days(teller: Teller) -> Table:
    """Day by day, without officials."""
    say = teller.say
    columns = (
        Column(say("day"), "day"),
        Column(say("activity")),
        Column(say("came"), "number"),
        Column(say("guests"), "number"),
    )
    rows = tuple(
        (
            teller.day(one.day),
            teller.activity(one.activity),
            teller.of(one.attended, one.expected),
            teller.number(one.guests),
        )
        for one in teller.report.attendance.days
    )
    return Table("attendance", say("Activity days"), columns, (Group(rows),))


def _totals(teller: Teller) -> Table:
    say = teller.say
    columns = (
        Column(say("ministry")),
        Column(say("officials expected"), "number"),
        Column(say("attendance"), "number"),
    )
    rows = tuple(_presence(teller, one) for one in teller.report.attendance.ministries)
    figure = teller.status.figure("attendance")
    total = (
        Cell(say("all ministries")),
        Cell(),
        teller.share(figure.value, figure.of) if figure else NONE,
    )
    return Table(
        "attendance-totals",
        say("Attendance of each ministry"),
        columns,
        (Group(rows, totals=(total,)),),
    )


def _presence(teller: Teller, one: MinistryAttendance) -> Row:
    return (
        teller.ministry(one.ministry),
        teller.number(one.people),
        teller.share(one.attended, one.expected),
    )
