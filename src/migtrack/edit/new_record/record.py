"""A new record: what it is made of, which id it gets, and where it is written."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from migtrack.edit.edits import Edits, path_of
from migtrack.edit.entries import add_entry
from migtrack.edit.new_record.fields import can_be_given, commented
from migtrack.edit.new_record.ids import first_id, next_id
from migtrack.edit.new_record.seats import account_for_seats, add_team
from migtrack.model.budget import BudgetLine, Statement
from migtrack.model.contract import KINDS
from migtrack.model.declarations import RECORD_KINDS, FileKind, OnlyWhen
from migtrack.model.indicators import Indicator
from migtrack.model.keys import ACTIVITY, MINISTRY, PARTICIPANT, REQUEST, SOP, WAIVER
from migtrack.model.kinds import home_of, is_of_every_record, list_at_home
from migtrack.model.project import Project
from migtrack.model.reports import FunderReport
from migtrack.model.support import Holiday
from migtrack.model.walk import Declared, fields_of, name_in_model

Values = Mapping[str, Any]
"""The plain values of fields, by their keys in the files."""


class NewKind(NamedTuple):
    """A kind of record that can be added, by the word for it."""

    word: str
    """`workshop`."""
    record: str
    """The kind of record that it is: `activity`."""
    preset: Mapping[str, str] = {}
    """What the word says by itself."""
    series: str = ""
    """The field of which each value has ids of its own: `workshop-1`, `seminar-1`."""
    abbreviation: str = ""
    """The field of which the id is made, where ids have no number."""
    either: tuple[str, ...] = ()
    """The fields of which a record needs one."""
    asked: tuple[str, ...] = ()
    """The fields that are asked for though they may be left out."""
    arguments: tuple[str, ...] = ()
    """The fields that are said without an option."""
    implied: tuple[str, ...] = ()
    """The fields that follow from the arguments, as far as no option says otherwise."""
    also: Callable[[Edits, Project, str, Values], None] | None = None
    """What else is to be written, for a holder and a record."""

    @property
    def model(self) -> Any:
        """The model of its records."""
        return RECORD_KINDS[self.record].model

    @property
    def home(self) -> FileKind:
        """The kind of file in which they stand."""
        return home_of(self.record)

    @property
    def holder(self) -> Declared | None:
        """The field after which the file that lists them is named: that of the ministry."""
        if not self.home.records_in or not self.home.named_after:
            return None
        fields = fields_of(self.home.model)
        return next(field for field in fields if field.key == self.home.named_after)

    @property
    def fields(self) -> list[Declared]:
        """The fields that such a record may have and the word does not say, in their order."""
        fields = [field for field in fields_of(self.model) if self._has(field)]
        return sorted(fields, key=is_of_every_record)

    @property
    def options(self) -> list[Declared]:
        """Those of them that fit on a command line, but for the arguments."""
        fitting = [field for field in self.fields if can_be_given(field)]
        return [field for field in fitting if field.key not in self.arguments]

    def _has(self, field: Declared) -> bool:
        only = field.get(OnlyWhen)
        is_of_another = only is not None and self.preset.get(only.field) not in only.values
        return field.key not in self.preset and not is_of_another


NEW_KINDS = {
    new.word: new
    for new in (
        NewKind("official", PARTICIPANT, either=("seat", "reserve"), also=account_for_seats),
        *(NewKind(word, ACTIVITY, preset={"kind": word}, series="kind") for word in KINDS),
        NewKind("ministry", MINISTRY, abbreviation="short", also=add_team),
        NewKind("sop", SOP, series="kind"),
        NewKind("request", REQUEST),
        NewKind("indicator", Indicator.record_kind.name, abbreviation="title"),
        NewKind("budget-line", BudgetLine.record_kind.name, abbreviation="title"),
        NewKind("statement", Statement.record_kind.name, asked=("committed",), arguments=("date",)),
        NewKind("report", FunderReport.record_kind.name),
        NewKind("holiday", Holiday.record_kind.name, arguments=("from", "to")),
        NewKind(
            "waiver",
            WAIVER,
            arguments=("rule", "subject"),
            implied=("participant", "day", "covers"),
        ),
    )
}


def id_of(new: NewKind, project: Project, holder: str, values: Values, texts: Sequence[str]) -> str:
    """The next free id: of the holder, or of the series, and as the others are written.

    It stands in none of the `texts`, which are those of all files, but for comments that only show
    what a field may hold: their ids are nobody's.
    """
    texts = [_without_examples(text) for text in texts]
    if new.holder is None:
        return next_id(*_series(new, project, values), texts)
    held = [
        (getattr(file, name_in_model(new.home.model, new.home.named_after)), record.id)
        for file in project.records(new.home.model)
        for record in getattr(file, new.home.records_in)
    ]
    own = [identity for other, identity in held if other == holder]
    return next_id(own, first_id(holder, held), texts)


def _without_examples(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip() not in _examples())


@cache
def _examples() -> frozenset[str]:
    """The comments that a new record may get."""
    fields = (field for new in NEW_KINDS.values() for field in new.fields)
    return frozenset(f"# {line}" for line in map(commented, fields) if line)


def _series(new: NewKind, project: Project, values: Values) -> tuple[list[str], str]:
    """The ids of the records of the series, and the first that there can be."""
    records = project.records(new.model)
    if not new.series:
        return [record.id for record in records], f"{new.record}-1"
    usual = new.model.model_fields[new.series].default
    value = {**new.preset, **values}.get(new.series, usual)
    alike = [record.id for record in records if getattr(record, new.series) == value]
    return alike, f"{new.record if value == usual else value}-1"


def add_record(
    edits: Edits, project: Project, new: NewKind, values: Values, holder: str = ""
) -> None:
    """Write a new record; of a kind that is listed in a file, into the list of the `holder`."""
    entry = {**new.preset, **values}
    comments = comments_for(new, entry)
    listed = list_at_home(new.record)
    path = path_of(new.record, holder or entry.get("id", ""))
    if not listed:
        edits.set_value(path, entry, {(): comments} if comments else {})
    else:
        whole = edits.value(path) or ({new.home.named_after: holder} if holder else {})
        position = add_entry(whole, listed, entry, RECORD_KINDS[new.record].key)
        edits.set_value(path, whole, {(listed, position): comments} if comments else {})
    if new.also is not None:
        new.also(edits, project, holder, entry)


def comments_for(new: NewKind, entry: Values) -> list[str]:
    """The lines that a record may have besides, with examples: to be written as comments."""
    said = {*new.arguments, *new.implied, *entry}
    if not said.isdisjoint(new.either):
        said.update(new.either)
    lines = (commented(field) for field in new.fields if field.key not in said)
    return [line for line in lines if line]
