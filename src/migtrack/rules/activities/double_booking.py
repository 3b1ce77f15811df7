"""An expert or an official is in two activities on one day.

## What it does
For each day the rule compares the experts of the activities that take place on it, by name,
and the officials whom their attendance lists say came. It reports who is in two of them.
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
seminar: seminar-1
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

from migtrack.base.finding import Fault, Key, Severity
from migtrack.base.text import fold_name, listed, localized, quoted
from migtrack.model.activities import ATTENDING, Activity
from migtrack.model.attendance import DayMarks, expected_on, is_for_the_team
from migtrack.model.fields import OTHERS
from migtrack.model.keys import activity_key, participant_key
from migtrack.model.project import days_of
from migtrack.model.seats import Seats
from migtrack.rules.attendance._lists import lists_held
from migtrack.rules.rule import Faults, Inspection, rule

_Booking = tuple[Activity, int]
"""An expert of an activity, by the position."""

_SHOWN = 3
"""How many officials a message names."""


@rule(
    "MT404",
    Severity.WARNING,
    reads=(
        "activity.dates",
        "activity.cancelled",
        "activity.experts",
        "activity.attendance",
        "activity.invited",
        "activity.travellers",
        "participant.seat",
        "participant.confirmed",
        "participant.left",
    ),
)
def double_booking(case: Inspection) -> Faults:
    """Compares the activities of each day."""
    yield from _experts(case)
    yield from _officials(case)


def _experts(case: Inspection) -> Faults:
    booked: dict[tuple[date, str], _Booking] = {}
    for activity in case.project.activities:
        if activity.dates is None or activity.cancelled:
            continue
        names = [{fold_name(name) for name in one.name.values()} for one in activity.experts]
        for day in days_of(activity.dates):
            for index, spellings in enumerate(names):
                earlier = {
                    id(other): (other, place)
                    for name in sorted(spellings)
                    for other, place in [booked.setdefault((day, name), (activity, index))]
                    if other is not activity
                }
                for other, place in earlier.values():
                    yield _expert(case, day, (activity, index), (other, place))


def _expert(case: Inspection, day: date, here: _Booking, there: _Booking) -> Fault:
    (activity, index), (other, place) = here, there
    expert = quoted(localized(activity.experts[index].name, case.project.contract.languages))
    return Fault(
        case.at(activity, "experts", index, "name", label=f"here on {day}"),
        f"{expert} is an expert of {other.id} and of {activity.id} on {day}",
        f"correct the dates of {activity.id} or {other.id}, or name another expert",
        related=(case.at(other, "experts", place, "name", label=f"and here on {day}"),),
        subjects=(activity_key(activity.id), activity_key(other.id)),
    )


_Listed = tuple[Activity, DayMarks]
"""An activity and its list of the day in question."""


def _officials(case: Inspection) -> Faults:
    by_day: dict[date, list[_Listed]] = {}
    for activity in case.project.activities:
        for marks in lists_held(activity):
            by_day.setdefault(marks.day, []).append((activity, marks))
    crowded = {day: lists for day, lists in by_day.items() if len(lists) > 1}
    for day, lists in crowded.items():
        # where `others` are all who hold a seat, nobody is looked at one by one
        whole = [one for one in lists if one[1].others in ATTENDING and is_for_the_team(one[0])]
        yield from _named_twice(case, day, lists, whole, case.seats)
        for listed_too in whole[1:]:
            yield from _whole_team_twice(case, day, whole[0], listed_too, case.seats)


def _named_twice(
    case: Inspection, day: date, lists: list[_Listed], whole: list[_Listed], seats: Seats
) -> Faults:
    """Those who are named in one list, and named in another or among its `others`."""
    came: dict[str, _Listed] = {}
    for here in lists:
        activity, marks = here
        clashes: dict[tuple[str, str], tuple[_Listed, list[str]]] = {}
        for name in _named(case, activity, day, marks):
            there = came.get(name) or _among_others(name, day, here, whole, seats)
            came.setdefault(name, here)
            if there is not None and there[0] is not activity:
                place = name if name in marks.first else OTHERS
                clashes.setdefault((there[0].id, place), (there, []))[1].append(name)
        for there, people in clashes.values():
            subjects = tuple(participant_key(name) for name in people)
            yield _official(case, day, here, there, people, len(people), subjects)


def _named(case: Inspection, activity: Activity, day: date, marks: DayMarks) -> Iterator[str]:
    """Who came, but for the `others` of a workshop or seminar."""
    known = case.project.participant_by_id
    for name, (mark, _) in marks.first.items():
        if mark in ATTENDING and name in known:
            yield name
    if marks.others in ATTENDING and not is_for_the_team(activity):
        for name in expected_on(case.project, activity, day):
            if name not in marks.first:
                yield name


def _among_others(
    name: str, day: date, here: _Listed, whole: list[_Listed], seats: Seats
) -> _Listed | None:
    """The first list of another activity whose `others` stands for the official."""
    if not seats.held(name, day):
        return None
    return next((one for one in whole if one[0] is not here[0] and name not in one[1].first), None)


def _whole_team_twice(
    case: Inspection, day: date, there: _Listed, here: _Listed, seats: Seats
) -> Faults:
    """Those for whom `others` stands in both lists."""
    named = here[1].first.keys() | there[1].first.keys()
    count = seats.count(day) - sum(seats.held(name, day) for name in named)
    if count > 0:
        people = (
            name
            for name in case.project.participant_by_id
            if name not in named and seats.held(name, day)
        )
        yield _official(case, day, here, there, list(islice(people, _SHOWN)), count)


def _official(  # noqa: PLR0917  # all that the sentence needs
    case: Inspection,
    day: date,
    here: _Listed,
    there: _Listed,
    people: list[str],
    count: int,
    subjects: tuple[Key, ...] = (),
) -> Fault:
    (activity, marks), (other, other_marks) = here, there
    shown = people[:_SHOWN]
    if count > _SHOWN:
        shown.append(f"{count - _SHOWN:,} more")
    return Fault(
        case.at(activity, *marks.route(people[0]), label=f"came here on {day}"),
        f"{listed(shown, 'and')} came to {other.id} and to {activity.id} on {day}, "
        "as the lists have it",
        f"correct the list of {activity.id} or of {other.id}, or the dates",
        related=(case.at(other, *other_marks.route(people[0]), label="and here"),),
        subjects=(activity_key(activity.id), activity_key(other.id), *subjects),
    )
