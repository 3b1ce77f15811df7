"""The figures over time as JSON for scripts, in a versioned format."""

from migtrack.render.figures import part_json
from migtrack.render.json_output import json_text
from migtrack.render.terms import definition
from migtrack.review.history.history import History

FORMAT = "migtrack.history/1"


def render(history: History, errors: int = 0) -> str:
    """Each day with its figures, by the names of `status --format json`.

    A figure that is not shown on a day is left out there. `errors` is the number of errors in
    the records.
    """
    excused_counts = history.contract.policy.excused_counts
    document = {
        "format": FORMAT,
        "as_of": history.as_of.isoformat(),
        "project": history.contract.id,
        "every": history.every,
        "period": {
            "start": history.contract.period.start.isoformat(),
            "end": history.end.isoformat(),
        },
        "figures": {
            series.name: {"counts": definition(series.name, excused_counts=excused_counts)}
            for series in history.series
        },
        "days": [
            {
                "day": day.isoformat(),
                "figures": {
                    series.name: part_json(series.values[number]) for series in history.series
                },
            }
            for number, day in enumerate(history.days)
        ],
        "errors": errors,
    }
    return json_text(document)
