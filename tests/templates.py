"""Keeps compiled templates: the tests make hundreds of reports of the same few."""

from functools import partialmethod
from typing import Any

import pytest
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from migtrack.render.report.templates import _Sandbox


class _Compiled(BytecodeCache):
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


def keep_compiled(patch: pytest.MonkeyPatch) -> None:
    """Let every report take a template as it was compiled for an earlier one."""
    patch.setattr(
        _Sandbox, "__init__", partialmethod(_Sandbox.__init__, bytecode_cache=_Compiled())
    )
