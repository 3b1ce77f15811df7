import pytest

from tests.rules.wording._files import SEMINAR, noted, of, titled
from tests.sample import SAMPLE, edited, expect


def test_an_escape_sequence_within_double_quotes() -> None:
    [finding] = expect(titled('title: "Drafting \\e[2J procedures"  # expect: MT805'))
    assert (
        finding.message == "U+001B ESCAPE in the field `title`: it drives the screen and is no text"
    )
    assert (finding.place.column, finding.place.end_column) == (18, 20)


def test_a_raw_control_character() -> None:
    [finding] = expect(titled("title: Drafting \x1b[2J procedures  # expect: MT805"))
    assert (finding.place.column, finding.place.end_column) == (17, 18)
    assert "\x1b" not in finding.message + finding.help + finding.label


def test_a_comment_counts() -> None:
    [finding] = expect(titled("title: Drafting  # \x07  # expect: MT805"))
    assert finding.message.startswith("U+0007 BELL in a comment")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("\\0", "U+0000 NULL"),
        ("\\a", "U+0007 BELL"),
        ("\\b", "U+0008 BACKSPACE"),
        ("\\x1b", "U+001B ESCAPE"),
        ("\\r", "U+000D CARRIAGE RETURN"),
        ("\\u007f", "U+007F DELETE"),
        ("\\N", "U+0085 NEXT LINE"),
        ("\\u009b", "U+009B CONTROL CHARACTER"),
        ("\\L", "U+2028 LINE SEPARATOR"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\x0c", "U+000C FORM FEED"),
        ("\ufffe", "U+FFFE CONTROL CHARACTER"),
    ],
)
def test_the_names_of_control_characters(written: str, name: str) -> None:
    [finding] = of("MT805", titled(f'title: "a{written}b"'))
    assert finding.message.startswith(f"{name} in the field `title`")


@pytest.mark.parametrize(
    "written", ['"a\\tb"', '"a\\nb"', "a\tb", "|\n  a\n  b", '"\\\\e[2J"', "\\e[2J"]
)
def test_ends_of_lines_tabs_and_plain_backslashes_are_fine(written: str) -> None:
    assert not of("MT805", titled(f"title: {written}"))


def test_the_ends_of_lines_of_windows_are_fine_and_a_lone_return_is_not() -> None:
    assert not of("MT805", {SEMINAR: SAMPLE[SEMINAR].replace("\n", "\r\n")})
    assert len(of("MT805", titled("title: Drafting\r# procedures"))) == 1


def test_each_character_is_reported_once() -> None:
    assert len(of("MT805", titled('title: "\x1b \\e"'))) == 2


def test_a_key_counts() -> None:
    [finding] = of("MT805", edited(SEMINAR, ("platform:", '"plat\\eform":')))
    assert "in the name of a field" in finding.message


def test_after_twenty_the_rest_is_counted() -> None:
    found = of("MT805", noted('"' + "\\e" * 50 + '"'))
    assert len(found) == 21
    assert found[-1].message == "30 more control characters from here on in this file"
