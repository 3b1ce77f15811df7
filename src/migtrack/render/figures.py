"""The value of a figure, as text and for scripts."""

from typing import Any

from migtrack.render.terms import IN_PERSON_DAYS, definition
from migtrack.render.translator import Translator, msgid
from migtrack.snapshot.figures import Figure

NONE = "–"
"""Shown where there is no value."""
WITHHELD = msgid("withheld")
"""Shown, and written in JSON and CSV, where there is a value that redacted output hides."""


def shown_percent(figure: Figure) -> float | None:
    """The percentage as which the figure is shown: it counts person-days and has a whole."""
    return figure.percent if figure.name == IN_PERSON_DAYS else None


def figure_value(
    translator: Translator, figure: Figure | None, *, without_whole: bool = False
) -> str:
    """`24`, `3 of 6` (or `3` with `without_whole`) or `94 %`; a dash where there is no value.

    No figure is one that is withheld.
    """
    if figure is None:
        return translator.translate(WITHHELD)
    if figure.of == 0:
        return NONE
    percent = shown_percent(figure)
    if percent is not None:
        return translator.percent(percent)
    return translator.part(figure.value, None if without_whole else figure.of)


def part_or_number(translator: Translator, figure: Figure) -> str:
    """`3 of 6`, or `24` where there is no whole, or one of zero."""
    return translator.part(figure.value, figure.of or None)


def person_days(translator: Translator, figure: Figure) -> str:
    """`3 of 6 person-days`."""
    part = part_or_number(translator, figure)
    return translator.plural("{part} person-day", "{part} person-days", figure.of or 0, part=part)


def part_json(figure: Figure | None) -> dict[str, int | str | None]:
    """The value and its whole; no figure is one that is withheld."""
    if figure is None:
        return {"value": WITHHELD, "of": WITHHELD}
    return {"value": figure.value, "of": figure.of}


def figure_json(name: str, figure: Figure | None, *, excused_counts: bool) -> dict[str, Any]:
    """The value, its whole, and what is counted."""
    return {**part_json(figure), "counts": definition(name, excused_counts=excused_counts)}
