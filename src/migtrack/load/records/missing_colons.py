"""Fields within braces whose colon, or the blank behind it, is missing: `{id mofa, …}`.

YAML reads the name and the value as the name of one field, behind which nothing stands.
"""

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from migtrack.base.finding import Fix, RenameKey, Route, SetValue
from migtrack.base.personal_data import looks_like
from migtrack.load.records.errors import FieldError
from migtrack.load.records.fields_meant import absent_at
from migtrack.load.records.shape_faults import Wording
from migtrack.model.confidential import is_confidential
from migtrack.model.fields import Part


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
    match = re.fullmatch(r"([\w-]+)(?:\s*[:=;]\s*|\s+)(\S.*)", text)
    return Joined(match[1], match[2]) if match and match[1] in names else None


def missing_colon(subject: str, route: Route, joined: Joined) -> Wording:
    """The words for a field without its colon."""
    holder = route[:-1]
    name, value = joined
    edits = (SetValue(route, value), RenameKey(route, name))
    hidden = is_confidential((*holder, name)) or looks_like(value)
    return Wording(
        "MT102",
        f"{subject}: a colon and a blank are missing behind `{name}`",
        f"write `{name}: …`",
        "no `: ` here",
        "" if hidden else f"write `{name}: {value}`",
        fixes=(Fix(f"write a colon and a blank behind `{name}`", edits),),
    )
