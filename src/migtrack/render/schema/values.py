"""The values of fields, as editors read them.

migtrack takes every plain value for text. Editors read YAML 1.2, in which `1123` is a
number, `true` a Boolean and nothing at all a null: a schema must take all that the
records take, in whichever of these shapes it comes. Where one of them cannot be judged
any more (`1e3` has become a thousand), the schema lets it pass, and the checks of
migtrack speak.
"""

import re
from collections.abc import Sequence
from typing import Any

from migtrack.model.fields import (
    CURRENCY,
    E_MAIL,
    LANGUAGE,
    MONTH,
    NOT_BLANK,
    PHONE,
    REFERENCE,
    SLUG,
    SLUG_LENGTH,
)

JsonSchema = dict[str, Any]

_NOT_BLANK = r"\S"
"""Enough for an editor; which characters one does not see, the model knows."""
_BLANK = "Write something here, or leave the line out."


def _plain(types: str, pattern: str, message: str, **more: Any) -> JsonSchema:
    """A plain value of one of the types; `message` is what an editor says of any other."""
    return {
        "type": [*types.split(), "null"],
        **more,
        "pattern": pattern,
        "patternErrorMessage": message,
    }


_DAY = _plain(
    "string",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "Write the day as YYYY-MM-DD, such as 2021-03-25.",
    format="date",
)

DAY, WHOLE_NUMBER, AMOUNT, TEXT, WORDS = "day", "whole-number", "amount", "text", "words"

SHARED = "$shared"
"""Stands, with the name of a shared value, for a reference until the whole is put together."""

_NOTHING: JsonSchema = {"type": "null"}

BY_PATTERN = {
    NOT_BLANK: WORDS,
    REFERENCE: WORDS,
    SLUG: "id",
    LANGUAGE: "language",
    CURRENCY: "currency",
    MONTH: "month",
    E_MAIL: "e-mail",
    PHONE: "phone",
}
"""The shared values that are text of a certain pattern."""


def shared_values(languages: Sequence[str]) -> dict[str, JsonSchema]:
    """The schemas that fields of all kinds refer to, each of which takes a null, too.

    Text by language takes the `languages`; where none are known, any language.
    """
    return {
        DAY: _DAY,
        WHOLE_NUMBER: _plain(
            "integer string",
            "^[0-9]{1,6}$",
            "Write a whole number from 0 to 999999.",
            minimum=0,
            maximum=999_999,
        ),
        AMOUNT: _plain(
            "number string",
            r"^[0-9]{1,15}(\.[0-9]{1,4})?$",
            "Write an amount such as 303280 or 303280.50.",
            minimum=0,
            exclusiveMaximum=10**15,
        ),
        TEXT: _text(languages),
        WORDS: _plain("string number boolean", _NOT_BLANK, _BLANK),
        "id": _plain(
            "string number boolean",
            SLUG,
            "Write small letters a to z, digits and single hyphens.",
            minimum=0,
            maxLength=SLUG_LENGTH,
        ),
        "language": _plain("string", LANGUAGE, "Write a language's code, such as en, ar or fr."),
        "month": _plain("string", MONTH, "Write the month as YYYY-MM, such as 2021-10."),
        "currency": _plain("string", CURRENCY, "Write three capital letters, such as EUR or CHF."),
        "e-mail": _plain("string", E_MAIL, "Write an address such as name@example.org."),
        "phone": _plain(
            "string number", PHONE, "Write a number such as +964 770 000 0000.", minimum=0
        ),
    }


def _text(languages: Sequence[str]) -> JsonSchema:
    words = {"$ref": f"#/$defs/{WORDS}"}
    text = {
        "description": "Plain text, which stands for the project's first language, or text by "
        "language. Inside { } a comma ends a value: text with a comma wants quotes.",
        **_plain("string number boolean object", _NOT_BLANK, _BLANK),
        "not": {"type": "object", "additionalProperties": _NOTHING},
    }
    if not languages:
        return text | {"propertyNames": {"pattern": LANGUAGE}, "additionalProperties": words}
    return text | {"properties": dict.fromkeys(languages, words), "additionalProperties": False}


def mapping_by_day(values: JsonSchema) -> JsonSchema:
    """A mapping whose keys are days."""
    return {
        "type": ["object", "null"],
        "propertyNames": {"format": "date"},
        "patternProperties": {_DAY["pattern"]: values},
        "additionalProperties": False,
    }


_READ_OTHERWISE = re.compile(r"true|false|null|0x[0-9a-f]+|0o[0-7]+|[0-9]+e-?[0-9]+")


def spellings(identities: Sequence[str]) -> list[Any]:
    """The ids as editors read them: digits are a number unless they are quoted.

    None at all where one of them would be read as something else again.
    """
    found: list[Any] = []
    for identity in identities:
        if _READ_OTHERWISE.fullmatch(identity):
            return []
        found += [int(identity), identity] if identity.isdecimal() else [identity]
    return list(dict.fromkeys(found))


def present(schema: JsonSchema, shared: dict[str, JsonSchema]) -> JsonSchema:
    """The schema of a field, or of an entry of a list, that must not be empty."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [present(form, shared) for form in schema["anyOf"]]}
    if "enum" in schema:
        return {**schema, "enum": [choice for choice in schema["enum"] if choice is not None]}
    types = shared[schema[SHARED]]["type"] if SHARED in schema else schema.get("type", "object")
    if isinstance(types, list):
        others = [name for name in types if name != "null"]
        types = others if len(others) > 1 else others[0]
    return {**schema, "type": types}
