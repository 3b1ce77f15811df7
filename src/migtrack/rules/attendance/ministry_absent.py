"""Nobody came from a ministry in a whole workshop or seminar.

## What it does
For each workshop or seminar of which every day has a list, the rule looks for ministries that
had officials in the core team on those days, and of which nobody was `present` or `online` on
any of them, and no deputy came. Where the activity has `invited`, only the ministries of those
are looked at. A ministry all of whose seats were vacant is left to `seat-vacant`.

## Why it matters
Migration is managed by all ministries together. One that misses a whole subject will miss it
when the procedures are adopted.

## Example
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
dates: {start: 2021-03-02, end: 2021-03-03}
mode: in-person
venue: Baghdad
experts:
  - {name: Expert 1, organisation: An agency}
attendance:
  2021-03-02:
    present: others
    excused: [moi-01, moi-02]
  2021-03-03:
    present: others
    absent: [moi-01, moi-02]
```

`data/project.yaml`
```yaml
id: sample
title: A sample project
languages: [en]
time_zone: Asia/Baghdad
weekend: [friday, saturday]
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: Seminars, planned: {seminar: 1}}
policy: {attendance_percent: 30}
```

## What to do
Ask the ministry why, and repeat the material for its officials; or correct the lists.
"""

from collections.abc import Callable
from functools import cache

from migtrack.base.finding import Fault, Severity
from migtrack.model.activities import Activity
from migtrack.model.attendance import DayMarks, is_for_everyone, is_for_the_team
from migtrack.model.day_lists import ATTENDING, DEPUTISED
from migtrack.model.fields import OTHERS
from migtrack.model.keys import ministry_key, team_key
from migtrack.model.kinds import key_of
from migtrack.model.project import Project, days_of
from migtrack.model.seats import Seats
from migtrack.rules.attendance._lists import LISTS_HELD, lists_held, mistyped
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule

Lists = list[DayMarks]
Named = dict[str, list[str]]
"""Those who are named in a list, by ministry."""


@rule(
    "MT506",
    Severity.WARNING,
    reads=(*LISTS_HELD, "activity.invited", "team.ministry", "team.participants", *SEAT_HELD),
)
def ministry_absent(case: Inspection) -> Faults:
    """Looks through the workshops and seminars that are wholly recorded."""
    project = case.project
    of_everyone = cache(lambda ministry: Seats(project.officials_of(ministry)))
    for activity in project.activities:
        seats_of = (
            of_everyone if is_for_everyone(activity) else _seats_of_invited(project, activity)
        )
        lists = _whole(project, activity)
        came = _ministries_that_came(project, lists)
        named = [_by_ministry(project, marks) for marks in lists]
        for ministry in _in_question(project, lists, named):
            if ministry in came:
                continue
            people = [names.get(ministry, []) for names in named]
            if _was_left_out(lists, people, seats_of(ministry)):
                yield _fault(case, activity, ministry)


def _seats_of_invited(project: Project, activity: Activity) -> Callable[[str], Seats]:
    """The seats of the officials who are invited, by ministry."""
    people, invited = project.participant_by_id, dict[str, list[str]]()
    for name in activity.invited:
        if name in people:
            invited.setdefault(project.ministry_of[name], []).append(name)
    return lambda ministry: Seats(people[name] for name in invited.get(ministry, ()))


def _whole(project: Project, activity: Activity) -> Lists:
    """The lists of a workshop or seminar; none unless all are there and their ids are right."""
    if not is_for_the_team(activity) or activity.dates is None:
        return []
    lists = list(lists_held(activity))
    are_all = len(lists) >= len(days_of(activity.dates))
    return lists if are_all and not any(mistyped(marks, project) for marks in lists) else []


def _ministries_that_came(project: Project, lists: Lists) -> set[str]:
    """The ministries of those who are named as having come, or in whose place a deputy came."""
    return {
        project.ministry_of[name]
        for marks in lists
        for name, (mark, _) in marks.first.items()
        if mark in (*ATTENDING, DEPUTISED) and name != OTHERS
    }


def _by_ministry(project: Project, marks: DayMarks) -> Named:
    named: Named = {}
    for name in marks.first:
        if name != OTHERS:
            named.setdefault(project.ministry_of[name], []).append(name)
    return named


def _in_question(project: Project, lists: Lists, named: list[Named]) -> list[str]:
    """The ministries of which perhaps nobody came: all, or those named next to `others`."""
    for marks, ministries in zip(lists, named, strict=True):
        if marks.others in ATTENDING:
            return sorted(ministries.keys() & project.ministry_by_id.keys())
    return sorted(project.ministry_by_id) if lists else []


def _was_left_out(lists: Lists, people: list[list[str]], seats: Seats) -> bool:
    """Whether the ministry had officials, and `others` stands for none of them.

    `people` are those of the ministry who are named in each list.
    """
    return any(seats.count(marks.day) for marks in lists) and not any(
        sum(seats.held(name, marks.day) for name in names) < seats.count(marks.day)
        for marks, names in zip(lists, people, strict=True)
        if marks.others in ATTENDING
    )


def _fault(case: Inspection, activity: Activity, ministry: str) -> Fault:
    name = case.ministry_name(ministry)
    return case.at(activity, "attendance", on_key=True, label=f"nobody from {name}").fault(
        f"nobody from {name} came to {activity.id}",
        f"ask {name} why and repeat the material for its officials, or correct the lists",
        also=(
            ministry_key(ministry),
            team_key(ministry),
            *map(key_of, case.project.officials_of(ministry)),
        ),
    )
