"""A change of the files before it is written: in words, line by line, and what follows from it."""

from collections.abc import Sequence

from migtrack.base.finding import Finding
from migtrack.base.text import counted, listed, printable
from migtrack.load.build import Loaded
from migtrack.render.changes import text as changes_text
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.changes.lines import FINDINGS, finding_lines, no_changes
from migtrack.render.findings.style import Style, by_severity
from migtrack.render.findings.text import blocks
from migtrack.render.layout import Page
from migtrack.render.line_translator import LineTranslator
from migtrack.render.proposal import files
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes
from migtrack.system.writing import FileEdit


def render(
    changes: Changes,
    changed: Sequence[FileEdit],
    before: Loaded,
    after: Loaded,
    style: Style,
    *,
    translator: Translator,
    on_terminal: bool,
    uncovers: bool = False,
) -> str:
    """What the change means, its lines, and the findings that it brings and clears.

    On a terminal the lines that change are shown as they are, and broken at its edge; elsewhere
    confidential values are masked in all lines. What `uncovers` errors does not bring them.
    """
    line_style = files.Style(
        prefix=style.prefix,
        width=style.width if on_terminal else None,
        colour=style.colour,
        show_personal=on_terminal,
    )
    paths = {path for path, _, _ in changed}
    unread = tuple(each for each in changes.unread if each[1].place.path in paths)
    facts = changes._replace(findings=(), unread=unread)
    words = changes_text.render(facts, translator, style.width, colour=style.colour)
    if uncovers and no_changes(ChangeFormatter(facts, translator)):
        words = ""  # what could not be read says the same now as it did
    new = [each.finding for each in changes.findings if each.change == "new"]
    parts = [
        words,
        files.file_changes(changed, before.documents, after.documents, line_style),
        _brought(new, style, "uncovers" if uncovers else "brings"),
        _cleared(changes, style),
    ]
    return "\n".join(filter(None, parts))


def _brought(findings: Sequence[Finding], style: Style, verb: str) -> str:
    """The new findings in full, as `validate` shows them."""
    if not findings:
        return ""
    page = Page(style.width, colour=style.colour)
    page.paragraph(f"This {verb} {listed(by_severity(findings), 'and')}:", "bold")
    return page.text() + blocks(findings, style)


def _cleared(changes: Changes, style: Style) -> str:
    """The findings that go, a line each."""
    gone = tuple(each for each in changes.findings if each.change != "new")
    if not gone:
        return ""
    translator = LineTranslator(Translator("en"))
    formatter = ChangeFormatter(changes._replace(findings=gone), translator)
    page = Page(style.width, colour=style.colour)
    page.paragraph(f"This clears {counted(len(gone), 'finding')}:", "bold")
    page.table(
        [
            (
                FINDINGS[line.change.change],
                f"{line.change.finding.code} {line.change.finding.name}",
                printable(line.text),
            )
            for line in finding_lines(formatter)
        ]
    )
    return page.text()
