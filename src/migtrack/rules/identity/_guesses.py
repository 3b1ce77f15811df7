"""What was probably meant by an unknown id."""

from collections.abc import Collection

from migtrack.base.text import did_you_mean

_MOST_COMPARISONS = 300_000


class Guesses:
    """Looks every word up once, and gives up when that would take too long."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}
        self._left = _MOST_COMPARISONS

    def guess(self, kind: str, word: str, choices: Collection[str]) -> str:
        """`did you mean …?`, or nothing."""
        if (kind, word) not in self._known:
            self._left -= len(choices)
            self._known[kind, word] = did_you_mean(word, choices) if self._left >= 0 else ""
        return self._known[kind, word]
