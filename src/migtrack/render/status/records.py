"""The sections of the status screen that list records: a heading with figures, and a table."""

from collections.abc import Iterator, Sized

from migtrack.base.text import printable
from migtrack.model.attendance import Attendance
from migtrack.render.layout import DOT, SOFT_BREAK, StyledText, unbroken
from migtrack.render.screen import Screen
from migtrack.render.terms import FIGURES, MINISTRY_LABEL, SOP_HEADINGS, STATES
from migtrack.render.translator import is_right_to_left
from migtrack.review.status.tasks import Task
from migtrack.snapshot.activities import ActivityStatus, VisitStatus
from migtrack.snapshot.figures import held_figure
from migtrack.snapshot.learning import LEARNED
from migtrack.snapshot.team import MinistryStatus

UNUSUAL = ("unrecorded", "postponed")
"""States of activities that are highlighted."""


def core_team(screen: Screen) -> None:
    """A line for each ministry, its name last."""
    translator, translate = screen.translator, screen.translate

    def seats(ministry: MinistryStatus) -> StyledText:
        style = "yellow" if ministry.held < ministry.seats else ""
        return StyledText(translator.part(ministry.held, ministry.seats), style)

    def women(ministry: MinistryStatus) -> str:
        return screen.withheld if ministry.women is None else translator.number(ministry.women)

    screen.section(
        translate("Core team"), screen.figures("seats-held", "women", "officials-trained")
    )
    screen.records(
        screen.status.ministries,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("reserve"), "id", lambda row: printable(row.reserve or "")),
            (translate("seats"), "labelled", seats),
            (translate("women"), "labelled", women),
            (translate(MINISTRY_LABEL), "", lambda row: "\n".join(_last_cell(screen, row))),
        ),
    )


def _last_cell(screen: Screen, ministry: MinistryStatus) -> Iterator[str]:
    """The ministry's name, from left to right in all languages; then what seats are vacant."""
    names = [screen.text(ministry.name)]
    if not screen.translator.right_to_left:
        names += map(printable, ministry.name.values())
    yield SOFT_BREAK.join(sorted(dict.fromkeys(names), key=is_right_to_left))
    for vacancy in ministry.vacancies:
        if vacancy.since <= screen.status.as_of:
            task = Task("seat-open", ("", ""), seats=vacancy.seats, since=vacancy.since)
            yield screen.task(task)


def activities(screen: Screen) -> None:
    """A line for each activity, its title last."""
    translator, translate = screen.translator, screen.translate

    def state(row: ActivityStatus) -> StyledText:
        """`held, 94 %`: the state, and the person-days attended of those expected.

        Low attendance is highlighted.
        """
        shown = translate(STATES[row.state])
        style, low = "yellow" if row.state in UNUSUAL else "", ""
        if row.attended is None:
            shown = translator.listed([shown, translate("attendance withheld")])
        elif row.expected:
            percent = translator.percent(100 * row.attended / row.expected)
            shown = translator.listed([shown, percent])
            if Attendance(row.attended, row.expected).is_under(screen.status.attendance_percent):
                style, low = "yellow", "" if style else percent
        return StyledText(shown, style, low)

    kinds = {held_figure(activity.kind) for activity in screen.status.activities}
    names = [name for name in FIGURES if name in kinds]
    learned = [name for name in LEARNED if name in screen.status.figure_names]
    screen.section(translate("Activities"), screen.figures(*names, "attendance", *learned))
    screen.records(
        screen.status.activities,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("dates"), "", screen.dates),
            (translate("state"), "", state),
            (translate("title"), "", lambda row: screen.text(row.short or row.title)),
        ),
    )


def visits(screen: Screen) -> None:
    """A line for each visit, with its seats and its travellers by state."""
    translate, part = screen.translate, screen.translator.part
    if not screen.status.visits:
        return

    def travellers(visit: VisitStatus) -> str:
        return DOT.join(map(unbroken, screen.travellers(visit)))

    def reserve(visit: VisitStatus) -> str:
        return printable(visit.reserve or "") if visit.taken < visit.seats else ""

    screen.section(translate("Study visits"))
    screen.records(
        screen.status.visits,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate("reserve"), "id", reserve),
            (translate("seats taken"), "labelled", lambda row: part(row.taken, row.seats)),
            (translate("travellers"), "", travellers),
        ),
    )


def procedures(screen: Screen) -> None:
    """A line for each procedure, its title last; then the same of principles."""
    translate = screen.translate

    def ministries(done: Sized) -> str:
        return screen.translator.part(len(done), len(screen.status.ministries))

    for kind, heading in SOP_HEADINGS.items():
        sops = [sop for sop in screen.status.sops if sop.kind == kind]
        if sops:
            screen.section(translate(heading))
        screen.records(
            sops,
            (
                (translate("id"), "id", lambda row: row.id),
                (translate("state"), "", lambda row: translate(STATES[row.stage])),
                (translate("adopted by"), "labelled", lambda row: ministries(row.adopted)),
                (translate("applied by"), "labelled", lambda row: ministries(row.applied)),
                (translate("title"), "", lambda row: screen.text(row.title)),
            ),
        )


def requests(screen: Screen) -> None:
    """A line for each request, its area last."""
    translate = screen.translate
    if not screen.status.requests:
        return
    figures = screen.figures(
        "requests-received", "requests-answered", "requests-accepted", "requests-delivered"
    )
    screen.section(translate("Requests for technical assistance"), figures)
    screen.records(
        screen.status.requests,
        (
            (translate("id"), "id", lambda row: row.id),
            (translate(MINISTRY_LABEL), "", lambda row: screen.who(row.ministry)),
            (translate("state"), "", lambda row: translate(STATES[row.state])),
            (translate("area"), "", lambda row: screen.text(row.area)),
        ),
    )
