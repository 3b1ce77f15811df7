"""The texts of records in the language of a region."""

import pytest

from migtrack.render.translator import Translator

TEXTS = {"en": "Iraq", "ar": "العراق"}


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (TEXTS, "العراق"),
        ({**TEXTS, "ar-IQ": "عراق"}, "عراق"),
        ({"en": "Iraq"}, "Iraq"),
    ],
)
def test_what_a_region_does_not_say_its_language_does(texts: dict[str, str], shown: str) -> None:
    assert Translator("ar-IQ").localized(texts, ["en", "ar", "ar-IQ"]) == shown
