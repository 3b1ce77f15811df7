"""A folded text as the words by which people are named: a name may hide behind a particle.

In Arabic *and*, *then*, *with*, *like* and *to* are letters at the front of a word, and so is the
article; in Latin letters the article is written apart, with a hyphen, or as one with the name.
"""

import re
from functools import lru_cache

from migtrack.base.names import ARTICLES, TITLES, root

BREAK = ""
"""Stands between words that are no part of one name."""

_TOKEN = re.compile(r"(?<!\w)[^\W\d]\.|\w+|\. |(?<=\w)-(?=\w)|[^\w\s]")
_WITHIN_NAMES = frozenset(",،-–/().*")
"""Signs that may stand within a name, or between its parts where they are reordered."""
_PARTICLES = "وفبكل"


def tokens(text: str) -> list[str]:
    """The words and the signs of a folded text; the letter of an initial keeps its full stop."""
    return [token.strip() for token in _TOKEN.findall(_free_dashes(text))]


def _free_dashes(text: str) -> str:
    """The text with another sign for a dash that does not stand within a word."""
    return re.sub(r"(?<!\w)-|-(?!\w)", "–", text) if "-" in text else text


def words(text: str) -> list[str]:
    """The words of a folded text, with `BREAK` where what follows cannot be the same name."""
    found: list[str] = []
    for token in _TOKEN.findall(_free_dashes(text)):
        if token[0].isalnum():
            if token not in ARTICLES:
                found.append(token)
        elif token not in _WITHIN_NAMES and not (
            token.endswith(" ") and found and _is_short(found[-1])
        ):
            found.append(BREAK)
    return found


def _is_short(word: str) -> bool:
    """Whether a full stop behind the word ends no sentence."""
    return len(word) <= 2 or not TITLES.isdisjoint(stems(word))


def is_initial(word: str) -> bool:
    """Whether the word is a single letter, with or without a full stop."""
    return bool(word) and len(word.rstrip(".")) == 1 and not word[0].isdigit()


@lru_cache(maxsize=10_000)
def stems(word: str) -> frozenset[str]:
    """Whatever the word may be without its article and without up to two particles."""
    found = [word]
    for _ in range(2):
        found += [each[1:] for each in found if len(each) > 2 and each[0] in _PARTICLES]
    found += [each[2:] for each in found if each.startswith("لل") and len(each) > 3]
    return frozenset({*found, *map(root, found)})
