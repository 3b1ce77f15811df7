"""The browser that prints: which is run, with what, and what is said where it does not print."""

import ntpath
import os
import subprocess
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from migtrack.system import browser
from migtrack.system.browser import BrowserError, find_browser, print_page
from tests.browser import PRINTS, only, put_browser

NOTE = """
printf '%s\\n' "$@" >{there}/words
printf '%s\\n' "$profile" >{there}/profile
ls -la "$(dirname "$page")" >{there}/listed
cat "$page" >{there}/page
"""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made: empty before and, so every test sees, afterwards."""
    folder = tmp_path / "room"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which a browser is looked for."""
    only(tmp_path / "bin" / "chromium", monkeypatch)
    return tmp_path / "bin"


def error_of(room: Path) -> BrowserError:
    with pytest.raises(BrowserError) as caught:
        print_page(b"<title>x</title>", os.curdir)
    assert list(room.iterdir()) == []
    return caught.value


def test_a_page_is_printed_in_a_folder_that_is_removed(
    bin_folder: Path, room: Path, tmp_path: Path
) -> None:
    put_browser(bin_folder, NOTE.format(there=tmp_path) + PRINTS)
    printed = print_page("<title>بغداد</title>\r\n".encode(), os.curdir)
    assert printed.startswith(b"%PDF-1.4\n")
    assert "<title>بغداد</title>".encode() in printed
    assert list(room.iterdir()) == []
    assert (tmp_path / "page").read_bytes() == "<title>بغداد</title>\r\n".encode()
    listed = (tmp_path / "listed").read_text().splitlines()
    (own,) = [line for line in listed if line.endswith(" .")]
    assert own.startswith("drwx------")
    assert not [line for line in listed if "profile" in line], "the profile is new"
    assert Path((tmp_path / "profile").read_text().strip()).parent.parent == room
    words = (tmp_path / "words").read_text().splitlines()
    assert "--no-sandbox" not in words
    assert {"--headless", "--no-pdf-header-footer", "--generate-pdf-document-outline"} < {*words}


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("exit 3", "ended with exit code 3 and printed nothing whole"),
        (PRINTS + "exit 3", "ended with exit code 3 and printed nothing whole"),
        ("kill -9 $$", "ended with exit code -9 and printed nothing whole"),
        ("exit 0", "ended without printing anything whole"),
        (': >"$target"', "ended without printing anything whole"),
        ("printf '%%PDF-1.4 half' >\"$target\"", "ended without printing anything whole"),
        ('mkdir "$target"', "ended without printing anything whole"),
        ("echo 'Running as root without --no-sandbox is not' >&2; exit 1", "for the user root"),
        ("echo 'FATAL: No usable sandbox! If' >&2; kill -5 $$", "cannot make its sandbox here"),
        ("echo 'The SUID sandbox helper binary was' >&2; exit 1", "cannot make its sandbox here"),
        ("echo 'Failed to move to new namespace: x' >&2; exit 1", "cannot make its sandbox here"),
        (
            "echo 'Headless mode is disallowed by the system admin.'; exit 1",
            "does not let the browser run without a window",
        ),
    ],
)
def test_a_browser_that_does_not_print_is_said_with_what_to_do(
    bin_folder: Path, room: Path, does: str, said: str
) -> None:
    put_browser(bin_folder, does)
    error = error_of(room)
    assert said in error.message
    assert error.remedy


def test_what_a_browser_that_prints_says_besides_does_not_matter(
    bin_folder: Path, room: Path
) -> None:
    put_browser(bin_folder, f"echo 'ERROR: No usable sandbox!' >&2\n{PRINTS}")
    assert print_page(b"<title>x</title>", os.curdir).endswith(b"%%EOF\n")
    assert list(room.iterdir()) == []


@pytest.mark.parametrize("content", ["", "\0\0\0\0", "#!/nowhere/at/all\n"])
def test_a_browser_that_cannot_be_started_is_said(
    bin_folder: Path, room: Path, content: str
) -> None:
    put_browser(bin_folder).write_text(content)
    error = error_of(room)
    assert error.message.startswith("the browser cannot be started: ")
    assert str(bin_folder / "chromium") in error.remedy


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def assert_ended(pids: Path) -> None:
    """Whoever was killed is gone at once, or a moment later."""
    for pid in map(int, pids.read_text().split()):
        deadline = time.monotonic() + 5
        while is_running(pid) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not is_running(pid)


HANGS = "sleep 60 & echo $$ $! >{pids}.new; mv {pids}.new {pids}; wait"


def test_a_browser_that_takes_too_long_is_stopped_with_all_that_it_started(
    bin_folder: Path, room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = tmp_path / "pids"
    put_browser(bin_folder, HANGS.format(pids=pids))
    monkeypatch.setattr(browser, "PATIENCE", 0.5)
    assert "has not printed within" in error_of(room).message
    assert_ended(pids)


def test_ctrl_c_stops_it_too(
    bin_folder: Path, room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = tmp_path / "pids"
    put_browser(bin_folder, HANGS.format(pids=pids))
    usual = subprocess.Popen.wait

    def interrupted(process: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        if timeout is None:
            return usual(process)
        while not pids.exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        print_page(b"x", os.curdir)
    assert list(room.iterdir()) == []
    assert_ended(pids)


def test_the_first_browser_of_path_is_taken_and_none_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    put_browser(project / "bin", name="google-chrome")
    edge = put_browser(tmp_path / "one", name="microsoft-edge")
    chrome = put_browser(tmp_path / "two", name="google-chrome")
    places = (project / "bin", tmp_path / "one", tmp_path / "two")
    monkeypatch.setenv("PATH", ":".join(map(str, places)))
    assert find_browser(str(project)) == str(chrome)
    chrome.unlink()
    assert find_browser(str(project)) == str(edge)


def test_where_no_browser_is_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "_PLACES", (f"{tmp_path}/chrome",))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BrowserError, match="printed by Chrome, Chromium or Edge"):
        find_browser(os.curdir)


def test_a_users_own_applications_count_on_a_mac(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    folder = tmp_path / "Applications" / "Microsoft Edge.app" / "Contents" / "MacOS"
    edge = put_browser(folder, name="Microsoft Edge")
    monkeypatch.setattr(
        browser, "_PLACES", [place for place in browser._PLACES if place.startswith("~")]
    )
    assert find_browser(os.curdir) == str(edge)


def test_a_browser_from_a_snap_gets_a_folder_that_it_can_see(
    room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_browser(tmp_path / "bin", PRINTS + 'cp "$target" "$(dirname "$target")/../kept"', "snap")
    link = tmp_path / "snap" / "bin" / "chromium"
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "bin" / "snap")
    monkeypatch.setenv("HOME", str(tmp_path))
    only(link, monkeypatch)
    print_page(b"<title>x</title>", os.curdir)
    common = tmp_path / "snap" / "chromium" / "common"
    assert [path.name for path in common.iterdir()] == ["kept"]
    assert list(room.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ((r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",), 0),
        (
            (
                r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
                r"C:\Users\amal\AppData\Local\Google\Chrome\Application\chrome.exe",
            ),
            1,
        ),
        ((r"C:\Program Files\Google\Chrome\Application\chrome.exe", r"D:\tools\chromium.exe"), 1),
        ((r"E:\p\chrome.exe", r"D:\tools\chrome.bat"), None),
    ],
)
def test_on_windows_too(
    files: tuple[str, ...], found: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = SimpleNamespace(**vars(os))
    system.path = SimpleNamespace(**vars(ntpath))
    system.name = "nt"
    system.path.realpath = system.path.abspath = lambda path: ntpath.join(r"E:\p", path)
    system.path.isfile = lambda path: path in files
    system.path.lexists = lambda _: False
    system.access = lambda *_: True
    system.environ = {
        "PATH": r"E:\p;D:\tools",
        "PROGRAMFILES": r"C:\Program Files",
        "PROGRAMFILES(X86)": r"C:\Program Files (x86)",
        "LOCALAPPDATA": r"C:\Users\amal\AppData\Local",
    }
    for module in ("browser", "programs", "paths"):
        monkeypatch.setattr(f"migtrack.system.{module}.os", system)
    if found is None:
        with pytest.raises(BrowserError):
            find_browser(r"E:\p")
    else:
        assert find_browser(r"E:\p") == files[found]
