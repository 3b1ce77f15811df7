"""The figures over time for readers who may not see anybody.

Two days side by side tell about whoever is counted on one of them alone: if a single official
came between them, the difference of *women* is that official's gender. So a figure about
people is shown on a day only if what it is counted from is the same, or differs by enough
people, on every other day on which it is shown. The last day has the first choice, so that it
says what a redacted status says.
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
"""The figures that are counted from those who hold a seat."""
ABOUT_LISTS = ("attendance", "officials-trained")
"""The figures that are counted from attendance lists."""

Counted = frozenset[tuple[str, date | None]]
"""What a figure is counted from on a day: officials, or the lists of activities."""


def redacted_history(history: History, project: Project) -> History:
    """The history in which nothing is told of a few people: neither on a day nor between two."""
    few = project.contract.policy.small_cell
    lists = _Lists(project)
    holders = [
        frozenset((one.id, None) for one in holders_on(project, day)) for day in history.days
    ]
    listed = [lists.known_on(day) for day in history.days]
    return replace(
        history,
        series=tuple(
            _thinned(one, holders, len, few)
            if one.name in ABOUT_SEATS
            else _thinned(one, listed, lists.people, few)
            if one.name in ABOUT_LISTS
            else one
            for one in history.series
        ),
    )


def without_people(history: History) -> History:
    """The history without any figure about people.

    For use beside tables of single activities and ministries, from which, together with the
    totals of each month, more could be worked out than either tells.
    """
    about = {*ABOUT_SEATS, *ABOUT_LISTS}
    return replace(history, series=tuple(one for one in history.series if one.name not in about))


class _Lists:
    """The attendance lists, and who is in them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._people: dict[tuple[str, date | None], frozenset[str]] = {}

    def known_on(self, as_of: date) -> Counted:
        return frozenset(
            self._noted(activity, day)
            for activity in self._project.activity_by_id.values()
            for day in listed_days(activity, as_of)
        )

    def _noted(self, activity: Activity, day: date) -> tuple[str, date | None]:
        key = (activity.id, day)
        if key not in self._people:
            expected = expected_on(self._project, activity, day)
            self._people[key] = frozenset({*expected, *marks_on(self._project, activity, day)})
        return key

    def people(self, lists: Counted) -> int:
        """How many officials are expected or marked in any of the lists."""
        return len({one for key in lists for one in self._people[key]})


def _thinned(
    series: Series, counted: Sequence[Counted], people: Callable[[Counted], int], few: int
) -> Series:
    """The figure on the days that, side by side, tell nothing about a few people."""
    kept: dict[Counted, None] = {}
    values = list(series.values)
    for number in reversed(range(len(values))):
        figure, here = values[number], counted[number]
        if (
            figure is not None
            and is_shown(figure, few)
            and (here in kept or all(people(here ^ other) >= few for other in kept))
        ):
            kept[here] = None
        else:
            values[number] = None
    return replace(series, values=tuple(values))
