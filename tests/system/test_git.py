"""Revisions: which commit a name means, which files it holds, and that nothing else happens."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from migtrack.load.build import load
from migtrack.load.files.revision import GitTree, at_index, at_revision
from migtrack.load.files.sources import MAX_BYTES, Unreadable, WorkingTree
from migtrack.system.git import GitError, find_repository
from migtrack.system.git_changes import changes
from tests.repository import Repository, sample_repository, snapshot
from tests.sample import SAMPLE

SOPS = SAMPLE["sops.yaml"]
CHANGED = SOPS.replace("2021-06-01", "2021-06-02")
assert CHANGED != SOPS

PLUMBING = ("rev-parse", "rev-list", "ls-tree", "ls-files", "cat-file", "diff-tree")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return sample_repository(tmp_path / "project")


def sops(tree: GitTree) -> str:
    [content] = [file.content for file in tree if file.path == "data/sops.yaml"]
    assert isinstance(content, bytes)
    return content.decode()


def at(repository: Repository, revision: str = "HEAD", folder: str = "") -> GitTree:
    return at_revision(str(repository.folder / folder), revision)


def test_a_commit_is_what_the_working_tree_was(repository: Repository) -> None:
    tree = WorkingTree(str(repository.folder))
    assert list(at(repository)) == list(tree)
    assert at(repository).folder == tree.folder


def test_branches_tags_and_hashes(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.git("tag", "v1")
    repository.git("tag", "--annotate", "--message", "a tag", "v1-annotated")
    repository.git("branch", "فرع/رقم-١")
    repository.write({"sops.yaml": CHANGED})
    repository.commit()
    for name in ("v1", "v1-annotated", "فرع/رقم-١", "HEAD~1", "main^", first, first[:10]):
        assert sops(at(repository, name)) == SOPS, name
    assert sops(at(repository)) == CHANGED


def test_a_day_means_the_last_commit_of_the_branch_before_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    for day in (1, 3, 5):
        repository.write({**SAMPLE, "sops.yaml": f"{SOPS}# {day}\n"})
        repository.commit(f"2021-06-{day:02}")
    repository.git("checkout", "--quiet", "-b", "aside", "HEAD~1")
    repository.write({"sops.yaml": f"{SOPS}# aside\n"})
    repository.commit("2021-06-04")
    repository.git("checkout", "--quiet", "main")
    repository.git(
        "merge", "--quiet", "--strategy=ours", "aside", GIT_COMMITTER_DATE="2021-06-06T12:00:00Z"
    )
    for before, last in (
        ("2021-06-02", 1),
        ("2021-06-05", 3),
        ("2021-06-06", 5),
        ("2031-01-01", 5),
    ):
        assert sops(at(repository, before)) == f"{SOPS}# {last}\n", before
    with pytest.raises(GitError, match="no commit before 2021-05-31"):
        at(repository, "2021-05-31")
    with pytest.raises(GitError, match="no commit before 2021-02-30"):
        at(repository, "2021-02-30")


@pytest.mark.parametrize(
    "name",
    ["nothing", "", "-", "--output=x", "-h", "HEAD:data", "HEAD~5", "a..b", "x\n", "x\0", "\u202e"],
)
def test_there_is_no_such_revision(repository: Repository, name: str) -> None:
    with pytest.raises(GitError, match="there is no revision"):
        at(repository, name)
    assert not (repository.folder / "x").exists()


def test_the_index_is_what_is_staged(repository: Repository) -> None:
    repository.write({"sops.yaml": CHANGED})
    assert sops(at_index(str(repository.folder))) == SOPS
    repository.git("add", "--all")
    repository.write({"sops.yaml": "a third state"})
    assert sops(at_index(str(repository.folder / "data"))) == CHANGED


def test_a_conflict_in_the_index_is_said(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "other")
    repository.write({"sops.yaml": CHANGED})
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write({"sops.yaml": SOPS.replace("2021-06-01", "2021-06-03")})
    repository.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repository.git("merge", "other")
    contents = {file.path: file.content for file in at_index(str(repository.folder))}
    assert contents["data/sops.yaml"] == Unreadable("unreadable", "git has a merge conflict here")


def test_a_project_in_a_sub_folder_and_a_worktree(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "all", "-odd [*] ☃/project/data")
    inner = "-odd [*] ☃/project"
    assert sops(at(repository, folder=inner)) == SOPS
    assert sops(at_index(str(repository.folder / inner / "data"))) == SOPS
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "other"))
    other = tmp_path / "other" / inner
    assert sops(at_revision(str(other), "HEAD")) == SOPS
    assert at_revision(str(other), "HEAD").folder == str(other)


def test_a_shallow_clone_says_that_it_is_one(repository: Repository, tmp_path: Path) -> None:
    repository.write({"sops.yaml": CHANGED})
    repository.commit()
    source = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth=1", source, str(tmp_path / "clone"))
    assert sops(at_revision(str(tmp_path / "clone"), "HEAD")) == CHANGED
    with pytest.raises(GitError) as caught:
        at_revision(str(tmp_path / "clone"), "HEAD~1")
    assert "shallow" in caught.value.remedy


def test_a_partial_clone_fetches_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.write({"sops.yaml": CHANGED})
    repository.commit()
    clone = tmp_path / "clone"
    source = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--filter=blob:none", source, str(clone))
    before = snapshot(clone)
    contents: dict[str, object] = {}
    with suppress(GitError):  # newer versions of git refuse to list what is missing
        contents = {file.path: file.content for file in at_revision(str(clone), "HEAD~1")}
    missing = Unreadable("unreadable", "git does not have it")
    assert contents.get("data/sops.yaml", missing) == missing
    assert snapshot(clone) == before


def test_a_project_that_moved_between_folders(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "r", "old place/data")
    repository.write(
        {**SAMPLE, "project.yaml": SAMPLE["project.yaml"].replace("id: sample", "id: x")},
        "other/data",
    )
    repository.commit()
    repository.git("mv", "old place", "new")
    repository.commit()
    tree = at(repository, "HEAD~1", "new")
    assert sops(tree) == SOPS
    assert tree.folder == str(repository.folder / "old place/")
    repository.git("mv", "new/data", "data")
    repository.commit()
    assert sops(at(repository, "HEAD~1")) == SOPS
    repository.git("rm", "-rq", "other", "data")
    repository.commit()
    with pytest.raises(GitError, match="no project in `HEAD`"):
        at(repository)


def test_no_repository_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GitError, match="no git repository"):
        find_repository(str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="not installed"):
        find_repository(str(tmp_path))


def test_a_folder_that_only_looks_like_a_repository_is_none(tmp_path: Path) -> None:
    Repository(tmp_path).git("init", "--quiet", "--bare", "inner")
    (tmp_path / ".git").rename(tmp_path / "away")
    with pytest.raises(GitError):
        find_repository(str(tmp_path / "inner"))


def test_git_is_asked_five_times_however_long_the_history(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        repository.write({"sops.yaml": f"{SOPS}# {number}\n"})
        repository.commit()
    asked: list[str] = []
    run = subprocess.run

    def counted(command: list[str], **options: Any) -> Any:
        asked.append(next(word for word in command if word in PLUMBING))
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", counted)
    list(at_revision(str(repository.folder), "HEAD~5"))
    assert asked == ["rev-parse", "rev-parse", "ls-tree", "rev-list", "cat-file"]


def test_a_repository_without_commits(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    for name in ("HEAD", "main", "2021-06-01"):
        with pytest.raises(GitError):
            at(repository, name)
    with pytest.raises(GitError, match="no project in the index"):
        at_index(str(tmp_path))


def test_links_are_refused_as_on_disk(repository: Repository) -> None:
    activities = repository.folder / "data" / "activities"
    (activities / "out.yaml").symlink_to("/etc/passwd")
    (activities / "above.yaml").symlink_to("../../README.md")
    (activities / "loop.yaml").symlink_to("loop.yaml")
    (activities / "gone.yaml").symlink_to("nowhere.yaml")
    (activities / "folder").symlink_to("../participants")
    (activities / "all").symlink_to("..")
    (activities / "seminar-1.yaml").rename(activities / ".hidden")
    (activities / "seminar-1.yaml").symlink_to("second.yaml")
    (activities / "second.yaml").symlink_to(".hidden")
    repository.commit()
    expected = list(WorkingTree(str(repository.folder)))
    assert list(at(repository)) == expected
    assert list(at_index(str(repository.folder))) == expected
    assert sum(isinstance(file.content, Unreadable) for file in expected) == 6


def test_what_is_no_file(repository: Repository, tmp_path: Path) -> None:
    other = sample_repository(tmp_path / "other")
    name = other.git("rev-parse", "HEAD")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{name},data/activities/sub")
    (repository.folder / "data" / "x.yaml").mkdir()
    (repository.folder / "data" / "x.yaml" / "y").write_text("a: 1")
    (repository.folder / "data" / "huge.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    repository.git("add", "data/x.yaml", "data/huge.yaml")
    contents = {file.path: file.content for file in at_index(str(repository.folder))}
    assert contents["data/activities/sub"] == Unreadable("repository")
    assert contents["data/x.yaml"] == Unreadable("folder")
    assert contents["data/huge.yaml"] == Unreadable("too-large", f"{MAX_BYTES + 1:,}")


def test_odd_file_names(repository: Repository) -> None:
    folder = os.fsencode(repository.folder / "data" / "activities")
    for name in (b"\xff\n-.yaml", b"-x.yaml", b'tab\t".yaml', "ورشة.yaml".encode(), b"..yaml"):
        with open(folder + b"/" + name, "wb") as file:
            file.write(b"a: 1")
    repository.commit()
    assert list(at(repository)) == list(WorkingTree(str(repository.folder)))
    load(at(repository))


def test_a_folder_of_the_environment_leads_nowhere_else(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sample_repository(tmp_path / "other")
    other.write({"sops.yaml": CHANGED})
    other.commit()
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.folder / ".git" / "objects"))
    assert sops(at(repository)) == SOPS
    assert sops(at_index(str(repository.folder))) == SOPS


def test_replacement_objects_are_not_read(repository: Repository) -> None:
    old = repository.git("rev-parse", "HEAD:data/sops.yaml")
    new = repository.git("hash-object", "-w", "--stdin", given=CHANGED.encode())
    repository.git("replace", old, new)
    assert repository.git("show", "HEAD:data/sops.yaml") == CHANGED.strip()
    assert sops(at(repository)) == SOPS


def test_a_hostile_repository_runs_nothing_and_writes_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "sprung"
    script = tmp_path / "trap"
    script.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{trap}'\n")
    script.chmod(0o755)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "pager.ls-tree",
        "core.sshCommand",
        "core.editor",
        "diff.evil.textconv",
        "diff.evil.command",
        "diff.external",
        "filter.evil.smudge",
        "filter.evil.clean",
        "filter.evil.process",
        "gpg.program",
        "credential.helper",
        "core.alternateRefsCommand",
    ):
        repository.git("config", name, str(script))
    for name in PLUMBING:
        repository.git("config", f"alias.{name}", f"!{script}")
    repository.git("config", "log.showSignature", "true")
    (repository.folder / ".gitattributes").write_text("* diff=evil filter=evil\n")
    hooks = repository.folder / ".git" / "hooks"
    shutil.rmtree(hooks, ignore_errors=True)
    hooks.mkdir()
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor"):
        shutil.copy(script, hooks / name)
    monkeypatch.setenv("GIT_PAGER", str(script))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    before = snapshot(repository.folder)
    for revision in ("HEAD", "main", "2031-01-01", "--output=stolen", "-p", "--help", "@{-1}"):
        try:
            load(at(repository, revision))
        except GitError:
            continue
    load(at_index(str(repository.folder)))
    assert list(changes(find_repository(str(repository.folder)), "HEAD", "id: mofa-02", ["data"]))
    assert not trap.exists()
    assert snapshot(repository.folder) == before
