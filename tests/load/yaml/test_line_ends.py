"""Line ends of every kind: carriage returns alone are one finding, and the rest is read."""

import pytest

from migtrack.base.finding import Finding
from migtrack.load.yaml.document import with_line_feeds
from tests.sample import SAMPLE, findings

PATH = "activities/workshop-1.yaml"
TEXT = SAMPLE[PATH]


def found(text: str, path: str = PATH) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in findings({path: text})]


def only(text: str) -> Finding:
    [finding] = findings({PATH: text})
    return finding


@pytest.mark.parametrize("path", SAMPLE)
def test_a_file_of_an_old_mac_is_one_finding(path: str) -> None:
    text = SAMPLE[path]
    first = text.index("\n") + 1
    assert found(text.replace("\n", "\r"), path) == [("MT805", 1, first)]
    assert found(text.replace("\n", "\r") + "\n", path) == [("MT805", 1, first)]


def test_it_says_so_and_what_to_do() -> None:
    finding = only(TEXT.replace("\n", "\r"))
    assert finding.message == (
        "the lines of this file end with carriage returns alone, as on old Macs"
    )
    assert finding.help == (
        "save the file with the line ends LF or CRLF (in the editor: line endings)"
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "more"),
    [
        (TEXT.replace("\n", "\r\n"), 0, 0, ""),
        (TEXT.replace("\n", "\r", 1), 1, 15, ""),
        (TEXT.replace("\n", "\r\n").replace("group: 1\r\n", "group: 1\r"), 3, 9, ""),
        (TEXT.replace("\n", "\r\r\n"), 1, 15, " (the first of 15 in this file)"),
        (TEXT.replace("and", "\r  and"), 4, 15, ""),
        (TEXT.replace("Return and reintegration", '"Return \r  and"'), 4, 16, ""),
        (TEXT.replace("mode: in", "# a comment\rmode: in"), 6, 12, ""),
        (TEXT + "\r", 16, 1, ""),
        ("\r" + TEXT, 1, 1, ""),
    ],
)
def test_mixed_ends_are_one_finding_at_the_first(
    text: str, line: int, column: int, more: str
) -> None:
    if not line:
        assert not findings({PATH: text})
        return
    finding = only(text)
    assert (finding.code, finding.place.line, finding.place.column) == ("MT805", line, column)
    assert finding.message == (
        "a carriage return stands here without a line feed, so only some programs end a line there"
        f"{more}"
    )


def test_what_else_is_wrong_is_found_at_its_own_line() -> None:
    text = TEXT.replace("mode: in-person", "mode: in person").replace("\n", "\r")
    assert found(text) == [("MT805", 1, 15), ("MT104", 6, 7)]
    broken = TEXT.replace("group: 1", "group 1").replace("\n", "\r")
    assert found(broken) == [("MT805", 1, 15), ("MT002", 3, 1)]
    conflict = TEXT.replace("mode:", "<<<<<<< ours\nmode:").replace("\n", "\r")
    assert [code for code, _, _ in found(conflict)] == ["MT805", "MT005"]


def test_the_letters_keep_their_places() -> None:
    assert with_line_feeds("a\rb\r\nc\r\r\n") == ("a\nb\nc\n\n", 2, 1)
    assert with_line_feeds("a\r\nb\r\rc") == ("a\nb\n\nc", 2, 3)
    assert with_line_feeds("a\nb\r\n") == ("a\nb\n", 0, 0)
