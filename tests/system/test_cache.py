"""The cache changes nothing but the time."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.system import cache
from migtrack.system.cache import (
    MAX_ENTRIES,
    MAX_ENTRY_BYTES,
    Answer,
    clear,
    folder,
    keep,
    key_of,
    look_up,
)
from tests.command import Done
from tests.command import run as command
from tests.sample import ROOT

NOW = time.time()
ANSWER = Answer(1, "two findings · نتيجتان\n", int(NOW) - 10, int(NOW) + 10)
DAY = "2021-06-15"


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    """The shipped project, with a fault in it."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    edit(tmp_path / "data" / "sops.yaml", "id: sop-1", "id: sop-one")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(project: Path, *words: str, today: str = DAY, **environment: str) -> Done:
    return command(*words, folder=project, today=today, environment=environment)


def run_process(project: Path, *words: str) -> tuple[int, str, str]:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "migtrack", *words],
        cwd=project,
        env={**os.environ, "MIGTRACK_TODAY": DAY},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    return done.returncode, done.stdout, done.stderr


def entries() -> list[Path]:
    return sorted(Path(folder()).glob("*")) if os.path.isdir(folder()) else []


# What is kept


def test_what_is_kept_is_found_while_it_holds() -> None:
    keep("k", ANSWER)
    assert look_up("k", NOW) == ANSWER
    assert look_up("other", NOW) is None
    assert look_up("k", ANSWER.until) is None
    assert look_up("k", ANSWER.since - 1) is None


def test_an_entry_is_text_for_its_owner_alone() -> None:
    keep("k", ANSWER)
    [entry] = entries()
    assert entry.stat().st_mode & 0o777 == 0o600
    assert entry.read_text(encoding="utf-8").endswith(ANSWER.text)


def test_a_name_that_is_not_utf_8_is_kept() -> None:
    odd = ANSWER._replace(text="data/\udcff.yaml")
    keep("k", odd)
    assert look_up("k", NOW) == odd


@given(at=st.integers(0, 300), content=st.binary(max_size=6))
def test_a_damaged_entry_is_none(at: int, content: bytes) -> None:
    keep("k", ANSWER)
    [entry] = entries()
    whole = entry.read_bytes()
    damaged = whole[:at] + content + whole[at + len(content) :]
    entry.write_bytes(damaged)
    assert look_up("k", NOW) == (ANSWER if damaged == whole else None)
    entry.write_bytes(whole[:at])
    assert look_up("k", NOW) == (ANSWER if at >= len(whole) else None)


@given(content=st.binary(max_size=200))
def test_a_foreign_file_is_none(content: bytes) -> None:
    keep("k", ANSWER)
    [entry] = entries()
    entry.write_bytes(content)
    assert look_up("k", NOW) is None


def test_an_entry_under_anothers_name_is_none() -> None:
    keep("k", ANSWER)
    [entry] = entries()
    entry.rename(entry.with_name("other.answer"))
    assert look_up("other", NOW) is None


def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    keep("k", ANSWER)
    [entry] = entries()
    entry.rename(tmp_path / "elsewhere")
    entry.symlink_to(tmp_path / "elsewhere")
    assert look_up("k", NOW) is None
    entry.unlink()
    os.mkfifo(entry)
    assert look_up("k", NOW) is None


def test_the_cache_is_bounded() -> None:
    for number in range(MAX_ENTRIES + 20):
        keep(f"k{number}", ANSWER)
    assert len(entries()) == MAX_ENTRIES
    assert look_up(f"k{MAX_ENTRIES + 19}", NOW) == ANSWER
    keep("long", ANSWER._replace(text="x" * MAX_ENTRY_BYTES))
    assert look_up("long", NOW) is None
    assert len(entries()) == MAX_ENTRIES


def test_everything_is_forgotten_drafts_and_all_but_nothing_foreign() -> None:
    keep("k", ANSWER)
    home = Path(folder())
    (home / "k.answer.123").write_text("a draft")
    (home / "notes.txt").write_text("not ours")
    assert clear() == 2
    assert [path.name for path in entries()] == ["notes.txt"]
    shutil.rmtree(home)
    assert clear() == 0


def test_a_cache_that_cannot_be_written_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keep("k", ANSWER)
    assert look_up("k", NOW) is None


def test_a_full_disk_leaves_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    keep("k", ANSWER)
    assert entries() == []


def test_parts_of_a_question_do_not_run_into_each_other() -> None:
    assert key_of([b"ab", b"c"]) != key_of([b"a", b"bc"])
    assert key_of([b"a", b""]) != key_of([b"a"])
    assert key_of([b"a"]) == key_of([b"a"])


# What bounds and guards the cache


def age(name: str, seconds: int) -> None:
    """Let the entry of that key be so many seconds old."""
    path = Path(folder()) / f"{name}.answer"
    os.utime(path, (NOW - seconds, NOW - seconds))


def test_the_oldest_answers_are_dropped_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_ENTRIES", 3)
    for seconds, name in ((20, "b"), (30, "a"), (10, "c")):
        keep(name, ANSWER)
        age(name, seconds)
    assert [path.stem for path in entries()] == ["a", "b", "c"]  # as many as may be
    keep("d", ANSWER)
    assert [path.stem for path in entries()] == ["b", "c", "d"]
    monkeypatch.setattr(cache, "MAX_ENTRIES", 1)
    keep("e", ANSWER)
    assert [path.stem for path in entries()] == ["e"]


@pytest.mark.parametrize("call", ["unlink", "stat"])
def test_an_answer_is_kept_where_the_oldest_cannot_be_dropped(
    call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MAX_ENTRIES", 1)
    keep("old", ANSWER)
    usual = getattr(os, call)

    def fail(path: str) -> object:
        if path.endswith("old.answer"):
            raise PermissionError
        return usual(path)

    with monkeypatch.context() as context:
        context.setattr(os, call, fail)
        keep("new", ANSWER)
    assert look_up("new", NOW) == look_up("old", NOW) == ANSWER


def test_the_folder_is_named_after_the_program() -> None:
    assert "migtrack" in Path(folder()).parts


def test_an_entry_of_exactly_the_largest_size_is_kept_and_found() -> None:
    keep("k", ANSWER._replace(text=""))
    [entry] = entries()
    room = MAX_ENTRY_BYTES - entry.stat().st_size
    clear()
    for size, found in ((room, True), (room + 1, False)):
        keep(f"k{size}", ANSWER._replace(text="x" * size))
        assert (look_up(f"k{size}", NOW) is not None) is found
    assert [path.stat().st_size for path in entries()] == [MAX_ENTRY_BYTES]


def test_an_entry_that_grew_too_large_is_none() -> None:
    keep("k", ANSWER)
    [entry] = entries()
    body = entry.read_bytes().partition(b"\n")[2].partition(b"\n")[2] + b"x" * MAX_ENTRY_BYTES
    entry.write_bytes(b"%s%s\n%s" % (cache._MAGIC, cache._hash(b"k", body).encode(), body))
    assert look_up("k", NOW) is None


def test_an_entry_of_another_format_is_none() -> None:
    keep("k", ANSWER)
    [entry] = entries()
    content = entry.read_bytes()
    assert content.startswith(b"migtrack answer 1\n")
    entry.write_bytes(content.replace(b"answer 1", b"answer 2", 1))
    assert look_up("k", NOW) is None


@pytest.mark.parametrize(("now", "found"), [(9, False), (10, True), (19, True), (20, False)])
def test_an_answer_holds_from_its_first_second_and_not_at_its_end(now: int, *, found: bool) -> None:
    answer = Answer(0, "fine\n", 10, 20)
    keep("k", answer)
    assert look_up("k", now) == (answer if found else None)


def test_without_a_time_of_its_own_an_answer_never_holds() -> None:
    assert (Answer(0, "x").since, Answer(0, "x").until) == (0, 0)
    keep("k", Answer(0, "x"))
    assert look_up("k", 0) is None


def test_an_entry_of_somebody_else_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("k", ANSWER)
    monkeypatch.setattr(os, "getuid", lambda: 2**31)
    assert look_up("k", NOW) is None
    monkeypatch.delattr(os, "getuid")  # a system that knows no owners
    assert look_up("k", NOW) == ANSWER


def test_a_disk_that_cannot_be_read_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    keep("k", ANSWER)
    opened = len(os.listdir("/proc/self/fd"))
    monkeypatch.setattr(os, "read", fail)
    assert look_up("k", NOW) is None
    assert len(os.listdir("/proc/self/fd")) == opened
    monkeypatch.undo()


def test_a_key_that_is_no_name_of_a_file_is_none() -> None:
    keep("a\0b", ANSWER)
    assert look_up("a\0b", NOW) is None


def test_a_folder_in_the_place_of_an_entry_is_none() -> None:
    keep("k", ANSWER)
    [entry] = entries()
    entry.unlink()
    entry.mkdir()
    assert look_up("k", NOW) is None


def test_a_draft_is_for_its_owner_alone_and_follows_no_link(tmp_path: Path) -> None:
    os.umask(os.umask(0o022))
    keep("k", ANSWER)
    home = Path(folder())
    assert home.stat().st_mode & 0o777 == 0o700
    clear()
    (tmp_path / "elsewhere").write_text("precious")
    (home / f"k.answer.{os.getpid()}").symlink_to(tmp_path / "elsewhere")
    keep("k", ANSWER)
    assert (tmp_path / "elsewhere").read_text() == "precious"


def test_what_was_forgotten_meanwhile_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("k", ANSWER)
    unlink = os.unlink

    def twice(path: str) -> None:
        unlink(path)
        unlink(path)

    monkeypatch.setattr(os, "unlink", twice)
    assert clear() == 1


def test_what_cannot_be_forgotten_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> None:
        raise PermissionError

    keep("k", ANSWER)
    monkeypatch.setattr(os, "unlink", fail)
    with pytest.raises(PermissionError):
        clear()


# What an answer depends on


@pytest.fixture(name="program")
def _program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program, the packages that it uses next to it."""
    package = tmp_path / "program"
    (package / "system" / "__pycache__").mkdir(parents=True)
    (package / "system" / "cache.py").write_text("1")
    (tmp_path / "site-packages" / "used-1.0.dist-info").mkdir(parents=True)
    (tmp_path / "elsewhere" / "other-1.0.dist-info").mkdir(parents=True)
    paths = [str(tmp_path / name) for name in ("site-packages", "elsewhere", "gone-packages")]
    monkeypatch.setattr(sys, "path", paths)
    monkeypatch.setattr(cache, "__file__", str(package / "system" / "cache.py"))
    return package


@pytest.mark.parametrize(
    ("change", "noticed"),
    [
        (lambda program: (program / "system" / "cache.py").write_text("12"), True),
        (lambda program: os.utime(program / "system" / "cache.py", (1, 1)), True),
        (lambda program: (program / "new.py").write_text(""), True),
        (lambda program: (program / "system" / "new.py").write_text(""), True),
        (lambda program: (program / "ar.po").write_text(""), True),
        (lambda program: (program / "ar.mo").write_text(""), True),
        (lambda program: (program / "page.j2").write_text(""), True),
        (lambda program: (program / "notes.txt").write_text(""), False),
        (lambda program: (program / "system" / "__pycache__" / "new.py").write_text(""), False),
        (
            lambda program: (program.parent / "site-packages" / "used-1.0.dist-info").rename(
                program.parent / "site-packages" / "used-1.1.dist-info"
            ),
            True,
        ),
        (lambda program: (program.parent / "site-packages" / "new.dist-info").mkdir(), True),
        (lambda program: (program.parent / "site-packages" / "notes").mkdir(), False),
        (lambda program: (program.parent / "elsewhere" / "new.dist-info").mkdir(), False),
    ],
)
def test_an_answer_depends_on_the_program_and_the_versions_that_it_uses(
    program: Path, change: Callable[[Path], object], *, noticed: bool
) -> None:
    before = key_of([b"a"])
    assert key_of([b"a"]) == before
    change(program)
    assert (key_of([b"a"]) != before) is noticed


def test_names_that_are_not_utf_8_are_part_of_the_program(program: Path) -> None:
    before = key_of([b"a"])
    (program / os.fsdecode(b"caf\xe9.py")).write_text("")
    second = key_of([b"a"])
    (program.parent / "site-packages" / os.fsdecode(b"caf\xe9.dist-info")).mkdir()
    assert len({before, second, key_of([b"a"])}) == 3


@pytest.mark.usefixtures("program")
def test_an_answer_depends_on_the_version_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of([b"a"])
    monkeypatch.setattr(sys, "version", "4.0")
    assert key_of([b"a"]) != before
    assert len(before) == 40


# What the commands say


COMMANDS = [
    ("validate",),
    ("validate", "--as-of", DAY),
    ("validate", "--format", "json"),
    ("validate", "--format", "sarif", "--fail-on", "never"),
    ("status",),
    ("status", "--format", "json"),
    ("status", "--lang", "ar"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_answer_is_the_same_byte_for_byte(project: Path, words: tuple[str, ...]) -> None:
    without = run(project, *words, "--no-cache")
    assert entries() == []
    first = run(project, *words)
    assert len(entries()) == 1
    second = run(project, *words)
    assert without == first == second
    assert without[2] == ""


def test_a_redacted_answer_is_searched_for_names_each_time(project: Path) -> None:
    assert run(project, "status", "--redact")[0] == 0
    assert entries() == []


@pytest.mark.parametrize("options", [("--format", "text"), ("--fail-on", "error")])
def test_an_option_of_usual_value_asks_the_same(project: Path, options: tuple[str, str]) -> None:
    run(project, "validate")
    run(project, "validate", *options)
    assert len(entries()) == 1


def test_nothing_is_worked_out_twice(project: Path) -> None:
    run(project, "validate")
    [entry] = entries()
    text = entry.read_bytes()
    clear()
    keep(entry.stem, Answer(1, "kept\n", 0, 2**40))
    assert run(project, "validate") == (1, "kept\n", "")
    entry.write_bytes(text)
    assert "sop-one" in run(project, "validate")[1]


def _same_size_and_time(project: Path) -> None:
    path = project / "data" / "sops.yaml"
    before = path.stat()
    edit(path, "id: sop-one", "id: sop_one")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_size == before.st_size


def _renamed(project: Path) -> None:
    (project / "data" / "sops.yaml").rename(project / "data" / "sop.yaml")


def _added(project: Path) -> None:
    (project / "data" / "more.txt").write_text("")


def _unreadable(project: Path) -> None:
    (project / "data" / "sops.yaml").unlink()
    (project / "data" / "sops.yaml").mkdir()


@pytest.mark.parametrize("change", [_same_size_and_time, _renamed, _added, _unreadable])
def test_whatever_changes_is_noticed(project: Path, change: Callable[[Path], None]) -> None:
    before = run(project, "validate")
    change(project)
    after = run(project, "validate")
    assert after != before
    assert after == run(project, "validate", "--no-cache")


def test_the_day_and_the_place_are_part_of_the_question(project: Path) -> None:
    kept = run(project, "validate")[1]
    other = run(project, "validate", today="2021-02-01")[1]
    assert other != kept
    assert run(project / "data", "validate")[1] != kept
    assert "../data/" in run(project / "data", "validate")[1]


@pytest.mark.parametrize("words", [("validate", "--show-personal"), ("validate", "data/sops.yaml")])
def test_some_answers_are_never_kept(project: Path, words: tuple[str, ...]) -> None:
    run(project, *words)
    assert entries() == []


def test_a_broken_cache_harms_nobody(project: Path, tmp_path: Path) -> None:
    good = run(project, "validate", "--no-cache")
    (tmp_path / "file").write_text("")
    for home in (str(tmp_path / "file"), "/proc/none", "relative", "/dev/null"):
        assert run(project, "validate", XDG_CACHE_HOME=home) == good
    run(project, "validate")
    [entry] = entries()
    entry.write_bytes(entry.read_bytes()[:-1])
    assert run(project, "validate") == good
    assert entry.read_text(encoding="utf-8").endswith(good[1])


@pytest.mark.slow
def test_many_runs_at_once_agree(project: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: run_process(project, "validate"), range(12)))
    assert len(set(answers)) == 1
    assert [path.suffix for path in entries()] == [".answer"]


def test_clear(project: Path) -> None:
    run(project, "validate")
    run(project, "status")
    assert run(project, "cache", "clear") == (0, "forgot 2 answers\n", "")
    assert entries() == []
    assert run(project, "cache", "path")[1].strip() == folder()
