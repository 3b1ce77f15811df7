"""Lines of the files with carets under the words that are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from migtrack.base.finding import Place
from migtrack.load.yaml.document import Document, read_document
from migtrack.render.excerpt import excerpt


def document(text: str) -> Document:
    return read_document("data/x.yaml", text)


def shown(text: str, words: str, width: int = 80, label: str = "") -> tuple[str, str]:
    """The line and the carets, both without the gutter."""
    read = document(text)
    start = text.index(words)
    lines = excerpt(read, read.place((start, start + len(words))), label, width, hide=False)
    gutter = lines[0].index("|") + 2
    return lines[1][gutter:], lines[2][gutter:]


def under_carets(line: str, carets: str) -> str:
    """What stands in the columns of the carets, as a terminal draws the line."""
    begin, end = carets.index("^"), carets.rindex("^") + 1
    drawn, column = "", 0
    for character in line:
        if begin <= column < end or (begin < column == end and not cell_len(character)):
            drawn += character
        column += cell_len(character)
    return drawn


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("seat: 1", "1"),
        ("ar: وزارة الخارجية", "الخارجية"),
        ("ar: وِزَارَة الخَارِجِيَّة بَغْدَاد", "بَغْدَاد"),
        ("name: Zoe\u0308 and Jose\u0301 meet", "Jose\u0301"),
        ("name: 移民 管理 局", "管理"),
        ("name: 🚀 launch 🛂 desk", "desk"),
        ("name: a🛂b", "🛂"),
    ],
)
def test_carets_stand_under_the_words(line: str, words: str) -> None:
    assert under_carets(*shown(f"{line}\n", words)) == words


@pytest.mark.parametrize(
    ("line", "words", "drawn", "carets"),
    [
        ("name:\t\tDirector", "Director", "name:        Director", "             ^^^^^^^^"),
        ("name: a\tb", "a\tb", "name: a    b", "      ^^^^^^"),
        ("name: a\u202eb", "b", "name: a\\u202eb", "             ^"),
        ("name: a\u200fb", "\u200f", "name: a\\u200fb", "       ^^^^^^"),
        ("name: a\x1bb", "\x1b", "name: a\\x1bb", "       ^^^^"),
    ],
)
def test_what_is_not_seen_is_made_visible(line: str, words: str, drawn: str, carets: str) -> None:
    assert shown(f"{line}\n", words) == (drawn, carets)


def test_what_a_language_needs_is_visible_above_carets_alone() -> None:
    line = "name: می\u200cخواهم {می\u200cرود}\u200f"
    assert shown(f"{line}\n", "{")[0] == line
    assert "می\\u200cخواهم {می\u200cرود}" in shown(f"{line}\n", "می\u200cخواهم")[0]
    assert shown(f"{line}\n", "\u200f")[0].endswith("}\\u200f")


def test_the_label_follows_the_carets() -> None:
    assert shown("seat: 12\n", "12", label="too\u202e high")[1] == "      ^^ too\\u202e high"


def test_the_number_of_the_line_sets_the_gutter() -> None:
    read = document("a: b\n" * 9 + "seat: 1\n")
    assert excerpt(read, Place("data/x.yaml", 10, 7, 10, 8), "here", 80, hide=False) == [
        "   |",
        "10 | seat: 1",
        "   |       ^ here",
    ]


def test_something_missing_at_the_end_of_a_line_gets_one_caret() -> None:
    read = document("seat:\n")
    for column in (6, 60):
        place = Place("data/x.yaml", 1, column, 1, column)
        assert excerpt(read, place, "", 80, hide=False)[1:] == ["1 | seat:", "  |      ^ ".rstrip()]


def test_of_several_lines_the_first_is_shown() -> None:
    lines = excerpt(
        document("a: b c\nd: e\n"), Place("data/x.yaml", 1, 4, 2, 3), "", 80, hide=False
    )
    assert lines[1:] == ["1 | a: b c", "  |    ^^^"]


def test_a_line_that_fits_is_not_cut() -> None:
    line = f"notes: {'a' * 60} here"
    assert len(line) == 72
    assert shown(f"{line}\n", "here", width=76)[0] == line
    assert shown(f"{line}\n", "here", width=75)[0] != line


def test_a_line_is_cut_on_both_sides() -> None:
    text = f"notes: {'left ' * 40}here {'right ' * 40}\n"
    line, carets = shown(text, "here", width=50)
    assert line == "…t left left left left left here right right …"
    assert under_carets(line, carets) == "here"


def test_little_behind_the_carets_leaves_more_room_before_them() -> None:
    line, carets = shown(f"notes: {'left ' * 40}here.\n", "here", width=50)
    assert line.startswith("…")
    assert line.endswith("left here.")
    assert cell_len(line) >= 44
    assert under_carets(line, carets) == "here"


def test_long_words_are_cut_themselves() -> None:
    line, carets = shown(f"notes: {'x' * 500} end\n", "x" * 500, width=50)
    assert line.startswith("notes: xxx")
    assert line.endswith("x…")
    assert cell_len(line) <= 46
    assert carets.strip() == "^" * (line.count("x") + 1)


def test_a_cut_leaves_no_vowel_mark_without_its_letter() -> None:
    for width in range(40, 60):
        line, _ = shown(f"ar: {'بَ' * 60} here\n", "here", width=width)
        assert line.startswith("…ب")


_LETTERS = st.text(st.sampled_from("ab \t\u202eبَـé移🛂\u0301"), max_size=120)


@given(_LETTERS, _LETTERS, _LETTERS, st.integers(0, 120))
def test_whatever_the_line_it_fits_and_the_carets_are_within(
    before: str, words: str, after: str, width: int
) -> None:
    text = f"{before}{words}{after}"
    read = Document("data/x.yaml", text, {})
    begin, end = len(before), len(before) + len(words)
    place = Place("data/x.yaml", 1, begin + 1, 1, end + 1)
    first, line, carets = excerpt(read, place, "", width, hide=False)
    assert first == "  |"
    assert cell_len(line) <= max(width, 24)
    assert cell_len(carets) <= max(width, 24) + 1
    assert set(carets[4:].strip()) == {"^"}
