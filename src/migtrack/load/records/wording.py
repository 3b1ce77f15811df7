"""The faults of a file's shape, in words a project officer understands: one closed table."""

import re
from typing import NamedTuple

from migtrack.base.days import time_zones
from migtrack.base.finding import Route
from migtrack.base.personal_data import looks_like
from migtrack.base.text import character_name, did_you_mean, is_nobodys, listed, near_miss, quoted
from migtrack.load.records.commas import cut_value
from migtrack.load.records.days_and_numbers import NUMBER_FORMS, bad_day, month_help, number_help
from migtrack.load.records.drafts import OPEN
from migtrack.load.records.errors import FieldError
from migtrack.load.records.lines import NO_LINE, Line, hint_of
from migtrack.load.records.shape_faults import Wording
from migtrack.load.records.synonyms import (
    choices_help,
    currency_meant,
    field_meant,
    fields_meant,
    is_kept_nowhere,
    is_state,
    language_meant,
    zone_within,
)
from migtrack.model.confidential import is_confidential, list_fields, visible_field
from migtrack.model.fields import SLUG, SLUG_LENGTH, Shorter
from migtrack.model.walk import Declared

_FIELDS = ("a set of fields", "fields in lines of their own, or in `{ }`")
_TYPES = {
    "string_type": ("text", "plain text"),
    "wrong-text": ("text", ""),
    "tuple_type": ("a list", "a list: `[a, b]`, or lines that begin with `- `"),
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "date_type": ("a day", "a day such as 2021-03-25"),
    "bool_type": ("`true` or `false`", "`true` or `false`"),
    "int_type": ("a whole number", "a whole number such as 4"),
    "decimal_type": ("a number", "a number such as 303280"),
    "literal_error": ("one word", ""),
}
"""What is wanted, in short and at length."""
_CONTACTS = {
    "bad-e-mail": ("an e-mail address", "name@example.org"),
    "bad-phone": ("a telephone number", "+964 770 000 0000"),
}
_FOLLOWS = "the state follows from the dates and the lists"
_NOWHERE = "there is no place for it; if it matters, write it into `notes`"
_NO_LANGUAGE = "remove it, or add the language to `languages` in `data/project.yaml`"


_SENTENCES = {
    "neither-seat-nor-reserve": Wording(
        "MT101",
        "{subject} has neither `seat` nor `reserve`",
        "add `seat: 1` (the seat's number) or `reserve: 1` (the place in the queue)",
        "neither a seat nor a place in reserve",
    ),
    "declined-without-reason": Wording(
        "MT101",
        "{subject} was declined, and no `reason` is given",
        "add `reason: …` next to `outcome: declined`",
        "declined without a reason",
    ),
    "reserved-id": Wording(
        "MT106",
        "no participant can have the id `others`: attendance lists use the word",
        "choose another id, such as momd-01",
        "a word of the attendance lists",
    ),
    "bad-language": Wording(
        "MT104",
        "{subject}: {shown} is not the code of a language",
        "write a code such as en, ar or fr",
        "not a language code",
    ),
    "bad-currency": Wording(
        "MT104",
        "{subject}: {shown} is not the code of a currency",
        "write three capital letters, such as EUR or CHF",
        "not a currency code",
    ),
}
"""The wordings with no other part than the subject and the value."""
_MEANT = {"bad-language": language_meant, "bad-currency": currency_meant}
"""What finds the code that is meant by another word."""


class Concerned(NamedTuple):
    """What an error of the shape is about."""

    route: Route
    """As the file has it."""
    in_model: Route
    """The same with the names of the fields that were meant."""
    subject: str
    """The record's id."""
    field: Declared | None
    names: list[str]
    """The fields that such a record has, the required ones first."""
    languages: tuple[str, ...]
    """The project's languages."""
    meant: str | None
    """The field that a mistyped one was meant to be."""
    present: frozenset[str] = frozenset()
    """The fields that the mapping has."""
    line: Line = NO_LINE
    """The line to write, where the value has another form than the field."""
    known: str = ""
    """The value of a missing field, where the file's name says it."""

    @property
    def is_confidential(self) -> bool:
        """Whether no value may be shown, by the names in the file or by those that were meant."""
        return is_confidential(self.route) or is_confidential(self.in_model)


def wording_for(error: FieldError, about: Concerned) -> Wording:
    """The words for one error."""
    step = next((str(step) for step in reversed(about.route) if isinstance(step, str)), "")
    if about.field and about.field.is_by_id:
        step = about.field.key  # the id is that of somebody in the list
    field, subject = visible_field(step), about.subject
    text = error.value if isinstance(error.value, str) else ""
    hidden = about.is_confidential or not isinstance(error.value, str)
    shown = quoted("" if hidden else text)
    found = "" if shown == quoted("") else f": {shown}"
    if error.type in _SENTENCES:
        wording = _SENTENCES[error.type]
        meant = _MEANT[error.type](text) if error.type in _MEANT else ""
        return wording._replace(
            message=wording.message.format(subject=subject, shown=shown),
            help=f"write `{meant}`" if meant else wording.help,
        )
    match error.type:
        case "missing" | "blank" | "too_short":
            own = about.field if about.field and about.field.key == field else None
            hint = hint_of(own) if own else ""
            return Wording(
                "MT101",
                f"{subject}: `{field}` is missing or empty",
                f"add `{about.line.hidden or f'{field}: …'}`" + (f" ({hint})" if hint else ""),
                "" if error.type == "missing" else "nothing stands here",
            )
        case "extra_forbidden":
            return _unknown_field(step, about)
        case "unknown-language":
            near = near_miss(step, about.languages) if len(step) < 4 else None
            help_, terminal_help = about.line.help(hidden=about.is_confidential)
            return Wording(
                "MT102",
                f"{subject}: {quoted(step)} is none of the project's languages "
                f"({listed(about.languages, 'and')})",
                help_ or (f"write `{near}`" if near else _NO_LANGUAGE),
                "read as a field of its own" if help_ else "not a language of the project",
                terminal_help,
            )
        case "literal_error" if isinstance(error.value, str):
            return Wording(
                "MT104",
                f"{subject}: `{field}` is not one of its choices{found}",
                choices_help("" if hidden else text, error.choices),
                "not one of the choices",
            )
        case "unknown-time-zone":
            near = near_miss(zone_within(text, time_zones()), time_zones())
            return Wording(
                "MT104",
                f"{subject}: {shown} is not a time zone",
                did_you_mean(near) or "write a continent and a city, such as Asia/Baghdad",
                "not known",
            )
        case "bad-date":
            what = "the day of the list" if step == text else f"`{field}`"
            is_shown = not hidden or (step == text and about.route[-2] in list_fields())
            is_optional = about.field is not None and not about.field.is_required
            wrong = bad_day(text, is_shown=is_shown, is_optional=is_optional)
            return Wording(
                "MT105", f"{subject}: {what} {wrong.message}{found}", wrong.help, wrong.label
            )
        case "bad-month":
            found = "" if shown == quoted("") else f": {shown}"
            message = f"{subject}: `{field}` is not a month{found}"
            return Wording("MT105", message, month_help(text), "not YYYY-MM")
        case "bad-id" if about.line.because:
            field_name = about.field.key if about.field else ""
            return cut_value(subject, field_name, about.line, hidden=about.is_confidential)
        case "bad-id":
            return _bad_id(text, shown)
        case number if number in NUMBER_FORMS:
            form = NUMBER_FORMS[number]
            return Wording(
                "MT107",
                f"{subject}: `{field}` is not a plain {form.what}{found}",
                number_help("" if hidden else text, form),
                f"not a plain {form.what}",
            )
        case contact if contact in _CONTACTS:
            what, example = _CONTACTS[error.type]
            return Wording(
                "MT108",
                f"{subject}: `{field}` is not {what}",
                f"write one such as {example}, in the letters a to z and the digits 0 to 9, "
                "or leave the line out",
                f"not {what}",
            )
        case _:
            wanted, remedy = _TYPES.get(error.type, ("something else", "another kind of value"))
            kinds = ((list, "a list"), (dict, "a set of fields"), (object, "text"))
            holds = next(name for kind, name in kinds if isinstance(error.value, kind))
            if error.type == "wrong-text":
                by_language = ", ".join(f"{code}: …" for code in about.languages)
                remedy = f"text, or text by language such as `{{{by_language}}}`"
            help_, terminal_help = about.line.help(_words(about), hidden=about.is_confidential)
            says_little = help_.endswith(f" `{field}: {OPEN}`")
            holder = f"`{field or 'the file'}`"
            if about.route and isinstance(about.route[-1], int):
                holder = f"an entry of {holder}"
            return Wording(
                "MT103",
                f"{subject}: {holder} holds {holds} where {wanted} is expected",
                (not says_little and help_) or f"write {listed(error.choices) or remedy}",
                f"{holds}, not {wanted}",
                terminal_help,
            )


def field_of_another_kind(name: str, own: str, other: str) -> Wording:
    """The words for a field of a record that only records of another kind have."""
    return Wording(
        "MT102",
        f"a {own} has no field `{name}`; only a {other} has",
        f"remove `{name}`, or correct `kind` if this is a {other}",
        "not a field of this kind",
    )


def _words(about: Concerned) -> str:
    """The words that may stand in the place of the value."""
    shorter = about.field.get(Shorter) if about.field else None
    is_field = about.field is not None and about.route[-1:] == (about.field.key,)
    words = shorter.words if shorter and is_field else ()
    return "".join(f", or `{about.route[-1]}: {word}`" for word in words)


def _unknown_field(field: str, about: Concerned) -> Wording:
    known = fields_meant(field, about.names)
    near = about.meant or field_meant(field, about.names)
    message = f"{about.subject}: {quoted(field)} is no field of this record"
    if is_nobodys(field) or known:
        message = f"{about.subject}: there is no field `{field}` here"
    label = "not a field of this record"
    if about.line.because:
        label = "read as a field of its own"
    if about.line.hidden:
        hidden = about.is_confidential or is_confidential((*about.in_model[:-1], near))
        help_, terminal_help = about.line.help(hidden=hidden)
        return Wording("MT102", message, help_, label, terminal_help)
    if near and near != about.meant and near in about.present:
        return Wording("MT102", message, f"put it into `{near}`, which is there, too", label)
    if near:
        return Wording("MT102", message, f"write `{near}`", label)
    if is_state(field):
        return Wording("MT102", message, f"remove this line: {_FOLLOWS}", label)
    if is_kept_nowhere(field):
        return Wording("MT102", message, f"remove this line: {_NOWHERE}", label)
    remedy = f"fields here are {listed(about.names, 'and')}"
    return Wording("MT102", message, remedy, label)


def id_meant(text: str) -> str:
    """The id that is probably meant by a text that cannot be one; nothing where none is near."""
    meant = "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
    is_id = re.fullmatch(SLUG, meant) and len(text) <= SLUG_LENGTH and not looks_like(text)
    return meant if is_id else ""


def _bad_id(text: str, shown: str) -> Wording:
    foreign = next((c for c in text if not (c.isascii() and c.isprintable())), None)
    reason = f": it holds {character_name(foreign)}" if foreign else ""
    if len(text) > SLUG_LENGTH:
        reason = f": it is longer than {SLUG_LENGTH} characters"
    suggestion = id_meant(text)
    letters = "small letters a to z, digits and single hyphens"
    help_ = terminal_help = f"write {letters}"
    if suggestion:
        terminal_help = f"write `{suggestion}`: {letters}"
    if is_nobodys(text):
        help_ = terminal_help
    return Wording(
        "MT106",
        f"{shown} cannot be an id{reason}",
        help_,
        "not an id",
        terminal_help if terminal_help != help_ else "",
    )
