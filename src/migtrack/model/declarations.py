"""Declarations of the models: what a field is, and what a kind of record or of file is.

A field is declared where it stands, by annotation; a kind of record and a kind of file by a
decorator on their model. Whatever treats all fields or all kinds alike reads these
declarations (`migtrack.model.walk`): references, days, translations, privacy, the schema, the
diff, redaction, the loader's repairs and the documents.
"""

from typing import Any, NamedTuple, TypeVar

# Fields
#
# In `what` of a declaration `{id}` and `{subject}` are the record's id, the second within quotes;
# `{entry}` is the key of the entry of a list in which the value stands, `{number}` the position of
# that entry from 1, `{outcome}` the value of the field of that name next to it.


class About:
    """What a field means, and values that it may hold: for editors and documents."""

    __slots__ = ("examples", "hint", "text")

    def __init__(self, text: str, *examples: object, hint: str = "") -> None:
        """Take the description; `hint` says what to write where the field is missing."""
        self.text = text
        self.examples = examples
        self.hint = hint


class Mark:
    """A declaration without values: what it says of a field is its class."""

    __slots__ = ()


class Ref(NamedTuple):
    """The field holds the id of another record, or a list of such ids."""

    kind: str
    """The kind of that record; empty where any record may be named."""
    or_others: bool = False
    """Whether the word `others` may stand for those who are not named."""


class Done(NamedTuple):
    """The field is the day of something done, which cannot lie in the future."""

    what: str
    """`the draft of {id}`."""


class InPeriod(NamedTuple):
    """The day, or the first and last day, must lie within the project's period."""

    what: str
    """With its verb, for a day: `{id} is drafted on`; without, for a first and a last: `{id}`."""
    may_be_early: bool = False
    """Whether it may lie before the project begins."""


class OutcomeOf(NamedTuple):
    """The field holds what came of that which takes place on the days of another field."""

    field: str
    """That field, as it stands in the files next to this one."""


class Bounds(NamedTuple):
    """The field holds a first and a last day."""

    what: str
    """What begins and ends: `{id}`."""


class Ends(NamedTuple):
    """The field is the last day of what begins on the day of another field of the record."""

    first: str
    """That field, as it stands in the files."""
    what: str
    """What ends: `the holiday`."""
    begins: str = "begins"
    """The verb for the first day."""
    or_first: bool = False
    """Whether the first day is also the last where no other is given."""


class Plausible(NamedTuple):
    """How many years before or after the project's period the day may lie; one, if not said."""

    before: int = 1
    after: int = 1


class Brief(Mark):
    """First and last day should be near each other."""


class LeadsTo(NamedTuple):
    """What begins on the day comes about on the first of other days, and not years later."""

    days: tuple[str, ...]
    """Their fields as they stand in the files, next to this one or else in the record:
    `visa.applied`."""
    unless: str = ""
    """A field next to this one: where it is given, one may wait for years."""


class OnlyWhen(NamedTuple):
    """The field belongs only to records in which another field has one of certain values."""

    field: str
    values: tuple[str, ...]


class Formerly(NamedTuple):
    """The field had another name in an earlier version of the format.

    Only what was committed is still read under that name, and what is compared with it.
    """

    name: str


class Translated(NamedTuple):
    """The text should be there in every language of the project."""

    what: str
    """`the name of {id}`."""


class Keyed(NamedTuple):
    """The field is a list whose entries are told apart by one of their fields."""

    by: str = ""
    """That field's name in the model; empty where an entry is a text, told apart by itself."""


class Distinct:
    """The field is a list in which no entry may stand twice."""

    __slots__ = ("by",)

    def __init__(self, *by: str) -> None:
        """Take the fields, as named in the model, in which two entries differ at the least.

        None are named where an entry is one value.
        """
        self.by = by


class Personal(Mark):
    """The value, or each text in it, is shown to people only, never to machines."""


class Confidential(Mark):
    """The value is shown nowhere unless it is asked for."""


class ConfidentialMarks(Mark):
    """The field holds attendance lists, in which each participant's mark is confidential."""


class Identifying(NamedTuple):
    """Redacted output is searched for the value, or for each text in it."""

    label: str
    """What it is, in words: `name`."""
    common: bool = True
    """Whether it is free text, whose words may be those of everybody."""
    only_of_people: bool = False
    """Whether it is searched for only where the record is about a participant."""
    form: str = "text"
    """How it is written, and so how it is searched for: `text`, `name` for that of a person, `id`,
    `e-mail` or `telephone`."""


class Public(Mark):
    """The text, or each text in it, concerns nobody: no word of it is a secret."""


class Impersonal(Mark):
    """No text of the field speaks of a person: messages may show a line of it."""


class Name(Mark):
    """The text is the name of somebody or something: it must look as it is."""


class LongNumber(Mark):
    """The value may be a long number that is no passport's and no identity card's."""


class Money(Mark):
    """It is an amount in the currency of the contract."""


class PlainText(Mark):
    """The value is text as it stands; free text, unless it refers to a record."""


class Lines(Mark):
    """The text may have several lines; any other value is read as one line."""


class Ordered(Mark):
    """The order of the list is a fact."""


class StandIn(NamedTuple):
    """What is put in the place of a required value that cannot be read; no rule reads it."""

    value: Any


# Kinds of records and of files


M = TypeVar("M", bound=type[Any])


class RecordKind(NamedTuple):
    """A kind of record: the decorator of its model."""

    name: str
    """As findings, JSON and keys have it: `sop`."""
    order: int
    """Where it stands among the kinds in what is shown, those that matter most first."""
    section: str
    """The heading, in English, under which its changes are shown."""
    noun: str = ""
    """What it is called in a message: `procedure`; its name, if not said."""
    key: str = "id"
    """The field whose value names a record among others of the kind."""
    identity: tuple[str, ...] = ()
    """The fields by which a change of the data tells records apart: the key, if not said."""
    known_by: tuple[str, ...] = ()
    """The fields by which a record is recognised that was given another id."""
    titles: tuple[str, ...] = ()
    """The fields that say in a sentence which record it is: the first that is given counts."""
    within: str = ""
    """The kind of the one record that holds its records, where findings are about both."""
    is_waived_by_key: bool = True
    """Whether a waiver's subject may be the key of one of its records."""
    model: Any = None

    def __call__(self, model: M) -> M:
        """Declare a model as that of the kind."""
        kind = self._replace(
            noun=self.noun or self.name,
            identity=self.identity or tuple(filter(None, [self.key])),
            model=model,
        )
        model.record_kind = RECORD_KINDS[kind.name] = kind
        return model

    @property
    def has_id(self) -> bool:
        """Whether its records have ids, by which others may name them."""
        return self.key == "id"


class FileKind(NamedTuple):
    """A kind of file below the data folder: the decorator of its model."""

    name: str
    """Of its schema: `activity`."""
    path: str
    """The file's name, or the folder's with `/` at its end."""
    order: int
    """When it is read, and where it is listed: the contract first, for its languages, then the
    ministries, whose ids others repeat."""
    record: Any = None
    """The model of its records, if not said that of the file, which then is one record."""
    records_in: str = ""
    """The field that lists the records; empty where the file is one record."""
    named_after: str = ""
    """The field that the file's name repeats; empty where the name is fixed."""
    required: bool = False
    """Whether a project must have it."""
    model: Any = None
    """Of the whole file."""

    def __call__(self, model: M) -> M:
        """Declare a model as that of the kind."""
        FILE_KINDS[self.name] = self._replace(record=self.record or model, model=model)
        return model


RECORD_KINDS: dict[str, RecordKind] = {}
"""The kinds of records by name."""
FILE_KINDS: dict[str, FileKind] = {}
"""The kinds of files by name."""


def heading(text: str) -> str:
    """Mark a heading that is translated where it is shown."""
    return text
