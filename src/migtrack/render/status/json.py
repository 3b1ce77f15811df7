"""The status as JSON for scripts, in a versioned format."""

from typing import Any

from migtrack.render.figures import figure_json
from migtrack.render.json_output import json_value
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task

FORMAT = "migtrack.status/1"


def status_json(status: Status, *, redact: bool = False) -> dict[str, Any]:
    """The status in JSON's types: days as `YYYY-MM-DD`, texts by language, records by id.

    It holds no official's name or other personal value; with `redact` no official's id either.
    """
    shown = redacted_status(status) if redact else status
    return {
        "format": FORMAT,
        "as_of": shown.as_of.isoformat(),
        "project": {
            "id": shown.id,
            "acronym": json_value(shown.acronym),
            "title": json_value(shown.title),
            "languages": list(shown.languages),
            "funder": json_value(shown.funder),
            "implementer": json_value(shown.implementer),
            "budget": {"amount": json_value(shown.budget), "currency": json_value(shown.currency)},
        },
        "period": {**json_value(shown.period), "percent": round(shown.period.percent, 1)},
        "figures": {figure.name: figure_json(figure) for figure in shown.figures},
        "due": [_task(task) for task in shown.due],
        "next": [_task(task) for task in shown.next],
        "coming": [activity.id for activity in shown.coming],
        "left_open": [_task(task) for task in shown.unfinished],
        "core_team": json_value(shown.ministries),
        "groups": json_value(shown.groups),
        "activities": json_value(shown.activities),
        "visits": json_value(shown.visits),
        "sops": json_value(shown.sops),
        "requests": json_value(shown.requests),
        "findings": json_value(shown.findings),
    }


def _task(task: Task) -> dict[str, Any]:
    """The task without its empty fields."""
    kind, identity = task.subject
    values = {
        name: value for name, value in json_value(task).items() if value not in (None, "", 0, [])
    }
    return {**values, "subject": {"kind": kind, "id": identity}}
