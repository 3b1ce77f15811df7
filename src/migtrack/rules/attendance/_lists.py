"""The attendance lists as the rules read them: each mark with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from migtrack.finding import Key
from migtrack.model.activities import MARKS, Activity, DayList, Mark
from migtrack.model.attendance import expected_on as expected_in_model
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project
from migtrack.rules.rule import Inspection

Step = str | int | date


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

    def route(self, name: str) -> tuple[Step, ...]:
        """The way from the activity to the name, or to the word `others` that stands for it."""
        mark, index = self.first[name if name in self.first else OTHERS]
        return "attendance", self.day, mark, index


def read_list(day: date, day_list: DayList) -> DayMarks:
    """A list with the positions of its marks."""
    marks = DayMarks(day)
    for mark in MARKS:
        for index, name in enumerate(getattr(day_list, mark)):
            if name in marks.first:
                marks.again.append((name, mark, index))
            else:
                marks.first[name] = (mark, index)
    return marks


def takes_place(activity: Activity, day: date) -> bool:
    """Whether the activity takes place on `day`: one of its days, and not cancelled by then.

    Nothing takes place where the activity was cancelled after its end: the records
    contradict each other.
    """
    dates = activity.dates
    if dates is None or not dates.start <= day <= dates.end:
        return False
    return activity.cancelled is None or day < activity.cancelled.date <= dates.end


def lists_held(activity: Activity) -> Iterator[tuple[date, DayMarks]]:
    """The lists of the days on which the activity takes place, in the order of the days."""
    for day in sorted(activity.attendance):
        if takes_place(activity, day):
            yield day, read_list(day, activity.attendance[day])


def is_for_the_team(activity: Activity) -> bool:
    """Whether everyone who holds a seat is expected: at workshops and seminars."""
    return activity.kind in ("workshop", "seminar")


def expected_on(project: Project, activity: Activity, day: date) -> list[str]:
    """Those who should come on `day`, without ids that nobody has."""
    known = project.participant_by_id
    return [name for name in expected_in_model(project, activity, day) if name in known]


_SEAT_FIELDS = frozenset({"*", "seat", "confirmed", "left"})


def unsure_seats(case: Inspection) -> list[Key]:
    """The officials of whom it cannot be read when they held a seat."""
    return [
        key
        for key, fields in case.loaded.incomplete.items()
        if key[0] == "participant" and not fields.isdisjoint(_SEAT_FIELDS)
    ]


def mistyped(marks: DayMarks, project: Project) -> int:
    """How many names of the list nobody has: MT202 speaks of them."""
    known = project.participant_by_id
    return sum(name != OTHERS and name not in known for name in marks.first)
