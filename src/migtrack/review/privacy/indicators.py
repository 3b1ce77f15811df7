"""The indicators for readers who must not learn anything about a person.

An indicator says as much as the figure that it is. Narrowed to the activities of a kind, a figure
stands next to the same figure of all activities and next to the numbers of each activity, so it
is withheld where one of them would tell something about few people together with the others.
"""

from collections.abc import Sequence

from migtrack.review.privacy.suppression import is_few
from migtrack.review.status.status import Status
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.indicators import IndicatorStatus

COUNTED_FROM_LISTS = ("attendance", "officials-trained")
"""The figures of a kind that say something about single officials: those from attendance lists."""


def redacted_indicators(
    status: Status, figures: frozenset[str], activities: Sequence[ActivityStatus]
) -> tuple[IndicatorStatus, ...]:
    """The indicators without values about few people.

    `figures` are the names of those that are shown, `activities` as they are shown.
    """
    totals = {figure.name: figure.value for figure in status.figures}
    hidden = {activity.kind for activity in activities if activity.attended is None}

    def is_hidden(indicator: IndicatorStatus) -> bool:
        if indicator.figure is None or indicator.value is None:
            return False
        if indicator.kind is None:
            return indicator.figure in status.figure_names and indicator.figure not in figures
        if is_few(indicator.people or 0, status.small_cell):
            return True
        if indicator.figure not in COUNTED_FROM_LISTS:
            return False
        elsewhere = int(totals["officials-trained"] - indicator.value)
        is_told_apart = indicator.figure == "officials-trained" and is_few(
            elsewhere, status.small_cell
        )
        return indicator.kind in hidden or is_told_apart

    return tuple(
        _withheld(indicator) if is_hidden(indicator) else indicator
        for indicator in status.indicators
    )


def _withheld(indicator: IndicatorStatus) -> IndicatorStatus:
    milestones = tuple(each._replace(state="withheld") for each in indicator.milestones)
    return indicator._replace(
        value=None, course=None, is_withheld=True, people=None, milestones=milestones
    )
