"""Renders findings as one line each, for editors and for `grep`."""

from migtrack.base.finding import Finding
from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.style import Style, summary


def render(verdict: Verdict, style: Style) -> str:
    """A line for each finding, and the summary."""
    lines = [line(finding, style) for finding in style.shown(verdict)]
    return "\n".join([*lines, summary(verdict, style)]) + "\n"


def line(finding: Finding, style: Style) -> str:
    """`path:line:column: severity[code] name: message`."""
    place = finding.place
    return (
        f"{printable(style.path(place.path))}:{place.line}:{place.column}: "
        f"{finding.severity}[{finding.code}] {finding.name}: {printable(finding.message)}"
        + (" (waived)" if finding.waived else "")
    )
