"""An expert or an official is in two activities on one day.

## What it does
For each day the rule compares the experts of the activities that take place on it, by name,
and the officials whom their attendance lists say came. It reports who is in two of them.
Spelling variants of an Arabic name count as one name. Officials who are counted through
`others` in the later list are reported together.

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
from dataclasses import dataclass, field
from datetime import date

from migtrack.finding import Fault, Severity, Spot
from migtrack.model.activities import ATTENDING, Activity
from migtrack.model.fields import OTHERS
from migtrack.model.project import days_of
from migtrack.rules.attendance._lists import DayMarks, expected_on, lists_held
from migtrack.rules.rule import Inspection, activity_key, participant_key, rule
from migtrack.text import fold_name, listed, quoted, said

_Booking = tuple[Activity, int]
"""An expert of an activity, by the position."""

_SHOWN = 3
"""How many officials a message names."""


@rule(
    "MT404",
    "double-booking",
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
def double_booking(case: Inspection) -> Iterator[Fault]:
    """Compares the activities of each day."""
    yield from _experts(case)
    yield from _officials(case)


def _experts(case: Inspection) -> Iterator[Fault]:
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
    expert = quoted(said(activity.experts[index].name, case.project.contract.languages))
    return Fault(
        case.at(activity, "experts", index, "name", label=f"here on {day}"),
        f"{expert} is an expert of {other.id} and of {activity.id} on {day}",
        f"correct the dates of {activity.id} or {other.id}, or name another expert",
        related=(case.at(other, "experts", place, "name", label=f"and here on {day}"),),
        subjects=(activity_key(activity.id), activity_key(other.id)),
    )


@dataclass
class _Clash:
    """Officials who came to two activities, by the place that says so."""

    at: Spot
    related: Spot
    people: list[str] = field(default_factory=list)


def _officials(case: Inspection) -> Iterator[Fault]:
    by_day: dict[date, list[tuple[Activity, DayMarks]]] = {}
    for activity in case.project.activities:
        for day, marks in lists_held(activity):
            by_day.setdefault(day, []).append((activity, marks))
    for day, lists in by_day.items():
        if len(lists) > 1:
            yield from _officials_on(case, day, lists)


def _officials_on(
    case: Inspection, day: date, lists: list[tuple[Activity, DayMarks]]
) -> Iterator[Fault]:
    came: dict[str, tuple[Activity, DayMarks]] = {}
    # where `others` came is looked at first, so that the finding points at a name if it can
    for activity, marks in sorted(lists, key=lambda one: one[1].others not in ATTENDING):
        clashes: dict[tuple[str, str], _Clash] = {}
        for name in _attending(case, activity, day, marks):
            other, there = came.setdefault(name, (activity, marks))
            if other is not activity:
                place = name if name in marks.first else OTHERS
                clash = clashes.get((other.id, place))
                if clash is None:
                    clash = clashes[other.id, place] = _Clash(
                        case.at(activity, *marks.route(name), label=f"came here on {day}"),
                        case.at(other, *there.route(name), label="and here"),
                    )
                clash.people.append(name)
        for (other_id, _), clash in clashes.items():
            yield _clash(day, activity.id, other_id, clash)


def _attending(case: Inspection, activity: Activity, day: date, marks: DayMarks) -> Iterator[str]:
    known = case.project.participant_by_id
    for name, (mark, _) in marks.first.items():
        if mark in ATTENDING and name in known:
            yield name
    if marks.others in ATTENDING:
        for name in expected_on(case.project, activity, day):
            if name not in marks.first:
                yield name


def _clash(day: date, activity_id: str, other_id: str, clash: _Clash) -> Fault:
    people = clash.people
    shown = people[:_SHOWN]
    if len(people) > _SHOWN:
        shown.append(f"{len(people) - _SHOWN:,} more")
    return Fault(
        clash.at,
        f"{listed(shown, 'and')} came to {other_id} and to {activity_id} on {day}, "
        "as the lists have it",
        f"correct the list of {activity_id} or of {other_id}, or the dates",
        related=(clash.related,),
        subjects=(
            activity_key(activity_id),
            activity_key(other_id),
            *(participant_key(name) for name in people),
        ),
    )
