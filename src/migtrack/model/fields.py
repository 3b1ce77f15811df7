"""The kinds of values that fields of the records hold.

The reader hands on every scalar as text. A field's type here says which text it takes
and what it makes of it; nothing is guessed. What it refuses carries a short name, or the
pattern that was missed: the loader turns either into a finding by one closed table, and
the texts of Pydantic are never shown.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError

from migtrack.base.characters import CONTROLS, TURNING, UNSEEN
from migtrack.base.days import Month, is_hijri_year, read_day, time_zones
from migtrack.base.personal_data import looks_like
from migtrack.model.declarations import (
    About,
    Identifying,
    Impersonal,
    Lines,
    LongNumber,
    Name,
    Personal,
    PlainText,
    Public,
    RecordKind,
    Ref,
    StandIn,
)

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""An id: small ASCII letters and digits, joined by single hyphens."""
SLUG_LENGTH = 64
"""The longest id, in characters."""
STAND_IN = "?"
"""What begins the stand-in for a reference that cannot be an id."""
REFERENCE = r"^([a-z0-9]+(-[a-z0-9]+)*|MT[0-9]{3}|\?[0-9]*)$"
"""An id by which a record names another, the code of a rule, or a stand-in."""
NOT_BLANK = rf"[^\s{CONTROLS}{TURNING}{UNSEEN}]"
"""A character that one sees."""
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$"
MONTH = r"^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])$"
CURRENCY = r"^[A-Z]{3}$"
E_MAIL = r"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$"
PHONE = r"^\+?[0-9][0-9 ()/.\-]{4,30}$"

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[str, ...] = get_args(Weekday)
"""Monday first, as `date.weekday` counts."""

Privacy = Literal["open", "personal", "confidential"]
"""Who may see a value: everybody, people alone, or nobody who does not ask for it."""

OTHERS = "others"
"""In an attendance list: everyone expected who is not named elsewhere in it."""


class Setting(NamedTuple):
    """What the records must know of the project to be read."""

    languages: tuple[str, ...] = ()
    """The project's languages, of which plain text is the first; empty where not known."""


def field_error(name: str, fields: tuple[str, ...] = (), stand_in: str = "") -> PydanticCustomError:
    """The error that the loader knows by `name`; it bears no text of its own.

    Where a whole record is wrong, `fields` are those that it is about, and `stand_in` is put
    into the last of them so that the rest of the record can be read.
    """
    context: dict[str, Any] = {"fields": fields, "stand_in": stand_in} if fields else {}
    return PydanticCustomError(name, name, context)


def _read_by(read: Callable[[str], object], error: str) -> BeforeValidator:
    """Make of a text what `read` makes of it; the error, where that is nothing."""

    def value_of(value: object) -> object:
        found = read(value) if isinstance(value, str) else value
        if found is None and value is not None:
            raise field_error(error)
        return found

    return BeforeValidator(value_of)


MOST_DIGITS = 6
"""Of a whole number."""


def _whole_number(text: str) -> int | None:
    fits = text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
    return int(text) if fits else None


DECIMAL = r"[0-9]{1,15}(\.[0-9]{1,4})?"
"""An amount, or a number with decimals."""


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(DECIMAL, text) else None


def _truth(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def _day(text: str) -> date | None:
    day = read_day(text)
    return None if day and is_hijri_year(day.year) else day


def _time_zone(value: str) -> str:
    if value not in time_zones():
        raise field_error("unknown-time-zone")
    return value


def _by_language(value: object, info: ValidationInfo) -> object:
    if isinstance(value, dict):
        return value
    if not isinstance(value, str):
        raise field_error("wrong-text")
    setting: Setting | None = info.context
    return {setting.languages[0] if setting and setting.languages else "en": value}


def _known_language(value: str, info: ValidationInfo) -> str:
    setting: Setting | None = info.context
    if setting and setting.languages and value not in setting.languages:
        raise field_error("unknown-language")
    return value


def _others(value: object) -> object:
    return [OTHERS] if value == OTHERS else value


def _nobodys(value: str) -> str:
    """An id is shown everywhere, so it may be no telephone number and no passport's."""
    if looks_like(value):
        raise field_error("bad-id")
    return value


def _not_others(value: str) -> str:
    if value == OTHERS:
        raise field_error("reserved-id")
    return value


class _Once:
    """Lets the schema of a kind of value be made once, however many fields hold it."""

    def __init__(self) -> None:
        self._schema: CoreSchema | None = None

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        if self._schema is None:
            self._schema = handler(source)
        return self._schema


Day = Annotated[date, _read_by(_day, "bad-date"), _Once()]
"""A day of the calendar, in a year that is none of the Hijri calendar in our time."""
CalendarMonth = Annotated[str, StringConstraints(pattern=MONTH), AfterValidator(Month)]
"""A month of the calendar."""
WholeNumber = Annotated[int, _read_by(_whole_number, "bad-number"), _Once()]
"""A whole number from 0 to 999,999."""
TrueOrFalse = Annotated[bool, _read_by(_truth, "bad-truth")]
"""`true` or `false`."""
Amount = Annotated[Decimal, _read_by(_decimal, "bad-amount"), LongNumber()]
"""An exact amount of money, not negative."""
Number = Annotated[Decimal, _read_by(_decimal, "bad-decimal"), _Once()]
"""A number, not negative, with up to four decimals."""
NonBlankText = Annotated[str, StringConstraints(pattern=NOT_BLANK), _Once(), PlainText()]
"""Plain text that is not blank."""
Slug = Annotated[
    str, StringConstraints(pattern=SLUG, max_length=SLUG_LENGTH), AfterValidator(_nobodys)
]
"""An id, where it is given."""
PersonId = Annotated[Slug, AfterValidator(_not_others)]
"""A participant's id."""
ReferenceId = Annotated[str, StringConstraints(pattern=REFERENCE), _Once(), PlainText()]
"""An id by which a record names another. What cannot be one may be somebody's name, so the loader
puts a stand-in in its place, and only the rule that looks references up reads it in the file."""
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Currency = Annotated[str, StringConstraints(pattern=CURRENCY)]
TimeZone = Annotated[str, StringConstraints(pattern=NOT_BLANK), AfterValidator(_time_zone)]
EMail = Annotated[str, StringConstraints(pattern=E_MAIL), LongNumber()]
Phone = Annotated[str, StringConstraints(pattern=PHONE), LongNumber()]
LocalizedText = Annotated[
    dict[Annotated[str, AfterValidator(_known_language)], NonBlankText],
    Field(min_length=1),
    BeforeValidator(_by_language),
    _Once(),
    StandIn("…"),
]
"""Text by language, of the project's languages."""
PublicText = Annotated[LocalizedText, Public(), Impersonal()]
"""Text that concerns nobody."""
PersonName = Annotated[LocalizedText, Personal(), Name()]
"""The name of a person."""
ParticipantId = Annotated[ReferenceId, Ref("participant")]
"""A participant's id, where another record names it."""


class Shorter:
    """The field is a list that may be written shorter: a declaration, and what Pydantic runs.

    `in_full` makes the list of what is written, `forms` is the type of all that it takes. An
    entry that is no list may stand for a list of it where the field `is_alone`, and so may one
    of the `words`.
    """

    __slots__ = ("_forms", "in_full", "is_alone", "words")

    def __init__(
        self,
        in_full: Callable[[Any], Any],
        forms: Any,
        *,
        is_alone: bool = False,
        words: tuple[str, ...] = (),
    ) -> None:
        self.in_full = in_full
        self._forms = forms
        self.is_alone = is_alone
        self.words = words

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        validator = BeforeValidator(self.in_full, json_schema_input_type=self._forms)
        return validator.__get_pydantic_core_schema__(source, handler)


Participants = Annotated[
    tuple[ReferenceId, ...],
    BeforeValidator(_others, json_schema_input_type=Literal["others"] | tuple[ReferenceId, ...]),
    _Once(),
    Ref("participant", or_others=True),
]
"""Participants' ids, or `others`."""


DAY_HINT = "a day such as 2021-03-25"


class Part(BaseModel):
    """A small mapping within a record. Its docstring and `title` are shown in editors."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


NOTES = About("Anything worth remembering, as text or as text by language.")
DOCUMENTS = About(
    "References to papers about the record, one a line: letter numbers, file names, links.",
    ["WS1-agenda.pdf", "MoMD/1123"],
)


class Record(Part):
    """What every record may carry."""

    record_kind: ClassVar[RecordKind]

    notes: Annotated[LocalizedText | None, NOTES, Lines()] = None
    documents: Annotated[tuple[NonBlankText, ...], DOCUMENTS] = ()


class PersonalRecord(Record):
    """A record about one person: so are its notes and documents."""

    notes: Annotated[LocalizedText | None, NOTES, Lines(), Personal(), Identifying("note")] = None
    documents: Annotated[
        tuple[NonBlankText, ...], DOCUMENTS, Personal(), Identifying("document", common=False)
    ] = ()


class Interval(Part, title="An interval"):
    """Days from the first to the last, both included."""

    start: Annotated[Day, About("The first day.", "2021-03-25")]
    end: Annotated[
        Day,
        About(
            "The last day, itself included; the first one again if there is only one.", "2021-03-26"
        ),
    ]
