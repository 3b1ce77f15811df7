"""One file's text: its value, what is wrong with it, and where everything stands."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

from migtrack.finding import Place, Route
from migtrack.load.plain import read_plain
from migtrack.load.trouble import Trouble

if TYPE_CHECKING:
    from migtrack.load.events import Places, Span

_CONFLICT = r"(?m)^(<{7}|>{7})( .*)?$"
_UNREADABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_SWALLOWED = r"(?<=[^\s#])[ \t]+(#[^\s#!][^\n]*)"

_TURNING = "[\u202a-\u202e\u2066-\u2069]"
MAX_CONTROLS = 1_000
"""The most control characters of a file that is taken for text."""

AGAIN = object()
"""Stands for a value that is not kept: the text is so plain that it is soon read again."""

Leaf = tuple[int, int, Route]
"""A text within a file: its span and its route."""


@dataclass(frozen=True)
class Document:
    """A text that was read."""

    path: str
    written: str | bytes
    """The text; in UTF-8 where it is plain, since that takes half of the room."""
    kept: Any = None
    """The value, or `AGAIN`."""
    troubles: tuple[Trouble, ...] = ()

    @property
    def plain(self) -> bytes | None:
        """The UTF-8 of a text that keeps what `read_plain` promises of it; none of any other."""
        return self.written if isinstance(self.written, bytes) else None

    @cached_property
    def text(self) -> str:
        """The whole text, without a byte-order mark."""
        return self.written if isinstance(self.written, str) else self.written.decode()

    @property
    def value(self) -> Any:
        """The root; none where the text could not be read."""
        return read_plain(self.text) if self.kept is AGAIN else self.kept

    @cached_property
    def places(self) -> "Places":
        """The places of the values, found by reading the text again."""
        from migtrack.load.events import Places, read_events  # noqa: PLC0415  # YAML costs time

        places = Places()
        read_events(readable(self.text), places)
        return places

    @cached_property
    def leaves(self) -> tuple[list[Leaf], list[int]]:
        """Every text of the file in its order, and where each starts."""
        spans = self.places.values
        leaves = sorted(
            ((*spans[route], route) for route in self.places.texts), key=lambda leaf: leaf[:2]
        )
        return leaves, [start for start, _, _ in leaves]

    def place(self, span: "Span") -> Place:
        """The line and column of a span; columns count characters."""
        line, column = self._line_and_column(span[0])
        end_line, end_column = self._line_and_column(max(span))
        return Place(self.path, line, column, end_line, end_column)

    def place_of(self, route: Route, *, on_key: bool = False) -> Place:
        """The place of the value at `route`, or of its key; of its nearest parent if missing."""
        values = self.places.values
        while route not in values and route:
            route, on_key = route[:-1], False
        keys = self.places.keys
        return self.place(keys[route] if on_key and route in keys else values.get(route, (0, 0)))

    def line_start(self, line: int) -> int:
        """The index of the first character of a line; lines count from 1."""
        return self._line_starts[min(line, len(self._line_starts)) - 1]

    def line(self, line: int) -> str:
        """A line without its end."""
        start = self.line_start(line)
        end = self.text.find("\n", start)
        return self.text[start : len(self.text) if end < 0 else end].rstrip("\r")

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))[:-1]

    def _line_and_column(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1


def readable(text: str) -> str:
    """The text with what YAML would stumble over replaced, letter for letter.

    The rules on control and invisible characters (MT805, MT802) report the originals.
    """
    return re.sub(_UNREADABLE, "\ufffd", text).replace("\ufeff", "\u2060")


def is_binary(text: str) -> bool:
    """Whether a text holds so many control characters that it is none."""
    return any(
        sum(1 for _ in islice(re.finditer(pattern, text), MAX_CONTROLS)) == MAX_CONTROLS
        for pattern in (_UNREADABLE, _TURNING)
    )


def read_document(path: str, text: str) -> Document:
    """Read one file's text. Nothing is raised on bad input: the document says what is wrong."""
    from migtrack.load.events import OddError, Places, read_events  # noqa: PLC0415  # as above

    conflict = re.search(_CONFLICT, text)
    if conflict:
        return Document(path, text, None, (Trouble("merge-conflict", conflict.span()),))
    source = readable(text)
    places = None
    try:
        value = read_events(source)
        if re.search(_SWALLOWED, source):
            places = Places()
            read_events(source, places)
    except OddError:
        places = Places()
        value = read_events(source, places)
    troubles = _troubles(source, places) if places else []
    if not isinstance(value, dict):
        value = None
        if not troubles:
            troubles.append(Trouble("not-a-record", (0, 0)))
    return Document(path, text, value, tuple(troubles))


def _troubles(text: str, places: "Places") -> list[Trouble]:
    if places.syntax_error is None:
        return [*places.troubles, *_swallowed(text, places)]
    from migtrack.load.syntax import explain_syntax_error  # noqa: PLC0415  # a rare case

    return [*places.troubles, explain_syntax_error(text, places.syntax_error)]


def _swallowed(text: str, places: "Places") -> list[Trouble]:
    """Comments that were probably meant as text: `letter: MoMD #1123`."""
    return [
        Trouble("comment-in-text", match.span(1), places.plain_ends[match.start()])
        for match in re.finditer(_SWALLOWED, text)
        if match.start() in places.plain_ends
    ]
