"""A change as JSON for scripts, in a versioned format without personal values."""

from decimal import Decimal
from typing import Any

from migtrack.base.finding import Place
from migtrack.base.text import printable
from migtrack.model.keys import MINISTRY, SEAT
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.figures import part_json
from migtrack.render.findings.machine import subject_id
from migtrack.render.json_output import json_text, json_value
from migtrack.review.changes.values import (
    Changes,
    Consequence,
    Delta,
    FindingChange,
    RecordChange,
    Reported,
    Side,
    Value,
)

FORMAT = "migtrack.diff/1"


def render(changes: Changes, links: SourceLinks) -> str:
    """Everything that changed."""
    document = {
        "format": FORMAT,
        "as_of": changes.as_of.isoformat(),
        "only": list(map(printable, changes.asked)),
        "facts_changed": bool(changes.records),
        "files_changed": changes.touched,
        "records": [_record(record, links) for record in changes.records],
        "consequences": list(map(_consequence, changes.consequences)),
        "findings": [_finding(change, links) for change in changes.findings],
        "figures": [
            {"name": change.new.name, "old": part_json(change.old), "new": part_json(change.new)}
            for change in changes.figures
        ],
        "unread": [
            {
                "side": side,
                "code": finding.code,
                "name": finding.name,
                **_where(finding.place, links),
            }
            for side, finding in changes.unread
        ],
    }
    return json_text(document)


def _record(record: RecordChange, links: SourceLinks) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "was": record.was,
        "change": record.change,
        MINISTRY: record.ministry or None,
        SEAT: record.seat,
        "side": record.side,
        **_where(links.place(record.side, record.spot), links),
        "changes": [
            {
                "what": statement.name,
                "who": statement.who or None,
                "fields": [_delta(delta, links) for delta in statement.deltas],
            }
            for statement in record.statements
        ],
        **({"reported": list(map(_reported, record.reported))} if record.reported else {}),
    }


def _reported(reported: Reported) -> dict[str, Any]:
    """An accepted report that told otherwise, with the days of the facts."""
    return {
        "report": printable(reported.report),
        "days": [
            {"start": first.isoformat(), "end": last.isoformat()} for first, last in reported.days
        ],
    }


def _consequence(consequence: Consequence) -> dict[str, Any]:
    """What follows; of who came to what only how many they are."""
    shown = not consequence.is_confidential
    return {
        "what": consequence.name,
        "about": printable(consequence.about) or None,
        SEAT: consequence.seat,
        "days": [day.isoformat() for day in consequence.days],
        "number": len(consequence.people),
        "who": list(map(printable, consequence.people)) if shown else None,
    }


def _where(place: Place, links: SourceLinks) -> dict[str, Any]:
    return {"path": printable(links.path(place)), "line": place.line}


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
    return str(value) if isinstance(value, Decimal) else json_value(value)


def _finding(change: FindingChange, links: SourceLinks) -> dict[str, Any]:
    finding = change.finding
    return {
        "change": change.change,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "subjects": [
            {"kind": kind, "id": subject_id(identity)} for kind, identity in change.subjects
        ],
        **_where(finding.place, links),
    }
