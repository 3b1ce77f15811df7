"""What every test needs."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# The tests of every day try few examples of each property. `bash .ci/run slow` tries many, with
# `--hypothesis-profile=slow`.
settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("slow", max_examples=500, deadline=None)
settings.load_profile("suite")


_TEST_NUMBERS = count()


@pytest.fixture(scope="session")
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("caches")


@pytest.fixture(autouse=True)
def _own_cache(_caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees answers that the user, or another test, got before.

    The folder is only named: to make one for each of some thousand tests takes its time.
    """
    monkeypatch.setenv("XDG_CACHE_HOME", str(_caches / str(next(_TEST_NUMBERS))))
