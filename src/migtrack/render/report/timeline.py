"""All activities in time: where things stand on the drawing, and Mermaid's view of it."""

from collections.abc import Iterator
from datetime import date

from migtrack.base.days import add_days
from migtrack.render.report.teller import Teller
from migtrack.render.report.values import Bar, Cell, Lane, Line, Task, Tick, Timeline, Track
from migtrack.render.terms import ACTIVITY_STATES
from migtrack.render.words import MONTHS, msgid
from migtrack.review.status.activities import ActivityStatus

HEAD = 28
"""Pixels of the months."""
LABEL = 15
"""Pixels of the label of a line."""
STEP = 40
"""Pixels from track to track."""
MOST_TICKS = 14
LONGEST = 48
"""Letters of a title beside its bar; the table has the whole."""

SIGNS = {
    "held": "●",
    "under-way": "◉",
    "scheduled": "○",
    "unrecorded": "?",
    "cancelled": "✕",
    "given-up": "◇",
}
"""The signs as text, in the order in which they are explained."""

_TAGS = {"held": "done, ", "under-way": "active, ", "unrecorded": "crit, "}


class _Scale:
    """Days to percent of the width, from the right where the language is written so."""

    def __init__(self, start: date, end: date, *, mirrored: bool) -> None:
        self.start, self.end = start, end
        self._days = max((end - start).days + 1, 1)
        self._mirrored = mirrored

    def at(self, day: date) -> float:
        passed = 100 * (day - self.start).days / self._days
        return round(100 - passed if self._mirrored else passed, 2)

    def bar(self, start: date, end: date, sign: str) -> Bar:
        first, last = self.at(start), self.at(add_days(end, 1))
        left = min(first, last)
        return Bar(left, round(abs(last - first), 2), round((first + last) / 2, 2), sign)


def timeline(teller: Teller, described_by: str) -> Timeline | None:
    """The drawing; none where no activity has a date."""
    status, say = teller.status, teller.say
    period = status.period
    days = [day for one in status.activities for day in (one.start, one.end) if day]
    if not days:
        return None
    days += [day for one in teller.report.postponements for day in (one.start, one.end)]
    mirrored = teller.words.right_to_left
    first = min([period.start, *days])
    scale = _Scale(first, max([period.end, period.planned_end, *days]), mirrored=mirrored)
    lines = tuple(_lines(teller, scale))
    head = HEAD + LABEL * len(lines)
    tracks = tuple(
        _track(teller, scale, one, head + STEP * number)
        for number, one in enumerate(status.activities)
    )
    used = {bar.sign for track in tracks for bar in track.bars}
    names = {**ACTIVITY_STATES, "given-up": msgid("date given up")}
    return Timeline(
        say("Timeline of the activities"),
        say("What it shows stands in the table “{caption}” as well.", caption=described_by),
        head + STEP * len(tracks) + 4,
        tuple(_ticks(teller, scale)),
        lines,
        tracks,
        tuple(
            Cell(say(names[one]), symbol=sign, kind=one)
            for one, sign in SIGNS.items()
            if one in used
        ),
        tuple(_lanes(teller)),
        "100%" if mirrored else "0",
    )


def _track(teller: Teller, scale: _Scale, one: ActivityStatus, y: int) -> Track:
    title = teller.text(one.short or one.title)
    if len(title) > LONGEST:
        title = f"{title[: LONGEST - 1].rstrip()}…"
    state = teller.say(ACTIVITY_STATES[one.state])
    bars = [
        scale.bar(moved.start, moved.end, "given-up")
        for moved in teller.report.postponements
        if moved.activity == one.id
    ]
    if one.start and one.end and one.end >= one.start:
        bars.append(scale.bar(one.start, one.end, one.state))
    return Track(one.id, f"{title} · {state}", y, tuple(bars))


def _ticks(teller: Teller, scale: _Scale) -> Iterator[Tick]:
    """The first days of months, not more than there is room for."""
    months = 12 * (scale.end.year - scale.start.year) + scale.end.month - scale.start.month
    every = max(-(-months // MOST_TICKS), 1)
    for number in range(1, months + 1):
        month = scale.start.month - 1 + number
        day = date(scale.start.year + month // 12, month % 12 + 1, 1)
        if number % every == 0:
            plain = day.month != 1 and every < 12
            label = teller.say(MONTHS[day.month - 1]) if plain else _year(teller, day)
            yield Tick(scale.at(day), label, number // every % 3 == 0)


def _year(teller: Teller, day: date) -> str:
    return "".join(teller.words.number(int(digit)) for digit in str(day.year))


def _lines(teller: Teller, scale: _Scale) -> Iterator[Line]:
    say, status = teller.say, teller.status
    period = status.period
    marked = [("as-of", status.as_of, say("as of {day}", day=status.as_of))]
    if period.end != period.planned_end:
        marked.append(
            (
                "planned-end",
                period.planned_end,
                say("end by contract {day}", day=period.planned_end),
            )
        )
    marked.append(("end", period.end, say("end {day}", day=period.end)))
    shown = [one for one in marked if scale.start <= one[1] <= scale.end]
    for row, (name, day, label) in enumerate(shown):
        at = scale.at(day if name == "as-of" else add_days(day, 1))
        anchor = _anchor(at, mirrored=teller.words.right_to_left)
        yield Line(name, at, label, HEAD + 8 + LABEL * row, anchor)


def _anchor(at: float, *, mirrored: bool) -> str:
    """The label stands on the side where there is more room."""
    to_the_right = at < 50
    return "start" if to_the_right != mirrored else "end"


def _lanes(teller: Teller) -> Iterator[Lane]:
    status = teller.status
    for group in status.groups:
        tasks: list[Task] = []
        for one in status.activities:
            if one.group != group.id:
                continue
            tasks += [
                _task(f"{one.id} ({teller.say('date given up')})", "", moved.start, moved.end)
                for moved in teller.report.postponements
                if moved.activity == one.id
            ]
            if one.start and one.end and one.end >= one.start and one.state != "cancelled":
                title = teller.text(one.short or one.title)
                name = f"{one.id} {title}"
                tasks.append(_task(name, _TAGS.get(one.state, ""), one.start, one.end))
        if tasks:
            yield Lane(teller.text(group.title), tuple(tasks))
    end = status.period.end
    days = (
        _task(teller.say("as of"), "milestone, ", status.as_of, status.as_of),
        _task(teller.say("end {day}", day=end), "milestone, ", end, end),
    )
    yield Lane(teller.say("period"), days)


def _task(name: str, tags: str, start: date, end: date) -> Task:
    return Task(name, tags, start.isoformat(), (end - start).days + 1)
