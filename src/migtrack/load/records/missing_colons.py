"""Fields within braces whose colon, or the blank behind it, is missing: `{id mofa, …}`.

YAML reads the name and the value as the name of one field, behind which nothing stands.
"""

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from migtrack.base.finding import Fix, ReplaceText, Route
from migtrack.base.personal_data import looks_like
from migtrack.load.records.errors import FieldError
from migtrack.load.records.fields_meant import absent_at
from migtrack.load.records.shape_faults import Wording
from migtrack.load.yaml.document import Document
from migtrack.model.confidential import is_confidential
from migtrack.model.fields import Part

_UP_TO_VALUE = r"([\w-]+)(?:\s*[:=;]\s*|\s+)"


class Joined(NamedTuple):
    """A field that was written together with its value."""

    name: str
    value: str


def joined_fields(model: type[Part], raw: Any, errors: list[FieldError]) -> dict[Route, Joined]:
    """By the routes of unknown fields without a value: the field and the value that they hold."""
    found: dict[Route, Joined] = {}
    taken: set[Route] = set()
    for error in errors:
        if error.type != "extra_forbidden" or error.value is not None:
            continue
        holder = error.route[:-1]
        joined = _separated(str(error.route[-1]), absent_at(model, raw, holder))
        if joined is not None and (*holder, joined.name) not in taken:
            found[error.route] = joined
            taken.add((*holder, joined.name))
    return found


def _separated(text: str, names: Collection[str]) -> Joined | None:
    match = re.fullmatch(rf"{_UP_TO_VALUE}(\S.*)", text)
    return Joined(match[1], match[2]) if match and match[1] in names else None


def missing_colon(document: Document, subject: str, route: Route, joined: Joined) -> Wording:
    """The words for a field without its colon."""
    holder = route[:-1]
    name, value = joined
    start, end = document.places.key_at(route) or (0, 0)
    written = re.match(_UP_TO_VALUE, document.text[start:end])
    edits = [ReplaceText(start, start + written.end(), f"{name}: ")] if written else []
    hidden = is_confidential((*holder, name)) or looks_like(value)
    return Wording(
        "MT102",
        f"{subject}: a colon and a blank are missing behind `{name}`",
        f"write `{name}: …`",
        "no `: ` here",
        "" if hidden else f"write `{name}: {value}`",
        fixes=tuple(Fix(f"write a colon and a blank behind `{name}`", (edit,)) for edit in edits),
    )
