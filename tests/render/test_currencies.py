"""The usual currencies have their names from the catalogue, all others from Babel: one and the same."""

import sys
from decimal import Decimal

import pytest
from babel import Locale

from migtrack.render.translator import CURRENCIES, Translator


@pytest.mark.parametrize("language", ["ar", "ar-IQ"])
@pytest.mark.parametrize("code", [*CURRENCIES, "JOD", "XXQ"])
def test_a_currency_has_the_name_that_babel_knows(code: str, language: str) -> None:
    known = Locale.parse(language, sep="-").currencies
    assert Translator(language).currency(code) == known.get(code, code)


@pytest.mark.parametrize("code", CURRENCIES)
def test_nobody_waits_for_babel_because_of_a_usual_one(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    assert code not in Translator("ar").money(Decimal(5), code)
    with pytest.raises(ImportError):
        Translator("ar").currency("JOD")
    assert Translator("en").currency("JOD") == "JOD"
