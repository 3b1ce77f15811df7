"""A plain text in the letters of another of the project's languages belongs behind that one."""

import pytest

from tests.rules.wording._files import of
from tests.sample import edited

PATH = "participants/mofa.yaml"
NAME = "name: MoFA official 1"


def _found(languages: str, name: str) -> list[tuple[str, str, str]]:
    files = edited("project.yaml", ("languages: [en]", f"languages: [{languages}]"))
    files |= edited(PATH, (NAME, f"name: {name}"))
    found = [one for one in of("MT803", files) if one.place.path == f"data/{PATH}"]
    return [(one.message, one.help, one.terminal_help) for one in found]


def test_an_arabic_name_where_english_is_the_first() -> None:
    [(message, help_, shown)] = [one for one in _found("en, ar", "عمر صالح") if "letters" in one[0]]
    assert message == ("the name of mofa-01 counts for `en`, and is written in the letters of `ar`")
    assert help_ == "write `{en: …, ar: …}`, with this text behind `ar:`"
    assert shown == "write `{en: …, ar: عمر صالح}`"
    cured = "{en: Omar Salih, ar: عمر صالح}"
    assert not [one for one in _found("en, ar", cured) if "the name of mofa-01" in one[0]]


@pytest.mark.parametrize(
    ("languages", "name", "code"),
    [
        ("ar, en", "Omar Salih", "en"),
        ("en, ar", "{en: عمر صالح}", "ar"),
        ("fr, ckb", "عومەر", "ckb"),
        ("de, ru", "Омар", "ru"),
    ],
)
def test_other_letters(languages: str, name: str, code: str) -> None:
    assert any(
        f"in the letters of `{code}`" in message for message, _, _ in _found(languages, name)
    )


@pytest.mark.parametrize(
    ("languages", "name"),
    [
        ("en, ar", "Omar Salih"),
        ("en, ar", "Omar عمر"),
        ("en, ar", "'12'"),
        ("en, ar, ckb", "عمر"),
        ("en, fr", "عمر"),
        ("en, ar", "{en: Omar, ar: عمر}"),
    ],
)
def test_none_or_not_clear(languages: str, name: str) -> None:
    assert not any("letters" in message for message, _, _ in _found(languages, name))


def test_a_telephone_number_among_the_letters_is_not_repeated() -> None:
    found = [one for one in _found("en, ar", "عمر ٠٧٧٠١٢٣٤٥٦٧") if "letters" in one[0]]
    assert [shown for _, _, shown in found] == [""]
