"""A change for the terminal: the records, the findings and the figures that changed."""

from migtrack.base.text import printable
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import FINDINGS, SIDES, figure, no_changes, sections, subject
from migtrack.render.layout import DOT, Page, StyledText, TextRow, unbroken
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes


def render(
    changes: Changes, translator: Translator, width: int = 80, *, colour: bool = False
) -> str:
    """The change as text, with a line feed at its end. `width` is in columns."""
    formatter, page = ChangeFormatter(changes, translator), Page(width, colour=colour)
    if no_changes(formatter):
        page.paragraph(no_changes(formatter))
    for heading, lines in sections(formatter):
        page.paragraph(heading, "bold")
        heads = [line.ids if translator.right_to_left else line.head for line in lines]
        page.table([(printable(head), line.text) for head, line in zip(heads, lines, strict=True)])
    _findings(formatter, page)
    _unread(formatter, page)
    if changes.figures:
        moved = DOT.join(unbroken(figure(formatter, change)) for change in changes.figures)
        if translator.right_to_left:
            page.paragraph(translator.translate("Figures"), "bold")
            page.paragraph(moved, indent=2)
        else:
            page.table([(StyledText(translator.translate("Figures"), "bold"), moved)], indent=0)
    return page.text()


def _findings(formatter: ChangeFormatter, page: Page) -> None:
    if not formatter.changes.findings:
        return
    translate = formatter.translate
    page.paragraph(translate("Findings"), "bold")
    rows: list[TextRow] = []
    for change in formatter.changes.findings:
        style = "red" if change.change == "new" else ""
        about = printable(subject(change))
        if change.change == "new":
            about = f"{about}: {printable(change.finding.message)}"
        label = StyledText(translate(FINDINGS[change.change]), style)
        rule = f"{change.finding.code} {change.finding.name}"
        rows.append(
            (rule, about, label) if formatter.translator.right_to_left else (label, rule, about)
        )
    page.table(rows)


def _unread(formatter: ChangeFormatter, page: Page) -> None:
    """What was not compared, because one side could not be read."""
    if not formatter.changes.unread:
        return
    translate = formatter.translate
    page.paragraph(translate("Not compared, since it could not be read"), "bold")
    rows: list[TextRow] = []
    for side, finding in formatter.changes.unread:
        place = f"{printable(finding.place.path)}:{finding.place.line}"
        rows.append((place, f"{finding.code} {finding.name}", translate(SIDES[side])))
    page.table(rows)
