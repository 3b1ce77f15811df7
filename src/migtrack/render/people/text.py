"""Who is who, for the terminal: a line for each official, Arabic at its end."""

from collections.abc import Sequence
from datetime import date

from migtrack.base.text import printable
from migtrack.render.layout import DOT, Page
from migtrack.render.line_translator import LineTranslator
from migtrack.render.translator import Translator, is_right_to_left, msgid
from migtrack.review.people.standing import PersonOnDay

_ONE_LINE = 1_000_000
"""Columns, where no line may be broken."""
_STATES = {
    "confirmed": msgid("holds seat {seat}"),
    "reserve": msgid("reserve {reserve}"),
    "nominated": msgid("nominated for seat {seat}"),
    "not-nominated": msgid("not nominated yet"),
    "replaced": msgid("left seat {seat} on {day}"),
    "withdrawn": msgid("left on {day}"),
}
"""How an official stands, in words."""


def render_people(
    people: Sequence[PersonOnDay],
    translator: Translator,
    as_of: date,
    width: int | None,
    *,
    colour: bool = False,
) -> str:
    """The officials as they stand on a day; without a width each on one line and nothing else.

    In every line come the id and names in Latin letters first, and what is written from right to
    left last, in one run: every other order would be scrambled on some terminal.
    """
    page, translator = Page(width or _ONE_LINE, colour=colour), LineTranslator(translator)
    if width:
        page.paragraph(translator.translate("Officials as of {day}", day=as_of), "bold")
        page.blank()
    if width and not people:
        page.paragraph(translator.translate("nobody is recorded yet"), indent=2)
    languages = list(dict.fromkeys(code for person in people for code in person.name))
    rows = []
    for person in people:
        names = [printable(person.name.get(code, "")) for code in languages]
        words = [_state(person, translator), *names]
        first, last = (
            [word if is_right_to_left(word) is side else "" for word in words]
            for side in (False, True)
        )
        ministry = "" if person.id.startswith(f"{person.ministry}-") else person.ministry
        rows.append([printable(person.id), ministry, *first, DOT.join(filter(None, last))])
    page.table(rows, indent=2 if width else 0)
    return page.text()


def _state(person: PersonOnDay, translator: Translator) -> str:
    values = {"seat": person.seat, "reserve": person.reserve, "day": person.left}
    given = {name: value for name, value in values.items() if value is not None}
    return translator.translate(_STATES[person.state], **given)
