"""Finds officials by an id, a name or a part of one, as people write them in any language.

Cousins share three of four names: where words fit several people, all of them are found, and
whoever asks has to say which one is meant.
"""

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property, partial
from typing import NamedTuple

from migtrack.base.characters import ascii_digits
from migtrack.base.ids import near_id
from migtrack.base.names import NamePart, have_own, name_forms
from migtrack.model.project import Project
from migtrack.model.team import Participant

_MOST_NEAREST = 5
"""How many people are shown where nobody is called so."""
_ALIKE = 0.75
"""How alike two words are, from 0 to 1, of which one may be the other mistyped."""


def people_named(project: Project, words: str) -> list[Participant]:
    """The officials whom the words mean; several where they fit several, none where nobody.

    An id goes before a name, and a whole name before a part of one. Of a part, every word must
    be among those of the name; a single letter is an initial, and means nobody alone.
    """
    return Directory(project).named(words)


def nearest_people(project: Project, words: str) -> list[Participant]:
    """The officials nearest to words that mean nobody: to be shown, and never to be taken."""
    return Directory(project).nearest(words)


class _Name(NamedTuple):
    """A name as it is compared, and its words."""

    key: tuple[str, ...]
    parts: tuple[NamePart, ...]


class Directory:
    """The officials of a project by what they are called, for many questions."""

    def __init__(self, project: Project) -> None:
        self._people = project.participant_by_id

    def named(self, words: str) -> list[Participant]:
        """As `people_named`."""
        if person := self._people.get(_as_id(words)):
            return [person]
        wanted = next(_names([words]))
        if all(part.is_initial for part in wanted.parts):
            return []
        whole = self._whose(lambda name: name.key == wanted.key)
        return whole or self._whose(lambda name: _holds(name, wanted))

    def nearest(self, words: str) -> list[Participant]:
        """As `nearest_people`."""
        if near := near_id(_as_id(words), self._people):
            return [self._people[near]]
        wanted = [self._alike(part.spellings) for part in next(_names([words])).parts]
        scores = {
            person.id: max(map(partial(_score, wanted), names)) for person, names in self._named
        }
        best = max(scores.values(), default=0)
        if 2 * best < len(wanted) or not best:
            return []
        found = [person for person, score in scores.items() if score == best]
        return [self._people[person] for person in found[:_MOST_NEAREST]]

    @cached_property
    def _named(self) -> list[tuple[Participant, list[_Name]]]:
        """Everybody, with the name in each language."""
        people = list(self._people.values())
        names = _names([name for person in people for name in person.name.values()])
        return [(person, [next(names) for _ in person.name]) for person in people]

    @cached_property
    def _spellings(self) -> list[str]:
        """Every word of anybody's name, in each of its spellings."""
        parts = (part for _, names in self._named for name in names for part in name.parts)
        return sorted({spelling for part in parts for spelling in part.spellings})

    def _whose(self, is_meant: Callable[[_Name], bool]) -> list[Participant]:
        return [person for person, names in self._named if any(map(is_meant, names))]

    def _alike(self, spellings: frozenset[str]) -> frozenset[str]:
        """The spellings of words of names that come near to those of one word."""
        near = (get_close_matches(word, self._spellings, cutoff=_ALIKE) for word in spellings)
        return frozenset().union(*near)


def _as_id(words: str) -> str:
    """The words as an id would be written: small letters, and digits that are ASCII."""
    return ascii_digits(words.strip()).lower()


def _names(texts: list[str]) -> Iterator[_Name]:
    return (_Name(form.key, form.parts) for form in name_forms(texts))


def _holds(name: _Name, wanted: _Name) -> bool:
    """Whether every word that is wanted means a word of the name, each another one."""
    words_first = sorted(wanted.parts, key=lambda part: part.is_initial)
    return have_own(words_first, name.parts, NamePart.means)


def _score(wanted: Sequence[frozenset[str]], name: _Name) -> int:
    """How many words are wanted in one of whose spellings the name has a word."""
    borne = frozenset().union(*(part.spellings for part in name.parts))
    return sum(not spellings.isdisjoint(borne) for spellings in wanted)
