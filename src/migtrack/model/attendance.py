"""Who was expected on a day of an activity, what the list says of them, and how many came.

An id that nobody has counts for nothing; of doubled ids the first counts.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from migtrack.model.activities import Activity, is_visit
from migtrack.model.day_lists import ATTENDING, DEPUTISED, LISTED, Mark
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project, days_of
from migtrack.model.seats import Seats
from migtrack.model.states import dates_on, holds_seat
from migtrack.model.travel import is_on_visit

MarkRoute = tuple[str | int | date, ...]
"""The way from an activity to a mark in one of its lists."""
MarkCounts = tuple[tuple[str, int], ...]
"""How many officials have each mark, in the order of the marks."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came of those who were expected, over days that have a list."""

    attended: int
    """Official-days: present or online, or a deputy in the official's place."""
    expected: int
    """Official-days, without those excused where the policy leaves them out."""

    def __add__(self, other: "Attendance") -> "Attendance":
        return Attendance(self.attended + other.attended, self.expected + other.expected)

    def __sub__(self, other: "Attendance") -> "Attendance":
        return Attendance(self.attended - other.attended, self.expected - other.expected)

    def is_under(self, percent: int) -> bool:
        """Whether fewer came than so many percent of those expected."""
        return 100 * self.attended < percent * self.expected


NOBODY = Attendance(0, 0)


@dataclass(frozen=True, slots=True)
class OfficialDays:
    """On how many days each official came, of those on which one was expected.

    The day of a deputy counts for the deputy, and as excused for the official.
    """

    attended: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, day: Attendance) -> None:
        """Count a day of one official."""
        self.attended[name] += day.attended
        self.expected[name] += day.expected

    def of(self, name: str) -> Attendance:
        """The attendance of one official."""
        return Attendance(self.attended[name], self.expected[name])


@dataclass(frozen=True, slots=True)
class DayMarks:
    """The list of one day: everyone's first mark, and those that come again."""

    day: date
    first: dict[str, tuple[Mark, int]] = field(default_factory=dict)
    """Who is named (`others`, too), under which mark, at which position."""
    again: list[tuple[str, MarkRoute]] = field(default_factory=list)
    deputies: dict[str, str] = field(default_factory=dict)
    """The official's id by that of the deputy who came instead."""

    @property
    def others(self) -> Mark | None:
        """The mark of everyone who is expected and not named."""
        return self.first[OTHERS][0] if OTHERS in self.first else None

    def route(self, name: str) -> MarkRoute:
        """The way from the activity to the name, or to the word `others` that stands for it.

        For an official with a deputy, and for the deputy, it is where the deputy stands.
        """
        if name not in self.first and name in self.deputies:
            return "attendance", self.day, "deputies", self.deputies[name]
        mark, index = self.first[name if name in self.first else OTHERS]
        if mark == DEPUTISED:
            return "attendance", self.day, "deputies", name
        return "attendance", self.day, mark, index


def read_list(activity: Activity, day: date) -> DayMarks:
    """The list of `day` with the positions of its marks."""
    day_list, marks = activity.attendance[day], DayMarks(day)
    for mark in LISTED:
        for index, name in enumerate(getattr(day_list, mark)):
            if name in marks.first:
                marks.again.append((name, ("attendance", day, mark, index)))
            else:
                marks.first[name] = (mark, index)
    for name, deputy in day_list.deputies.items():
        _read_deputy(marks, name, deputy)
    return marks


def _read_deputy(marks: DayMarks, name: str, deputy: str) -> None:
    """Enter a deputy; the official may stand among those excused as well."""
    if OTHERS in (name, deputy):
        return  # the word is no id here
    route = ("attendance", marks.day, "deputies", name)
    if deputy in marks.first:
        marks.again.append((deputy, route))
    if name in marks.deputies or (name in marks.first and marks.first[name][0] != "excused"):
        marks.again.append((name, route))
        return
    marks.first[name] = (DEPUTISED, 0)
    if deputy != name:
        marks.deputies.setdefault(deputy, name)


def listed_days(activity: Activity, as_of: date) -> Iterator[date]:
    """The days of the activity, up to `as_of`, that have a list."""
    dates = dates_on(activity, as_of)
    if dates is None:
        return
    for day in days_of(dates):
        if day <= as_of and day in activity.attendance:
            yield day


def is_for_the_team(activity: Activity) -> bool:
    """Whether only those are expected who hold a seat: at workshops and seminars."""
    return activity.kind in ("workshop", "seminar")


def is_for_everyone(activity: Activity) -> bool:
    """Whether everyone who holds a seat is expected: where the team is, and nobody is named."""
    return is_for_the_team(activity) and not activity.invited


def expected_on(project: Project, activity: Activity, day: date) -> list[str]:
    """The ids of those who should come on `day`, each once.

    At workshops and seminars those invited, if anybody is named, otherwise everyone, as far as
    they hold a seat on that day; on a visit its travellers, at a video conference those invited.
    """
    known = project.participant_by_id
    if is_for_everyone(activity):
        return [name for name, one in known.items() if holds_seat(one, day)]
    if is_visit(activity):
        ids = [each.participant for each in activity.travellers if is_on_visit(each, day)]
    else:
        ids = list(activity.invited)
    expected = [name for name in dict.fromkeys(ids) if name in known]
    if is_for_the_team(activity):
        return [name for name in expected if holds_seat(known[name], day)]
    return expected


def deputies_on(project: Project, activity: Activity, marks: DayMarks) -> Mapping[str, str]:
    """Who came in the place of somebody expected: the official's id by the deputy's."""
    if not marks.deputies:
        return {}
    known, officials = project.participant_by_id, marks.deputies.values()
    expected = expected_among(project, activity, marks.day, officials)
    return {
        deputy: name
        for deputy, name in marks.deputies.items()
        if deputy in known and name in expected
    }


def expected_among(
    project: Project, activity: Activity, day: date, names: Iterable[str]
) -> set[str]:
    """Those of some officials who should come on `day`."""
    known = project.participant_by_id
    if is_for_everyone(activity):
        return {name for name in names if name in known and holds_seat(known[name], day)}
    wanted = set(names)
    return wanted.intersection(expected_on(project, activity, day)) if wanted else wanted


def marks_on(project: Project, activity: Activity, day: date) -> Mapping[str, Mark]:
    """Each marked participant's mark on `day`, `others` resolved; the first mark counts.

    Deputies have none; whoever names a deputy that does not count is excused.
    """
    listed = read_list(activity, day)
    marks = {name: mark for name, (mark, _) in listed.first.items() if name != OTHERS}
    if listed.others:
        for name in expected_on(project, activity, day):
            marks.setdefault(name, listed.others)
    if DEPUTISED in marks.values():
        represented = set(deputies_on(project, activity, listed).values())
        for name, mark in marks.items():
            if mark == DEPUTISED and name not in represented:
                marks[name] = "excused"
    return marks


class Worth:
    """What a day counts for an official, by the mark."""

    def __init__(self, project: Project) -> None:
        excused = int(project.contract.policy.excused_counts)
        self._excused = Attendance(0, excused)
        self.deputy = Attendance(1, 1 - excused)
        """What it counts for a deputy: together with the official, who is excused, one day."""

    def of(self, mark: Mark | None) -> Attendance:
        """What it counts for an official who was expected and has this mark."""
        if mark in ("excused", DEPUTISED):
            return self._excused
        return Attendance(int(mark in ATTENDING), 1)


def count_days(project: Project, marks: Iterable[Mark | None], deputies: int) -> Attendance:
    """The official-days of some who were expected, and of some deputies."""
    worth = Worth(project)
    total = sum(map(worth.of, marks), NOBODY)
    return sum((worth.deputy for _ in range(deputies)), total)


class Tally:
    """Counts who came of those expected.

    The time is linear in the marks that are written: `others` counts the whole team at once,
    and what is written of single officials is put right afterwards.
    """

    def __init__(self, project: Project, seats: Seats) -> None:
        self._project = project
        self._seats = seats
        self._worth = Worth(project)

    def of_list(self, activity: Activity, marks: DayMarks) -> Attendance:
        """The attendance of one day of an activity."""
        if not is_for_everyone(activity):
            return sum((day for _, day in self._days(activity, marks)), NOBODY)
        others, number = self._worth.of(marks.others), self._seats.count(marks.day)
        apart = sum((day for _, day in self._apart(activity, marks)), NOBODY)
        return Attendance(number * others.attended, number * others.expected) + apart

    def of_officials(self, lists: Iterable[tuple[Activity, DayMarks]]) -> OfficialDays:
        """The days of every official who ever held a seat, was expected or came as a deputy."""
        total = OfficialDays()
        team_days: list[tuple[date, Attendance]] = []
        for activity, marks in lists:
            if is_for_everyone(activity):
                team_days.append((marks.day, self._worth.of(marks.others)))
                days = self._apart(activity, marks)
            else:
                days = self._days(activity, marks)
            for name, day in days:
                total.add(name, day)
        team_days.sort(key=lambda team_day: team_day[0])
        dates = [day for day, _ in team_days]
        before = list(accumulate((worth for _, worth in team_days), initial=NOBODY))
        for name, first, last in self._seats.stays():
            start, end = bisect_left(dates, first), bisect_right(dates, last)
            total.add(name, before[end] - before[start])
        return total

    def _apart(self, activity: Activity, marks: DayMarks) -> Iterator[tuple[str, Attendance]]:
        """How far the day counts otherwise than for `others`, for those named who hold a seat."""
        others = self._worth.of(marks.others)
        for name, (mark, _) in marks.first.items():
            worth = self._worth.of(mark)
            if worth != others and self._seats.held(name, marks.day):
                yield name, worth - others
        yield from self._of_deputies(activity, marks)

    def _days(self, activity: Activity, marks: DayMarks) -> Iterator[tuple[str, Attendance]]:
        """What the day counts for each of those expected, and for their deputies."""
        for name in expected_on(self._project, activity, marks.day):
            mark = marks.first[name][0] if name in marks.first else marks.others
            yield name, self._worth.of(mark)
        yield from self._of_deputies(activity, marks)

    def _of_deputies(self, activity: Activity, marks: DayMarks) -> Iterator[tuple[str, Attendance]]:
        for name in deputies_on(self._project, activity, marks):
            yield name, self._worth.deputy
