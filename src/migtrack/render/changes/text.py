"""A change for the terminal: the records, the findings and the figures that changed."""

from migtrack.base.text import printable
from migtrack.render.changes.consequences import describe_consequence
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import (
    FINDINGS,
    FOLLOWS,
    SIDES,
    ChangeLine,
    FindingLine,
    figure,
    finding_lines,
    no_changes,
    sections,
)
from migtrack.render.layout import DOT, Page, StyledText, TextRow, unbroken
from migtrack.render.line_translator import LineTranslator
from migtrack.render.rule_sentences import rule_label
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes


def render(
    changes: Changes,
    translator: Translator,
    width: int = 80,
    *,
    colour: bool = False,
    show_personal: bool = False,
) -> str:
    """The change as text, with a line feed at its end. `width` is in columns.

    With `show_personal` confidential values are shown, too.
    """
    translator = LineTranslator(translator)
    formatter = ChangeFormatter(changes, translator, show_personal=show_personal)
    page = Page(width, colour=colour)
    translate, right_to_left = translator.translate, translator.right_to_left
    if changes.asked:
        page.paragraph(DOT.join(map(printable, changes.asked)), "bold")
    if no_changes(formatter):
        page.paragraph(no_changes(formatter))
    unread: list[TextRow] = [
        (
            f"{printable(finding.place.path)}:{finding.place.line}",
            rule_label(translator, finding),
            translate(SIDES[side]),
        )
        for side, finding in changes.unread
    ]
    parts: list[tuple[str, list[TextRow]]] = [
        (translate("Not compared, since it could not be read"), unread),
        *((heading, list(map(_row, lines))) for heading, lines in sections(formatter)),
        (
            translate(FOLLOWS),
            [describe_consequence(formatter, each) for each in changes.consequences],
        ),
        (translate("Findings"), [_finding(formatter, each) for each in finding_lines(formatter)]),
    ]
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


def _row(line: ChangeLine) -> TextRow:
    return printable(line.head), line.text


def _finding(formatter: ChangeFormatter, line: FindingLine) -> TextRow:
    change, label = line.change, formatter.translate(FINDINGS[line.change.change])
    style = "red" if change.change == "new" else ""
    rule = rule_label(formatter.translator, change.finding)
    if not formatter.translator.right_to_left:
        return StyledText(label, style), rule, printable(line.text)
    said = ": ".join(filter(None, (label, printable(line.message))))
    return rule, printable(", ".join(line.subjects)), StyledText(said, style)
