"""Which text each kind of field takes, and what it makes of it."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from migtrack.model.fields import (
    Amount,
    Currency,
    Day,
    EMail,
    Language,
    LocalizedText,
    NonBlankText,
    Participants,
    PersonId,
    Phone,
    Setting,
    Slug,
    TimeZone,
    WholeNumber,
)
from migtrack.model.support import Holiday

KINDS: dict[str, Any] = {
    "amount": Amount,
    "currency": Currency,
    "day": Day,
    "e-mail": EMail,
    "language": Language,
    "localized": LocalizedText,
    "participants": Participants,
    "person": PersonId,
    "phone": Phone,
    "slug": Slug,
    "text": NonBlankText,
    "zone": TimeZone,
    "number": WholeNumber,
}


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("day", "2021-03-02", date(2021, 3, 2)),
        ("day", "2024-02-29", date(2024, 2, 29)),
        ("day", "0001-01-01", date.min),
        ("day", "9999-12-31", date.max),
        ("number", "0", 0),
        ("number", "007", 7),
        ("number", "999999", 999_999),
        ("amount", "0", Decimal(0)),
        ("amount", "303280.5000", Decimal("303280.5")),
        ("amount", "9" * 15, Decimal("9" * 15)),
        ("slug", "mofa-01", "mofa-01"),
        ("slug", "a" * 64, "a" * 64),
        ("person", "mofa-01", "mofa-01"),
        ("participants", "others", ("others",)),
        ("participants", ["a", "b"], ("a", "b")),
        ("participants", [], ()),
        ("text", " x ", " x "),
        ("language", "ar", "ar"),
        ("language", "zh-Hant-TW", "zh-Hant-TW"),
        ("currency", "EUR", "EUR"),
        ("zone", "Asia/Baghdad", "Asia/Baghdad"),
        ("e-mail", "a.b@example.org", "a.b@example.org"),
        ("phone", "+964 (770) 000-0000", "+964 (770) 000-0000"),
        ("phone", "00000", "00000"),
        ("localized", "Text", {"en": "Text"}),
        ("localized", {"en": "Text", "xx": "Text"}, {"en": "Text", "xx": "Text"}),
    ],
)
def test_what_a_field_takes(kind: str, text: object, value: object) -> None:
    assert adapter(kind).validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "error"),
    [
        ("day", "2021-02-29", "bad-date"),
        ("day", "2021-3-02", "bad-date"),
        ("day", "20210302", "bad-date"),
        ("day", "2021-03-02 ", "bad-date"),
        ("day", "2021-W09-2", "bad-date"),
        ("day", "٢٠٢١-٠٣-٠٢", "bad-date"),
        ("day", "0000-01-01", "bad-date"),
        ("number", "1000000", "bad-number"),
        ("number", "-1", "bad-number"),
        ("number", "1.0", "bad-number"),
        ("number", "٣", "bad-number"),
        ("number", "²", "bad-number"),
        ("number", "", "bad-number"),
        ("amount", "1" * 16, "bad-amount"),
        ("amount", "1.00001", "bad-amount"),
        ("amount", "-1", "bad-amount"),
        ("amount", "1e3", "bad-amount"),
        ("slug", "Mofa", "string_pattern_mismatch"),
        ("slug", "mofa--01", "string_pattern_mismatch"),
        ("slug", "-mofa", "string_pattern_mismatch"),
        ("slug", "mofa-", "string_pattern_mismatch"),
        ("slug", "a" * 65, "string_too_long"),
        ("person", "others", "reserved-id"),
        ("participants", "mofa-01", "tuple_type"),
        ("participants", ["others", " "], "string_pattern_mismatch"),
        ("text", " \u3000", "string_pattern_mismatch"),
        ("language", "english", "string_pattern_mismatch"),
        ("currency", "eur", "string_pattern_mismatch"),
        ("currency", "EURO", "string_pattern_mismatch"),
        ("zone", "Baghdad", "unknown-time-zone"),
        ("zone", "../../etc/passwd", "unknown-time-zone"),
        ("zone", "America", "unknown-time-zone"),
        ("e-mail", "a@b", "string_pattern_mismatch"),
        ("e-mail", "a b@example.org", "string_pattern_mismatch"),
        ("phone", "0000", "string_pattern_mismatch"),
        ("phone", "+964 abc 000", "string_pattern_mismatch"),
        ("localized", ["Text"], "wrong-text"),
        ("localized", {}, "too_short"),
        ("localized", {"en": ""}, "string_pattern_mismatch"),
    ],
)
def test_what_a_field_does_not_take(kind: str, text: object, error: str) -> None:
    with pytest.raises(ValidationError) as raised:
        adapter(kind).validate_python(text)
    assert [one["type"] for one in raised.value.errors()] == [error]


def test_plain_text_is_in_the_projects_first_language() -> None:
    localized = adapter("localized")
    assert localized.validate_python("نص", context=Setting(("ar", "en"))) == {"ar": "نص"}
    assert localized.validate_python("Text", context=Setting()) == {"en": "Text"}


def test_a_language_that_the_project_has_not_is_not_taken() -> None:
    text = {"ar": "نص", "fr": "Texte"}
    assert adapter("localized").validate_python(text, context=Setting()) == text
    with pytest.raises(ValidationError) as raised:
        adapter("localized").validate_python(text, context=Setting(("ar", "en")))
    assert [(one["type"], one["loc"]) for one in raised.value.errors()] == [
        ("unknown-language", ("fr", "[key]"))
    ]


def test_a_holiday_without_a_last_day_is_one_day() -> None:
    facts = {"from": "2021-05-13", "name": "Eid al-Fitr"}
    assert Holiday.model_validate(facts).end == date(2021, 5, 13)
    assert Holiday.model_validate(facts | {"to": "2021-05-15"}).end == date(2021, 5, 15)
