"""The shipped data gets the same answer, byte for byte, however it is worked out."""

import os
import subprocess
import sys

import pytest

from tests.sample import ROOT

PROGRAM = """
import sys
import migtrack.beside
if {two}:
    migtrack.beside.FROM_BYTES = 0
from migtrack.cli.boundary import main
sys.argv = ["migtrack", *{words!r}]
main()
"""
"""The command, with a second process for however little, or with none."""

COMMANDS = [
    ("validate", "--as-of", "2021-06-15"),
    ("validate", "--format", "json", "--as-of", "2021-06-15"),
    ("status", "--as-of", "2021-06-15"),
    ("status", "--lang", "ar", "--as-of", "2021-06-15"),
]


def answer(words: tuple[str, ...], *, two: bool) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(two=two, words=words)],
        cwd=ROOT,
        env={**os.environ, "MIGTRACK_TODAY": "2021-06-15"},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_with_cache_and_without_in_one_process_and_in_two(words: tuple[str, ...]) -> None:
    first = answer(words, two=False)
    assert first[1]
    assert first[2] == b""
    assert answer(words, two=False) == first  # from the cache
    assert answer((*words, "--no-cache"), two=False) == first
    assert answer((*words, "--no-cache"), two=True) == first
