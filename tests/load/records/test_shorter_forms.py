"""Fields that may be written shorter: a visa without its list, a reserve by its id alone."""

import pytest

from migtrack.base.finding import Finding
from tests.sample import edited, findings, loaded

VISIT = "activities/visit-1.yaml"
VISA = "visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"
FIRST = f"    passport_valid_until: 2024-02-28\n    {VISA}\n  - participant: moi-01"


def with_visa(text: str) -> dict[str, str]:
    return edited(VISIT, (FIRST, FIRST.replace(VISA, text)))


def with_reserves(text: str) -> dict[str, str]:
    return edited(VISIT, ("reserves: [mofa-02]", f"reserves: {text}"))


def found_at(found: Finding, files: dict[str, str]) -> str:
    """What stands where the finding points."""
    line = files[VISIT].splitlines()[found.place.line - 1]
    return line[found.place.column - 1 : found.place.end_column - 1]


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (VISA, ["granted"]),
        ("visa: [{outcome: refused}, {applied: 2021-06-01}]", ["refused", None]),
        ("visa:\n      - {outcome: refused}\n      - {applied: 2021-06-01}", ["refused", None]),
        ("visa: not-required", ["not-required"]),
        ("visa: [{applied: 2021-06-01, outcome: not-required}]", ["not-required"]),
        ("visa: []", []),
        ("visa:", []),
        ("visa: ~", []),
    ],
)
def test_every_form_of_a_visa_is_a_list_of_applications(
    text: str, outcomes: list[str | None]
) -> None:
    read = loaded(with_visa(text))
    assert not read.faults
    [visit] = [one for one in read.project.activities if one.id == "visit-1"]
    assert [visa.outcome for visa in visit.travellers[0].applications] == outcomes


@pytest.mark.parametrize(
    ("text", "code", "help_", "where"),
    [
        (
            "visa: granted",
            "MT103",
            "write `visa: {outcome: …}`, or `visa: not-required`",
            "granted",
        ),
        ("visa: none", "MT103", "write `visa: {outcome: …}`, or `visa: not-required`", "none"),
        ("visa: 2021-06-01", "MT103", "write `visa: {applied: …}`, or `visa", "2021-06-01"),
        ("visa: {applied: soon}", "MT105", "write the day as", "soon"),
        ("visa: {decidd: 2021-06-01}", "MT102", "write `decided`", "decidd"),
        ("visa: {outcome: perhaps}", "MT104", "write granted, refused or not-", "perhaps"),
        ("visa: [granted]", "MT103", "write `{outcome: …}`", "granted"),
        ("visa: [{outcome: refused}, {applied: soon}]", "MT105", "write the day as", "soon"),
        ("visa: [{applied: 2021-06-01}, {}]", "MT101", "remove it, or write", "{}"),
        ("visum: not-required", "MT102", "write `visa`", "visum"),
    ],
)
def test_slips_in_a_visa_are_shown_where_they_stand(
    text: str, code: str, help_: str, where: str
) -> None:
    files = with_visa(text)
    [finding] = findings(files)
    assert (finding.code, found_at(finding, files)) == (code, where)
    assert finding.help.startswith(help_)
    assert finding.terminal_help in ("", finding.help)


def test_a_field_of_the_visa_that_is_not_indented() -> None:
    [finding] = findings(with_visa("visa:\n    applied: 2021-06-01"))
    assert finding.message == (
        "visit-1: `applied` belongs to `visa` above it, and is not indented below that"
    )


@pytest.mark.parametrize(
    ("text", "ids", "declined"),
    [
        ("[mofa-02, moi-02]", ["mofa-02", "moi-02"], [False, False]),
        ("[{participant: mofa-02, declined: 2021-06-10}, moi-02]", ["mofa-02", "moi-02"], [1, 0]),
        ("\n  - mofa-02\n  - participant: moi-02", ["mofa-02", "moi-02"], [0, 0]),
    ],
)
def test_both_forms_of_a_reserve(text: str, ids: list[str], declined: list[int]) -> None:
    read = loaded(with_reserves(text))
    assert not read.faults
    [visit] = [one for one in read.project.activities if one.id == "visit-1"]
    assert [reserve.participant for reserve in visit.reserves] == ids
    assert [reserve.declined is not None for reserve in visit.reserves] == declined


@pytest.mark.parametrize(
    ("text", "code", "help_", "where"),
    [
        ("mofa-02", "MT103", "write `reserves: […]`", "mofa-02"),
        ("{participant: mofa-02}", "MT103", "write `reserves: [{participant: …}]`", "{par"),
        ("[{participant: mofa-02, declined: no}]", "MT105", "write the day", "no"),
        ("[{participant: mofa-02, refused: 2021-06-10}]", "MT102", "write `declined`", "refused"),
        ("[{declined: 2021-06-10}]", "MT101", "add `participant: …`", "{decl"),
        ("[mofa-02, moi-09]", "MT202", "correct the id", "moi-09"),
        ("[mofa-02, {participant: moi-09}]", "MT202", "correct the id", "moi-09"),
        ("[mofa-02, MoI official 2]", "MT202", "write `moi-02`", "MoI official 2"),
        ("[mofa-02, ~]", "MT101", "remove it, or write", "~"),
        ("[mofa-02, {participant: mofa-02}]", "MT204", "remove one of", "{par"),
        ("[mofa-02, [moi-02]]", "MT103", "write `{participant: …}`", "[moi-02]"),
    ],
)
def test_slips_in_the_reserves_are_shown_where_they_stand(
    text: str, code: str, help_: str, where: str
) -> None:
    files = with_reserves(text)
    [finding] = findings(files)
    assert finding.code == code
    assert found_at(finding, files).startswith(where)
    assert finding.help.startswith(help_)
