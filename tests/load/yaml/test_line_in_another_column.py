"""Each line of a file in another column: the help is followed, and then nothing is wrong."""

import re

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.load.build import Loaded, load
from migtrack.load.yaml.document import read_document
from tests.load.test_lines_of_syntax import OFFICIALS
from tests.sample import SAMPLE, TODAY, Memory, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
VISIT = "activities/visit-1.yaml"
SHIFTS = (-4, -3, -2, -1, 1, 2, 3, 4)
FILES = {**SAMPLE, "participants/mofa.yaml": OFFICIALS}
GROUPS_IN_LINES = """  - id: 1
    title: Workshops
    planned: {workshop: 1}
  - id: 2
    title: Visits
    planned: {visit: 1}
    visit_seats: 2
  - id: 3
    title:
      en: Seminars
    planned: {seminar: 1}
"""
PROJECT = SAMPLE["project.yaml"].partition("  - {id: 1")[0] + GROUPS_IN_LINES


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def shifted(text: str, number: int, by: int) -> str:
    """The text with a line moved by blanks, which it must have."""
    lines = text.split("\n")
    line = lines[number - 1]
    lines[number - 1] = line[-by:] if by < 0 else " " * by + line
    return "\n".join(lines)


def as_told(text: str, finding: Finding) -> str:
    """The text as somebody changes it who does what the help says, and no more."""
    column = re.match(r"begin it in column (\d+)", finding.help)
    assert column, finding
    below = re.search(r"move the (\d+) lines? below by as much", finding.help)
    also = re.search(r", and (.*) as well", finding.help)
    lines = text.split("\n")
    first = finding.place.line - 1
    by = int(column[1]) - 1 - indent(lines[first])
    moved = list(range(first, first + 1 + int(below[1] if below else 0)))
    names = re.findall("`([^`]+)`", also[1]) if also else []
    behind = range(first, len(lines))
    moved += [next(i for i in behind if f" {name}:" in f" {lines[i]}") for name in names]
    for number in moved:
        assert by >= 0 or not lines[number][:-by].strip(), finding
        lines[number] = " " * by + lines[number] if by >= 0 else lines[number][-by:]
    return "\n".join(lines)


def places(text: str) -> list[tuple[int, int]]:
    """Each line that may be moved, and by how many blanks."""
    return [
        (number, by)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip() and not line.startswith("#")
        for by in SHIFTS
        if indent(line) >= -by
    ]


@pytest.mark.parametrize("path", FILES)
def test_every_line_moved_is_one_finding_with_the_column_that_cures_it(path: str) -> None:
    def read_with(text: str) -> Loaded:
        """The file with those that every project has."""
        always = {name: FILES[name] for name in ("project.yaml", "ministries.yaml")}
        return load(Memory({**always, path: text}))

    whole = read_with(FILES[path]).project
    for number, by in places(FILES[path]):
        text = shifted(FILES[path], number, by)
        read = read_with(text)
        if read.project == whole and not read.faults:
            continue  # as with all lines of a list of one, or a text below its field
        judged = check(read, TODAY, TODAY).findings
        found = [each for each in judged if path in each.place.path]
        found = [each for each in found if each.code in dict(read.faults)]
        assert len(found) == 1, (number, by, found)
        mended = read_with(as_told(text, found[0]))
        assert (mended.project, mended.faults) == (whole, ()), (number, by, found)


@pytest.mark.parametrize(("number", "by"), places(PROJECT))
def test_a_record_in_lines(number: int, by: int) -> None:
    text = shifted(PROJECT, number, by)
    read = loaded({"project.yaml": text})
    if read.faults:
        [finding] = [each for each in findings({"project.yaml": text}) if each.code[:3] < "MT2"]
        read = loaded({"project.yaml": as_told(text, finding)})
    assert (read.project, read.faults) == (loaded({"project.yaml": PROJECT}).project, ())


@pytest.mark.parametrize(
    ("path", "number", "by", "help_"),
    [
        (VISIT, 10, -1, "begin it in column 3, as `-` below it"),
        (VISIT, 10, 1, "begin it in column 3, as `-` below it"),
        (VISIT, 13, -4, "begin it in column 5, as `passport_valid_until` above it"),
        (VISIT, 17, -4, "begin it in column 5, as `passport_valid_until` above it"),
        (VISIT, 18, 4, "begin it in column 1, as `travellers` above it"),
        (WORKSHOP, 11, 2, "begin it in column 3, as `2021-03-03` below it"),
        (WORKSHOP, 11, -2, "begin it in column 3, as `2021-03-03` below it"),
        (WORKSHOP, 13, 2, "begin it in column 3, as `2021-03-02` above it"),
        (WORKSHOP, 13, -2, "begin it in column 3, as `2021-03-02` above it"),
        (WORKSHOP, 15, -2, "begin it in column 5, as `present` above it"),
        (WORKSHOP, 15, -4, "begin it in column 5, as `present` above it"),
        ("requests.yaml", 8, -4, "begin it in column 5, as `decided` above it"),
        ("holidays.yaml", 1, 3, "begin it in column 1"),
    ],
)
def test_the_line_that_is_moved_is_the_wrong_one(
    path: str, number: int, by: int, help_: str
) -> None:
    [finding] = findings({path: shifted(SAMPLE[path], number, by)})
    assert (finding.place.line, finding.help[: len(help_)]) == (number, help_)


def test_a_record_two_lines_of_which_are_in_a_column_of_their_own() -> None:
    text = shifted(shifted(SAMPLE[VISIT], 11, 1), 12, 1)
    [finding] = findings({VISIT: text})
    assert loaded({VISIT: as_told(text, finding)}).project == loaded().project


def test_two_lines_far_from_each_other_are_told_one_after_the_other() -> None:
    text = shifted(shifted(SAMPLE[VISIT], 11, 1), 17, -1)
    for line in (11, 17):
        [finding] = findings({VISIT: text})
        assert finding.place.line == line
        text = as_told(text, finding)
    assert text == SAMPLE[VISIT]


@pytest.mark.parametrize(
    "lines", ["   excused: @x\n  - y", "   - moi-02\n  x\n", "  - a\n b: c\n   d"]
)
def test_where_no_column_cures_it_those_are_named_that_are_open(lines: str) -> None:
    text = SAMPLE[WORKSHOP].replace("    excused: [moi-02]", lines)
    [finding] = findings({WORKSHOP: text})
    assert finding.help == (
        "begin it in column 5, as `present`, in column 3, as `2021-03-03` "
        "or in column 1, as `attendance` above it"
    )


def test_a_field_within_braces_is_moved_nowhere() -> None:
    text = SAMPLE["requests.yaml"].replace("outcome: accepted}", "outcome: accepted, area: x}")
    [finding] = findings({"requests.yaml": text})
    assert "column" not in finding.help


def test_what_is_to_be_written_is_the_line_in_its_column() -> None:
    text = shifted(SAMPLE[WORKSHOP], 13, 1)
    [error] = read_document(f"data/{WORKSHOP}", text).syntax_errors
    assert error.replaces
    start, end = error.replaces
    assert text[:start] + error.detail + text[end:] == SAMPLE[WORKSHOP]
