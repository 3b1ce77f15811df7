"""Writing a file whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from migtrack.system.files import CannotWriteError, write_atomically


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def fail(*_: object) -> None:
    raise OSError(28, "No space left on device")


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_new_file_holds_the_text_letter_for_letter(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "report.html"), "بغداد\r\n\n")
    assert (tmp_path / "report.html").read_bytes() == "بغداد\r\n\n".encode()
    assert names(tmp_path) == ["report.html"]


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write_atomically(str(tmp_path / "report.html"), "new")
    assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_the_old_file_is_replaced_and_its_permissions_stay(tmp_path: Path) -> None:
    old = tmp_path / "report.html"
    old.write_text("a longer text than the new one")
    old.chmod(0o640)
    write_atomically(str(old), "new")
    assert old.read_text() == "new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert names(tmp_path) == ["report.html"]


def test_a_name_without_a_folder_is_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically("report.html", "new")
    assert names(tmp_path) == ["report.html"]


def test_what_utf_8_cannot_hold_becomes_an_escape(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "out"), os.fsdecode(b"caf\xe9"))
    assert (tmp_path / "out").read_bytes() == b"caf\\udce9"


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize(
    ("failure", "raised"), [(fail, CannotWriteError), (interrupt, KeyboardInterrupt)]
)
def test_a_failure_on_the_way_leaves_the_old_file_and_no_litter(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    failure: object,
    raised: type[BaseException],
) -> None:
    old = tmp_path / "report.html"
    old.write_text("old")
    monkeypatch.setattr(os, step, failure)
    with pytest.raises(raised):
        write_atomically(str(old), "new")
    monkeypatch.undo()
    assert old.read_text() == "old"
    assert names(tmp_path) == ["report.html"]


def test_a_disk_that_is_full_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWriteError, match=r"^No space left on device$"):
        write_atomically(str(tmp_path / "report.html"), "new")


@pytest.mark.parametrize("aim", ["inside", "gone", "../outside"])
def test_a_link_is_refused_and_stays(tmp_path: Path, aim: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    for target in (folder / "inside", tmp_path / "outside"):
        target.write_text("precious")
    (folder / "report.html").symlink_to(aim)
    with pytest.raises(CannotWriteError, match=r"^this is a link$"):
        write_atomically(str(folder / "report.html"), "new")
    assert os.readlink(folder / "report.html") == aim
    assert (folder / "inside").read_text() == (tmp_path / "outside").read_text() == "precious"
    assert names(folder) == ["inside", "report.html"]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    with pytest.raises(CannotWriteError, match=r"^this is a folder$"):
        write_atomically(str(tmp_path / "reports"), "new")
    assert names(tmp_path) == ["reports"]


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    """A pipe stands for every device: a slip in the check would replace one of the machine's."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWriteError, match=r"^this is no ordinary file$"):
        write_atomically(str(tmp_path / "pipe"), "new")


def test_a_protected_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "report.html"
    old.write_text("old")
    old.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: not (path == str(old) and mode == os.W_OK))
    with pytest.raises(CannotWriteError, match="protected"):
        write_atomically(str(old), "new")
    assert old.read_text() == "old"


@pytest.mark.parametrize("path", ["missing/report.html", "file/report.html", "", "a\0b"])
def test_a_name_that_cannot_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWriteError):
        write_atomically(path, "new")
    assert names(tmp_path) == ["file"]


def test_a_draft_never_takes_the_place_of_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody has put a file, or a link, where the draft would be."""
    monkeypatch.setattr(os, "urandom", lambda length: b"\xaa" * length)
    taken = tmp_path / f".migtrack-{'a' * 16}.tmp"
    taken.write_text("precious")
    with pytest.raises(CannotWriteError, match="File exists"):
        write_atomically(str(tmp_path / "report.html"), "new")
    assert taken.read_text() == "precious"
    assert names(tmp_path) == [taken.name]
    taken.unlink()
    taken.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotWriteError, match="File exists"):
        write_atomically(str(tmp_path / "report.html"), "new")
    assert names(tmp_path) == [taken.name]


def test_the_text_is_on_the_disk_before_the_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def synced(descriptor: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "text"
        steps.append(f"{kind} of {os.fstat(descriptor).st_size if kind == 'text' else tmp_path}")
        fsync(descriptor)

    def named(old: str, new: str) -> None:
        steps.append(f"name {os.path.basename(new)}")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", named)
    opened = len(os.listdir("/proc/self/fd"))
    write_atomically(str(tmp_path / "report.html"), "12345")
    assert steps == ["text of 5", "name report.html", f"folder of {tmp_path}"]
    assert len(os.listdir("/proc/self/fd")) == opened


def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync, closed = os.fsync, len(os.listdir("/proc/self/fd"))

    def of_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            fail()
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", of_files_only)
    write_atomically(str(tmp_path / "report.html"), "new")
    assert (tmp_path / "report.html").read_text() == "new"
    assert len(os.listdir("/proc/self/fd")) == closed


def test_a_draft_that_cannot_be_removed_hides_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stay(_: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr(os, "unlink", stay)
    with pytest.raises(CannotWriteError, match=r"^No space left on device$"):
        write_atomically(str(tmp_path / "report.html"), "new")


def test_a_failure_without_words_of_the_system_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(CannotWriteError, match=r"^the disk is gone$"):
        write_atomically(str(tmp_path / "report.html"), "new")
