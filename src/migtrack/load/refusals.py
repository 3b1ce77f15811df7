"""Pydantic's errors in words a project officer understands: one closed table."""

from dataclasses import dataclass
from typing import Any

from migtrack.finding import Fault, Key, Route, Spot
from migtrack.load.document import Document
from migtrack.load.kinds import FileKind
from migtrack.model.fields import (
    CURRENCY,
    E_MAIL,
    LANGUAGE,
    NOT_BLANK,
    PHONE,
    SLUG,
    SLUG_LENGTH,
    Setting,
)
from migtrack.text import character_name, did_you_mean, listed, near_miss, quoted

CONFIDENTIAL = frozenset({"email", "phone", "passport_valid_until", "visa", "attendance"})
"""Fields whose values no message prints."""

EXAMPLES = {
    "gender": "female, male or undisclosed",
    "kind": "workshop, visit, seminar or video-conference",
    "mode": "in-person, online or hybrid",
    "period": "{start: 2020-11-15, end: 2021-11-14}",
    "budget": "{amount: 303280, currency: EUR}",
    "time_zone": "Asia/Baghdad",
    "languages": "[en, ar]",
    "core_team": "{officials_per_ministry: 4}",
    "participant": "the participant's id",
    "ministry": "the ministry's id",
    "seminar": "the seminar's id",
    "group": "the number of the contract's group",
    "date": "a day such as 2021-03-25",
    "received": "a day such as 2021-03-25",
}
"""What a missing field wants, where its name does not say so."""

_MAPPING = "fields in lines of their own, or `{…}`"
_TYPES = {
    "string_type": "text",
    "wrong-text": "text, or text by language such as `{en: …, ar: …}`",
    "tuple_type": "a list: `[…]`, or lines that begin with `- `",
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "date_type": "a day such as 2021-03-25",
    "int_type": "a whole number",
    "decimal_type": "a number",
}
_PATTERNS = {
    SLUG: "bad-id",
    NOT_BLANK: "blank",
    LANGUAGE: "bad-language",
    CURRENCY: "bad-currency",
    E_MAIL: "bad-e-mail",
    PHONE: "bad-phone",
}
_PATTERN_TYPES = ("string_pattern_mismatch", "string_too_long")


@dataclass(frozen=True, slots=True)
class Refused:
    """One of Pydantic's errors, without its text."""

    type: str
    route: Route
    on_key: bool
    value: Any
    choices: tuple[str, ...] = ()

    @classmethod
    def of(cls, error: Any) -> "Refused":
        """From what `ValidationError.errors` gives."""
        loc = error["loc"]
        on_key = bool(loc) and loc[-1] == "[key]"
        kind = error["type"]
        context = error.get("ctx") or {}
        if kind in _PATTERN_TYPES:
            kind = _PATTERNS.get(context.get("pattern", SLUG), kind)
        choices = tuple(_choices(context["expected"])) if kind == "literal_error" else ()
        if kind == "extra_forbidden":
            return cls(kind, loc, True, error["input"])
        return cls(kind, loc[:-1] if on_key else loc, on_key, error["input"], choices)


def _choices(expected: str) -> list[str]:
    return [part for part in expected.split("'") if part.strip() not in ("", ",", "or")]


@dataclass(frozen=True, slots=True)
class _Words:
    code: str
    message: str
    help: str
    label: str


def explain(
    refused: Refused,
    in_file: Route,
    document: Document,
    kind: FileKind,
    owner: Key,
    names: list[str],
    setting: Setting,
    meant: dict[Route, str],
) -> tuple[str, Fault]:
    """The code and the fault of one error; `in_file` is its route as the file has it."""
    field = next((str(step) for step in reversed(in_file) if isinstance(step, str)), "")
    hidden = any(step in CONFIDENTIAL for step in in_file)
    shown = "it" if hidden or not isinstance(refused.value, str) else quoted(refused.value)
    subject = owner[1] or owner[0]
    words = _words(refused, field, shown, subject, names, setting, meant.get(refused.route))
    on_key = refused.on_key or (refused.type == "missing" and in_file in document.places.values)
    return words.code, Fault(
        Spot(document.path, in_file, on_key=on_key, label=words.label),
        words.message,
        words.help,
        subjects=(owner,),
    )


def _words(
    refused: Refused,
    field: str,
    shown: str,
    subject: str,
    names: list[str],
    setting: Setting,
    meant: str | None,
) -> _Words:
    text = refused.value if isinstance(refused.value, str) else ""
    match refused.type:
        case "missing" | "blank":
            example = EXAMPLES.get(field, "…")
            return _Words(
                "MT101",
                f"{subject}: `{field}` is missing or empty",
                f"add `{field}: …`" + (f" ({example})" if example != "…" else ""),
                "" if refused.type == "missing" else "nothing stands here",
            )
        case "neither-seat-nor-reserve":
            return _Words(
                "MT101",
                f"{subject} has neither `seat` nor `reserve`",
                "add `seat: 1` (the seat's number) or `reserve: 1` (the place in the queue)",
                "neither a seat nor a place in reserve",
            )
        case "no-seminar":
            return _Words(
                "MT101",
                f"{subject}: a video conference names the `seminar` to which it belongs",
                "add `seminar: …` (the seminar's id)",
                "no `seminar`",
            )
        case "declined-without-reason":
            return _Words(
                "MT101",
                f"{subject} was declined, and no `reason` is given",
                "add `reason: …` beside `outcome: declined`",
                "declined without a reason",
            )
        case "extra_forbidden":
            return _unknown_field(field, subject, names, meant)
        case "unknown-language":
            languages = listed(setting.languages, "and")
            near = near_miss(field, setting.languages) if len(field) < 4 else None
            return _Words(
                "MT102",
                f"{subject}: {quoted(field)} is none of the project's languages ({languages})",
                f"write `{near}`"
                if near
                else "if it belongs to the text before it, put the whole text in quotes: "
                "inside `{ }` a comma ends a value",
                "read as a field of its own",
            )
        case "literal_error":
            near = did_you_mean(text, refused.choices)
            return _Words(
                "MT104",
                f"{subject}: `{field}` cannot be {shown}",
                f"write {listed(refused.choices)}" + (f"; {near}" if near else ""),
                near or "not one of the choices",
            )
        case "unknown-time-zone":
            near = did_you_mean(text, _time_zones())
            return _Words(
                "MT104",
                f"{subject}: {shown} is no time zone",
                near or "write a name of the tz database, such as Asia/Baghdad",
                near or "not known",
            )
        case "bad-language":
            return _Words(
                "MT104",
                f"{subject}: {shown} is no code of a language",
                "write a code such as en, ar or fr",
                "not a language code",
            )
        case "bad-currency":
            return _Words(
                "MT104",
                f"{subject}: {shown} is no code of a currency",
                "write the three capital letters of ISO 4217, such as EUR or CHF",
                "not a currency code",
            )
        case "bad-date":
            return _bad_date(text, field, shown, subject, refused)
        case "bad-id" | "reserved-id":
            return _bad_id(text, field, shown, subject, refused.type)
        case "bad-number" | "bad-amount":
            return _bad_number(text, field, shown, subject, refused.type)
        case "bad-e-mail" | "bad-phone":
            what = "an e-mail address" if refused.type == "bad-e-mail" else "a telephone number"
            example = "name@example.org" if refused.type == "bad-e-mail" else "+964 770 000 0000"
            return _Words(
                "MT108",
                f"{subject}: `{field}` cannot be {what}",
                f"write one such as {example}, in ASCII letters and digits, or leave the line out",
                f"not {what}",
            )
        case _:
            wanted = _TYPES.get(refused.type, "another kind of value")
            found = _found(refused.value)
            return _Words(
                "MT103",
                f"{subject}: `{field or 'the file'}` holds {found} where {wanted.split(':')[0]} "
                "is expected",
                f"write {wanted}",
                f"{found}, not {wanted.split(':')[0]}",
            )


def _found(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "fields" if isinstance(value, dict) else "text"


def _unknown_field(field: str, subject: str, names: list[str], meant: str | None) -> _Words:
    near = meant or near_miss(field, names)
    return _Words(
        "MT102",
        f"{subject}: there is no field {quoted(field)} here",
        f"write `{near}`"
        if near
        else f"fields here are: {listed(names, 'and')}; `notes` takes any text",
        f"did you mean `{near}`?" if near else "not a field of this record",
    )


def _bad_date(text: str, field: str, shown: str, subject: str, refused: Refused) -> _Words:
    what = f"`{field}`" if not refused.on_key else "this day"
    found = "" if shown == "it" else f": {shown}"
    if any(character.isdigit() and not character.isascii() for character in text):
        return _Words(
            "MT105",
            f"{subject}: {what} is not written in the digits 0 to 9{found}",
            "dates are written in ASCII digits, as 2021-03-25, in every language",
            "not the digits 0 to 9",
        )
    parts = text.split("-")
    if len(text) == 10 and [len(part) for part in parts] == [4, 2, 2] and text.isascii():
        if all(part.isdigit() for part in parts):
            return _Words(
                "MT105",
                f"{subject}: {what} is not a day of the calendar{found}",
                _calendar_help(parts),
                "no such day",
            )
    return _Words(
        "MT105",
        f"{subject}: {what} is not a date{found}",
        "write the day as YYYY-MM-DD, such as 2021-03-25",
        "not YYYY-MM-DD",
    )


def _calendar_help(parts: list[str]) -> str:
    from calendar import month_name, monthrange  # noqa: PLC0415  # only for this message

    year, month, _ = (int(part) for part in parts)
    if not 1 <= month <= 12 or year < 1:
        return "the month runs from 01 to 12: YYYY-MM-DD"
    return f"{month_name[month]} {year} has {monthrange(year, month)[1]} days"


def _bad_id(text: str, field: str, shown: str, subject: str, kind: str) -> _Words:
    if kind == "reserved-id":
        return _Words(
            "MT106",
            "no participant can have the id `others`: attendance lists use the word",
            "choose another id, such as momd-01",
            "a word of the attendance lists",
        )
    odd = next((c for c in text if not (c.isascii() and c.isprintable())), None)
    reason = f"it holds {character_name(odd)}" if odd else ""
    if len(text) > SLUG_LENGTH:
        reason = f"it is longer than {SLUG_LENGTH} characters"
    suggestion = "-".join(
        "".join(c if c.isascii() and c.isalnum() else " " for c in text.lower()).split()
    )
    return _Words(
        "MT106",
        f"{shown} cannot be an id" + (f": {reason}" if reason else ""),
        "write small letters a to z, digits and single hyphens"
        + (f", such as {suggestion[:SLUG_LENGTH]}" if suggestion else ""),
        "not an id",
    )


def _bad_number(text: str, field: str, shown: str, subject: str, kind: str) -> _Words:
    plain = text.replace(",", "").replace("_", "").replace(" ", "").replace("'", "")
    if plain != text and plain.isascii() and plain.replace(".", "", 1).isdigit():
        help_ = f"write {plain}, without separators"
    elif any(c.isdigit() and not c.isascii() for c in text):
        help_ = "write the digits 0 to 9, in every language"
    elif kind == "bad-amount":
        help_ = "write an amount such as 303280 or 303280.50"
    else:
        help_ = "write a whole number from 0 to 999999"
    return _Words("MT107", f"{subject}: `{field}` cannot be {shown}", help_, "not such a number")


def _time_zones() -> set[str]:
    from zoneinfo import available_timezones  # noqa: PLC0415  # slow, and only after a slip

    return available_timezones()
