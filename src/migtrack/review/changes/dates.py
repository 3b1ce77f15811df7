"""The sentences about the dates of an activity."""

from datetime import date

from migtrack.model.activities import ActivityDays
from migtrack.model.fields import Interval
from migtrack.model.project import days_of
from migtrack.review.changes.description import Description


def describe_dates(description: Description) -> None:
    """Say of an activity which dates were set, moved, given up or corrected."""
    old, new = description.old, description.new
    was = _days(old.dates) if old is not None else None
    now = _days(new.dates)
    names = [["start"], ["end"], ["days"]] if was and now else [[]]
    fields = [("dates", *name) for name in names]
    moved = was != now
    for postponement in new.postponed:
        key, reason = ("postponed", postponement.date.isoformat()), postponement.reason
        if not description.gained(*key, "date"):
            continue
        given_up = _days(postponement.given_up)
        if moved and was == given_up:
            name = "moved" if now else "postponed"
            description.state(name, key, *fields, old=was, new=now, reason=reason)
            moved = False
        else:
            day = postponement.date
            description.state("given-up", key, old=given_up, day=day, reason=reason)
    if moved:
        name = "undated" if not now else "redated" if was else "dated"
        description.state(name, *fields, old=was, new=now)
    _corrected(description)


def _corrected(description: Description) -> None:
    """Dates that were given up before as well, and are others now."""
    old, new = description.old, description.new
    before = {each.date: _days(each.given_up) for each in old.postponed} if old is not None else {}
    for postponement in new.postponed:
        day, given_up = postponement.date, _days(postponement.given_up)
        was = before.get(day, given_up)
        if was != given_up:
            route = ("postponed", day.isoformat(), "from")
            description.state("given-up-changed", route, old=was, day=day, new=given_up)


def _days(dates: ActivityDays | None) -> tuple[date, ...] | None:
    """The first and the last day, then the days on which it takes place if these are only some."""
    if dates is None:
        return None
    days = days_of(dates)
    is_whole = days == days_of(Interval(start=dates.start, end=dates.end))
    return (dates.start, dates.end, *(() if is_whole else days))
