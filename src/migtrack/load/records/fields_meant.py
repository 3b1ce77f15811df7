"""The fields that a record may have, and those that mistyped ones were meant to be."""

from typing import Any

from migtrack.base.finding import Route
from migtrack.load.kinds import value_at
from migtrack.load.records.errors import FieldError
from migtrack.load.records.result import own_fields
from migtrack.load.records.synonyms import field_meant
from migtrack.load.records.takes import breadth, fits
from migtrack.model.fields import Part
from migtrack.model.walk import fields_of, is_kind, model_at


def fields_at(model: type[Part], raw: Any, route: Route) -> list[str]:
    """The fields that the mapping at a route may have, the required ones first."""
    inner, given = model_at(model, route), value_at(raw, route)
    fields = own_fields(inner, given) if inner and isinstance(given, dict) else []
    return [each.key for each in sorted(fields, key=lambda each: not each.is_required)]


def absent_at(model: type[Part], raw: Any, route: Route) -> list[str]:
    """The fields that the mapping at a route might have and has not."""
    present = value_at(raw, route)
    assert isinstance(present, dict)
    return [name for name in fields_at(model, raw, route) if name not in present]


def lists_meant(model: type[Part], raw: Any, error: FieldError) -> list[Route]:
    """The lists of records that a file lacks, any of which may stand there under another name."""
    is_unknown = error.type == "extra_forbidden" and len(error.route) == 1
    if not is_unknown or not isinstance(error.value, (list, dict)):
        return []
    listed = (each for each in fields_of(model) if each.part is not None and is_kind(each.part))
    return [(each.key,) for each in listed if each.key not in raw]


def near_misses(
    model: type[Part], raw: Any, errors: list[FieldError], languages: tuple[str, ...]
) -> dict[Route, str]:
    """The mistyped fields' routes, and the absent field that each was meant to be.

    Under quite another name that is the one field that is missing, if it takes the value of the
    only unknown one, and few others: a day for a day.
    """
    missing = {error.route for error in errors if error.type == "missing"}
    corrected: dict[Route, str] = {}
    intended: set[Route] = set()
    for error in errors:
        if error.type != "extra_forbidden":
            continue
        parent = error.route[:-1]
        absent = absent_at(model, raw, parent)
        required = [name for name in absent if (*parent, name) in missing]
        word = str(error.route[-1])
        near = field_meant(word, required) or field_meant(word, absent)
        if near and (*parent, near) not in intended:
            corrected[error.route] = near
            intended.add((*parent, near))
    unknown = [error for error in errors if error.type == "extra_forbidden"]
    for error in unknown:
        parent = error.route[:-1]
        wanted = [route for route in missing - intended if route[:-1] == parent]
        alone = [each for each in unknown if each.route[:-1] == parent] == [error]
        holder = model_at(model, parent)
        if alone and len(wanted) == 1 and holder is not None and error.route not in corrected:
            name = str(wanted[0][-1])
            if breadth(holder, name) == 1 and fits(holder, name, error.value, languages):
                corrected[error.route] = name
    return corrected
