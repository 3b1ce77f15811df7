"""Which characters one does not see, and where a text needs them."""

import re
import sys
import unicodedata

import pytest

from migtrack.base.characters import CONTROLS, TURNING, UNSEEN, UNSEEN_IN_TEXT
from migtrack.base.text import printable, printable_letters

ZWNJ, ZWJ, LRM, RLM, ALM = "\u200c", "\u200d", "\u200e", "\u200f", "\u061c"
ALL = [chr(code) for code in range(sys.maxunicode + 1)]


@pytest.mark.parametrize(
    "text",
    [
        f"می{ZWNJ}خواهم",  # Persian
        f"نه{ZWNJ}وزاد",  # Kurdish
        f"क्{ZWJ}ष",  # Hindi
        f"र्{ZWJ}य",  # Nepali
        f"ക്{ZWNJ}ഷ",  # Malayalam
        f"ශ්{ZWJ}රී",  # Sinhala
        f"هـ{ZWJ}ـه",
        f"ورشة C++{LRM} في بغداد",
        f"{RLM}ورشة (1){RLM}",
        f"١٢{ALM}/٣ يوم",
        f"👨{ZWJ}👩{ZWJ}👧",
        f"👩🏽{ZWJ}💻",
        f"❤\ufe0f{ZWJ}🔥",
        "1\ufe0f\u20e3 ℹ\ufe0f ☎\ufe0e",
    ],
)
def test_what_a_language_needs_stays_as_it_is(text: str) -> None:
    assert printable(text) == text
    assert "".join(printable_letters(text)) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"A{ZWNJ}B", "A\\u200cB"),
        (f"A{ZWJ}B", "A\\u200dB"),
        (f"é{ZWNJ}a", "é\\u200ca"),
        (f"e\u0301{ZWNJ}\u0301", "e\u0301\\u200c\u0301"),
        (f"علي{ZWNJ}", "علي\\u200c"),
        (f"{ZWNJ}علي", "\\u200cعلي"),
        (f"م{ZWNJ}{ZWNJ}م", "م\\u200c\\u200cم"),
        (f"mofa-01{LRM}", "mofa-01\\u200e"),
        (f"mofa{RLM}", "mofa\\u200f"),
        (f"2021{ALM}", "2021\\u061c"),
        ("A\ufe0f", "A\\ufe0f"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f\\ufe0f"),
        ("x\U000e0041\U000e007f", "x\\U000e0041\\U000e007f"),
        ("x\U000e0100", "x\\U000e0100"),
        ("a\u115fb\u1160c\u3164d\uffa0e", "a\\u115fb\\u1160c\\u3164d\\uffa0e"),
        ("a\u2800b\u180ec\u180bd", "a\\u2800b\\u180ec\\u180bd"),
        ("\ufff9a\ufffab\ufffb", "\\ufff9a\\ufffab\\ufffb"),
        ("ورشة\u202eة", "ورشة\\u202eة"),
        ("ورشة\u200bة", "ورشة\\u200bة"),
        ("\x1b[31m\x9b", "\\x1b[31m\\x9b"),
    ],
)
def test_what_none_needs_is_made_visible(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert "".join(printable_letters(text)) == shown


def test_no_character_that_unicode_calls_invisible_is_forgotten() -> None:
    """Of the formats those are seen that stand before a number (Arabic, Kaithi, Egyptian …)."""
    known = re.compile(f"[{CONTROLS}{TURNING}{UNSEEN}]")
    seen = "NUMBER|SIGN|MARKER|END OF AYAH|EGYPTIAN|DISPUTED|POUND|PIASTRE|VERSE|ABBREVIATION"
    forgotten = [
        character
        for character in ALL
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        and not known.match(character)
        and not re.search(seen, unicodedata.name(character, ""))
    ]
    assert forgotten == []


def test_what_hides_in_texts_is_not_seen_anywhere() -> None:
    hidden = re.compile(f"[{UNSEEN_IN_TEXT}]")
    unseen = re.compile(f"[{UNSEEN}]")
    assert all(unseen.match(character) for character in ALL if hidden.match(character))


def test_many_of_them_are_soon_done() -> None:
    for sign in (ZWNJ, ZWJ, LRM, "\U000e0041", "\ufe0f"):
        assert len(printable(f"م{sign}" * 20_000)) >= 40_000
