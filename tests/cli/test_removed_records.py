"""Of an id that an earlier commit had, `migtrack validate` says when its record was removed."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.command import Done, run
from tests.repository import Repository, sample_repository
from tests.sample import SAMPLE
from tests.system.test_git import PLUMBING

TEAM = "participants/mofa.yaml"
REST = "".join(line for line in SAMPLE[TEAM].splitlines(keepends=True) if "mofa-02" not in line)
ADD = "correct the id, or add the participant to `data/participants/`"


def validate(folder: Path, *words: str, output_format: str = "json") -> Done:
    return run("validate", "--format", output_format, *words, folder=folder, today="2021-06-15")


def helps(done: Done, written: str = "mofa-02") -> set[str]:
    """What the findings on an unknown id say."""
    found = json.loads(done.stdout)["findings"]
    return {
        each["help"] for each in found if each["code"] == "MT202" and written in each["message"]
    }


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return sample_repository(tmp_path / "project")


def removed(repository: Repository, day: str = "2021-06-12") -> str:
    """Remove an official in a commit of that day, and commit something else; the commit's name."""
    repository.write({TEAM: REST})
    name = repository.commit(day)[:7]
    repository.write({TEAM: REST + "# so far\n"})
    repository.commit("2021-06-14")
    return name


def test_a_record_that_a_commit_removed(repository: Repository) -> None:
    name = removed(repository)
    [help_] = helps(validate(repository.folder))
    assert help_.startswith(f"`mofa-02` was removed on 12 June 2021 in {name}; {ADD}; there are")


@pytest.mark.parametrize("output_format", ["text", "github", "gitlab", "sarif", "junit"])
def test_every_format_that_shows_help_says_so(repository: Repository, output_format: str) -> None:
    name = removed(repository)
    shown = " ".join(validate(repository.folder, output_format=output_format).stdout.split())
    assert f"was removed on 12 June 2021 in {name}; correct" in shown


def test_the_plain_command_line_says_so_too_and_keeps_no_answer(
    repository: Repository, tmp_path: Path
) -> None:
    repository.write({TEAM: REST})
    kept = {"XDG_CACHE_HOME": str(tmp_path / "cache")}

    def said() -> str:
        done = run("validate", folder=repository.folder, today="2021-06-15", environment=kept)
        return " ".join(done.stdout.split())

    assert "`mofa-02` was still there on 1 June 2021, in " in said()
    name = repository.commit("2021-06-13")[:7]
    assert f"`mofa-02` was removed on 13 June 2021 in {name}; " in said()


def test_a_record_that_came_back_and_went_again(repository: Repository) -> None:
    removed(repository)
    repository.write({TEAM: SAMPLE[TEAM].replace("mofa-02,", '"mofa-02",')})
    repository.commit("2021-06-14")
    repository.write({TEAM: REST})
    name = repository.commit("2021-06-15")[:7]
    [help_] = helps(validate(repository.folder))
    assert help_.startswith(f"`mofa-02` was removed on 15 June 2021 in {name}; ")


def test_a_file_that_was_removed_or_renamed(repository: Repository) -> None:
    repository.write({"activities/seminar-1.yaml": None, TEAM: None, "participants/a.yaml": REST})
    name = repository.commit("2021-06-13")[:7]
    done = validate(repository.folder)
    [help_] = helps(done, "seminar-1")
    assert help_.startswith(f"`seminar-1` was removed on 13 June 2021 in {name}; ")
    repository.write({"participants/a.yaml": SAMPLE[TEAM]})
    repository.commit("2021-06-14")
    repository.write({"participants/a.yaml": None, "participants/mofa.yaml": SAMPLE[TEAM]})
    repository.commit("2021-06-15")
    assert not helps(validate(repository.folder))


def test_another_id_that_begins_alike_is_not_meant(repository: Repository) -> None:
    workshop = SAMPLE["activities/workshop-1.yaml"]
    repository.write({TEAM: SAMPLE[TEAM].replace("mofa-02", "mofa-021")})
    repository.write({"activities/workshop-1.yaml": workshop.replace("mofa-02", "mofa-021")})
    repository.commit()
    repository.write({TEAM: REST})
    repository.write({"activities/workshop-1.yaml": workshop.replace("mofa-02", "mofa-20")})
    repository.commit("2021-06-13")
    assert all(each.startswith(ADD) for each in helps(validate(repository.folder), "mofa-20"))


def test_the_commit_that_is_looked_at_counts(repository: Repository) -> None:
    name = removed(repository)
    repository.write({TEAM: SAMPLE[TEAM]})
    repository.commit("2021-06-15")
    assert not helps(validate(repository.folder))
    [help_] = helps(validate(repository.folder, "--at", "HEAD~1"))
    assert help_.startswith(f"`mofa-02` was removed on 12 June 2021 in {name}; ")


def test_a_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path, under="the project/data")
    repository.write({TEAM: REST}, under="the project/data")
    name = repository.commit("2021-06-13")[:7]
    [help_] = helps(validate(tmp_path / "the project"))
    assert help_.startswith(f"`mofa-02` was removed on 13 June 2021 in {name}; ")


def test_nothing_is_said_where_git_does_not_know(repository: Repository, tmp_path: Path) -> None:
    removed(repository)
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", "../shallow")
    shutil.copytree(repository.folder / "data", tmp_path / "copy" / "data")
    outer = sample_repository(tmp_path / "outer", under="elsewhere")
    shutil.copytree(repository.folder / "data", outer.folder / "data")
    for folder in ("shallow", "copy", "outer"):
        [help_] = helps(validate(tmp_path / folder))
        assert help_.startswith(ADD), folder


def test_nor_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    removed(repository)
    monkeypatch.setenv("PATH", os.devnull)
    [help_] = helps(validate(repository.folder))
    assert help_.startswith(ADD)


@pytest.mark.parametrize(
    "written", ["-p", "--output=x", "mofa-0.", "(a+)+", "a\\nb", "MOFA-02x", "a1234567"]
)
def test_what_is_no_id_is_not_looked_for(
    repository: Repository, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SAMPLE["activities/workshop-1.yaml"]
    text = text.replace("excused: [moi-02]", f"excused: [{json.dumps(written)}]")
    repository.write({"activities/workshop-1.yaml": text})
    monkeypatch.setattr("migtrack.system.git.find_git", None)
    assert "MT202" in validate(repository.folder).stdout


def test_git_is_asked_three_times_however_many_ids(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write({TEAM: None})
    repository.write({"participants/moi.yaml": None, "activities/seminar-1.yaml": None})
    asked: list[str] = []
    really = subprocess.run

    def counted(command: list[str], **options: Any) -> Any:
        asked.append(next(word for word in command if word in PLUMBING))
        return really(command, **options)

    monkeypatch.setattr(subprocess, "run", counted)
    words = ("--format", "json", "--format", f"junit={os.devnull}")
    run("validate", *words, folder=repository.folder, today="2021-06-15")
    assert asked == ["rev-parse", "rev-list", "diff-tree"]


def test_a_git_that_takes_too_long_is_stopped(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed(repository)
    monkeypatch.setattr("migtrack.system.git_changes.PATIENCE", 0.0)
    [help_] = helps(validate(repository.folder))
    assert help_.startswith(ADD)
