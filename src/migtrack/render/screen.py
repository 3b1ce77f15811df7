"""What every part of the status screen is built with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from migtrack.base.finding import PROJECT_TEAM
from migtrack.base.text import printable
from migtrack.render.banner import errors_stand, with_command
from migtrack.render.layout import DOT, GAP, Cell, Page, kept
from migtrack.render.tasks import TaskWords
from migtrack.render.terms import FIGURES
from migtrack.render.words import Translator, is_right_to_left
from migtrack.review.status.figures import Figure
from migtrack.review.status.status import Status
from migtrack.review.status.team import MinistryStatus

NONE = "–"
"""What stands in an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ids come before the others."""

    label: str
    identity: bool = False
    """Whether it holds ids, which are Latin in every language."""
    named: bool = False
    """Whether, in a language written from right to left, its label stands beside each value."""


class Screen:
    """The page, and what goes onto it.

    Whether a terminal turns Arabic round is not known. So in such a language each line has
    its ids first and then one run of words, in which nothing is aligned: every other order
    would be scrambled somewhere.
    """

    def __init__(self, status: Status, words: Translator, page: Page) -> None:
        self.status = status
        self.words = words
        self.page = page
        self.ministries = {one.id: self._ministry_name(one) for one in status.ministries}
        """What each ministry is called, by id."""
        self.tasks = TaskWords(words, self.ministries)

    def text(self, text: Mapping[str, str] | None) -> str:
        """A text of the data in the screen's language, or in the first that it has."""
        return self.words.text(text, self.status.languages)

    def _ministry_name(self, ministry: MinistryStatus) -> str:
        """Its short form; its name where the language is written from right to left."""
        if self.words.right_to_left:
            return self.text(ministry.name)
        short = self.text(ministry.short)
        return ministry.id if is_right_to_left(short) else short

    def who(self, identity: str) -> str:
        """Whoever must act."""
        if identity == PROJECT_TEAM:
            return self.words.say("project team")
        return self.ministries.get(identity, printable(identity))

    def of(self, part: int, whole: int) -> str:
        """`3 of 6`."""
        return self.words.say("{part} of {whole}", part=part, whole=whole)

    def section(self, heading: str, figures: str = "") -> None:
        """A heading, with figures behind or below it."""
        self.page.blank()
        if self.words.right_to_left or not figures:
            self.page.paragraph(f"{heading}: {figures}" if figures else heading, "bold")
        elif cell_len(heading) + len(GAP) + cell_len(figures) <= self.page.width:
            self.page.table([(Cell(heading, "bold"), Cell(figures))], indent=0)
        else:
            self.page.paragraph(heading, "bold")
            self.page.paragraph(figures, indent=2)

    def figures(self, *names: str) -> str:
        """The figures of these names, those left out that have nothing to be a part of."""
        found = filter(None, map(self.status.figure, names))
        return DOT.join(
            kept(f"{self.words.say(FIGURES[one.name])} {self.figure(one)}")
            for one in found
            if one.of != 0
        )

    def figure(self, figure: Figure) -> str:
        """The number of a figure, with what it is a part of."""
        if not figure.of:
            return self.words.number(figure.value)
        part = self.of(figure.value, figure.of)
        if figure.name != "attendance" or figure.percent is None:
            return part
        days = self.words.count("{part} person-day", "{part} person-days", figure.of, part=part)
        return f"{self.words.percent(figure.percent)} ({days})"

    def banner(self, command: str) -> None:
        """Say that the figures cannot be trusted, where errors stand."""
        text = errors_stand(self.words, self.status.findings.errors)
        if text:
            self.page.blank()
            self.with_command(text, command, "red")

    def with_command(self, text: str, command: str, style: str = "") -> None:
        """A text with the command that says more."""
        with_command(self.page, self.words, text, command, style)

    def records(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A table of records: a column a field, or, from right to left, ids and one run.

        Columns in which nothing stands are left out.
        """
        if not rows:
            return
        used = [number for number, _ in enumerate(columns) if any(row[number].text for row in rows)]
        columns = [columns[number] for number in used]
        rows = [[row[number] for number in used] for row in rows]
        if not self.words.right_to_left:
            head = [Cell(column.label, "dim") for column in columns]
            filled = [[cell if cell.text else Cell(NONE) for cell in row] for row in rows]
            self.page.table([head, *filled])
            return
        ids = sum(column.identity for column in columns)
        if ids > 1:
            self.page.paragraph(DOT.join(one.label for one in columns[:ids]), "dim", indent=2)
        self.page.table([[*row[:ids], _run(columns[ids:], row[ids:])] for row in rows])


def _run(columns: Sequence[Column], cells: Sequence[Cell]) -> Cell:
    """The cells as one run of words."""
    parts = [
        f"{column.label}: {cell.text}" if column.named else cell.text
        for column, cell in zip(columns, cells, strict=True)
        if cell.text
    ]
    return Cell(DOT.join(parts), next((cell.style for cell in cells if cell.style), ""))
