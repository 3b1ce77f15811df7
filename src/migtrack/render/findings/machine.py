"""What the formats for programs have in common."""

import re

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import printable
from migtrack.render.findings.style import Style, notes

ACCEPTED = "accepted in waivers.yaml"
"""The whole text about a waiver: its reason is free text and may name a person."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def title(finding: Finding) -> str:
    """The code and the name of the rule: `MT303 seat-overlap`."""
    return f"{finding.code} {finding.name}"


def message_lines(finding: Finding) -> list[str]:
    """The message, the deadline with who must act, the help and the waiver: a line each."""
    labelled = [*notes(finding), *([("waived", ACCEPTED)] if finding.waived else [])]
    return [printable(finding.message), *(f"{name}: {printable(text)}" for name, text in labelled)]


def effective_severity(finding: Finding) -> Severity:
    """The severity for formats without waivers: a waived finding has the lowest."""
    return Severity.DUE if finding.waived else finding.severity


def rank(finding: Finding) -> int:
    """A sort key that puts the worst first, for readers that keep only the first findings."""
    return list(Severity).index(effective_severity(finding))


def repository_path(path: str, style: Style) -> str:
    """The unescaped path from the repository's root, as programs match it."""
    return style.path(path).removeprefix("./")


def as_text(path: str) -> str:
    """The path for formats that allow only text: bytes that are not UTF-8 as escapes."""
    return _SURROGATES.sub(lambda match: printable(match.group()), path)
