"""Slips within a line: the line in the help, put into the file, and then nothing is wrong."""

import re

import pytest

from migtrack.base.finding import Finding
from migtrack.load.yaml.document import read_document
from tests.load.test_lines_of_syntax import OFFICIALS
from tests.sample import SAMPLE, edited, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
VISIT = "activities/visit-1.yaml"
MOFA = "participants/mofa.yaml"
MINISTRIES = "ministries.yaml"
PROJECT = "project.yaml"
RESERVES = "reserves: [mofa-02]"
VENUE = "venue: Baghdad"


def as_shown(path: str, text: str, finding: Finding) -> str:
    """The text with what the help shows: the whole line, or what stands in it between commas."""
    shown = finding.terminal_help or finding.help
    lines = text.split("\n")
    number = finding.place.line - 1
    if part := re.fullmatch(r"write `([^`…]+: [^`…]+)`", shown):
        start = finding.place.column - 1
        end = next(re.finditer(r"[,}\]]|$", lines[number][start:])).start() + start
        lines[number] = lines[number][:start] + part[1] + lines[number][end:]
        return "\n".join(lines)
    if end_of_line := re.search(r"write `([^`]+)` at the end of the line", shown):
        lines[number] += end_of_line[1]
        return "\n".join(lines)
    [error, *_] = read_document(f"data/{path}", text).syntax_errors
    assert error.replaces, finding
    start, end = error.replaces
    if shown != finding.help or ": " in shown:
        written = error.detail.split("\n")
        assert shown.endswith(tuple(line.strip() for line in written if line.strip())), finding
    return text[:start] + error.detail + text[end:]


def cured(path: str, text: str) -> Finding:
    """The only finding on a text; with what it shows the project is as it was."""
    found = [each for each in findings({path: text}) if each.code < "MT2"]
    assert len(found) == 1, found
    read = loaded({path: as_shown(path, text, found[0])})
    assert (read.project, read.faults) == (loaded().project, ()), found
    return found[0]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MINISTRIES, "{id: mofa", "{id mofa"),
        (MINISTRIES, "{id: mofa", "{id:mofa"),
        (MINISTRIES, "{id: mofa", "{id = mofa"),
        (MINISTRIES, "{id: mofa", "{id; mofa"),
        (MINISTRIES, "name: Ministry of Interior", "name Ministry of Interior"),
        (MINISTRIES, "short: MoI}", "short MoI}"),
        (WORKSHOP, "{start: 2021-03-02", "{start 2021-03-02"),
        (WORKSHOP, "end: 2021-03-03}", "end 2021-03-03}"),
        (PROJECT, "{amount: 100000", "{amount 100000"),
        (PROJECT, "currency: EUR", "currency:EUR"),
        (WORKSHOP, "organisation: An agency", "organisation An agency"),
        ("holidays.yaml", "from: 2021-05-13", "from 2021-05-13"),
    ],
)
def test_a_colon_missing_within_braces(path: str, old: str, new: str) -> None:
    finding = cured(path, edited(path, (old, new))[path])
    assert (finding.code, finding.message[-1]) == ("MT102", "`")
    assert "a colon and a blank are missing behind" in finding.message


@pytest.mark.parametrize("field", ["id", "seat", "name", "position", "gender", "nominated"])
def test_each_colon_of_an_official_in_braces(field: str) -> None:
    lines = SAMPLE[MOFA].split("\n")
    lines[2] = lines[2].replace(f"{field}: ", f"{field} ")
    cured(MOFA, "\n".join(lines))


def test_a_confidential_value_is_not_shown_with_its_colon() -> None:
    text = SAMPLE[VISIT].replace("applied: 2021-05-20", "applied 2021-05-20", 1)
    [finding] = [each for each in findings({VISIT: text}) if each.code < "MT2"]
    assert finding.help == "write `applied: …`"
    assert not finding.terminal_help


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MINISTRIES, "mofa, name", "mofa name"),
        (MINISTRIES, "Interior, short", "Interior short"),
        (MINISTRIES, "Interior, short", "Interior; short"),
        (WORKSHOP, "2021-03-02, end", "2021-03-02 end"),
        (WORKSHOP, "Expert 1, org", "Expert 1 org"),
        (PROJECT, "100000, currency", "100000 currency"),
        (PROJECT, "100000, currency", "100000. currency"),
        (MOFA, "mofa-03, reserve", "mofa-03 reserve"),
    ],
)
def test_a_comma_missing_within_braces(path: str, old: str, new: str) -> None:
    finding = cured(path, edited(path, (old, new))[path])
    assert finding.terminal_help.startswith("add the comma: ")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MINISTRIES, "short: MoI}", "short: MoI"),
        (MINISTRIES, "short: MoFA}", "short: MoFA"),
        (MINISTRIES, "short: MoFA}", "short: MoFA]"),
        (MINISTRIES, "short: MoFA}", "short: MoFA)"),
        (WORKSHOP, "moi-01, moi-02]", "moi-01, moi-02"),
        (WORKSHOP, "excused: [moi-02]", "excused: [moi-02"),
        (WORKSHOP, "end: 2021-03-03}", "end: 2021-03-03"),
        (PROJECT, "languages: [en]", "languages: [en"),
        (PROJECT, "saturday]", "saturday"),
        (PROJECT, "saturday]", "saturday)"),
        (PROJECT, "saturday]", "saturday}"),
        (PROJECT, "EUR}", "EUR"),
        (PROJECT, "EUR}", "EUR]"),
        (PROJECT, "{workshop: 1}}", "{workshop: 1}"),
        (PROJECT, "{workshop: 1}}", "{workshop: 1"),
        (PROJECT, "{visit: 1},", "{visit: 1,"),
        (PROJECT, "{amount: 100000", "amount: 100000"),
        (VISIT, RESERVES, "reserves: [mofa-02"),
        (WORKSHOP, "Expert 1, org", '"Expert 1, org'),
        (WORKSHOP, "Expert 1, org", "'Expert 1, org"),
        (WORKSHOP, "An agency}", '"An agency}'),
        (MINISTRIES, "short: MoI}", "short: 'MoI}"),
    ],
)
def test_what_is_opened_or_closed_alone(path: str, old: str, new: str) -> None:
    cured(path, edited(path, (old, new))[path])


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (WORKSHOP, "    excused", "\texcused"),
        (WORKSHOP, "    excused", "  \texcused"),
        (WORKSHOP, "    excused", "\t\texcused"),
        (WORKSHOP, "  2021-03-03:", "\t2021-03-03:"),
        (WORKSHOP, VENUE, f"\t{VENUE}"),
        (WORKSHOP, "mode: in-person\n", "mode: in-person\n\t\n"),
        (MINISTRIES, "  - {id: moi,", "\t- {id: moi,"),
        (MINISTRIES, "  - {id: moi,", "  -\t{id: moi,"),
    ],
)
def test_a_tab(path: str, old: str, new: str) -> None:
    finding = cured(path, edited(path, (old, new))[path])
    assert "tab" in finding.message
    assert re.search("column|blank|remove", finding.help)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (WORKSHOP, re.sub("(?m)^((?:  )+)", lambda at: "\t" * (len(at[1]) // 2), SAMPLE[WORKSHOP])),
        (MOFA, re.sub("(?m)^((?:  )+)", lambda at: "\t" * (len(at[1]) // 2), OFFICIALS)),
        (MOFA, OFFICIALS.replace("    ", "\t")),
    ],
)
def test_a_file_indented_with_tabs_is_one_finding(path: str, text: str) -> None:
    finding = cured(path, text)
    assert re.search(r"write \d blanks in the place of each tab, here and in \d+ ", finding.help)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (MOFA, "participants"),
        (VISIT, "travellers"),
        (WORKSHOP, "experts"),
        (PROJECT, "groups"),
        ("participants/moi.yaml", "participants"),
    ],
)
def test_a_list_whose_name_is_missing(path: str, name: str) -> None:
    finding = cured(path, edited(path, (f"{name}:\n", ""))[path])
    assert finding.help == f"write `{name}:` above it"


@pytest.mark.parametrize("written", ["\n-mofa-02", "\n  -mofa-02", " - mofa-02", "\n  * mofa-02"])
def test_a_list_with_odd_dashes(written: str) -> None:
    text = edited(VISIT, (RESERVES, f"reserves:{written}"))[VISIT]
    [finding] = findings({VISIT: text})
    shown = finding.terminal_help or finding.help
    if finding.code == "MT103":
        assert shown == "write `reserves: [mofa-02]`"
    else:
        cured(VISIT, text)


@pytest.mark.parametrize("sign", ["-", "• ", "– ", "- "])
def test_a_text_in_the_place_of_a_list_is_read_without_its_signs(sign: str) -> None:
    lines = "".join(f"\n  {sign}{name}" for name in ("mofa-02", "moi-02"))
    text = edited(VISIT, (RESERVES, f"reserves: {lines}"))[VISIT]
    found = findings({VISIT: text})
    assert [each.terminal_help for each in found] in ([], ["write `reserves: [mofa-02, moi-02]`"])


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("&Baghdad", 'venue: "&Baghdad"'),
        ("& Baghdad", 'venue: "& Baghdad"'),
        ("*Baghdad", 'venue: "*Baghdad"'),
        ("*Baghdad*", 'venue: "*Baghdad*"'),
        ("!Baghdad", 'venue: "!Baghdad"'),
        ("!!str Baghdad", "venue: Baghdad"),
        ("Baghdad #1", 'venue: "Baghdad #1"'),
        ("Baghdad #1 #2", 'venue: "Baghdad #1 #2"'),
    ],
)
def test_a_sign_that_means_something_to_yaml(value: str, line: str) -> None:
    text = edited(WORKSHOP, (VENUE, f"venue: {value}"))[WORKSHOP]
    [finding] = findings({WORKSHOP: text})
    assert finding.code in ("MT004", "MT008")
    assert finding.terminal_help.endswith(f": {line}")
    assert not findings(edited(WORKSHOP, (VENUE, line)))


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (WORKSHOP, "mode: in-person", "mode: in-person #online", "mode: in-person # online"),
        (WORKSHOP, VENUE, f"*{VENUE}", VENUE),
        (WORKSHOP, VENUE, "**venue:** Baghdad", VENUE),
        (WORKSHOP, VENUE, "*venue*: Baghdad", VENUE),
        (WORKSHOP, "start: 2021-03-02", "start: *2021-03-02", ""),
        (MINISTRIES, "id: moi", "id: &moi", ""),
    ],
)
def test_a_sign_where_no_text_of_ones_own_stands_is_left_out(
    path: str, old: str, new: str, line: str
) -> None:
    finding = cured(path, edited(path, (old, new))[path])
    assert finding.terminal_help.endswith(line)


def test_a_sign_within_a_list_of_attendance_is_not_shown() -> None:
    text = edited(WORKSHOP, ("[mofa-01,", "[*mofa-01,"))[WORKSHOP]
    assert all("mofa-01" not in each.terminal_help for each in findings({WORKSHOP: text}))


def test_a_comment_within_brackets() -> None:
    finding = findings(edited(WORKSHOP, ("name: Expert 1,", "name: Expert #1,")))[0]
    line = '- {name: "Expert #1", organisation: An agency}'
    assert finding.terminal_help.endswith(line)
    assert not findings(edited(WORKSHOP, ("- {name: Expert 1, organisation: An agency}", line)))
