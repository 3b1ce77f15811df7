"""What stands there in another form, and the value that the help shows for it, which cures it."""

import re

import pytest

from tests.sample import SAMPLE, findings

TEAM, WORKSHOP, PROJECT = "participants/mofa.yaml", "activities/workshop-1.yaml", "project.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        # a list in the place of one value
        (TEAM, "name: MoFA official 1", "name: [MoFA official 1]", "name: MoFA official 1"),
        (TEAM, "gender: female", "gender: [female]", "gender: female"),
        (TEAM, "gender: female", "gender: [F]", "gender: female"),
        (TEAM, "seat: 1", "seat: ['1']", "seat: 1"),
        (WORKSHOP, "start: 2021-03-02", "start: [2 March 2021]", "start: 2021-03-02"),
        (PROJECT, "amount: 100000", "amount: ['100,000']", "amount: 100000"),
        (WORKSHOP, "title: Return and reintegration", "title: [A, B]", "title: 'A, B'"),
        # other words for codes
        (PROJECT, "[en]", "[English]", "en"),
        (PROJECT, "EUR", "Euro", "EUR"),
        (PROJECT, "EUR", "eur", "EUR"),
        (PROJECT, "EUR", "€", "EUR"),
        (PROJECT, "EUR", "US$", "USD"),
        (PROJECT, "EUR", "Swiss francs", "CHF"),
        (PROJECT, "EUR", "دينار", "IQD"),
        # ids
        ("ministries.yaml", "id: mofa", "id: MoFA", "mofa"),
        ("ministries.yaml", "id: mofa", "id: mofa_", "mofa"),
        (TEAM, "id: mofa-03", "id: MoFA 03", "mofa-03"),
        (TEAM, "id: mofa-03", "id: mofa_03", "mofa-03"),
        (WORKSHOP, "id: workshop-1", "id: workshop-3", "id: workshop-1"),
    ],
)
def test_the_value_in_the_help_cures_it(path: str, old: str, new: str, line: str) -> None:
    assert SAMPLE[path].count(old) == 1
    files = {path: SAMPLE[path].replace(old, new)}
    finding = next(
        each for each in findings(files) if each.code in ("MT103", "MT104", "MT106", "MT109")
    )
    shown = re.findall("`([^`]+)`", finding.terminal_help or finding.help)
    assert shown[-1] == line
    start, end = finding.place.column - 1, finding.place.end_column - 1
    lines = files[path].split("\n")
    row = lines[finding.place.line - 1]
    key, colon, _ = line.partition(": ")
    begin = row.rindex(f"{key}: ", 0, start) if colon else start
    lines[finding.place.line - 1] = row[:begin] + line + row[end:]
    assert not findings({path: "\n".join(lines)})


@pytest.mark.parametrize(
    ("old", "new"),
    [("seat: 1", "seat: [1, 2]"), ("gender: female", "gender: [female, male]")],
)
def test_several_values_are_not_made_one(old: str, new: str) -> None:
    found = findings({TEAM: SAMPLE[TEAM].replace(old, new)})
    [finding] = [each for each in found if each.code == "MT103"]
    assert "`" not in finding.help + finding.terminal_help


def test_what_is_confidential_is_not_shown_on_a_terminal_either() -> None:
    path = "activities/visit-1.yaml"
    slip = SAMPLE[path].replace("outcome: granted", "outcome: [refused]", 1)
    [finding] = [each for each in findings({path: slip}) if each.code == "MT103"]
    assert (finding.help, finding.terminal_help) == ("write granted, refused or not-required", "")
