"""How many officials held a seat on a day, without asking each of them every day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from migtrack.model.project import Project
from migtrack.model.states import holds_seat
from migtrack.model.team import Participant


class Seats:
    """The officials who ever held a seat, from their first day to their last."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._people = {
            one.id: one
            for one in people
            if one.seat is not None
            and one.confirmed is not None
            and (one.left is None or one.confirmed <= one.left.date)
        }
        self._first_days = sorted(one.confirmed or date.max for one in self._people.values())
        self._last_days = sorted(one.left.date for one in self._people.values() if one.left)

    def count(self, day: date) -> int:
        """How many held a seat on `day`."""
        return bisect_right(self._first_days, day) - bisect_left(self._last_days, day)

    def held(self, name: str, day: date) -> bool:
        """Whether the official of that id held a seat on `day`."""
        return name in self._people and holds_seat(self._people[name], day)

    def stays(self) -> Iterable[tuple[str, date, date]]:
        """Each holder's id, first and last day in the seat."""
        for one in self._people.values():
            yield one.id, one.confirmed or date.max, one.left.date if one.left else date.max


def seats_of(project: Project) -> Seats:
    """Who held a seat of the core team when; of doubled ids the first counts."""
    return Seats(project.participant_by_id.values())
