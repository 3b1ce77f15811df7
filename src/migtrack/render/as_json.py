"""JSON that may be printed anywhere."""

import json
from typing import Any


def as_json(document: Any) -> str:
    """The document in ASCII, with a line feed at its end.

    Whatever the log of a workflow would take for a command is written as an escape, too.
    """
    return json.dumps(document, ensure_ascii=True, indent=2).replace("##[", "#\\u0023[") + "\n"
