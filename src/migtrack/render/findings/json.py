"""Renders findings as versioned JSON for scripts, without any confidential value."""

from typing import Any

from migtrack.base.finding import Finding, Place, Severity
from migtrack.check import Verdict
from migtrack.render.findings.machine import as_text, subject_id
from migtrack.render.findings.style import Style
from migtrack.render.json_output import json_text

FORMAT = "migtrack.findings/1"


def render(verdict: Verdict, style: Style) -> str:
    """All findings, waived ones included, and a summary.

    `and_more` names the rules of which not every finding is listed, each with the file if that
    is so of one file alone.
    """
    document = {
        "format": FORMAT,
        "findings": [_finding(finding, style) for finding in verdict.findings],
        "summary": {
            **{severity.value: verdict.count(severity) for severity in Severity},
            "waived": verdict.waived,
            "files": verdict.files,
            "participants": verdict.participants,
            "activities": verdict.activities,
            "and_more": [
                {
                    "code": finding.code,
                    "path": as_text(style.path(finding.place.path))
                    if finding.more == "file"
                    else None,
                }
                for finding in verdict.open
                if finding.more
            ],
        },
    }
    return json_text(document)


def _finding(finding: Finding, style: Style) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **_place(finding.place, style),
        "related": [
            {**_place(related.place, style), "label": related.label} for related in finding.related
        ],
        "subjects": [
            {"kind": kind, "id": subject_id(identity)} for kind, identity in finding.subjects
        ],
        "by": finding.by.isoformat() if finding.by else None,
        "who": finding.who or None,
        "waived": bool(finding.waived),
        "more": finding.more or None,
        **({"fixable": finding.fixable} if finding.fixable else {}),
    }


def _place(place: Place, style: Style) -> dict[str, Any]:
    return {**place._asdict(), "path": as_text(style.path(place.path))}
