"""Plain YAML text to its value, without a YAML parser.

Nearly every file of a project is plain: one field a line, texts on one line, lists and small
mappings within brackets that end where they begin. Such a file is read here, line by line,
and comes out exactly as `migtrack.load.yaml.events` reads it, in a fraction of the time. At the
first thing that is not plain beyond doubt the reader gives up, and the exact one reads the
whole file: nothing is ever reported from here.
"""

from typing import Any

from migtrack.load.yaml.fast.brackets import NotPlainError
from migtrack.load.yaml.fast.lines import (
    FOLD,
    HEADS,
    LONE,
    NOTHING,
    TEXTS,
    read_head,
    read_lone,
    read_value,
)
from migtrack.load.yaml.limits import MAX_NODES, MAX_SCALAR

_DEEPEST = 12
"""The deepest nesting that is read here."""


def read_plain(text: str) -> dict[str, Any] | None:  # noqa: PLR0915  # one hot loop
    """The value of a text that is plain; none where it is not, or no mapping."""
    if not text.replace("\n", "").isprintable() or (
        len(text) >= MAX_NODES and _marks(text) >= MAX_NODES
    ):
        return None
    root: dict[str, Any] = {}
    holder: Any = root
    column = 0
    outer: list[tuple[Any, int]] = []
    open_key: str | None = None
    """The key whose value may stand below."""
    folded: list[str] | None = None
    """The lines of a text that is folded, its key still open."""
    heads, lone, texts = HEADS, LONE, TEXTS
    try:
        for line in text.split("\n"):
            if folded is not None:
                if _folds(line, folded, column):
                    continue
                holder[open_key] = _unfolded(folded)
                open_key = folded = None
            head, colon, rest = line.partition(": ")
            if colon:
                at, dash, key, value = heads.get(head) or read_head(head)
                if key is not None:
                    value = texts.get(rest, texts)
                    if value is texts:
                        value = read_value(rest)
                else:
                    at, dash, key, value = lone.get(line) or read_lone(line)
            else:
                at, dash, key, value = lone.get(line) or read_lone(line)
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
            elif value is NOTHING:
                holder[key], open_key = None, key
            elif value is FOLD:
                holder[key], open_key, folded = None, key, []
            else:
                holder[key] = value.copy()
        if folded is not None:
            holder[open_key] = _unfolded(folded)
    except NotPlainError:
        return None
    return root or None


def _marks(text: str) -> int:
    """At least as many as the values that the exact reader might find."""
    return 2 * text.count(":") + text.count(",") + text.count("[") + text.count("- ")


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
    if line.endswith(" "):
        raise NotPlainError
    folded.append(line)
    return True


def _unfolded(lines: list[str]) -> str:
    text = " ".join(line.lstrip(" ") for line in lines if line)
    if not text or len(text) > MAX_SCALAR:
        raise NotPlainError
    return text
