"""Renders findings as GitHub workflow commands: annotations on lines of a pull request."""

import re
from itertools import groupby

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import counted, printable
from migtrack.check import Verdict
from migtrack.render.findings import concise
from migtrack.render.findings.machine import (
    as_text,
    message_lines,
    rank,
    repository_path,
    title,
    weight,
)
from migtrack.render.findings.style import Style, summary

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.DUE: "notice"}

MAX_ANNOTATIONS = 10
"""The most annotations of a kind that GitHub takes from one step."""
MAX_MESSAGE = 4096
"""The length at which GitHub cuts a message, in UTF-16 units."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that would disturb the log; a path with them no longer finds its file."""


def render(verdict: Verdict, style: Style) -> str:
    """A command for each finding that GitHub would show, the others as text, and the summary.

    The errors come first.
    """
    lines: list[str] = []
    for kind, group in groupby(sorted(style.shown(verdict), key=rank), _kind):
        findings = list(group)
        lines += [_command(finding, style) for finding in findings[:MAX_ANNOTATIONS]]
        rest = findings[MAX_ANNOTATIONS:]
        if rest:
            lines.append(f"and {counted(len(rest), f'more {kind}')} without an annotation:")
        lines += [concise.line(finding, style) for finding in rest]
    return "\n".join([*lines, summary(verdict, style)]) + "\n"


def _kind(finding: Finding) -> str:
    return KINDS[weight(finding)]


def _command(finding: Finding, style: Style) -> str:
    place = finding.place
    properties = {
        "file": _CONTROLS.sub(
            lambda sign: printable(sign.group()), as_text(repository_path(place.path, style))
        ),
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.end_line == place.line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = title(finding)
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _cut("\n".join(message_lines(finding)))
    return f"::{_kind(finding)} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_MESSAGE:
        return text
    return units[: 2 * (MAX_MESSAGE - 1)].decode("utf-16-le", "ignore") + "…"
