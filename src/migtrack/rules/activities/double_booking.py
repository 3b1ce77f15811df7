"""An expert or an official is in two activities on one day.

## What it does
For each day the rule compares the experts of the activities that take place on it, by name,
and the officials whom their attendance lists say came, as deputies as well. It reports who is in two of them.
Spelling variants of an Arabic name count as one name. Officials whom `others` stands for
in a list are reported together.

## Why it matters
Nobody can teach in Baghdad and in Erbil on one day. One of the dates or one of the lists is
likely to be wrong, and the funder would pay for one day twice.

## Example
`data/activities/video-conference-1.yaml`
```yaml
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: Preparing the drafting
dates: {start: 2021-03-03, end: 2021-03-03}
mode: online
platform: Zoom
experts:
  - {name: Expert 1}
invited: [moi-02]
attendance:
  2021-03-03:
    present: [moi-02]
```

## What to do
Correct the dates, the expert or the list that is wrong. Where both are right, since the one
was in the morning and the other in the afternoon, say so in a waiver.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from migtrack.base.finding import Fault, Severity, Shared
from migtrack.base.text import first_of, fold_name, listed
from migtrack.model.activities import Activity
from migtrack.model.attendance import DayMarks, expected_on, is_for_everyone
from migtrack.model.day_lists import ATTENDING
from migtrack.model.fields import OTHERS
from migtrack.model.keys import activity_key, participant_key
from migtrack.model.project import days_of
from migtrack.rules.activities._dates import scheduled
from migtrack.rules.attendance._lists import EXPECTED, lists_held
from migtrack.rules.rule import Faults, Inspection, rule

_Booking = tuple[Activity, int]
"""An expert of an activity, by the position."""

_SHOWN = 3
"""How many officials a message names."""


@rule("MT404", Severity.WARNING, reads=(*EXPECTED, "activity.experts"))
def double_booking(case: Inspection) -> Faults:
    """Compares the activities of each day."""
    yield from _experts(case)
    yield from _officials(case)


def _experts(case: Inspection) -> Faults:
    booked: dict[tuple[date, str], _Booking] = {}
    for activity, dates in scheduled(case):
        names = [
            sorted({fold_name(name) for name in expert.name.values()})
            for expert in activity.experts
        ]
        for day in days_of(dates):
            for index, spellings in enumerate(names):
                here = (activity, index)
                earlier: dict[int, _Booking] = {}
                for name in spellings:
                    there = booked.setdefault((day, name), here)
                    if there[0] is not activity:
                        earlier[id(there[0])] = there
                for there in earlier.values():
                    yield _expert(case, day, here, there)


def _expert(case: Inspection, day: date, here: _Booking, there: _Booking) -> Fault:
    (activity, index), (other, place) = here, there
    return case.at(activity, "experts", index, "name", label=f"here on {day}").fault(
        f"one person is an expert of {other.id} and of {activity.id} on {day}",
        f"correct the dates of {activity.id} or {other.id}, or name another expert",
        case.at(other, "experts", place, "name", label=f"and here on {day}"),
        also=(activity_key(other.id),),
        day=day,
    )


_Listed = tuple[Activity, DayMarks]
"""An activity and its list of the day in question."""


def _officials(case: Inspection) -> Faults:
    by_day: dict[date, list[_Listed]] = {}
    for activity in case.project.activities:
        for marks in lists_held(activity):
            by_day.setdefault(marks.day, []).append((activity, marks))
    for lists in by_day.values():
        if len(lists) > 1:
            # where `others` are all who hold a seat, nobody is looked at one by one
            whole = [
                (activity, marks)
                for activity, marks in lists
                if marks.others in ATTENDING and is_for_everyone(activity)
            ]
            yield from _named_twice(case, lists, whole)
            for listed_too in whole[1:]:
                yield from _whole_team_twice(case, whole[0], listed_too)


def _named_twice(case: Inspection, lists: list[_Listed], whole: list[_Listed]) -> Faults:
    """Those who are named in one list, and named in another or among its `others`."""
    came: dict[str, _Listed] = {}
    for here in lists:
        activity, marks = here
        for name in _named(case, activity, marks):
            there = came.get(name) or _among_others(case, name, here, whole)
            came.setdefault(name, here)
            if there is not None and there[0] is not activity:
                yield _official(case, here, there, name)


def _named(case: Inspection, activity: Activity, marks: DayMarks) -> Iterator[str]:
    """Who came, but for the `others` of a workshop or seminar."""
    known = case.project.participant_by_id
    for name, (mark, _) in marks.first.items():
        if mark in ATTENDING and name in known:
            yield name
    yield from (name for name in marks.deputies if name in known and name not in marks.first)
    if marks.others in ATTENDING and not is_for_everyone(activity):
        for name in expected_on(case.project, activity, marks.day):
            if name not in marks.first:
                yield name


def _among_others(
    case: Inspection, name: str, here: _Listed, whole: list[_Listed]
) -> _Listed | None:
    """The first list of another activity whose `others` stands for the official."""
    if not case.seats.held(name, here[1].day):
        return None
    return next(
        (there for there in whole if there[0] is not here[0] and name not in there[1].first), None
    )


def _whole_team_twice(case: Inspection, there: _Listed, here: _Listed) -> Faults:
    """Those for whom `others` stands in both lists."""
    day, seats = here[1].day, case.seats
    named = here[1].first.keys() | there[1].first.keys()
    count = seats.count(day) - sum(seats.held(name, day) for name in named)
    if count > 0:
        people = (
            name
            for name in case.project.participant_by_id
            if name not in named and seats.held(name, day)
        )
        shown = listed(first_of(list(islice(people, _SHOWN)), _SHOWN, count), "and")
        yield _clash(case, here, there, OTHERS, shown)


def _official(case: Inspection, here: _Listed, there: _Listed, name: str) -> Fault:
    """Of one official; told together with the others of the two lists."""
    fault = _clash(case, here, there, name, name)
    return fault._replace(
        subjects=(*fault.subjects, participant_key(name)),
        shared=Shared(_came_twice("{}", here, there), name),
    )


def _clash(case: Inspection, here: _Listed, there: _Listed, name: str, shown: str) -> Fault:
    """At the name in both lists; `shown` is who came to both."""
    (activity, marks), (other, other_marks) = here, there
    label = f"came here on {marks.day}"
    return case.at(activity, *marks.route(name), label=label).fault(
        _came_twice(shown, here, there),
        f"correct the list of {activity.id} or of {other.id}, or the dates",
        case.at(other, *other_marks.route(name), label="and here"),
        also=(activity_key(other.id),),
    )


def _came_twice(who: str, here: _Listed, there: _Listed) -> str:
    (activity, marks), (other, _) = here, there
    return f"{who} came to {other.id} and to {activity.id} on {marks.day}, as the lists have it"
