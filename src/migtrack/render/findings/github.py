"""GitHub's workflow commands: each finding an annotation at its line in a pull request."""

import re
from itertools import groupby

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import counted, printable
from migtrack.check import Verdict
from migtrack.render.findings.machine import (
    as_text,
    effective_severity,
    message_lines,
    rank,
    repository_path,
    title,
)
from migtrack.render.findings.style import Style, summary

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.DUE: "notice"}

MAX_ANNOTATIONS = 10
"""How many annotations of a kind GitHub takes from one step."""
MAX_MESSAGE = 4096
"""Length at which GitHub cuts a message, in UTF-16 code units."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that no path may bring into a log, even if GitHub then cannot find the file."""


def render(verdict: Verdict, style: Style) -> str:
    """A command for each finding that GitHub would show, errors first, and the summary."""
    lines: list[str] = []
    for kind, group in groupby(sorted(style.shown(verdict), key=rank), _kind):
        findings = list(group)
        lines += [_command(finding, style) for finding in findings[:MAX_ANNOTATIONS]]
        if len(findings) > MAX_ANNOTATIONS:
            lines.append(f"and {counted(len(findings) - MAX_ANNOTATIONS, f'more {kind}')}")
    return "\n".join([*lines, summary(verdict)]) + "\n"


def _kind(finding: Finding) -> str:
    return KINDS[effective_severity(finding)]


def _command(finding: Finding, style: Style) -> str:
    place = finding.place
    properties = {
        "file": _CONTROLS.sub(_visible, as_text(repository_path(place.path, style))),
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.end_line == place.line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = title(finding)
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _cut("\n".join(message_lines(finding)))
    return f"::{_kind(finding)} {written}::{_data(message)}"


def _visible(match: re.Match[str]) -> str:
    return printable(match.group())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_MESSAGE:
        return text
    return units[: 2 * (MAX_MESSAGE - 1)].decode("utf-16-le", "ignore") + "…"
