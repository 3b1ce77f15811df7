"""A record on both sides of a change, and what has been said of it so far."""

from dataclasses import dataclass, field
from typing import Any

from migtrack.model.attendance import Attendance
from migtrack.model.project import Project
from migtrack.review.changes.values import Delta, Field, Filling, Statement


@dataclass
class Description:
    """A record on both sides, and those of its fields of which nothing has been said yet."""

    before: Project
    after: Project
    old: Any
    """The record before; none where it is not there."""
    new: Any
    """The record after; none where it is not there."""
    ministry: str
    counted: Attendance
    """What of it the past attendance counted, if it is there no more."""
    left: dict[Field, Delta]
    statements: list[Statement] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._order = {each: number for number, each in enumerate(self.left)}
        self._beginning: dict[Field, list[Field]] = {}
        for each in self.left:
            for beginning in (each[:1], each[:2]) if len(each) > 1 else (each,):
                self._beginning.setdefault(beginning, []).append(each)

    def gained(self, *route: str) -> bool:
        """Whether something is there that was not."""
        delta = self.left.get(route)
        return delta is not None and delta.old is None

    def lost(self, *route: str) -> bool:
        """Whether something was there that is not."""
        delta = self.left.get(route)
        return delta is not None and delta.new is None

    def below(self, *routes: Field) -> list[Field]:
        """The fields left at these places and below."""
        found = {
            each
            for route in routes
            for each in self._beginning.get(route[:2], ())
            if each in self.left and each[: len(route)] == route
        }
        return sorted(found, key=self._order.__getitem__)

    def entries(self, *names: str) -> list[Field]:
        """The entries of these lists of which any field is left."""
        return list(dict.fromkeys(each[:2] for each in self.left if each[0] in names))

    def state(self, name: str, *routes: Field, who: str = "", **values: Filling | None) -> None:
        """Say something of the fields at these places and below."""
        deltas = tuple(self.left.pop(each) for each in self.below(*routes))
        kept = {key: value for key, value in values.items() if value is not None}
        self.statements.append(Statement(name, deltas, kept, who))

    def state_days(self, *names: str) -> None:
        """Say of these fields on which day each came about, where they are new."""
        for name in names:
            if self.gained(name):
                self.state(name, (name,), day=getattr(self.new, name))

    def state_end(self, name: str) -> None:
        """Say that an end, with its day and reason, came about, or did not after all."""
        if self.gained(name, "date"):
            end = getattr(self.new, name)
            self.state(name, (name,), day=end.date, reason=end.reason)
        elif self.lost(name, "date"):
            self.state(f"not-{name}", (name,))
