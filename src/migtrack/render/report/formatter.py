"""Formats the values of a report as cells and tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from migtrack.base.finding import Key
from migtrack.base.text import capital, printable
from migtrack.model.activities import ActivityDays
from migtrack.model.keys import (
    activity_key,
    contract_key,
    indicator_key,
    ministry_key,
    report_key,
    request_key,
    sop_key,
)
from migtrack.render.figures import NONE, in_digits
from migtrack.render.formatter import StatusFormatter
from migtrack.render.report.values import Cell, Column, Row, RowGroup, Table
from migtrack.render.translator import Translator
from migtrack.review.report.people import Person
from migtrack.review.report.report import Report
from migtrack.snapshot.activities import ActivityStatus
from migtrack.snapshot.figures import Figure

MAX_TITLE = 48
"""Characters of a title where there is little room; another place has the full title."""
DASH = Cell(NONE, tone="quiet")
"""A cell without a value."""

TONES = {
    "held": "good",
    "under-way": "good",
    "unrecorded": "late",
    "postponed": "late",
    "cancelled": "quiet",
    "granted": "good",
    "refused": "late",
    "withdrawn": "quiet",
    "returned": "quiet",
    "not-required": "good",
    "delivered": "good",
    "adopted": "good",
    "applied": "good",
    "declined": "quiet",
    "received": "open",
    "error": "late",
}
"""The tone in which a state or a severity is shown: see `Cell.tone`."""

TRAVELLER_TONES = {**TONES, "applied": "open"}
"""Of travellers: who has applied for a visa still waits, where who applies a procedure is done."""

Record = TypeVar("Record")
Name = TypeVar("Name")
ColumnOf = tuple[str, str, Callable[[Record], Cell]]
"""A column of records: its label, the kind of its cells, and what makes a record's cell."""


def grouped(records: Iterable[Record], name: Callable[[Record], Name]) -> dict[Name, list[Record]]:
    """The records by what `name` gives for them: they are looked through once for all groups."""
    groups: dict[Name, list[Record]] = {}
    for record in records:
        groups.setdefault(name(record), []).append(record)
    return groups


def shortened(title: str, most: int = MAX_TITLE) -> str:
    """The title, cut where it is longer than so many characters; some are always left."""
    most = max(most, 8)
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"


def even_part(number: int, most: int) -> int:
    """How many make a part where so many are divided into as few even parts as there can be."""
    return -(-number // -(-number // most))


def batched(records: Sequence[Record], number: int) -> Iterator[Sequence[Record]]:
    """The records in parts of at most that number."""
    return (records[first : first + number] for first in range(0, len(records), number))


class ReportFormatter(StatusFormatter):
    """Formats a report's values in one language; where there is none, a dash."""

    def __init__(self, report: Report, translator: Translator) -> None:
        super().__init__(report.status, translator)
        self.report = report
        status = report.status
        self._activities = {
            activity.id: self._titled(activity.id, activity.short or activity.title)
            for activity in status.activities
        }
        titles = Counter(cell.text for cell in self._activities.values())
        self.shared_titles = {title for title, number in titles.items() if number > 1}
        """Titles that do not tell which activity is meant, as several have them."""
        project = self.text(status.acronym) or self.text(status.title)
        self._records: dict[Key, Cell] = {
            contract_key(status.id): Cell(project),
            **{activity_key(name): cell for name, cell in self._activities.items()},
            **{ministry_key(name): Cell(text) for name, text in self.ministries.items()},
            **{request_key(row.id): self._titled(row.id, row.area) for row in status.requests},
            **{sop_key(row.id): self._titled(row.id, row.title) for row in status.sops},
            **{indicator_key(row.id): self._titled(row.id, row.title) for row in status.indicators},
            **{report_key(row.id): self._titled(row.id, row.title) for row in status.reports},
        }
        self._postponements = grouped(report.postponements, lambda each: each[0])

    @property
    def hidden(self) -> Cell:
        """The cell of a value that redacted reports withhold."""
        return Cell(self.withheld, tone="quiet")

    def _titled(self, identity: str, title: Mapping[str, str]) -> Cell:
        return Cell(self.text(title), note=printable(identity))

    def given_up(self, activity: str) -> tuple[ActivityDays, ...]:
        """The dates of an activity that were given up."""
        return tuple(moved.given_up for _, moved in self._postponements.get(activity, ()))

    def command(self, name: str) -> str:
        """A migtrack command for the day of the report."""
        return f"migtrack {name} --as-of {self.status.as_of.isoformat()}"

    def table(
        self,
        name: str,
        caption: str,
        records: Iterable[Record],
        columns: Sequence[ColumnOf[Record]],
        *,
        totals: tuple[Row, ...] = (),
        last_is_personal: bool = False,
    ) -> Table:
        """A table with a row for each record.

        `last_is_personal`: its last column is left out of redacted reports.
        """
        end = -1 if last_is_personal and self.report.redacted else None
        table = self.grouped_table(name, caption, [("", records)], columns[:end])
        return table._replace(groups=(table.groups[0]._replace(totals=totals),))

    def grouped_table(
        self,
        name: str,
        caption: str,
        groups: Iterable[tuple[str, Iterable[Record]]],
        columns: Sequence[ColumnOf[Record]],
    ) -> Table:
        """A table with a row for each record, in groups with their labels."""
        cells = [cell for _, _, cell in columns]
        return Table(
            name=name,
            caption=caption,
            columns=tuple(Column(label, kind) for label, kind, _ in columns),
            groups=tuple(
                RowGroup(tuple(tuple(cell(record) for cell in cells) for record in records), label)
                for label, records in groups
            ),
        )

    def localized(self, text: Mapping[str, str] | None) -> Cell:
        """A text of the data."""
        return Cell(self.text(text)) if text else DASH

    def day(self, day: date | None) -> Cell:
        """A day: `15 Nov 2020`."""
        return Cell(self.translator.day(day), "day") if day else DASH

    def days(self, start: date | None, end: date | None, listed: Sequence[date] = ()) -> Cell:
        """The days from `start` to `end`, both included, or those listed."""
        return Cell(self.translator.days(start, end, listed), "day") if start and end else DASH

    def number(self, number: int | Decimal | None) -> Cell:
        """A number with thousands separators; none is one that is withheld."""
        return self.hidden if number is None else Cell(self.translator.number(number), "number")

    def of_figure(self, figure: Figure, number: int | Decimal) -> Cell:
        """The value of a figure or its whole."""
        return Cell(in_digits(self.translator, figure, number), "number")

    def shown(self, value: str) -> Cell:
        """A number that is text already, such as `94 %`; a dash stays one."""
        return DASH if value == NONE else Cell(value, "number")

    def part(self, part: int | Decimal | None, whole: int | Decimal | None) -> Cell:
        """`3 of 6`."""
        if part is None or whole is None:
            return self.hidden
        return Cell(self.translator.part(part, whole), "number")

    def share(self, part: int | Decimal | None, whole: int | Decimal | None) -> Cell:
        """`94 %`, with the numbers below; a dash where the whole is zero."""
        if part is None or whole is None:
            return self.hidden
        if not whole:
            return DASH
        percent = self.translator.percent(float(100 * part / whole))
        return Cell(percent, "number", self.translator.part(part, whole))

    def listed(self, parts: Iterable[str]) -> Cell:
        """Texts separated by commas."""
        listed = list(parts)
        return Cell(self.translator.listed(listed)) if listed else DASH

    def state(self, names: Mapping[str, str], state: str, tones: Mapping[str, str] = TONES) -> Cell:
        """A state or a severity by its name in `names`, in its tone."""
        return Cell(self.translate(names[state]), tone=tones.get(state, "open"))

    def heading(self, message: str, **values: str) -> Cell:
        """What a row is about, in words of the catalogue: they begin with a capital."""
        return Cell(capital(self.translate(message, **values)))

    def person(self, person: Person | None) -> Cell:
        """An official's name and id; in redacted reports a number."""
        if person is None:
            return DASH
        if self.report.redacted:
            return Cell(self.translate("person {number}", number=person.number))
        return Cell(self.text(person.name), note=printable(person.id))

    def official(self, identity: str) -> str:
        """An official's name, or the id of an unknown one."""
        person = self.report.people.get(identity)
        return self.text(person.name) if person else printable(identity)

    def ministry(self, identity: str) -> Cell:
        """A ministry's name."""
        return Cell(self.ministries.get(identity, printable(identity)))

    def activity(self, identity: str) -> Cell:
        """An activity's short title and id."""
        return self._activities.get(identity) or Cell(printable(identity), note=printable(identity))

    def activity_label(self, identity: str) -> str:
        """An activity's short title, with the id where others have the same."""
        title = self.activity(identity).text
        return f"{title} ({printable(identity)})" if title in self.shared_titles else title

    def record(self, key: Key) -> Cell:
        """A record's title and id, or the id alone."""
        return self._records.get(key) or self._id(key[1])

    def named_record(self, key: Key) -> Cell | None:
        """A record's title and id, or a ministry's name; none of a record that has neither."""
        return self._records.get(key)

    def subject(self, identity: str) -> Cell:
        """An official or an activity, or the id alone."""
        if identity in self.report.people:
            return self.person(self.report.people[identity])
        return self._activities.get(identity) or self._id(identity)

    def _id(self, identity: str) -> Cell:
        return Cell(printable(identity), "id") if identity else DASH


def activities_by_group(
    formatter: ReportFormatter,
) -> list[tuple[str, list[ActivityStatus]]]:
    """The activities of each group that has any, with its title; last those of no known group."""
    groups = {group.id: formatter.text(group.title) for group in formatter.status.groups}
    members = grouped(
        formatter.status.activities, lambda each: each.group if each.group in groups else ""
    )
    return [(groups.get(name, ""), members[name]) for name in (*groups, "") if name in members]
