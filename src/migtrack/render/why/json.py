"""A figure with the records behind it, for scripts: a versioned format in plain values."""

from typing import Any

from migtrack.render.plain import plain
from migtrack.render.terms import MEANINGS
from migtrack.render.why.text import PlaceOf
from migtrack.review.status.status import Status
from migtrack.review.why.values import Trace, TraceEntry

FORMAT = "migtrack.why/1"


def trace_json(status: Status, trace: Trace, place_of: PlaceOf) -> dict[str, Any]:
    """The figure and its records; nothing in it is personal, or tells of one official's days."""
    figure = trace.figure

    def entries(found: tuple[TraceEntry, ...]) -> list[dict[str, Any]]:
        return [_entry(one, place_of) for one in found]

    return {
        "format": FORMAT,
        "as_of": status.as_of.isoformat(),
        "figure": {
            "name": figure.name,
            "value": figure.value,
            "of": figure.of,
            "counts": MEANINGS[figure.name],
        },
        "scope": dict(trace.scope.keys),
        "counted": entries(trace.counted),
        "left_out": entries(trace.left_out),
        "whole": entries(trace.denominator),
    }


def figures_json(status: Status) -> dict[str, Any]:
    """Every figure that can be asked for."""
    return {
        "format": FORMAT,
        "as_of": status.as_of.isoformat(),
        "figures": [
            {"name": one.name, "value": one.value, "of": one.of, "counts": MEANINGS[one.name]}
            for one in status.figures
        ],
    }


def _entry(entry: TraceEntry, place_of: PlaceOf) -> dict[str, Any]:
    place = place_of(entry.spot)
    values = {
        name: dict(value) if name == "counts" and isinstance(value, tuple) else plain(value)  # type: ignore[arg-type]  # marks and numbers
        for name, value in entry.values.items()
    }
    return {
        "reason": entry.reason,
        "about": plain(dict(entry.about)),
        **({"people": entry.people} if entry.people else {}),
        "value": entry.value,
        "of": entry.of,
        **values,
        "path": plain(place.path),
        "line": place.line,
        "column": place.column,
    }
