"""Lists of names that are none: each is refused at once, in words that tell no contact."""

import os
import time
from pathlib import Path

import pytest

from tests.cli.test_record_attendance import TODAY, list_of, project, record
from tests.command import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"ministry-01\0\n", "holds a NUL character"),
        ("ministry-01\n".encode("utf-16-le"), "holds a NUL character"),
        (b"ministry-01\n" * 1_001, "has more than 1,000 lines"),
        (b"\n" + b"x" * 301, "has more than 300 characters in line 2"),
        (b"(" * 100_000, "has more than 300 characters in line 1"),
        (b"x\n" * 400_000, "is larger than 512 KiB"),
        ("أحمد\n".encode("cp1256"), "is not saved as UTF-8"),
    ],
)
def test_what_is_no_list_is_refused_at_once(folder: Path, content: bytes, why: str) -> None:
    (folder / "list.txt").write_bytes(content)
    begin = time.process_time()
    done = record(folder, "workshop-1", "--from", "list.txt", "--absent", "others", "--yes")
    assert done.returncode == 2
    assert f"list.txt {why}" in done.stderr
    assert time.process_time() - begin < 2
    assert list_of(folder) == []


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="only Unix has it")
def test_endless_device_is_no_list(folder: Path) -> None:
    done = record(folder, "workshop-1", "--from", "/dev/zero", "--yes")
    assert (done.returncode, len(done.stderr) < 300) == (2, True)


@pytest.mark.parametrize(
    "line", ["somebody@example.org", "Somebody Else; +964 770 123 4567", "☐ somebody@example.org"]
)
def test_contact_in_a_list_is_not_repeated(folder: Path, line: str) -> None:
    (folder / "list.txt").write_text(f"ministry-01\n{line}\n", encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--absent", "others", "--yes")
    assert done.returncode == 2
    assert "line 2: " in done.stderr
    assert "something like" in done.stderr
    assert not {"example.org", "770"} & set(done.stderr.replace("@", " ").split())


@pytest.mark.parametrize("option", ["--excused", "--online", "--present", "--guests"])
def test_blank_option_says_nothing(folder: Path, option: str) -> None:
    done = record(folder, "workshop-1", option, " ", "--yes")
    assert done.returncode == 2
    assert "say who came" in done.stderr
    assert list_of(folder) == []


def test_list_without_a_name_is_wrong_usage(folder: Path) -> None:
    assert "it is empty" in record(folder, "workshop-1", "--from", "", "--yes").stderr


def test_text_that_is_no_utf_8_is_no_answer(folder: Path) -> None:
    words = ["record", "left", "ministry-01", "2021-03-02", "--reason", "\udce1\udce1"]
    done = run(*words, "--yes", folder=folder, today=TODAY)
    assert done.returncode == 2
    assert "no UTF-8" in done.stderr
