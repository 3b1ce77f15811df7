"""Those expected on a day of an activity, and whom words mean among them and beyond."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from migtrack.base.text import fold_name, localized, printable
from migtrack.cli.writing.asking import can_ask
from migtrack.cli.writing.people_meant import not_one, who_is_meant
from migtrack.edit.recording.name_lists import numbers_in
from migtrack.model.fields import OTHERS
from migtrack.model.project import Project
from migtrack.model.states import participant_state
from migtrack.model.team import Participant
from migtrack.render.layout import Page
from migtrack.render.translator import is_right_to_left
from migtrack.review.people.find import Directory

_OTHERS = frozenset(
    fold_name(word) for word in (OTHERS, "the rest", "الباقون", "البقية", "الآخرون")
)
"""What is written for those who are not named."""
COMMAS = r"[,،;؛\n]"
"""What stands between several names."""
_GONE = ("replaced", "withdrawn")
"""The states of an official who has left."""


class ExpectedPeople:
    """The officials expected on a day, numbered from 1 in the order of the files."""

    def __init__(self, project: Project, ids: Sequence[str], day: date) -> None:
        self.ids = ids
        self._project = project
        self._day = day
        self._directory = Directory(project)

    def table(self, width: int, *, colour: bool) -> str:
        """The numbered list: what is written from right to left stands last in a line."""
        languages = self._project.contract.languages
        rows = []
        for number, name in enumerate(self.ids, start=1):
            names = self._project.participant_by_id[name].name
            texts = [printable(names[code]) for code in languages if code in names]
            latin, arabic = (
                "  ".join(text for text in texts if is_right_to_left(text) is side)
                for side in (False, True)
            )
            rows.append([f"{number:2}", name, latin, arabic])
        page = Page(width, colour=colour)
        page.table(rows, indent=2)
        return page.text()

    def taken(self, lines: Iterable[tuple[int, str, str]], width: int, *, colour: bool) -> str:
        """Of each line of a list: its number, the id that was taken, and the words there."""
        page = Page(width, colour=colour)
        page.table([[f"{number:3}", name, printable(words)] for number, name, words in lines])
        return page.text()

    def read(self, text: str) -> list[str]:
        """The ids that an answer means: numbers, ids and names, with commas between; `others`.

        Raises a ValueError with one sentence about the first words that mean nobody for certain.
        """
        names = (name for part in self.split(text) for name in self._of_part(part))
        return list(dict.fromkeys(names))

    def split(self, text: str) -> list[str]:
        """The parts of an answer between commas; `family name, given names` is one part."""
        parts = [part.strip() for part in re.split(COMMAS, text) if part.strip()]
        return [text.strip()] if len(parts) == 2 and self.ids_of(text) else parts

    def _of_part(self, part: str) -> list[str]:
        if (numbers := numbers_in(part, len(self.ids))) is not None:
            return [self.ids[number - 1] for number in numbers]
        words = part.split()
        if len(words) > 1 and not self._directory.named(part):
            listed = [self._of_word(word) for word in words]
            if all(listed):
                return [name for names in listed for name in names]
        return [self.expected(part)]

    def _of_word(self, word: str) -> list[str]:
        """The ids that one word means where several stand in a row: no names."""
        try:
            numbers = numbers_in(word, len(self.ids))
        except ValueError:
            return []
        if numbers is not None:
            return [self.ids[number - 1] for number in numbers]
        return [word] if word in self.ids or word == OTHERS else []

    def expected(self, words: str, details: Sequence[str] = ()) -> str:
        """The id of the one official who is expected and whom the words mean, or `others`.

        `details` are texts in the same line that describe the official. Raises a ValueError.
        """
        if self.means_others(words):
            return OTHERS
        person = self.anybody(words, details)
        if person.id not in self.ids:
            name = localized(person.name, self._project.contract.languages)
            raise ValueError(
                f"{person.id} ({printable(name)}) is not expected on {self._day}: "
                "name whom a deputy represents with --deputy, or count a guest with --guests."
            )
        return person.id

    def anybody(self, words: str, details: Sequence[str] = ()) -> Participant:
        """The one official whom the words mean, expected or not. Raises a ValueError."""
        found = self._named(words, details)
        if len(found) > 1:
            found = [person for person in found if not self._has_left(person)] or found
        if len(found) > 1 and can_ask():
            found = [who_is_meant(words, found, self._project)]
        if len(found) != 1:
            raise ValueError(f"{not_one(words, found, self._directory, self._project)}.")
        return found[0]

    def knows(self, words: str, details: Sequence[str] = ()) -> bool:
        """Whether the words mean anybody, or `others`."""
        return bool(self.ids_of(words, details)) or self.means_others(words)

    def ids_of(self, words: str, details: Sequence[str] = ()) -> set[str]:
        """The ids of all whom the words may mean."""
        return {person.id for person in self._named(words, details)}

    def means_others(self, words: str) -> bool:
        """Whether the words stand for all who are not named."""
        return fold_name(words) in _OTHERS

    def _named(self, words: str, details: Sequence[str]) -> list[Participant]:
        """Those whom the words mean, as far as all the details describe them."""
        return [
            person
            for person in self._directory.named(words)
            if all(self._describes(person, text) for text in details)
        ]

    def _describes(self, person: Participant, text: str) -> bool:
        """Whether a text is the official's id, position or ministry, or some words of these."""
        ministry = self._project.ministry_of[person.id]
        known = [person.id, ministry, *person.position.values()]
        if record := self._project.ministry_by_id.get(ministry):
            known += [*record.name.values(), *record.short.values()]
        words = set(fold_name(text).split())
        return any(words <= set(fold_name(each).split()) for each in known)

    def _has_left(self, person: Participant) -> bool:
        return participant_state(self._project, person, self._day) in _GONE
