"""The figures over time for readers who must not learn anything about a person.

The difference between two days reveals something about the people counted on one of them
alone: if a single official came between them, the difference of *women* is that official's
gender. So a figure about people is shown on a day only if, on every other day on which it is
shown, it is counted from the same people, or from people of whom at least `small_cell` differ.
Later days come first, so that the last day agrees with a redacted status.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from migtrack.model.attendance import expected_on, listed_days, marks_on
from migtrack.model.project import Project
from migtrack.model.states import holders_on
from migtrack.review.history.history import History, Series
from migtrack.review.privacy.status import is_shown

ABOUT_SEATS = ("women",)
"""The figures that are counted from the holders of seats."""
ABOUT_LISTS = ("attendance", "officials-trained")
"""The figures that are counted from attendance lists."""

Source = tuple[str, date | None]
"""What a figure is counted from: an official (without a date), or the list of an activity's day."""
Sources = frozenset[Source]


def redacted_history(history: History, project: Project) -> History:
    """The history without values about few people, on a day or between two days."""

    def holders(day: date) -> Sources:
        return frozenset((official.id, None) for official in holders_on(project, day))

    @cache
    def lists(day: date) -> Sources:
        activities = project.activity_by_id.items()
        return frozenset(
            (identity, listed) for identity, each in activities for listed in listed_days(each, day)
        )

    @cache
    def people_of(source: Source) -> frozenset[str]:
        """The official, or those expected or marked in the list."""
        identity, day = source
        if day is None:
            return frozenset({project.person_of[identity]})
        activity = project.activity_by_id[identity]
        named = {*expected_on(project, activity, day), *marks_on(project, activity, day)}
        return frozenset(project.person_of.get(official, official) for official in named)

    def count_people(sources: Sources) -> int:
        return len(frozenset[str]().union(*map(people_of, sources)))

    minimum = project.contract.policy.small_cell
    sources: dict[str, Callable[[date], Sources]] = {
        **dict.fromkeys(ABOUT_SEATS, holders),
        **dict.fromkeys(ABOUT_LISTS, lists),
    }
    series = (
        _suppressed(each, list(map(sources[each.name], history.days)), count_people, minimum)
        if each.name in sources
        else each
        for each in history.series
    )
    return history._replace(series=tuple(series))


def without_people(history: History) -> History:
    """The history without any figure about people.

    For use next to tables of single activities and ministries: these, together with the totals
    of each month, would reveal more than either does alone.
    """
    about_people = {*ABOUT_SEATS, *ABOUT_LISTS}
    series = (series for series in history.series if series.name not in about_people)
    return history._replace(series=tuple(series))


def _suppressed(
    series: Series, sources: Sequence[Sources], count_people: Callable[[Sources], int], minimum: int
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
    return series._replace(values=tuple(values))
