"""The status for scripts: a versioned format in plain values."""

from typing import Any

from migtrack.render.plain import plain
from migtrack.render.terms import MEANINGS
from migtrack.review.privacy.status import redacted_status
from migtrack.review.status.status import Status
from migtrack.review.status.tasks import Task

FORMAT = "migtrack.status/1"


def status_json(status: Status, redact: bool = False) -> dict[str, Any]:  # noqa: FBT001, FBT002  # as in `render_status`
    """The status as values that JSON has: days as `YYYY-MM-DD`, texts by language, ids.

    Nobody's name is in it, nor any other personal value; with `redact` no official's id.
    """
    shown = redacted_status(status) if redact else status
    return {
        "format": FORMAT,
        "as_of": shown.as_of.isoformat(),
        "project": {
            "id": shown.id,
            "acronym": plain(shown.acronym),
            "title": plain(shown.title),
            "languages": list(shown.languages),
            "funder": plain(shown.funder),
            "implementer": plain(shown.implementer),
            "budget": {"amount": plain(shown.budget), "currency": plain(shown.currency)},
        },
        "period": {
            **plain(shown.period),
            "percent": round(shown.period.percent, 1),
        },
        "figures": {
            one.name: {"value": one.value, "of": one.of, "counts": MEANINGS[one.name]}
            for one in shown.figures
        },
        "due": [_task(one) for one in shown.due],
        "next": [_task(one) for one in shown.next],
        "coming": [one.id for one in shown.coming],
        "left_open": [_task(one) for one in shown.unfinished],
        "core_team": plain(shown.ministries),
        "groups": plain(shown.groups),
        "activities": plain(shown.activities),
        "visits": plain(shown.visits),
        "sops": plain(shown.sops),
        "requests": plain(shown.requests),
        "findings": plain(shown.findings),
    }


def _task(task: Task) -> dict[str, Any]:
    """The task, without what it has nothing to say of."""
    kind, identity = task.subject
    values = {name: value for name, value in plain(task).items() if value not in (None, "", 0, [])}
    return {**values, "subject": {"kind": kind, "id": identity}}
