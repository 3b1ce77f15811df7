"""Reads the list of names of a day, from a file or the standard input; refuses what is none."""

import codecs
import sys
from typing import NoReturn

from migtrack.base.text import printable
from migtrack.cli.errors import CommandError

STANDARD_INPUT = "-"
_MOST_BYTES = 512 * 1024
_MOST_LINES = 1_000
"""More people are expected on no day."""
_LONGEST_LINE = 300
"""A line with a name, a ministry, a position and a mark is shorter."""


def read_list_file(path: str) -> str:
    """The text of a list. Raises a `CommandError` where it cannot be read, or is no list."""
    text = _decoded(path, _bytes_of(path))
    if "\0" in text:
        _refuse(path, "holds a NUL character, so it is no text")
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        _refuse(path, f"has more than {_MOST_LINES:,} lines")
    for number, line in enumerate(lines, start=1):
        if len(line.strip()) > _LONGEST_LINE:
            _refuse(path, f"has more than {_LONGEST_LINE} characters in line {number}")
    return text


def _bytes_of(path: str) -> bytes:
    try:
        if path != STANDARD_INPUT:
            with open(path, "rb") as file:
                content = file.read(_MOST_BYTES + 1)
        else:
            content = sys.stdin.buffer.read(_MOST_BYTES + 1) if sys.stdin is not None else b""
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CommandError(
            f"{_shown(path)} cannot be read: {reason}", "see whether the file is there"
        ) from None
    if len(content) > _MOST_BYTES:
        _refuse(path, f"is larger than {_MOST_BYTES // 1024} KiB")
    return content


def _decoded(path: str, content: bytes) -> str:
    is_utf_16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if is_utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError(
            f"{_shown(path)} is not saved as UTF-8", "save it as UTF-8, and try again"
        ) from None


def _refuse(path: str, why: str) -> NoReturn:
    raise CommandError(
        f"{_shown(path)} {why}; nothing was written",
        "a list of a day has one name or id a line: name a file that is one",
    )


def _shown(path: str) -> str:
    return "the standard input" if path == STANDARD_INPUT else printable(path)
