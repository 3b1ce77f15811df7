"""The attendance of every activity and of every official, in one pass over the lists."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from migtrack.model.activities import ATTENDING, Activity
from migtrack.model.attendance import NOBODY, Attendance
from migtrack.model.project import Project
from migtrack.model.seats import Seats
from migtrack.rules.attendance._lists import (
    DayMarks,
    expected_on,
    is_for_the_team,
    lists_held,
    mistyped,
)


@dataclass
class Tally:
    """Who came of those expected, over the days that have a list."""

    activities: list[tuple[Activity, Attendance]] = field(default_factory=list)
    """Without those in whose lists an id is mistyped."""
    attended: Counter[str] = field(default_factory=Counter)
    """The days on which each official came."""
    expected: Counter[str] = field(default_factory=Counter)
    """The days on which each official was expected."""
    complete: bool = True
    """Whether no id is mistyped anywhere."""


def tally(project: Project, seats: Seats) -> Tally:
    """Count every list.

    The time is linear in the marks that are written: `others` counts everyone at once, and
    what is written of single officials is put right afterwards.
    """
    return _Count(project, seats).whole()


class _Count:
    def __init__(self, project: Project, seats: Seats) -> None:
        self.project = project
        self.seats = seats
        self.result = Tally()
        self.team_days: list[tuple[date, bool]] = []
        """Each list of a workshop or seminar, and whether its `others` came."""

    def whole(self) -> Tally:
        result = self.result
        for activity in self.project.activities:
            total, readable = NOBODY, True
            for day, marks in lists_held(activity):
                readable = readable and not mistyped(marks, self.project)
                if is_for_the_team(activity):
                    total += self._team_day(day, marks)
                else:
                    total += self._other_day(activity, day, marks)
            if readable:
                result.activities.append((activity, total))
            result.complete = result.complete and readable
        self._spread()
        return result

    def _team_day(self, day: date, marks: DayMarks) -> Attendance:
        others_came = marks.others in ATTENDING
        self.team_days.append((day, others_came))
        expected = self.seats.count(day)
        attended = expected if others_came else 0
        for name, (mark, _) in marks.first.items():
            came = mark in ATTENDING
            if came != others_came and self.seats.held(name, day):
                attended += 1 if came else -1
                self.result.attended[name] += 1 if came else -1
        return Attendance(attended, expected)

    def _other_day(self, activity: Activity, day: date, marks: DayMarks) -> Attendance:
        names = expected_on(self.project, activity, day)
        attended = 0
        for name in names:
            mark = marks.first[name][0] if name in marks.first else marks.others
            self.result.expected[name] += 1
            if mark in ATTENDING:
                attended += 1
                self.result.attended[name] += 1
        return Attendance(attended, len(names))

    def _spread(self) -> None:
        """Give everyone the days of the team on which they held a seat."""
        self.team_days.sort()
        days = [day for day, _ in self.team_days]
        came = [0, *accumulate(others_came for _, others_came in self.team_days)]
        expected, attended = self.result.expected, self.result.attended
        for name, first, last in self.seats.stays():
            start, end = bisect_left(days, first), bisect_right(days, last)
            expected[name] = expected.get(name, 0) + end - start
            attended[name] = attended.get(name, 0) + came[end] - came[start]
