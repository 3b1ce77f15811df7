"""What a comparison of two states of the project comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from migtrack.base.finding import Finding, Key, Spot
from migtrack.model.fields import Privacy
from migtrack.model.team import Ministry
from migtrack.review.status.figures import Figure

Localized = Mapping[str, str]
"""A text by language."""
Plain = str | int | Decimal | date
Value = Plain | tuple[Plain, ...]
"""What a field holds: a value, or a list of them."""
Field = tuple[str, ...]
"""A field within a record: its name, then the names or keys of what it holds."""
Days = tuple[date, date]
"""Days from the first to the second, both included."""
Counts = tuple[tuple[str, int], ...]
"""How many of each mark an attendance list has."""
Filling = Plain | Days | Localized | Counts
"""What a sentence may be filled with."""

Side = Literal["before", "after"]
Change = Literal["added", "removed", "renamed", "changed"]


@dataclass(frozen=True, slots=True)
class Delta:
    """A field that differs; nothing stands for a field that is not there."""

    field: Field
    name: str
    """Its name as people know it from the file: `travellers.mofa-01.invited`."""
    old: Value | None
    new: Value | None
    privacy: Privacy
    spot: Spot
    """Where the value stands: after the change, or before it where it is gone."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that changed, by the name of its sentence."""

    name: str
    deltas: tuple[Delta, ...]
    """The fields of which it tells."""
    values: Mapping[str, Filling]
    who: str = ""
    """Of whom it is said, where that is not the record itself: an id."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that changed."""

    kind: str
    id: str
    was: str
    """Its id before; the same, unless it was renamed."""
    change: Change
    statements: tuple[Statement, ...]
    side: Side
    """Where it stands: after the change, or before it where it is gone."""
    spot: Spot
    ministry: str = ""
    """The ministry to which it belongs, of officials and teams."""
    seat: int | None = None
    """The official's seat."""


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that came or went."""

    change: Literal["new", "cleared", "waived"]
    finding: Finding
    subjects: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that moved."""

    old: Figure
    new: Figure


@dataclass(frozen=True, slots=True)
class Changes:
    """What a change of the data means."""

    as_of: date
    languages: tuple[str, ...]
    ministries: Mapping[str, Ministry]
    """By id, of both sides."""
    records: tuple[RecordChange, ...]
    """By subject, the most important first."""
    findings: tuple[FindingChange, ...]
    """What is new first."""
    figures: tuple[FigureChange, ...]
    unread: tuple[tuple[Side, Finding], ...]
    """What could not be read on either side, and so was not compared."""
    touched: bool
    """Whether any file differs at all, if only in its order or layout."""

    @property
    def new_findings(self) -> int:
        """How many findings the change brings."""
        return sum(one.change == "new" for one in self.findings)
