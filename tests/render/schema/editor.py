"""A file as an editor sees it: YAML 1.2 (core schema), judged by a JSON Schema."""

import re
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from migtrack.load.kinds import kind_of
from migtrack.model.kinds import file_kinds
from migtrack.render.schema.document import files_of

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def read(text: str) -> Any:
    """The values of a text, every key as text."""
    return _value(yaml.compose(text, Loader=yaml.BaseLoader))


def _value(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    text: str = node.value
    return text if node.style else plain(text)


def plain(text: str) -> Any:
    """What unquoted text is in YAML 1.2."""
    if _NULL.fullmatch(text):
        return None
    if _BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if _WHOLE.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text) or _SPECIAL.fullmatch(text):
        return float(text.replace(".inf", "inf").replace(".nan", "nan"))
    return text


KINDS = {kind.name: files_of(kind) for kind in file_kinds()}
"""The kinds of files, and which files each is of."""


def complaint(schema: dict[str, Any], text: str) -> str:
    """What an editor underlines in a text; empty where nothing."""
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    error = best_match(validator.iter_errors(read(text)))
    return f"{error.json_path}: {error.message}" if error else ""


def kind_name(path: str) -> str:
    """The kind of the schema for the file at `path` below `data/`."""
    kind = kind_of(f"data/{path}")
    assert kind is not None
    return kind.name
