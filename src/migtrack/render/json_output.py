"""JSON that any program can read and any log can show."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from migtrack.base.text import printable


def json_value(value: Any) -> Any:
    """The value in JSON's types: days as `YYYY-MM-DD`, control characters as escapes.

    A named tuple becomes an object, any other tuple an array.
    """
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, Mapping):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [json_value(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return printable(value) if isinstance(value, str) else value


def readable_json(document: Any) -> str:
    """The document in Unicode, with a line feed at its end: for people who read it, too."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def json_text(document: Any) -> str:
    """The document in ASCII, with a line feed at its end.

    The sequence that GitHub's log takes for a command, `##[`, is written with an escape.
    """
    return json.dumps(document, ensure_ascii=True, indent=2).replace("##[", "#\\u0023[") + "\n"
