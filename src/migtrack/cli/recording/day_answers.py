"""What is said of those expected on a day: by options, by a list of names, or by answers."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from migtrack.base.text import as_typed, listed
from migtrack.cli.recording.expected_people import COMMAS, ExpectedPeople
from migtrack.cli.writing.asking import Fact, ask, gather
from migtrack.edit.fact_values import read_number
from migtrack.edit.recording.attendance import DayAnswers
from migtrack.edit.recording.name_lists import GUEST, NamedLine, Reading, read_list
from migtrack.model.day_lists import LISTED, Mark
from migtrack.model.fields import OTHERS

DEPUTY = "--deputy"
GUESTS = "--guests"
MARK_OPTIONS: dict[str, Mark] = {f"--{mark}": mark for mark in LISTED}
"""By the option: the mark of those whom it names."""
OPTIONS = (*MARK_OPTIONS, DEPUTY, GUESTS)
_MOST_PROBLEMS = 30
"""After how many problems no more lines of a list are looked at: it may be no list of names."""
_QUESTIONS = {
    "--excused": "Who is excused?",
    "--absent": "Who is absent without excuse?",
    "--online": "Who was connected?",
}


class Said(NamedTuple):
    """Somebody's mark, and where that was said."""

    mark: Mark
    where: str


class DayForm:
    """Takes down who was there; what nobody can be sure of is kept as a problem in words."""

    def __init__(self, people: ExpectedPeople) -> None:
        self._people = people
        self._said: dict[str, Said] = {}
        self._deputies: dict[str, str] = {}
        self._guests = 0
        self._others: Mark | None = None
        self.problems: list[str] = []
        self.taken: list[tuple[int, str, str]] = []
        """Of each line of the list: its number, who is meant, and the words that mean it."""

    @property
    def answers(self) -> DayAnswers:
        """What was said; who is not named was present, unless those who were are named."""
        marks = {name: said.mark for name, said in self._said.items()}
        others = self._others or (None if "present" in marks.values() else "present")
        return DayAnswers(marks, self._deputies, self._guests, others)

    def take_options(self, options: Mapping[str, str]) -> None:
        """Take down what the options say: names and ids with commas between."""
        for option, text in options.items():
            if not text.strip(", "):
                self.problems.append(f"{option}: It is empty; leave it out if it was nobody.")
            elif option == GUESTS:
                self._try(option, self._add_guests, text)
            elif option == DEPUTY:
                self._try(option, self._add_deputies, text)
            else:
                self._try(option, self._add_several, MARK_OPTIONS[option], text, option)

    def take_list(self, text: str) -> None:
        """Take down a list of names, one a line; a name without a mark was present."""
        lines = list(read_list(text))
        if not lines:
            self.problems.append("The list names nobody.")
        for line in lines:
            if line.deputy:
                self._try(f"line {line.number}", self._add_deputies, line.text)
        for line in lines:
            if len(self.problems) >= _MOST_PROBLEMS:
                self.problems.append(f"line {line.number} and those below were not looked at.")
                break
            if not line.deputy:
                self._try(f"line {line.number}", self._add_line, line, f"line {line.number}")

    def take_others(self, mark: Mark) -> None:
        """Take down the mark of all who are not named."""
        self._others = mark

    def ask(self) -> None:
        """Ask who was not simply present; the numbers are those of the list that was shown."""
        given: dict[str, list[str]] = {}

        def names(option: str) -> Any:
            def read(text: str) -> list[str]:
                found = self._people.read(text)
                for other, taken in given.items():
                    if other != option and (twice := set(found) & set(taken)):
                        raise ValueError(f"You have named {listed(sorted(twice), 'and')} already.")
                given[option] = found
                return found

            return read

        facts = [
            Fact(option, question, names(option), is_optional=True, between_lines=", ")
            for option, question in _QUESTIONS.items()
        ]
        facts += [
            Fact(
                DEPUTY,
                "Who sent a deputy, and whom, such as 4=mofa-05?",
                self._read_deputies,
                is_optional=True,
                between_lines=", ",
            ),
            Fact(GUESTS, "How many guests came?", read_number, is_optional=True),
        ]
        answers = gather(facts, {})
        for option in _QUESTIONS:
            for name in answers[option] or ():
                self._add(name, MARK_OPTIONS[option], option)
        self._deputies |= answers[DEPUTY] or {}
        self._guests += answers[GUESTS] or 0

    def _try(self, where: str, take: Any, *words: Any) -> None:
        try:
            take(*words)
        except ValueError as error:
            self.problems.append(f"{where}: {error}")

    def _add(self, name: str, mark: Mark, where: str) -> None:
        if name == OTHERS:
            if self._others not in (None, mark):
                raise ValueError("the others have another mark already.")
            self._others = mark
            return
        if before := self._said.get(name):
            raise ValueError(f"{name} is named by {before.where} already.")
        self._said[name] = Said(mark, where)

    def _add_several(self, mark: Mark, text: str, where: str) -> None:
        for part in self._people.split(text):
            self._try(where, self._add_named, mark, part, where)

    def _add_named(self, mark: Mark, part: str, where: str) -> None:
        for name in self._people.read(part):
            self._add(name, mark, where)

    def _add_line(self, line: NamedLine, where: str) -> None:
        if not line.readings:
            raise ValueError(
                f"{as_typed(line.text)} has a sign; write a word, such as absent, instead."
            )
        known = (each for each in line.readings if self._people.knows(each.words, each.details))
        guests = (each for each in line.readings if each.mark == GUEST)
        reading = next(known, next(guests, line.readings[0]))
        if reading.mark == GUEST:
            self._guests += 1
            return
        mark: Mark = next((each for each in LISTED if each == reading.mark), "present")
        if self._is_deputy(reading):
            return
        name = self._people.expected(reading.words, reading.details)
        self._add(name, mark, where)
        self.taken.append((line.number, name, reading.words))

    def _is_deputy(self, reading: Reading) -> bool:
        """Whether somebody signed the list who came in the place of another."""
        meant = self._people.ids_of(reading.words, reading.details)
        return len(meant) == 1 and meant <= set(self._deputies.values())

    def _add_deputies(self, text: str) -> None:
        self._deputies |= self._read_deputies(text)

    def _read_deputies(self, text: str) -> dict[str, str]:
        """The deputies by the officials: `mofa-04=mofa-05`, several with commas between."""
        found = {}
        for part in filter(str.strip, re.split(COMMAS, text)):
            words, _, deputy = part.partition("=")
            officials = self._people.read(words)
            if len(officials) != 1 or officials == [OTHERS] or not deputy.strip():
                raise ValueError(
                    f"{as_typed(part.strip())} names no deputy; write the official and the "
                    "deputy, such as mofa-04=mofa-05."
                )
            found[officials[0]] = self._people.anybody(deputy.strip()).id
        return found

    def _add_guests(self, text: str) -> None:
        self._guests += read_number(text)


def ask_of_others(names: list[str]) -> Mark:
    """What those were of whom a list says nothing, asked on a terminal."""
    chosen = ask(
        Fact(
            "",
            f"The list does not name {listed(names, 'and')}. What were they?",
            str,
            default="absent",
            choices=[(mark, "") for mark in ("absent", "excused", "online", "present")],
        )
    )
    return next(mark for mark in LISTED if mark == chosen)


def words_for(answers: DayAnswers) -> list[str]:
    """The options that say the same."""
    named: dict[str, list[str]] = {option: [] for option in MARK_OPTIONS}
    for name, mark in answers.marks.items():
        named[f"--{mark}"].append(name)
    if answers.others and (answers.others != "present" or not any(named.values())):
        named[f"--{answers.others}"].append(OTHERS)
    words = [word for option, names in named.items() if names for word in (option, ",".join(names))]
    for official, deputy in answers.deputies.items():
        words += [DEPUTY, f"{official}={deputy}"]
    if answers.guests:
        words += [GUESTS, str(answers.guests)]
    return words
