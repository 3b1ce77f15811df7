"""A change as a Markdown comment for a pull or merge request, with links to file and line."""

import re

from migtrack.base.finding import Place
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
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.rule_sentences import rule_label
from migtrack.render.translator import Translator
from migtrack.review.changes.values import Changes, Consequence, Side

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_{}[]<>|~&$"})
_MENTION = re.compile(r"(?<![\w&])([@#!])(?=\w)")
"""Signs that would mention somebody, or link or close an issue, in a comment."""


def render(changes: Changes, translator: Translator, links: SourceLinks) -> str:
    """The comment, with a line feed at its end."""
    formatter, translate = ChangeFormatter(changes, translator), translator.translate
    parts = ["### " + _escaped(translate("What changes"))]
    if changes.asked:
        parts.append(", ".join(map(_code, changes.asked)))
    if no_changes(formatter):
        parts.append(_escaped(no_changes(formatter)))
    unread = [
        f"{_escaped(translate(SIDES[side]))}: {rule_label(translator, finding)} "
        f"{_link(side, finding.place, links)}"
        for side, finding in changes.unread
    ]
    lists = [
        (translate("Not compared, since it could not be read"), unread),
        *(
            (heading, [_item(formatter, line, links) for line in lines])
            for heading, lines in sections(formatter)
        ),
        (
            translate(FOLLOWS),
            [_consequence(formatter, consequence) for consequence in changes.consequences],
        ),
        (
            translate("Findings"),
            [_finding(formatter, line, links) for line in finding_lines(formatter)],
        ),
        (translate("Figures"), [_escaped(figure(formatter, change)) for change in changes.figures]),
    ]
    parts += [
        "\n".join([f"**{_escaped(heading)}**", "", *(f"- {item}" for item in items)])
        for heading, items in lists
        if items
    ]
    if translator.right_to_left:
        parts = ['<div dir="rtl">', *parts, "</div>"]
    return "\n\n".join(parts) + "\n"


def _item(formatter: ChangeFormatter, line: ChangeLine, links: SourceLinks) -> str:
    statement, record = line.statement, line.record
    side, spot = record.side, record.spot
    if statement and statement.deltas and record.change not in ("added", "removed"):
        delta = statement.deltas[0]
        side, spot = ("after" if delta.new is not None else "before"), delta.spot
    is_code = formatter.translator.right_to_left
    head = _code(line.head) if is_code else f"**{_escaped(line.head)}**"
    return f"{head} {_escaped(line.text)} {_link(side, links.place(side, spot), links)}"


def _consequence(formatter: ChangeFormatter, consequence: Consequence) -> str:
    head, text = describe_consequence(formatter, consequence)
    return f"**{_escaped(head)}** {_escaped(text)}"


def _link(side: Side, place: Place, links: SourceLinks) -> str:
    """File and line, as a link unless it stands only before the change."""
    name = f"{place.path.rpartition('/')[2]}:{place.line}"
    if side == "before":
        return f"({_code(name)})"
    return f"([{_escaped(name)}]({links.link(place)}))"


def _finding(formatter: ChangeFormatter, line: FindingLine, links: SourceLinks) -> str:
    finding, label = line.change.finding, formatter.translate(FINDINGS[line.change.change])
    item = f"**{_escaped(label)}** {rule_label(formatter.translator, finding)}"
    if line.change.change != "new":
        return f"{item} {', '.join(map(_code, line.subjects))}"
    return f"{item}: {_escaped(line.text)} {_link('after', finding.place, links)}"


def _escaped(text: str) -> str:
    """The text, escaped so that nothing in it is Markdown, HTML or a mention."""
    return _MENTION.sub(r"\1<!-- -->", printable(text).translate(_SPECIAL))


def _code(text: str) -> str:
    """An id or a path as code."""
    return f"`{printable(text).replace('`', '')}`"
