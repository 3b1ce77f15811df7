"""The diff across the commit in which `seminar` came to be called `activity`."""

from pathlib import Path

import pytest

from tests.command import run
from tests.repository import sample_repository
from tests.sample import SAMPLE

NAMED = ("sops.yaml", "requests.yaml")
FORMER = {path: SAMPLE[path].replace("activity: ", "seminar: ") for path in NAMED}
PRESENT = {path: SAMPLE[path] for path in NAMED}


@pytest.mark.parametrize("words", [("old", "new"), ("new", "old"), ("old",), ("old", "old")])
def test_the_name_alone_changes_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    repository = sample_repository(tmp_path / "project")
    for tag, files in (("old", FORMER), ("new", PRESENT)):
        repository.write(files)
        repository.commit("2021-06-10")
        repository.git("tag", tag)
    done = run("diff", *words, folder=repository.folder)
    same = words == ("old", "old")
    said = "Nothing changed\n"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (said if same else "No facts changed: only order, layout or comments\n")


def test_a_project_that_still_has_the_former_name_is_told_by_validate_alone(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "project")
    repository.write(FORMER)
    repository.commit("2021-06-10")
    moved = {**FORMER, "sops.yaml": FORMER["sops.yaml"].replace("seminar-1", "workshop-1")}
    repository.write(moved)
    done = run("diff", "--as-of", "2021-06-15", folder=repository.folder)
    assert done.stdout == (
        "Standard operating procedures\n  sop-1  activity: seminar-1 → workshop-1\n"
    )
    checked = run("validate", "--as-of", "2021-06-15", folder=repository.folder)
    assert checked.stdout.count("unknown-field") == 2
    committed = run("validate", "--at", "HEAD", "--as-of", "2021-06-15", folder=repository.folder)
    assert committed.returncode == 0, committed.stdout
