"""Who was expected on a day of an activity, and who came."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from migtrack.model.activities import ATTENDING, MARKS, Activity, Mark
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project, days_of
from migtrack.model.states import dates_on, holders_on, takes_seat


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came of those who were expected, over days that have a list."""

    attended: int
    """Official-days: present or online."""
    expected: int
    """Official-days."""

    @property
    def percent(self) -> float | None:
        """From 0 to 100; none where nobody was expected."""
        return 100 * self.attended / self.expected if self.expected else None

    def __add__(self, other: "Attendance") -> "Attendance":
        return Attendance(self.attended + other.attended, self.expected + other.expected)


NOBODY = Attendance(0, 0)


def expected_on(project: Project, activity: Activity, day: date) -> list[str]:
    """The ids of those who should come on `day`, each once.

    At workshops and seminars everyone who holds a seat on that day, on a visit its
    travellers, at a video conference those invited.
    """
    if activity.kind == "visit":
        ids = [one.participant for one in activity.travellers if takes_seat(one, day)]
    elif activity.kind == "video-conference":
        ids = list(activity.invited)
    else:
        ids = [one.id for one in holders_on(project, day)]
    return list(dict.fromkeys(ids))


def marks_on(project: Project, activity: Activity, day: date) -> Mapping[str, Mark]:
    """Each marked participant's mark on `day`, `others` resolved; the first mark counts."""
    day_list = activity.attendance[day]
    marks: dict[str, Mark] = {}
    for mark in MARKS:
        for participant in day_list.named(mark):
            marks.setdefault(participant, mark)
    for mark in MARKS:
        if OTHERS in getattr(day_list, mark):
            for participant in expected_on(project, activity, day):
                marks.setdefault(participant, mark)
    return marks


def listed_days(activity: Activity, as_of: date = date.max) -> Iterator[date]:
    """The days of the activity, up to `as_of`, that have a list."""
    dates = dates_on(activity, as_of)
    if dates is None:
        return
    for day in days_of(dates):
        if day <= as_of and day in activity.attendance:
            yield day


def attendance_by_day(
    project: Project, activity: Activity, as_of: date = date.max
) -> Iterator[tuple[date, Mapping[str, Mark | None]]]:
    """For each listed day everyone expected, with the mark that stands, if one does."""
    for day in listed_days(activity, as_of):
        marks = marks_on(project, activity, day)
        yield day, {one: marks.get(one) for one in expected_on(project, activity, day)}


def attendance_of(project: Project, activity: Activity, as_of: date = date.max) -> Attendance:
    """The attendance of one activity."""
    total = NOBODY
    for _, marks in attendance_by_day(project, activity, as_of):
        attended = sum(mark in ATTENDING for mark in marks.values())
        total += Attendance(attended, len(marks))
    return total
