"""What was probably meant by an unknown id."""

from collections.abc import Callable, Collection

from migtrack.base.ids import Form, form_of, letters_of, near_id

NearOne = Callable[[str, Collection[str]], str | None]
"""Finds what was probably meant by a word among several."""

_MOST_COMPARISONS = 300_000
_NO_NUMBER = ("",)
"""What stands for the letters of all ids that have no number."""


class Guesses:
    """Looks every word up once, and gives up when that would take too long."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}
        self._by_letters: dict[str, dict[Form, list[str]]] = {}
        self._left = _MOST_COMPARISONS

    def guess(
        self, kind: str, word: str, choices: Collection[str], near_one: NearOne = near_id
    ) -> str:
        """What was probably meant, or nothing."""
        if (kind, word) not in self._known:
            self._left -= len(choices)
            near = near_one(word, choices) if self._left >= 0 else None
            self._known[kind, word] = near or ""
        return self._known[kind, word]

    def alike(self, kind: str, word: str, choices: Collection[str]) -> list[str]:
        """The ids that begin with the same letters, before any number.

        Of a word without any number, such as a ministry's, all ids that have none either.
        """
        if kind not in self._by_letters:
            self._by_letters[kind] = _by_letters(choices)
        by_letters, letters = self._by_letters[kind], letters_of(word)
        without_number = _NO_NUMBER if letters == form_of(word) else letters
        return by_letters.get(letters) or by_letters.get(without_number, [])


def _by_letters(choices: Collection[str]) -> dict[Form, list[str]]:
    """The ids by their letters; those without a number also as what they have in common."""
    by_letters: dict[Form, list[str]] = {}
    for name in sorted(choices):
        letters = letters_of(name)
        keys = [letters, _NO_NUMBER] if letters == form_of(name) else [letters]
        for key in keys:
            by_letters.setdefault(key, []).append(name)
    return by_letters
