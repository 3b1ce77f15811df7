"""The indicators on a day: how far each is, by its figure or by the latest measurement."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from migtrack.base.text import Localized
from migtrack.model.contract import Kind
from migtrack.model.indicators import Indicator, Measurement, by_objective, narrowing
from migtrack.model.project import Project
from migtrack.model.states import is_closed
from migtrack.snapshot.figures import Figure

Course = Literal["reached", "on-course", "behind", "open", "not-reached"]
"""How an indicator stands to its target: `behind` a milestone that is missed, `on-course` with the
last milestone reached, `open` while no milestone tells; once the project is closed, reached or
not."""
MilestoneState = Literal["reached", "missed", "ahead", "withheld"]
"""A milestone is `missed` from the day after its last one on, until it is reached after all."""

TENTH = Decimal("0.1")
"""To this the value of a share is rounded, so that it is judged as it is shown."""


class MilestoneStatus(NamedTuple):
    """What should be reached by a day, and whether it is."""

    by: date
    value: Decimal
    state: MilestoneState


class IndicatorStatus(NamedTuple):
    """An indicator on a day."""

    id: str
    objective: int
    title: Localized
    unit: Localized | None
    figure: str | None
    """The name of the figure that is its value; none where it is measured."""
    kind: str | None
    """The kind of activities to which the figure is narrowed."""
    baseline: Decimal
    value: Decimal | None
    """Percent for a share; none where it is not known yet, or withheld."""
    target: Decimal
    falls: bool
    """Whether the value is to fall."""
    is_share: bool
    """Whether the value is a percentage."""
    currency: str
    """The currency, if the value is an amount of money."""
    course: Course | None
    """None where it is withheld."""
    milestones: tuple[MilestoneStatus, ...]
    measured: date | None
    """The day of the measurement that counts."""
    source: Localized | None
    """Where that measurement stands."""
    people: int | None
    """About how many people the value says something personal; none where it never does."""
    is_withheld: bool = False
    """Whether redacted output does not show how far it is."""

    @property
    def next_milestone(self) -> MilestoneStatus | None:
        """The first milestone that is not reached."""
        return next((each for each in self.milestones if each.state != "reached"), None)


def review_indicators(
    project: Project,
    as_of: date,
    figures: Iterable[Figure],
    figures_of_kind: Callable[[Kind], Iterable[Figure]],
) -> tuple[IndicatorStatus, ...]:
    """The indicators on the day, by objective.

    `project` has the contract in force, `figures` are those of the day, `figures_of_kind` gives
    those that are narrowed to the activities of a kind.
    """
    closed = is_closed(project.contract, as_of)
    return tuple(
        _indicator(indicator, as_of, _figure(indicator, figures, figures_of_kind), closed=closed)
        for indicator in by_objective(project.indicators)
    )


def is_to_fall(indicator: Indicator) -> bool:
    """Whether its target lies below its baseline."""
    return indicator.target < (indicator.baseline or 0)


def latest_measurement(indicator: Indicator, as_of: date) -> Measurement | None:
    """The measurement that counts on the day; none before the first, or where a figure counts."""
    known = [] if indicator.figure else [m for m in indicator.measured if m.date <= as_of]
    return max(known, key=lambda measurement: measurement.date, default=None)


def _figure(
    indicator: Indicator,
    figures: Iterable[Figure],
    figures_of_kind: Callable[[Kind], Iterable[Figure]],
) -> Figure | None:
    """The figure that is its value; none where the project has no such records."""
    kind = narrowing(indicator)
    found = figures_of_kind(kind) if kind else figures
    return next((figure for figure in found if figure.name == indicator.figure), None)


def _indicator(
    indicator: Indicator, as_of: date, figure: Figure | None, *, closed: bool
) -> IndicatorStatus:
    measurement = latest_measurement(indicator, as_of)
    value = _level(figure) if figure else measurement.value if measurement else None
    falls = is_to_fall(indicator)

    def is_reached(goal: Decimal) -> bool:
        return value is not None and (value <= goal if falls else value >= goal)

    def state(by: date, goal: Decimal) -> MilestoneState:
        return "reached" if is_reached(goal) else "missed" if by < as_of else "ahead"

    milestones = tuple(
        MilestoneStatus(each.by, each.value, state(each.by, each.value))
        for each in indicator.milestones
    )
    course: Course
    if is_reached(indicator.target):
        course = "reached"
    elif closed:
        course = "not-reached"
    else:
        course = _course(milestones, as_of)
    return IndicatorStatus(
        id=indicator.id,
        objective=indicator.objective,
        title=indicator.title,
        unit=indicator.unit,
        figure=indicator.figure,
        kind=narrowing(indicator),
        baseline=indicator.baseline or Decimal(),
        value=value,
        target=indicator.target,
        falls=falls,
        is_share=figure is not None and figure.is_share,
        currency=figure.currency if figure else "",
        course=course,
        milestones=milestones,
        measured=measurement.date if measurement else None,
        source=measurement.source if measurement else None,
        people=figure.people if figure else None,
    )


def _level(figure: Figure) -> Decimal | None:
    level = figure.level
    if level is None or not figure.is_share:
        return level
    rounded = level.quantize(TENTH, ROUND_HALF_UP)
    return Decimal(int(rounded)) if rounded == int(rounded) else rounded


def _course(milestones: tuple[MilestoneStatus, ...], as_of: date) -> Course:
    """How it stands to the milestones, while the target is not reached."""
    past = [each for each in milestones if each.by <= as_of]
    if any(each.state == "missed" for each in past):
        return "behind"
    reached = any(each.state == "reached" for each in milestones)
    return "on-course" if reached else "open"
