"""How many officials held a seat on a day, without asking each of them every day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from migtrack.model.project import Project
from migtrack.model.team import Participant


class Seats:
    """Who of some officials held a seat, from the first day to the last."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._stays = {official.id: stay for official in people if (stay := official.stay)}
        self._first_days = sorted(first for first, _ in self._stays.values())
        self._last_days = sorted(last for _, last in self._stays.values())

    def count(self, day: date) -> int:
        """How many held a seat on `day`."""
        return bisect_right(self._first_days, day) - bisect_left(self._last_days, day)

    def held(self, name: str, day: date) -> bool:
        """Whether the official of that id held a seat on `day`."""
        stay = self._stays.get(name)
        return stay is not None and stay[0] <= day <= stay[1]

    def stays(self) -> Iterable[tuple[str, date, date]]:
        """Each holder's id, first and last day in the seat; `date.max` where it has not ended."""
        return ((name, first, last) for name, (first, last) in self._stays.items())


def seats_of(project: Project) -> Seats:
    """Who held a seat of the core team when; of doubled ids the first counts."""
    return Seats(project.participant_by_id.values())
