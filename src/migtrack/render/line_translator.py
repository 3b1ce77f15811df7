"""Formats values for the lines of a terminal, which never end within one.

A day, an amount of money, a percentage or `3 of 6` stays on one line wherever it has room in one.
What is made of several of them, such as a range of days, is broken between these first.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from migtrack.render.catalogue import words_and_places
from migtrack.render.layout import KEPT_SPACES, NO_BREAK
from migtrack.render.translator import Translator, Value

_BETWEEN_VALUES = re.compile(r" (?:[^\s():,;.]+ ?)?")
"""What stands between the parts of one value: a space, one short word such as `of`, or a dash."""


class LineTranslator(Translator):
    """A translator that keeps values together; the page shows the kept spaces as ordinary ones."""

    def __init__(self, translator: Translator) -> None:
        """Keep the language and the catalogues of another translator."""
        vars(self).update(vars(translator))

    def percent(self, percent: float) -> str:
        """A whole percentage."""
        return super().percent(percent).replace(" ", NO_BREAK)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency, which may have a name of several words."""
        return super().money(amount, currency).replace(" ", NO_BREAK)

    def _filled(self, sentence: str, values: Mapping[str, Value]) -> str:
        parts = words_and_places(sentence)
        parts[1::2] = [self._formatted(values[name]) for name in parts[1::2]]
        for number in range(2, len(parts) - 1, 2):
            left, between, right = parts[number - 1 : number + 2]
            if _BETWEEN_VALUES.fullmatch(between):
                parts[number] = between.replace(" ", _space_between(left + right))
        return "".join(parts)


def _space_between(values: str) -> str:
    """The space between values that belong together: broken before any within these values."""
    if " " in values:
        return " "
    loosest = min(map(KEPT_SPACES.index, set(KEPT_SPACES) & set(values)), default=len(KEPT_SPACES))
    return KEPT_SPACES[loosest - 1] if loosest else " "
