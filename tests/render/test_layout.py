"""Columns by display width; nothing is cut off, whatever the width."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from migtrack.render.layout import SOFT_BREAK, Page, StyledText, unbroken, wrap


def lines(*rows: tuple[str, ...], width: int = 40, indent: int = 2) -> list[str]:
    page = Page(width, colour=False)
    page.table([[StyledText(text) for text in row] for row in rows], indent)
    return page.text().split("\n")[:-1]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert lines(("a", "bb", "c"), ("aaa", "b", "d")) == ["  a    bb  c", "  aaa  b   d"]


def test_widths_are_those_of_the_terminal_not_of_the_letters() -> None:
    assert lines(("\u0645\u064f\u0639\u062f", "x"), ("ab\u8349", "y")) == [
        "  \u0645\u064f\u0639\u062f   x",
        "  ab\u8349  y",
    ]


def test_the_last_cell_wraps_below_itself() -> None:
    assert lines(("id", "one two three four"), width=22) == ["  id  one two three", "      four"]


def test_a_column_without_text_vanishes() -> None:
    assert lines(("a", "", "c"), ("b", "", "d")) == ["  a  c", "  b  d"]


def test_parts_stand_beside_each_other_or_below() -> None:
    names = f"Ministry of Planning{SOFT_BREAK}وزارة التخطيط"
    assert lines(("mop", names), width=50) == ["  mop  Ministry of Planning · وزارة التخطيط"]
    assert lines(("mop", names), width=30) == [
        "  mop  Ministry of Planning",
        "       وزارة التخطيط",
    ]


def test_where_there_is_no_room_for_columns_rows_run_on() -> None:
    assert lines(("workshop-3", "25 May 2021", "Migration"), width=24) == [
        "  workshop-3 ·",
        "    25 May 2021 ·",
        "    Migration",
    ]


def test_of_a_row_that_runs_on_only_the_last_cell_is_broken() -> None:
    row = ("visit-1", "not recorded", "A title of several words")
    assert lines(row, width=26) == [
        "  visit-1 · not recorded ·",
        "    A title of several",
        "    words",
    ]
    assert lines(row, width=25)[:2] == ["  visit-1 ·", "    not recorded · A"]


def test_a_command_stays_on_one_line() -> None:
    page = Page(40, colour=False)
    page.with_command("1 waived", "migtrack validate --as-of 2021-06-15", right_to_left=False)
    assert page.text() == "1 waived:\nmigtrack validate --as-of 2021-06-15\n"


def test_a_line_feed_begins_a_new_line_in_columns_and_out_of_them() -> None:
    assert lines(("a", "one\ntwo")) == ["  a  one", "     two"]
    assert lines(("a" * 12, "one\ntwo"), width=20) == ["  aaaaaaaaaaaa · one", "    two"]


def test_no_line_ends_in_what_is_kept_together() -> None:
    assert wrap(f"add the list of {unbroken('3 Jun 2021')}", 18) == [
        "add the list of",
        unbroken("3 Jun 2021"),
    ]
    assert wrap(unbroken("far too long for this"), 9) == ["far too", "long for", "this"]


def test_a_word_that_is_too_long_is_broken_and_whole() -> None:
    pieces = wrap("a" * 5000, 37)
    assert "".join(pieces) == "a" * 5000
    assert {len(piece) for piece in pieces[:-1]} == {37}


def test_marks_stay_with_their_letters() -> None:
    word = "م\u064f" * 30
    assert all(piece.startswith("م") for piece in wrap(word, 7))


@pytest.mark.parametrize("width", [-5, 0, 1, 19])
def test_a_width_that_is_nobodys_is_80(width: int) -> None:
    page = Page(width, colour=False)
    page.paragraph("x " * 60)
    assert {len(line) for line in page.text().split("\n")[:-2]} == {79}


def test_colours_only_where_they_are_wanted() -> None:
    for colour, shown in ((True, "\x1b[31mlate\x1b[0m  x\n"), (False, "late  x\n")):
        page = Page(80, colour=colour)
        page.table([[StyledText("late", "red"), StyledText("x")]], indent=0)
        assert page.text() == shown


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zs", "Zl", "Zp"])
)


@settings(deadline=None)
@given(st.lists(st.tuples(texts, texts, texts), max_size=5), st.integers(20, 100))
@example([("", "\U000e0000", "")], 80)  # a letter that takes no column
def test_nothing_is_lost_and_no_line_is_too_long(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    shown = lines(*rows, width=width)
    assert all(cell_len(line) <= width for line in shown)
    left = sorted("".join(shown).replace(" ", "").replace("·", ""))
    assert left == sorted("".join(map("".join, rows)).replace("·", ""))
