"""One line of a plain text, all printable: what stands before and behind its first `: `."""

import re
from typing import Any

from migtrack.load.yaml.fast.brackets import KEY, NotPlainError, read_brackets
from migtrack.load.yaml.limits import NULLS, WORD_QUOTES

LONGEST_LINE = 4_000
_REMEMBERED = 8_192
"""How many different lines and texts are remembered, since most of them come again."""

INDICATORS = frozenset("-?:,[]{}#&*!|>%@`\"' " + WORD_QUOTES)
"""What no plain text begins with here, though YAML would take some of it."""

Line = tuple[int, int, str | None, Any]
"""The column of what stands in a line, that of its dash or -1, the key or none, the value."""


BLANK: Line = (-1, -1, None, None)
"""A line without a field: empty, a comment, or one whose first `: ` lies within brackets."""
NOTHING = object()
"""The value of a field whose line ends behind the colon: it may stand below."""
FOLD = object()
"""The value of a field whose text is folded over the lines below."""

_HEAD = re.compile(rf"( *)(- +)?({KEY})")
_ITEM = re.compile(r"( *)(- +)([^ ].*)")
_QUOTED = re.compile(r"(?:\"([^\"\\]*)\"|'([^']*)')(?: *| +#(?: .*)?)")
_END = re.compile(r" *(?: #(?: .*)?)?")
HEADS: dict[str, Line] = {}
LONE: dict[str, Line] = {"": BLANK}
TEXTS: dict[str, Any] = {}


def _remember(table: dict[str, Any], text: str, value: Any) -> Any:
    if len(table) >= _REMEMBERED:
        table.clear()
    table[text] = value
    return value


def read_head(head: str) -> Line:
    """What stands before the first `: ` of a line."""
    match = _HEAD.fullmatch(head)
    if match:
        indent, dash, key = match.groups()
        if key in NULLS:
            raise NotPlainError
        column = len(indent)
        line = (column + len(dash), column, key, None) if dash else (column, -1, key, None)
        return _remember(HEADS, head, line)  # type: ignore[no-any-return]  # what was given
    start = head.lstrip(" ")
    if start.startswith("#") or (
        start.startswith("- ") and start[2:].lstrip(" ").startswith(("{", "["))
    ):
        return BLANK
    raise NotPlainError


def read_lone(line: str) -> Line:
    """A line in which no `: ` stands, or only within brackets."""
    start = line.lstrip(" ")
    if not start or start.startswith("#"):
        return BLANK
    if line.endswith(":"):
        at, dash, key, _ = read_head(line[:-1])
        if key is None:
            raise NotPlainError
        return _remember(LONE, line, (at, dash, key, NOTHING))  # type: ignore[no-any-return]
    match = _ITEM.fullmatch(line)
    if not match:
        raise NotPlainError
    value = read_value(match.group(3))
    if value is NOTHING or value is FOLD:
        raise NotPlainError
    return match.start(3), match.start(2), None, value


def read_value(rest: str) -> Any:
    """What stands behind `: `, or behind a dash."""
    if (
        rest
        and rest[0] not in INDICATORS
        and rest[-1] not in " :"
        and ": " not in rest
        and " #" not in rest
        and len(rest) <= LONGEST_LINE
    ):
        return _remember(TEXTS, rest, None if rest in NULLS else rest)
    text = rest.strip(" ")
    if not text:
        return NOTHING
    if len(text) > LONGEST_LINE:
        raise NotPlainError
    first = text[0]
    if first in "{[":
        value, end = read_brackets(text)
        if not _END.fullmatch(text, end):
            raise NotPlainError
        entries = value.values() if first == "{" else value
        flat = all(entry.__class__ is str for entry in entries)
        return _remember(TEXTS, rest, value) if flat and len(value) < 4 else value
    if first in "\"'":
        match = _QUOTED.fullmatch(text)
        if not match:
            raise NotPlainError
        return match.group(1) if match.group(1) is not None else match.group(2)
    if first == "#" and text[1:2] in ("", " "):
        return NOTHING
    if text == ">-":
        return FOLD
    comment = text.find(" #")
    if comment >= 0:
        if text[comment + 2 : comment + 3] not in ("", " "):
            raise NotPlainError
        text = text[:comment].rstrip(" ")
    if first in INDICATORS or text[-1] == ":" or ": " in text:
        raise NotPlainError
    return _remember(TEXTS, rest, None if text in NULLS else text)
