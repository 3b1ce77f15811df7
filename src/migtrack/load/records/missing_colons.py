"""Fields within braces whose colon, or the blank behind it, is missing: `{id mofa, …}`.

YAML reads the name and the value as the name of one field, behind which nothing stands.
"""

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from migtrack.base.finding import Fix, ReplaceText, Route
from migtrack.base.personal_data import looks_like
from migtrack.load.kinds import value_at
from migtrack.load.records.errors import FieldError
from migtrack.load.records.fields_meant import absent_at
from migtrack.load.records.shape_faults import Wording
from migtrack.load.yaml.document import Document
from migtrack.model.confidential import is_confidential
from migtrack.model.fields import SLUG, Part
from migtrack.model.walk import declared_at

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
        holder, text = error.route[:-1], str(error.route[-1])
        if error.type == "extra_forbidden" and error.value is None:
            joined = _separated(text, absent_at(model, raw, holder))
        elif error.on_key and value_at(raw, error.route) is None and _is_by_id(model, holder):
            joined = _separated(text, None)
        else:
            continue
        if joined is not None and (*holder, joined.name) not in taken:
            found[error.route] = joined
            taken.add((*holder, joined.name))
    return found


def _is_by_id(model: type[Part], route: Route) -> bool:
    """Whether values by ids stand there that messages may name."""
    field = declared_at(model, route)
    return field is not None and field.is_by_id and not is_confidential(route)


def _separated(text: str, names: Collection[str] | None) -> Joined | None:
    """The name, which is one of these, or any id, and the value behind it."""
    match = re.fullmatch(rf"{_UP_TO_VALUE}(\S.*)", text)
    if match is None:
        return None
    is_name = re.fullmatch(SLUG, match[1]) is not None if names is None else match[1] in names
    return Joined(match[1], match[2]) if is_name else None


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
