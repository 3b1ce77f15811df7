"""The figures of the status on the last day of each week, month, quarter or year."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple, get_args

from migtrack.model.contract import Contract
from migtrack.model.in_force import contract_in_force
from migtrack.model.project import Project
from migtrack.review.history.spans import Frequency, span_ends
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.snapshot import SnapshotCache

MAX_DAYS = 600
"""The most days that a history has: fifty years of months, or eleven of weeks."""
MAX_READABLE_DAYS = 24
"""The most days that a report shows side by side."""


class Series(NamedTuple):
    """A figure over time."""

    name: str
    is_share: bool
    """Whether the figure is a part of something, even of nothing."""
    values: tuple[Figure | None, ...]
    """One for each day; none where it is not shown."""

    @property
    def known(self) -> tuple[Figure, ...]:
        """The values that are shown, without those that are a part of nothing."""
        return tuple(value for value in self.values if value is not None and value.of != 0)


class History(NamedTuple):
    """The figures of a project on several days: values without text."""

    as_of: date
    contract: Contract
    every: Frequency
    end: date
    """The last day of the project, by the contract in force."""
    days: tuple[date, ...]
    """The last day of each span; the last one may end early. Empty before the project starts."""
    series: tuple[Series, ...]
    """Always in the same order."""

    def only(self, names: Sequence[str]) -> "History":
        """The history of the named figures alone, in the order of the names."""
        by_name = {series.name: series for series in self.series}
        return self._replace(series=tuple(by_name[name] for name in dict.fromkeys(names)))


def review_history(
    project: Project,
    as_of: date,
    every: Frequency = "month",
    most: int = MAX_DAYS,
    *,
    snapshots: SnapshotCache | None = None,
) -> History | None:
    """The figures on each day; none where there are more days than `most`.

    `snapshots` are those of the project, where they are wanted elsewhere, too.
    """
    contract = project.contract
    days = tuple(islice(span_ends(contract, as_of, every), most + 1))
    if len(days) > most:
        return None
    snapshots = snapshots or SnapshotCache(project)
    # before the project starts there is no day, but the figures of `as_of` have the names
    by_day = [snapshots.on(day).figures for day in days or (as_of,)]
    return History(
        as_of=as_of,
        contract=contract,
        every=every,
        end=contract_in_force(contract, as_of).period.end,
        days=days,
        series=tuple(
            Series(
                name=values[0].name,
                is_share=any(value.of is not None for value in values),
                values=values if days else (),
            )
            for values in zip(*by_day, strict=True)
        ),
    )


def short_history(project: Project, as_of: date, snapshots: SnapshotCache) -> History | None:
    """The history by months, quarters or years, whichever first has few enough days to read."""
    spans = get_args(Frequency)[1:]
    found = (
        review_history(project, as_of, every, MAX_READABLE_DAYS, snapshots=snapshots)
        for every in spans
    )
    return next(filter(None, found), None)
