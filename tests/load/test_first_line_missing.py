"""A file whose first line is missing: the finding shows it, and with it the file is whole."""

import re

import pytest

from migtrack.base.finding import Finding
from tests.sample import SAMPLE, findings, loaded

LISTS = {
    "ministries.yaml": "ministries:\n",
    "participants/mofa.yaml": "ministry: mofa\nparticipants:\n",
    "sops.yaml": "sops:\n",
    "requests.yaml": "requests:\n",
    "holidays.yaml": "holidays:\n",
}
WAIVER = """  - rule: low-attendance
    subject: mofa-01
    reason: Ill
    approved: 2021-06-01
    approved_by: The team
"""


def only(path: str, text: str) -> Finding:
    [finding] = findings({path: text})
    return finding


def with_lines(finding: Finding, text: str) -> str:
    lines = text.split("\n")
    added = re.findall("`(.*?)`", finding.help)
    return "\n".join([*lines[: finding.place.line - 1], *added, *lines[finding.place.line - 1 :]])


@pytest.mark.parametrize("comment", ["", "# of 2021\n\n"])
@pytest.mark.parametrize("dedent", [False, True])
@pytest.mark.parametrize("path", LISTS)
def test_the_missing_lines_cure_the_file(path: str, comment: str, *, dedent: bool) -> None:
    head = LISTS[path]
    assert SAMPLE[path].startswith(head)
    entries = SAMPLE[path].removeprefix(head)
    text = comment + (re.sub("(?m)^  ", "", entries) if dedent else entries)
    finding = only(path, text)
    assert finding.code == "MT006"
    assert finding.message == "the name of this list is missing: it is the first line of the file"
    assert finding.place.line == comment.count("\n") + 1
    assert loaded({path: with_lines(finding, text)}).project == loaded().project


def test_so_does_that_of_the_waivers() -> None:
    finding = only("waivers.yaml", WAIVER)
    assert finding.help == "write `waivers:` above it"


def test_a_name_that_can_be_no_id_is_not_repeated() -> None:
    text = SAMPLE["participants/mofa.yaml"].removeprefix(LISTS["participants/mofa.yaml"])
    [finding] = [
        one for one in findings({"participants/Ali Ahmad.yaml": text}) if one.code == "MT006"
    ]
    assert finding.help == "write `ministry: …` and `participants:` above it"


@pytest.mark.parametrize("path", [path for path in SAMPLE if path.startswith("activities/")])
def test_one_record_is_no_list(path: str) -> None:
    text = "- " + SAMPLE[path].rstrip().replace("\n", "\n  ") + "\n"
    finding = only(path, text)
    assert (finding.code, finding.help) == ("MT006", "write two blanks in place of the `- `")
    assert loaded({path: "  " + text.removeprefix("- ")}).project == loaded().project


def test_several_records_want_files_of_their_own() -> None:
    finding = only("activities/workshop-1.yaml", "- id: workshop-1\n- id: workshop-2\n")
    assert "a file of its own" in finding.help


@pytest.mark.parametrize("text", ["", "# nothing\n", "text\n", "[]\n"])
def test_what_is_no_list_of_lines_is_told_as_before(text: str) -> None:
    finding = only("holidays.yaml", text)
    assert finding.message == "there is no record in this file"
