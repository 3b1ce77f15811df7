"""The screens of the status and of the records behind a figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from migtrack.render.figures import NONE, is_percentage, person_days
from migtrack.render.formatter import StatusFormatter, errors_warning
from migtrack.render.layout import DOT, GAP, Page, StyledText, TextRow, styled_row, unbroken
from migtrack.render.terms import FIGURES
from migtrack.render.translator import Translator
from migtrack.review.status.figures import Figure
from migtrack.review.status.status import Status


@dataclass(frozen=True, slots=True)
class ScreenColumn:
    """A column of a table of records."""

    label: str
    identity: bool = False
    """Whether it holds ids. They are Latin in every language; their columns come first."""
    labelled: bool = False
    """Whether its label is repeated before each value in languages written from right to left."""


class Screen(StatusFormatter):
    """A page about a status in one language.

    Some terminals reverse Arabic text and some do not. So in a language written from right to
    left each line has its ids first, then one run of words without any alignment: every other
    order would be scrambled on some terminal.
    """

    def __init__(self, status: Status, translator: Translator, page: Page) -> None:
        super().__init__(status, translator)
        self.page = page

    def section(self, heading: str, figures: str = "") -> None:
        """A heading, with figures beside or below it."""
        self.page.blank()
        if self.translator.right_to_left or not figures:
            self.page.paragraph(f"{heading}: {figures}" if figures else heading, "bold")
        elif cell_len(heading) + len(GAP) + cell_len(figures) <= self.page.width:
            self.page.table([(StyledText(heading, "bold"), figures)], indent=0)
        else:
            self.page.paragraph(heading, "bold")
            self.page.paragraph(figures, indent=2)

    def figures(self, *names: str) -> str:
        """The named figures on one line, without those whose whole is zero."""
        return DOT.join(
            unbroken(f"{self._short_name(figure)} {self.figure(figure)}")
            for figure in map(self.status.figure, names)
            if figure is not None and figure.of != 0
        )

    def _short_name(self, figure: Figure) -> str:
        terms = FIGURES[figure.name]
        return self.translate(terms.short or terms.name)

    def figure(self, figure: Figure) -> str:
        """`24`, `3 of 6`, or `94 % (47 of 50 person-days)`."""
        if not figure.of:
            return self.translator.number(figure.value)
        if figure.percent is None or not is_percentage(figure):
            return self.translator.part(figure.value, figure.of)
        days = person_days(self.translator, figure.value, figure.of)
        return f"{self.translator.percent(figure.percent)} ({days})"

    def warning(self, command: str) -> None:
        """Warn that figures may be wrong where there are errors; `command` shows them."""
        text = errors_warning(self.translator, self.status.findings.errors)
        if text:
            self.page.blank()
            self.with_command(text, command, "red")

    def with_command(self, text: str, command: str, style: str = "") -> None:
        """A text with the command that shows more."""
        self.page.with_command(text, command, style, right_to_left=self.translator.right_to_left)

    def records(self, columns: Sequence[ScreenColumn], rows: Sequence[TextRow]) -> None:
        """A table of records; from right to left each row is its ids and one run of words.

        Columns without any text are left out.
        """
        if not rows:
            return
        styled = list(map(styled_row, rows))
        used = [
            number for number, _ in enumerate(columns) if any(row[number].text for row in styled)
        ]
        columns = [columns[number] for number in used]
        styled = [[row[number] for number in used] for row in styled]
        if not self.translator.right_to_left:
            head = [StyledText(column.label, "dim") for column in columns]
            filled = [[cell if cell.text else StyledText(NONE) for cell in row] for row in styled]
            self.page.table([head, *filled])
            return
        ids = sum(column.identity for column in columns)
        if ids > 1:
            labels = DOT.join(column.label for column in columns[:ids])
            self.page.paragraph(labels, "dim", indent=2)
        self.page.table([[*row[:ids], _run(columns[ids:], row[ids:])] for row in styled])


def _run(columns: Sequence[ScreenColumn], cells: Sequence[StyledText]) -> StyledText:
    """The cells as one run of words."""
    parts = [
        f"{column.label}: {cell.text}" if column.labelled else cell.text
        for column, cell in zip(columns, cells, strict=True)
        if cell.text
    ]
    return StyledText(DOT.join(parts), next((cell.style for cell in cells if cell.style), ""))
