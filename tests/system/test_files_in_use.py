"""Windows lets nobody rename or remove a file that another program has open."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from migtrack.system import files
from migtrack.system.files import CannotWriteError, write_atomically
from migtrack.system.writing import FileEdit, write_all
from tests.sample import files_in

DENIED = "Access is denied"


class InUse:
    """A system call that is refused a number of times."""

    def __init__(self, call: Callable[..., None], times: int) -> None:
        self.call = call
        self.times = times

    def __call__(self, *paths: str) -> None:
        self.times -= 1
        if self.times >= 0:
            raise PermissionError(errno.EACCES, DENIED)
        self.call(*paths)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PAUSES", (0, 0))


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("call", ["replace", "unlink"])
def test_what_a_virus_scanner_holds_for_a_moment_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(b"old")
    monkeypatch.setattr(os, call, InUse(getattr(os, call), 2))
    write_all(str(tmp_path), [FileEdit("a", b"old", b"new"), FileEdit("b", b"old", None)])
    monkeypatch.setattr(os, call, InUse(getattr(os, call), 2))
    write_atomically(str(tmp_path / "c"), "new")
    assert files_in(tmp_path) == {"a": b"new", "c": b"new"}


@pytest.mark.usefixtures("windows")
def test_what_stays_open_is_not_written_and_the_message_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", InUse(os.replace, 3))
    with pytest.raises(CannotWriteError) as refused:
        write_all(str(tmp_path), [FileEdit("a", b"old", b"new")])
    assert str(refused.value) == f"a: {DENIED}; another program may have it open"
    assert files_in(tmp_path) == {"a": b"old"}


def test_other_systems_refuse_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PAUSES", ())
    monkeypatch.setattr(os, "replace", InUse(os.replace, 1))
    with pytest.raises(CannotWriteError) as refused:
        write_atomically(str(tmp_path / "a"), "new")
    assert str(refused.value) == DENIED
    assert list(tmp_path.iterdir()) == []
