import pytest

from tests.rules.wording._files import MOFA, SEMINAR, TITLE, noted, of, titled
from tests.sample import SAMPLE, edited, expect

ZWSP, ZWNJ, ZWJ, NBSP, BOM = "\u200b", "\u200c", "\u200d", "\u00a0", "\ufeff"


def _named(name: str) -> dict[str, str]:
    return edited(MOFA, ("MoFA official 1", name))


def test_a_name_with_a_character_that_is_not_seen() -> None:
    text = SAMPLE[MOFA].replace("MoFA official 1", f"MoFA{ZWSP} official 1")
    lines = text.splitlines()
    lines[2] += "  # expect: MT802"
    [finding] = expect({MOFA: "\n".join(lines)})
    assert finding.message == "U+200B ZERO WIDTH SPACE in the field `name`: it is not seen"
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (3, 38, 39)
    assert ZWSP not in finding.message + finding.help + finding.label
    assert finding.subjects == (("participant", "mofa-01"),)


@pytest.mark.parametrize(
    "character", ["\u00ad", "\u200b", "\u2060", "\u200e", "\u200f", "\u061c", BOM]
)
def test_characters_without_width(character: str) -> None:
    [finding] = of("MT802", _named(f"A{character}B"))
    assert finding.help.startswith("delete it")


@pytest.mark.parametrize(
    ("character", "help_"),
    [(NBSP, "blank"), ("\u202f", "blank"), ("\u2007", "blank"), ("\u2011", "hyphen")],
)
def test_blanks_and_hyphens_that_never_break(character: str, help_: str) -> None:
    [finding] = of("MT802", _named(f"A{character}B"))
    assert finding.help == f"type an ordinary {help_} instead"


def test_an_escape_counts() -> None:
    [finding] = of("MT802", _named('"A\\_B"'))
    assert "U+00A0" in finding.message


@pytest.mark.parametrize(
    ("name", "count"),
    [
        (f"می{ZWNJ}رود", 0),  # Persian
        (f"{{en: A, ar: نه{ZWNJ}وزاد}}", 0),  # Kurdish
        (f"لل{ZWJ}ه", 0),
        (f"क्{ZWJ}ष", 0),  # Hindi
        (f"ශ්{ZWJ}රී", 0),  # Sinhala
        ('"م\\u200cی"', 0),  # an escape
        ("👍\ufe0f", 0),
        ("A\ufe0f", 1),
        (f"م{ZWNJ}{ZWNJ}م", 2),
        (f"👨{ZWJ}👩", 0),
        (f"❤\ufe0f{ZWJ}🔥", 0),
        (f"علي{ZWNJ}", 1),
        (f"{ZWNJ}علي", 1),
        (f"علي{ZWNJ} حسن", 1),
        (f"A{ZWNJ}B", 1),
        (f"A{ZWJ}B", 1),
    ],
)
def test_joiners_where_a_script_needs_them(name: str, count: int) -> None:
    assert len(of("MT802", _named(name))) == count


def test_ids_dates_and_numbers_but_no_other_text() -> None:
    [identity] = of("MT802", edited(MOFA, ("id: mofa-01", f"id: mofa-01{ZWNJ}")))
    assert "in the field `id`" in identity.message
    [day] = of("MT802", edited(SEMINAR, ("end: 2021-05-04", f"end: 2021-05-04{NBSP}")))
    assert "in the field `end`" in day.message
    [listed] = of("MT802", edited(SEMINAR, ("  2021-05-04:", f"  2021-05-04{ZWSP}:")))
    assert listed.place.line == 11
    assert not of("MT802", noted(f"5{NBSP}%{ZWSP}"))
    assert not of("MT802", titled(f"title: 5{NBSP}%  # {ZWSP}"))


def test_marks_of_direction_in_an_id_are_another_fault() -> None:
    assert not of("MT802", edited(MOFA, ("id: mofa-01", "id: mofa-01\u200f")))


def test_after_twenty_the_rest_is_counted() -> None:
    found = of("MT802", _named(f"A{ZWSP}" * 30))
    assert len(found) == 21
    assert found[-1].message.startswith("10 more characters")


@pytest.mark.parametrize(
    "character",
    [
        *("\U000e0001", "\U000e0041", "\U000e007f", "\U000e0100", "\U000e0fff", "\ufff9", "\ufffb"),
        *("\u115f", "\u3164", "\uffa0", "\u2800", "\u180e", "\u2061", "\u206a", "\U0001d173"),
    ],
)
def test_what_can_hide_a_sentence_is_reported_anywhere(character: str) -> None:
    for files in (
        titled(f"title: Drafting{character} procedures"),
        titled(f'title: "Drafting\\U{ord(character):08x} procedures"'),
        titled(f"{TITLE}  # reviewed{character}"),
        noted(f"a{character}"),
        _named(f"A{character}B"),
        edited(MOFA, ("id: mofa-01", f"id: mofa-01{character}")),
    ):
        [finding] = of("MT802", files)
        assert f"U+{ord(character):04X}" in finding.message
        assert character not in finding.message + finding.help + finding.label


def test_a_flag_that_is_made_of_tags_is_reported_too() -> None:
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert len(of("MT802", titled(f"title: Drafting {flag}"))) == 6


@pytest.mark.parametrize("flag", ["🇮🇶", "❤\ufe0f", "👨\u200d👩", "1\ufe0f\u20e3"])
def test_other_emoji_are_fine_in_texts(flag: str) -> None:
    assert not of("MT802", noted(f"Well done {flag}"))
