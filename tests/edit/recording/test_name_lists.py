"""Lists of names as they come from paper: what is left of a line, and the mark behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.edit.recording.name_lists import NamedLine, Reading, mark_of, numbers_in, read_list


def lines(text: str) -> list[NamedLine]:
    return list(read_list(text))


def readings(line: str) -> list[tuple[str, str]]:
    [found] = lines(line)
    return [(each.words, each.mark) for each in found.readings if not each.details]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Ali Hassan", "Ali Hassan"),
        ("  1. Ali Hassan  ", "Ali Hassan"),
        ("12) Ali Hassan", "Ali Hassan"),
        ("(3) Ali Hassan", "Ali Hassan"),
        ("4 Ali Hassan", "Ali Hassan"),
        ("5- Ali Hassan", "Ali Hassan"),
        ("6.Ali Hassan", "Ali Hassan"),
        ("- Ali Hassan", "Ali Hassan"),
        ("• 7. Ali Hassan", "Ali Hassan"),
        ("✓ Ali Hassan", "Ali Hassan"),
        ("٣- علي حسن", "علي حسن"),
        ("٣-علي حسن", "علي حسن"),
        ("١٢. علي حسن", "علي حسن"),
        ("\u200f٤ـ علي حسن", "علي حسن"),
        ("\ufeff1\tAli Hassan", "Ali Hassan"),
        ("mofa-01", "mofa-01"),
        ("2. mofa-01", "mofa-01"),
    ],
)
def test_numbering_and_bullets_are_set_aside(line: str, words: str) -> None:
    assert readings(line) == [(words, "")]


@pytest.mark.parametrize(
    ("line", "words", "mark"),
    [
        ("Ali Hassan - excused", "Ali Hassan", "excused"),
        ("Ali Hassan – Excused.", "Ali Hassan", "excused"),
        ("Ali Hassan: absent", "Ali Hassan", "absent"),
        ("Ali Hassan (online)", "Ali Hassan", "online"),
        ("Ali Hassan\tabsent", "Ali Hassan", "absent"),
        ("Ali Hassan, absent", "Ali Hassan", "absent"),
        ("Hassan, Ali, absent", "Hassan, Ali", "absent"),
        ("mofa-01;excused", "mofa-01", "excused"),
        ("excused: Ali Hassan", "Ali Hassan", "excused"),
        ("٣- علي حسن - معتذر", "علي حسن", "excused"),
        ("علي حسن (معتذرة)", "علي حسن", "excused"),
        ("علي حسن: غائب", "علي حسن", "absent"),
        ("علي حسن، عن بُعد", "علي حسن", "online"),
        ("علي حسن : عن بعد", "علي حسن", "online"),
        ("معتذر: علي حسن", "علي حسن", "excused"),
        ("Somebody Else, guest", "Somebody Else", "guest"),
        ("الضيف - ضيف", "الضيف", "guest"),
    ],
)
def test_mark_behind_a_sign_is_no_part_of_the_name(line: str, words: str, mark: str) -> None:
    assert readings(line) == [(words, mark)]


def test_mark_behind_a_mere_blank_may_be_a_name() -> None:
    assert readings("علي حاضر") == [("علي حاضر", ""), ("علي", "present")]
    assert readings("mofa-01 excused") == [("mofa-01 excused", ""), ("mofa-01", "excused")]
    assert readings("علي حسن عن بعد")[1] == ("علي حسن", "online")


@pytest.mark.parametrize(
    "line", ["1\tAli Hassan\tMoFA\tAdviser\texcused", "1. Ali Hassan | MoFA | Adviser | excused"]
)
def test_further_columns_may_describe_somebody(line: str) -> None:
    assert lines(line)[0].readings[-1] == Reading("Ali Hassan", "excused", ("MoFA", "Adviser"))


def test_mark_alone_holds_for_the_lines_below() -> None:
    found = lines("Ali\n\nExcused:\n1. Omar\n2. Zaid (absent)\nالغائبون:\nعلي\nPresent:\nSara")
    assert [line.readings for line in found] == [
        (Reading("Ali"),),
        (Reading("Omar", "excused"),),
        (Reading("Zaid", "absent"),),
        (Reading("علي", "absent"),),
        (Reading("Sara", "present"),),
    ]


def test_lines_keep_their_numbers() -> None:
    assert [line.number for line in lines("# a list\r\n\r\n1. Ali\r\n  \n2. Omar")] == [3, 5]


def test_deputy_stands_behind_the_official() -> None:
    [line] = lines("mofa-04 = mofa-05")
    assert (line.readings, line.deputy) == ((Reading("mofa-04"),), "mofa-05")


@pytest.mark.parametrize("line", ["☐ Ali", "Ali ✗", "3. ☒ Ali"])
def test_sign_that_says_no_and_not_why_is_not_guessed(line: str) -> None:
    assert lines(line)[0].readings == ()


@pytest.mark.parametrize(
    "word", ["excused", "EXCUSED", "معتذر", "معتذرة", "إعتذر", "مُعتذِر", "معتـذر"]
)
def test_mark_in_any_spelling(word: str) -> None:
    assert mark_of(word) == "excused"


@pytest.mark.slow
@given(
    st.text(st.sampled_from("ab1٣-–:;|()[]=.,،☐✓•\t\n excusd"), max_size=30) | st.text(max_size=30)
)
def test_any_text_is_read(text: str) -> None:
    for line in read_list(text):
        assert 1 <= line.number <= len(text) + 1
        assert line.text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3 7-9", [3, 7, 8, 9]),
        ("3,7 - 9", [3, 7, 8, 9]),
        ("٣ ٧-٩", [3, 7, 8, 9]),
        ("٣، ٣", [3]),
        ("mofa-01", None),
        ("3 mofa-01", None),
        ("", None),
    ],
)
def test_numbers_of_an_answer(text: str, numbers: list[int] | None) -> None:
    assert numbers_in(text, 20) == numbers


@pytest.mark.parametrize("text", ["0", "21", "9-7", "3 99999999999"])
def test_number_that_is_not_listed_gets_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not on the list, whose numbers are 1 to 20\.$"):
        numbers_in(text, 20)
