"""The text of a file: its value, its syntax errors, and where everything stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

from migtrack.base.finding import Place, Route
from migtrack.load.kinds import kind_of
from migtrack.load.yaml.fast import read_plain
from migtrack.load.yaml.limits import MAX_SYNTAX_ERRORS, ODD_BLANKS, WORD_QUOTES
from migtrack.load.yaml.syntax_error import MENDED, NEEDLESS_COMMA, ODD, YamlSyntaxError
from migtrack.model.declarations import Lines
from migtrack.model.kinds import models_of, names_of_fields
from migtrack.model.walk import fields_of

if TYPE_CHECKING:
    from migtrack.load.yaml.mending import Format
    from migtrack.load.yaml.places import Places, Span

_CONFLICT = r"(?m)^(<{7}|>{7})( .*)?$"
_UNREADABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_ENTRY = r"(?m)^ *(-)(?=[ \n])"
_LONE_RETURN = r"\r(?!\n)"
_SUSPICIOUS_COMMENT = r"(?<=[^\s#])[ \t]+(#[^\s#!][^\n]*)"
_ODD = rf"[{ODD_BLANKS}{WORD_QUOTES}]|(?m:^ *-[^\s-])"
"""What may read otherwise than it looks."""
_SUSPICIOUS = f"{_SUSPICIOUS_COMMENT}|{_ODD}"
_MOST_MENDINGS = 5
"""How often a text is read again with what was mended."""

_DIRECTION_CONTROLS = "[\u202a-\u202e\u2066-\u2069]"
MAX_CONTROLS = 1_000
"""The most control characters of a file that is taken for text."""


@dataclass(frozen=True)
class Document:
    """A text that was read."""

    path: str
    content: str | bytes
    """The whole text, without a byte-order mark, its lines ending in a line feed.

    It is kept as UTF-8, which is half as large.
    """
    value: Any = None
    """The root; none where the text could not be read, or where the value is not kept."""
    syntax_errors: tuple[YamlSyntaxError, ...] = ()

    def without_value(self) -> "Document":
        """The same without its value, if that is the same when the text is read again."""
        if self.syntax_errors:
            return self
        return replace(self, content=self.text.encode(), value=None)

    @property
    def text(self) -> str:
        """The whole text, without a byte-order mark."""
        return self.content if isinstance(self.content, str) else _decoded(self.content)

    def read_value(self) -> Any:
        """The root, read again where it is not kept; none where the text cannot be read."""
        return self.value if self.syntax_errors else _value(self.path, self.text)

    @cached_property
    def is_printable(self) -> bool:
        """Whether it holds no character but printable ones and line feeds, and no escapes."""
        return "\\" not in self.text and self.text.replace("\n", "").isprintable()

    @cached_property
    def places(self) -> "Places":
        """The places of the values, found by reading the text again."""
        from migtrack.load.yaml.events import read_events  # noqa: PLC0415  # YAML costs time
        from migtrack.load.yaml.places import Places  # noqa: PLC0415  # YAML costs time

        places = Places()
        read_events(_mended(readable(self.text), self.syntax_errors), places)
        return places

    def place(self, span: "Span") -> Place:
        """The line and column of a span; columns count characters.

        An empty entry of a list stands at its dash.
        """
        if span[0] == span[1] and self.text[max(span[0] - 1, 0) : span[0]] == "-":
            span = span[0] - 1, span[1]
        line, column = self._line_and_column(span[0])
        end_line, end_column = self._line_and_column(max(span))
        return Place(self.path, line, column, end_line, end_column)

    def place_of(self, route: Route, *, on_key: bool = False) -> Place:
        """The place of the value at `route`, or of its key; of its nearest parent if missing."""
        span = self.places.value_at(route)
        while span is None and route:
            route, on_key = route[:-1], False
            span = self.places.value_at(route)
        on_key_span = self.places.key_at(route) if on_key else None
        return self.place(on_key_span or span or (0, 0))

    def line_start(self, line: int) -> int:
        """The index of the first character of a line; lines count from 1."""
        return self._line_starts[min(line, len(self._line_starts)) - 1]

    def line(self, line: int) -> str:
        """A line without its end."""
        start = self.line_start(line)
        end = self.text.find("\n", start)
        return self.text[start : len(self.text) if end < 0 else end]

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))[:-1]

    def _line_and_column(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1


@lru_cache(maxsize=2)
def _decoded(content: bytes) -> str:
    return content.decode()


@lru_cache(maxsize=1)
def _value(path: str, text: str) -> Any:
    """The root of a text; kept, since who asks for one place of a file asks for more."""
    return read_document(path, text).value


def readable(text: str) -> str:
    """The text with what YAML would stumble over replaced, letter for letter.

    The rules on control and invisible characters (MT805, MT802) report the originals.
    """
    return re.sub(_UNREADABLE, "\ufffd", text).replace("\ufeff", "\u2060")


def with_line_feeds(text: str) -> tuple[str, int, int]:
    """The text with line feeds alone: what Windows and old Macs end a line with is one, too.

    So a file is the same in whatever way git checks it out, and all that is said of lines agrees
    with editors. With the text come how many carriage returns stand alone, and where in it the
    first of them was.
    """
    if "\r" not in text:
        return text, 0, 0
    ended = re.sub("\r\n?", "\n", text)
    first = re.search(_LONE_RETURN, text)
    if first is None:
        return ended, 0, 0
    start = first.start() - text.count("\r\n", 0, first.start())
    return ended, text.count("\r") - text.count("\r\n"), start


def is_binary(text: str) -> bool:
    """Whether a text holds so many control characters that it is none."""
    return not text.replace("\n", "").isprintable() and any(
        sum(1 for _ in islice(re.finditer(pattern, text), MAX_CONTROLS)) == MAX_CONTROLS
        for pattern in (_UNREADABLE, _DIRECTION_CONTROLS)
    )


def read_document(path: str, text: str) -> Document:
    """Read the text of a file; nothing is raised on bad input: the document has the errors."""
    value = read_plain(text)
    return Document(path, text, value) if value is not None else read_exactly(path, text)


def read_exactly(path: str, text: str) -> Document:
    """Read the text with the YAML parser alone, which takes twice the time."""
    from migtrack.load.yaml.events import StopReadingError, read_events  # noqa: PLC0415  # YAML costs time
    from migtrack.load.yaml.places import Places  # noqa: PLC0415  # YAML costs time

    conflict = re.search(_CONFLICT, text)
    if conflict:
        return Document(path, text, None, (YamlSyntaxError("merge-conflict", conflict.span()),))
    source = readable(text)
    value = None
    errors: list[YamlSyntaxError] = []
    with suppress(StopReadingError):
        value = read_events(source)
    if value is None or re.search(_SUSPICIOUS, source):
        value = None  # what was read first may be large: it is forgotten
        for _ in range(_MOST_MENDINGS):
            places = Places()
            value = read_events(source, places)
            found, goes_on = _syntax_errors(path, source, places)
            errors += found
            if not goes_on:
                break
            source = _mended(source, found)
        if any(error.name in ODD and not _costs_nothing(error) for error in errors):
            value = None
    if isinstance(value, dict):
        value = on_one_line(value)
    else:
        if not errors:
            errors.append(_no_record(text, value))
        value = None
    return Document(path, text, value, tuple(errors))


def _no_record(text: str, value: Any) -> YamlSyntaxError:
    """The error of a file that is no record: a list whose first line is missing, or less."""
    first = re.search(_ENTRY, text) if isinstance(value, list) else None
    if first is None:
        return YamlSyntaxError("not-a-record", (0, 0))
    name = "list-of-one" if len(value) == 1 else "list-of-several"
    return YamlSyntaxError(name, first.span(1))


def on_one_line(value: Any) -> Any:
    """The value with a blank for each line end within a text, and none at its ends.

    Folded and literal texts (`>`, `|`) keep line ends that only texts of several lines want.
    """
    if isinstance(value, str):
        return " ".join(filter(None, map(str.strip, value.split("\n")))) if "\n" in value else value
    if isinstance(value, list):
        return [on_one_line(entry) for entry in value]
    if isinstance(value, dict):
        keep = names_of_fields(Lines)
        return {key: entry if key in keep else on_one_line(entry) for key, entry in value.items()}
    return value


def _format(path: str) -> "Format":
    """What a file should hold, for the causes of errors in it."""
    from migtrack.load.yaml.mending import Format  # noqa: PLC0415  # a rare case

    kind = kind_of(path)
    if kind is None:
        return Format()
    names = (field.key for model in models_of(kind) for field in fields_of(model))
    lists = (field.key for field in fields_of(kind.model) if field.is_list and field.part)
    return Format(kind.model, frozenset(names), tuple(lists))


def _mended(text: str, errors: Iterable[YamlSyntaxError]) -> str:
    """The text as it is read on, each character in its place: some errors cost nothing else."""
    pieces: list[str] = []
    end = 0
    for error in sorted(filter(_costs_nothing, errors), key=lambda error: error.replaces or ()):
        assert error.replaces
        pieces += [text[end : error.replaces[0]], error.detail]
        end = error.replaces[1]
    return "".join([*pieces, text[end:]])


def _costs_nothing(error: YamlSyntaxError) -> bool:
    """Whether the text is read as if the error were mended."""
    start, end = error.replaces or (0, -1)
    return error.name in MENDED and end - start == len(error.detail)


def _syntax_errors(path: str, text: str, places: "Places") -> tuple[list[YamlSyntaxError], bool]:
    """The errors that were found, and whether the text, once mended, is to be read again."""
    if places.syntax_error is not None:
        from migtrack.load.yaml import diagnosis  # noqa: PLC0415  # a rare case

        why = diagnosis.explain_syntax_error(text, places.syntax_error, _format(path))
        commas = diagnosis.needless_commas(text) if why.name == NEEDLESS_COMMA else []
        if commas:
            return commas, True
        if _costs_nothing(why):
            return [why], True
        start, end = why.replaces or (0, 0)
        others = _indented(text, places)  # those within what is to be written anew only follow
        return [*(one for one in others if not start <= one.span[0] < end), why], False
    if places.syntax_errors:
        from migtrack.load.yaml.dashes import missing_dashes  # noqa: PLC0415  # a rare case

        if dashes := missing_dashes(text, places.syntax_errors):
            return dashes, True
    if re.search(_ODD, text):
        from migtrack.load.yaml.odd_lines import odd_lines  # noqa: PLC0415  # a rare case

        if odd := odd_lines(text, places):
            return odd, all(map(_costs_nothing, odd))
    comments = (
        YamlSyntaxError("comment-in-text", match.span(1), route)
        for match in re.finditer(_SUSPICIOUS_COMMENT, text)
        if (route := places.plain_before(match.start())) is not None
    )
    found = [*islice(comments, MAX_SYNTAX_ERRORS)]
    more = (error._replace(name="too-many-comments") for error in islice(comments, 1))
    errors = [*_indented(text, places), *found]
    if errors:
        from migtrack.load.yaml.mending import with_signs_mended  # noqa: PLC0415  # a rare case

        errors = with_signs_mended(text, errors, _format(path))
    return [*errors, *more], False


def _indented(text: str, places: "Places") -> list[YamlSyntaxError]:
    """The errors found while reading; of doubled fields some only want to be indented."""
    if not places.syntax_errors:
        return []
    from migtrack.load.yaml.indentation import below_day  # noqa: PLC0415  # a rare case

    return [below_day(text, error) for error in places.syntax_errors]
