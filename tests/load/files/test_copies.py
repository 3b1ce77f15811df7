"""A copy by its name of a file that is there: one finding, and nothing of it is judged."""

import pytest

from tests.sample import SAMPLE, findings

WORKSHOP = SAMPLE["activities/workshop-1.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "workshop-1 - Copy.yaml",
        "workshop-1 - Copy (2).yaml",
        "workshop-1 (1).yaml",
        "workshop-1(1).yaml",
        "workshop-1 copy.yaml",
        "Workshop-1 copy 2.yaml",
        "Copy of workshop-1.yaml",
        "workshop-1_old.yaml",
        "workshop-1.yaml.yaml",
        "workshop-1.yml",
        "Workshop-1.YAML",
        "workshop-1 - نسخة.yaml",
        "workshop-1.yaml.bak",
        "workshop-1.yaml~",
        "workshop-1.yaml.orig",
        "workshop-1.txt",
    ],
)
def test_a_copy(name: str) -> None:
    path = f"activities/{name}"
    for text in (WORKSHOP, WORKSHOP.replace("mofa-01", "mofa-99").replace("mode", "mood"), "a: 'b"):
        [finding] = findings({path: text})
        assert finding.code == "MT007"
        assert finding.place.path == f"data/{path}"
        assert "a copy of `workshop-1.yaml`, which is there, too" in finding.message
        assert finding.help.startswith("delete it, or move it out of `data`")
        read_at_a_glance = name.lower().endswith((".yaml", ".yml"))
        assert (finding.severity.value == "error") == read_at_a_glance


def test_a_copy_of_a_ministrys_file_and_of_a_single_one() -> None:
    for path in ("participants/MoFA.yml", "participants/mofa (1).yaml", "sops.yaml.bak"):
        [finding] = findings({path: "participants: x"})
        assert "is a copy of" in finding.message


def test_an_activity_with_an_id_of_its_own_is_none() -> None:
    text = WORKSHOP.replace("id: workshop-1", "id: workshop-1-copy")
    found = findings({"activities/workshop-1-copy.yaml": text})
    assert not [finding for finding in found if finding.code == "MT007"]


def test_without_the_original_it_is_renamed_in_one_step() -> None:
    files = {
        "participants/mofa.yaml": None,
        "participants/MoFA.yml": SAMPLE["participants/mofa.yaml"],
    }
    [finding] = findings(files)
    assert (finding.code, finding.help) == ("MT007", "rename it to `mofa.yaml`")
    files = {"activities/workshop-1.yaml": None, "activities/workshop-1 - Copy.yaml": WORKSHOP}
    [finding] = findings(files)
    assert (finding.code, finding.help) == (
        "MT109",
        "rename the file to `workshop-1.yaml`, or correct `id`",
    )
