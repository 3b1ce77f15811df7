"""Renders findings as GitLab's Code Quality report."""

from migtrack.base.finding import Severity
from migtrack.check import Verdict
from migtrack.render.findings.fingerprint import fingerprints
from migtrack.render.findings.machine import as_text, message_lines, repository_path, title, weight
from migtrack.render.findings.style import Style
from migtrack.render.json_output import json_text

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.DUE: "info"}
"""Of GitLab's five: info, minor, major, critical, blocker."""


def render(verdict: Verdict, style: Style) -> str:
    """A JSON array with an entry for each finding."""
    entries = [
        {
            "description": "\n".join(message_lines(finding)),
            "check_name": title(finding),
            "fingerprint": fingerprint,
            "severity": SEVERITIES[weight(finding)],
            "location": {
                "path": as_text(repository_path(finding.place.path, style)),
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        }
        for finding, fingerprint in fingerprints(verdict, style)
    ]
    return json_text(entries)
