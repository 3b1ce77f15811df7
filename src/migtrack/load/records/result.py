"""The model of a file, and the faults of its shape."""

from dataclasses import dataclass, field
from typing import Any

from migtrack.base.finding import Fault, Key, Route, Spot
from migtrack.base.text import listed
from migtrack.load.kinds import value_at
from migtrack.model.declarations import OnlyWhen
from migtrack.model.fields import Part
from migtrack.model.walk import Declared, declared_at, fields_of, paths_to


@dataclass
class ModelResult:
    """A file's model, and the faults of its shape."""

    model: Any = None
    """The model of the file's kind; none where nothing of it could be kept."""
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    """Each with the code of its rule."""
    incomplete: dict[Key, set[str]] = field(default_factory=dict)
    """The records with a faulty part, and the fields that no rule should read."""
    kept: dict[Route, list[int]] = field(default_factory=dict)
    """For lists that lost entries: the original position of each that is left."""
    empty: set[Route] = field(default_factory=set)
    """The entries in which nothing stands: all is judged as if they were not there."""

    def original(self, route: Route) -> Route:
        """The route in the file of a route in what is left of it."""
        original: Route = ()
        for step in route:
            kept = self.kept.get(original, [])
            is_left = isinstance(step, int) and step < len(kept)
            original = (*original, kept[step] if is_left else step)  # type: ignore[index]  # an int
        return original

    def remove(self, raw: object, routes: list[Route]) -> None:
        """Take values out, the last of a list first, and note the positions of the others."""
        in_order = sorted(set(routes), key=lambda route: [str(step).zfill(9) for step in route])
        for route in reversed(in_order):
            parent, step = value_at(raw, route[:-1]), route[-1]
            if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
                where = self.original(route[:-1])
                places = self.kept.setdefault(where, list(range(len(parent))))
                del parent[step], places[step]
            elif isinstance(parent, dict):
                parent.pop(step, None)


def further_faults(first: Fault, most: int) -> Fault:
    """The fault that stands for all further ones of a file, at the first that is not listed."""
    assert isinstance(first.at, Spot)
    return Fault(
        first.at._replace(label="and further on"),
        f"there are more than {most} such faults in this file: "
        "the others are not listed, and the file is left out",
        "correct what is listed; then the others are",
        subjects=first.subjects,
        more="file",
    )


def foreign_fields(model: type[Part], raw: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The fields of a record that belong to records of another kind alone.

    Each with the kind that the record has, and the kinds of which it would have to be one.
    """
    found = []
    for declared, *below in paths_to(model, OnlyWhen):
        kinds = None if below or declared.key not in raw else _other_kind(model, declared, raw)
        if kinds is not None:
            found.append((declared.key, *kinds))
    return found


def own_fields(model: type[Part], raw: dict[str, Any]) -> list[Declared]:
    """The fields of a model without those that belong to records of another kind alone."""
    return [each for each in fields_of(model) if _other_kind(model, each, raw) is None]


def _other_kind(model: type[Part], field: Declared, raw: dict[str, Any]) -> tuple[str, str] | None:
    """The kind that a record has, and those that alone have the field; none where it may."""
    only = field.get(OnlyWhen)
    decides = declared_at(model, (only.field,)) if only else None
    if only is None or decides is None:
        return None
    given = raw.get(only.field)
    is_foreign = isinstance(given, str) and given in decides.choices and given not in only.values
    return (str(given), listed(only.values)) if is_foreign else None
