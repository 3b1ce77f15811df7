"""The way from nothing to a first report, as `docs/first-project.md` shows it: every command is run.

A block of the page is a session: lines that begin with `$ ` are typed, and what stands below is
what a terminal shows. Answers to questions are typed as `TYPED` has them. A block of YAML below a
name is a file.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

from tests.command import command_line, content_of, exit_code
from tests.repository import IDENTITY
from tests.sample import ROOT
from tests.terminal import TerminalBytes

PAGE = ROOT / "docs" / "first-project.md"
TODAY = "2026-03-16"
"""The day on which the page plays."""
TYPED: Mapping[str, Sequence[str]] = {
    "migtrack init returns": [
        *("", "Support for returns", "RETURN", "A funder", "An agency"),
        *("2026-01-15", "18 months", "Baghdad", "CHF 250,000", "2", ""),
        *("MoI", "Ministry of Interior", ""),
        *("RO", "A regional office", ""),
        *("RS", "A relief society", "", ""),
        *("Workshops", "2 workshops"),
        *("Study visit", "1 visit", "4", ""),
        "y",
    ],
    "migtrack new official moi": ["", "Official 1", "Head of Department", "female", "y"],
    "migtrack record attendance workshop-1": ["2", "", "", "", "", "y"],
}
"""The answers to the questions of a command, as they are typed."""

_BLOCK = re.compile(
    r"(?P<begin>```console\n)(?P<session>.*?)(?P<end>```\n)|`(?P<name>[\w.]+)`\n```yaml\n(?P<text>.*?)```\n",
    re.DOTALL,
)


def with_sessions(text: str) -> str:
    """The page with what every command shows now, all run one after another in a new folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = [Path(name)]

        def renewed(block: re.Match[str]) -> str:
            if block["name"]:
                (folder[0] / block["name"]).write_text(block["text"], encoding="utf-8")
                return block[0]
            return block["begin"] + _renewed(block["session"], folder) + block["end"]

        return _BLOCK.sub(renewed, text)


def _renewed(session: str, folder: list[Path]) -> str:
    """A session, run again in the folder, which `cd` changes."""
    shown: list[str] = []
    for command in re.findall(r"(?m)^\$ (.*)$", session):
        words = shlex.split(command)
        shown.append(f"$ {command}\n")
        if words[0] == "cd":
            folder[0] /= words[1]
        elif words[0] == "migtrack":
            shown.append(typed(words[1:], folder[0], TYPED.get(command, ())))
        else:
            shown.append(_in_shell(words, folder[0]))
    return re.sub(r"(?m) +$", "", "".join(shown))


def typed(words: Sequence[str], folder: Path, answers: Sequence[str] = ()) -> str:
    """What a terminal shows of `migtrack` with `words`, the answers that are typed included."""
    screen = io.TextIOWrapper(TerminalBytes(), "utf-8", newline="\n")
    with (
        command_line(words, folder, TODAY, {"NO_COLOR": "1"}),
        patch.object(sys, "stdin", _Keyboard(answers, screen)),
        contextlib.redirect_stdout(screen),
        contextlib.redirect_stderr(screen),
    ):
        code = exit_code()
    shown = content_of(screen)
    assert not code, shown
    return shown


class _Keyboard(io.StringIO):
    """Lines that somebody types, which the terminal shows as well."""

    def __init__(self, answers: Sequence[str], screen: io.TextIOWrapper) -> None:
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self._screen = screen

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as `input` calls it
        line = super().readline(size)
        self._screen.write(line)
        return line


def _in_shell(words: Sequence[str], folder: Path) -> str:
    done = subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, **IDENTITY},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
    )
    return done.stdout.decode()
