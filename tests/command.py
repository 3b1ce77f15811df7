"""The command line, run within the process of the tests: no start-up, and the same answer.

What a process of its own is for stays one: start-up imports, signals, pipes, limits.
"""

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from migtrack.cli.boundary import main
from tests.sample import ROOT


class Done(NamedTuple):
    """What a command has come to."""

    returncode: int
    stdout: str
    stderr: str


def run(
    *words: str,
    folder: Path = ROOT,
    today: str = "2026-11-23",
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run `migtrack` with `words` in a folder, its outputs piped, on the day `today`.

    `environment` is added to the variables of the test itself. The outputs are opened as
    Windows opens them, so that every test sees whether they are UTF-8 with LF nevertheless.
    """
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\r\n") for _ in range(2)]
    with (
        command_line(words, folder, today, environment),
        contextlib.redirect_stdout(streams[0]),
        contextlib.redirect_stderr(streams[1]),
    ):
        code = exit_code()
    out, err = (content_of(stream) for stream in streams)
    return Done(code, out, err)


@contextlib.contextmanager
def command_line(
    words: Sequence[str], folder: Path, today: str, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Let `words` be what was typed behind `migtrack`, in a folder, on the day `today`."""
    variables = {"MIGTRACK_TODAY": today, "COLUMNS": "80", **(environment or {})}
    with (
        contextlib.chdir(folder),
        patch.dict(os.environ, variables),
        patch.object(sys, "argv", ["migtrack", *words]),
    ):
        yield


def exit_code() -> int:
    """The code with which the program would leave."""
    with patch("gc.freeze"):  # the program freezes what there is, because it ends; the tests go on
        try:
            main()
        except SystemExit as leaving:
            return int(leaving.code or 0)


def content_of(stream: io.TextIOWrapper) -> str:
    """What was written to a stream of bytes."""
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
