"""What changed in an indicator: its milestones and its measurements."""

from datetime import date
from decimal import Decimal

from migtrack.model.indicators import Indicator, Measurement, Milestone
from migtrack.review.changes.description import Description
from migtrack.review.changes.values import Field


def describe_indicator(description: Description) -> None:
    """The sentences about milestones and measurements; the other fields stand plainly."""
    new: Indicator = description.new
    if description.old is None:
        return
    milestones = {each.by: each for each in new.milestones}
    for key in description.entries("milestones"):
        _milestone(description, key, milestones)
    measurements = {each.date: each for each in new.measured}
    for key in description.entries("measured"):
        _measurement(description, key, measurements)


def _milestone(description: Description, key: Field, new: dict[date, Milestone]) -> None:
    old_day, day = _days(description, key, "by")
    old_value = _value_before(description, key)
    if day is None or day not in new:
        description.state("milestone-removed", key, day=old_day, value=old_value)
        return
    value = new[day].value
    if old_day is None:
        description.state("milestone-added", key, day=day, value=value)
        return
    if day != old_day:
        description.state("milestone-moved", (*key, "by"), old=old_day, new=day, value=value)
    if old_value is not None:
        description.state("milestone-changed", (*key, "value"), day=day, old=old_value, new=value)


def _measurement(description: Description, key: Field, new: dict[date, Measurement]) -> None:
    old_day, day = _days(description, key, "date")
    old_value = _value_before(description, key)
    if day is None or day not in new:
        description.state("measurement-removed", key, day=old_day, value=old_value)
        return
    measurement = new[day]
    value, text = measurement.value, measurement.source
    if old_day is None:
        description.state("measured", key, day=day, value=value, text=text)
    elif day != old_day:
        description.state("measurement-replaced", key, old=old_day, new=day, value=value, text=text)
    elif old_value is not None:
        description.state("measurement-changed", (*key, "value"), day=day, old=old_value, new=value)


def _days(description: Description, key: Field, name: str) -> tuple[date | None, date | None]:
    """The day of an entry before and after; none where there is no such entry."""
    delta = description.left.get((*key, name))
    if delta is None:
        day = date.fromisoformat(key[1])
        return day, day
    old, new = delta.old, delta.new
    return (old if isinstance(old, date) else None), (new if isinstance(new, date) else None)


def _value_before(description: Description, key: Field) -> Decimal | None:
    """What its value was, if that has changed."""
    delta = description.left.get((*key, "value"))
    return delta.old if delta and isinstance(delta.old, Decimal) else None
