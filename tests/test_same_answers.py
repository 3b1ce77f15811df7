"""The shipped data gets the same answer, byte for byte, however it is worked out."""

import os
import subprocess
import sys

import pytest

from tests.sample import ROOT

COMMANDS = [
    ("validate", "--as-of", "2021-06-15"),
    ("validate", "--format", "json", "--as-of", "2021-06-15"),
    ("status", "--as-of", "2021-06-15"),
    ("status", "--lang", "ar", "--as-of", "2021-06-15"),
]


def answer(*words: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "migtrack", *words],
        cwd=ROOT,
        env={**os.environ, "MIGTRACK_TODAY": "2021-06-15"},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_with_cache_and_without(words: tuple[str, ...]) -> None:
    first = answer(*words)
    assert first[1]
    assert first[2] == b""
    assert answer(*words) == first  # from the cache
    assert answer(*words, "--no-cache") == first
