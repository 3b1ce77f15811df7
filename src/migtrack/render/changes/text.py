"""A change for the terminal: the records, the findings and the figures that changed."""

from migtrack.base.text import printable
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import FINDINGS, SIDES, figure, no_changes, sections, subject
from migtrack.render.layout import DOT, Page, StyledText, TextRow, unbroken
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes, FindingChange


def render(
    changes: Changes, translator: Translator, width: int = 80, *, colour: bool = False
) -> str:
    """The change as text, with a line feed at its end. `width` is in columns."""
    formatter, page = ChangeFormatter(changes, translator), Page(width, colour=colour)
    translate, right_to_left = translator.translate, translator.right_to_left
    if no_changes(formatter):
        page.paragraph(no_changes(formatter))
    parts: list[tuple[str, list[TextRow]]] = [
        (heading, [(printable(line.head), line.text) for line in lines])
        for heading, lines in sections(formatter)
    ]
    parts.append((translate("Findings"), [_finding(formatter, each) for each in changes.findings]))
    unread: list[TextRow] = [
        (
            f"{printable(finding.place.path)}:{finding.place.line}",
            f"{finding.code} {finding.name}",
            translate(SIDES[side]),
        )
        for side, finding in changes.unread
    ]
    parts.append((translate("Not compared, since it could not be read"), unread))
    for heading, rows in parts:
        if rows:
            page.paragraph(heading, "bold")
            page.table(rows)
    if changes.figures:
        moved = DOT.join(unbroken(figure(formatter, change)) for change in changes.figures)
        if right_to_left:
            page.paragraph(translate("Figures"), "bold")
            page.paragraph(moved, indent=2)
        else:
            page.table([(StyledText(translate("Figures"), "bold"), moved)], indent=0)
    return page.text()


def _finding(formatter: ChangeFormatter, change: FindingChange) -> TextRow:
    is_new, about = change.change == "new", printable(subject(change))
    if is_new:
        about = f"{about}: {printable(change.finding.message)}"
    label = StyledText(formatter.translate(FINDINGS[change.change]), "red" if is_new else "")
    rule = f"{change.finding.code} {change.finding.name}"
    return (rule, about, label) if formatter.translator.right_to_left else (label, rule, about)
