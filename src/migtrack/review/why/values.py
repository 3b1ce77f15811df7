"""What a figure is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Key, Spot
from migtrack.load.build import Loaded
from migtrack.model.fields import Privacy
from migtrack.model.project import Project
from migtrack.review.status.figures import Figure
from migtrack.review.status.tasks import Range

Counts = tuple[tuple[str, int], ...]
"""How many officials bear each mark, the marks in their order."""
Said = int | date | str | tuple[date, date] | tuple[date, ...] | tuple[Range, ...] | Counts
"""What a sentence may be filled with."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, or a part of one, with what it adds to a figure."""

    reason: str
    """Why it counts or does not, by the name of a sentence."""
    spot: Spot
    about: tuple[Key, ...]
    """The records that it is about: first the one of which it is told where nobody may be
    named, last the one of which it is told otherwise."""
    value: int = 0
    """What it adds to the number."""
    of: int = 0
    """What it adds to that of which the number is a part."""
    values: Mapping[str, Said] = field(default_factory=dict)
    """What fills the sentence."""
    privacy: Privacy = "open"
    people: int = 0
    """How many officials it tells of together, without saying whom; 0: of a single record."""

    @property
    def subject(self) -> Key:
        """The record of which it is told."""
        return self.about[-1]


class Scope(NamedTuple):
    """Of which part of the project a figure is asked: ids, or nothing for the whole."""

    ministry: str | None = None
    activity: str | None = None
    participant: str | None = None

    @property
    def keys(self) -> tuple[Key, ...]:
        """The records that are named."""
        return tuple((kind, one) for kind, one in self._asdict().items() if one is not None)

    def takes(self, entry: Entry) -> bool:
        """Whether the entry is about every record that is named."""
        return set(self.keys) <= set(entry.about)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: of which records, on which day, of which part."""

    loaded: Loaded
    as_of: date
    scope: Scope

    @property
    def project(self) -> Project:
        """The records."""
        return self.loaded.project

    def within(self, *about: Key) -> tuple[Key, ...]:
        """The records, and before them the ministry and the official of whom alone it is told."""
        kinds = {kind for kind, _ in about}
        return *(key for key in self.scope.keys if key[0] not in kinds), *about


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure with the records behind it."""

    figure: Figure
    scope: Scope
    counted: tuple[Entry, ...]
    left_out: tuple[Entry, ...]
    whole: tuple[Entry, ...]
    """Where that of which the number is a part comes from, if not from the entries above."""
