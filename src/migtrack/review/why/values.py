"""What is asked about a figure, and the records behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from migtrack.base.finding import Key, Route, Spot
from migtrack.base.ranges import Range
from migtrack.base.text import Localized
from migtrack.load.build import Loaded
from migtrack.model.activities import Activity
from migtrack.model.attendance import MarkCounts
from migtrack.model.fields import Interval, Privacy, Record
from migtrack.model.project import Project, single_days
from migtrack.snapshot.figures import Figure

EntryValue = (
    int | Decimal | date | str | tuple[date, ...] | tuple[Range, ...] | MarkCounts | Localized
)
"""A value that fills a placeholder of a sentence."""


@dataclass(frozen=True, slots=True)
class TraceEntry:
    """A record, or a part of one, with what it adds to a figure."""

    reason: str
    """Why it counts or does not: the name of a sentence."""
    spot: Spot
    about: tuple[Key, ...]
    """The records that it is about: last its subject, first the record under which it is summed
    up where nobody may be named."""
    value: int | Decimal = 0
    """What it adds to the figure's value."""
    of: int | Decimal = 0
    """What it adds to the number of which the figure is a part."""
    values: Mapping[str, EntryValue] = field(default_factory=dict)
    """What fills the sentence, by placeholder."""
    privacy: Privacy = "open"
    """Who may see it."""
    people: int = 0
    """About how many officials it is, where it sums them up; 0 where it is about one record."""

    @property
    def subject(self) -> Key:
        """The record that it is about in the first place."""
        return self.about[-1]


class When(NamedTuple):
    """The dates of an activity, as they fill a sentence."""

    days: tuple[date, date] | None
    """The first and the last day."""
    single_days: tuple[date, ...] | None
    """The days on which it takes place, where these are not all from the first to the last."""


def when(dates: Interval | None) -> When:
    """What fills a sentence about dates."""
    if dates is None:
        return When(None, None)
    return When((dates.start, dates.end), single_days(dates) or None)


class Scope(NamedTuple):
    """The part of the project about which a figure is asked: ids; all none for the whole."""

    ministry: str | None = None
    activity: str | None = None
    participant: str | None = None

    @property
    def keys(self) -> tuple[Key, ...]:
        """The records that are named."""
        return tuple((kind, name) for kind, name in self._asdict().items() if name is not None)


class Query(NamedTuple):
    """What is asked: about which project, on which day, about which part of it."""

    loaded: Loaded
    project: Project
    """As it was planned on the day."""
    as_of: date
    scope: Scope

    def entry(
        self,
        reason: str,
        record: Record,
        route: Route,
        *about: Key,
        value: int | Decimal = 0,
        of: int | Decimal = 0,
        privacy: Privacy = "open",
        **values: EntryValue | None,
    ) -> TraceEntry:
        """An entry whose place is `route` within `record`; values that are none are left out."""
        kept = {name: each for name, each in values.items() if each is not None}
        spot = self.loaded.spot(record, route)
        return TraceEntry(reason, spot, about, value=value, of=of, values=kept, privacy=privacy)

    def cancelled(self, activity: Activity, *about: Key) -> TraceEntry:
        """The entry of an activity that is cancelled on the day."""
        assert activity.cancelled is not None
        day = activity.cancelled.date
        return self.entry("cancelled", activity, ("cancelled",), *about, day=day)


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedRecords:
    """The records behind a number."""

    scope: Scope
    counted: tuple[TraceEntry, ...]
    left_out: tuple[TraceEntry, ...]
    denominator: tuple[TraceEntry, ...] = ()
    """Where the number comes from of which the figure is a part, if from other records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace(TracedRecords):
    """A figure with the records behind it."""

    figure: Figure
