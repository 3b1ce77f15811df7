"""A change for the terminal: what it means, what it brings, how the figures move."""

from migtrack.base.text import printable
from migtrack.render.changes.lines import FINDINGS, SIDES, figure, nothing, sections, subject, where
from migtrack.render.changes.phrases import Phrases
from migtrack.render.layout import DOT, Cell, Page, kept
from migtrack.render.words import Translator
from migtrack.review.changes.values import Changes


def render(changes: Changes, words: Translator, width: int = 80, *, colour: bool = False) -> str:
    """The change in words, with a line feed at its end. `width` is in columns."""
    phrases, page = Phrases(changes, words), Page(width, colour=colour)
    if nothing(phrases):
        page.paragraph(nothing(phrases))
    for heading, lines in sections(phrases):
        page.paragraph(heading, "bold")
        if words.right_to_left:
            page.table([(Cell(printable(line.ids)), Cell(line.text)) for line in lines])
        else:
            page.table([(Cell(printable(line.head)), Cell(line.text)) for line in lines])
    _findings(phrases, page)
    _unread(phrases, page)
    if changes.figures:
        moved = DOT.join(kept(figure(phrases, one)) for one in changes.figures)
        if words.right_to_left:
            page.paragraph(words.say("Figures"), "bold")
            page.paragraph(moved, indent=2)
        else:
            page.table([(Cell(words.say("Figures"), "bold"), Cell(moved))], indent=0)
    return page.text()


def _findings(phrases: Phrases, page: Page) -> None:
    if not phrases.changes.findings:
        return
    say = phrases.words.say
    page.paragraph(say("Findings"), "bold")
    rows = []
    for one in phrases.changes.findings:
        style = "red" if one.change == "new" else ""
        about = printable(subject(one))
        if one.change == "new":
            about = f"{about}: {printable(one.finding.message)}"
        rows.append(
            (
                Cell(say(FINDINGS[one.change]), style),
                Cell(f"{one.finding.code} {one.finding.name}"),
                Cell(about),
            )
        )
    if phrases.words.right_to_left:
        rows = [(rule, about, label) for label, rule, about in rows]
    page.table(rows)


def _unread(phrases: Phrases, page: Page) -> None:
    """What one side does not say, since it could not be read."""
    if not phrases.changes.unread:
        return
    say = phrases.words.say
    page.paragraph(say("Not compared, since it could not be read"), "bold")
    page.table(
        [
            (
                Cell(printable(where(finding))),
                Cell(f"{finding.code} {finding.name}"),
                Cell(say(SIDES[side])),
            )
            for side, finding in phrases.changes.unread
        ]
    )
