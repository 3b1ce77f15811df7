"""Commands within messages: whoever types them gets what was meant, in any shell."""

import os
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.cli import context
from migtrack.cli.context import command_line, validate_command
from tests.command import run
from tests.repository import sample_repository

WORDS = [
    "a b",
    "it's",
    '"',
    "$HOME",
    "`id`",
    "a;b",
    "*",
    "~",
    "\\",
    "سبب",
    "HEAD^",
    "@{1}",
    "#",
    "&",
]


def windows_words(line: str) -> list[str]:
    """The words of a command line as programs on Windows split it."""
    words, word, quoted, started = [], "", False, False
    position = 0
    while position < len(line):
        backslashes = len(line[position:]) - len(line[position:].lstrip("\\"))
        position += backslashes
        sign = line[position : position + 1]
        word += "\\" * (backslashes // 2 if sign == '"' else backslashes)
        started = started or backslashes > 0
        position += 1
        if sign == '"' and backslashes % 2:
            word += sign
        elif sign == '"':
            quoted, started = not quoted, True
        elif sign == " " and not quoted:
            words += [word] if started else []
            word, started = "", False
        else:
            word, started = word + sign, started or bool(sign)
    return [*words, word] if started else words


def typed(line: str) -> list[str]:
    """The words that a program gets from a line in this system's shell."""
    script = f"migtrack() {{ printf '%s\\0' migtrack \"$@\"; }}\n{line}"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=True)
    return done.stdout.decode().split("\0")[:-1]


def test_every_word_arrives_in_a_shell() -> None:
    line = command_line("status", {f"--{n}": word for n, word in enumerate(WORDS)}, "--redact")
    pairs = [part for n, word in enumerate(WORDS) for part in (f"--{n}", word)]
    assert typed(line) == ["migtrack", "status", "--redact", *pairs]


@pytest.fixture(scope="module")
def windows() -> SimpleNamespace:
    return SimpleNamespace(**{**vars(os), "name": "nt"})


@given(word=st.text(st.sampled_from("ab \\\"'^%$&./:-ش"), min_size=1, max_size=8))
def test_every_word_arrives_in_a_program_on_windows(windows: SimpleNamespace, word: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(context, "os", windows)
        line = command_line("status", {"--project": word})
    assert windows_words(line) == ["migtrack", "status", "--project", word]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        (r"C:\projects\iraq", r"C:\projects\iraq"),
        ("2021-06-01", "2021-06-01"),
        (r"C:\my projects\iraq", r'"C:\my projects\iraq"'),
        ("C:\\my projects\\", '"C:\\my projects\\\\"'),
        ("it's", '"it\'s"'),
        ("HEAD^", '"HEAD^"'),
        ("HEAD~1", '"HEAD~1"'),
        ("main@{1}", '"main@{1}"'),
        ("a&b", '"a&b"'),
        ("a,b", '"a,b"'),
        ("#1", '"#1"'),
        ("تقرير", "تقرير"),
    ],
)
def test_on_windows_quotes_are_double(
    word: str, shown: str, windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "os", windows)
    assert validate_command(word, "2021-06-15", None) == (
        f"migtrack validate --project {shown} --as-of 2021-06-15"
    )


def test_the_commands_of_screens_are_quoted(tmp_path: Path) -> None:
    sample_repository(tmp_path / "it's here")
    where = ("--project", "it's here")
    line = run("status", *where, folder=tmp_path, today="2021-06-15").stdout.splitlines()[-1]
    assert typed(line.rpartition(": ")[2]) == ["migtrack", "validate", *where]
    done = run("report", *where, "--check", "--output", "a b.html", folder=tmp_path)
    words = typed(done.stdout.rpartition("renew it: ")[2])
    assert words == ["migtrack", "report", "--output", "a b.html", *where]
