"""What every test needs."""

import compileall
import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

import migtrack
from migtrack.system import cache

# The tests of every day try few examples of each property. `bash .ci/run slow` tries many, with
# `--hypothesis-profile=slow`.
settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("slow", max_examples=500, deadline=None)
settings.load_profile("suite")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the program before any worker begins.

    Hundreds of tests start it, each of which would compile it where Python writes nothing down.
    """
    gc.disable()  # until the tests are found, of which nothing is garbage
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(migtrack.__path__[0], quiet=2)


def pytest_collection_finish() -> None:
    """Search for garbage no more among the tests themselves and what they import."""
    gc.freeze()
    gc.enable()


CACHE_VARIABLES = ("XDG_CACHE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA")
"""What names the folder of all caches: on Linux and macOS, and on Windows."""

_find_folder = cache.folder
_USERS_CACHE = cache.folder()
_TEST_NUMBERS = count()


@pytest.fixture(scope="session", autouse=True)
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of all caches, also for what fixtures of a session or a module run."""
    caches = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        for name in CACHE_VARIABLES:
            patch.setenv(name, str(caches / "shared"))
        yield caches


@pytest.fixture(autouse=True)
def _own_cache(_caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees answers that another test got before, and none touches the user's.

    The folder is only named: to make one for each of some thousand tests takes its time.
    """
    own = str(_caches / str(next(_TEST_NUMBERS)))
    for name in CACHE_VARIABLES:
        monkeypatch.setenv(name, own)

    def folder() -> str:
        """The folder that migtrack would take, unless that is the user's."""
        found = _find_folder()
        return own if found == _USERS_CACHE else found

    monkeypatch.setattr(cache, "folder", folder)


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    from tests.templates import keep_compiled

    with pytest.MonkeyPatch.context() as patch:
        keep_compiled(patch)
        yield
