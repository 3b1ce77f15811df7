"""What every section of a report is told with."""

from collections.abc import Mapping
from datetime import date

from migtrack.base.finding import PROJECT_TEAM
from migtrack.base.text import printable
from migtrack.render.report.values import Cell
from migtrack.render.tasks import TaskWords
from migtrack.render.words import Translator, is_right_to_left
from migtrack.review.report.people import Person
from migtrack.review.report.report import Report

NONE = Cell("–", tone="quiet")
"""A cell in which there is nothing to say."""


class Teller:
    """A report's values in the words of a language."""

    def __init__(self, report: Report, words: Translator) -> None:
        self.report = report
        self.status = report.status
        self.words = words
        self.say = words.say
        self.ministries = {
            one.id: self._ministry(one.short, one.name, one.id) for one in report.status.ministries
        }
        """What each ministry is called, by id."""
        self.tasks = TaskWords(words, self.ministries)
        self._titles = {one.id: self.text(one.short or one.title) for one in self.status.activities}
        self._others = {
            **{one.id: self.text(one.area) for one in self.status.requests},
            **{one.id: self.text(one.title) for one in self.status.sops},
        }

    def _ministry(self, short: Mapping[str, str], name: Mapping[str, str], identity: str) -> str:
        if self.words.right_to_left:
            return self.text(name)
        return identity if is_right_to_left(self.text(short)) else self.text(short)

    def command(self, name: str) -> str:
        """A command as somebody types it for the report's own day."""
        return f"migtrack {name} --as-of {self.status.as_of.isoformat()}"

    def text(self, text: Mapping[str, str] | None) -> str:
        """A text of the data in the report's language, or in the first that it has."""
        return self.words.text(text, self.status.languages)

    def words_or_none(self, text: Mapping[str, str] | None) -> Cell:
        """A text of the data, or a dash."""
        return Cell(self.text(text)) if text else NONE

    def day(self, day: date | None) -> Cell:
        """A day, or a dash."""
        return Cell(self.words.day(day), "day") if day else NONE

    def days(self, start: date | None, end: date | None) -> Cell:
        """Days in a row, or a dash."""
        return Cell(self.words.days(start, end), "day") if start and end else NONE

    def number(self, number: int | None) -> Cell:
        """A number, or a dash where it is not shown."""
        return NONE if number is None else Cell(self.words.number(number), "number")

    def of(self, part: int | None, whole: int | None) -> Cell:
        """`3 of 6`, or a dash where it is not shown."""
        if part is None or whole is None:
            return NONE
        return Cell(self.part(part, whole), "number")

    def part(self, part: int, whole: int) -> str:
        """`3 of 6`."""
        return self.say("{part} of {whole}", part=part, whole=whole)

    def share(self, part: int | None, whole: int | None) -> Cell:
        """`94 %`, with the numbers below; a dash where they are not shown or there are none."""
        if part is None or not whole:
            return NONE
        return Cell(self.words.percent(100 * part / whole), "number", self.part(part, whole))

    def person(self, person: Person | None) -> Cell:
        """An official: the name and the id; in redacted reports a number."""
        if person is None:
            return NONE
        if self.report.redacted:
            return Cell(self.say("person {number}", number=person.number))
        return Cell(self.text(person.name), note=printable(person.id))

    def name(self, identity: str) -> str:
        """An official's name, or the id of somebody who is not there."""
        person = self.report.people.get(identity)
        return self.text(person.name) if person else printable(identity)

    def ministry(self, identity: str) -> Cell:
        """A ministry's name."""
        return Cell(self.ministries.get(identity, printable(identity)))

    def activity(self, identity: str) -> Cell:
        """An activity's short title and id."""
        return Cell(self._titles.get(identity, printable(identity)), note=printable(identity))

    def who(self, identity: str) -> str:
        """Whoever must act."""
        if identity == PROJECT_TEAM:
            return self.say("project team")
        if identity in self.ministries:
            return self.ministries[identity]
        return self.name(identity)

    def record(self, kind: str, identity: str) -> Cell:
        """The record that something is about, by its title and id."""
        if kind == "activity" and identity in self._titles:
            return self.activity(identity)
        if kind == "ministry" and identity in self.ministries:
            return self.ministry(identity)
        if kind in ("sop", "request") and identity in self._others:
            return Cell(self._others[identity], note=printable(identity))
        return Cell(printable(identity), "id") if identity else NONE
