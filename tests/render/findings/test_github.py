"""The annotations on GitHub, read back the way its runner reads them."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from migtrack.base.finding import Place, Severity
from migtrack.base.text import printable
from migtrack.render.findings import github
from migtrack.render.findings.machine import as_text
from migtrack.render.findings.style import Style
from tests.render.findings.common import (
    CLEAN,
    STYLE,
    TEAM,
    VERDICT,
    WITH_WAIVED,
    a_finding,
    a_verdict,
    file_names,
    hostile,
)

COMMANDS = (
    *("error", "warning", "notice", "debug", "group", "endgroup", "echo", "add-mask"),
    *("add-matcher", "remove-matcher", "stop-commands", "set-env", "set-output"),
    *("save-state", "add-path"),
)


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, *, in_property: bool) -> str:
    marks = {"%0D": "\r", "%0A": "\n", **({"%3A": ":", "%2C": ","} if in_property else {})}
    for mark, character in marks.items():
        text = text.replace(mark, character)
    return text.replace("%25", "%")


def commands(output: str) -> list[Command]:
    """What the runner takes for commands in what a step prints."""
    found = []
    for line in re.split(r"\r\n|\r|\n", output):
        match = re.match(r"\s*::([^\s:]+)(.*?)::(.*)", line, re.DOTALL)
        if match and match.group(1).lower() in COMMANDS:
            properties = {}
            for part in match.group(2).strip().split(","):
                name, equals, value = part.partition("=")
                if equals and value:
                    properties[name] = unescaped(value, in_property=True)
            data = unescaped(match.group(3), in_property=False)
            found.append(Command(match.group(1), properties, data))
        elif old := re.search(rf"##\[({'|'.join(COMMANDS)})[ \]]", line):
            found.append(Command(old.group(1), {}, line))
    return found


def test_lines(snapshot: SnapshotAssertion) -> None:
    assert github.render(VERDICT, STYLE) == snapshot


def test_clean_run_has_no_command() -> None:
    expected = "23 files, 27 participants, 12 activities: no findings\n"
    assert github.render(CLEAN, STYLE) == expected


def test_a_command_says_all_that_a_reader_needs() -> None:
    (command,) = [
        one for one in commands(github.render(VERDICT, STYLE)) if "MT304" in one.properties["title"]
    ]
    assert command == Command(
        "notice",
        {
            "file": TEAM,
            "line": "2",
            "endLine": "2",
            "col": "1",
            "endColumn": "13",
            "title": "MT304 seat-vacant",
        },
        "seat 2 of MoFA has been vacant for 45 days\n"
        "due: by 2021-06-30, mofa\n"
        "help: ask the ministry to nominate an official",
    )


def test_the_worst_come_first() -> None:
    kinds = [one.name for one in commands(github.render(VERDICT, STYLE))]
    assert kinds == ["error"] * 5 + ["error", "warning", "notice"]


def test_a_waived_finding_is_a_notice_and_only_where_asked_for() -> None:
    titles = {one.properties["title"] for one in commands(github.render(VERDICT, STYLE))}
    assert "MT505 low-attendance" not in titles
    (waived,) = [
        one
        for one in commands(github.render(VERDICT, WITH_WAIVED))
        if one.properties["title"] == "MT505 low-attendance"
    ]
    assert waived.name == "notice"
    assert waived.data.endswith("\nwaived: accepted in waivers.yaml")


def test_the_file_is_named_from_the_root_of_the_repository() -> None:
    output = github.render(a_verdict(a_finding()), Style(prefix="projects/imed, 2:1/"))
    (command,) = commands(output)
    assert command.properties["file"] == f"projects/imed, 2:1/{TEAM}"


def test_a_place_of_several_lines_has_no_columns() -> None:
    finding = a_finding()._replace(place=Place(TEAM, 3, 5, 6, 2))
    (command,) = commands(github.render(a_verdict(finding), STYLE))
    assert command.properties == {
        "file": TEAM,
        "line": "3",
        "endLine": "6",
        "title": "MT303 seat-overlap",
    }


def test_of_each_kind_ten_and_how_many_more() -> None:
    numbers = {Severity.ERROR: 13, Severity.WARNING: 11, Severity.DUE: 10}
    findings = [
        a_finding(severity=severity, line=line)
        for severity, number in numbers.items()
        for line in range(1, number + 1)
    ]
    output = github.render(a_verdict(*findings), STYLE)
    kinds = [one.name for one in commands(output)]
    assert kinds == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    lines = output.splitlines()
    assert lines[10] == "and 3 more errors without an annotation:"
    assert all(": error[" in line and not line.startswith("::") for line in lines[11:14])
    assert lines[24] == "and 1 more warning without an annotation:"
    assert ": warning[" in lines[25]
    assert lines[-1] == "13 errors, 11 warnings, 10 due in 1 file"
    assert len(lines) == 37


def test_a_message_is_cut_where_github_would_cut_it() -> None:
    (command,) = commands(github.render(a_verdict(a_finding("%\U0001f600" * 3000)), STYLE))
    assert len(command.data.encode("utf-16-le")) // 2 in (4095, 4096)
    assert command.data.endswith("…")
    assert command.data.startswith("%\U0001f600%")


@given(hostile, file_names)
def test_whatever_it_holds_a_finding_is_one_command(message: str, path: str) -> None:
    output = github.render(a_verdict(a_finding(message, path)), STYLE)
    (command,) = commands(output)
    assert command.name == "error"
    assert command.properties["file"] == re.sub(
        "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]",
        lambda match: printable(match.group()),
        as_text(path),
    )
    assert command.data == f"{printable(message)}\nhelp: mend it"
    assert len(re.split(r"\r\n|\r|\n", output)) == 3


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters=":#")))
def test_a_message_arrives_letter_for_letter(message: str) -> None:
    (command,) = commands(github.render(a_verdict(a_finding(message)), STYLE))
    assert command.data == f"{message}\nhelp: mend it"
