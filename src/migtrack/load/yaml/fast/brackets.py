"""Lists and mappings within brackets, in a text that is plain."""

import re
from typing import Any

from migtrack.load.yaml.limits import NULLS, WORD_QUOTES

KEY = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"
"""The name of a field, as a pattern."""
_DEEPEST = 6
"""The deepest nesting that is read here."""

_KEY = re.compile(rf" *({KEY}): +")
_LETTERS = r"[^,\[\]{}:#?]"
# Atomic, not possessive: with a look ahead within, Python 3.11.2 takes the colon nevertheless.
_PLAIN = rf"(?![-?:,#&*!|>%@`'\" {WORD_QUOTES}])((?>{_LETTERS}+(?::(?=[A-Za-z0-9/]){_LETTERS}*)*))"
_ONE_TEXT = _PLAIN + r"|\"([^\"\\]*)\"|'([^']*)'"
_TEXT = re.compile(_ONE_TEXT)
_NEXT = re.compile(r" *([,\]}]) *")
_FIELD = re.compile(rf" *({KEY}): +(?:{_ONE_TEXT}) *([,}}]) *")
"""A field whose value is a text, to what follows it: most are, and one look is quicker."""


class NotPlainError(Exception):
    """Something that the exact reader must look at."""


def read_brackets(text: str, start: int = 0, depth: int = 0) -> tuple[Any, int]:
    """A list or mapping within brackets, and where it ends."""
    if depth == _DEEPEST:
        raise NotPlainError
    is_mapping = text[start] == "{"
    value: Any = {} if is_mapping else []
    index = start + 1
    closing = "}" if is_mapping else "]"
    if text[index : index + 1] == closing:
        return value, index + 1
    while True:
        key = None
        if is_mapping:
            match = _FIELD.match(text, index)
            if match:
                key, plain, double, single, mark = match.groups()
                if key in value or key in NULLS:
                    raise NotPlainError
                value[key] = _value_of(plain, double, single)
                if mark != ",":
                    return value, match.end(5)
                index = match.end()
                continue
            match = _KEY.match(text, index)
            if not match:
                raise NotPlainError
            key, index = match.group(1), match.end()
            if key in value or key in NULLS:
                raise NotPlainError
        elif text[index : index + 1] == " ":
            index += 1
        if text[index : index + 1] in ("{", "["):
            entry, index = read_brackets(text, index, depth + 1)
        else:
            match = _TEXT.match(text, index)
            if not match:
                raise NotPlainError
            entry, index = _value_of(*match.groups()), match.end()
        if is_mapping:
            value[key] = entry
        else:
            value.append(entry)
        match = _NEXT.match(text, index)
        if not match:
            raise NotPlainError
        if match.group(1) != ",":
            if match.group(1) != closing:
                raise NotPlainError
            return value, match.end(1)
        index = match.end()


def _value_of(plain: str | None, double: str | None, single: str | None) -> str | None:
    if plain is None:
        return double if double is not None else single
    plain = plain.rstrip(" ")
    return None if plain in NULLS else plain
