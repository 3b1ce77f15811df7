"""Changes of a project's files, kept in memory until they are written together."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import Any

import migtrack.model.project  # noqa: F401  # all kinds of files are declared by it
from migtrack.base.finding import Fault, Place, Route
from migtrack.edit.text.by_hand import FailedError
from migtrack.edit.text.change import changed_text, new_text
from migtrack.edit.text.patches import line_end_of
from migtrack.load.files.sources import DATA, SourceFile, Unreadable
from migtrack.load.files.wording import undecodable_fault, unreadable_fault
from migtrack.load.kinds import ENDING, kind_of
from migtrack.load.yaml.document import Document, on_one_line, read_document, with_line_feeds
from migtrack.model.kinds import home_of
from migtrack.system.writing import FileEdit

_SCHEMA = "# yaml-language-server: $schema="


def path_of(record_kind: str, name: str = "") -> str:
    """The path of the file in which records of a kind stand; of several, of that with the name."""
    home = home_of(record_kind)
    return f"{DATA}/{home.path}" + (f"{name}{ENDING}" if home.named_after else "")


class RefusedEdit(Exception):  # noqa: N818  # agreed name
    """A change that the text of a file does not take; nothing is written."""

    def __init__(
        self, path: str, line: int, message: str, by_hand: str = "", remedy: str = ""
    ) -> None:
        super().__init__(message)
        self.path = path
        self.line = line
        """From 1."""
        self.message = message
        self.by_hand = by_hand
        """The lines to write by hand; empty where a line is only to be taken out."""
        self.remedy = remedy or "change that line by hand"
        """What to do where there are no such lines."""


class Edits:
    """Changes of a project's files, kept in memory: a source of the project after them."""

    def __init__(self, files: Iterable[SourceFile]) -> None:
        self._before = {file.path: file.content for file in files}
        self._after = dict(self._before)

    def __iter__(self) -> Iterator[SourceFile]:
        return (SourceFile(path, content) for path, content in sorted(self._after.items()))

    @property
    def changed(self) -> tuple[FileEdit, ...]:
        """The files that differ from what they were, sorted by path."""
        return tuple(
            FileEdit(path, _bytes(self._before.get(path)), _bytes(self._after.get(path)))
            for path in sorted({*self._before, *self._after})
            if self._before.get(path) != self._after.get(path)
        )

    def value(self, path: str) -> Any:
        """A copy of the file's plain data as it would be; none where there is no such file.

        Raises a `RefusedEdit` where the file has a syntax error, or is no text.
        """
        document = self._document(path)
        return None if document is None else document.value

    def text(self, path: str) -> str | None:
        """The text as it would be, with line feeds alone and without a byte-order mark."""
        raw = self._raw(path)
        return None if raw is None else with_line_feeds(raw)[0]

    def set_value(
        self, path: str, wanted: Any, comments: Mapping[Route, Sequence[str]] | None = None
    ) -> None:
        """Change the text as little as possible, so that it reads as `wanted`.

        `comments` are commented lines, without `# `, to write at the end of the new mapping at a
        route. Raises a `RefusedEdit` where the text does not take it.
        """
        wanted = on_one_line(_plain(wanted))
        if not isinstance(wanted, dict):
            raise TypeError(f"{path} must hold a mapping")
        kind = kind_of(path)
        model = kind.model if kind else None
        document = self._document(path)
        if document is None:
            self._create(path, new_text(wanted, model, comments or {}, self._head(path)), wanted)
            return
        raw = self._raw(path)
        assert raw is not None
        try:
            text = changed_text(document, raw, wanted, model, comments or {})
        except FailedError as error:
            raise self._refused(error.document, error.index, str(error), error.lines) from error
        self._set(path, text)

    def set_text(self, path: str, text: str) -> None:
        """Give the file another text; lines that it had keep their ends.

        A text with carriage returns is taken as it is.
        """
        old = self._raw(path) if path in self._after else None
        self._set(path, _with_old_ends(old, text) if old and "\r" not in text else text)

    def remove(self, path: str) -> None:
        """Remove a file."""
        del self._after[path]

    def rename(self, path: str, new_path: str) -> None:
        """Give a file another path, which no file has."""
        if new_path in self._after:
            raise RefusedEdit(new_path, 1, f"there is a file {new_path} already")
        self._after[new_path] = self._after.pop(path)

    def _set(self, path: str, text: str) -> None:
        mark = BOM_UTF8 if (_bytes(self._after.get(path)) or b"").startswith(BOM_UTF8) else b""
        self._after[path] = mark + text.encode()

    def _create(self, path: str, text: str, wanted: Any) -> None:
        """Make a file. Raises a `RefusedEdit` where nobody knows what lies in its folder."""
        for number in range(1, path.count("/") + 1):
            folder = "/".join(path.split("/")[:number])
            content = self._after.get(folder)
            if isinstance(content, Unreadable):
                raise _refused_file(unreadable_fault(folder, content))
        document = read_document(path, text)
        if document.syntax_errors or document.value != wanted:
            raise RefusedEdit(path, 1, "the new file would not read as it is meant", text)
        self._after[path] = text.encode()

    def _head(self, path: str) -> str:
        """The first line of a new file, which tells editors its schema: if other files have it."""
        kind = kind_of(path)
        if kind is None:
            return ""
        others = [
            content
            for other, content in self._after.items()
            if isinstance(content, bytes) and other != path and kind_of(other)
        ]
        if others and not any(_SCHEMA.encode() in content[:200] for content in others):
            return ""
        return f"{_SCHEMA}{'../' * path.count('/')}schemas/{kind.name}.json\n"

    def _raw(self, path: str) -> str | None:
        content = self._after.get(path)
        if content is None:
            return None
        if isinstance(content, Unreadable):
            raise _refused_file(unreadable_fault(path, content))
        try:
            return content.removeprefix(BOM_UTF8).decode()
        except UnicodeDecodeError as error:
            fault = undecodable_fault(path, content)
            assert fault is not None, "it could not be decoded"
            raise _refused_file(fault) from error

    def _document(self, path: str) -> Document | None:
        text = self.text(path)
        if text is None:
            return None
        document = read_document(path, text)
        if document.syntax_errors:
            at = document.syntax_errors[0].span[0]
            raise self._refused(
                document, at, "this line cannot be read as it stands: mend it first"
            )
        return document

    def _refused(
        self, document: Document, index: int, message: str, lines: Sequence[str] = ()
    ) -> RefusedEdit:
        """The refusal at a character of a text, at its line of the file as it is on the disk."""
        line = document.place((index, index)).line
        before = self._before.get(document.path)
        if isinstance(before, bytes):
            old = with_line_feeds(before.removeprefix(BOM_UTF8).decode(errors="replace"))[0]
            line = _line_before(old.split("\n"), document.text.split("\n"), line)
        return RefusedEdit(document.path, line, message, "\n".join(lines))


def _refused_file(fault: Fault) -> RefusedEdit:
    """The refusal of a whole file, or of all that would lie in a folder."""
    assert isinstance(fault.at, Place), "a file that is not read has no records"
    return RefusedEdit(fault.at.path, fault.at.line, fault.message, remedy=fault.help)


def _bytes(content: bytes | Unreadable | None) -> bytes | None:
    return content if isinstance(content, bytes) else None


def _line_before(old: list[str], new: list[str], line: int) -> int:
    """Which line of an old text became the one of a new text, or stood before it."""
    if old == new:
        return line
    for block in reversed(SequenceMatcher(None, old, new).get_matching_blocks()):
        if block.b < line and block.size:
            return block.a + min(line - block.b, block.size)
    return 1


def _plain(value: Any) -> Any:
    """The value as it is read from a file: text, lists, mappings and nothing."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, date)):
        return str(value)
    if isinstance(value, Mapping):
        return {_plain(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    raise TypeError(f"{type(value).__name__} is no plain value")


def _with_old_ends(old: str, text: str) -> str:
    """The text, in which each line that the old one had ends as it did, a new one like the last."""
    if "\r" not in old:
        return text
    was = re.findall("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", old)
    now = re.findall("[^\n]*\n|[^\n]+", text)
    plain = [re.sub("\r\n?", "\n", line) for line in was]
    made: list[str] = []
    end = line_end_of(old)
    for tag, a, b, c, d in SequenceMatcher(None, plain, now).get_opcodes():
        if tag == "equal":
            made += was[a:b]
        else:
            made += [line.replace("\n", end) for line in now[c:d]]
        if made:
            last = re.search("(?:\r\n|\r|\n)$", made[-1])
            end = last[0] if last else end
    return "".join(made)
