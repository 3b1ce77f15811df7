"""Which git is run: the one on PATH, by its full path, never one that came with the project."""

import ntpath
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from migtrack.system.git import GitError, find_git, find_repository
from tests.command import run
from tests.repository import sample_repository

TRAP = "#!/bin/sh\ntouch '{taken}'\n"


def put_git(folder: Path, content: str = "#!/bin/sh\nexit 1\n") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git = folder / "git"
    git.write_text(content)
    git.chmod(git.stat().st_mode | stat.S_IXUSR)
    return git


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a trap called git at its root, in a folder, and beside its data."""
    folder = tmp_path / "repository" / "project"
    sample_repository(folder.parent, "project/data")
    for place in (folder, folder / "data", folder / "bin", folder.parent, folder.parent / "tools"):
        put_git(place, TRAP.format(taken=tmp_path / "taken"))
    return folder


@pytest.mark.parametrize(
    "before",
    [
        "",
        ".",
        "..",
        "./bin",
        "bin",
        ":",
        "{project}",
        "{project}/",
        "{project}/bin",
        "{project}/bin/../bin",
        "{root}",
        "{root}/tools",
        "{link}",
        "{link}/bin",
        '"{project}/bin"',
        "~",
        "{project}/nowhere",
    ],
)
def test_no_git_of_the_project_is_run(
    before: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(project)
    named = before.format(project=project, root=project.parent, link=tmp_path / "link")
    usual = os.environ["PATH"]
    for folder in (project, project.parent, tmp_path):
        where = ["--project", str(project)]
        monkeypatch.setenv("PATH", f"{named}:{usual}")
        words = ("validate", "--at", "HEAD", "--as-of", "2021-06-15")
        done = run(*words, *where, folder=folder)
        assert done.returncode == 0, done.stderr
        monkeypatch.setenv("PATH", named)
        done = run("diff", *where, folder=folder)
        assert done.returncode == 3
        assert "git is not installed, or not found" in done.stderr
    assert not (tmp_path / "taken").exists()


def test_no_git_of_the_working_folder_is_run(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "elsewhere"
    put_git(place, TRAP.format(taken=tmp_path / "taken"))
    monkeypatch.setenv("PATH", f"{place}:{os.environ['PATH']}")
    done = run("diff", "--project", str(project), folder=place)
    assert (done.returncode, (tmp_path / "taken").exists()) == (0, False)
    run("diff", "--project", str(project), folder=tmp_path)
    assert (tmp_path / "taken").exists()  # whoever names the folder on PATH trusts it


def test_without_a_path_there_is_no_git(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PATH")
    with pytest.raises(GitError, match="not installed"):
        find_git(str(project))


def test_what_is_no_program_is_passed_over(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder" / "git").mkdir(parents=True)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "git").write_text("no program")
    (tmp_path / "dangling").mkdir()
    (tmp_path / "dangling" / "git").symlink_to("nowhere")
    good = put_git(tmp_path / "good")
    places = (tmp_path / name for name in ("folder", "text", "dangling", "good"))
    monkeypatch.setenv("PATH", ":".join(map(str, places)))
    assert find_git(str(project)) == str(good)


@pytest.mark.parametrize(
    "content", ["", "\0\0\0\0", "#!/nowhere/at/all\n", "MZ\x90", "\x7fELF" + "\0" * 60]
)
def test_a_git_that_cannot_be_started_is_said(
    content: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = put_git(tmp_path / "broken", content)
    monkeypatch.setenv("PATH", str(git.parent))
    for words in (["diff"], ["validate", "--at", "HEAD"], ["status", "--at", "2021-06-01"]):
        done = run(*words, folder=project)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("migtrack: git cannot be started: ")
        assert str(git) in done.stderr


def test_a_system_that_starts_nothing_more_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("subprocess.run", exhausted)
    with pytest.raises(GitError, match="git cannot be started: Resource temporarily unavailable"):
        find_repository(str(project))


def test_in_the_root_of_a_disk_lies_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert os.path.isabs(find_git("/"))


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A Windows whose files are those named, in the working folder `E:\\p`."""
    system = SimpleNamespace(**vars(os))
    system.path = SimpleNamespace(**vars(ntpath))
    system.name, system.files, system.X_OK = "nt", set(), os.X_OK

    def absolute(path: str) -> str:
        return ntpath.normpath(ntpath.join(r"E:\p", path))

    system.path.realpath = system.path.abspath = absolute
    system.path.isfile = lambda path: ntpath.normcase(path) in system.files
    system.path.lexists = lambda path: ntpath.normcase(path) in system.files
    system.access = lambda *_: True
    for module in ("programs", "paths"):
        monkeypatch.setattr(f"migtrack.system.{module}.os", system)
    return system


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (r"C:\Program Files\Git\cmd", r"C:\Program Files\Git\cmd\git.exe"),
        (r'"C:\Program Files\Git\cmd"', r"C:\Program Files\Git\cmd\git.exe"),
        (r";.;E:\p;e:\P\tools;tools;\p;E:;C:\Program Files\Git\cmd", "C:"),
        (r"\\server\share\git", r"\\server\share\git\git.exe"),
        (r"E:\git", r"E:\git\git.exe"),
        (r"E:\p\data", None),
        (r"\git", None),
        ("E:", None),
        (r"C:\shims", None),
        ("", None),
    ],
)
def test_on_windows_too(
    path: str, found: str | None, windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows.files |= {
        ntpath.normcase(file)
        for file in (
            r"C:\Program Files\Git\cmd\git.exe",
            r"C:\shims\git.cmd",
            r"C:\shims\git.bat",
            r"C:\shims\git",
            r"\\server\share\git\git.exe",
            r"E:\git\git.exe",
            r"E:\p\git.exe",
            r"E:\p\data\git.exe",
            r"E:\p\tools\git.exe",
            r"\git\git.exe",
            r"E:git.exe",
            "git.exe",
        )
    }
    monkeypatch.setenv("PATH", path)
    if found is None:
        with pytest.raises(GitError, match="not installed"):
            find_git(r"E:\p")
    else:
        assert find_git(r"E:\p").startswith(found)
    windows.files.add(ntpath.normcase(r"E:\.git"))  # a stick that is a repository as a whole
    if found and not found.startswith("C:"):
        assert find_git(r"E:\p") == found


@pytest.mark.skipif(sys.platform == "win32", reason="there it is found among the programs")
def test_git_is_started_by_its_full_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    started: list[str] = []
    usual = subprocess.run

    def watching(command: list[str], **how: object) -> object:
        started.append(command[0])
        return usual(command, **how)  # type: ignore[call-overload]  # options of several kinds

    monkeypatch.setattr(subprocess, "run", watching)
    find_repository(str(project))
    assert started == [find_git(str(project))]
    assert os.path.isabs(started[0])
