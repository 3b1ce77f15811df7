"""A figure with the records behind it, as JSON for scripts, in a versioned format."""

from typing import Any

from migtrack.render.figures import figure_json
from migtrack.render.json_output import json_value
from migtrack.render.status.json import indicator_json, indicators_json
from migtrack.render.why.text import PlaceOf
from migtrack.review.status.status import Status
from migtrack.review.why.values import Trace, TracedRecords, TraceEntry
from migtrack.snapshot.figures import Figure
from migtrack.snapshot.indicators import IndicatorStatus

FORMAT = "migtrack.why/1"


def trace_json(
    status: Status,
    trace: TracedRecords,
    place_of: PlaceOf,
    indicator: IndicatorStatus | None = None,
) -> dict[str, Any]:
    """The figure and its records; no personal value, and no single official's attendance.

    `indicator` is the one that is asked for, if it is one.
    """
    return {
        "format": FORMAT,
        "as_of": status.as_of.isoformat(),
        **({"indicator": indicator_json(indicator)} if indicator else {}),
        "figure": _figure(status, trace.figure) if isinstance(trace, Trace) else None,
        "scope": dict(trace.scope.keys),
        "counted": [_entry(entry, place_of) for entry in trace.counted],
        "left_out": [_entry(entry, place_of) for entry in trace.left_out],
        "whole": [_entry(entry, place_of) for entry in trace.denominator],
    }


def figures_json(status: Status) -> dict[str, Any]:
    """Every figure and indicator that `migtrack why` can explain."""
    return {
        "format": FORMAT,
        "as_of": status.as_of.isoformat(),
        "figures": [_figure(status, figure) for figure in status.figures],
        **indicators_json(status),
    }


def _figure(status: Status, figure: Figure) -> dict[str, Any]:
    name, counts = figure.name, status.excused_counts
    return {"name": name, **figure_json(name, figure, excused_counts=counts)}


def _entry(entry: TraceEntry, place_of: PlaceOf) -> dict[str, Any]:
    place = place_of(entry.spot)
    values = {
        name: dict(value) if name == "counts" and isinstance(value, tuple) else json_value(value)  # type: ignore[arg-type]  # marks and numbers
        for name, value in entry.values.items()
    }
    return {
        "reason": entry.reason,
        "about": json_value(dict(entry.about)),
        **({"people": entry.people} if entry.people else {}),
        "value": json_value(entry.value),
        "of": json_value(entry.of),
        **values,
        "path": json_value(place.path),
        "line": place.line,
        "column": place.column,
    }
