"""Who was expected on a day of an activity, what the list says of them, and how many came.

An id that nobody has counts for nothing; of doubled ids the first counts.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from migtrack.model.activities import ATTENDING, MARKS, Activity, Mark, is_visit
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project, days_of
from migtrack.model.seats import Seats
from migtrack.model.states import dates_on, holds_seat
from migtrack.model.travel import is_on_visit

MarkCounts = tuple[tuple[str, int], ...]
"""How many officials have each mark, in the order of the marks."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came of those who were expected, over days that have a list."""

    attended: int
    """Official-days: present or online."""
    expected: int
    """Official-days."""

    def __add__(self, other: "Attendance") -> "Attendance":
        return Attendance(self.attended + other.attended, self.expected + other.expected)


NOBODY = Attendance(0, 0)


@dataclass(frozen=True, slots=True)
class OfficialDays:
    """On how many days each official came, of those on which one was expected."""

    attended: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)

    def of(self, name: str) -> Attendance:
        """The attendance of one official."""
        return Attendance(self.attended[name], self.expected[name])


@dataclass(frozen=True, slots=True)
class DayMarks:
    """The list of one day: everyone's first mark, and those that come again."""

    day: date
    first: dict[str, tuple[Mark, int]] = field(default_factory=dict)
    """Who is named (`others`, too), under which mark, at which position."""
    again: list[tuple[str, Mark, int]] = field(default_factory=list)

    @property
    def others(self) -> Mark | None:
        """The mark of everyone who is expected and not named."""
        return self.first[OTHERS][0] if OTHERS in self.first else None

    def route(self, name: str) -> tuple[str | int | date, ...]:
        """The way from the activity to the name, or to the word `others` that stands for it."""
        mark, index = self.first[name if name in self.first else OTHERS]
        return "attendance", self.day, mark, index


def read_list(activity: Activity, day: date) -> DayMarks:
    """The list of `day` with the positions of its marks."""
    day_list, marks = activity.attendance[day], DayMarks(day)
    for mark in MARKS:
        for index, name in enumerate(getattr(day_list, mark)):
            if name in marks.first:
                marks.again.append((name, mark, index))
            else:
                marks.first[name] = (mark, index)
    return marks


def listed_days(activity: Activity, as_of: date) -> Iterator[date]:
    """The days of the activity, up to `as_of`, that have a list."""
    dates = dates_on(activity, as_of)
    if dates is None:
        return
    for day in days_of(dates):
        if day <= as_of and day in activity.attendance:
            yield day


def is_for_the_team(activity: Activity) -> bool:
    """Whether everyone who holds a seat is expected: at workshops and seminars."""
    return activity.kind in ("workshop", "seminar")


def expected_on(project: Project, activity: Activity, day: date) -> list[str]:
    """The ids of those who should come on `day`, each once.

    At workshops and seminars everyone who holds a seat on that day, on a visit its
    travellers, at a video conference those invited.
    """
    known = project.participant_by_id
    if is_for_the_team(activity):
        return [name for name, one in known.items() if holds_seat(one, day)]
    if is_visit(activity):
        ids = [each.participant for each in activity.travellers if is_on_visit(each, day)]
    else:
        ids = list(activity.invited)
    return [name for name in dict.fromkeys(ids) if name in known]


def marks_on(project: Project, activity: Activity, day: date) -> Mapping[str, Mark]:
    """Each marked participant's mark on `day`, `others` resolved; the first mark counts."""
    listed = read_list(activity, day)
    marks = {name: mark for name, (mark, _) in listed.first.items() if name != OTHERS}
    if listed.others:
        for name in expected_on(project, activity, day):
            marks.setdefault(name, listed.others)
    return marks


class Tally:
    """Counts who came of those expected.

    The time is linear in the marks that are written: `others` counts the whole team at once,
    and what is written of single officials is put right afterwards.
    """

    def __init__(self, project: Project, seats: Seats) -> None:
        self._project = project
        self._seats = seats

    def of_list(self, activity: Activity, marks: DayMarks) -> Attendance:
        """The attendance of one day of an activity."""
        if not is_for_the_team(activity):
            came = self._came(activity, marks)
            return Attendance(sum(came.values()), len(came))
        expected, apart = self._seats.count(marks.day), len(self._apart(marks))
        return Attendance(expected - apart if _others_came(marks) else apart, expected)

    def of_officials(self, lists: Iterable[tuple[Activity, DayMarks]]) -> OfficialDays:
        """The days of every official who ever held a seat or was expected."""
        total = OfficialDays()
        attended, expected = total.attended, total.expected
        team_days: list[tuple[date, bool]] = []
        for activity, marks in lists:
            if is_for_the_team(activity):
                others_came = _others_came(marks)
                team_days.append((marks.day, others_came))
                for name in self._apart(marks):
                    attended[name] += -1 if others_came else 1
            else:
                came = self._came(activity, marks)
                expected.update(came.keys())
                attended.update(came)
        team_days.sort()
        days = [day for day, _ in team_days]
        came_before = [0, *accumulate(others_came for _, others_came in team_days)]
        for name, first, last in self._seats.stays():
            start, end = bisect_left(days, first), bisect_right(days, last)
            expected[name] = expected.get(name, 0) + end - start
            attended[name] = attended.get(name, 0) + came_before[end] - came_before[start]
        return total

    def _apart(self, marks: DayMarks) -> list[str]:
        """Who is named and holds a seat, and came where the others did not, or the reverse."""
        others_came = _others_came(marks)
        return [
            name
            for name, (mark, _) in marks.first.items()
            if (mark in ATTENDING) != others_came and self._seats.held(name, marks.day)
        ]

    def _came(self, activity: Activity, marks: DayMarks) -> dict[str, bool]:
        """Whether they came, official by official, of those expected."""
        return {
            name: (marks.first[name][0] if name in marks.first else marks.others) in ATTENDING
            for name in expected_on(self._project, activity, marks.day)
        }


def _others_came(marks: DayMarks) -> bool:
    return marks.others in ATTENDING
