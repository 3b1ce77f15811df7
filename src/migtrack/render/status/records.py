"""The sections of the status screen that list records: a heading with figures, and a table."""

from collections.abc import Iterator

from migtrack.base.text import printable
from migtrack.render.layout import DOT, SOFT_BREAK, StyledText, TextRow, unbroken
from migtrack.render.screen import Screen, ScreenColumn
from migtrack.render.terms import ACTIVITY_STATES, FIGURES, REQUEST_STATES, SOP_STAGES
from migtrack.render.translator import is_right_to_left
from migtrack.review.status.activities import ActivityStatus
from migtrack.review.status.tasks import Task
from migtrack.review.status.team import MinistryStatus

UNUSUAL = ("unrecorded", "postponed")
"""States of activities that are highlighted."""


def core_team(screen: Screen) -> None:
    """A line for each ministry, its name last."""
    translator, translate = screen.translator, screen.translate
    screen.section(
        translate("Core team"), screen.figures("seats-held", "women", "officials-trained")
    )
    columns = [
        ScreenColumn(translate("id"), identity=True),
        ScreenColumn(translate("reserve"), identity=True),
        ScreenColumn(translate("seats"), labelled=True),
        ScreenColumn(translate("women"), labelled=True),
        ScreenColumn(translate("ministry")),
    ]
    rows: list[TextRow] = [
        [
            ministry.id,
            printable(ministry.reserve or ""),
            StyledText(
                translator.part(ministry.held, ministry.seats),
                "yellow" if ministry.held < ministry.seats else "",
            ),
            "" if ministry.women is None else translator.number(ministry.women),
            "\n".join([_names(screen, ministry), *_vacancies(screen, ministry)]),
        ]
        for ministry in screen.status.ministries
    ]
    screen.records(columns, rows)


def _names(screen: Screen, ministry: MinistryStatus) -> str:
    """The ministry's name; in a language written from left to right, the names in all languages."""
    own = screen.text(ministry.name)
    if screen.translator.right_to_left:
        return own
    names = dict.fromkeys([own, *map(printable, ministry.name.values())])
    return SOFT_BREAK.join(sorted(names, key=is_right_to_left))


def _vacancies(screen: Screen, ministry: MinistryStatus) -> Iterator[str]:
    for vacancy in ministry.vacancies:
        if vacancy.since <= screen.status.as_of:
            task = Task("seat-open", ("", ""), seats=vacancy.seats, since=vacancy.since)
            yield screen.tasks.describe(task)


def activities(screen: Screen) -> None:
    """A line for each activity, its title last."""
    translator, translate = screen.translator, screen.translate
    kinds = {f"{activity.kind}s-held" for activity in screen.status.activities}
    names = [name for name in FIGURES if name in kinds]
    screen.section(translate("Activities"), screen.figures(*names, "attendance"))
    columns = [
        ScreenColumn(translate("id"), identity=True),
        ScreenColumn(translate("dates")),
        ScreenColumn(translate("state")),
        ScreenColumn(translate("title")),
    ]
    rows: list[TextRow] = [
        [
            activity.id,
            translator.days(activity.start, activity.end)
            if activity.start and activity.end
            else "",
            StyledText(_state(screen, activity), "yellow" if activity.state in UNUSUAL else ""),
            screen.text(activity.short or activity.title),
        ]
        for activity in screen.status.activities
    ]
    screen.records(columns, rows)


def _state(screen: Screen, activity: ActivityStatus) -> str:
    """`held, 94 %`: the state, and the person-days attended of those expected."""
    state = screen.translate(ACTIVITY_STATES[activity.state])
    if activity.attended is None or not activity.expected:
        return state
    percent = screen.translator.percent(100 * activity.attended / activity.expected)
    return screen.translator.listed([state, percent])


def visits(screen: Screen) -> None:
    """A line for each visit, with its seats and its travellers by state."""
    translator, translate = screen.translator, screen.translate
    if not screen.status.visits:
        return
    screen.section(translate("Study visits"))
    columns = [
        ScreenColumn(translate("id"), identity=True),
        ScreenColumn(translate("reserve"), identity=True),
        ScreenColumn(translate("seats taken"), labelled=True),
        ScreenColumn(translate("travellers")),
    ]
    rows = [
        [
            visit.id,
            printable(visit.reserve or "") if visit.taken < visit.seats else "",
            translator.part(visit.taken, visit.seats),
            DOT.join(map(unbroken, screen.travellers(visit))),
        ]
        for visit in screen.status.visits
    ]
    screen.records(columns, rows)


def procedures(screen: Screen) -> None:
    """A line for each procedure, its title last."""
    translator, translate = screen.translator, screen.translate
    if not screen.status.sops:
        return
    screen.section(translate("Standard operating procedures"))
    columns = [
        ScreenColumn(translate("id"), identity=True),
        ScreenColumn(translate("state")),
        ScreenColumn(translate("adopted by"), labelled=True),
        ScreenColumn(translate("applied by"), labelled=True),
        ScreenColumn(translate("title")),
    ]
    ministries = len(screen.status.ministries)
    rows = [
        [
            sop.id,
            translate(SOP_STAGES[sop.stage]),
            translator.part(len(sop.adopted), ministries),
            translator.part(len(sop.applied), ministries),
            screen.text(sop.title),
        ]
        for sop in screen.status.sops
    ]
    screen.records(columns, rows)


def requests(screen: Screen) -> None:
    """A line for each request, its area last."""
    translate = screen.translate
    if not screen.status.requests:
        return
    figures = screen.figures(
        "requests-received", "requests-answered", "requests-accepted", "requests-delivered"
    )
    screen.section(translate("Requests for technical assistance"), figures)
    columns = [
        ScreenColumn(translate("id"), identity=True),
        ScreenColumn(translate("ministry")),
        ScreenColumn(translate("state")),
        ScreenColumn(translate("area")),
    ]
    rows = [
        [
            request.id,
            screen.who(request.ministry),
            translate(REQUEST_STATES[request.state]),
            screen.text(request.area),
        ]
        for request in screen.status.requests
    ]
    screen.records(columns, rows)
