"""What the machine refuses ends a command with a plain message: it is no fault of migtrack."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest

from migtrack.cli import output, streams
from migtrack.cli.errors import CommandError, refused_by_system
from migtrack.system import cache
from migtrack.system.cache import Answer, keep, look_up
from tests.command import exit_code, run
from tests.repository import sample_repository, snapshot
from tests.sample import ROOT

DAY = ("--as-of", "2021-06-15")
COMMANDS = [
    ("--help",),
    ("--version",),
    ("validate", *DAY),
    ("validate", "--help"),
    ("status", *DAY),
    ("report", *DAY, "--output", "-"),
    ("why", "attendance", *DAY),
    ("people", *DAY),
    ("diff", *DAY),
    ("history", *DAY),
    ("explain", "MT101"),
    ("rules",),
    ("schema",),
    ("schema", "activity"),
    ("cache", "path"),
]
EVERY = pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    sample_repository(folder)
    return folder


def start(
    words: Iterable[str], folder: Path, before: str = "", **environment: str
) -> tuple[int, str, str]:
    """The exit code and the outputs of a process of its own; `before` changes it first."""
    program = f"import sys\n{before}\nfrom migtrack.cli.boundary import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=folder,
        env={**os.environ, "MIGTRACK_TODAY": "2021-06-15", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=30,
    )
    return done.returncode, done.stdout, done.stderr


def shell(script: str, words: Iterable[str], folder: Path) -> tuple[int, str, str]:
    """The same by a line for the shell, in which `"$@"` is the command."""
    done = subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "migtrack", *words],
        cwd=folder,
        env={**os.environ, "MIGTRACK_TODAY": "2021-06-15"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=30,
    )
    return done.returncode, done.stdout, done.stderr


def is_plain(text: str) -> bool:
    return "Traceback" not in text and "fault of migtrack" not in text and "Exception" not in text


class Gone(BytesIO):
    """An output that cannot be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _: object) -> int:
        raise self._error


def print_to(error: OSError, words: Iterable[str], folder: Path) -> tuple[int, str]:
    """The exit code, and what is told, of a command whose output raises an error."""
    with (
        patch.object(sys, "argv", ["migtrack", *words]),
        patch.dict(os.environ, {"MIGTRACK_TODAY": "2021-06-15"}),
        chdir(folder),
        redirect_stdout(TextIOWrapper(Gone(error), encoding="utf-8", write_through=True)),
        redirect_stderr(StringIO()) as told,
    ):
        return exit_code(), told.getvalue()


# Outputs


@needs_full
@pytest.mark.parametrize("words", [("--help",), ("report", *DAY, "--output", "-")], ids=" ".join)
def test_a_device_that_is_full(words: tuple[str, ...], project: Path) -> None:
    code, _, told = shell('exec "$@" > /dev/full', words, project)
    assert (code, told.splitlines()[:1]) == (
        2,
        ["migtrack: the output cannot be written: No space left on device"],
    )
    assert is_plain(told)


@EVERY
def test_an_output_that_takes_nothing(words: tuple[str, ...], project: Path) -> None:
    code, told = print_to(OSError(errno.ENOSPC, "No space left on device"), words, project)
    assert code == 2
    assert told.startswith("migtrack: the output cannot be written: No space left on device\n")
    assert is_plain(told)


@needs_full
@pytest.mark.parametrize("words", [("validate", "nowhere"), ("--help",), ()], ids=" ".join)
def test_where_not_even_the_fault_can_be_told(words: tuple[str, ...], project: Path) -> None:
    assert shell('exec "$@" > /dev/full 2>&1', words, project) == (2, "", "")


@pytest.mark.parametrize("words", [("diff", *DAY)])
@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed(words: tuple[str, ...], closed: str, project: Path) -> None:
    code, _, told = shell(f'exec "$@" {closed}', words, project)
    assert (code, told) == (0, "")


def test_an_output_that_is_only_for_reading(project: Path) -> None:
    code, _, told = shell('exec "$@" 1< /dev/null', ("rules",), project)
    assert code == 2
    assert told.startswith("migtrack: the output cannot be written: Bad file descriptor")


@EVERY
def test_a_reader_that_has_enough_ends_every_command_quietly(
    words: tuple[str, ...], project: Path
) -> None:
    assert print_to(BrokenPipeError(errno.EPIPE, "Broken pipe"), words, project) == (0, "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("validate", "--help"), 0),
        (("report", *DAY, "--output", "-"), 0),
        (("validate", "nowhere"), 2),
        (("validate", "--project", "nowhere"), 3),
    ],
)
def test_a_pipe_that_is_closed_before_anything_is_printed(
    words: tuple[str, ...], code: int, project: Path
) -> None:
    script = '{ "$@"; echo $? >&3; } 3>&2 2>&1 | exec true'
    assert shell(script, words, project) == (0, "", f"{code}\n")


@pytest.mark.parametrize("ends", [True, False])
def test_after_the_reader_has_gone_the_exit_code_is_still_that_of_the_whole(
    tmp_path: Path, *, ends: bool
) -> None:
    sample_repository(tmp_path)
    (tmp_path / "data" / "requests.yaml").write_text("nonsense\n" * 5)
    words = ("validate", "--format", "json", *DAY)
    script = '{ "$@"; echo $? >&3; } 3>&2 2>&1 | ' + ("exec true" if ends else "cat > /dev/null")
    assert shell(script, words, tmp_path) == (0, "", "1\n")


@pytest.mark.parametrize(
    ("system", "error", "quiet"),
    [
        ("nt", OSError(errno.EINVAL, "Invalid argument"), True),
        ("posix", OSError(errno.EINVAL, "Invalid argument"), False),
        ("nt", OSError(errno.ENOSPC, "No space left on device"), False),
        ("nt", OSError(errno.EINVAL, "Invalid argument", "a?b"), False),
        ("posix", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("nt", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("posix", ConnectionResetError(errno.ECONNRESET, "Connection reset by peer"), True),
    ],
)
def test_the_end_of_a_pipe_on_every_system(
    monkeypatch: pytest.MonkeyPatch, system: str, error: OSError, *, quiet: bool
) -> None:
    monkeypatch.setattr(streams, "os", SimpleNamespace(**{**vars(os), "name": system}))
    stream = TextIOWrapper(Gone(error), encoding="utf-8", write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    if quiet:
        output.emit("text")
    else:
        with pytest.raises(CommandError, match="cannot be"):
            output.emit("text")


# The working folder, files, memory


GONE = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'


@pytest.mark.parametrize("words", [("validate",), ("schema", "activity")])
def test_a_working_folder_that_is_gone(words: tuple[str, ...], project: Path) -> None:
    code, printed, told = shell(GONE, words, project)
    assert (code, printed) == (2, "")
    assert told.startswith(
        "migtrack: the working folder cannot be found: No such file or directory"
    )


def test_what_needs_no_working_folder_does_without(project: Path) -> None:
    there = ("--project", str(project))
    assert shell(GONE, ("status", *there), project)[::2] == (0, "")
    assert shell(GONE, ("validate", *there, str(project / "data")), project)[::2] == (0, "")
    code, _, told = shell(GONE, ("report", *there, "--output", "x.html"), project)
    assert (code, is_plain(told)) == (2, True)


LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({0}, {0}))"
UNMEASURED = {"COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""}
"""For processes in which coverage could not write down what it measured."""


@pytest.mark.parametrize(
    ("words", "handles"),
    [
        (("validate", "--no-cache"), 4),
        (("validate", "--no-cache"), 5),
        (("report", "--output", "-"), 6),
        (("diff",), 5),
        (("diff",), 7),
    ],
)
def test_too_few_files_may_be_open(words: tuple[str, ...], handles: int, project: Path) -> None:
    code, printed, told = start(words, project, LIMIT.format(handles), **UNMEASURED)
    assert is_plain(told), told
    assert "MT001" not in printed
    assert code == 0 or told.startswith("migtrack: "), told
    assert code in (0, 2, 3)


def test_what_the_system_refuses_is_told() -> None:
    for error, message in (
        (OSError(errno.EMFILE, "Too many open files"), "no more files can be opened"),
        (OSError(errno.ENFILE, "Too many open files", "x"), "no more files can be opened"),
        (PermissionError(errno.EACCES, "Permission denied", "x"), "x cannot be used: Permission"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "the working folder cannot be found"),
        (OSError(errno.EIO, "Input/output error"), "the output cannot be written: Input/output"),
        (OSError("odd"), "the output cannot be written: OSError"),
        (MemoryError(), "there is not enough memory"),
    ):
        assert refused_by_system(error).message.startswith(message)


# Homes and caches


def test_without_a_home_nothing_is_kept_beside_the_data(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(project / "data")
    for path in ("~/.cache", "cache", "", "data"):
        monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, path=path, **__: path)
        assert run("status", *DAY, folder=project).returncode == 0
        done = run("cache", "path", folder=project)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("migtrack: the cache cannot be used: the user has no folder")
        done = run("cache", "clear", folder=project)
        assert (done.returncode, done.stdout) == (2, "")
    assert snapshot(project / "data") == before
    assert {path.name for path in project.iterdir()} == {".git", "data"}


def test_windows_without_a_variable_that_names_the_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unset(*_: object, **__: object) -> str:
        raise ValueError("Unset environment variable: LOCALAPPDATA")

    monkeypatch.setattr("platformdirs.user_cache_dir", unset)
    assert run("status", *DAY, folder=project).returncode == 0
    assert run("cache", "path", folder=project).returncode == 2


@pytest.mark.parametrize(
    "variables",
    [
        {"HOME": "/dev/null", "XDG_CACHE_HOME": ""},
        {"HOME": "/nowhere", "XDG_CACHE_HOME": ""},
        {"XDG_CACHE_HOME": "/dev/null"},
        {"HOME": "/nowhere", "XDG_CACHE_HOME": "relative"},
        {"XDG_CACHE_HOME": "/proc/1"},
        {"TMPDIR": "/nowhere"},
        {"TERM": "", "LANG": "", "LC_ALL": "nonsense", "PATH": ""},
    ],
    ids=str,
)
def test_odd_surroundings_change_nothing(project: Path, variables: dict[str, str]) -> None:
    for words in (("validate", *DAY), ("report", *DAY, "--output", "-")):
        done = run(*words, folder=project, environment=variables)
        assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in project.iterdir()} == {".git", "data"}


@pytest.mark.parametrize(
    "numbers",
    [
        b"256 0 9999999999",
        b"2 0 9999999999",
        b"-1 0 9999999999",
        b"0x1 0 9999999999",
        b"nan 0 9999999999",
        b"0 nan inf",
        b"0 0 " + b"9" * 5000,
        b"0 0 1e99",
        b"0 0",
        b"0 0 9999999999 1",
        b"",
        b"0 0 99999999_99",
        " 0 0 ٩٩٩٩٩٩٩٩٩٩".encode(),
        b"0\t0 9999999999",
    ],
)
def test_a_kept_answer_with_odd_numbers_is_none(numbers: bytes) -> None:
    keep("k", Answer(0, "text", 0, 9999999999))
    assert look_up("k", 1.0) == Answer(0, "text", 0, 9999999999)
    [entry] = Path(cache.folder()).iterdir()
    for body in (numbers + b"\ntext", b"0 0 9999999999\n\xff"):
        entry.write_bytes(b"migtrack answer 1\n%s\n%s" % (cache._hash(b"k", body).encode(), body))
        assert look_up("k", 1.0) is None


# Interrupts


INTERRUPT = """
class Interrupting:
    def find_spec(self, name, *_):
        if name == {name!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
"""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("migtrack.cli", ("validate",)),
        ("migtrack.cli.boundary", ("validate",)),
        ("migtrack.cli.streams", ("validate",)),
        ("migtrack.cli.answers", ("validate",)),
        ("migtrack.base.days", ("status",)),
        ("migtrack.cli.plain_arguments", ("rules",)),
        ("pydantic", ("validate", "--no-cache")),
        ("migtrack.rules.activities", ("validate", "--no-cache")),
        ("migtrack.cli.main", ("--help",)),
        ("typer", ("rules",)),
        ("migtrack.cli.commands.report", ("report",)),
        ("jinja2", ("report",)),
        ("subprocess", ("diff",)),
    ],
)
def test_an_interrupt_in_the_first_moments(name: str, words: tuple[str, ...]) -> None:
    before = INTERRUPT.format(name=name)
    assert start(words, ROOT, f"{before}\nfrom migtrack.__main__ import main; main()") == (
        130,
        "",
        "",
    )


def test_nothing_is_imported_before_an_interrupt_is_minded() -> None:
    program = "import sys; before = {*sys.modules}; import migtrack.__main__; print(*{*sys.modules} - before)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {*done.stdout.split()} == {"migtrack", "migtrack.__main__"}
