"""Which findings a waiver may be for, and what it must name to be for one of them."""

from migtrack.edit.new_record.waiver import Waivable, fitting, waivable
from migtrack.rules import RULE_BY_NAME
from tests.sample import edited, loaded, verdict

FILES = edited(
    "activities/workshop-1.yaml",
    ("present: [mofa-01, mofa-02, moi-01, moi-02]", "present: others\n    online: [mofa-03]"),
    ("excused: [moi-02]", "online: [mofa-03, moi-03]"),
)
"""Two who are not entitled to be there."""


def found(rule: str, subject: str, files: dict[str, str]) -> list[Waivable]:
    project = loaded(files).project
    return waivable(verdict(files).findings, project, RULE_BY_NAME[rule], subject)


def test_a_finding_about_an_official_on_a_day_names_both() -> None:
    names = [dict(each.names) for each in found("not-entitled", "workshop-1", FILES)]
    assert names == [
        {"participant": "mofa-03", "day": "2021-03-02"},
        {"participant": "mofa-03", "day": "2021-03-03"},
        {"participant": "moi-03", "day": "2021-03-03"},
    ]


def test_the_official_who_is_the_subject_is_not_named_twice() -> None:
    names = [dict(each.names) for each in found("not-entitled", "mofa-03", FILES)]
    assert names == [{"day": "2021-03-02"}, {"day": "2021-03-03"}]


def test_what_is_given_narrows_what_is_meant() -> None:
    about = found("not-entitled", "workshop-1", FILES)
    assert len(fitting(about, {})) == 3
    assert len(fitting(about, {"participant": "mofa-03"})) == 2
    assert len(fitting(about, {"participant": "mofa-03", "day": "2021-03-03"})) == 1
    assert fitting(about, {"participant": "mofa-01"}) == []


def test_the_contract_is_named_by_the_project_s_id() -> None:
    [workshop] = FILES.values()
    files = {"activities/workshop-2.yaml": workshop.replace("workshop-1", "workshop-2")}
    assert len(found("activity-count", "sample", files)) == 1
    assert len(found("activity-count", "workshop-2", files)) == 1
    assert found("activity-count", "mofa", files) == []


def test_what_is_waived_already_is_none() -> None:
    waiver = """\
waivers:
  - rule: not-entitled
    subject: workshop-1
    participant: moi-03
    reason: A reason
    approved_by: Project manager
    approved: 2021-03-05
"""
    names = found("MT502", "workshop-1", FILES | {"waivers.yaml": waiver})
    assert [each.names["participant"] for each in names] == ["mofa-03", "mofa-03"]
