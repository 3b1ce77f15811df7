"""Records as they were known on a day."""

from datetime import date
from typing import Any, TypeVar

from migtrack.model.fields import Record
from migtrack.model.walk import fields_of

R = TypeVar("R", bound=Record)


def known_on(record: R, as_of: date) -> R:
    """The record without the days, and without the dated facts, that are after `as_of`."""

    def is_known(value: Any) -> bool:
        day = getattr(value, "date", value)
        return not isinstance(day, date) or day <= as_of

    found: dict[str, Any] = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, tuple):
            found[field.name] = tuple(filter(is_known, value))
        elif not is_known(value):
            found[field.name] = None
    return record.model_copy(update=found)
