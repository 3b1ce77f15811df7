"""What stands in for a required field that is missing, so that the rest can be judged."""

import copy
import re
from typing import Any

from migtrack.base.finding import Route
from migtrack.load.kinds import stem
from migtrack.load.records.errors import FieldError
from migtrack.load.records.line_drafts import example_of
from migtrack.model.declarations import FileKind, StandIn
from migtrack.model.fields import SLUG
from migtrack.model.walk import field_at, model_at


def stand_in_for(kind: FileKind, path: str, route: Route) -> Any:
    """The value with which a record is read on; none where the record is nothing without it."""
    if route == (kind.named_after,):
        return stem(path)
    mark = field_at(kind.model, route, StandIn)
    return copy.deepcopy(mark.value) if mark is not None else None


def name_in_path(kind: FileKind, path: str, error: FieldError) -> str:
    """The id that is missing in a file which is named after it; nothing for other errors."""
    is_known = error.type == "missing" and error.route == (kind.named_after,)
    return stem(path) if is_known and re.fullmatch(SLUG, stem(path)) else ""


def example_for(kind: FileKind, route: Route) -> Any:
    """A value with which a record is judged, and then taken out; none where there is none."""
    holder = model_at(kind.model, route[:-1])
    return example_of(holder, str(route[-1])) if holder else None
