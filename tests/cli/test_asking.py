"""Questions at a terminal: what counts as an answer, and how one leaves."""

import io
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any
from unittest.mock import patch

import pytest
import typer

from migtrack.cli.errors import CommandError, ExitCode
from migtrack.cli.writing.asking import Fact, ask, can_ask, confirm, confirm_in_full, gather
from tests.terminal import terminal


def read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("Write the day as 2021-06-30.") from None


PEOPLE = (
    ("momd-01", "Ahmed Ali أحمد علي"),
    ("momd-02", "Sara Hassan سارة حسن"),
    ("moi-01", "Ahmed Hassan أحمد حسن"),
)
WHO = Fact("--who", "Who left?", str, choices=PEOPLE)
DAY = Fact("--date", "On which day?", read_day, default="2021-06-30")
REASON = Fact("--reason", "Why?", str)
NOTE = Fact("--note", "A note?", str, is_optional=True)
ALL = (WHO, DAY, REASON, NOTE)
NOTHING: Mapping[str, str | None] = {}


# Answers


def test_what_is_missing_is_asked_on_the_standard_error() -> None:
    with terminal("2", "", "retired", "") as screen:
        values = gather(ALL, NOTHING)
    assert values == {
        "--who": "momd-02",
        "--date": date(2021, 6, 30),
        "--reason": "retired",
        "--note": None,
    }
    assert screen.shown == ""
    assert screen.said == (
        "An empty line takes what stands in [brackets]; < goes one question back.\n"
        "Ctrl-C leaves, and nothing is written.\n"
        "   1  momd-01  Ahmed Ali أحمد علي\n"
        "   2  momd-02  Sara Hassan سارة حسن\n"
        "   3  moi-01   Ahmed Hassan أحمد حسن\n"
        "Who left? On which day? [2021-06-30] Why? A note? [leave empty if there is none] "
    )


def test_windows_has_no_readline_and_asks_all_the_same() -> None:
    with (
        patch.dict(sys.modules, {"readline": None}),
        terminal("basra", "2", "no day", "2021-06-30", is_piped=False) as screen,
    ):
        assert gather((WHO, DAY), NOTHING) == {"--who": "momd-02", "--date": date(2021, 6, 30)}
    assert "Write the day as 2021-06-30.\n" in screen.said
    assert screen.shown == "Who left? " * 2 + "On which day? [2021-06-30] " * 2


def test_what_is_given_is_not_asked() -> None:
    with terminal("retired") as screen:
        values = gather(ALL, {"--who": "momd-01", "--date": "2021-07-01", "--note": "none"})
    assert list(values.values()) == ["momd-01", date(2021, 7, 1), "retired", "none"]
    assert screen.said == "Why? "


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("momd-02", "momd-02"),
        ("3", "moi-01"),
        (" 3 ", "moi-01"),
        ("٣", "moi-01"),
        ("sara", "momd-02"),
        ("ساره", "momd-02"),  # as many write it, with a heh
        ("moi", "moi-01"),
    ],
)
def test_a_choice_is_a_value_a_number_or_a_part_of_the_text(typed: str, value: str) -> None:
    with terminal(typed):
        assert ask(WHO) == value


SEAT = Fact("--seat", "Which seat?", str, choices=[("1", "MoFA official 4"), ("2", "vacant")])
"""Choices that are numbers themselves."""


@pytest.mark.parametrize("typed", ["2", "٢", "vacant"])
def test_a_choice_that_is_a_number_is_typed_in_any_digits(typed: str) -> None:
    with terminal(typed):
        assert ask(SEAT) == "2"


def test_a_number_is_no_part_of_what_a_choice_is() -> None:
    with terminal("4", "2") as screen:
        assert ask(SEAT) == "2"
    assert "This is none of the choices: 1 or 2." in screen.said


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ahmed", "This fits momd-01 and moi-01; type more of it."),
        ("zaid", "This is none of the choices: momd-01, momd-02 or moi-01."),
        ("0", "This fits momd-01, momd-02 and moi-01; type more of it."),
        ("4", "This is none of the choices: momd-01, momd-02 or moi-01."),
        ("", "This is needed; type an answer."),
        (b"\xff", "This cannot be read: it is not UTF-8. Type it once more."),
    ],
)
def test_a_bad_choice_says_why_and_is_asked_again(typed: str | bytes, sentence: str) -> None:
    with terminal(typed, "1") as screen:
        assert ask(WHO) == "momd-01"
    assert screen.said.endswith(f"Who left? {sentence}\nWho left? ")


@pytest.mark.parametrize("typed", ["m", "man", "ذكر"])
def test_a_begin_or_another_word_of_a_choice_means_it(typed: str) -> None:
    gender = Fact("--gender", "The gender:", str, choices=[("female", "female"), ("male", "male")])
    with terminal(typed):
        assert ask(gender) == "male"


def test_choices_that_are_numbers_are_not_numbered() -> None:
    seat = Fact("--seat", "Which seat?", int, choices=[("2", "vacant"), ("1", "held by momd-01")])
    with terminal("1") as screen:
        assert ask(seat) == 1
    assert screen.said == "  2  vacant\n  1  held by momd-01\nWhich seat? "


def test_of_many_choices_the_first_are_listed_and_all_can_be_typed() -> None:
    many = [(f"person-{number:03}", f"Official {number}") for number in range(1, 51)]
    with terminal("50") as screen:
        assert ask(WHO._replace(choices=many)) == "person-050"
    assert "person-031" not in screen.said
    assert "and 20 more: type a part of the name\n" in screen.said


def test_a_long_choice_is_one_line() -> None:
    with terminal("1") as screen:
        ask(WHO._replace(choices=[("1", "long " * 30)]))
    first = screen.said.split("\n")[0]
    assert len(first) == 80
    assert first.endswith("…")


def test_an_answer_that_cannot_be_read_says_why_and_is_asked_again() -> None:
    with terminal("30 June", "2021-06-29") as screen:
        assert ask(DAY) == date(2021, 6, 29)
    question = "On which day? [2021-06-30] "
    assert screen.said == f"{question}Write the day as 2021-06-30.\n{question}"


def test_a_default_is_read_like_an_answer() -> None:
    with terminal("", "2021-06-29") as screen:
        assert ask(DAY._replace(default="soon")) == date(2021, 6, 29)
    assert "Write the day as 2021-06-30." in screen.said


def test_one_may_go_back_and_answers_are_kept() -> None:
    with terminal("2", "2021-06-01", "<", "<", "1", "", "retired", "") as screen:
        values = gather(ALL, NOTHING)
    assert list(values.values()) == ["momd-01", date(2021, 6, 1), "retired", None]
    assert "On which day? [2021-06-01] " in screen.said
    assert "Who left? [momd-02] " in screen.said


def test_before_the_first_question_there_is_none() -> None:
    with terminal("<", "1") as screen:
        assert ask(WHO) == "momd-01"
    assert "Before this question there is none to go back to.\n" in screen.said


def test_a_question_shows_no_character_that_drives_a_terminal() -> None:
    with terminal("x", is_piped=False) as screen:
        ask(Fact("--x", "Is it \x1b[31mred\u202e?", str))
    assert screen.shown == "Is it \\x1b[31mred\\u202e? "


def test_what_is_given_and_fits_several_is_asked_among_these() -> None:
    with terminal("2") as screen:
        assert gather([WHO], {"--who": "ahmed"}) == {"--who": "moi-01"}
    assert screen.said == (
        "   1  momd-01  Ahmed Ali أحمد علي\n   2  moi-01   Ahmed Hassan أحمد حسن\nWho left? "
    )


# Yes or no


@pytest.mark.parametrize(
    ("typed", "default", "agreed"),
    [
        ("", True, True),
        ("", False, False),
        ("y", False, True),
        ("Yes", False, True),
        ("نعم", False, True),
        ("n", True, False),
        ("NO", True, False),
        ("لا", True, False),
    ],
)
def test_yes_or_no(typed: str, *, default: bool, agreed: bool) -> None:
    with terminal(typed) as screen:
        assert confirm("Write this?", default=default) is agreed
    assert screen.said == f"Write this? [{'Y/n' if default else 'y/N'}] "


def test_what_is_neither_yes_nor_no_is_asked_again() -> None:
    with terminal("perhaps", "y") as screen:
        assert confirm("Write this?", default=False)
    assert "Answer y or n.\n" in screen.said


@pytest.mark.parametrize(("typed", "agreed"), [("yes", True), ("YES ", True), ("y", False)])
def test_yes_in_full(typed: str, *, agreed: bool) -> None:
    with terminal(typed):
        assert confirm_in_full("Type yes to write it:") is agreed


# Leaving


def test_the_end_of_the_answers_is_wrong_usage() -> None:
    with terminal("1") as screen, pytest.raises(CommandError) as raised:
        gather(ALL, NOTHING)
    assert raised.value.code is ExitCode.USAGE
    assert "Nothing was written" in raised.value.message
    assert screen.said.endswith("\n")


def test_an_interrupt_leaves_the_line() -> None:
    with terminal(then_interrupts=True) as screen, pytest.raises(KeyboardInterrupt):
        gather(ALL, NOTHING)
    assert screen.said.endswith("Who left? \n")


# Without a terminal


def gather_without_terminal(given: Mapping[str, str | None]) -> dict[str, Any]:
    with terminal(), patch.object(sys, "stdin", None):
        return gather(ALL, given)


def test_without_a_terminal_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(CommandError) as raised:
        gather_without_terminal({"--note": "x"})
    assert raised.value.code is ExitCode.USAGE
    assert raised.value.message == (
        "--who and --reason are missing, and there is no terminal on which to ask"
    )


def test_without_a_terminal_one_fact_that_is_missing() -> None:
    with pytest.raises(CommandError) as raised:
        gather_without_terminal({"--who": "momd-01"})
    assert raised.value.message == "--reason is missing, and there is no terminal on which to ask"


def test_without_a_terminal_defaults_are_taken() -> None:
    values = gather_without_terminal({"--who": "momd-01", "--reason": "retired"})
    assert list(values.values()) == ["momd-01", date(2021, 6, 30), "retired", None]


def test_without_a_terminal_what_fits_several_is_wrong_usage() -> None:
    with pytest.raises(typer.BadParameter) as raised:
        gather_without_terminal({"--who": "ahmed", "--reason": "retired"})
    assert raised.value.message == "This fits momd-01 and moi-01; type more of it."


def test_a_given_text_that_is_no_answer_is_wrong_usage_before_anything_is_asked() -> None:
    with terminal() as screen, pytest.raises(typer.BadParameter) as raised:
        gather(ALL, {"--date": "30 June"})
    assert raised.value.message == "Write the day as 2021-06-30."
    assert raised.value.param_hint == "'--date'"
    assert screen.said == ""


def test_nobody_can_answer_without_a_standard_input_or_see_without_a_standard_error() -> None:
    with terminal():
        assert can_ask()
        with patch.object(sys, "stdin", None):
            assert not can_ask()
        with patch.object(sys, "stderr", io.StringIO()):
            assert not can_ask()
