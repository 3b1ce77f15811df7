"""The figures over time for readers who must not learn anything about a person.

The difference between two days reveals something about the people counted on one of them
alone: if a single official came between them, the difference of *women* is that official's
gender. So a figure about people is shown on a day only if, on every other day on which it is
shown, it is counted from the same people, or from people of whom at least `small_cell` differ.
Later days come first, so that the last day agrees with a redacted status.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from migtrack.model.activities import Activity
from migtrack.model.attendance import expected_on, listed_days, marks_on
from migtrack.model.project import Project
from migtrack.model.states import holders_on
from migtrack.review.history.history import History, Series
from migtrack.review.privacy.status import is_shown

ABOUT_SEATS = ("women",)
"""The figures that are counted from the holders of seats."""
ABOUT_LISTS = ("attendance", "officials-trained")
"""The figures that are counted from attendance lists."""

Sources = frozenset[tuple[str, date | None]]
"""What a figure is counted from on a day: officials (without a date), or lists of activities."""


def redacted_history(history: History, project: Project) -> History:
    """The history without values about few people, on a day or between two days."""
    minimum = project.contract.policy.small_cell
    lists = _AttendanceLists(project)
    holders = [
        frozenset((official.id, None) for official in holders_on(project, day))
        for day in history.days
    ]
    listed = [lists.up_to(day) for day in history.days]

    def redacted(series: Series) -> Series:
        if series.name in ABOUT_SEATS:
            return _suppressed(series, holders, len, minimum)
        if series.name in ABOUT_LISTS:
            return _suppressed(series, listed, lists.count_people, minimum)
        return series

    return replace(history, series=tuple(map(redacted, history.series)))


def without_people(history: History) -> History:
    """The history without any figure about people.

    For use beside tables of single activities and ministries: these, together with the totals
    of each month, would reveal more than either does alone.
    """
    about_people = {*ABOUT_SEATS, *ABOUT_LISTS}
    series = (series for series in history.series if series.name not in about_people)
    return replace(history, series=tuple(series))


class _AttendanceLists:
    """The attendance lists, each with the officials expected or marked in it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._people: dict[tuple[str, date | None], frozenset[str]] = {}

    def up_to(self, as_of: date) -> Sources:
        return frozenset(
            self._list(activity, day)
            for activity in self._project.activity_by_id.values()
            for day in listed_days(activity, as_of)
        )

    def _list(self, activity: Activity, day: date) -> tuple[str, date | None]:
        key = (activity.id, day)
        if key not in self._people:
            expected = expected_on(self._project, activity, day)
            self._people[key] = frozenset({*expected, *marks_on(self._project, activity, day)})
        return key

    def count_people(self, lists: Sources) -> int:
        """How many officials are expected or marked in any of the lists."""
        return len({person for key in lists for person in self._people[key]})


def _suppressed(
    series: Series,
    sources: Sequence[Sources],
    count_people: Callable[[Sources], int],
    minimum: int,
) -> Series:
    """The series without the values that reveal something about few people.

    `sources` has one item for each day of the series.
    """
    shown: dict[Sources, None] = {}
    values = list(series.values)
    for index in reversed(range(len(values))):
        figure, own = values[index], sources[index]
        if (
            figure is not None
            and is_shown(figure, minimum)
            and (own in shown or all(count_people(own ^ other) >= minimum for other in shown))
        ):
            shown[own] = None
        else:
            values[index] = None
    return replace(series, values=tuple(values))
