"""The records behind an indicator: those of its figure, or the measurements."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from migtrack.model.activities import Activity
from migtrack.model.contract import Kind
from migtrack.model.fields import Privacy
from migtrack.model.indicators import Indicator, narrowing
from migtrack.model.kinds import key_of
from migtrack.model.project import Project
from migtrack.review.why.trace import traced
from migtrack.review.why.values import Query, TracedRecords, TraceEntry
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import latest_measurement


def trace_indicator(
    query: Query, indicator: Indicator, figure: Figure | None, visible: Collection[Privacy]
) -> TracedRecords:
    """The records that count for an indicator on a day, and those that do not.

    `figure` is that of the whole project by which it is counted; none where it is measured, or
    where the project has no such records.
    """
    measurements = tuple(_measurements(query, indicator))
    if figure is None:
        return TracedRecords(
            scope=query.scope,
            counted=tuple(entry for entry in measurements if entry.reason == "measured"),
            left_out=tuple(entry for entry in measurements if entry.reason != "measured"),
        )
    kind = narrowing(indicator)
    project = only_of_kind(query.project, kind) if kind else query.project
    found = traced(query._replace(project=project), figure, visible)
    return replace(found, left_out=(*found.left_out, *measurements))


def only_of_kind(project: Project, kind: Kind) -> Project:
    """The project without the activities of other kinds."""
    kept = tuple(activity for activity in project.activities if activity.kind == kind)
    return replace(project, by_model={**project.by_model, Activity: kept})


def _measurements(query: Query, indicator: Indicator) -> Iterator[TraceEntry]:
    """Every measurement: the latest by the day counts, unless a figure does."""
    latest = latest_measurement(indicator, query.as_of)
    for index, each in enumerate(indicator.measured):
        if each is latest:
            reason = "measured"
        elif each.date > query.as_of:
            reason = "measured-later"
        else:
            reason = "measured-aside" if indicator.figure else "measured-before"
        yield query.entry(
            reason,
            indicator,
            ("measured", index),
            key_of(indicator),
            value=each.value if each is latest else 0,
            day=each.date,
            measurement=each.value,
            source=each.source,
        )
