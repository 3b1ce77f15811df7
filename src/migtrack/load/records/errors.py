"""Pydantic's errors, without their text."""

import re
from typing import Any, NamedTuple

from migtrack.base.finding import Route
from migtrack.model.fields import (
    CURRENCY,
    E_MAIL,
    LANGUAGE,
    MONTH,
    NOT_BLANK,
    PHONE,
    REFERENCE,
    SLUG,
)

_PATTERNS = {
    SLUG: "bad-id",
    NOT_BLANK: "blank",
    REFERENCE: "blank",
    LANGUAGE: "bad-language",
    MONTH: "bad-month",
    CURRENCY: "bad-currency",
    E_MAIL: "bad-e-mail",
    PHONE: "bad-phone",
}


class FieldError(NamedTuple):
    """One of Pydantic's errors, without its text."""

    type: str
    route: Route
    on_key: bool
    value: Any
    choices: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Where a whole record is wrong: the fields that it is about."""
    stand_in: str = ""
    """What is put into the last of these, so that the rest of the record can be read."""

    @classmethod
    def of(cls, error: Any) -> "FieldError":
        """From what `ValidationError.errors` gives."""
        route, kind = error["loc"], error["type"]
        is_key = bool(route) and route[-1] == "[key]"
        context = error.get("ctx") or {}
        if kind in ("string_pattern_mismatch", "string_too_long"):
            kind = _PATTERNS.get(context.get("pattern", SLUG), kind)
        if is_key and kind == "blank":
            kind = "bad-id"
        if kind == "bad-truth":
            kind, context = "literal_error", {"expected": "'true' or 'false'"}
        parts = context["expected"].split("'") if kind == "literal_error" else ()
        return cls(
            type=kind,
            route=route[:-1] if is_key else route,
            on_key=is_key or kind == "extra_forbidden",
            value=error["input"],
            choices=tuple(part for part in parts if part.strip() not in ("", ",", "or")),
            fields=tuple(context.get("fields", ())),
            stand_in=context.get("stand_in", ""),
        )

    @property
    def has_no_value(self) -> bool:
        """Whether nothing stands there: no text but blanks, no field, no entry."""
        return not (self.value.strip() if isinstance(self.value, str) else self.value)


def is_odd_reference(error: Any) -> bool:
    """Whether a text stands where an id is wanted, and cannot be one; a blank one is missing.

    An id by which values are listed is none of these: nothing can stand in for it.
    """
    is_reference = error["type"] == "string_pattern_mismatch" and (
        error["ctx"]["pattern"] == REFERENCE and error["loc"][-1] != "[key]"
    )
    return is_reference and re.search(NOT_BLANK, error["input"]) is not None
