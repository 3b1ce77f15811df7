"""The result of comparing two states of the project."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from migtrack.base.finding import Finding, Key, Route, Spot
from migtrack.base.text import Localized
from migtrack.model.attendance import MarkCounts
from migtrack.model.contract import Budget
from migtrack.model.fields import Privacy
from migtrack.model.team import Ministry
from migtrack.snapshot.figures import Figure

Plain = str | int | Decimal | date
Value = Plain | tuple[Plain, ...]
"""The content of a field: a value, or a list of values."""
Field = tuple[str, ...]
"""The path to a field within a record: names of fields, and keys of list items."""
Filling = Plain | tuple[date, ...] | Localized | MarkCounts | Budget
"""A value that fills a placeholder of a sentence."""

DayRange = tuple[date, date]
"""Days from the first to the last, both included."""

Side = Literal["before", "after"]
Change = Literal["added", "removed", "renamed", "changed"]


class FieldWords(NamedTuple):
    """A field in words: `invited`, of which entry of a list, and of a text in which language."""

    name: str
    entry: str = ""
    language: str = ""


class Delta(NamedTuple):
    """A field that differs; its value is none on the side on which it is not set."""

    field: Field
    name: str
    """Its name as people know it from the file: `travellers.mofa-01.invited`."""
    words: FieldWords
    old: Value | None
    new: Value | None
    privacy: Privacy
    spot: Spot
    """Where the value is: after the change, or before it where it was removed."""
    old_route: Route | None = None
    new_route: Route | None = None
    """Where it is within the record on each side; none where it is not."""
    is_money: bool = False
    """Whether it is an amount in the contract's currency."""


class Statement(NamedTuple):
    """One thing that changed in a record."""

    name: str
    """The name of its sentence."""
    deltas: tuple[Delta, ...]
    """The fields that it describes."""
    values: Mapping[str, Filling]
    """What fills its sentence, by placeholder."""
    who: str = ""
    """The id of the official that it is about, where that is not the record itself."""


class Reported(NamedTuple):
    """An accepted report to the funder that told of facts of a record which are others now."""

    report: str
    """Its id after the change."""
    days: tuple[DayRange, ...]
    """Those of the facts, within the report's period; without the confidential ones."""


class RecordChange(NamedTuple):
    """A record that changed."""

    kind: str
    id: str
    was: str
    """The id before the change; the same as `id`, unless the record was renamed."""
    change: Change
    statements: tuple[Statement, ...]
    side: Side
    """Where the record is: after the change, or before it where it was removed."""
    spot: Spot
    ministry: str = ""
    """The id of the ministry to which an official or a team belongs."""
    seat: int | None = None
    """The number of an official's seat."""
    name: Localized | None = None
    """What people call it, where its id is only a day: of a holiday, of a statement."""
    reported: tuple[Reported, ...] = ()
    """The reports to the funder that had told of it otherwise."""


class FindingChange(NamedTuple):
    """A finding that is new, or no longer open."""

    change: Literal["new", "cleared", "waived"]
    finding: Finding
    subjects: tuple[Key, ...]
    """The records that it is about, by their ids after the change."""


class FigureChange(NamedTuple):
    """A figure that differs."""

    old: Figure
    new: Figure


ConsequenceName = Literal[
    "present",
    "not-present",
    "more-days",
    "trained",
    "not-trained",
    "asked-next",
    "nobody-next",
    "holds-seat",
    "seat-vacant",
]


class Consequence(NamedTuple):
    """Something that is another after a change, and of which no changed field speaks."""

    name: ConsequenceName
    people: tuple[str, ...]
    """The ids of those whom it concerns, as after the change."""
    about: str = ""
    """The id of the activity, or of the seat's ministry."""
    seat: int | None = None
    days: tuple[date, ...] = ()

    @property
    def is_confidential(self) -> bool:
        """Whether it tells who came to what."""
        return self.name in ("present", "not-present", "trained", "not-trained")


class Changes(NamedTuple):
    """The differences between two states of the project."""

    as_of: date
    languages: tuple[str, ...]
    ministries: Mapping[str, Ministry]
    """By id, of both sides."""
    records: tuple[RecordChange, ...]
    """By subject, the most important first."""
    findings: tuple[FindingChange, ...]
    """New ones first."""
    consequences: tuple[Consequence, ...]
    """What no changed field speaks of."""
    figures: tuple[FigureChange, ...]
    """None where a record of either side could not be read."""
    unread: tuple[tuple[Side, Finding], ...]
    """The findings about what could not be read, and so was not compared, with their sides."""
    currency: str
    """Of the contract."""
    touched: bool
    """Whether the text of any file differs, even if only in order or layout."""
    asked: tuple[str, ...] = ()
    """The files, folders and ids of records to which it is narrowed, if it is."""

    @property
    def new_findings(self) -> int:
        """How many findings are new."""
        return sum(finding.change == "new" for finding in self.findings)
