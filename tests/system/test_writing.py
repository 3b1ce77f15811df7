"""Several files written together, or none of them."""

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from migtrack.load.files.sources import WorkingTree
from migtrack.system import writing
from migtrack.system.files import CannotWriteError, write_aside
from migtrack.system.writing import ChangedMeanwhileError, FileEdit, write_all
from tests.sample import ROOT, files_in

OLD = {"data/a.yaml": b"a: 1\n", "data/b.yaml": b"b: 1\n", "data/activities/c.yaml": b"c: 1\n"}
EDITS: list[FileEdit] = [
    FileEdit("data/a.yaml", b"a: 1\n", b"a: 2\n"),
    FileEdit("data/activities/c.yaml", b"c: 1\n", None),
    FileEdit("data/activities/d.yaml", None, b"c: 1\n"),
    FileEdit("data/participants/e.yaml", None, b"e: 1\n"),
    FileEdit("data/b.yaml", b"b: 1\n", b"b: 2\n"),
]
NEW = {
    "data/a.yaml": b"a: 2\n",
    "data/b.yaml": b"b: 2\n",
    "data/activities/d.yaml": b"c: 1\n",
    "data/participants/e.yaml": b"e: 1\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    for path, content in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def test_all_are_written(project: Path) -> None:
    write_all(str(project), EDITS)
    assert files_in(project) == NEW


def test_nothing_is_done_where_there_is_nothing_to_do(project: Path) -> None:
    write_all(str(project), [])
    assert files_in(project) == OLD


def test_permissions_stay(project: Path) -> None:
    (project / "data/a.yaml").chmod(0o640)
    (project / "other").write_text("")
    write_all(str(project), EDITS)
    assert stat.S_IMODE((project / "data/a.yaml").stat().st_mode) == 0o640
    mode = (project / "data/participants/e.yaml").stat().st_mode
    assert mode == (project / "other").stat().st_mode


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda folder: (folder / "data/b.yaml").write_bytes(b"b: 3\n"),
        lambda folder: (folder / "data/b.yaml").unlink(),
        lambda folder: (folder / "data/activities/d.yaml").write_bytes(b"mine"),
        lambda folder: (folder / "data/activities/c.yaml").write_bytes(b""),
    ],
    ids=["changed", "gone", "new", "emptied"],
)
def test_a_file_that_was_changed_meanwhile_stops_all(
    project: Path, meanwhile: Callable[[Path], object]
) -> None:
    meanwhile(project)
    before = files_in(project)
    with pytest.raises(ChangedMeanwhileError) as error:
        write_all(str(project), EDITS)
    assert error.value.path in str(error.value)
    assert files_in(project) == before
    assert not (project / "data/participants").exists()


def test_files_are_compared_once_all_is_written_aside(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last moment: another program changes a file while the others are prepared."""

    def change_meanwhile(*arguments: object) -> str:
        (project / "data/a.yaml").write_bytes(b"a: 9\n")
        return write_aside(*arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(writing, "write_aside", change_meanwhile)
    with pytest.raises(ChangedMeanwhileError):
        write_all(str(project), EDITS)
    assert files_in(project) == {**OLD, "data/a.yaml": b"a: 9\n"}


class Fails:
    """A system call that fails at its n-th use."""

    def __init__(self, call: Callable[..., object], number: int, failure: BaseException) -> None:
        self.call = call
        self.left = number
        self.failure = failure

    def __call__(self, *arguments: object, **named: object) -> object:
        self.left -= 1
        if self.left == 0:
            raise self.failure
        return self.call(*arguments, **named)


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("failure", [FULL, KeyboardInterrupt()], ids=["full", "interrupted"])
@pytest.mark.parametrize("number", [1, 2, 4, 6])
@pytest.mark.parametrize("call", ["open", "fsync", "chmod", "mkdir", "replace", "unlink"])
def test_a_failure_at_any_step_leaves_all_as_it_was(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    number: int,
    failure: BaseException,
) -> None:
    fails = Fails(getattr(os, call), number, failure)
    monkeypatch.setattr(os, call, fails)
    expected = NEW
    try:
        write_all(str(project), EDITS)
    except (CannotWriteError, KeyboardInterrupt):
        expected = OLD
    monkeypatch.undo()
    left = {
        path: content for path, content in files_in(project).items() if ".migtrack-" not in path
    }
    assert left == expected
    assert left == files_in(project) or call == "unlink"


def test_a_content_for_which_the_system_has_no_room(project: Path) -> None:
    """The system itself cuts the writing off, halfway through the second file."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    edits = [*EDITS[:1], FileEdit("data/b.yaml", b"b: 1\n", b"b" * 200_000)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(CannotWriteError, match=r"^data/b.yaml: File too large$"):
            write_all(str(project), edits)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert files_in(project) == OLD


def test_what_cannot_be_put_back_is_named_and_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[str] = []
    replace = os.replace

    def fail_later(source: str, target: str) -> None:
        if len(replaced) == 2:
            raise FULL
        replaced.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail_later)
    with pytest.raises(CannotWriteError, match=r"data/a\.yaml is new; its old content is in"):
        write_all(str(project), EDITS)
    left = files_in(project)
    kept = [path for path, content in left.items() if ".migtrack-" in path and content == b"a: 1\n"]
    assert left["data/a.yaml"] == b"a: 2\n"
    assert len(kept) == 1


def test_a_protected_file_stops_all(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = str(project / "data/b.yaml")
    monkeypatch.setattr(os, "access", lambda path, _: path != closed)
    with pytest.raises(CannotWriteError, match=r"^data/b.yaml: this file is protected"):
        write_all(str(project), EDITS)
    assert files_in(project) == OLD


def test_a_folder_that_cannot_be_written_to_stops_all(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: str, flags: int, mode: int = 0o777) -> int:
        if "activities" in str(path) and flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CannotWriteError, match=r"^data/activities/c.yaml: Permission denied$"):
        write_all(str(project), EDITS)
    assert files_in(project) == OLD


def test_a_link_within_the_project_is_written_through(project: Path) -> None:
    (project / "data/b.yaml").rename(project / "shared.yaml")
    (project / "data/b.yaml").symlink_to("../shared.yaml")
    write_all(str(project), EDITS)
    assert (project / "data/b.yaml").is_symlink()
    assert (project / "shared.yaml").read_bytes() == b"b: 2\n"


@pytest.mark.parametrize("target", ["../../outside.yaml", "../nothing.yaml", "b.yaml"])
def test_a_link_that_leads_out_or_nowhere_is_refused(project: Path, target: str) -> None:
    outside = project.parent / "outside.yaml"
    outside.write_bytes(b"b: 1\n")
    (project / "data/b.yaml").unlink()
    (project / "data/b.yaml").symlink_to(target)
    with pytest.raises(CannotWriteError, match=r"^data/b.yaml: "):
        write_all(str(project), EDITS)
    assert outside.read_bytes() == b"b: 1\n"
    assert (project / "data/a.yaml").read_bytes() == b"a: 1\n"
    assert os.readlink(project / "data/b.yaml") == target


def test_a_folder_that_leads_out_is_refused(project: Path) -> None:
    outside = project.parent / "outside"
    (project / "data/activities").rename(outside)
    (project / "data/activities").symlink_to(outside)
    with pytest.raises(CannotWriteError, match="leads out of the project"):
        write_all(str(project), EDITS)
    assert files_in(outside) == {"c.yaml": b"c: 1\n"}


@pytest.mark.parametrize("path", ["data/../../x.yaml", "../x.yaml"])
def test_a_path_that_leads_out_is_refused(project: Path, path: str) -> None:
    with pytest.raises(CannotWriteError, match="leads out of the project"):
        write_all(str(project), [FileEdit(path, None, b"x")])
    assert not (project.parent / "x.yaml").exists()


def test_what_is_no_ordinary_file_is_refused_and_not_opened(project: Path) -> None:
    """A pipe stands for every device: to read it would take for ever."""
    (project / "data/b.yaml").unlink()
    os.mkfifo(project / "data/b.yaml")
    with pytest.raises(CannotWriteError, match=r"^data/b.yaml: this is no ordinary file$"):
        write_all(str(project), EDITS)
    (project / "data/b.yaml").unlink()
    (project / "data/b.yaml").mkdir()
    with pytest.raises(CannotWriteError, match=r"^data/b.yaml: this is a folder$"):
        write_all(str(project), EDITS)
    assert (project / "data/a.yaml").read_bytes() == b"a: 1\n"


def test_a_file_that_becomes_a_pipe_meanwhile_is_not_opened(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def change_meanwhile(*arguments: object) -> str:
        (project / "data/a.yaml").unlink(missing_ok=True)
        if not (project / "data/a.yaml").exists():
            os.mkfifo(project / "data/a.yaml")
        return write_aside(*arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(writing, "write_aside", change_meanwhile)
    with pytest.raises((ChangedMeanwhileError, CannotWriteError)):
        write_all(str(project), EDITS)


def with_names_on_disk(path: str, realpath: Callable[[str], str] = os.path.realpath) -> str:
    """What `os.path.realpath` gives on Windows: the capitals are those of the folder's list."""
    folder, name = os.path.split(realpath(path))
    there = os.listdir(folder) if os.path.isdir(folder) else []
    alike = next((each for each in there if each.lower() == name.lower()), name)
    return os.path.join(folder, alike)


@pytest.mark.parametrize("fails", [False, True])
def test_a_name_changes_its_capitals_where_the_system_does_not_tell_them_apart(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    monkeypatch.setattr(writing, "is_same", lambda one, other: one.lower() == other.lower())
    monkeypatch.setattr(os.path, "realpath", with_names_on_disk)
    (project / "data/a.yaml").rename(project / "data/A.yaml")
    edits: list[FileEdit] = [
        FileEdit("data/A.yaml", b"a: 1\n", None),
        FileEdit("data/a.yaml", None, b"a: 2\n"),
        FileEdit("data/b.yaml", b"b: 1\n", b"b: 2\n"),
    ]
    if fails:
        monkeypatch.setattr(os, "replace", Fails(os.replace, 3, FULL))
        with pytest.raises(CannotWriteError):
            write_all(str(project), edits)
        assert files_in(project)["data/A.yaml"] == b"a: 1\n"
    else:
        write_all(str(project), edits)
        assert files_in(project)["data/a.yaml"] == b"a: 2\n"
    assert len(files_in(project)) == len(OLD)


def test_a_link_is_not_removed(project: Path) -> None:
    (project / "data/z.yaml").symlink_to("a.yaml")
    with pytest.raises(CannotWriteError, match=r"^data/z\.yaml: this is a link"):
        write_all(str(project), [FileEdit("data/z.yaml", b"a: 1\n", None)])
    assert (project / "data/z.yaml").read_bytes() == b"a: 1\n"


def test_two_names_of_one_file_are_refused(project: Path) -> None:
    (project / "data/z.yaml").symlink_to("a.yaml")
    edits: list[FileEdit] = [
        FileEdit("data/a.yaml", b"a: 1\n", b"a: 2\n"),
        FileEdit("data/z.yaml", b"a: 1\n", b"a: 3\n"),
    ]
    with pytest.raises(CannotWriteError, match=r"^data/z.yaml: "):
        write_all(str(project), edits)
    assert (project / "data/a.yaml").read_bytes() == b"a: 1\n"


def test_the_loader_does_not_see_what_is_left_behind(project: Path) -> None:
    (project / "data/.migtrack-0011.tmp").write_bytes(b"half")
    assert [file.path for file in WorkingTree(str(project))] == sorted(OLD)


WRITES = """
import sys
from migtrack.system.writing import write_all
before = b"x: " + b"old" * 200_000
after = b"x: " + b"new" * 200_000
paths = [f"data/{number}.yaml" for number in range(6)]
print("ready", flush=True)
while True:
    write_all(sys.argv[1], [(path, before, after) for path in paths])
    before, after = after, before
"""


@pytest.mark.slow
def test_killed_at_any_moment_each_file_is_old_or_new(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    contents = {b"x: " + word * 200_000 for word in (b"old", b"new")}
    for moment in range(40):
        for number in range(6):
            (data / f"{number}.yaml").write_bytes(b"x: " + b"old" * 200_000)
        process = subprocess.Popen(
            [sys.executable, "-c", WRITES, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=subprocess.PIPE,
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.003 * moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for number in range(6):
            assert (data / f"{number}.yaml").read_bytes() in contents
        assert len(list(WorkingTree(str(tmp_path)))) == 6
        for left in data.glob(".migtrack-*"):
            left.unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_renamed_file_is_open_to_nobody_else(project: Path) -> None:
    (project / "data/activities/c.yaml").chmod(0o600)
    write_all(str(project), EDITS)
    assert stat.S_IMODE((project / "data/activities/d.yaml").stat().st_mode) == 0o600
