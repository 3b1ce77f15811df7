"""The faults of a file's shape, in words a project officer understands: one closed table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from migtrack.base.days import time_zones
from migtrack.base.finding import Route
from migtrack.base.personal_data import looks_like
from migtrack.base.text import (
    character_name,
    did_you_mean,
    first_of,
    in_backquotes,
    is_nobodys,
    listed,
    near_miss,
    quoted,
)
from migtrack.load.records.errors import FieldError
from migtrack.model.confidential import is_confidential, visible_field
from migtrack.model.declarations import About
from migtrack.model.fields import SLUG_LENGTH
from migtrack.model.walk import Declared

_FIELDS = ("a set of fields", "fields in lines of their own, or in `{ }`")
_TYPES = {
    "string_type": ("text", "plain text"),
    "wrong-text": ("text", "text, or text by language such as `{en: …, ar: …}`"),
    "tuple_type": ("a list", "a list: `[a, b]`, or lines that begin with `- `"),
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "date_type": ("a day", "a day such as 2021-03-25"),
    "int_type": ("a whole number", "a whole number such as 4"),
    "decimal_type": ("a number", "a number such as 303280"),
}
"""What is wanted, in short and at length."""
_CONTACTS = {
    "bad-e-mail": ("an e-mail address", "name@example.org"),
    "bad-phone": ("a telephone number", "+964 770 000 0000"),
}
_COMMA = (
    "if this belongs to what stands before it, put the whole in quotes: "
    "inside `{ }` a comma ends a value"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a fault of the shape says, and the code of its rule."""

    code: str
    message: str
    help: str
    label: str
    terminal_help: str = ""
    """The help, where it may show a part of the value: on a terminal alone."""


_SENTENCES = {
    "neither-seat-nor-reserve": Wording(
        "MT101",
        "{subject} has neither `seat` nor `reserve`",
        "add `seat: 1` (the seat's number) or `reserve: 1` (the place in the queue)",
        "neither a seat nor a place in reserve",
    ),
    "no-seminar": Wording(
        "MT101",
        "{subject}: a video conference names the `seminar` to which it belongs",
        "add `seminar: …` (the seminar's id)",
        "no `seminar`",
    ),
    "declined-without-reason": Wording(
        "MT101",
        "{subject} was declined, and no `reason` is given",
        "add `reason: …` next to `outcome: declined`",
        "declined without a reason",
    ),
    "bad-language": Wording(
        "MT104",
        "{subject}: {shown} is no code of a language",
        "write a code such as en, ar or fr",
        "not a language code",
    ),
    "bad-currency": Wording(
        "MT104",
        "{subject}: {shown} is no code of a currency",
        "write the three capital letters of ISO 4217, such as EUR or CHF",
        "not a currency code",
    ),
}
"""The wordings with no other part than the subject and the value."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """What an error of the shape is about."""

    route: Route
    """As the file has it."""
    subject: str
    """The record's id."""
    field: Declared | None
    names: list[str]
    """The fields of the mapping."""
    languages: tuple[str, ...]
    """The project's languages."""
    meant: str | None
    """The field that a mistyped one was meant to be."""


def wording_for(error: FieldError, about: Concerned) -> Wording:
    """The words for one error."""
    step = next((str(step) for step in reversed(about.route) if isinstance(step, str)), "")
    field, subject = visible_field(step), about.subject
    text = error.value if isinstance(error.value, str) else ""
    hidden = is_confidential(about.route) or not isinstance(error.value, str)
    shown = quoted("" if hidden else text)
    if error.type in _SENTENCES:
        wording = _SENTENCES[error.type]
        return replace(wording, message=wording.message.format(subject=subject, shown=shown))
    match error.type:
        case "missing" | "blank" | "too_short":
            declared = about.field.get(About) if about.field and about.field.key == field else None
            hint = f" ({declared.hint})" if declared and declared.hint else ""
            return Wording(
                "MT101",
                f"{subject}: `{field}` is missing or empty",
                f"add `{field}: …`{hint}",
                "" if error.type == "missing" else "nothing stands here",
            )
        case "extra_forbidden":
            return _unknown_field(step, about, is_empty=error.value is None)
        case "unknown-language":
            near = near_miss(step, about.languages) if len(step) < 4 else None
            return Wording(
                "MT102",
                f"{subject}: {quoted(step)} is none of the project's languages "
                f"({listed(about.languages, 'and')})",
                f"write `{near}`" if near else _COMMA,
                "read as a field of its own",
            )
        case "literal_error":
            near = did_you_mean(text, error.choices)
            return Wording(
                "MT104",
                f"{subject}: `{field}` cannot be {shown}",
                f"write {listed(error.choices)}" + (f"; {near}" if near else ""),
                near or "not one of the choices",
            )
        case "unknown-time-zone":
            near = did_you_mean(_zone_in(text), time_zones())
            return Wording(
                "MT104",
                f"{subject}: {shown} is no time zone",
                near or "write a name of the tz database, such as Asia/Baghdad",
                near or "not known",
            )
        case "bad-date":
            what = "the day of the list" if step == text else f"`{field}`"
            return _bad_date(text, what, shown, subject)
        case "bad-id" | "reserved-id":
            return _bad_id(text, shown, error.type)
        case "bad-number" | "bad-amount":
            return _bad_number(text, field, shown, subject, error.type)
        case contact if contact in _CONTACTS:
            what, example = _CONTACTS[error.type]
            return Wording(
                "MT108",
                f"{subject}: `{field}` cannot be {what}",
                f"write one such as {example}, in ASCII letters and digits, or leave the line out",
                f"not {what}",
            )
        case _:
            wanted, remedy = _TYPES.get(error.type, ("something else", "another kind of value"))
            kinds = ((list, "a list"), (dict, "a set of fields"), (object, "text"))
            found = next(name for kind, name in kinds if isinstance(error.value, kind))
            return Wording(
                "MT103",
                f"{subject}: `{field or 'the file'}` holds {found} where {wanted} is expected",
                f"write {remedy}",
                f"{found}, not {wanted}",
            )


def empty_entry(subject: str, holder: Route) -> Wording:
    """The words for an entry of the list, or of the values by key, in which nothing stands."""
    field = visible_field(next(str(step) for step in reversed(holder) if isinstance(step, str)))
    return Wording(
        "MT101",
        f"{subject}: an entry of `{field}` is empty",
        "remove it, or write what belongs there",
        "nothing stands here",
    )


def misplaced(subject: str, empty: str, keys: Sequence[str], column: int) -> Wording:
    """The words for fields in the column of the empty one above them, to which they belong."""
    others = first_of(list(map(in_backquotes, keys[1:])), 5)
    also = f", and {listed(others, 'and')} as well" if others else ""
    return Wording(
        "MT102",
        f"{subject}: `{keys[0]}` belongs to `{empty}` above it, and is not indented below that",
        f"begin it in column {column + 2}, two blanks further right than `{empty}`{also}",
        f"belongs to `{empty}`",
    )


def _zone_in(text: str) -> str:
    """The name of a time zone at the end of a path, or within it; the text where there is none."""
    names = {zone.lower(): zone for zone in time_zones()}
    steps = text.replace("\\", "/").lower().split("/")
    tails = ("/".join(steps[number:]) for number in range(len(steps)))
    return next((names[tail] for tail in tails if tail in names), text)


def _unknown_field(field: str, about: Concerned, *, is_empty: bool) -> Wording:
    near = about.meant or near_miss(field, about.names)
    message = f"{about.subject}: {quoted(field)} is no field of this record"
    if is_nobodys(field):
        message = f"{about.subject}: there is no field `{field}` here"
    if near:
        return Wording("MT102", message, f"write `{near}`", f"did you mean `{near}`?")
    if is_empty:
        return Wording("MT102", message, _COMMA, "read as a field of its own")
    remedy = f"fields here are {listed(about.names, 'and')}"
    return Wording("MT102", message, remedy, "not a field of this record")


def _bad_date(text: str, what: str, shown: str, subject: str) -> Wording:
    found = "" if shown == quoted("") else f": {shown}"
    parts = text.split("-")
    if any(character.isdigit() and not character.isascii() for character in text):
        error, label = "is not written in the digits 0 to 9", "not the digits 0 to 9"
        help_ = "dates are written in ASCII digits, as 2021-03-25, in every language"
    elif [len(part) for part in parts] == [4, 2, 2] and "".join(parts).isdigit():
        error, label = "is not a day of the calendar", "no such day"
        help_ = _calendar_help(parts)
    else:
        error, label = "is not a date", "not YYYY-MM-DD"
        help_ = "write the day as YYYY-MM-DD, such as 2021-03-25"
    return Wording("MT105", f"{subject}: {what} {error}{found}", help_, label)


def _calendar_help(parts: list[str]) -> str:
    from calendar import month_name, monthrange  # noqa: PLC0415  # only for this message

    year, month, _ = (int(part) for part in parts)
    if not 1 <= month <= 12 or year < 1:
        return "the month runs from 01 to 12: YYYY-MM-DD"
    return f"{month_name[month]} {year} has {monthrange(year, month)[1]} days"


def _bad_id(text: str, shown: str, kind: str) -> Wording:
    if kind == "reserved-id":
        return Wording(
            "MT106",
            "no participant can have the id `others`: attendance lists use the word",
            "choose another id, such as momd-01",
            "a word of the attendance lists",
        )
    foreign = next((c for c in text if not (c.isascii() and c.isprintable())), None)
    reason = f": it holds {character_name(foreign)}" if foreign else ""
    if len(text) > SLUG_LENGTH:
        reason = f": it is longer than {SLUG_LENGTH} characters"
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in text.lower())
    suggestion = "-".join(plain.split())[:SLUG_LENGTH]
    help_ = "write small letters a to z, digits and single hyphens"
    return Wording(
        "MT106",
        f"{shown} cannot be an id{reason}",
        help_,
        "not an id",
        f"{help_}, such as {suggestion}" if suggestion and not looks_like(text) else "",
    )


def _bad_number(text: str, field: str, shown: str, subject: str, kind: str) -> Wording:
    plain = text.replace(",", "").replace("_", "").replace(" ", "").replace("'", "")
    is_number = plain.isascii() and plain.replace(".", "", 1).isdigit()
    if plain != text and is_number and not looks_like(text):
        help_ = f"write {plain}, without separators"
    elif any(c.isdigit() and not c.isascii() for c in text):
        help_ = "write the digits 0 to 9, in every language"
    elif kind == "bad-amount":
        help_ = "write an amount such as 303280 or 303280.50"
    else:
        help_ = "write a whole number from 0 to 999999"
    return Wording("MT107", f"{subject}: `{field}` cannot be {shown}", help_, "not such a number")
