"""Plain files read by a second process, while the first is still busy with others.

Nothing here needs the models: the first process imports them meanwhile.
"""

import codecs
import marshal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from migtrack.beside import beside, is_worth_it
from migtrack.load.plain import read_plain
from migtrack.load.sources import DATA, Source, SourceFile
from migtrack.look_alikes import may_hold_look_alikes

SHARE = 0.85
"""How much of the officials' files the second process reads: the first has more to do besides."""

_FOLDER = f"{DATA}/participants/"

Values = dict[str, dict[str, Any] | None]
"""What was read, by path; none where a file is not plain."""


class Found(NamedTuple):
    """What a second process has found out."""

    values: Values
    harmless: frozenset[str]
    """The paths of files in which, if they are plain, nothing looks like personal data."""


NOTHING = Found({}, frozenset())


def decoded(content: bytes) -> str | None:
    """The text of a file, without a byte-order mark; none where it is not UTF-8."""
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None


class Ahead(NamedTuple):
    """A source's files, of which some are being read."""

    found: Sequence[SourceFile]
    paths: frozenset[str]
    """Of the files that are read ahead."""
    wait: Callable[[], Found]
    """Waits for what was found out."""

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
        return Ahead(found, frozenset(), lambda: NOTHING)
    files: list[SourceFile] = []
    while wanted > 0:
        file, size = sizes.pop()
        files.append(file)
        wanted -= size
    wait = beside(lambda: marshal.dumps((_read(files), _harmless(found))))
    return Ahead(
        found,
        frozenset(file.path for file in files),
        lambda: _found(wait()),
    )


def _found(result: bytes | None) -> Found:
    return Found(*marshal.loads(result)) if result else NOTHING  # noqa: S302  # our own fork's


def _read(files: Sequence[SourceFile]) -> Values:
    values: Values = {}
    for path, content in files:
        text = decoded(content) if isinstance(content, bytes) else None
        if text is not None:
            values[path] = read_plain(text)
    return values


def _harmless(files: Sequence[SourceFile]) -> frozenset[str]:
    return frozenset(
        path
        for path, content in files
        if isinstance(content, bytes) and not may_hold_look_alikes(content)
    )
