"""One line a finding, for editors and for `grep`."""

from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.style import Style, summary


def render(verdict: Verdict, style: Style) -> str:
    """`path:line:column: severity[code] name: message`, and the summary."""
    lines = [
        f"{printable(style.path(one.place.path))}:{one.place.line}:{one.place.column}: "
        f"{one.severity}[{one.code}] {one.name}: {printable(one.message)}"
        + (" (waived)" if one.waived else "")
        for one in style.shown(verdict)
    ]
    return "\n".join([*lines, summary(verdict)]) + "\n"
