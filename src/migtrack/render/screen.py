"""The screens of the status and of the records behind a figure."""

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Generic, Literal, NamedTuple, TypeVar

from rich.cells import cell_len

from migtrack.render.figures import NONE, part_or_number, share_in_units
from migtrack.render.formatter import StatusFormatter, errors_warning
from migtrack.render.layout import CUT, DOT, GAP, Page, StyledText, joined, styled_row, unbroken
from migtrack.render.line_translator import LineTranslator
from migtrack.render.terms import FIGURES, SHORT_NAMES
from migtrack.render.translator import Translator
from migtrack.review.status.status import Status
from migtrack.snapshot.figures import Figure

Record = TypeVar("Record")
ColumnOf = tuple[str, Literal["", "id", "labelled", "title"], Callable[[Record], str | StyledText]]
"""A column of records: its label, its kind, and what makes a record's cell. Where every cell speaks
for itself, no column has a label.

Of the kind `id` are ids, which are Latin in every language; their columns come first. The label
of the kind `labelled` is repeated before each value in languages written from right to left. A
last column of the kind `title` takes one line a record on a screen that folds.
"""
ALL = "--all"
"""The option that shows what a screen folds."""
FEWEST_FOLDED = 2
"""So many records are told together; fewer are shown."""


class Fold(NamedTuple, Generic[Record]):
    """Records of a large project that are told together: those that are over, or say the same."""

    holds: Callable[[Record], bool]
    """Whether a record is one of them."""
    told: Callable[[Sequence[Record]], str]
    """What is said of several: how many they are, and what they come to."""
    ids: Callable[[Sequence[Record]], Sequence[str]] = lambda _: ()
    """The ids by which each is named, where something may still come of it."""


class Screen(StatusFormatter):
    """A page about a status in one language.

    Some terminals reverse Arabic text and some do not. So in a language written from right to
    left each line has its ids first, then one run of words without any alignment: every other
    order would be scrambled on some terminal.
    """

    def __init__(
        self, status: Status, translator: Translator, page: Page, *, folds: bool = False
    ) -> None:
        super().__init__(status, LineTranslator(translator))
        self.page = page
        self.folds = folds
        """Whether what is over is told in sums, and titles are cut to one line."""

    def section(self, heading: str, figures: str = "") -> None:
        """A heading, with figures next to it or below it."""
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
            unbroken(
                f"{self.translate(SHORT_NAMES.get(name, FIGURES[name]))} {self.figure(figure)}"
            )
            for name, figure in zip(names, map(self.status.figure, names), strict=True)
            if figure is None or figure.of != 0
        )

    def figure(self, figure: Figure | None) -> str:
        """`24`, `3 of 6`, or `94 % (47 of 50 person-days)`; a dash, or that it is withheld."""
        if figure is None:
            return self.withheld
        if figure.is_share:
            return share_in_units(self.translator, figure)
        return part_or_number(self.translator, figure)

    def warning(self, command: str) -> None:
        """Warn that figures may be wrong where there are errors; `command` shows them."""
        found = self.status.findings
        text = errors_warning(self.translator, found.errors, found.implausible)
        if text:
            self.page.blank()
            self.with_command(text, command, "red")

    def with_command(self, text: str, command: str, style: str = "", indent: int = 0) -> None:
        """A text with the command that shows more."""
        right_to_left = self.translator.right_to_left
        self.page.with_command(text, command, style, indent, right_to_left=right_to_left)

    def records(
        self,
        records: Sequence[Record],
        columns: Sequence[ColumnOf[Record]],
        under: Callable[[Record], str] = lambda _: "",
        folds: Sequence[Fold[Record]] = (),
    ) -> None:
        """A table of records; from right to left each row is its ids and one run of words.

        Columns without any text are left out, and a table without records. Records that follow
        each other stand `under` a common line, if that gives one for them. On a screen that folds,
        those that one of the `folds` holds are told together below the table.
        """
        shown, folded = self._folded(records, folds)
        self._table(shown, columns, under)
        for fold, held in folded:
            self._told_together(fold.told(held), ", ".join(fold.ids(held)))

    def _folded(
        self, records: Sequence[Record], folds: Sequence[Fold[Record]]
    ) -> tuple[Sequence[Record], list[tuple[Fold[Record], Sequence[Record]]]]:
        """The records to be shown, and those to be told together, by their folds."""
        folded: list[tuple[Fold[Record], Sequence[Record]]] = []
        for fold in folds if self.folds else ():
            held = [record for record in records if fold.holds(record)]
            if len(held) >= FEWEST_FOLDED:
                records = [record for record in records if not fold.holds(record)]
                folded.append((fold, held))
        return records, folded

    def _told_together(self, text: str, ids: str) -> None:
        if ids:
            text = f"{ids}{DOT}{text}" if self.translator.right_to_left else f"{text} ({ids})"
        self.with_command(text, ALL, "dim", indent=2)

    def _table(
        self,
        records: Sequence[Record],
        columns: Sequence[ColumnOf[Record]],
        under: Callable[[Record], str],
    ) -> None:
        if self.folds:
            columns = [
                (label, kind, _cut(cell) if kind == "title" else cell)
                for label, kind, cell in columns
            ]
        filled = [
            (label, kind, styled_row([cell(record) for record in records]))
            for label, kind, cell in columns
        ]
        filled = [column for column in filled if any(cell.text for cell in column[2])]
        rows = list(zip(*(cells for _, _, cells in filled), strict=True))
        head: list[Sequence[StyledText]] = []
        if self.translator.right_to_left:
            labels = [label for label, kind, _ in filled if kind == "id"]
            prefixes = [f"{label}: " if kind == "labelled" else "" for label, kind, _ in filled]
            ids = len(labels)
            if ids > 1:
                self.page.paragraph(DOT.join(labels), "dim", indent=2)
            rows = [(*row[:ids], _run(prefixes[ids:], row[ids:])) for row in rows]
        elif any(label for label, _, _ in filled):
            head = [[StyledText(label, "dim") for label, _, _ in filled]]
        if not self.translator.right_to_left:
            rows = [tuple(cell if cell.text else StyledText(NONE) for cell in row) for row in rows]
        self.page.table(head, like=rows)
        for line, group in groupby(zip(map(under, records), rows, strict=True), itemgetter(0)):
            if line and self.folds:
                self.page.table([[CUT + line]])
            elif line:
                self.page.paragraph(line, indent=2, hang=2)
            self.page.table([row for _, row in group], like=[*head, *rows])


def _cut(title: Callable[[Record], str | StyledText]) -> Callable[[Record], str]:
    """The cell of a title, which may be cut."""

    def cell(record: Record) -> str:
        text = title(record)
        return f"{CUT}{text}" if text else ""

    return cell


def _run(prefixes: Sequence[str], cells: Sequence[StyledText]) -> StyledText:
    """The cells as one run of words."""
    labelled = zip(prefixes, cells, strict=True)
    return joined(
        [cell._replace(text=cell.text and prefix + cell.text) for prefix, cell in labelled]
    )
