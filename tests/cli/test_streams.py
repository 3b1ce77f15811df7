"""The outputs: the same bytes on every system, and colours only where they show."""

import ctypes
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest

from migtrack.cli.environment import colours
from migtrack.cli.streams import prepare_streams, takes_colours
from tests.command import run
from tests.sample import ROOT, SAMPLE

AS_OF = ("--as-of", "2021-06-15")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("status", *AS_OF, "--lang", "ar"),
    ("status", *AS_OF, "--no-cache", "--format", "json"),
    ("validate", *AS_OF, "--no-cache", "--format", "junit"),
    ("report", *AS_OF, "--lang", "ar", "--output", "-"),
    ("why", "seats-held", *AS_OF, "--lang", "ar"),
    ("people", *AS_OF, "--lang", "ar"),
    ("history", *AS_OF, "--lang", "ar", "--format", "csv"),
    ("explain", "MT801"),
    ("explain", "مقعد"),
    ("--help",),
    ("status", "--help"),
    ("stauts",),
)


class Stream(io.TextIOWrapper):
    """A standard stream as Windows opens it: an old encoding, CRLF, perhaps a terminal."""

    def __init__(self, encoding: str = "cp1252", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\r\n")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def bytes(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


def printed(text: str, stream: Stream, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    stream.write(text)
    return stream.bytes


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp1256", "ascii", "utf-16", "utf-8"])
def test_files_and_pipes_get_utf_8_and_lf(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = "مقعد 2 – 3\nخالٍ\n"
    assert printed(expected, Stream(encoding), monkeypatch) == expected.encode()


def test_what_utf_8_cannot_hold_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed("a\udcff\n", Stream(), monkeypatch) == b"a\\udcff\n"


def test_a_terminal_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream("cp437", terminal=True)
    assert printed("é م\n", stream, monkeypatch) == b"\x82 \\u0645\n"


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_prints_utf_8_and_lf(words: tuple[str, ...]) -> None:
    result = run(*words)  # its outputs are opened as Windows opens them
    assert "\r" not in result.stdout + result.stderr
    assert result.stdout or result.stderr


@pytest.mark.parametrize("unbuffered", [False, True])
def test_the_encoding_of_the_surroundings_changes_nothing(unbuffered: bool) -> None:  # noqa: FBT001  # a case
    options = ["-u"] if unbuffered else []
    result = subprocess.run(
        [sys.executable, *options, "-m", "migtrack", "status", *AS_OF, "--lang", "ar"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert result.stdout.decode() == run("status", *AS_OF, "--lang", "ar").stdout


def test_a_file_that_is_written_is_what_would_be_printed(tmp_path: Path) -> None:
    for path, text in SAMPLE.items():
        target = tmp_path / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\r\n")
    options = ("validate", *AS_OF, "--format", "json", "--output")
    printed_text = run(*options, "-", folder=tmp_path).stdout
    run(*options, "out.json", folder=tmp_path)
    assert (tmp_path / "out.json").read_bytes().decode() == printed_text
    assert json.loads(printed_text)


class Console:
    """What a console of Windows answers: `GetConsoleMode` and `SetConsoleMode`."""

    def __init__(self, *, is_console: bool, knows_codes: bool) -> None:
        self.is_console = is_console
        self.knows_codes = knows_codes
        self.mode = 3

    def GetConsoleMode(self, _console: object, mode: Any) -> bool:  # noqa: N802  # Windows' name
        mode._obj.value = self.mode
        return self.is_console

    def SetConsoleMode(self, _console: object, mode: int) -> bool:  # noqa: N802  # Windows' name
        if self.knows_codes:
            self.mode = mode
        return self.knows_codes


@pytest.mark.parametrize(
    ("is_console", "knows_codes", "coloured"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_a_console_of_windows_has_colours_where_it_takes_them(
    is_console: bool,  # noqa: FBT001  # a case of the table
    knows_codes: bool,  # noqa: FBT001
    coloured: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    console = Console(is_console=is_console, knows_codes=knows_codes)
    kernel = SimpleNamespace(
        GetStdHandle=Mock(return_value=7),
        GetConsoleMode=console.GetConsoleMode,
        SetConsoleMode=console.SetConsoleMode,
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdout", Stream(terminal=True))
    assert takes_colours() is coloured
    assert console.mode == (7 if coloured else 3)


@pytest.mark.parametrize(
    ("terminal", "name", "value", "coloured"),
    [
        (True, "TERM", "xterm", True),
        (True, "TERM", "dumb", False),
        (True, "NO_COLOR", "1", False),
        (False, "TERM", "xterm", False),
    ],
)
def test_colours_are_for_terminals_whose_users_want_them(
    terminal: bool,  # noqa: FBT001  # a case of the table
    name: str,
    value: str,
    coloured: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Stream(terminal=terminal))
    assert colours() is coloured
