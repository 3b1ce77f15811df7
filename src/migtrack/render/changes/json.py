"""A change as JSON for scripts, in a versioned format without personal values."""

from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.base.text import printable
from migtrack.model.keys import MINISTRY, SEAT
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.json_output import json_text
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


def render(changes: Changes, links: SourceLinks) -> str:
    """Everything that changed."""
    document = {
        "format": FORMAT,
        "as_of": changes.as_of.isoformat(),
        "facts_changed": bool(changes.records),
        "files_changed": changes.touched,
        "records": [_record(record, links) for record in changes.records],
        "findings": [_finding(change, links) for change in changes.findings],
        "figures": [_figure(change) for change in changes.figures],
        "unread": [
            {
                "side": side,
                "code": finding.code,
                "name": finding.name,
                "path": printable(links.path(finding.place)),
                "line": finding.place.line,
            }
            for side, finding in changes.unread
        ],
    }
    return json_text(document)


def _record(record: RecordChange, links: SourceLinks) -> dict[str, Any]:
    place = links.place(record.side, record.spot)
    return {
        "kind": record.kind,
        "id": record.id,
        "was": record.was,
        "change": record.change,
        MINISTRY: record.ministry or None,
        SEAT: record.seat,
        "side": record.side,
        "path": printable(links.path(place)),
        "line": place.line,
        "changes": [_statement(statement, links) for statement in record.statements],
    }


def _statement(statement: Statement, links: SourceLinks) -> dict[str, Any]:
    return {
        "what": statement.name,
        "who": statement.who or None,
        "fields": [_delta(delta, links) for delta in statement.deltas],
    }


def _delta(delta: Delta, links: SourceLinks) -> dict[str, Any]:
    """The field; its values only where they are not personal."""
    side: Side = "after" if delta.new is not None else "before"
    shown = delta.privacy == "open"
    return {
        "field": printable(delta.name),
        "change": "set" if delta.old is None else "unset" if delta.new is None else "changed",
        "privacy": delta.privacy,
        "old": _value(delta.old) if shown else None,
        "new": _value(delta.new) if shown else None,
        "line": links.place(side, delta.spot).line,
    }


def _value(value: Value | None) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return printable(value) if isinstance(value, str) else value


def _finding(change: FindingChange, links: SourceLinks) -> dict[str, Any]:
    finding = change.finding
    return {
        "change": change.change,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "subjects": [{"kind": kind, "id": identity} for kind, identity in change.subjects],
        "path": printable(links.path(finding.place)),
        "line": finding.place.line,
    }


def _figure(change: FigureChange) -> dict[str, Any]:
    return {"name": change.new.name, "old": _part(change.old), "new": _part(change.new)}


def _part(figure: Figure) -> dict[str, int | None]:
    return {"value": figure.value, "of": figure.of}
