"""The browser, where migtrack itself is ended while it prints, or has no room to print in."""

import errno
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from migtrack.system.browser import BrowserError, print_page
from tests.browser import PRINTS, only, put_browser
from tests.system.test_browser import HANGS, assert_ended

SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "room"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    only(tmp_path / "bin" / "chromium", monkeypatch)
    return folder


@pytest.mark.parametrize("number", SIGNALS)
def test_a_closed_terminal_or_a_stopped_job_leaves_neither_browser_nor_page(
    number: signal.Signals, room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = tmp_path / "pids"
    put_browser(tmp_path / "bin", HANGS.format(pids=pids))
    usual, before = subprocess.Popen.wait, signal.getsignal(number)

    def ended(process: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        if timeout is not None:
            while not pids.exists():
                time.sleep(0.01)
            os.kill(os.getpid(), number)
        return usual(process, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", ended)
    with pytest.raises(SystemExit) as caught:
        print_page(b"x", os.curdir)
    assert caught.value.code == 128 + number
    assert list(room.iterdir()) == []
    assert_ended(pids)
    assert signal.getsignal(number) == before


def test_a_signal_that_is_ignored_stays_so(room: Path, tmp_path: Path) -> None:
    """As `nohup` asks for."""
    put_browser(tmp_path / "bin", f"kill -HUP {os.getpid()}\n{PRINTS}")
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert print_page(b"<title>x</title>", os.curdir).startswith(b"%PDF-")
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert list(room.iterdir()) == []


def test_where_the_page_cannot_be_put_down_the_temporary_folder_is_named(
    room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    put_browser(tmp_path / "bin")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BrowserError) as caught:
        print_page(b"x", os.curdir)
    assert caught.value.message.startswith("the page for the browser cannot be put into a temp")
    assert caught.value.message.endswith("folder: No space left on device")
    assert "TMPDIR" in caught.value.remedy
    assert list(room.iterdir()) == []


def test_where_no_temporary_folder_can_be_made_too(room: Path, tmp_path: Path) -> None:
    put_browser(tmp_path / "bin")
    room.rmdir()
    with pytest.raises(BrowserError, match="No such file or directory"):
        print_page(b"x", os.curdir)


def test_the_browser_uses_the_temporary_folder_that_there_is(
    room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser does not start where the variable names a folder that is not there."""
    put_browser(tmp_path / "bin", f'printf %s "$TMPDIR" >{tmp_path}/named\n{PRINTS}')
    monkeypatch.setenv("TMPDIR", str(tmp_path / "missing"))
    print_page(b"<title>x</title>", os.curdir)
    assert (tmp_path / "named").read_text() == str(room)
