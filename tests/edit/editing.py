"""Edits of one file in memory, for the tests."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migtrack.base.finding import Route
from migtrack.edit.edits import Edits
from migtrack.load.files.sources import SourceFile

PATH = "data/notes.yaml"
"""A path of no kind, so that no model gives an order."""
Comments = Mapping[Route, Sequence[str]]


def edited(
    text: str | bytes,
    change: Callable[[Any], object],
    path: str = PATH,
    comments: Comments | None = None,
) -> str:
    """The text after its data were changed in place."""
    content = text.encode() if isinstance(text, str) else text
    edits = Edits([SourceFile(path, content)])
    value = edits.value(path)
    change(value)
    edits.set_value(path, value, comments or {})
    assert edits.value(path) == value
    after = dict(edits)[path]
    assert isinstance(after, bytes)
    return after.decode()
