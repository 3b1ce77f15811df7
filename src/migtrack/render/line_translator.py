"""Formats values for the lines of a terminal, which never end within one.

A day, an amount of money, a percentage, `3 of 6` or a number with the word behind it stays on one
line wherever it has room in one.
What is made of several of them, such as a range of days, is broken between these first.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from migtrack.render.catalogue import words_and_places
from migtrack.render.layout import KEPT_SPACES, inseparable
from migtrack.render.translator import Translator, Value

_BETWEEN_VALUES = re.compile(r" (?:[^\s():,;.]+ ?)?")
"""What stands between the parts of one value: a space, one short word such as `of`, or a dash."""

_NOUN = re.compile(r" [^\W\d]")
"""What follows a number where it is said what it counts."""


class LineTranslator(Translator):
    """A translator that keeps values together; the page shows the kept spaces as ordinary ones."""

    def __init__(self, translator: Translator) -> None:
        """Keep the language and the catalogues of another translator."""
        vars(self).update(vars(translator))

    def percent(self, percent: float) -> str:
        """A whole percentage."""
        return inseparable(super().percent(percent))

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency, which may have a name of several words."""
        return inseparable(super().money(amount, currency))

    def _filled(self, sentence: str, values: Mapping[str, Value]) -> str:
        filled, *parts = words_and_places(sentence)
        given = [values[name] for name in parts[::2]]
        texts = list(map(self._formatted, given))
        for value, left, between, right in zip(
            given, texts, parts[1::2], [*texts[1:], ""], strict=False
        ):
            filled += left + _kept(value, left, between, right)
        return filled


def _kept(value: Value, left: str, between: str, right: str) -> str:
    """The words behind a value, `left` as text, with kept spaces where they belong to it."""
    if right and _BETWEEN_VALUES.fullmatch(between):
        return between.replace(" ", _space_between(left + right))
    if isinstance(value, (int, Decimal)) and _NOUN.match(between):
        return KEPT_SPACES[1] + between[1:]
    return between


def _space_between(values: str) -> str:
    """The space between values that belong together: broken before any within these values."""
    if " " in values:
        return " "
    loosest = min(map(KEPT_SPACES.index, set(KEPT_SPACES) & set(values)), default=len(KEPT_SPACES))
    return KEPT_SPACES[loosest - 1] if loosest else " "
