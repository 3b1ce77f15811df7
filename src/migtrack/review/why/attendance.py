"""The records behind the figures of attendance and of officials trained."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from migtrack.base.finding import Key, Route
from migtrack.model.activities import Activity
from migtrack.model.attendance import (
    MarkCounts,
    count_days,
    deputies_on,
    expected_on,
    listed_days,
    marks_on,
    read_list,
)
from migtrack.model.day_lists import ATTENDING, MARKS
from migtrack.model.keys import ACTIVITY, ministry_key
from migtrack.model.kinds import key_of
from migtrack.model.states import activity_state, dates_on, days_without_list
from migtrack.review.report.attendance import DEPUTY, UNMARKED
from migtrack.review.why.values import Query, TraceEntry, when


def attendance(query: Query) -> Iterator[TraceEntry]:
    """Every day that has a list; and the days, officials and guests that are not counted."""
    scope = [key for key in query.scope.keys if key[0] != ACTIVITY]
    for activity in query.project.activity_by_id.values():
        about = (*scope, key_of(activity))
        listed = list(listed_days(activity, query.as_of))
        for day in listed:
            yield from _of_day(query, activity, day, about)
        yield from _without_list(query, activity, about)
        for day in activity.attendance:
            if day <= query.as_of and day not in listed:
                yield query.entry(
                    "list-off-dates", activity, _route(day), *about, day=day, number=0
                )


def officials_trained(query: Query) -> Iterator[TraceEntry]:
    """Every official, with the first day on which they came, each person once; and the guests."""
    project = query.project
    came: dict[str, tuple[date, Activity]] = {}
    expected: Counter[str] = Counter()
    for activity in project.activity_by_id.values():
        for day in listed_days(activity, query.as_of):
            expected.update(expected_on(project, activity, day))
            for participant, mark in marks_on(project, activity, day).items():
                first = participant not in came or day < came[participant][0]
                if mark in ATTENDING and first:
                    came[participant] = day, activity
            yield from _guests(query, activity, day)
    counted: dict[str, str] = {}
    for participant in sorted(came, key=lambda participant: came[participant][0]):
        counted.setdefault(project.person_of.get(participant, participant), participant)
    for participant, official in project.participant_by_id.items():
        about = ministry_key(project.ministry_of[participant]), key_of(official)
        if participant in came and counted[project.person_of[participant]] != participant:
            yield query.entry(
                "counted-before", official, ("id",), *about, privacy="confidential", number=0
            )
        elif participant in came:
            day, activity = came[participant]
            route = _route(day)
            yield query.entry(
                "came", activity, route, *about, value=1, privacy="confidential", day=day
            )
        else:
            number = expected[participant]
            reason = "never-came" if number else "never-expected"
            yield query.entry(
                reason, official, ("id",), *about, privacy="confidential", number=number
            )


def _route(day: date) -> Route:
    return "attendance", day.isoformat()


def _of_day(
    query: Query, activity: Activity, day: date, about: tuple[Key, ...]
) -> Iterator[TraceEntry]:
    """How many of the officials in scope came: of those expected, and of others; and the guests."""
    marks, every = marks_on(query.project, activity, day), expected_on(query.project, activity, day)
    expected = [participant for participant in every if _is_in_scope(query, participant)]
    listed = read_list(activity, day)
    deputies = [
        name for name in deputies_on(query.project, activity, listed) if _is_in_scope(query, name)
    ]
    counted = count_days(query.project, (marks.get(name) for name in expected), len(deputies))
    counts = Counter(str(marks.get(participant, UNMARKED)) for participant in expected)
    used: MarkCounts = tuple((mark, counts[mark]) for mark in (*MARKS, UNMARKED) if counts[mark])
    is_part = query.scope.ministry or query.scope.participant
    if expected or deputies:
        reason = "list" if query.scope.participant is None else "mark"
    else:
        reason = "none-expected" if is_part else "nobody-expected"
    yield query.entry(
        reason,
        activity,
        _route(day),
        *about,
        value=counted.attended,
        of=counted.expected,
        privacy="confidential" if reason == "mark" else "open",
        day=day,
        counts=used if reason == "list" else None,
        mark=(used[0][0] if used else DEPUTY) if reason == "mark" else None,
    )
    others = marks.keys() - set(every)
    if number := sum(marks[each] in ATTENDING and _is_in_scope(query, each) for each in others):
        yield query.entry("not-expected", activity, _route(day), *about, day=day, number=number)
    if not is_part:
        yield from _guests(query, activity, day)


def _guests(query: Query, activity: Activity, day: date) -> Iterator[TraceEntry]:
    if number := activity.attendance[day].guests:
        route = (*_route(day), "guests")
        yield query.entry("guests", activity, route, key_of(activity), day=day, number=number)


def _is_in_scope(query: Query, participant: str) -> bool:
    ministry, asked = query.scope.ministry, query.scope.participant
    in_ministry = ministry is None or query.project.ministry_of.get(participant) == ministry
    return in_ministry and asked in (None, participant)


def _without_list(query: Query, activity: Activity, about: tuple[Key, ...]) -> Iterator[TraceEntry]:
    """The days of an activity without a list, and why it has none."""
    state, dates = activity_state(activity, query.as_of), dates_on(activity, query.as_of)
    for day in days_without_list(activity, query.as_of):
        yield query.entry("no-list", activity, ("dates",), *about, day=day)
    if state == "cancelled":
        yield query.cancelled(activity, *about)
    elif dates is None or (dates.end >= query.as_of and state in ("scheduled", "under-way")):
        yield query.entry(state, activity, ("dates",), *about, **when(dates)._asdict())
