"""The parts of the status screen that list records: a heading with figures, and a table."""

from collections.abc import Iterator

from migtrack.base.text import printable
from migtrack.render.layout import DOT, EITHER, Cell, kept
from migtrack.render.screen import Column, Screen
from migtrack.render.terms import (
    ACTIVITY_STATES,
    FIGURES,
    REQUEST_STATES,
    SOP_STAGES,
    TRAVELLER_STATES,
)
from migtrack.render.words import is_right_to_left
from migtrack.review.status.activities import ActivityStatus
from migtrack.review.status.tasks import Task
from migtrack.review.status.team import MinistryStatus

UNUSUAL = ("unrecorded", "postponed")
"""States of activities to which the eye is drawn."""


def core_team(screen: Screen) -> None:
    """A line for each ministry, its name last."""
    say = screen.words.say
    screen.section(say("Core team"), screen.figures("seats-held", "women", "officials-trained"))
    columns = [
        Column(say("id"), identity=True),
        Column(say("reserve"), identity=True),
        Column(say("seats"), named=True),
        Column(say("women"), named=True),
        Column(say("ministry")),
    ]
    rows = [
        [
            Cell(one.id),
            Cell(printable(one.reserve or "")),
            Cell(screen.of(one.held, one.seats), "yellow" if one.held < one.seats else ""),
            Cell("" if one.women is None else screen.words.number(one.women)),
            Cell("\n".join([_names(screen, one), *_vacancies(screen, one)])),
        ]
        for one in screen.status.ministries
    ]
    screen.records(columns, rows)


def _names(screen: Screen, ministry: MinistryStatus) -> str:
    """The ministry's name; from left to right in all languages, Arabic last."""
    own = screen.text(ministry.name)
    if screen.words.right_to_left:
        return own
    names = dict.fromkeys([own, *map(printable, ministry.name.values())])
    return EITHER.join(sorted(names, key=is_right_to_left))


def _vacancies(screen: Screen, ministry: MinistryStatus) -> Iterator[str]:
    for vacancy in ministry.vacancies:
        if vacancy.since <= screen.status.as_of:
            task = Task("seat-open", ("", ""), seats=vacancy.seats, since=vacancy.since)
            yield screen.tasks.said(task)


def activities(screen: Screen) -> None:
    """A line for each activity, its title last."""
    words = screen.words
    kinds = {f"{one.kind}s-held" for one in screen.status.activities}
    names = [name for name in FIGURES if name in kinds]
    screen.section(words.say("Activities"), screen.figures(*names, "attendance"))
    columns = [
        Column(words.say("id"), identity=True),
        Column(words.say("dates")),
        Column(words.say("state")),
        Column(words.say("title")),
    ]
    rows = [
        [
            Cell(one.id),
            Cell(words.days(one.start, one.end) if one.start and one.end else ""),
            Cell(_state(screen, one), "yellow" if one.state in UNUSUAL else ""),
            Cell(screen.text(one.short or one.title)),
        ]
        for one in screen.status.activities
    ]
    screen.records(columns, rows)


def _state(screen: Screen, activity: ActivityStatus) -> str:
    """`held, 94 %`: its state, and how many of those expected came."""
    state = screen.words.say(ACTIVITY_STATES[activity.state])
    if activity.attended is None or not activity.expected:
        return state
    percent = screen.words.percent(100 * activity.attended / activity.expected)
    return screen.words.listed([state, percent])


def visits(screen: Screen) -> None:
    """A line for each visit, with its seats and where its travellers stand."""
    words = screen.words
    if not screen.status.visits:
        return
    screen.section(words.say("Study visits"))
    columns = [
        Column(words.say("id"), identity=True),
        Column(words.say("reserve"), identity=True),
        Column(words.say("seats taken"), named=True),
        Column(words.say("travellers")),
    ]
    rows = [
        [
            Cell(one.id),
            Cell(printable(one.reserve or "") if one.taken < one.seats else ""),
            Cell(screen.of(one.taken, one.seats)),
            Cell(
                DOT.join(
                    kept(f"{words.say(TRAVELLER_STATES[state])} {words.number(number)}")
                    for state, number in one.travellers
                )
            ),
        ]
        for one in screen.status.visits
    ]
    screen.records(columns, rows)


def procedures(screen: Screen) -> None:
    """A line for each procedure, its title last."""
    say = screen.words.say
    if not screen.status.sops:
        return
    screen.section(say("Standard operating procedures"))
    columns = [
        Column(say("id"), identity=True),
        Column(say("state")),
        Column(say("adopted by"), named=True),
        Column(say("applied by"), named=True),
        Column(say("title")),
    ]
    ministries = len(screen.status.ministries)
    rows = [
        [
            Cell(one.id),
            Cell(say(SOP_STAGES[one.stage])),
            Cell(screen.of(len(one.adopted), ministries)),
            Cell(screen.of(len(one.applied), ministries)),
            Cell(screen.text(one.title)),
        ]
        for one in screen.status.sops
    ]
    screen.records(columns, rows)


def requests(screen: Screen) -> None:
    """A line for each request, its area last."""
    say = screen.words.say
    if not screen.status.requests:
        return
    figures = screen.figures(
        "requests-received", "requests-answered", "requests-accepted", "requests-delivered"
    )
    screen.section(say("Requests for technical assistance"), figures)
    columns = [
        Column(say("id"), identity=True),
        Column(say("ministry")),
        Column(say("state")),
        Column(say("area")),
    ]
    rows = [
        [
            Cell(one.id),
            Cell(screen.who(one.ministry)),
            Cell(say(REQUEST_STATES[one.state])),
            Cell(screen.text(one.area)),
        ]
        for one in screen.status.requests
    ]
    screen.records(columns, rows)
