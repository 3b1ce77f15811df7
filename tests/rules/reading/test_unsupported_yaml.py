import pytest

from tests.sample import SAMPLE, expect, findings


@pytest.mark.parametrize("value", ["&x Zoom", "!!str Zoom", "!zoom Zoom"])
def test_anchors_and_tags(value: str) -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    line = f"platform: {value}  # expect: MT004"
    expect({"activities/seminar-1.yaml": text.replace("platform: Zoom", line)})


def test_an_alias_is_told_and_its_field_not_called_missing() -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    line = "title: *x  # expect: MT004"
    before = "title: Drafting standard operating procedures"
    expect({"activities/seminar-1.yaml": text.replace(before, line)})


def test_a_merge_key() -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    expect({"activities/seminar-1.yaml": text + "<<: {mode: online}  # expect: MT004\n"})


def test_a_second_document() -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    [finding] = findings({"activities/seminar-1.yaml": f"{text}---\nid: x\n"})
    assert finding.code == "MT004"
    assert finding.place.line == text.count("\n") + 1
