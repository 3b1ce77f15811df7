"""Plain files read by a second process, while the first is still busy with others."""

import codecs
import marshal
from collections.abc import Callable, Sequence
from typing import Any

from migtrack.beside import beside, is_worth_it
from migtrack.load.plain import read_plain
from migtrack.load.sources import SourceFile

SHARE = 0.6
"""How much the second process reads: more than half, since the first has the models to build."""

Values = dict[str, dict[str, Any] | None]
"""What was read, by path; none where a file is not plain."""


def decoded(content: bytes) -> str | None:
    """The text of a file, without a byte-order mark; none where it is not UTF-8."""
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None


def read_ahead(files: Sequence[SourceFile]) -> tuple[int, Callable[[], Values]]:
    """Begin to read the last of the files, if there are enough.

    Gives the position of the first that is read ahead, and what waits for the values.
    """
    sizes = [len(file.content) if isinstance(file.content, bytes) else 0 for file in files]
    left = sum(sizes)
    if not is_worth_it(left):
        return len(files), dict
    position = len(files)
    wanted = left * SHARE
    read = 0
    while read < wanted:
        position -= 1
        read += sizes[position]
    wait = beside(lambda: marshal.dumps(_read(files[position:])))
    return position, lambda: marshal.loads(wait() or _EMPTY)  # noqa: S302  # from our own fork


_EMPTY = marshal.dumps({})


def _read(files: Sequence[SourceFile]) -> Values:
    values: Values = {}
    for path, content in files:
        text = decoded(content) if isinstance(content, bytes) else None
        if text is not None:
            values[path] = read_plain(text)
    return values
