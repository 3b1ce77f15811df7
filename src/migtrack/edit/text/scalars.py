"""Texts as YAML: plain where they read back the same, else within quotes."""

import re
from functools import lru_cache

from migtrack.load.yaml.document import read_document
from migtrack.load.yaml.limits import NULLS

_ESCAPED = re.compile(
    '[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\\ufdd0-\\ufdef"\\\\\\ud800-\\udfff'
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_PROBES = {
    "value": ("k: {}\n", "k: {}   # c\n", "k:\n- {}\n"),
    "flow": ("k: [{}]\n", "k: [ {} , b]\n", "k: {{a: {}}}\n", "k: {{ a: {} }}\n"),
    "key": ("{}: v\n", "{}:\n  - v\n"),
    "flow key": ("k: {{{}: v}}\n", "k: {{ {} : v }}\n"),
}
"""By context, texts in which a plain text must read back the same."""
_MEANT = {
    "value": (lambda text: {"k": text}, lambda text: {"k": text}, lambda text: {"k": [text]}),
    "flow": (
        lambda text: {"k": [text]},
        lambda text: {"k": [text, "b"]},
        lambda text: {"k": {"a": text}},
        lambda text: {"k": {"a": text}},
    ),
    "key": (lambda text: {text: "v"}, lambda text: {text: ["v"]}),
    "flow key": (lambda text: {"k": {text: "v"}}, lambda text: {"k": {text: "v"}}),
}


def written(text: str | None, context: str, style: str = "") -> str:
    """A text on one line: plain, or in the quotes of a style, if that can hold it.

    The contexts are `value`, behind a colon or dash; `key`; and both within brackets: `flow` and
    `flow key`.
    """
    if text is None:
        return "null" if context == "flow" else "~"
    if style == "'" and not _ESCAPED.search(text.replace('"', "").replace("\\", "")):
        return "'" + text.replace("'", "''") + "'"
    if not style and is_plain(text, context):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text within double quotes, with what is not to be seen as escapes."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    number = ord(sign)
    if sign in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[sign]
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


@lru_cache(maxsize=4096)
def is_plain(text: str, context: str) -> bool:
    """Whether a text without quotes reads back the same in a context."""
    if text in NULLS or text != text.strip() or _ESCAPED.search(re.sub(r'["\\]', "", text)):
        return False
    return all(
        _reads_as(probe.format(text), meant(text))
        for probe, meant in zip(_PROBES[context], _MEANT[context], strict=True)
    )


def _reads_as(source: str, meant: object) -> bool:
    document = read_document("", source)
    return not document.syntax_errors and document.value == meant
