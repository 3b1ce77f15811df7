"""`migtrack diff` and `--at`, as people use them, in repositories of their own."""

import json
import os
from pathlib import Path

import pytest

from tests.command import run
from tests.repository import Repository, sample_repository, snapshot
from tests.sample import SAMPLE, edited, write_to

LATER = edited("sops.yaml", ("reviewed: 2021-06-01", "reviewed: 2021-06-02"))
BROKEN = edited("activities/workshop-1.yaml", ("venue: Baghdad\n", ""))
DRAFTED = "Standard operating procedures\n  sop-1  reviewed: 1 Jun 2021 → 2 Jun 2021\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return sample_repository(tmp_path / "project")


def diff(folder: Path, *arguments: str) -> str:
    done = run("diff", "--as-of", "2021-06-15", *arguments, folder=folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def test_the_files_as_they_are_against_the_last_commit(repository: Repository) -> None:
    assert diff(repository.folder) == "Nothing changed\n"
    repository.write(LATER)
    assert diff(repository.folder) == DRAFTED
    assert diff(repository.folder / "data" / "activities", "HEAD") == DRAFTED
    assert diff(repository.folder, "HEAD", "HEAD") == "Nothing changed\n"


def test_any_two_revisions(repository: Repository) -> None:
    repository.git("tag", "v1")
    repository.write(LATER)
    repository.commit("2021-06-10")
    assert diff(repository.folder, "v1", "main") == DRAFTED
    assert diff(repository.folder, "2021-06-05", "HEAD") == DRAFTED
    assert "2 Jun 2021 → 1 Jun 2021" in diff(repository.folder, "HEAD", "v1")


def test_what_is_staged(repository: Repository) -> None:
    repository.write(LATER)
    assert diff(repository.folder, "--staged") == "Nothing changed\n"
    repository.git("add", "--all")
    repository.write(BROKEN)
    assert diff(repository.folder, "--staged") == DRAFTED
    done = run("diff", "HEAD", "HEAD", "--staged", folder=repository.folder)
    assert done.returncode == 2


def test_new_findings_fail_only_when_asked(repository: Repository) -> None:
    repository.write(BROKEN)
    assert "new  MT403 mode-mismatch" in diff(repository.folder)
    arguments = ["diff", "--as-of", "2021-06-15", "--fail-on", "new-findings"]
    assert run(*arguments, folder=repository.folder).returncode == 1
    repository.commit()
    assert run(*arguments, folder=repository.folder).returncode == 0
    repository.write({"activities/workshop-1.yaml": SAMPLE["activities/workshop-1.yaml"]})
    cleared = run(*arguments, folder=repository.folder)
    assert cleared.returncode == 0
    assert "cleared  MT403 mode-mismatch  workshop-1" in cleared.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "nothing"],
        ["diff", "HEAD", "nothing"],
        ["diff", "--", "--output=x"],
        ["diff", "HEAD..HEAD"],
        ["diff", "2001-01-01"],
        ["status", "--at", "nothing"],
        ["validate", "--at", "-x"],
    ],
)
def test_no_such_revision(repository: Repository, arguments: list[str]) -> None:
    before = snapshot(repository.folder)
    done = run(*arguments, folder=repository.folder)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("migtrack: ")
    assert len(done.stderr.splitlines()) == 2
    assert snapshot(repository.folder) == before


def test_no_repository(tmp_path: Path) -> None:
    write_to(tmp_path, SAMPLE)
    for arguments in (["diff"], ["status", "--at", "HEAD"]):
        done = run(*arguments, folder=tmp_path)
        assert done.returncode == 3
        assert "no git repository" in done.stderr


def test_no_git(repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run("diff", folder=repository.folder)
    assert done.returncode == 3
    assert "git is not installed" in done.stderr


def test_status_and_validate_at_a_revision(repository: Repository) -> None:
    repository.write(BROKEN)
    repository.commit("2021-06-10")
    repository.write({"project.yaml": "id: ["})
    day = ["--as-of", "2021-06-15"]
    assert run("validate", *day, "--at", "HEAD~1", folder=repository.folder).returncode == 0
    then = run("validate", *day, "--at", "main", folder=repository.folder)
    assert then.returncode == 1
    assert then.stdout.startswith("data/activities/workshop-1.yaml:")
    status = run("status", *day, "--at", "2021-06-02", folder=repository.folder)
    assert status.returncode == 0
    assert "A sample project" in status.stdout


def test_data_that_is_no_longer_there(repository: Repository) -> None:
    repository.git("rm", "-rq", "data")
    repository.commit()
    done = run("validate", "--at", "HEAD~1", "--as-of", "2021-06-15", folder=repository.folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_links_of_a_note(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA", "CI_PROJECT_URL"):
        monkeypatch.delenv(name, raising=False)
    repository.write(LATER)
    note = ["--format", "markdown"]
    line = SAMPLE["sops.yaml"].splitlines().index("    reviewed: 2021-06-01") + 1
    assert f"([sops.yaml:{line}](data/sops.yaml#L{line}))" in diff(repository.folder, *note)
    based = diff(repository.folder, *note, "--link-base", "https://x.example/p/")
    assert f"(https://x.example/p/data/sops.yaml#L{line})" in based
    monkeypatch.setenv("CI_PROJECT_URL", "https://gitlab.example/p")
    monkeypatch.setenv("CI_COMMIT_SHA", "abc")
    assert "(https://gitlab.example/p/-/blob/abc/data/" in diff(repository.folder, *note)
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "o/p")
    monkeypatch.setenv("GITHUB_SHA", "def")
    assert "(https://github.example/o/p/blob/def/data/" in diff(repository.folder, *note)


def test_json_to_a_file(repository: Repository, tmp_path: Path) -> None:
    repository.write(LATER)
    target = tmp_path / "diff.json"
    done = run("diff", "--format", "json", "--output", str(target), folder=repository.folder)
    assert done.returncode == 0
    document = json.loads(target.read_text())
    assert document["format"] == "migtrack.diff/1"
    assert [one["id"] for one in document["records"]] == ["sop-1"]


def test_a_sub_folder_of_a_larger_repository(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path, "fields/iraq/data")
    repository.write(LATER, "fields/iraq/data")
    note = diff(tmp_path / "fields" / "iraq" / "data", "--format", "markdown", "--link-base", "b")
    assert "(b/fields/iraq/data/sops.yaml#L" in note
    assert diff(tmp_path, "--project", os.path.join("fields", "iraq")) == DRAFTED


def test_a_project_that_moved(repository: Repository) -> None:
    (repository.folder / "iraq").mkdir()
    repository.git("mv", "data", "iraq/data")
    repository.write(LATER, "iraq/data")
    repository.commit()
    assert diff(repository.folder / "iraq", "HEAD~1") == DRAFTED


def test_every_commit_against_itself(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    states = [SAMPLE, LATER, BROKEN, {"sops.yaml": "sops: ["}]
    for state in states:
        repository.write(state)
        commit = repository.commit()
        found = json.loads(diff(repository.folder, commit, commit, "--format", "json"))
        assert (found["records"], found["findings"], found["figures"]) == ([], [], [])


def test_confidential_values_only_on_the_screen(repository: Repository) -> None:
    recorded = ("{id: mofa-01,", "{id: mofa-01, email: a@b.org,")
    repository.write(edited("participants/mofa.yaml", recorded))
    assert "e-mail of mofa-01 recorded\n" in diff(repository.folder)
    assert "recorded (a@b.org)" in diff(repository.folder, "--show-personal")
    for shape in ("markdown", "json"):
        refused = run("diff", "--format", shape, "--show-personal", folder=repository.folder)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "--format text" in refused.stderr
