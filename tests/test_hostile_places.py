"""Files that are none, disks that are full, processes that are killed: a message, and the old file."""

import errno
import os
import resource
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from tests.command import run as run_here
from tests.repository import Repository
from tests.sample import SAMPLE, write_to
from tests.test_hostile import judge

DAY = "2021-06-15"
PATIENCE = 20
"""Seconds after which a command hangs."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    return write_to(folder, SAMPLE)


def run(project: Path, *words: str) -> tuple[int, str]:
    """The exit code of a command, and all that it printed."""
    done = run_here(*words, folder=project, today=DAY)
    return done.returncode, done.stdout + done.stderr


def run_process(project: Path, *words: str, before: str = "", **how: object) -> tuple[int, str]:
    """The same in a process of its own, which may hang, be killed, or have outputs of its own.

    `before` are statements that change the program first.
    """
    program = f"import sys\n{before}\nfrom migtrack.cli.boundary import main\nmain()"
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    done = subprocess.run(  # type: ignore[call-overload]  # options of several kinds
        [sys.executable, "-c", program, *words],
        cwd=project,
        env={**os.environ, "MIGTRACK_TODAY": DAY},
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
        **options,
    )
    return done.returncode, f"{done.stdout or ''}{done.stderr or ''}"


# A small stack


BOMBS = {
    "open brackets": "[" * 100_000,
    "open braces": "{a: " * 100_000,
    "entries": "- " * 100_000,
    "keys": "? " * 100_000,
    "closed brackets": "a: " + "[" * 50_000 + "]" * 50_000,
    "steps": "".join(f"{' ' * n}a:\n" for n in range(2_000)),
    "lists of lists": "a:\n" + "".join(f"{' ' * n}-\n" for n in range(2_000)),
    "as deep as may be": "notes: " + "[" * 31 + "]" * 31,
    "an alias of itself": "a: &a [*a]\n",
    "aliases": "a0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)),
    "merge keys": "a: &a {b: 1}\n" + "".join(f"c{n}: {{<<: [*a, *a]}}\n" for n in range(60)),
    "tags": "a: !!python/object/apply:os.system [x]\n",
    "numbers": "a: " + "9" * 100_000 + "\nb: 1e999999\nc: 0x" + "f" * 19_000,
    "many keys": "".join(f"k{n}: 1\n" for n in range(20_000)),
    "a record as deep as may be": "id: workshop-1\nkind: workshop\ntitle: "
    + "{en: " * 28
    + "}" * 28,
}


def test_a_stack_of_half_a_mebibyte_is_enough() -> None:
    failed: list[object] = []

    def work() -> None:
        for name, bomb in BOMBS.items():
            try:
                judge({"activities/workshop-1.yaml": bomb})
            except BaseException as error:  # noqa: BLE001  # whatever it is, it is told below
                failed.append((name, error))

    usual = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(usual)
    assert failed == []


# Files that are none


def test_sockets_and_the_like_are_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "data" / "activities")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.yaml")
    (project / "data" / "sops.yaml").unlink(missing_ok=True)
    (project / "data" / "sops.yaml").symlink_to("/dev/zero")
    os.mkfifo(project / "data" / "waivers.yaml")
    code, told = run_process(project, "validate", "--format", "concise")
    assert code == 1
    assert [line.partition(":")[0] for line in told.splitlines() if "MT001" in line] == [
        "data/activities/socket.yaml",
        "data/sops.yaml",
        "data/waivers.yaml",
    ]


def test_two_files_whose_names_differ_in_their_case(project: Path) -> None:
    activities = project / "data" / "activities"
    shutil.copy(activities / "workshop-1.yaml", activities / "Workshop-1.yaml")
    code, told = run(project, "validate", "--format", "concise")
    if len(list(activities.glob("*.yaml"))) == 4:
        assert code == 1
        assert "Workshop-1.yaml:1:1: error[MT007]" in told


def test_a_large_file_is_left_unread_whatever_it_is(project: Path) -> None:
    (project / "data" / "project.yaml").write_bytes(b"x" * 100_000_000)
    with (project / "data" / "requests.yaml").open("wb") as sparse:
        sparse.truncate(5 * 1024**3)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (300 * 2**20, 300 * 2**20))"
    code, told = run_process(project, "validate", "--format", "concise", before=limit)
    assert code == 1
    assert told.count("this file is larger than 4 MiB") == 2


@pytest.mark.parametrize("name", ["sops.yaml", "project.yaml", "activities/workshop-1.yaml"])
def test_a_file_that_vanishes_while_it_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    opened = os.open
    (project / "data" / name).write_text(SAMPLE.get(name, "sops: []\n"), encoding="utf-8")

    def vanishing(path: str, *more: int) -> int:
        if path.endswith(name):
            os.unlink(path)
        return opened(path, *more)

    monkeypatch.setattr(os, "open", vanishing)
    faults = load(WorkingTree(str(project))).faults
    assert ("MT001", f"data/{name}", "this file is not there") in [
        (code, fault.at.path, fault.message) for code, fault in faults
    ]


def test_a_folder_that_vanishes_while_it_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def vanishing(path: str) -> object:
        if path.endswith("activities"):
            os.rename(path, f"{path}-away")
        return listed(path)

    monkeypatch.setattr(os, "scandir", vanishing)
    faults = load(WorkingTree(str(project))).faults
    assert [(code, fault.at.path) for code, fault in faults] == [("MT001", "data/activities")]


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)


@pytest.mark.parametrize("make", [_pipe, _endless, _sparse])
def test_a_template_that_is_no_file_is_not_waited_for(
    project: Path, make: Callable[[Path], None]
) -> None:
    (project / "templates").mkdir()
    make(project / "templates" / "report.html.j2")
    code, told = run_process(project, "report", "--as-of", DAY, "--output", "r.html")
    assert (code, (project / "r.html").exists()) == (2, False)
    assert told.startswith("migtrack: templates/report.html.j2: this ")


@pytest.mark.parametrize("make", [_pipe, _endless, _sparse])
def test_a_report_that_is_no_file_is_not_compared(
    project: Path, make: Callable[[Path], None]
) -> None:
    make(project / "r.html")
    code, told = run_process(project, "report", "--as-of", DAY, "--output", "r.html", "--check")
    assert code == 1
    assert told.startswith("r.html is not ")


@pytest.mark.parametrize("make", [_pipe, _endless])
def test_a_contract_that_is_no_file_is_not_looked_for_in_the_history(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    repository = Repository(tmp_path)
    repository.write({"notes.txt": "x"}, "elsewhere")
    repository.commit()
    (tmp_path / "data").mkdir()
    make(tmp_path / "data" / "project.yaml")
    code, told = run_process(tmp_path, "validate", "--at", "HEAD")
    assert code == 3
    assert told.startswith("migtrack: there is no project in `HEAD`")


# Where nothing can be written


REPORT = ("report", "--as-of", DAY, "--format", "markdown", "--output")


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Path]:
    """A small disk of its own, where the test may mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if (
        shutil.which("mount") is None
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_keeps_the_old_report(project: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "size=64k") as small:
        (small / "report.md").write_text("old")
        (small / "full").write_bytes(b"x" * 56 * 1024)
        code, told = run(project, *REPORT, str(small / "report.md"))
        assert code == 2
        assert "cannot be written: No space left on device" in told
        assert (small / "report.md").read_text() == "old"
        assert sorted(os.listdir(small)) == ["full", "report.md"]


def test_a_full_cache_changes_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = run(project, "status", "--no-cache")
    with disk(tmp_path / "disk", "size=16k") as small:
        monkeypatch.setenv("XDG_CACHE_HOME", str(small))
        with (small / "full").open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 4096):
                pass
        assert run(project, "status") == good
        assert not list(small.rglob("*.answer*"))


def test_a_disk_that_is_read_only(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = run(project, "status", "--no-cache")
    with disk(tmp_path / "disk", "size=1m,ro") as small:
        monkeypatch.setenv("XDG_CACHE_HOME", str(small))
        assert run(project, "status") == good
        code, told = run(project, *REPORT, str(small / "report.md"))
        assert code == 2
        assert "cannot be written: Read-only file system" in told


@contextmanager
def full_at(size: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes: like a disk that is full, and it needs no disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 1, 4096])
@pytest.mark.parametrize("name", ["report.md", "report.html"])
def test_a_file_that_may_not_grow_keeps_the_old_report(project: Path, name: str, size: int) -> None:
    (project / name).write_text("old")
    with full_at(size):
        code, told = run(project, "report", "--as-of", DAY, "--output", name)
    assert (code, (project / name).read_text()) == (2, "old")
    assert f"migtrack: {name} cannot be written: File too large" in told
    assert "Traceback" not in told
    assert not list(project.glob(".migtrack-*"))


@pytest.mark.parametrize("size", [0, 1, 4096])
def test_a_cache_that_may_not_grow_changes_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    good = run(project, "status", "--no-cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with full_at(size):
        assert run(project, "status") == good
    assert run(project, "status") == good


FULL_AT_16 = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_may_not_grow_is_told(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with (tmp_path / "screen").open("w") as screen:
        code, told = run_process(project, "validate", before=FULL_AT_16, stdout=screen)
    assert code == 2
    assert told.startswith("migtrack: the output cannot be written: File too large\n")


@contextmanager
def read_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be opened for writing, as on a disk that is read-only."""
    opened = os.open

    def refusing(path: str, flags: int, *more: int, **how: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        return opened(path, flags, *more, **how)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing)
        yield


def test_where_nothing_may_be_opened_for_writing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = run(project, "status", "--no-cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with read_only(monkeypatch):
        assert run(project, "status") == good
    (project / "report.md").write_text("old")
    with read_only(monkeypatch):
        code, told = run(project, *REPORT, "report.md")
    assert (code, (project / "report.md").read_text()) == (2, "old")
    assert "cannot be written: Read-only file system" in told


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
def test_a_full_device_as_the_output_is_no_ordinary_file(project: Path) -> None:
    code, told = run(project, *REPORT, "/dev/full")
    assert code == 2
    assert "/dev/full cannot be written: this is no ordinary file" in told


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_nothing_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with open("/dev/full", "w") as full:
        code, told = run_process(project, "validate", stdout=full)
    assert code == 2
    assert told.startswith("migtrack: the output cannot be written: No space left on device\n")


@pytest.mark.parametrize("command", ["validate", "status"])
def test_closed_outputs_are_no_fault(project: Path, command: str) -> None:
    words = [sys.executable, "-m", "migtrack", command, "--as-of", DAY]
    script = 'exec "$@" >&- 2>&-'
    done = subprocess.run(["sh", "-c", script, "sh", *words], cwd=project, check=False)
    assert done.returncode == 0


# Killed in the middle


KILLED = "import os; os.{step} = lambda *_, **__: os.kill(os.getpid(), 9)"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_who_is_killed_while_writing_leaves_the_old_report(project: Path, step: str) -> None:
    report = project / "report.md"
    report.write_text("old")
    code, _ = run_process(project, *REPORT, "report.md", before=KILLED.format(step=step))
    assert (code, report.read_text()) == (-9, "old")
    code, _ = run(project, *REPORT, "report.md")
    assert code == 0
    assert report.read_text().startswith("<!-- migtrack report 2021-06-15 -->")


@pytest.mark.parametrize("step", ["replace", "unlink"])
def test_who_is_killed_while_keeping_an_answer_leaves_none_or_all(project: Path, step: str) -> None:
    good = run(project, "status", "--no-cache")
    full = KILLED.format(step=step)
    if step == "unlink":
        full += "; import migtrack.system.cache; migtrack.system.cache.MAX_ENTRIES = 0"
    assert run_process(project, "status", before=full)[0] == -9
    assert run(project, "status") == good
    assert run(project, "status") == good
    assert run(project, "cache", "clear")[0] == 0
