"""A record without what names it still gets its other faults in the same run."""

import pytest

from tests.sample import SAMPLE, edited, findings, loaded

OFFICIAL = "id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male"


def _codes(files: dict[str, str]) -> list[str]:
    return sorted(finding.code for finding in findings(files))


@pytest.mark.parametrize("name", ["", "id: MoFA 03, ", "id: ~, "])
def test_an_official_without_an_id(name: str) -> None:
    slip = f"{name}name: x, position: y, gender: mle, nominated: 1 May 2021"
    files = edited("participants/mofa.yaml", (OFFICIAL, slip))
    without = "MT106" if "MoFA" in name else "MT101"
    assert _codes(files) == sorted([without, "MT101", "MT104", "MT105"])
    ids = [one.id for one in loaded(files).project.participants]
    assert ids == ["mofa-01", "mofa-02", "moi-01", "moi-02", "moi-03"]


def test_an_activity_without_a_kind() -> None:
    text = SAMPLE["activities/workshop-1.yaml"]
    text = text.replace("kind: workshop\n", "").replace("in-person", "zomm")
    files = {"activities/workshop-1.yaml": text.replace("2021-03-02, end", "2 May 21, end")}
    assert _codes(files) == ["MT101", "MT104", "MT105"]


def test_parts_within_a_record() -> None:
    visit = SAMPLE["activities/visit-1.yaml"].replace(
        "  - participant: mofa-01\n    invited: 2021-05-10", "  - invited: 5/5/2021"
    )
    read = loaded({"activities/visit-1.yaml": visit})
    assert sorted(code for code, _ in read.faults) == ["MT101", "MT105"]
    assert [one.participant for one in read.project.activity_by_id["visit-1"].travellers] == [
        "moi-01"
    ]


def test_several_in_one_list_keep_the_places_of_the_others() -> None:
    text = (
        SAMPLE["participants/mofa.yaml"].replace("id: mofa-01, ", "").replace("id: mofa-02, ", "")
    )
    found = findings({"participants/mofa.yaml": text.replace("gender: male}", "gender: mle}")})
    lines = sorted((one.place.line, one.code) for one in found if "mofa" in one.place.path)
    assert [line for line, code in lines if code == "MT104"] == [5]
