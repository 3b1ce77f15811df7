"""The figures over time: those of the status, on the last day of each week, month, quarter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import get_args

from migtrack.model.project import Project
from migtrack.model.states import effective_end
from migtrack.review.history.spans import Every, days_to_look_at
from migtrack.review.status.figures import Figure, review_figures
from migtrack.review.status.snapshot import SnapshotMaker
from migtrack.review.status.team import Localized

MOST_DAYS = 600
"""How many days are looked at, at most: fifty years of months, or eleven of weeks."""
FEW_DAYS = 24
"""How many a reader takes in at a glance."""


@dataclass(frozen=True, slots=True)
class Series:
    """A figure over time."""

    name: str
    of_a_whole: bool
    """Whether it is a part of something, if only of nothing yet."""
    values: tuple[Figure | None, ...]
    """One for each day; none where it is not shown."""

    @property
    def known(self) -> tuple[Figure, ...]:
        """The values that say something: shown, and not a part of nothing."""
        return tuple(one for one in self.values if one is not None and one.of != 0)


@dataclass(frozen=True, slots=True)
class History:
    """The figures of a project on several days: values, no words."""

    as_of: date
    id: str
    acronym: Localized | None
    languages: tuple[str, ...]
    every: Every
    start: date
    end: date
    """The last day of the project, by the amendments signed so far."""
    days: tuple[date, ...]
    """The last day of each span; the last of them may lie within one. Empty before the start."""
    series: tuple[Series, ...]
    """Always in the same order."""

    def only(self, names: Sequence[str]) -> "History":
        """The history of the figures of these names alone, in the order of the names."""
        by_name = {one.name: one for one in self.series}
        return replace(self, series=tuple(by_name[name] for name in dict.fromkeys(names)))


def review_history(project: Project, as_of: date, every: Every = "month") -> History | None:
    """The figures as the status has them on each day; none where there are too many days."""
    contract = project.contract
    days = tuple(islice(days_to_look_at(contract, as_of, every), MOST_DAYS + 1))
    if len(days) > MOST_DAYS:
        return None
    reviewer = SnapshotMaker(project)
    # before a project begins, the figures of the day tell which there are
    by_day = [review_figures(project, reviewer.parts(day)) for day in days or (as_of,)]
    return History(
        as_of,
        contract.id,
        contract.acronym,
        contract.languages,
        every,
        contract.period.start,
        effective_end(contract, as_of),
        days,
        tuple(
            Series(values[0].name, values[0].of is not None, values if days else ())
            for values in zip(*by_day, strict=True)
        ),
    )


def short_history(project: Project, as_of: date) -> History | None:
    """The history in the smallest spans that a reader takes in; none where even years are many."""
    for every in get_args(Every)[1:]:
        days = islice(days_to_look_at(project.contract, as_of, every), FEW_DAYS + 1)
        if len(tuple(days)) <= FEW_DAYS:
            return review_history(project, as_of, every)
    return None
