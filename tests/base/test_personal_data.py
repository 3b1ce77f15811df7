"""What a single value looks like, and what it does not."""

import pytest

from migtrack.base.personal_data import looks_like
from migtrack.base.text import quoted, unknown_id


@pytest.mark.parametrize(
    "value",
    [
        "+964 770 123 4567",
        "00964-770-123-4567",
        "0770/123 45 67",
        "(0770) 123.45.67",
        "07701234567",
        "٠٧٧٠١٢٣٤٥٦٧",
        "۰۷۷۰ ۱۲۳ ۴۵۶۷",
        "\u200e+964\u200e 770 123 4567",
        "０７７０１２３４５６７",
        "tel-07701234567",
        "+41 79 123 45",
    ],
)
def test_a_telephone_number(value: str) -> None:
    assert looks_like(value) == "a telephone number"


@pytest.mark.parametrize(
    "value",
    ["rana@example.org", "rana＠example.org", "rana (at) example.org", "rana[AT]example", "<a@b>"],
)
def test_an_e_mail_address(value: str) -> None:
    assert looks_like(value) == "an e-mail address"


@pytest.mark.parametrize("value", ["A1234567", "a1234567", "A 1234567", "AB123456", "A١٢٣٤٥٦٧"])
def test_a_passport_number(value: str) -> None:
    assert looks_like(value) == "a passport number"


def test_other_numbers_of_a_person() -> None:
    assert looks_like("199012345678") == "an identity number"
    assert looks_like("born 12.05.1975") == "a date of birth"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "mofa-01",
        "workshop-2021-03-25",
        "request-20210325-01",
        "ws20210325",
        "2021-03-25",
        "25.03.2021 10:00",
        "2021-03-25 10:00:00",
        "20210325",
        "303280.50",
        "303,280",
        "Female",
        "Layla Karim",
        "video-conference",
        "@home",
        "12:30",
        "MoMD/1123",
    ],
)
def test_what_is_none_of_them(value: str) -> None:
    assert looks_like(value) == ""


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("mofa-01", "`mofa-01`"),
        ("passport_valid_until", "`passport_valid_until`"),
        ("mofa/2", "`mofa/2`"),
        ("2021-02-30", "`2021-02-30`"),
        ("1,000", "`1,000`"),
        ("٢٠٢١-٠١-٠٢", "`٢٠٢١-٠١-٠٢`"),
        ("Layla Karim", "this"),
        ("ليلى كريم", "this"),
        ("Layla", "this"),
        ("mofa-01\u200b", "this"),
        ("\x1b[31m", "this"),
        ("a" * 65, "this"),
        ("a@b.example " * 100_000, "something like an e-mail address"),
        ("", "this"),
    ],
)
def test_a_message_shows_only_what_can_be_nobodys(value: str, shown: str) -> None:
    assert quoted(value) == shown


def test_what_is_said_of_an_id_that_no_record_has() -> None:
    assert unknown_id("mofa-99", "participant") == "there is no participant `mofa-99`"
    assert unknown_id("Layla", "participant") == "this is no participant's id"
    assert unknown_id("0770 123 4567", "participant") == (
        "something like a telephone number is no participant's id"
    )
