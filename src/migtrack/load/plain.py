"""Plain YAML text to its value, without a YAML parser.

Nearly every file of a project is plain: one field a line, texts on one line, lists and small
mappings within brackets that end where they begin. Such a file is read here, line by line,
and comes out exactly as `migtrack.load.events` reads it, in a fraction of the time. At the
first thing that is not plain beyond doubt the reader gives up, and the exact one reads the
whole file: nothing is ever reported from here.

Of a plain text this is promised besides: it holds no escapes within double quotes, and no
character but the ends of its lines is one that Python's `str.isprintable` calls unprintable.
"""

import re
from typing import Any

from migtrack.load.brackets import KEY, NotPlainError, read_brackets
from migtrack.load.limits import MAX_NODES, MAX_SCALAR, NULLS

_DEEPEST = 12
"""The deepest nesting that is read here."""
_LONGEST_LINE = 4_000
_REMEMBERED = 8_192
"""How many different lines and texts are remembered, since most of them come again."""

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@` ")
"""What no plain text begins with here, though YAML would take some of it."""

Line = tuple[int, int, str | None, Any]
"""The column of what stands in a line, that of its dash or -1, the key or none, the value."""


_BLANK: Line = (-1, -1, None, None)
_WHOLE: Line = (-1, -1, None, None)
"""Stands for a line whose first `: ` lies within brackets or a comment."""
_NOTHING = object()
"""The value of a field whose line ends behind the colon: it may stand below."""
_FOLD = object()
"""The value of a field whose text is folded over the lines below."""

_HEAD = re.compile(rf"( *)(- +)?({KEY})")
_ITEM = re.compile(r"( *)(- +)([^ ].*)")
_QUOTED = re.compile(r"(?:\"([^\"\\]*)\"|'([^']*)')(?: *| +#(?: .*)?)")
_END = re.compile(r" *(?: #(?: .*)?)?")
_heads: dict[str, Line] = {}
_lone: dict[str, Line] = {"": _BLANK}
_texts: dict[str, Any] = {}


def read_plain(text: str) -> dict[str, Any] | None:  # noqa: PLR0915  # one hot loop
    """The value of a text that is plain; none where it is not, or no mapping."""
    if "\r" in text or _may_be_too_large(text):
        return None
    root: dict[str, Any] = {}
    holder: Any = root
    column = 0
    outer: list[tuple[Any, int]] = []
    open_key: str | None = None
    """The key whose value may stand below."""
    folded: list[str] | None = None
    """The lines of a text that is folded, its key still open."""
    heads, lone, texts = _heads, _lone, _texts
    try:
        for line in text.split("\n"):
            if folded is not None:
                if _folds(line, folded, column):
                    continue
                holder[open_key] = _unfolded(folded)
                open_key = folded = None
            head, colon, rest = line.partition(": ")
            if colon:
                at, dash, key, value = heads.get(head) or _read_head(head)
                if key is not None:
                    value = texts.get(rest, texts)
                    if value is texts:
                        value = _read_value(rest)
                else:
                    at, dash, key, value = lone.get(line) or _read_lone(line)
            else:
                at, dash, key, value = lone.get(line) or _read_lone(line)
            if at < 0:
                continue
            if dash >= 0:
                if open_key is not None and dash >= column:
                    if len(outer) > _DEEPEST:
                        return None
                    outer.append((holder, column))
                    holder[open_key] = holder = []
                    column = dash
                else:
                    while column > dash:
                        holder, column = outer.pop()
                    if column != dash or holder.__class__ is not list:
                        return None
                open_key = None
                if key is None:
                    holder.append(
                        value if value.__class__ is str or value is None else value.copy()
                    )
                    continue
                outer.append((holder, column))
                entry: dict[str, Any] = {}
                holder.append(entry)
                holder, column = entry, at
            elif at > column:
                if open_key is None or len(outer) > _DEEPEST:
                    return None
                outer.append((holder, column))
                holder[open_key] = holder = {}
                column = at
            elif at < column or holder.__class__ is list:
                while column > at or holder.__class__ is list:
                    holder, column = outer.pop()
                if column != at:
                    return None
            if key in holder:
                return None
            open_key = None
            if value.__class__ is str or value is None:
                holder[key] = value
            elif value is _NOTHING:
                holder[key], open_key = None, key
            elif value is _FOLD:
                holder[key], open_key, folded = None, key, []
            else:
                holder[key] = value.copy()
        if folded is not None:
            holder[open_key] = _unfolded(folded)
    except NotPlainError:
        return None
    return root or None


def _may_be_too_large(text: str) -> bool:
    """Whether the exact reader might find more values than it takes."""
    if len(text) < MAX_NODES:
        return False
    marks = 2 * text.count(":") + text.count(",") + text.count("[") + text.count("- ")
    return marks >= MAX_NODES


def _remember(table: dict[str, Any], text: str, value: Any) -> Any:
    if len(table) >= _REMEMBERED:
        table.clear()
    table[text] = value
    return value


def _read_head(head: str) -> Line:
    """What stands before the first `: ` of a line."""
    match = _HEAD.fullmatch(head)
    if match:
        indent, dash, key = match.groups()
        if key in NULLS:
            raise NotPlainError
        column = len(indent)
        line = (column + len(dash), column, key, None) if dash else (column, -1, key, None)
        return _remember(_heads, head, line)  # type: ignore[no-any-return]  # what was given
    start = head.lstrip(" ")
    if start.startswith("#") or (
        start.startswith("- ") and start[2:].lstrip(" ").startswith(("{", "["))
    ):
        return _WHOLE
    raise NotPlainError


def _read_lone(line: str) -> Line:
    """A line in which no `: ` stands, or only within brackets."""
    start = line.lstrip(" ")
    if not start:
        return _BLANK
    if not start.isprintable():
        raise NotPlainError
    if start.startswith("#"):
        return _BLANK
    if line.endswith(":"):
        at, dash, key, _ = _read_head(line[:-1])
        if key is None:
            raise NotPlainError
        return _remember(_lone, line, (at, dash, key, _NOTHING))  # type: ignore[no-any-return]
    match = _ITEM.fullmatch(line)
    if not match:
        raise NotPlainError
    value = _read_value(match.group(3))
    if value is _NOTHING or value is _FOLD:
        raise NotPlainError
    return match.start(3), match.start(2), None, value


def _read_value(rest: str) -> Any:
    """What stands behind `: `, or behind a dash."""
    text = rest.strip(" ")
    if not text:
        return _NOTHING
    if len(text) > _LONGEST_LINE or not text.isprintable():
        raise NotPlainError
    first = text[0]
    if first in "{[":
        value, end = read_brackets(text)
        if not _END.fullmatch(text, end):
            raise NotPlainError
        entries = value.values() if first == "{" else value
        flat = all(entry.__class__ is str for entry in entries)
        return _remember(_texts, rest, value) if flat and len(value) < 4 else value
    if first in "\"'":
        match = _QUOTED.fullmatch(text)
        if not match:
            raise NotPlainError
        return match.group(1) if match.group(1) is not None else match.group(2)
    if first == "#" and text[1:2] in ("", " "):
        return _NOTHING
    if text == ">-":
        return _FOLD
    comment = text.find(" #")
    if comment >= 0:
        if text[comment + 2 : comment + 3] not in ("", " "):
            raise NotPlainError
        text = text[:comment].rstrip(" ")
    if first in _INDICATORS:
        raise NotPlainError
    if text[-1] == ":" or ": " in text:
        raise NotPlainError
    return _remember(_texts, rest, None if text in NULLS else text)


def _folds(line: str, folded: list[str], column: int) -> bool:
    """Whether the line belongs to a text that is folded; if so, it is noted."""
    indent = len(line) - len(line.lstrip(" "))
    if not folded:
        if indent <= column or indent == len(line):
            raise NotPlainError
    else:
        first = len(folded[0]) - len(folded[0].lstrip(" "))
        if indent == len(line):
            if indent > first:
                raise NotPlainError
            folded.append("")
            return True
        if indent < first:
            return False
        if indent > first or not folded[-1]:
            raise NotPlainError
    if not line.isprintable() or line.endswith(" "):
        raise NotPlainError
    folded.append(line)
    return True


def _unfolded(lines: list[str]) -> str:
    text = " ".join(line.lstrip(" ") for line in lines if line)
    if not text or len(text) > MAX_SCALAR:
        raise NotPlainError
    return text
