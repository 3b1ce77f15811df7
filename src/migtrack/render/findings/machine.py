"""Texts and ranks that the formats for machines share."""

import re

from migtrack.base.finding import Finding, Severity
from migtrack.base.text import is_nobodys, printable
from migtrack.render.findings.style import Style, notes

ACCEPTED = "accepted in waivers.yaml"
"""The whole text on a waiver: its reason is free text, which may name a person."""

_NO_CHARACTER = re.compile("[\ud800-\udfff]")


def title(finding: Finding) -> str:
    """Code and name of the rule: `MT303 seat-overlap`."""
    return f"{finding.code} {finding.name}"


def subject_id(identity: str) -> str:
    """The id of a finding's subject; empty for what cannot be one, since it may be a name."""
    return identity if is_nobodys(identity) else ""


def message_lines(finding: Finding) -> list[str]:
    """The fact, by when and by whom, what to do, and whether it is waived: a line each."""
    headed = [*notes(finding), *([("waived", ACCEPTED)] if finding.waived else [])]
    return [printable(finding.message), *(f"{name}: {printable(text)}" for name, text in headed)]


def weight(finding: Finding) -> Severity:
    """The severity in formats without waivers: a waived finding has the lowest."""
    return Severity.DUE if finding.waived else finding.severity


def rank(finding: Finding) -> int:
    """The sort key that puts the worst first, for readers that drop whatever is over a limit."""
    return list(Severity).index(weight(finding))


def repository_path(path: str, style: Style) -> str:
    """The path from the repository's root, letter for letter, as readers match it."""
    return style.path(path).removeprefix("./")


def as_text(path: str) -> str:
    """The path for formats that hold text: bytes that are not UTF-8 become visible."""
    return _NO_CHARACTER.sub(lambda match: printable(match.group()), path)
