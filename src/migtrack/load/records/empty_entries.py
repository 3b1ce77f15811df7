"""Entries in which nothing stands: a lone dash, a day without its list."""

from typing import Any

from migtrack.base.finding import Fix, RemoveValue, Route
from migtrack.load.kinds import value_at
from migtrack.load.records.errors import FieldError
from migtrack.load.records.shape_faults import Wording
from migtrack.model.confidential import visible_field
from migtrack.model.fields import Part
from migtrack.model.walk import declared_at


def empty_entry_in(raw: Any, model: type[Part], error: FieldError) -> Route | None:
    """The entry, of a list or of values by key, that is wrong because nothing stands there.

    A field in which nothing stands is one that is not given, and so is a text of one language.
    """
    if error.on_key or not error.has_no_value:
        return None
    route = error.route
    if error.type == "missing" or isinstance(value_at(raw, route[:-1]), str):
        route = route[:-1]  # of plain text Pydantic was given the texts by language
    if not route:
        return None
    holder = declared_at(model, route[:-1])
    by_key = holder is not None and holder.is_mapping
    by_key = by_key and declared_at(model, route) is holder
    return route if by_key or isinstance(route[-1], int) else None


def empty_entry(subject: str, route: Route) -> Wording:
    """The words for an entry of a list, or of values by key, in which nothing stands."""
    holder = reversed(route[:-1])
    field = visible_field(next(str(step) for step in holder if isinstance(step, str)))
    return Wording(
        "MT101",
        f"{subject}: an entry of `{field}` is empty",
        "remove it, or write what belongs there",
        "nothing stands here",
        fixes=(Fix("remove the entry", (RemoveValue(route),), is_safe=False),),
    )
