"""`migtrack validate ID` where no record has the id any more, but findings speak of it."""

import json
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, edited, write_to

TEAM = "participants/mofa.yaml"
WORKSHOP = "activities/workshop-1.yaml"
WAIVERS = """waivers:
  - {rule: MT302, subject: mofa-09, reason: r, approved_by: a, approved: 2021-02-01}
"""
FILES = {
    **SAMPLE,
    TEAM: "".join(line for line in SAMPLE[TEAM].splitlines(keepends=True) if "mofa-02" not in line),
    "waivers.yaml": WAIVERS,
    **edited("requests.yaml", ("ministry: moi", "ministry: moh")),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_to(tmp_path_factory.mktemp("missing"), FILES)


def validate(project: Path, *words: str, output_format: str = "json") -> Done:
    return run("validate", "--format", output_format, *words, folder=project, today="2021-06-15")


def found(project: Path, *words: str) -> set[tuple[str, str]]:
    done = validate(project, *words)
    assert done.returncode in (0, 1), done.stderr
    return {(each["code"], each["message"]) for each in json.loads(done.stdout)["findings"]}


@pytest.mark.parametrize(
    ("word", "noun"), [("mofa-02", "participant"), ("moh", "ministry"), ("mofa-09", "record")]
)
def test_the_findings_that_name_the_id_are_shown(project: Path, word: str, noun: str) -> None:
    everything = found(project)
    shown = found(project, word)
    assert ("MT202", f"there is no {noun} `{word}`") in shown
    assert shown == {each for each in everything if f"`{word}`" in each[1]}


def test_the_summary_names_it(project: Path) -> None:
    last = validate(project, "mofa-02", output_format="concise").stdout.splitlines()[-1]
    assert last == "2 errors in mofa-02 (of 11 files)"


def test_beside_an_id_that_is_there(project: Path) -> None:
    both = found(project, "mofa-02", "request-1")
    assert both == found(project, "mofa-02") | found(project, "request-1")


@pytest.mark.parametrize("word", ["mofa-03x", "mofa-0", "moh-01", "nobody", ""])
def test_what_no_finding_names_is_a_usage_error(project: Path, word: str) -> None:
    done = validate(project, word)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no file or folder" in done.stderr
