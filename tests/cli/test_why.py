"""`migtrack why`, as people use it."""

import json
import re
from pathlib import Path

import pytest

from tests.command import run
from tests.repository import sample_repository
from tests.sample import ROOT

DAY = ["--as-of", "2021-06-15"]


def why(*arguments: str) -> str:
    done = run("why", *arguments, *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_figure_of_a_ministry() -> None:
    found = why("seats-held", "--ministry", "momd")
    assert found.startswith("seats held: 4 of 4 · MoMD · as of 15 Jun 2021\n")
    assert "  data/participants/momd.yaml:12  momd-01  seat 1, confirmed on 12 Jan 2021\n" in found
    assert "mofa" not in found


def test_without_a_figure_all_are_listed() -> None:
    assert re.search(" attendance +98 of 114 +person-days", why())
    figures = json.loads(why("--format", "json"))["figures"]
    assert [one["name"] for one in figures] == list(
        json.loads(run("status", "--format", "json", *DAY).stdout)["figures"]
    )


def test_paths_lead_from_here_for_people_and_from_the_repository_for_machines() -> None:
    folder = ROOT / "data" / "participants"
    text = run("why", "sops-adopted", *DAY, folder=folder).stdout
    assert "  ../../data/sops.yaml:12  sop-1         MoFA: not adopted\n" in text
    found = json.loads(run("why", "sops-adopted", "--format", "json", *DAY, folder=folder).stdout)
    assert found["left_out"][0]["path"] == "data/sops.yaml"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["attendence"], "did you mean attendance?"),
        (["x" * 300], "`migtrack why` lists them"),
        (["seats-held", "--ministry", "mofaa"], "did you mean mofa?"),
        (["seats-held", "--activity", "workshop-1"], "narrowed by --ministry and --participant"),
        (["attendance", "--participant", "mofa-01"], "add --show-personal"),
        (["women", "--participant", "mofa-01", "--format", "json"], "ask for text"),
        (["women", "--show-personal", "--format", "json"], "JSON holds nothing personal"),
        (["--ministry", "mofa"], "name the figure"),
    ],
)
def test_wrong_usage_says_what_is_right(arguments: list[str], said: str) -> None:
    done = run("why", *arguments, *DAY)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in " ".join(done.stderr.split())


def test_one_official_when_asked() -> None:
    found = why("attendance", "--participant", "molsa-02", "--show-personal")
    assert "26 Jan 2021: excused" in found


def test_another_revision_and_a_contract_that_cannot_be_read(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    repository.write({"project.yaml": "id: ["})
    broken = run("why", "seats-held", folder=tmp_path)
    assert broken.returncode == 1
    assert "MT002" in broken.stdout
    committed = run("why", "seats-held", "--at", "HEAD", *DAY, folder=tmp_path)
    assert committed.stdout.startswith("seats held: 4 of 4 · as of 15 Jun 2021\n")
