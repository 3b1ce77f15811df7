"""A change for scripts: versioned, stable, without any personal value."""

from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.base.text import printable
from migtrack.render.as_json import as_json
from migtrack.render.changes.places import Places
from migtrack.review.changes.values import (
    Changes,
    Delta,
    FigureChange,
    FindingChange,
    RecordChange,
    Side,
    Statement,
    Value,
)
from migtrack.review.status.figures import Figure

FORMAT = "migtrack.diff/1"


def render(changes: Changes, places: Places) -> str:
    """Everything that changed."""
    document = {
        "format": FORMAT,
        "as_of": changes.as_of.isoformat(),
        "facts_changed": bool(changes.records),
        "files_changed": changes.touched,
        "records": [_record(one, places) for one in changes.records],
        "findings": [_finding(one, places) for one in changes.findings],
        "figures": [_figure(one) for one in changes.figures],
        "unread": [
            {
                "side": side,
                "code": finding.code,
                "name": finding.name,
                "path": printable(places.path(finding.place)),
                "line": finding.place.line,
            }
            for side, finding in changes.unread
        ],
    }
    return as_json(document)


def _record(record: RecordChange, places: Places) -> dict[str, Any]:
    place = places.place(record.side, record.spot)
    return {
        "kind": record.kind,
        "id": record.id,
        "was": record.was,
        "change": record.change,
        "ministry": record.ministry or None,
        "seat": record.seat,
        "side": record.side,
        "path": printable(places.path(place)),
        "line": place.line,
        "changes": [_statement(one, places) for one in record.statements],
    }


def _statement(statement: Statement, places: Places) -> dict[str, Any]:
    return {
        "what": statement.name,
        "who": statement.who or None,
        "fields": [_delta(one, places) for one in statement.deltas],
    }


def _delta(delta: Delta, places: Places) -> dict[str, Any]:
    """The field; what it was and is only where nobody is told of by it."""
    side: Side = "after" if delta.new is not None else "before"
    shown = delta.privacy == "open"
    return {
        "field": printable(delta.name),
        "change": "set" if delta.old is None else "unset" if delta.new is None else "changed",
        "privacy": delta.privacy,
        "old": _value(delta.old) if shown else None,
        "new": _value(delta.new) if shown else None,
        "line": places.place(side, delta.spot).line,
    }


def _value(value: Value | None) -> Any:
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return printable(value) if isinstance(value, str) else value


def _finding(change: FindingChange, places: Places) -> dict[str, Any]:
    finding = change.finding
    return {
        "change": change.change,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "subjects": [{"kind": kind, "id": identity} for kind, identity in change.subjects],
        "path": printable(places.path(finding.place)),
        "line": finding.place.line,
    }


def _figure(change: FigureChange) -> dict[str, Any]:
    return {"name": change.new.name, "old": _part(change.old), "new": _part(change.new)}


def _part(figure: Figure) -> dict[str, int | None]:
    return {"value": figure.value, "of": figure.of}
