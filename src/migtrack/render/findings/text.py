"""Renders findings for people: place, message, the lines with carets, what to do."""

import re
import textwrap
from collections.abc import Iterable

from migtrack.base.finding import Finding, Place
from migtrack.base.text import printable
from migtrack.check import Verdict
from migtrack.render.findings.style import Style, notes, paint, summary

NEVER_SHOWN = frozenset({"MT804"})
"""Rules about values that no screen shows, not even to those who may see personal data."""
MARKS = {"": "", "safe": " [fixable]", "unsafe": " [fixable if you agree]"}
"""Behind the help of what `migtrack fix` cures."""
_IN_VALUES = re.compile(r"(?<=\d) (?=of [\d,.]+\b|%)|(?<=\d of) (?=\d)|(?<=\b[A-Z]{3}) (?=\d)")
"""The spaces within a value."""
_KEPT = "\x1f"
"""What stands for such a space while lines are broken; no text holds it unescaped."""


def render(verdict: Verdict, style: Style) -> str:
    """Every finding as a block, and the summary."""
    last = f"{summary(verdict, style)}{_what_can_be_fixed(verdict, style)}\n"
    return "\n".join(filter(None, [blocks(style.shown(verdict), style), last]))


def blocks(findings: Iterable[Finding], style: Style) -> str:
    """Every finding as a block, with an empty line between them."""
    return "\n".join(_block(finding, style) for finding in findings)


def _what_can_be_fixed(verdict: Verdict, style: Style) -> str:
    """How many of the findings `migtrack fix` cures, and how many if somebody agrees."""
    fixable = [_fixable(finding, style) for finding in verdict.open]
    safe, unsafe = fixable.count("safe"), fixable.count("unsafe")
    if safe and unsafe:
        return f"; {safe:,} can be fixed, and {unsafe:,} more if you agree: migtrack fix"
    if safe or unsafe:
        return f"; {safe or unsafe:,} can be fixed{'' if safe else ' if you agree'}: migtrack fix"
    return ""


def _fixable(finding: Finding, style: Style) -> str:
    """How a finding can be fixed, where its file can be changed and it is not accepted."""
    return "" if style.is_past or finding.waived else finding.fixable


def _block(finding: Finding, style: Style) -> str:
    lines = _headline(finding, style)
    gutter = " " * len(str(finding.place.line))
    lines += _excerpt(finding, finding.place, finding.label, style)
    for related in finding.related:
        lines += [f"{gutter} |", f"{gutter}::: {_where(related.place, style)}"]
        lines += _excerpt(finding, related.place, related.label, style)
    last = ("more", f"migtrack explain {finding.code}")
    if finding.waived:
        last = ("waived", f"{finding.waived.reason} (approved by {finding.waived.approved_by})")
    remedy = f"{finding.terminal_help or finding.help}{MARKS[_fixable(finding, style)]}"
    for heading, text in [*notes(finding._replace(help=remedy)), last]:
        lead = f"{gutter} = {heading}: "
        lines += _wrapped(lead + printable(text), style, " " * len(lead))
    return "\n".join(lines) + "\n"


def _headline(finding: Finding, style: Style) -> list[str]:
    """The place, the rule and the message: in one line where they fit."""
    severity, where = finding.severity.value, _where(finding.place, style)
    rule = f"{severity}[{finding.code}]"
    first, *rest = _wrapped(
        f"{where}: {rule} {finding.name}: {printable(finding.message)}", style, "  "
    )
    for part, kind in ((where, "bold"), (rule, severity)):
        first = first.replace(part, paint(part, kind, style), 1)
    return [first, *rest]


def _wrapped(text: str, style: Style, indent: str) -> list[str]:
    """The text in lines, none of which ends within `3 of 6`, `75 %` or `EUR 3,000`."""
    lines = textwrap.wrap(
        _IN_VALUES.sub(_KEPT, text),
        max(style.width, 40),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_KEPT, " ") for line in lines]


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
