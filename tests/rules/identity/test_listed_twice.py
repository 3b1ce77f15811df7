"""Every list that is declared so is looked through."""

import pytest

from migtrack.base.finding import Finding
from migtrack.model.declarations import Distinct
from migtrack.model.kinds import file_kinds, models_of
from migtrack.model.walk import fields_of
from tests.sample import SAMPLE, edited, expect, findings

VISIT = "activities/visit-1.yaml"
WORKSHOP = "activities/workshop-1.yaml"
CONFERENCE = """\
id: vc
kind: video-conference
group: 3
activity: seminar-1
title: Data
platform: Zoom
invited:
"""
STEP = "\n    {}:\n      - {{ministry: mofa, date: 2021-06-02, {}: a}}\n      - {{ministry: moi, date: 2021-06-02, {}: b}}\n      - {{ministry: mofa, date: 2021-06-03, {}: c}}"
WAIVER = "  - {{rule: {}, subject: {}, reason: R, approved_by: A head, approved: 2021-03-05}}\n"


def twice(path: str, text: str) -> list[Finding]:
    return [one for one in findings({path: text}) if one.code == "MT204"]


def steps(name: str, what: str) -> str:
    text = SAMPLE["sops.yaml"]
    return text.replace("2021-06-01\n", "2021-06-01" + STEP.format(name, *[what] * 3) + "\n")


INDICATOR = """\
indicators:
  - {{id: trust, objective: 1, title: Trust, target: 5, {}}}
"""
MEASURED = "{date: 2021-05-01, value: 1, source: A survey}"

CASES = {
    "languages": ("project.yaml", SAMPLE["project.yaml"].replace("[en]", "[en, ar, en]"), 3, "en"),
    "weekend": (
        "project.yaml",
        SAMPLE["project.yaml"].replace("[friday, saturday]", "[friday, friday]"),
        5,
        "friday",
    ),
    "groups": (
        "project.yaml",
        SAMPLE["project.yaml"]
        + "amendments:\n  - signed: 2021-05-02\n    kind: change\n    reason: R\n    groups:\n"
        "      - {id: 1, visit_seats: 3}\n      - {id: 1, visit_seats: 4}\n",
        22,
        "1",
    ),
    "vacant_seats": (
        "participants/moi.yaml",
        SAMPLE["participants/moi.yaml"] + "vacant_seats: [2, 2]\n",
        6,
        "2",
    ),
    "reserves": (
        VISIT,
        SAMPLE[VISIT].replace("[mofa-02]", "[mofa-02, moi-02, mofa-02]"),
        18,
        "mofa-02",
    ),
    "invited": (
        "activities/vc.yaml",
        CONFERENCE + "  - moi-01\n  - mofa-01\n  - moi-01\n",
        10,
        "moi-01",
    ),
    "days": (
        WORKSHOP,
        SAMPLE[WORKSHOP].replace(
            "end: 2021-03-03}", "end: 2021-03-03, days: [2021-03-02, 2021-03-03, 2021-03-03]}"
        ),
        5,
        "2021-03-03",
    ),
    "working_days": (
        "holidays.yaml",
        "working_days: [2021-07-10, 2021-07-17, 2021-07-10]\n",
        1,
        "2021-07-10",
    ),
    "experts": (
        WORKSHOP,
        SAMPLE[WORKSHOP].replace(
            "attendance:", "  - {organisation: An agency, name: {en: Expert 1}}\nattendance:"
        ),
        10,
        "",
    ),
    "adopted": ("sops.yaml", steps("adopted", "instrument"), 10, "mofa"),
    "applied": ("sops.yaml", steps("applied", "evidence"), 10, "mofa"),
    "milestones": (
        "indicators.yaml",
        INDICATOR.format(
            "milestones: [{by: 2021-05-01, value: 1},\n    {by: 2021-05-01, value: 2}]"
        ),
        3,
        "",
    ),
    "measured": (
        "indicators.yaml",
        INDICATOR.format(f"measured: [{MEASURED},\n    {MEASURED}]"),
        3,
        "",
    ),
    "statements": (
        "budget.yaml",
        "statements:\n" + "- {date: 2021-03-31, spent: {}, source: Accounts}\n" * 2,
        3,
        "",
    ),
    "waivers": (
        "waivers.yaml",
        "waivers:\n" + WAIVER.format("women-share", "sample") * 2,
        3,
        "",
    ),
}


def test_every_declared_list_has_a_case() -> None:
    declared = {
        field.key
        for kind in file_kinds()
        for model in models_of(kind)
        for field in fields_of(model)
        if field.get(Distinct)
    }
    assert declared == set(CASES)


@pytest.mark.parametrize("field", CASES)
def test_an_entry_that_stands_twice(field: str) -> None:
    path, text, line, value = CASES[field]
    [finding] = twice(path, text)
    assert finding.place.line == line
    assert [place.place.line < line or bool(value) for place in finding.related] == [True]
    if value:
        assert f"`{value}` stands twice in `{field}`" in finding.message
    elif field != "waivers":
        assert f"two entries of `{field}` have the same `" in finding.message


def test_a_third_time_is_a_finding_of_its_own() -> None:
    path, text, _, _ = CASES["reserves"]
    assert len(twice(path, text.replace("moi-02", "mofa-02"))) == 2


def test_ids_that_nobody_has_are_unknown_alone() -> None:
    expect(edited(VISIT, ("[mofa-02]", "[mofa-02, mofa-77, mofa-77]  # expect: MT202 MT202")))


def test_an_id_is_known_even_where_another_official_is_lost() -> None:
    team = SAMPLE["participants/moi.yaml"] + "  - 7\n"
    found = findings({VISIT: CASES["reserves"][1], "participants/moi.yaml": team})
    assert {"MT204", "MT103"} <= {one.code for one in found}


@pytest.mark.parametrize(
    "expert", ["{name: Expert 1}", "{name: Expert 1, organisation: Another}", "{name: Expert 2}"]
)
def test_experts_may_share_a_name_or_an_organisation(expert: str) -> None:
    text = SAMPLE[WORKSHOP].replace("attendance:", f"  - {expert}\nattendance:")
    assert not twice(WORKSHOP, text)


def test_experts_without_names_are_not_the_same() -> None:
    nameless = "  - {organisation: X, name: }\n  - {organisation: X, name: }\nattendance:"
    assert not twice(WORKSHOP, SAMPLE[WORKSHOP].replace("attendance:", nameless))


def test_a_waiver_may_be_of_another_rule_or_subject() -> None:
    text = "waivers:\n" + WAIVER.format("women-share", "sample")
    text += WAIVER.format("women-share", "mofa") + WAIVER.format("low-attendance", "sample")
    assert not twice("waivers.yaml", text)


def test_no_name_of_a_person_is_in_the_message() -> None:
    path, text, _, _ = CASES["experts"]
    [finding] = twice(path, text)
    assert "Expert 1" not in f"{finding.message} {finding.help} {finding.label}"
