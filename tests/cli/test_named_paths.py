"""Paths after `migtrack validate`: whatever their spelling, the findings are those of the full run."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.command import Done, run
from tests.repository import Repository
from tests.sample import SAMPLE, edited, write_to

FAULTY = {
    **SAMPLE,
    **edited("requests.yaml", ("received: 2021-05-12", "received: 2020-12-31")),
    **edited("activities/workshop-1.yaml", ("venue: Baghdad", "venue: Baghdad\nnonsense: 1")),
    **edited("participants/moi.yaml", ("id: moi-03", "id: mofa-03")),
    "notes.txt": "not a record",
    "activities/notes.txt": "nor is this",
}
FOLDERS = (".", "data", "data/activities", "templates", "..", "../elsewhere")
"""Where a command is typed, from the project's folder."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    above = tmp_path_factory.mktemp("above")
    folder = write_to(above / "the project", FAULTY)
    for other in ("templates", "empty", "data/nothing", "../elsewhere"):
        (folder / other).mkdir()
    (folder / "README.md").write_text("no record")
    (folder / "data" / ".hidden.yaml").write_text("id: x")
    (folder / "data" / "out.yaml").symlink_to(folder / "README.md")
    (folder / "data" / "again.yaml").symlink_to("sops.yaml")
    (folder / "data" / "linked").symlink_to("activities")
    (above / "link").symlink_to(folder)
    (above / "link-to-data").symlink_to(folder / "data")
    (above / "link-to-activities").symlink_to(folder / "data" / "activities")
    (above / "link-to-a-file").symlink_to(folder / "data" / "requests.yaml")
    return folder


def validate(project: Path, working_folder: Path, *paths: str) -> Done:
    words = ("--project", str(project), "--format", "json")
    return run("validate", *words, *paths, folder=working_folder, today="2021-06-15")


def findings(done: Done) -> list[Any]:
    assert done.returncode in (0, 1), done.stderr
    found: list[Any] = json.loads(done.stdout)["findings"]
    return found


def concerning(found: Iterable[Any], name: str) -> list[Any]:
    """The findings that point at a file, or at a file in a folder."""
    return [
        finding
        for finding in found
        if any(
            place["path"] == name or place["path"].startswith(f"{name}/")
            for place in (finding, *finding["related"])
        )
    ]


def spellings(project: Path, name: str, working_folder: Path) -> list[str]:
    """Paths that lead from a folder to what has this name in the project."""
    target = project / name
    relative = os.path.relpath(target, working_folder)
    above = project.parent
    below = os.path.relpath(target, project)
    return [
        str(target),
        relative,
        f"{relative}/",
        f"./{relative}",
        f"{relative}//",
        relative.replace("/", "//"),
        f"{project}/data/../{below}",
        f"{project}/data/activities/../../{below}",
        f"{above}/link/{below}",
        f"{above}/link-to-activities/../../{below}",
        f"{os.path.relpath(above, working_folder)}/elsewhere/../link/./{below}",
    ]


NAMED = [
    "data/requests.yaml",
    "data/activities",
    "data/activities/workshop-1.yaml",
    "data/activities/notes.txt",
    "data/participants",
    "data/participants/mofa.yaml",
    "data/ministries.yaml",
    "data/notes.txt",
    "data/out.yaml",
    "data/again.yaml",
    "data/linked",
    "data",
    ".",
    "..",
    "../..",
]


@pytest.mark.parametrize("name", NAMED)
def test_every_spelling_from_every_folder(project: Path, name: str) -> None:
    everything = findings(validate(project, project))
    assert len(everything) > 6
    is_all = name in ("data", ".", "..", "../..")
    wanted = everything if is_all else concerning(everything, name)
    assert wanted or name == "data/ministries.yaml"
    for number, folder in enumerate(FOLDERS):
        working_folder = (project / folder).resolve()
        ways = spellings(project, name, working_folder)
        for spelling in {ways[1], *ways[number :: len(FOLDERS) // 2]}:
            done = validate(project, working_folder, spelling)
            assert findings(done) == wanted, (folder, spelling)
            errors = any(one["severity"] == "error" for one in wanted)
            assert done.returncode == errors, (folder, spelling)


def test_several_paths_add_up(project: Path) -> None:
    everything = findings(validate(project, project))
    two = findings(validate(project, project, "data/requests.yaml", "data/notes.txt"))
    assert len(two) == len(concerning(everything, "data/requests.yaml")) + 1
    assert findings(validate(project, project, "data/notes.txt", ".")) == everything


def test_a_link_from_elsewhere_stands_for_what_it_leads_to(project: Path) -> None:
    everything = findings(validate(project, project))
    above = project.parent
    assert findings(validate(project, above, "link")) == everything
    assert findings(validate(project, above, "link-to-data/")) == everything
    for link, name in (
        ("link-to-activities", "data/activities"),
        ("link-to-a-file", "data/requests.yaml"),
        ("link-to-data/linked/workshop-1.yaml", "data/activities/workshop-1.yaml"),
    ):
        assert findings(validate(project, above, link)) == concerning(everything, name)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("README.md", "no record is read from 'README.md'; the records lie in data"),
        ("templates", "no record is read from 'templates'"),
        ("templates/", "no record is read from"),
        ("empty", "no record is read from"),
        ("data/nothing", "no record is read from"),
        ("data/.hidden.yaml", "no record is read from"),
        ("../elsewhere", "lies outside the project; the records lie in data"),
        ("/dev/null", "lies outside the project"),
        ("data/activities/workshop-2.yaml", "there is no file or folder"),
        ("workshop-1.yaml", "did you mean data/activities/workshop-1.yaml?"),
        ("data/activitys", "did you mean data/activities?"),
        ("dat", "did you mean data?"),
        ("data/requests.yaml/x", "there is no file or folder"),
        ("", "there is no file or folder ''"),
        (" ", "there is no file or folder ' '"),
        ("x" * 300, "there is no file or folder"),
    ],
)
def test_a_path_that_nothing_is_read_from_is_wrong_usage(
    project: Path, path: str, says: str
) -> None:
    for paths in ((path,), ("data", path), (path, "data/requests.yaml")):
        done = validate(project, project, *paths)
        assert (done.returncode, done.stdout) == (2, "")
        assert says in " ".join(done.stderr.split())


def test_a_path_from_the_projects_folder_is_not_taken_for_one_from_here(project: Path) -> None:
    done = validate(project, project / "data" / "activities", "data/activities/workshop-1.yaml")
    assert done.returncode == 2
    assert "did you mean workshop-1.yaml?" in " ".join(done.stderr.split())


def test_another_case_is_the_same_only_where_the_system_says_so(project: Path) -> None:
    done = validate(project, project, "DATA/Requests.yaml")
    if (project / "DATA").exists():
        assert findings(done) == findings(validate(project, project, "data/requests.yaml"))
    else:
        assert done.returncode == 2
        assert "did you mean data/requests.yaml?" in " ".join(done.stderr.split())


def test_another_name_of_a_file_is_that_file(tmp_path: Path) -> None:
    """As on a system that tells no upper from lower case."""
    write_to(tmp_path, FAULTY)
    os.link(tmp_path / "data" / "requests.yaml", tmp_path / "data" / ".REQUESTS.yaml")
    wanted = concerning(findings(validate(tmp_path, tmp_path)), "data/requests.yaml")
    assert findings(validate(tmp_path, tmp_path, "data/.REQUESTS.yaml")) == wanted != []


def test_a_data_folder_that_is_a_link_within_the_project(tmp_path: Path) -> None:
    write_to(tmp_path, FAULTY)
    (tmp_path / "data").rename(tmp_path / "records")
    (tmp_path / "data").symlink_to("records")
    everything = findings(validate(tmp_path, tmp_path))
    for path in ("data", "records", ".", "data/", "records/../data"):
        assert findings(validate(tmp_path, tmp_path, path)) == everything
    for path in ("data/requests.yaml", "records/requests.yaml"):
        found = findings(validate(tmp_path, tmp_path, path))
        assert found == concerning(everything, "data/requests.yaml") != []


def test_a_file_that_should_be_there_may_be_asked_for(tmp_path: Path) -> None:
    write_to(tmp_path, {**FAULTY, "project.yaml": ""})
    (tmp_path / "data" / "project.yaml").unlink()
    [finding] = findings(validate(tmp_path, tmp_path, "data/project.yaml"))
    assert finding["code"] == "MT001"


def test_a_waiver_of_nothing_is_found_where_its_file_or_its_rule_is_asked_for(
    tmp_path: Path,
) -> None:
    waiver = "{rule: outside-period, subject: request-1, reason: x, approved_by: X, approved: 2021-06-01}"
    write_to(tmp_path, {**SAMPLE, "waivers.yaml": f"waivers:\n  - {waiver}\n"})
    everything = findings(validate(tmp_path, tmp_path))
    assert [finding["code"] for finding in everything] == ["MT901"]
    for words in (["data/waivers.yaml"], ["data"], ["."], ["--select", "MT901,MT1"]):
        assert findings(validate(tmp_path, tmp_path, *words)) == everything


# Revisions


def at(repository: Repository, revision: str, folder: str, *words: str) -> Done:
    words = ("--at", revision, "--format", "json", *words)
    return run("validate", *words, folder=repository.folder / folder, today="2021-06-15")


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """`old`: the project in old/, with a file more; then it moved to new/; notes.txt on disk only."""
    repository = Repository(tmp_path_factory.mktemp("history"))
    repository.write(FAULTY, "old/data")
    repository.commit()
    repository.git("tag", "old")
    repository.git("mv", "old", "new")
    repository.git("rm", "-qf", "new/data/notes.txt")
    repository.commit()
    repository.git("tag", "moved")
    (repository.folder / "new" / "data" / "later.txt").write_text("not committed")
    (repository.folder / "docs").mkdir()
    return repository


@pytest.mark.parametrize(
    "path", ["data/notes.txt", "data/requests.yaml", "data/activities", "../old/data/notes.txt"]
)
def test_a_path_in_a_revision_need_not_be_on_disk(history: Repository, path: str) -> None:
    everything = findings(at(history, "old", "new"))
    name = f"old/{path.removeprefix('../old/')}"
    assert findings(at(history, "old", "new", path)) == concerning(everything, name) != []


@pytest.mark.parametrize("path", [".", "..", "data", "../old", "../old/data", "../new/data/"])
def test_the_whole_project_in_a_revision(history: Repository, path: str) -> None:
    assert findings(at(history, "old", "new", path)) == findings(at(history, "old", "new")) != []


@pytest.mark.parametrize(
    ("revision", "folder", "path", "says"),
    [
        ("moved", "new", "data/notes.txt", "there is no file or folder 'data/notes.txt' in moved"),
        ("moved", "new", "data/later.txt", "there is no file or folder 'data/later.txt' in moved"),
        ("moved", "new", "data/request.yaml", "did you mean data/requests.yaml?"),
        ("moved", "docs", ".", "lies outside the project"),
        ("old", "new", "/dev/null", "lies outside the project"),
    ],
)
def test_a_path_that_the_revision_does_not_have_is_wrong_usage(
    history: Repository, revision: str, folder: str, path: str, says: str
) -> None:
    more = ["--project", "../new"] if folder == "docs" else []
    done = at(history, revision, folder, path, *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in " ".join(done.stderr.split())
