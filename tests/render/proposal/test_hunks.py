"""The lines in which two texts differ: enough to see where, and never too few."""

from itertools import combinations
from random import Random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from migtrack.render.proposal.hunks import hunks

LINES = [f"line {number}" for number in range(1, 21)]


def shown(before: list[str], after: list[str]) -> list[list[str]]:
    texts = {"-": before, " ": after, "+": after}
    return [
        [f"{line.sign}{line.number} {texts[line.sign][line.number - 1]}" for line in hunk]
        for hunk in hunks(before, after)
    ]


def test_a_changed_line_stands_between_three_lines_on_either_side() -> None:
    after = [*LINES[:9], "new", *LINES[10:]]
    assert shown(LINES, after) == [
        [
            " 7 line 7",
            " 8 line 8",
            " 9 line 9",
            "-10 line 10",
            "+10 new",
            " 11 line 11",
            " 12 line 12",
            " 13 line 13",
        ]
    ]


def test_the_first_and_the_last_line() -> None:
    assert shown(LINES, ["new", *LINES])[0][:2] == ["+1 new", " 2 line 1"]
    assert shown(LINES, [*LINES, "new"])[0][-1] == "+21 new"
    assert shown(LINES, LINES[:-1])[0][-1] == "-20 line 20"


def test_changes_that_are_far_apart_are_two_hunks_and_near_ones_are_one() -> None:
    far = ["new", *LINES[1:19], "new"]
    near = [*LINES[:4], "new", *LINES[5:9], "new", *LINES[10:]]
    assert len(shown(LINES, far)) == 2
    assert len(shown(LINES, near)) == 1


def test_lines_are_numbered_as_they_are_before_or_after() -> None:
    [hunk] = shown(LINES, [*LINES[:2], *LINES[5:]])
    assert hunk[2:6] == ["-3 line 3", "-4 line 4", "-5 line 5", " 3 line 6"]


def test_equal_texts_have_no_hunk() -> None:
    assert shown(LINES, LINES) == []
    assert shown([], []) == []


@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_the_text_before_becomes_the_text_after(before: list[str], after: list[str]) -> None:
    lines = [line for hunk in hunks(before, after) for line in hunk]
    gone = {line.number for line in lines if line.sign == "-"}
    come = {line.number for line in lines if line.sign == "+"}
    kept = [text for number, text in enumerate(before, 1) if number not in gone]
    assert kept == [text for number, text in enumerate(after, 1) if number not in come]


@given(st.lists(st.sampled_from("abcdef"), max_size=12, unique=True), st.randoms())
def test_of_moved_lines_as_many_as_possible_stay(before: list[str], random: Random) -> None:
    after = random.sample(before, len(before))
    lines = [line for hunk in hunks(before, after) for line in hunk]
    gone = sum(line.sign == "-" for line in lines)
    kept = max(
        length
        for length in range(len(before) + 1)
        for some in combinations(before, length)
        if list(some) == [line for line in after if line in some]
    )
    assert len(before) - gone == kept


def test_many_changes_in_a_long_text_take_time_in_proportion() -> None:
    """An alignment by difflib alone took two minutes here."""
    before = [f"line {number}" for number in range(20_000)]
    after = [f"{line}!" if number % 2 else line for number, line in enumerate(before)]
    start = process_time()
    [hunk] = hunks(before, after)
    assert process_time() - start < 2
    assert len(hunk) == 30_000
