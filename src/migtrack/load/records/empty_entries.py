"""Entries in which nothing stands: a lone dash, a day without its list."""

from typing import Any

from migtrack.base.finding import Fix, RemoveValue, Route
from migtrack.load.kinds import value_at
from migtrack.load.records.commas import cut_value, fixes_of_cut_value, whole_again
from migtrack.load.records.errors import FieldError
from migtrack.load.records.lines import NO_LINE
from migtrack.load.records.shape_faults import Wording
from migtrack.load.yaml.document import Document
from migtrack.model.confidential import is_confidential, visible_field
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


def empty_entry(subject: str, route: Route, model: type[Part], document: Document) -> Wording:
    """The words for an entry of a list, or of values by key, in which nothing stands.

    It may be the end of a value that a comma has cut.
    """
    holder = reversed(route[:-1])
    field = visible_field(next(str(step) for step in holder if isinstance(step, str)))
    by_id = declared_at(model, route)
    if by_id is not None and by_id.is_by_id and isinstance(route[-1], str):
        line = whole_again(document, route, model, NO_LINE)
        if line.because:
            wording = cut_value(subject, field, line, hidden=is_confidential(route))
            return wording._replace(fixes=fixes_of_cut_value(field, line))
    return Wording(
        "MT101",
        f"{subject}: an entry of `{field}` is empty",
        "remove it, or write what belongs there",
        "nothing stands here",
        fixes=(Fix("remove the entry", (RemoveValue(route),), is_safe=False),),
    )
