"""The value of a figure, as text and for scripts."""

from decimal import Decimal
from typing import Any

from migtrack.base.text import whole_percent
from migtrack.render.json_output import json_value
from migtrack.render.terms import definition
from migtrack.render.translator import Translator, msgid
from migtrack.snapshot.figures import Figure

NONE = "–"
"""Shown where there is no value."""
WITHHELD = msgid("withheld")
"""Shown, and written in JSON and CSV, where there is a value that redacted output hides."""


POINTS = 100
"""Of so many points is a gain of knowledge: it may be negative, so it is no percentage."""


def shown_percent(figure: Figure) -> float | None:
    """The percentage as which the figure is shown: it is a share of so many units."""
    return figure.percent if figure.is_share and figure.unit != "tests" else None


def shown_whole(figure: Figure) -> int | Decimal | None:
    """The number of which the figure is shown as a part; none where it is shown as a percentage."""
    if figure.unit == "tests":
        return POINTS
    return None if figure.is_share else figure.of


def figure_value(
    translator: Translator, figure: Figure | None, *, without_whole: bool = False
) -> str:
    """`24`, `3 of 6`, `22 of 100` or `94 %`; a dash where there is no value.

    With `without_whole` it is `3` or `22` alone.

    No figure is one that is withheld.
    """
    if figure is None:
        return translator.translate(WITHHELD)
    if figure.of == 0:
        return NONE
    percent = shown_percent(figure)
    if percent is not None:
        return translator.percent(percent)
    whole = None if without_whole else shown_whole(figure)
    if figure.percent is not None and figure.unit == "tests":
        return translator.part(whole_percent(figure.percent), whole)
    if without_whole:
        return in_digits(translator, figure, figure.value)
    return part_or_number(translator, figure)


def in_digits(translator: Translator, figure: Figure, number: int | Decimal) -> str:
    """The value of a figure or its whole: of money an amount without its currency."""
    return translator.amount(Decimal(number)) if figure.currency else translator.number(number)


def value_alone(translator: Translator, figure: Figure) -> str:
    """`24` or `EUR 3,000`: the value without its whole."""
    if figure.currency:
        return translator.money(Decimal(figure.value), figure.currency)
    return translator.number(figure.value)


def part_or_number(translator: Translator, figure: Figure) -> str:
    """`3 of 6` or `EUR 3,000 of 6,000`, or `24` where there is no whole, or one of zero."""
    if not figure.currency:
        return translator.part(figure.value, figure.of or None)
    amount = value_alone(translator, figure)
    if not figure.of:
        return amount
    whole = in_digits(translator, figure, figure.of)
    return translator.translate("{part} of {whole}", part=amount, whole=whole)


def in_units(translator: Translator, figure: Figure) -> str:
    """Of what a share is one: `3 of 6 person-days`, `17 answers` or `18 people tested`."""
    number = int(figure.of or 0)
    if figure.unit == "answers":
        return translator.plural("{number} answer", "{number} answers", number)
    if figure.unit == "tests":
        return translator.plural("{number} person tested", "{number} people tested", number)
    part = part_or_number(translator, figure)
    return translator.plural("{part} person-day", "{part} person-days", number, part=part)


def share_in_units(translator: Translator, figure: Figure) -> str:
    """`94 % (47 of 50 person-days)`, `86 % (17 answers)`, or a dash where there is no value."""
    if not figure.of:
        return NONE
    return f"{figure_value(translator, figure)} ({in_units(translator, figure)})"


def part_json(figure: Figure | None) -> dict[str, Any]:
    """The value and its whole; no figure is one that is withheld."""
    if figure is None:
        return {"value": WITHHELD, "of": WITHHELD}
    return {"value": json_value(figure.value), "of": json_value(figure.of)}


def figure_json(name: str, figure: Figure | None, *, excused_counts: bool) -> dict[str, Any]:
    """The value, its whole, and what is counted."""
    currency = {"currency": figure.currency} if figure and figure.currency else {}
    counts = definition(name, excused_counts=excused_counts)
    return {**part_json(figure), **currency, "counts": counts}
