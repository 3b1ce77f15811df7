"""Renders findings as SARIF 2.1.0, as GitHub's code scanning accepts it."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from migtrack.base.finding import Finding, Place, Severity
from migtrack.base.text import counted, printable
from migtrack.check import Verdict
from migtrack.render.findings.fingerprint import fingerprints
from migtrack.render.findings.machine import ACCEPTED, message_lines, rank, repository_path
from migtrack.render.findings.style import Style, and_more
from migtrack.render.json_output import json_text
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from migtrack.system.version import version

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.DUE: "note"}
PROBLEM_SEVERITIES = {**LEVELS, Severity.DUE: "recommendation"}
"""The values of `problem.severity`, by which GitHub sorts alerts."""

MAX_RESULTS = 25_000
"""GitHub rejects a run with more results."""
MAX_DESCRIPTION = 1024
"""GitHub rejects a longer description of a rule; in characters."""

_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def render(verdict: Verdict, style: Style) -> str:
    """One run with every rule and, the worst first, every finding.

    GitHub shows suppressed results as open alerts, so waived findings are among them only
    where they are asked for.
    """
    found = sorted(fingerprints(verdict, style), key=lambda found: rank(found[0]))
    run = {
        "tool": {
            "driver": {
                "name": "migtrack",
                "version": version(),
                "rules": [_rule(rule) for rule in RULES],
            }
        },
        "automationDetails": {"id": "migtrack/"},
        "columnKind": "unicodeCodePoints",
        **_left_out(len(found) - MAX_RESULTS, and_more(verdict, style)),
        "results": [_result(finding, name, style) for finding, name in found[:MAX_RESULTS]],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(document)


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule.page.strip()
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _cut(rule.summary)},
        "fullDescription": {"text": _cut(_section(page, "What it does") or rule.summary)},
        "help": {"text": page, "markdown": f"# {rule.code} {rule.name}\n\n{page}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "problem.severity": PROBLEM_SEVERITIES[rule.severity],
            "tags": [rule.module.split(".")[-2].replace("_", "-")],
        },
    }


def _section(page: str, heading: str) -> str:
    """A section of a rule's page, on one line."""
    _, _, behind = page.partition(f"## {heading}\n")
    return " ".join(behind.partition("\n## ")[0].split())


def _cut(text: str) -> str:
    return text if len(text) <= MAX_DESCRIPTION else f"{text[: MAX_DESCRIPTION - 1]}…"


def _result(finding: Finding, fingerprint: str, style: Style) -> dict[str, Any]:
    result = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": LEVELS[finding.severity],
        "message": _message(message_lines(finding)),
        "locations": [_location(finding.place, style)],
        "partialFingerprints": {"migtrackFinding/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(related.place, style),
                **({"message": _message([printable(related.label)])} if related.label else {}),
            }
            for number, related in enumerate(finding.related, start=1)
        ]
    if finding.waived:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": ACCEPTED}
        ]
    return result


def _location(place: Place, style: Style) -> dict[str, Any]:
    path = repository_path(place.path, style).encode("utf-8", "surrogateescape")  # byte for byte
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(path, safe="/")},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        }
    }


def _message(lines: Iterable[str]) -> dict[str, str]:
    """A SARIF message with brackets escaped (they make links), and braces (placeholders)."""
    text = "\n".join(lines)
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("[", "\\[")}


def _left_out(number: int, further: str) -> dict[str, Any]:
    """Notifications on how many findings are not among the results, and on those never listed."""
    texts = [f"and {counted(number, 'more finding')}"] if number > 0 else []
    texts += [further.removeprefix(", ")] if further else []
    notifications = [{"level": "warning", "message": _message([text])} for text in texts]
    if not notifications:
        return {}
    return {
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}]
    }
