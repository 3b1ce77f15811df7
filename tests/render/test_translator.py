"""How days, numbers and plurals are said, in English, in Arabic, in any other language."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.render.translator import Translator, is_right_to_left

ENGLISH = Translator("en")
ARABIC = Translator("ar")

DAYS = [
    ("2020-11-15", "2020-11-15", "15 Nov 2020", "١٥ نوفمبر ٢٠٢٠"),
    ("2021-05-25", "2021-05-26", "25–26 May 2021", "٢٥–٢٦ مايو ٢٠٢١"),
    ("2021-08-30", "2021-09-02", "30 Aug – 2 Sep 2021", "٣٠ أغسطس - ٢ سبتمبر ٢٠٢١"),
    ("2020-11-15", "2021-11-14", "15 Nov 2020 – 14 Nov 2021", "١٥ نوفمبر ٢٠٢٠ - ١٤ نوفمبر ٢٠٢١"),
]


@pytest.mark.parametrize(("start", "end", "english", "arabic"), DAYS)
def test_days(start: str, end: str, english: str, arabic: str) -> None:
    days = date.fromisoformat(start), date.fromisoformat(end)
    assert ENGLISH.days(*days) == english
    assert ARABIC.days(*days) == arabic


def test_all_months_have_pan_arab_names() -> None:
    names = [ARABIC.day(date(2021, month, 1)).split()[1] for month in range(1, 13)]
    assert names == (
        [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ]
    )


def test_years_have_no_separators_and_numbers_do() -> None:
    assert ENGLISH.day(date(9999, 12, 31)) == "31 Dec 9999"
    assert ENGLISH.number(1234567) == "1,234,567"
    assert ARABIC.number(1234567) == "١٬٢٣٤٬٥٦٧"
    assert ARABIC.number(Decimal("1234.5")) == "١٬٢٣٤٫٥"


@pytest.mark.parametrize(
    ("amount", "english", "arabic"),
    [
        ("303280", "EUR 303,280", "٣٠٣٬٢٨٠ يورو"),
        ("1234.50", "EUR 1,234.50", "١٬٢٣٤٫٥٠ يورو"),
    ],
)
def test_money_is_exact_and_the_currency_named(amount: str, english: str, arabic: str) -> None:
    assert ENGLISH.money(Decimal(amount), "EUR") == english
    assert ARABIC.money(Decimal(amount), "EUR") == arabic


def test_a_currency_that_nobody_knows_keeps_its_code() -> None:
    assert ARABIC.money(Decimal(5), "XQZ") == "٥ XQZ"


@pytest.mark.parametrize(
    ("percent", "shown"),
    [(0, "0 %"), (0.2, "1 %"), (79.5, "80 %"), (79.4, "79 %"), (99.7, "99 %"), (100, "100 %")],
)
def test_all_is_said_only_of_all_and_nothing_only_of_nothing(percent: float, shown: str) -> None:
    assert ENGLISH.percent(percent) == shown
    assert ARABIC.percent(percent) == shown.translate(
        str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    ).replace(" %", "٪")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "٠ شهر"),
        (1, "شهر واحد"),
        (2, "شهران"),
        (3, "٣ أشهر"),
        (10, "١٠ أشهر"),
        (11, "١١ شهراً"),
        (12, "١٢ شهراً"),
        (99, "٩٩ شهراً"),
        (100, "١٠٠ شهر"),
        (103, "١٠٣ أشهر"),
    ],
)
def test_arabic_has_six_plurals(number: int, said: str) -> None:
    assert ARABIC.plural("{number} month", "{number} months", number) == said


def test_english_has_two() -> None:
    said = [ENGLISH.plural("{number} month", "{number} months", number) for number in (0, 1, 2)]
    assert said == ["0 months", "1 month", "2 months"]


def test_lists_and_ranges() -> None:
    assert (ENGLISH.listed("ab"), ARABIC.listed("ab")) == ("a, b", "a، b")
    assert ENGLISH.ranges([(1, 1), (3, 1000)]) == "1, 3–1,000"
    assert ARABIC.ranges([(1, 1), (3, 4)]) == "١، ٣–٤"


def test_directions() -> None:
    assert not ENGLISH.right_to_left
    assert ARABIC.right_to_left


def test_a_region_of_a_language_has_its_words() -> None:
    assert Translator("ar-SA").day(date(2021, 5, 25)) == "٢٥ مايو ٢٠٢١"
    assert Translator("ar-SA").right_to_left


def test_months_in_iraq_are_those_of_iraq() -> None:
    iraqi = Translator("ar-IQ")
    names = [iraqi.day(date(2021, month, 1)) for month in (1, 6, 11)]
    assert names == ["١ كانون الثاني ٢٠٢١", "١ حزيران ٢٠٢١", "١ تشرين الثاني ٢٠٢١"]
    assert iraqi.translate("Core team") == ARABIC.translate("Core team")
    assert iraqi.money(Decimal(303280), "EUR") == "٣٠٣٬٢٨٠ يورو"
    assert iraqi.right_to_left
    assert Translator("ar-iq").day(date(2021, 6, 1)) == "١ حزيران ٢٠٢١"


def test_a_language_without_a_catalogue_has_english_words_and_its_own_texts() -> None:
    translator = Translator("ku")
    assert translator.day(date(2021, 5, 25)) == "25 May 2021"
    assert translator.localized({"en": "Border", "ku": "Sînor"}) == "Sînor"


def test_texts_fall_back_to_the_projects_languages() -> None:
    assert ARABIC.localized({"en": "Border", "fr": "Frontière"}, ["fr", "en"]) == "Frontière"
    assert ENGLISH.localized({"ar": "حدود"}, ["en", "ar"]) == "حدود"
    assert ENGLISH.localized(None) == ENGLISH.localized({}) == ""


def test_braces_in_the_data_are_only_text() -> None:
    assert (
        ENGLISH.translate("{who}: {task}", who="{task}", task="{0.__class__}")
        == "{task}: {0.__class__}"
    )


@pytest.mark.parametrize("slip", ["{whom}: {task}", "{who: {task}", "{}", "{who!x}", "{who:d}"])
def test_a_slip_in_a_catalogue_gives_english(tmp_path: Path, slip: str) -> None:
    write(tmp_path / "xx.po", f'msgid "{{who}}: {{task}}"\nmsgstr "{slip}"\n')
    assert Translator("xx", str(tmp_path)).translate("{who}: {task}", who="a", task="b") == "a: b"


def test_another_language_needs_a_catalogue_and_no_code(tmp_path: Path) -> None:
    write(
        tmp_path / "fr.po",
        """
msgid "{number} month"
msgid_plural "{number} months"
msgstr[0] "{number} mois"
msgstr[1] "{number} mois"

msgid "{number} error"
msgid_plural "{number} errors"
msgstr[0] "{number} erreur"
msgstr[1] "{number} erreurs"

msgid "May"
msgstr "mai"

msgid "Core team"
msgstr "Équipe de base"

msgid ","
msgstr "."

msgid "."
msgstr ","

msgid "{currency} {amount}"
msgstr "{amount} {currency}"
""",
        plural="nplurals=2; plural=(n > 1);",
    )
    translator = Translator("fr", str(tmp_path))
    assert translator.day(date(2021, 5, 25)) == "25 mai 2021"
    assert translator.money(Decimal("303280.5"), "EUR") == "303.280,50 euro"
    errors = [
        translator.plural("{number} error", "{number} errors", number) for number in (0, 1, 2)
    ]
    assert errors == ["0 erreur", "1 erreur", "2 erreurs"]
    assert translator.translate("Core team") == "Équipe de base"
    assert translator.translate("Activities") == "Activities"
    assert not translator.right_to_left


def write(path: Path, entries: str, plural: str = "nplurals=2; plural=(n != 1);") -> None:
    head = f'"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plural}\\n"\n'
    path.write_text(f'msgid ""\nmsgstr ""\n{head}\n{entries}', encoding="utf-8")


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_any_days_can_be_said(start: date, end: date) -> None:
    for translator in (ENGLISH, ARABIC):
        assert translator.days(start, end)
    assert str(end.year) in ENGLISH.days(start, end)
    assert not any(digit in "0123456789" for digit in ARABIC.days(start, end))


def test_direction_of_a_text() -> None:
    assert is_right_to_left("MoFA وزارة")
    assert not is_right_to_left("Équipe 5 – ٥")


def test_english_does_without_babel() -> None:
    code = (
        "import sys; from decimal import Decimal; from migtrack.render.translator import Translator;"
        "Translator('en').money(Decimal(5), 'EUR'); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
