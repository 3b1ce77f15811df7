"""The figures of attendance: who came, of those who were expected."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from migtrack.model.activities import ATTENDING, MARKS, Activity
from migtrack.model.attendance import expected_on, listed_days, marks_on
from migtrack.model.states import activity_state, dates_on, days_without_list
from migtrack.review.report.presence import UNMARKED
from migtrack.review.why.values import Asked, Entry, Said


def attendance(asked: Asked) -> Iterator[Entry]:
    """Every day that has a list, and the days and people that count for nothing."""
    for activity in asked.project.activity_by_id.values():
        listed = list(listed_days(activity, asked.as_of))
        for day in listed:
            yield _listed(asked, activity, day)
            yield from _others(asked, activity, day)
        yield from _without_list(asked, activity)
        for day in activity.attendance:
            if day <= asked.as_of and day not in listed:
                yield _entry(asked, "list-off-dates", activity, day)


def officials_trained(asked: Asked) -> Iterator[Entry]:
    """Every official, with the first day on which one came; whoever else came, too."""
    project = asked.project
    came: dict[str, tuple[date, Activity]] = {}
    expected: Counter[str] = Counter()
    for activity in project.activity_by_id.values():
        for day in listed_days(activity, asked.as_of):
            expected.update(expected_on(project, activity, day))
            for one, mark in marks_on(project, activity, day).items():
                if mark in ATTENDING and (one not in came or day < came[one][0]):
                    came[one] = day, activity
            yield from _guests(asked, activity, day)
    for identity, official in project.participant_by_id.items():
        about = (("ministry", project.ministry_of[identity]), ("participant", identity))
        if identity in came:
            day, activity = came[identity]
            spot = asked.loaded.spot(activity, ("attendance", day.isoformat()))
            values: dict[str, Said] = {"day": day}
            yield Entry("came", spot, about, 1, values=values, privacy="confidential")
        else:
            reason = "never-came" if expected[identity] else "never-expected"
            values = {"number": expected[identity]}
            spot = asked.loaded.spot(official, ("id",))
            yield Entry(reason, spot, about, values=values, privacy="confidential")


def _listed(asked: Asked, activity: Activity, day: date) -> Entry:
    """A day: how many came of those who were expected, of the part that is asked for."""
    marks = marks_on(asked.project, activity, day)
    expected = [one for one in expected_on(asked.project, activity, day) if _is_asked(asked, one)]
    found = Counter(str(marks.get(one, UNMARKED)) for one in expected)
    named = [mark for mark in (*MARKS, UNMARKED) if found[mark]]
    values: dict[str, Said] = {"day": day}
    if not expected:
        is_part = asked.scope.ministry or asked.scope.participant
        reason = "none-expected" if is_part else "nobody-expected"
    elif asked.scope.participant is None:
        reason, values["counts"] = "list", tuple((mark, found[mark]) for mark in named)
    else:
        reason, values["mark"] = "mark", named[0]
    return Entry(
        reason,
        asked.loaded.spot(activity, ("attendance", day.isoformat())),
        asked.within(("activity", activity.id)),
        sum(found[mark] for mark in ATTENDING),
        len(expected),
        values,
        "confidential" if reason == "mark" else "open",
    )


def _others(asked: Asked, activity: Activity, day: date) -> Iterator[Entry]:
    """Who came without being expected: officials and guests."""
    expected = set(expected_on(asked.project, activity, day))
    marks = marks_on(asked.project, activity, day)
    number = sum(
        mark in ATTENDING and one not in expected and _is_asked(asked, one)
        for one, mark in marks.items()
    )
    if number:
        yield _entry(asked, "not-expected", activity, day, number)
    if not asked.scope.ministry and not asked.scope.participant:
        yield from _guests(asked, activity, day)


def _guests(asked: Asked, activity: Activity, day: date) -> Iterator[Entry]:
    number = activity.attendance[day].guests
    if number:
        values: dict[str, Said] = {"day": day, "number": number}
        spot = asked.loaded.spot(activity, ("attendance", day.isoformat(), "guests"))
        yield Entry("guests", spot, (("activity", activity.id),), values=values)


def _is_asked(asked: Asked, participant: str) -> bool:
    """Whether an official belongs to the part that is asked for."""
    ministry, wanted = asked.scope.ministry, asked.scope.participant
    if ministry is not None and asked.project.ministry_of.get(participant) != ministry:
        return False
    return wanted is None or participant == wanted


def _without_list(asked: Asked, activity: Activity) -> Iterator[Entry]:
    """What an activity has no list for, and why."""
    state, dates = activity_state(activity, asked.as_of), dates_on(activity, asked.as_of)
    about = asked.within(("activity", activity.id))
    spot = asked.loaded.spot(activity, ("dates",))
    for day in days_without_list(activity, asked.as_of):
        yield Entry("no-list", spot, about, values={"day": day})
    if state == "cancelled" and activity.cancelled:
        cancelled = asked.loaded.spot(activity, ("cancelled",))
        yield Entry("cancelled", cancelled, about, values={"day": activity.cancelled.date})
    elif dates is None:
        yield Entry(state, spot, about)
    elif dates.end >= asked.as_of and state in ("scheduled", "under-way"):
        yield Entry(state, spot, about, values={"days": (dates.start, dates.end)})


def _entry(asked: Asked, reason: str, activity: Activity, day: date, number: int = 0) -> Entry:
    values: dict[str, Said] = {"day": day, "number": number}
    spot = asked.loaded.spot(activity, ("attendance", day.isoformat()))
    return Entry(reason, spot, asked.within(("activity", activity.id)), values=values)
