"""A change as a note for a pull or merge request, with links to file and line."""

import re

from migtrack.base.finding import Place
from migtrack.base.text import printable
from migtrack.render.changes.lines import FINDINGS, SIDES, Line, figure, nothing, sections, subject
from migtrack.render.changes.phrases import Phrases
from migtrack.render.changes.places import Places
from migtrack.render.words import Translator
from migtrack.review.changes.values import Changes, Side

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&$])")
_CALLING = re.compile(r"(?<![\w&])([@#!])(?=\w)")
"""What would call somebody, or close an issue, on the page of a pull request."""


def render(changes: Changes, words: Translator, places: Places) -> str:
    """The note, with a line feed at its end."""
    phrases = Phrases(changes, words)
    title, figures = words.say("What changes"), words.say("Figures")
    parts = [f"### {_plain(title)}"]
    if nothing(phrases):
        parts.append(_plain(nothing(phrases)))
    for heading, lines in sections(phrases):
        items = [_item(line, places, right_to_left=words.right_to_left) for line in lines]
        parts.append("\n".join([f"**{_plain(heading)}**", "", *items]))
    parts += _findings(phrases, places)
    parts += _unread(phrases, places)
    if changes.figures:
        items = [f"- {_plain(figure(phrases, one))}" for one in changes.figures]
        parts.append("\n".join([f"**{_plain(figures)}**", "", *items]))
    if words.right_to_left:
        parts = ['<div dir="rtl">', *parts, "</div>"]
    return "\n\n".join(parts) + "\n"


def _item(line: Line, places: Places, *, right_to_left: bool) -> str:
    statement, record = line.statement, line.record
    side, spot = record.side, record.spot
    if (
        statement is not None
        and len(statement.deltas) > 0
        and record.change not in ("added", "removed")
    ):
        delta = statement.deltas[0]
        side, spot = ("after" if delta.new is not None else "before"), delta.spot
    head = _code(line.ids) if right_to_left else f"**{_plain(line.head)}**"
    return f"- {head} {_plain(line.text)} {_link(side, places.place(side, spot), places)}"


def _link(side: Side, place: Place, places: Places) -> str:
    """The line, as a link where it is still there."""
    name = f"{place.path.rpartition('/')[2]}:{place.line}"
    if side == "before":
        return f"({_code(name)})"
    return f"([{_plain(name)}]({places.link(place)}))"


def _findings(phrases: Phrases, places: Places) -> list[str]:
    if not phrases.changes.findings:
        return []
    say = phrases.words.say
    heading, items = say("Findings"), []
    for one in phrases.changes.findings:
        rule = f"{one.finding.code} {one.finding.name}"
        item = f"- **{_plain(say(FINDINGS[one.change]))}** {rule} {_code(subject(one))}"
        if one.change == "new":
            side: Side = "after"
            link = _link(side, one.finding.place, places)
            item = f"{item}: {_plain(one.finding.message)} {link}"
        items.append(item)
    return ["\n".join([f"**{_plain(heading)}**", "", *items])]


def _unread(phrases: Phrases, places: Places) -> list[str]:
    if not phrases.changes.unread:
        return []
    say = phrases.words.say
    heading = say("Not compared, since it could not be read")
    items = [
        f"- {_plain(say(SIDES[side]))}: {finding.code} {finding.name} "
        f"{_link(side, finding.place, places)}"
        for side, finding in phrases.changes.unread
    ]
    return ["\n".join([f"**{_plain(heading)}**", "", *items])]


def _plain(text: str) -> str:
    """The text, nothing in it read as Markdown, as HTML or as a call to somebody."""
    escaped = _SPECIAL.sub(r"\\\1", printable(text))
    return _CALLING.sub(r"\1<!-- -->", escaped)


def _code(text: str) -> str:
    """An id or a path, as it stands."""
    return f"`{printable(text).replace('`', '')}`"
