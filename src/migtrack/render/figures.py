"""The value of a figure, as text and for scripts."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from migtrack.render.json_output import json_value
from migtrack.render.terms import definition
from migtrack.render.translator import Translator, msgid
from migtrack.snapshot.figures import Figure

NONE = "–"
"""Shown where there is no value."""
WITHHELD = msgid("withheld")
"""Shown, and written in JSON and CSV, where there is a value that redacted output hides."""


def shown_percent(figure: Figure) -> float | None:
    """The percentage as which the figure is shown: it is a share of so many units."""
    return figure.percent if figure.is_share else None


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
    whole = None if without_whole else figure.of
    return part_or_number(translator, replace(figure, of=whole))


def part_or_number(translator: Translator, figure: Figure) -> str:
    """`3 of 6` or `EUR 3,000 of 6,000`, or `24` where there is no whole, or one of zero."""
    if not figure.currency:
        return translator.part(figure.value, figure.of or None)
    amount = translator.money(Decimal(figure.value), figure.currency)
    if not figure.of:
        return amount
    return translator.translate(
        "{part} of {whole}", part=amount, whole=translator.number(figure.of)
    )


def in_units(translator: Translator, figure: Figure) -> str:
    """Of what a share is one: `3 of 6 person-days`."""
    part = part_or_number(translator, figure)
    number = int(figure.of or 0)
    return translator.plural("{part} person-day", "{part} person-days", number, part=part)


def part_json(figure: Figure | None) -> dict[str, Any]:
    """The value and its whole; no figure is one that is withheld."""
    if figure is None:
        return {"value": WITHHELD, "of": WITHHELD}
    return {"value": json_value(figure.value), "of": json_value(figure.of)}


def figure_json(name: str, figure: Figure | None, *, excused_counts: bool) -> dict[str, Any]:
    """The value, its whole, and what is counted."""
    return {**part_json(figure), "counts": definition(name, excused_counts=excused_counts)}
