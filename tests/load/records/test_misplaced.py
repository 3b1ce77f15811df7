"""Fields in the column of what they belong to: one finding, and the column that cures it."""

import re

import pytest

from tests.sample import SAMPLE, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
DATES = "dates: {start: 2021-03-02, end: 2021-03-03}"
IN_LINES = SAMPLE[WORKSHOP].replace(DATES, "dates:\n  start: 2021-03-02\n  end: 2021-03-03")
VISIT = "activities/visit-1.yaml"
VISA = "    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}\n"
VISA_LINES = (
    "    visa:\n      applied: 2021-05-20\n      decided: 2021-06-10\n      outcome: granted\n"
)
REQUESTS = SAMPLE["requests.yaml"]


def dedented(text: str, *lines: int) -> str:
    """The text with two blanks less before each of the lines."""
    numbered = enumerate(text.split("\n"), start=1)
    return "\n".join(line[2:] if number in lines else line for number, line in numbered)


@pytest.mark.parametrize(
    ("path", "text", "lines"),
    [
        (WORKSHOP, SAMPLE[WORKSHOP], [12]),
        (WORKSHOP, SAMPLE[WORKSHOP], [14, 15]),
        (WORKSHOP, SAMPLE[WORKSHOP], [11, 12, 13, 14, 15]),
        (WORKSHOP, IN_LINES, [6, 7]),
        (VISIT, SAMPLE[VISIT].replace(VISA, VISA_LINES, 1), [14, 15, 16]),
    ],
)
def test_the_column_that_the_help_names_cures_it(path: str, text: str, lines: list[int]) -> None:
    [finding] = findings({path: dedented(text, *lines)})
    assert (finding.code, finding.place.line) == ("MT102", lines[0])
    column = re.search(r"column (\d+)", finding.help)
    assert column
    written = text.split("\n")[lines[0] - 1]
    assert int(column[1]) == len(written) - len(written.lstrip()) + 1
    assert loaded({path: text}).project == loaded().project


def test_it_says_to_what_it_belongs() -> None:
    [finding] = findings({WORKSHOP: dedented(SAMPLE[WORKSHOP], 14, 15)})
    assert finding.message == (
        "workshop-1: `present` belongs to `2021-03-03` above it, and is not indented below that"
    )
    assert finding.help == (
        "begin it in column 5, two blanks further right than `2021-03-03`, and `excused` as well"
    )


def test_every_day_has_its_own_finding_though_their_fields_are_doubled() -> None:
    found = findings({WORKSHOP: dedented(SAMPLE[WORKSHOP], 12, 14, 15)})
    assert [one.place.line for one in found] == [12, 14, 15]
    assert all(one.help.startswith("begin it in column 5, two blanks") for one in found)


def test_a_field_that_stands_twice_below_a_day_stands_twice() -> None:
    text = SAMPLE[WORKSHOP].replace("    excused", "    present")
    assert [one.code for one in findings({WORKSHOP: text})] == ["MT003"]


def test_a_field_that_belongs_to_neither_is_no_field() -> None:
    text = IN_LINES.replace("  start: 2021-03-02\n  end: 2021-03-03", "begin: 2021-03-02")
    assert all("belongs to" not in finding.message for finding in findings({WORKSHOP: text}))
