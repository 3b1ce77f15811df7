"""What the help of a syntax error shows is put into the file, and then nothing is wrong."""

import re

import pytest

from migtrack.base.finding import Finding
from migtrack.load.yaml.document import read_document
from tests.sample import SAMPLE, edited, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
VISIT = "activities/visit-1.yaml"
MOFA = "participants/mofa.yaml"
VENUE = "venue: Baghdad"
DATES = "dates: {start: 2021-03-02, end: 2021-03-03}"
OFFICIALS = """ministry: mofa
participants:
  - id: mofa-01
    seat: 1
    name: MoFA official 1
    position: Director
    gender: female
    nominated: 2020-12-10
    confirmed: 2021-01-10
  - id: mofa-02
    seat: 2
    name: MoFA official 2
    position: Adviser
    gender: male
    nominated: 2020-12-10
    confirmed: 2021-01-10
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
"""


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def cured(path: str, text: str) -> tuple[Finding, str]:
    """The only finding on a text, and the text with what the help shows."""
    [finding] = findings({path: text})
    [error] = read_document(f"data/{path}", text).syntax_errors
    assert error.replaces, finding
    start, end = error.replaces
    return finding, text[:start] + error.detail + text[end:]


def shown(finding: Finding) -> str:
    return finding.terminal_help.partition(": ")[2]


INDENTATIONS = [
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "\ngroup", "\n  group"), 3, 1, "kind"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "\ndates", "\n  dates"), 5, 1, "title"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "\nvenue", "\n venue"), 7, 1, "mode"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "    excused", " excused"), 15, 5, "present"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "    excused", "      excused"), 15, 5, "present"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "  2021-03-03", " 2021-03-03"), 13, 3, "2021-03-02"),
    (WORKSHOP, replaced(SAMPLE[WORKSHOP], "  2021-03-03", "   2021-03-03"), 13, 3, "2021-03-02"),
    (
        WORKSHOP,
        replaced(SAMPLE[WORKSHOP], DATES, "dates:\n    start: 2021-03-02\n  end: 2021-03-03"),
        7,
        5,
        "start",
    ),
    (
        WORKSHOP,
        replaced(SAMPLE[WORKSHOP], DATES, "  dates:\n    start: 2021-03-02\n    end: 2021-03-03"),
        5,
        1,
        "title",
    ),
    (MOFA, replaced(OFFICIALS, "    seat: 1", "     seat: 1"), 4, 5, "id"),
    (MOFA, replaced(OFFICIALS, "    seat: 2", "      seat: 2"), 11, 5, "id"),
    (
        MOFA,
        replaced(OFFICIALS, "    name: MoFA official 1", "   name: MoFA official 1"),
        5,
        5,
        "seat",
    ),
    (MOFA, replaced(OFFICIALS, "  - id: mofa-02", " - id: mofa-02"), 10, 3, "-"),
    (VISIT, replaced(SAMPLE[VISIT], "\nhost", "\n  host"), 8, 1, "venue"),
    ("sops.yaml", replaced(SAMPLE["sops.yaml"], "    drafted", "      drafted"), 5, 5, "activity"),
]


@pytest.mark.parametrize(("path", "text", "line", "column", "above"), INDENTATIONS)
def test_the_column_in_which_a_line_belongs(
    path: str, text: str, line: int, column: int, above: str
) -> None:
    finding, mended = cured(path, text)
    assert finding.place.line == line
    assert finding.help.startswith(f"begin it in column {column}, as `{above}` above it")
    written = text.split("\n")[line - 1].lstrip()
    assert mended.split("\n")[line - 1] == " " * (column - 1) + written
    assert not findings({path: mended})


GROUP = "  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}"


@pytest.mark.parametrize(
    ("group", "line", "help_"),
    [
        (
            "  - id: 2\n    title: Visits\n      planned: {visit: 1}\n    visit_seats: 2",
            15,
            "begin it in column 5, as `title` above it",
        ),
        (
            "  - id: 2\ntitle: Visits\n    planned: {visit: 1}\n    visit_seats: 2",
            14,
            "begin it in column 5, as `id` above it",
        ),
        (
            "  - id: 2\n  title: Visits\n    planned: {visit: 1}\n    visit_seats: 2",
            14,
            "begin it in column 5, as `id` above it",
        ),
    ],
)
def test_the_line_above_may_be_the_wrong_one(group: str, line: int, help_: str) -> None:
    finding, mended = cured("project.yaml", replaced(SAMPLE["project.yaml"], GROUP, group))
    assert (finding.place.line, finding.help) == (line, help_)
    assert loaded({"project.yaml": mended}).project == loaded().project


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (MOFA, replaced(OFFICIALS, "  - id: mofa-01", "  -id: mofa-01"), 3),
        (MOFA, replaced(OFFICIALS, "  - id: mofa-02", "  -id: mofa-02"), 10),
        (MOFA, OFFICIALS.replace("  - id", "  -id"), 3),
        (MOFA, OFFICIALS.replace("  - id", "  -id").replace("\n    ", "\n   "), 3),
        (MOFA, replaced(SAMPLE[MOFA], "- {id: mofa-02", "-{id: mofa-02"), 4),
        (MOFA, SAMPLE[MOFA].replace("- {id", "-{id"), 3),
        (VISIT, SAMPLE[VISIT].replace("- part", "-part"), 10),
        (WORKSHOP, replaced(SAMPLE[WORKSHOP], "- {name", "-{name"), 9),
        ("ministries.yaml", SAMPLE["ministries.yaml"].replace("- {", "-{"), 2),
        ("sops.yaml", replaced(SAMPLE["sops.yaml"], "- id", "-id"), 2),
    ],
)
def test_a_dash_without_its_blank(path: str, text: str, line: int) -> None:
    finding, mended = cured(path, text)
    assert (finding.message, finding.place.line) == ("a blank is missing behind the `-`", line)
    assert shown(finding).startswith("- ")
    assert shown(finding) == mended.split("\n")[line - 1].strip()
    assert not findings({path: mended})


VALUES = [
    'He said: "I cannot"',
    '"I cannot": he said',
    '"I cannot" he said',
    "'it's time'",
    "it: isn't",
    "Erbil: Rotana",
    "Erbil: Rotana # the old one",
    "%home",
    "`home`",
    "100% - %: x",
    "[Room 1] Rotana",
    "{Room 1} Rotana",
    "- Baghdad",
    "'Baghdad",
    '"C:\\data"',
    "Baghdad: C:\\data",
    "Baghdad: one\n  and two",
    "“Erbil: Rotana”",
    "“Baghdad”",
    "„Baghdad“",
    "« Baghdad »",
    "«ورشة: الهجرة»",
    "‘Baghdad’",
    "“Baghdad",
    '“Baghdad"',
    '"Baghdad”',
    "“Baghdad #1”",
    "“Baghdad” # the town",
    "Hotel “Erbil: Rotana”",
]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("field", ["venue", "notes"])
def test_a_value_that_wants_quotes(field: str, value: str) -> None:
    if field == "venue":
        text = replaced(SAMPLE[WORKSHOP], VENUE, f"venue: {value}")
    else:
        text = SAMPLE[WORKSHOP] + f"notes: {value}\n"
    finding, mended = cured(WORKSHOP, text)
    line = mended.split("\n")[finding.place.line - 1]
    assert finding.terminal_help.endswith(line)
    assert re.match(rf"{field}: [\"']", line)
    assert not findings({WORKSHOP: mended})


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (WORKSHOP, "mode: in-person", "mode: “in-person”"),
        (WORKSHOP, VENUE, "“venue”: Baghdad"),
        (WORKSHOP, "start: 2021-03-02", "start: ‘2021-03-02’"),
        (WORKSHOP, "[mofa-01,", "[“mofa-01”,"),
        (WORKSHOP, "[mofa-01, mofa-02,", "[“mofa-01”, «mofa-02»,"),
        (MOFA, "name: MoFA official 1", "name: “MoFA, official 1”"),
        (MOFA, "id: mofa-01", "id: “mofa-01”"),
        (MOFA, "ministry: mofa", "ministry: “mofa”"),
    ],
)
def test_quotes_of_a_word_processor_are_one_finding(path: str, old: str, new: str) -> None:
    files = edited(path, (old, new))
    finding, mended = cured(path, files[path])
    assert finding.message == (
        "these are quotes of a word processor, and YAML takes them for letters"
    )
    assert not findings({path: mended})


@pytest.mark.parametrize(
    "title", ["The “soft” skills", "Return – “voluntary”", "‘Ali’s house", "Baghdad’s streets"]
)
def test_quotes_within_a_text_are_nobodys_business(title: str) -> None:
    assert not findings(edited(WORKSHOP, ("Return and reintegration", title)))


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\u3000"])
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (WORKSHOP, VENUE, "venue:_Baghdad"),
        (WORKSHOP, VENUE, "_venue: Baghdad"),
        (WORKSHOP, "id: workshop-1", "id:_workshop-1"),
        (WORKSHOP, "id: workshop-1", "_id: workshop-1"),
        (WORKSHOP, "    excused", "  _ excused"),
        (WORKSHOP, "  2021-03-03:", "_ 2021-03-03:"),
        (WORKSHOP, "  2021-03-03:", "  2021-03-03:_"),
        (WORKSHOP, "attendance:", "attendance:_"),
        (WORKSHOP, "end: 2021-03-03", "end:_2021-03-03"),
        (MOFA, "- {id: mofa-02", "-_{id: mofa-02"),
        (MOFA, "name: MoFA official 1", "name:_MoFA official 1"),
    ],
)
def test_a_blank_that_is_none(path: str, old: str, new: str, blank: str) -> None:
    text = edited(path, (old, new.replace("_", blank)))[path]
    finding, mended = cured(path, text)
    assert "looks like a blank" in finding.message
    assert text.split("\n")[finding.place.line - 1][finding.place.column - 1] == blank
    assert blank not in mended
    assert loaded({path: mended}).project == loaded().project


def test_a_field_without_its_colon() -> None:
    for written in ("venue Baghdad", "venue:Baghdad", "venue = Baghdad"):
        finding, mended = cured(WORKSHOP, replaced(SAMPLE[WORKSHOP], VENUE, written))
        assert shown(finding) == VENUE
        assert mended == SAMPLE[WORKSHOP]


def test_a_field_that_begins_like_an_entry() -> None:
    finding, mended = cured(WORKSHOP, replaced(SAMPLE[WORKSHOP], VENUE, f"- {VENUE}"))
    assert shown(finding) == VENUE
    assert mended == SAMPLE[WORKSHOP]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (WORKSHOP, replaced(SAMPLE[WORKSHOP], "    excused: [", "    excused: @[")),
        (WORKSHOP, replaced(SAMPLE[WORKSHOP], "[mofa-01,", "[“mofa-01”,")),
        (WORKSHOP, replaced(SAMPLE[WORKSHOP], "[moi-02]", "\n      - “moi-02”")),
        (VISIT, SAMPLE[VISIT].replace("2024-02-28", "“2024-02-28”", 1)),
        (MOFA, OFFICIALS + "    email: “someone@example.org”\n"),
        (WORKSHOP, SAMPLE[WORKSHOP] + "notes: “+964 770 123 4567”\n"),
    ],
)
def test_no_line_with_what_is_confidential_is_shown(path: str, text: str) -> None:
    assert not any(
        word in finding.terminal_help
        for finding in findings({path: text})
        for word in ("mofa-0", "moi-0", "2024", "example.org", "770")
    )


def written_wrongly(line: str) -> dict[str, str]:
    """A line of a file with one slip each, by the slip; what is no slip there is the line."""
    field = re.fullmatch(r"( *(?:- )?[\w-]+: )([^\[{].*)", line)
    head, value = field.groups() if field else (line, "")
    return {
        "word quotes": f"{head}“{value}”" if field else line,
        "an open quote": f"{head}'{value}" if field else line,
        "a no-break space": line.replace(": ", ":\u00a0", 1),
        "no blank behind the dash": re.sub("^( *)- ", r"\1-", line),
    }


@pytest.mark.parametrize("path", SAMPLE)
def test_every_line_of_a_file_with_each_slip(path: str) -> None:
    whole = loaded().project
    lines = SAMPLE[path].split("\n")
    for number, line in enumerate(lines):
        for slip, written in written_wrongly(line).items():
            if written != line:
                text = "\n".join([*lines[:number], written, *lines[number + 1 :]])
                finding, mended = cured(path, text)
                assert finding.place.line == number + 1, (slip, written)
                assert loaded({path: mended}).project == whole, (slip, written)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("sops.yaml", "- id: sop-1", "- id sop-1"),
        (WORKSHOP, "    present: others", "    present others"),
        (WORKSHOP, "dates: {", "dates {"),
        (WORKSHOP, "mode: in-person", "mode in-person"),
    ],
)
def test_a_missing_colon_is_found_where_it_is_missing(path: str, old: str, new: str) -> None:
    finding, mended = cured(path, edited(path, (old, new))[path])
    assert finding.help.startswith("add a colon")
    assert mended == SAMPLE[path]
