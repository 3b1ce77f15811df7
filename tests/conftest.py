"""What every test needs."""

from collections.abc import Iterator
from functools import partialmethod
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from migtrack.render.report.templates import _Sandbox
from migtrack.system import cache

# The tests of every day try few examples of each property. `bash .ci/run slow` tries many, with
# `--hypothesis-profile=slow`.
settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("slow", max_examples=500, deadline=None)
settings.load_profile("suite")


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


class _Compiled(BytecodeCache):
    """Keeps compiled templates: hundreds of reports are made of the same few."""

    def __init__(self) -> None:
        self._kept: dict[object, Any] = {}

    @staticmethod
    def _key(bucket: Bucket) -> tuple[object, ...]:
        """The template's name and text, and what is built into the code of it."""
        built_in = bucket.environment.finalize, bucket.environment.filters.get("text")
        return bucket.key, bucket.checksum, *map(str, built_in)

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[self._key(bucket)] = bucket.code


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        made = partialmethod(_Sandbox.__init__, bytecode_cache=_Compiled())
        patch.setattr(_Sandbox, "__init__", made)
        yield
