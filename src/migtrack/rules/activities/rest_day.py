"""An activity falls on a weekend or on a holiday.

## What it does
The rule compares the days of each activity with the contract's `weekend`, but for the
`working_days` of `holidays.yaml`, and with the holidays there. It does not look at study visits,
where the host's week counts, nor at cancelled activities.

## Why it matters
Offices are closed and officials stay at home. A workshop on a holiday is half empty, and
often the date is just mistyped.

## Example
`data/activities/seminar-1.yaml`
```yaml
id: seminar-1
kind: seminar
group: 3
title: Drafting standard operating procedures
dates: {start: 2021-05-13, end: 2021-05-13}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-13:
    present: others
```

## What to do
Choose another day, or correct `dates`, the `weekend` of the contract or the holiday. If people
work on this day of the weekend, list it in the `working_days` of `holidays.yaml`. If the
ministries agreed to this day, say so in a waiver, with its `day` where there are several.
"""

from datetime import date

from migtrack.base.finding import Fault, Route, Severity, Shared
from migtrack.base.text import in_backquotes, localized
from migtrack.model.activities import Activity, is_visit
from migtrack.model.fields import WEEKDAYS, Interval
from migtrack.model.kinds import key_of
from migtrack.model.project import days_of
from migtrack.model.support import Holiday
from migtrack.rules.activities._dates import SCHEDULED, route_of_day, scheduled
from migtrack.rules.rule import Faults, Inspection, rule


@rule(
    "MT405",
    Severity.WARNING,
    reads=(*SCHEDULED, "holiday.from", "holiday.to", "calendar.working_days", "contract.weekend"),
)
def rest_day(case: Inspection) -> Faults:
    """Compares the days of each activity with the weekend and the holidays."""
    holidays: dict[date, Holiday] = {}
    for holiday in case.project.holidays:
        for day in days_of(Interval(start=holiday.start, end=holiday.end)):
            holidays.setdefault(day, holiday)
    weekend_is_known = not case.is_unread("calendar.working_days")
    for activity, dates in scheduled(case):
        if is_visit(activity):
            continue
        for day in days_of(dates):
            kept_free = holidays.get(day)
            why = _rest(case, day, kept_free) if kept_free or weekend_is_known else ""
            if why:
                yield _fault(case, activity, (day, why), route_of_day(dates, day), kept_free)


def _fault(
    case: Inspection,
    activity: Activity,
    rest: tuple[date, str],
    route: Route,
    holiday: Holiday | None,
) -> Fault:
    """Of one day, on which a waiver may be; told together with the others of the activity."""
    day, why = rest
    message, name = f"{activity.id} falls on a rest day: {{}}", f"{day} ({why})"
    label = "people rest on a day of this activity"
    return case.at(activity, "dates", *route, label=label).fault(
        message.format(name),
        "choose another day, or waive it if the ministries agreed",
        *([case.at(holiday, "from", label="the holiday")] if holiday else []),
        also=(key_of(holiday),) if holiday else (),
        shared=Shared(message, name),
        day=day,
    )


def _rest(case: Inspection, day: date, holiday: Holiday | None) -> str:
    """What the day is, if people rest on it."""
    if holiday:
        name = localized(holiday.name, case.project.contract.languages)
        return in_backquotes(name) if name else "a holiday"
    return f"a {WEEKDAYS[day.weekday()].capitalize()}" if case.project.is_weekend(day) else ""
