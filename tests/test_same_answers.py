"""The shipped data gets the same answer, byte for byte, however it is worked out."""

import pytest

from tests.command import Done, run

COMMANDS = [
    ("validate", "--as-of", "2021-06-15"),
    ("validate", "--format", "json", "--as-of", "2021-06-15"),
    ("status", "--as-of", "2021-06-15"),
    ("status", "--lang", "ar", "--as-of", "2021-06-15"),
]


def answer(*words: str) -> Done:
    return run(*words, today="2021-06-15")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_with_cache_and_without(words: tuple[str, ...]) -> None:
    first = answer(*words)
    assert first.stdout
    assert first.stderr == ""
    assert answer(*words) == first  # from the cache
    assert answer(*words, "--no-cache") == first
