"""The figures over time for scripts: versioned, in plain values."""

from typing import Any

from migtrack.render.as_json import as_json
from migtrack.render.terms import MEANINGS
from migtrack.review.history.history import History
from migtrack.review.status.figures import Figure

FORMAT = "migtrack.history/1"


def render(history: History, errors: int = 0) -> str:
    """Each day with its figures, by the names of `status --format json`.

    A figure that is not shown on a day is not among that day's. `errors` is how many stand in
    the records.
    """
    document = {
        "format": FORMAT,
        "as_of": history.as_of.isoformat(),
        "project": history.id,
        "every": history.every,
        "period": {"start": history.start.isoformat(), "end": history.end.isoformat()},
        "figures": {one.name: {"counts": MEANINGS[one.name]} for one in history.series},
        "days": [
            {
                "day": day.isoformat(),
                "figures": {
                    one.name: _value(figure)
                    for one in history.series
                    if (figure := one.values[number]) is not None
                },
            }
            for number, day in enumerate(history.days)
        ],
        "errors": errors,
    }
    return as_json(document)


def _value(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "of": figure.of}
