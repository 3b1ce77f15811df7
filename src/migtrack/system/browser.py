"""Prints a page to PDF with the Chrome, Chromium or Edge of the machine: the one door to it.

The browser is started for one page and ended after it: without a window, with its sandbox, with an
empty profile in a temporary folder that is removed, and without a network. It is found by its full
path, where these browsers usually lie or by PATH, never in the project.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING, NoReturn

from migtrack.system.paths import shown
from migtrack.system.programs import first_program, on_path

if TYPE_CHECKING:
    from subprocess import Popen

PATIENCE = 120.0
"""Seconds that the browser may take: a report takes two, the first start of all perhaps thirty."""

_OPTIONS = (
    *("--headless", "--no-pdf-header-footer", "--generate-pdf-document-outline"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server"),  # it reaches no other machine
    *("--disable-background-networking", "--disable-component-update", "--disable-extensions"),
    *("--no-first-run", "--no-default-browser-check"),
    *("--password-store=basic", "--use-mock-keychain"),  # it asks for no password of the user
    "--user-agent=migtrack",  # the file names this as its creator, not the user's system
)

_NAMES = (
    *("google-chrome", "google-chrome-stable", "chromium"),
    *("microsoft-edge", "microsoft-edge-stable", "chromium-browser"),
)
_NAMES_ON_WINDOWS = ("chrome", "chromium", "msedge")
_PLACES = (
    "/opt/google/chrome/google-chrome",
    "/snap/bin/chromium",
    "/opt/microsoft/msedge/microsoft-edge",
    *(
        f"{folder}/{name}.app/Contents/MacOS/{name}"
        for name in ("Google Chrome", "Chromium", "Microsoft Edge")
        for folder in ("/Applications", "~/Applications")
    ),
)
_PLACES_ON_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
"""Below the folders of programs."""
_FOLDERS_ON_WINDOWS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
"""The variables that name them."""

_NO_SANDBOX = (
    "the browser cannot make its sandbox here, and is not run without one",
    "let the administrator allow user namespaces, which containers and some systems forbid",
)
_REASONS = {
    b"root without --no-sandbox": (
        "the browser does not print for the user root, for whom its sandbox does not work",
        "run migtrack as another user",
    ),
    b"No usable sandbox": _NO_SANDBOX,
    b"SUID sandbox helper": _NO_SANDBOX,
    b"move to new namespace": _NO_SANDBOX,
    b"disallowed by the system admin": (
        "the administrator of this machine does not let the browser run without a window",
        "let them allow it (the policy HeadlessMode)",
    ),
}
"""What a browser that prints nothing writes about it: why that is, and what to do."""


class BrowserError(Exception):
    """Why nothing was printed, and what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def print_page(page: bytes, folder: str) -> bytes:
    """An HTML page, printed as PDF for a project in `folder`: tagged, and with an outline.

    Raises a `BrowserError` where there is no browser, or where it does not print.
    """
    browser = find_browser(folder)
    try:
        with (
            _ended_in_order(),
            TemporaryDirectory(
                prefix="migtrack-", dir=_folder_for(browser), ignore_cleanup_errors=True
            ) as room,
        ):
            return _printed(browser, page, room)
    except OSError as error:
        raise BrowserError(
            f"the page for the browser cannot be put into a temporary folder: {error.strerror}",
            "make room there, or let the variable TMPDIR, on Windows TMP, name another folder",
        ) from None


def _printed(browser: str, page: bytes, room: str) -> bytes:
    """The page as PDF, printed in the folder `room`."""
    source, target, profile, messages = (
        os.path.join(room, name) for name in ("report.html", "report.pdf", "profile", "log")
    )
    Path(source).write_bytes(page)
    files = (f"--user-data-dir={profile}", f"--print-to-pdf={target}", Path(source).as_uri())
    code = _run([browser, *_OPTIONS, *files], messages)
    with suppress(OSError):
        printed = Path(target).read_bytes()
        if code == 0 and printed.startswith(b"%PDF-") and printed.rstrip().endswith(b"%%EOF"):
            return printed
    raise _failed(browser, code, Path(messages).read_bytes())


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let the signals that end a program leave nothing behind, as Ctrl-C does.

    They come from a terminal that is closed, and from CI that stops a job. A signal that is ignored
    stays so, and in another thread than the main one Python lets nobody handle them.
    """

    def leave(number: int, _frame: object) -> NoReturn:
        signal.signal(number, signal.SIG_IGN)  # a second one must not disturb the cleaning up
        raise SystemExit(128 + number)

    handled = []
    with suppress(ValueError):
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)  # Windows has only the first
            if number and signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, leave)
                handled.append(number)
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, signal.SIG_DFL)


def find_browser(folder: str) -> str:
    """The full path of the first browser that is there, never one of the project in `folder`.

    Raises a `BrowserError` where there is none.
    """
    browser = first_program(_places(), folder)
    if browser is None:
        raise BrowserError(
            "PDF is printed by Chrome, Chromium or Edge, and none of them is found here",
            "install one of them, in its usual place or in a folder that PATH names",
        )
    return browser


def _places() -> Iterator[str]:
    """Where a browser may lie, the places that PATH names before the usual ones."""
    if os.name != "nt":
        yield from on_path(*_NAMES)
        yield from map(os.path.expanduser, _PLACES)
        return
    yield from on_path(*_NAMES_ON_WINDOWS)
    for place in _PLACES_ON_WINDOWS:
        for folder in filter(None, map(os.environ.get, _FOLDERS_ON_WINDOWS)):
            yield os.path.join(folder, place)


def _folder_for(browser: str) -> str | None:
    """Where the temporary folder is made, if not in the usual place.

    A browser from a snap sees neither that nor hidden folders, only its own below the user's.
    """
    if os.path.basename(os.path.realpath(browser)) != "snap":
        return None
    folder = os.path.expanduser("~/snap/chromium/common")
    os.makedirs(folder, exist_ok=True)
    return folder


def _run(command: list[str], messages: str) -> int:
    """Run the browser and return its exit code; what it says goes to the file `messages`.

    Not through a pipe: what the browser leaves running for a moment would hold that open.
    """
    import subprocess  # noqa: PLC0415  # 5 ms, for the one format that needs it

    with open(messages, "wb") as log:
        try:
            process = subprocess.Popen(  # noqa: S603  # a list, and a full path
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, "TMPDIR": gettempdir()},  # where the variable names none
                start_new_session=True,
            )
        except OSError as error:
            raise BrowserError(
                f"the browser cannot be started: {error.strerror}",
                f"see what {shown(command[0])} is",
            ) from None
    try:
        return process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        raise BrowserError(
            f"the browser has not printed within {PATIENCE:.0f} seconds, and was stopped",
            "close other programs, and try again",
        ) from None
    finally:
        _end(process)


def _end(process: "Popen[bytes]") -> None:
    """End the browser, and on Linux and macOS what it has started."""
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _failed(browser: str, code: int, messages: bytes) -> BrowserError:
    """Why a browser that has ended did not print a whole file."""
    for sign, reason in _REASONS.items():
        if sign in messages:
            return BrowserError(*reason)
    if code:
        return BrowserError(
            f"the browser {shown(browser)} ended with exit code {code} and printed nothing whole",
            "see whether it starts by itself, and whether the disk is full",
        )
    return BrowserError(
        f"the browser {shown(browser)} ended without printing anything whole",
        "close all its windows, see whether the disk is full, and try again",
    )
