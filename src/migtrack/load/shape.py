"""A file's values to its model, whatever is wrong with them.

Pydantic says what does not fit. Each error becomes a fault by the table in `refusals`;
then the faulty part is taken out (or stood in for) and the rest is tried again, until
what is left is a whole model. So one slip costs one value, not the file.
"""

import copy
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from migtrack.finding import Fault, Key, Route, Spot
from migtrack.load.document import Document
from migtrack.load.kinds import FileKind, stem, value_at
from migtrack.load.refusals import Refused, explain
from migtrack.model.activities import KIND_FIELDS, Activity
from migtrack.model.fields import Setting
from migtrack.text import near_miss

ROUNDS = 12
"""How often what is left is tried again: the format is not deeper than this."""

STAND_INS: dict[str, Any] = {
    "title": {},
    "name": {},
    "short": {},
    "position": {},
    "area": {},
    "reason": {},
    "approved_by": {},
    "instrument": {},
    "evidence": {},
    "gender": "undisclosed",
    "group": "?",
    "seminar": "?",
}
"""What stands in for a required field that cannot be read; no rule reads it."""

CONTRACT_STAND_INS: dict[str, Any] = {
    "id": "project",
    "title": {},
    "languages": [],
    "time_zone": "UTC",
    "funder": {},
    "implementer": {},
    "budget": {"amount": "0", "currency": "XXX"},
    "period": {"start": "0001-01-01", "end": "9999-12-31"},
    "core_team": {"officials_per_ministry": "0"},
    "groups": [],
}

REPAIRS: dict[str, tuple[str, Any]] = {
    "no-seminar": ("seminar", "?"),
    "declined-without-reason": ("reason", {}),
}
"""What stands in where only the whole record was refused."""


@dataclass
class Shaped:
    """A file's model, and what was wrong."""

    model: Any = None
    """The model of the file's kind; none where nothing of it could be kept."""
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    """Each with the code of its rule."""
    incomplete: dict[Key, set[str]] = field(default_factory=dict)
    """The records with a faulty part, and the fields that no rule should read."""
    kept: dict[Route, list[int]] = field(default_factory=dict)
    """For lists that lost entries: the original position of each that is left."""

    def original(self, route: Route) -> Route:
        """The route in the file of a route in what is left of it."""
        out: Route = ()
        for step in route:
            places = self.kept.get(out)
            if places is not None and isinstance(step, int) and step < len(places):
                step = places[step]
            out = (*out, step)
        return out


def shape(kind: FileKind, document: Document, setting: Setting, troubled: list[Route]) -> Shaped:
    """The model of a document, with every fault of its shape.

    `troubled` are the routes whose values the reader already complained about.
    """
    shaped = Shaped()
    reported = set(troubled)
    for route in troubled:
        _mark(shaped, kind, document, route)
    raw = document.value
    if kind.model is Activity:
        raw = _without_other_kinds(raw, kind, document, shaped)
    renamed: dict[Route, str] = {}
    for _ in range(ROUNDS):
        try:
            shaped.model = kind.model.model_validate(raw, context=setting)
        except ValidationError as error:
            if raw is document.value:
                raw = copy.deepcopy(raw)
            if not _repair(error, raw, kind, document, setting, shaped, reported, renamed):
                break
        else:
            break
    return shaped


def _without_other_kinds(raw: Any, kind: FileKind, document: Document, shaped: Shaped) -> Any:
    """An activity without the fields that only activities of another kind have."""
    own = raw.get("kind")
    if own not in ("workshop", "visit", "seminar", "video-conference"):
        return raw
    foreign = {
        name: other
        for other, names in KIND_FIELDS.items()
        if other != own
        for name in names
        if name in raw
    }
    for name, other in foreign.items():
        fault = Fault(
            Spot(document.path, (name,), on_key=True, label="not a field of this kind"),
            f"a {own} has no field `{name}`; only a {other} has",
            f"remove `{name}`, or correct `kind` if this is a {other}",
            subjects=(kind.owner(document.path, raw, ())[0],),
        )
        shaped.faults.append(("MT102", fault))
    return {name: value for name, value in raw.items() if name not in foreign} if foreign else raw


def _repair(
    error: ValidationError,
    raw: Any,
    kind: FileKind,
    document: Document,
    setting: Setting,
    shaped: Shaped,
    reported: set[Route],
    renamed: dict[Route, str],
) -> bool:
    """Report every error and take the faulty parts out of `raw`: whether anything is left."""
    refused = [Refused.of(detail) for detail in error.errors(include_url=False)]
    missing = {one.route for one in refused if one.type == "missing"}
    meant: dict[Route, str] = {}
    taken: set[Route] = set()
    for one in refused:
        if one.type == "extra_forbidden":
            model = model_at(kind.model, one.route[:-1])
            names = [name for name in field_names(model) if (*one.route[:-1], name) in missing]
            record: Any = value_at(raw, one.route[:-1])
            free = [name for name in field_names(model) if name not in record]
            near = near_miss(str(one.route[-1]), names) or near_miss(str(one.route[-1]), free)
            if near and (*one.route[:-1], near) not in taken:
                meant[one.route] = near
                taken.add((*one.route[:-1], near))
    removals: list[Route] = []
    for one in refused:
        route = shaped.original(one.route)
        in_file = (*route[:-1], renamed[route]) if route in renamed else route
        gone = one.type == "missing"
        if gone and one.route in taken:
            continue
        if one.value is None and not gone and one.type != "extra_forbidden" and not one.on_key:
            removals.append(one.route)
            continue
        if not any(route[:n] in reported for n in range(len(route) + 1)):
            owner, field_name = kind.owner(document.path, document.value, route)
            names = field_names(model_at(kind.model, one.route[:-1]))
            code, fault = explain(one, in_file, document, kind, owner, names, setting, meant)
            shaped.faults.append((code, fault))
        reported.add(route)
        _mark(shaped, kind, document, route)
        if one.route in meant:
            _mark(shaped, kind, document, (*route[:-1], meant[one.route]))
        elif one.type in REPAIRS:
            name, value = REPAIRS[one.type]
            value_at(raw, one.route)[name] = value  # type: ignore[index]  # a mapping was refused
        elif not gone:
            removals.append(one.route)
        elif not _stand_in(raw, one.route, kind, document):
            removals.append(one.route[:-1])
    for old, name in meant.items():
        parent: Any = value_at(raw, old[:-1])
        parent[name] = parent.pop(old[-1])
        renamed[shaped.original((*old[:-1], name))] = str(old[-1])
    if () in removals:
        return False
    _remove(raw, removals, shaped)
    return True


def _stand_in(raw: Any, route: Route, kind: FileKind, document: Document) -> bool:
    """Put something harmless where a required field is missing, if anything would do."""
    name = str(route[-1])
    parent: Any = value_at(raw, route[:-1])
    table = CONTRACT_STAND_INS if kind.record == "contract" and len(route) == 1 else STAND_INS
    if len(route) == 1 and name in ("id", "ministry") and kind.record != "contract":
        parent[name] = stem(document.path)
    elif name in table:
        parent[name] = copy.deepcopy(table[name])
    else:
        return False
    return True


def _remove(raw: Any, routes: list[Route], shaped: Shaped) -> None:
    """Take values out of a tree, the last of a list first, and remember what is left of lists."""
    for route in sorted(set(routes), key=lambda one: [str(s).zfill(9) for s in one], reverse=True):
        parent: Any = value_at(raw, route[:-1])
        step = route[-1]
        if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
            places = shaped.kept.setdefault(shaped.original(route[:-1]), list(range(len(parent))))
            del parent[step], places[step]
        elif isinstance(parent, dict):
            parent.pop(step, None)


def _mark(shaped: Shaped, kind: FileKind, document: Document, route: Route) -> None:
    owner, field_name = kind.owner(document.path, document.value, route)
    shaped.incomplete.setdefault(owner, set()).add(field_name)


def model_at(model: type[BaseModel], route: Route) -> type[BaseModel] | None:
    """The model of the mapping at a route; none where it is no record (a text by language)."""
    current: type[BaseModel] | None = model
    annotation: Any = model
    for step in route:
        current = _model_in(annotation)
        if isinstance(step, str) and current is not None:
            fields = {info.alias or name: info for name, info in current.model_fields.items()}
            if step in fields:
                annotation = fields[step].annotation
    return _model_in(annotation)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def field_names(model: type[BaseModel] | None) -> list[str]:
    """The names of a model's fields as they stand in the files."""
    if model is None:
        return []
    return [info.alias or name for name, info in model.model_fields.items()]
