"""Which accepted reports to the funder told of a fact that is another after a change."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from migtrack.base.finding import Route
from migtrack.base.ranges import merged_ranges
from migtrack.model.declarations import Done, InPeriod, OutcomeOf
from migtrack.model.fields import Interval, Part, Record
from migtrack.model.keys import REPORT
from migtrack.model.kinds import is_of_every_record
from migtrack.model.project import Project
from migtrack.model.reports import FunderReport
from migtrack.model.states import past
from migtrack.model.walk import Declared, fields_of, name_in_model
from migtrack.review.changes.fields import MARKED, Rename
from migtrack.review.changes.values import DayRange, Delta, Reported

_BOUNDS = frozenset[object](("days", *Interval.model_fields))


class AcceptedReports:
    """The reports that were accepted before a change: what they told should stay as it is."""

    def __init__(self, before: Project, as_of: date, rename: Rename) -> None:
        self._reports = [each for each in before.reports if past(each.accepted, as_of)]
        self._rename = rename

    def telling_of(
        self, old: Record | None, new: Record | None, deltas: Iterable[Delta]
    ) -> tuple[Reported, ...]:
        """Those in whose period a fact of the record lies that differs, on either side.

        The days are those of the facts, as far as anybody may see them.
        """
        if not self._reports or isinstance(new or old, FunderReport):
            return ()
        facts = list(_facts(old, new, deltas))
        found = []
        for report in self._reports:
            within = [
                (days, is_shown)
                for fact, is_shown in facts
                if (days := _common(fact, report.period)) is not None
            ]
            if within:
                shown = _merged(days for days, is_shown in within if is_shown)
                found.append(Reported(self._rename(REPORT, report.id), shown))
        return tuple(found)


def _facts(
    old: Record | None, new: Record | None, deltas: Iterable[Delta]
) -> Iterator[tuple[DayRange, bool]]:
    """The days of the facts that differ, before and after, and whether they may be shown."""
    for delta in deltas:
        is_shown = delta.privacy != "confidential" or MARKED in delta.field
        for record, route in ((old, delta.old_route), (new, delta.new_route)):
            days = fact_days(record, route) if record is not None and route is not None else None
            if days is not None:
                yield days, is_shown


def _merged(days: Iterable[DayRange]) -> tuple[DayRange, ...]:
    """The same days in order, as few stretches as there are."""
    numbers = ((first.toordinal(), last.toordinal()) for first, last in days)
    return tuple(
        (date.fromordinal(first), date.fromordinal(last)) for first, last in merged_ranges(numbers)
    )


def _common(days: DayRange, period: Interval) -> DayRange | None:
    first, last = max(days[0], period.start), min(days[1], period.end)
    return (first, last) if first <= last else None


def fact_days(record: Record, route: Route) -> DayRange | None:
    """The first and the last day of the fact of which a value of the record is a part.

    It is the day of something done, or the value by such a day; the days on which something takes
    place; the last of these of what came of it; or else the day of the entry in which the value
    stands. None where the value belongs to no day, as a title does.
    """
    found: DayRange | None = None
    field: Declared | None = None
    value: Any = record
    for place, step in enumerate(route):
        if isinstance(value, Part):
            found = _own_day(value, is_record=value is record) or found
            field = next((each for each in fields_of(type(value)) if each.key == step), None)
            if field is None or is_of_every_record(field):
                return None
            holder, value = value, getattr(value, field.name)
            if outcome := field.get(OutcomeOf):
                dates = getattr(holder, name_in_model(type(holder), outcome.field))
                return (dates.end, dates.end) if dates is not None else None
            if isinstance(value, date):
                return (value, value) if _is_done(field) else None
            if field.get(InPeriod) is not None and isinstance(value, Interval):
                is_bound = not _BOUNDS.isdisjoint(route[place + 1 :])
                return (value.start, value.end) if is_bound else None
        elif isinstance(value, Mapping) and field is not None and field.get(Done) is not None:
            day = date.fromisoformat(str(step))
            return day, day
        elif isinstance(value, tuple) and isinstance(step, int):
            value = value[step]
        else:
            break
    return found


def _own_day(part: Part, *, is_record: bool) -> DayRange | None:
    """The day on which everything in it was done, the last of several.

    A record has one only where it must: else its days are those of single steps.
    """
    days = (
        getattr(part, field.name)
        for field in fields_of(type(part))
        if _is_done(field) and (field.is_required or not is_record)
    )
    day = max((each for each in days if isinstance(each, date)), default=None)
    return (day, day) if day is not None else None


def _is_done(field: Declared) -> bool:
    """Whether the field is the day of what was done; that of an end or a decision is `date`."""
    return field.get(Done) is not None or field.key == "date"
