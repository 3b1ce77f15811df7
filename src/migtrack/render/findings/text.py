"""Renders findings for people: place, message, the lines with carets, what to do."""

import textwrap

from migtrack.base.finding import Finding, Place
from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.style import Style, notes, paint, summary

NEVER_SHOWN = frozenset({"MT804"})
"""Rules about values that no screen shows, not even to those who may see personal data."""


def render(verdict: Verdict, style: Style) -> str:
    """Every finding as a block, and the summary."""
    blocks = [_block(finding, style) for finding in style.shown(verdict)]
    return "\n".join([*blocks, summary(verdict)]) + "\n"


def _block(finding: Finding, style: Style) -> str:
    severity = finding.severity.value
    where = _where(finding.place, style)
    code = paint(f"{severity}[{finding.code}]", severity, style)
    lines = [f"{paint(where, 'bold', style)}: {code} {finding.name}: {printable(finding.message)}"]
    gutter = " " * len(str(finding.place.line))
    lines += _excerpt(finding, finding.place, finding.label, style)
    for related in finding.related:
        lines += [f"{gutter} |", f"{gutter}::: {_where(related.place, style)}"]
        lines += _excerpt(finding, related.place, related.label, style)
    last = ("more", f"migtrack explain {finding.code}")
    if finding.waived:
        last = ("waived", f"{finding.waived.reason} (approved by {finding.waived.approved_by})")
    remedy = finding.terminal_help or finding.help
    for heading, text in [*notes(finding._replace(help=remedy)), last]:
        lead = f"{gutter} = {heading}: "
        lines += textwrap.wrap(
            printable(text),
            max(style.width, 40),
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines) + "\n"


def _where(place: Place, style: Style) -> str:
    return f"{printable(style.path(place.path))}:{place.line}:{place.column}"


def _excerpt(finding: Finding, place: Place, label: str, style: Style) -> list[str]:
    document = style.documents.get(place.path)
    if document is None or not document.text:
        return []
    from migtrack.render.excerpt import excerpt  # noqa: PLC0415  # Rich and YAML: 45 ms

    hide, hide_caret = not style.show_personal, finding.code in NEVER_SHOWN
    lines = excerpt(document, place, label, style.width, hide=hide, hide_caret=hide_caret)
    if not lines:
        return []
    gutter, bar, carets = lines[-1].partition("| ")
    return [*lines[:-1], f"{gutter}{bar}{paint(carets, finding.severity.value, style)}"]
