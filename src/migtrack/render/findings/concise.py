"""Findings for editors and for `grep`: one line each."""

from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.style import Style, summary


def render(verdict: Verdict, style: Style) -> str:
    """`path:line:column: severity[code] name: message`, and the summary."""
    lines = [
        f"{printable(style.path(finding.place.path))}:{finding.place.line}:{finding.place.column}: "
        f"{finding.severity}[{finding.code}] {finding.name}: {printable(finding.message)}"
        + (" (waived)" if finding.waived else "")
        for finding in style.shown(verdict)
    ]
    return "\n".join([*lines, summary(verdict)]) + "\n"
