"""The timeline of all activities: positions for the SVG drawing, tasks for Mermaid."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from migtrack.base.days import add_days, runs
from migtrack.model.activities import ActivityDays
from migtrack.render.report.formatter import (
    ReportFormatter,
    activities_by_group,
    batched,
    even_part,
    grouped,
    shortened,
)
from migtrack.render.report.values import (
    Cell,
    DayLine,
    MermaidSection,
    MermaidTask,
    Tick,
    Timeline,
    TimelineBar,
    TimelinePart,
    Track,
)
from migtrack.render.terms import STATES
from migtrack.render.translator import MONTHS, msgid
from migtrack.snapshot.activities import ActivityStatus

AXIS_HEIGHT = 28
"""Pixels for the labels of the months."""
LABEL_HEIGHT = 15
"""Pixels for the label of a line."""
LABEL_GAP = 6
"""Pixels between a line and its label."""
TRACK_HEIGHT = 28
"""Pixels from one track to the next."""
MAX_TRACKS = 16
"""How many tracks stand in one drawing: what has room on a page."""
MAX_TICKS = 14
STEPS = (1, 2, 3, 6, *(12 * 10**power * base for power in range(4) for base in (1, 2, 5)))
"""How many months may lie between ticks."""
MAX_LABEL = 48
"""Characters of the label of a track, which has room on a phone."""

SIGNS = {
    "held": "●",
    "under-way": "◉",
    "scheduled": "○",
    "unrecorded": "?",
    "cancelled": "✕",
    "expected": "▫",
    "given-up": "◇",
}
"""The signs of the states, in the order of the legend."""

_MERMAID_TAGS = {"held": "done, ", "under-way": "active, ", "unrecorded": "crit, "}


class _Scale(NamedTuple):
    """Converts days to percent of the width, from the right in languages written so."""

    start: date
    end: date
    mirrored: bool

    def at(self, day: date) -> float:
        passed = 100 * (day - self.start).days / ((self.end - self.start).days + 1)
        return round(100 - passed if self.mirrored else passed, 2)

    def bar(self, start: date, end: date, sign: str) -> TimelineBar:
        first, last = self.at(start), self.at(add_days(end, 1))
        left = min(first, last)
        length, centre = round(abs(last - first), 2), round((first + last) / 2, 2)
        begin, finish = (centre, centre) if start == end else (left, round(left + length, 2))
        return TimelineBar(left, length, begin, finish, centre, sign=sign)


def timeline(formatter: ReportFormatter, described_by: str) -> Timeline | None:
    """The timeline; none where no activity has a date or a month."""
    status, translate = formatter.status, formatter.translate
    period = status.period
    days = [day for activity in status.activities for day in (activity.start, activity.end) if day]
    expected = [each.expected_month for each in status.activities if each.expected_month]
    days += [day for month in expected for day in (month.first_day, month.last_day)]
    if not days:
        return None
    for _, moved in formatter.report.postponements:
        days += [moved.given_up.start, moved.given_up.end]
    scale = _Scale(
        min([period.start, *days]),
        max([period.end, period.planned_end, *days]),
        formatter.translator.right_to_left,
    )
    lines = tuple(_lines(formatter, scale))
    parts = tuple(_parts(formatter, scale, AXIS_HEIGHT + LABEL_HEIGHT * len(lines)))
    used = {bar.sign for part in parts for track in part.tracks for bar in track.bars}
    names = {
        **STATES,
        "expected": msgid("month expected"),
        "given-up": msgid("date given up"),
    }
    return Timeline(
        title=translate("Timeline of the activities"),
        description=translate(
            "What it shows stands in the table “{caption}” as well.", caption=described_by
        ),
        ticks=tuple(_ticks(formatter, scale)),
        lines=lines,
        parts=parts,
        signs=tuple(
            Cell(translate(names[state]), symbol=sign, kind=state)
            for state, sign in SIGNS.items()
            if state in used
        ),
        lanes=tuple(_mermaid_sections(formatter)),
        edge="100%" if scale.mirrored else "0",
    )


def _parts(formatter: ReportFormatter, scale: _Scale, axis: int) -> Iterator[TimelinePart]:
    """The groups; one of many activities in several parts. `axis` is the height of the axis."""
    activities = formatter.status.activities
    labels = _labels(formatter, activities)
    groups = activities_by_group(formatter)
    first = True
    for label, members in groups:
        shown = label if len(groups) > 1 else ""
        for part in batched(members, even_part(len(members), MAX_TRACKS)):
            has_axis = first or len(activities) > MAX_TRACKS
            top = axis if has_axis else 0
            tracks = tuple(
                _track(
                    formatter,
                    scale,
                    activity,
                    labels[activity.id],
                    y=top + TRACK_HEIGHT * number,
                )
                for number, activity in enumerate(part)
            )
            height = top + TRACK_HEIGHT * len(tracks) + 4
            yield TimelinePart(shown, has_axis, top, height, tracks)
            first = False


def _labels(formatter: ReportFormatter, activities: Sequence[ActivityStatus]) -> dict[str, str]:
    """A label for each activity: title and state, and the id where titles would look alike."""

    def label(activity: ActivityStatus, *rest: str) -> str:
        end = "".join(f" · {part}" for part in rest)
        return f"{shortened(formatter.activity(activity.id).text, MAX_LABEL - len(end))}{end}"

    states = {each.id: formatter.translate(STATES[each.state]) for each in activities}
    titles = {each.id: label(each, states[each.id]) for each in activities}
    alike = Counter(titles.values())
    return {
        each.id: label(each, each.id, states[each.id])
        if alike[titles[each.id]] > 1
        else titles[each.id]
        for each in activities
    }


def _track(
    formatter: ReportFormatter, scale: _Scale, activity: ActivityStatus, label: str, y: int
) -> Track:
    given_up = formatter.given_up(activity.id)
    stretches = [run for moved in given_up for run in _stretches(moved)]
    bars = [scale.bar(*run, "given-up") for run in stretches]
    bars += [scale.bar(*run, activity.state) for run in _stretches(activity)]
    if month := activity.expected_month:
        bars.append(scale.bar(month.first_day, month.last_day, "expected"))
    return Track(activity.id, label, y, tuple(bars))


def _stretches(when: ActivityDays | ActivityStatus) -> list[tuple[date, date]]:
    """The stretches of days on which something takes place; none without dates, or reversed."""
    if when.days:
        return runs(sorted(set(when.days)))
    there = when.start and when.end and when.start <= when.end
    return [(when.start, when.end)] if there else []  # type: ignore[list-item]  # both are there


def _ticks(formatter: ReportFormatter, scale: _Scale) -> Iterator[Tick]:
    """The first days of months, at most `MAX_TICKS`; a year's first month is named by the year."""
    first, last = (12 * day.year + day.month - 1 for day in (scale.start, scale.end))
    every = next(step for step in STEPS if last - first <= step * MAX_TICKS)
    seldom = 3 if every == 1 else 12 if every < 12 else 3 * every
    for month in range(first + 1, last + 1):
        if month % every == 0:
            day = date(month // 12, month % 12 + 1, 1)
            name = formatter.translate(MONTHS[day.month - 1])
            label = formatter.translator.year(day) if day.month == 1 else name
            yield Tick(scale.at(day), label, month % seldom == 0)


def _lines(formatter: ReportFormatter, scale: _Scale) -> Iterator[DayLine]:
    translate, status = formatter.translate, formatter.status
    period = status.period
    marked = [("as-of", status.as_of, translate("as of {day}", day=status.as_of))]
    if period.end != period.planned_end:
        label = translate("end by contract {day}", day=period.planned_end)
        marked.append(("planned-end", period.planned_end, label))
    marked.append(("end", period.end, translate("end {day}", day=period.end)))
    shown = [line for line in marked if scale.start <= line[1] <= scale.end]
    for row, (name, day, label) in enumerate(shown):
        at = scale.at(day if name == "as-of" else add_days(day, 1))
        stands_right = at < 50  # where there is more room
        yield DayLine(
            name=name,
            at=at,
            label=label,
            y=AXIS_HEIGHT + 8 + LABEL_HEIGHT * row,
            anchor="start" if stands_right != scale.mirrored else "end",
            shift=LABEL_GAP if stands_right else -LABEL_GAP,
        )


def _mermaid_sections(formatter: ReportFormatter) -> Iterator[MermaidSection]:
    translate, status = formatter.translate, formatter.status
    members = grouped(status.activities, lambda activity: activity.group)
    for group in status.groups:
        own = members.get(group.id, ())
        tasks = tuple(task for activity in own for task in _mermaid_tasks(formatter, activity))
        if tasks:
            yield MermaidSection(formatter.text(group.title), tasks)
    end = status.period.end
    days = ((translate("as of"), status.as_of), (translate("end {day}", day=end), end))
    tasks = tuple(_mermaid_task(name, "milestone, ", day, day) for name, day in days)
    yield MermaidSection(translate("period"), tasks)


def _mermaid_tasks(formatter: ReportFormatter, activity: ActivityStatus) -> Iterator[MermaidTask]:
    for moved in formatter.given_up(activity.id):
        name = f"{activity.id} ({formatter.translate('date given up')})"
        for run in _stretches(moved):
            yield _mermaid_task(name, "", *run)
    name = f"{activity.id} {formatter.text(activity.short or activity.title)}"
    if month := activity.expected_month:
        in_month = f"{activity.id} ({formatter.translate('month expected')})"
        yield _mermaid_task(in_month, "", month.first_day, month.last_day)
    for run in _stretches(activity) if activity.state != "cancelled" else ():
        yield _mermaid_task(name, _MERMAID_TAGS.get(activity.state, ""), *run)


def _mermaid_task(name: str, tags: str, start: date, end: date) -> MermaidTask:
    return MermaidTask(name, tags, start.isoformat(), (end - start).days + 1)
