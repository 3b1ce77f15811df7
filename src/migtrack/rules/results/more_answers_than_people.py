"""More people answered, or took a test, than came to the activity.

## What it does
The rule counts who came to an activity on any of its days: officials present or online,
deputies, and guests. It compares that with the `answers` of its `evaluation` and with how many
have `taken` its tests. Where a day has no list, nobody knows who came, so nothing is said.

## Why it matters
Only who was there can say how it was. Either a number is mistyped or somebody is missing in the
lists, and whatever is reported on what was learned rests on it.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: others
    guests: 2
evaluation: {answers: 16, average: 4.4, out_of: 5}
```

## What to do
Correct the number, or complete the attendance lists: people from outside the core team count as
`guests`.
"""

from datetime import date

from migtrack.base.finding import Fault, Severity
from migtrack.base.text import counted
from migtrack.model.activities import Activity
from migtrack.model.attendance import is_for_the_team, marks_on, read_list
from migtrack.model.day_lists import ATTENDING
from migtrack.model.keys import PARTICIPANT
from migtrack.model.project import Project, days_of
from migtrack.model.states import dates_on
from migtrack.rules.attendance._lists import EXPECTED
from migtrack.rules.results._learning import LEARNED, Survey, surveys_of
from migtrack.rules.rule import SEAT_HELD, Faults, Inspection, rule


@rule("MT720", Severity.ERROR, reads=(*EXPECTED, *LEARNED), counts=(PARTICIPANT,))
def more_answers_than_people(case: Inspection) -> Faults:
    """Compares each number with that of the people who came."""
    unsure = case.is_unread(*SEAT_HELD)
    for activity in case.project.activities:
        surveys = list(surveys_of(activity))
        if not surveys or (unsure and is_for_the_team(activity)):
            continue
        came = _people_who_came(case.project, activity)
        for survey in surveys:
            if came is not None and survey.people > came:
                yield _too_many(case, activity, survey, came)


def _people_who_came(project: Project, activity: Activity) -> int | None:
    """How many people came at most; none where a day has no list.

    Guests of several days may be the same people or others.
    """
    dates = dates_on(activity, date.max)
    days = days_of(dates) if dates else []
    if not days or any(day not in activity.attendance for day in days):
        return None
    came: set[str] = set()
    guests = 0
    for day in days:
        marks = marks_on(project, activity, day)
        came.update(name for name, mark in marks.items() if mark in ATTENDING)
        came.update(read_list(activity, day).deputies)
        guests += activity.attendance[day].guests
    return len(came) + guests


def _too_many(case: Inspection, activity: Activity, survey: Survey, came: int) -> Fault:
    field, number = survey.number_field, f"only {came:,}" if came else "nobody"
    spot = case.at(activity, *survey.route, field, label=f"{number} came")
    return spot.fault(
        f"{counted(survey.people, 'person', 'people')} took part in {survey.name}, and {number} came",
        f"correct `{field}`, or the attendance lists: whoever is no official counts under `guests`",
        case.at(activity, "attendance", on_key=True, label="by these lists"),
    )
