"""The status for scripts: a versioned format in plain values."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.render.terms import MEANINGS
from migtrack.review.redaction import redacted
from migtrack.review.status import Status
from migtrack.review.tasks import Task
from migtrack.text import printable

FORMAT = "migtrack.status/1"


def status_json(status: Status, redact: bool = False) -> dict[str, Any]:  # noqa: FBT001, FBT002  # as in `render_status`
    """The status as values that JSON has: days as `YYYY-MM-DD`, texts by language, ids.

    Nobody's name is in it, nor any other personal value; with `redact` no official's id.
    """
    shown = redacted(status) if redact else status
    return {
        "format": FORMAT,
        "as_of": shown.as_of.isoformat(),
        "project": {
            "id": shown.id,
            "acronym": _plain(shown.acronym),
            "title": _plain(shown.title),
            "languages": list(shown.languages),
            "funder": _plain(shown.funder),
            "implementer": _plain(shown.implementer),
            "budget": {"amount": _plain(shown.budget), "currency": _plain(shown.currency)},
        },
        "period": {
            **_plain(shown.period),
            "percent": round(shown.period.percent, 1),
        },
        "figures": {
            one.name: {"value": one.value, "of": one.of, "counts": MEANINGS[one.name]}
            for one in shown.figures
        },
        "due": [_task(one) for one in shown.due],
        "next": [_task(one) for one in shown.next],
        "coming": [one.id for one in shown.coming],
        "left_open": [_task(one) for one in shown.left_open],
        "core_team": _plain(shown.ministries),
        "groups": _plain(shown.groups),
        "activities": _plain(shown.activities),
        "visits": _plain(shown.visits),
        "sops": _plain(shown.sops),
        "requests": _plain(shown.requests),
        "findings": _plain(shown.findings),
    }


def _task(task: Task) -> dict[str, Any]:
    """The task, without what it has nothing to say of."""
    kind, identity = task.subject
    values = {name: value for name, value in _plain(task).items() if value not in (None, "", 0, [])}
    return {**values, "subject": {"kind": kind, "id": identity}}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return printable(value) if isinstance(value, str) else value
