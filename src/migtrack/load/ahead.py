"""Plain files read by a second process, while the first is still busy with others.

Nothing here needs the models: the first process imports them meanwhile.
"""

import codecs
import marshal
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from migtrack.beside import beside, is_worth_it
from migtrack.load.plain import read_plain
from migtrack.load.sources import DATA, Source, SourceFile
from migtrack.look_alikes import may_hold_look_alikes

SHARE = 0.9
"""How much of the officials' files the second process reads: the first has more to do besides."""

_FOLDER = f"{DATA}/participants/"

Values = dict[str, dict[str, Any] | None]
"""What was read, by path; none where a file is not plain."""


def plain_value(content: bytes) -> dict[str, Any] | None:
    """The value of a file that is plain; none where it is not."""
    text = decoded(content)
    return None if text is None else read_plain(text)


def decoded(content: bytes) -> str | None:
    """The text of a file, without a byte-order mark; none where it is not UTF-8."""
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None


class Ahead(NamedTuple):
    """A source's files, of which some are being read."""

    found: Sequence[SourceFile]
    paths: frozenset[str] = frozenset()
    """Of the files that are read ahead."""
    values: Callable[[], Values] = dict
    """Waits for the values of these."""
    harmless: Callable[[], frozenset[str]] = frozenset
    """Waits for the paths of files in which nothing looks like personal data, if they are plain;
    nothing is said of the others."""

    def files(self) -> Iterator[SourceFile]:
        """Every file, sorted by path."""
        return iter(self.found)


def read_ahead(source: Source) -> Ahead:
    """Begin to read the last of the officials' files, if there are enough."""
    found = list(source.files())
    sizes = [
        (file, len(file.content))
        for file in found
        if isinstance(file.content, bytes) and file.path.startswith(_FOLDER)
    ]
    wanted = SHARE * sum(size for _, size in sizes)
    if not is_worth_it(sum(size for _, size in sizes)):
        return Ahead(found)
    files: list[SourceFile] = []
    while wanted > 0:
        file, size = sizes.pop()
        files.append(file)
        wanted -= size
    wait = beside(
        lambda: marshal.dumps(_values(files)),
        lambda: marshal.dumps(_harmless(found)),
    )

    @cache
    def values() -> Values:
        result = wait()
        return marshal.loads(result) if result else {}  # noqa: S302  # our own fork's

    def harmless() -> frozenset[str]:
        values()
        result = wait()
        return marshal.loads(result) if result else frozenset()  # noqa: S302  # as above

    return Ahead(found, frozenset(file.path for file in files), values, harmless)


def _values(files: Sequence[SourceFile]) -> Values:
    return {path: plain_value(content) for path, content in files if isinstance(content, bytes)}


def _harmless(files: Sequence[SourceFile]) -> frozenset[str]:
    return frozenset(
        path
        for path, content in files
        if isinstance(content, bytes) and not may_hold_look_alikes(content)
    )
