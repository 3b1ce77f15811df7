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
    return text_on_disk(edits, path)


def text_on_disk(edits: Edits, path: str) -> str:
    """The text of a file as it is to be written, with its own line ends and the mark at its begin."""
    content = dict(edits)[path]
    assert isinstance(content, bytes)
    return content.decode()
