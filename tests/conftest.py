"""What every test needs."""

import pytest
from hypothesis import settings

# The tests of every day try few examples of each property. `bash .ci/run slow` tries many, with
# `--hypothesis-profile=slow`.
settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("slow", max_examples=500, deadline=None)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees answers that the user, or another test, got before."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
