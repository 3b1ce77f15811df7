"""What is left of a file that does not fit its model, and what was wrong with it.

Pydantic says what does not fit. Each error becomes a fault by the table in `refusals`;
then the faulty part is taken out, or stood in for, and the rest is tried again, until
what is left is a whole model. So one slip costs one value, not the file.
"""

import copy
from collections.abc import Collection
from typing import Any

from pydantic import ValidationError

from migtrack.base.finding import Fault, Key, Route, Spot
from migtrack.base.text import near_miss
from migtrack.load.kinds import owner_of, stem, value_at
from migtrack.load.records.errors import FieldError
from migtrack.load.records.refusals import Concerned, Wording, wording_for
from migtrack.load.records.shaped import Shaped, foreign_fields
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import FileKind, StandIn
from migtrack.model.fields import Setting
from migtrack.model.walk import declared_at, field_at, fields_of, model_at

ROUNDS = 12
"""How often what is left is tried again: the format is not deeper than this."""

MAX_FAULTS = 200
"""The most faults that are told of one file's shape."""


def repair(
    kind: FileKind, document: Document, setting: Setting, troubled: Collection[Route]
) -> Shaped:
    """The model of what is left of a document when its faults are reported and taken out."""
    return _Repair(kind, document, setting, set(troubled)).run()


class _Repair:
    """Tries, reports, takes out, until a model stands."""

    def __init__(
        self, kind: FileKind, document: Document, setting: Setting, reported: set[Route]
    ) -> None:
        self.kind = kind
        self.document = document
        self.setting = setting
        self.reported = reported
        """Routes, in the file, that need not be spoken of again."""
        self.renamed: dict[Route, str] = {}
        """Routes that a near miss was put right to, and the name in the file."""
        self.raw: Any = document.value
        self.shaped = Shaped()
        for route in reported:
            self._mark(route)

    def run(self) -> Shaped:
        self._drop_fields_of_other_kinds()
        for _ in range(ROUNDS):
            try:
                self.shaped.model = self.kind.model.model_validate(self.raw, context=self.setting)
            except ValidationError as error:
                if self.raw is self.document.value:
                    self.raw = copy.deepcopy(self.raw)
                errors = error.errors(include_url=False)
                hopeless = len(errors) > MAX_FAULTS
                refused = [FieldError.of(detail) for detail in errors[:MAX_FAULTS]]
                if not self._repair(refused) or hopeless:
                    break
            else:
                break
        return self.shaped

    def _drop_fields_of_other_kinds(self) -> None:
        """A record of one kind has no fields that belong to another alone."""
        for name, own, other in foreign_fields(self.kind.model, self.raw):
            wording = Wording(
                "MT102",
                f"a {own} has no field `{name}`; only a {other} has",
                f"remove `{name}`, or correct `kind` if this is a {other}",
                "not a field of this kind",
            )
            self._report(wording, (name,), on_key=True)
            self.raw = {key: value for key, value in self.raw.items() if key != name}

    def _repair(self, refused: list[FieldError]) -> bool:
        """Report every error and take out the faulty parts: whether anything is left."""
        meant = self._near_misses(refused)
        intended = {(*route[:-1], name) for route, name in meant.items()}
        removals: list[Route] = []
        for one in refused:
            missing = one.type == "missing"
            if missing and one.route in intended:
                continue
            if one.value is None and not missing and not one.on_key:
                removals.append(one.route)
                continue
            route = self.shaped.original(one.route)
            if not self._is_reported(one, route):
                self._explain(one, route, meant.get(one.route))
            self.reported.add(route)
            self._mark(route)
            if one.route in meant:
                self._mark((*route[:-1], meant[one.route]))
            elif one.fields:
                self._mapping_at(one.route)[one.fields[-1]] = one.stand_in
                self._mark((*route, one.fields[-1]))
            elif not missing:
                removals.append(one.route)
            elif not self._stand_in(one.route):
                removals.append(one.route[:-1])
                self.reported.add(route[:-1])
        if () in removals:
            return False
        for wrong, name in meant.items():
            mapping = self._mapping_at(wrong[:-1])
            mapping[name] = mapping.pop(str(wrong[-1]))
            self.renamed[self.shaped.original((*wrong[:-1], name))] = str(wrong[-1])
        self._remove(removals)
        return True

    def _is_reported(self, refused: FieldError, route: Route) -> bool:
        """Whether this only follows from what was reported already."""
        if any((*route, name) in self.reported for name in refused.fields):
            return True
        if refused.type == "too_short" and any(one[: len(route)] == route for one in self.reported):
            return True
        return any(route[:length] in self.reported for length in range(len(route) + 1))

    def _near_misses(self, refused: list[FieldError]) -> dict[Route, str]:
        """The mistyped fields' routes, and the absent field that each was meant to be."""
        missing = {one.route for one in refused if one.type == "missing"}
        meant: dict[Route, str] = {}
        intended: set[Route] = set()
        for one in refused:
            if one.type != "extra_forbidden":
                continue
            parent = one.route[:-1]
            present = self._mapping_at(parent)
            absent = [name for name in self._fields_at(parent) if name not in present]
            required = [name for name in absent if (*parent, name) in missing]
            word = str(one.route[-1])
            near = near_miss(word, required) or near_miss(word, absent)
            if near and (*parent, near) not in intended:
                meant[one.route] = near
                intended.add((*parent, near))
        return meant

    def _explain(self, refused: FieldError, route: Route, meant: str | None) -> None:
        in_file = (*route[:-1], self.renamed[route]) if route in self.renamed else route
        if refused.type != "missing" and self.document.places.value_at(in_file) is None:
            in_file = in_file[:-1]  # plain text, which Pydantic was given by language
        owner, _ = self._owner(route)
        wording = wording_for(
            refused,
            Concerned(
                route=in_file,
                subject=owner[1] or owner[0],
                field=declared_at(self.kind.model, in_file),
                names=self._fields_at(refused.route[:-1]),
                languages=self.setting.languages,
                meant=meant,
            ),
        )
        is_there = self.document.places.value_at(in_file) is not None
        empty = refused.type == "missing" and is_there
        self._report(wording, in_file, on_key=refused.on_key or empty)

    def _report(self, wording: Wording, route: Route, *, on_key: bool) -> None:
        spot = Spot(self.document.path, route, on_key, wording.label)
        fault = Fault(spot, wording.message, wording.help, subjects=(self._owner(route)[0],))
        self.shaped.faults.append((wording.code, fault))

    def _owner(self, route: Route) -> tuple[Key, str]:
        return owner_of(self.kind, self.document.path, self.document.value, route)

    def _mark(self, route: Route) -> None:
        owner, name = self._owner(route)
        self.shaped.incomplete.setdefault(owner, set()).add(name)

    def _mapping_at(self, route: Route) -> dict[str, Any]:
        mapping = value_at(self.raw, route)
        assert isinstance(mapping, dict)
        return mapping

    def _fields_at(self, route: Route) -> list[str]:
        model = model_at(self.kind.model, route)
        return [field.key for field in fields_of(model)] if model else []

    def _stand_in(self, route: Route) -> bool:
        """Put something harmless where a required field is missing, if anything would do."""
        name = str(route[-1])
        mark = field_at(self.kind.model, route, StandIn)
        if route == (self.kind.named_after,):
            self._mapping_at(())[name] = stem(self.document.path)
        elif mark is not None:
            self._mapping_at(route[:-1])[name] = copy.deepcopy(mark.value)
        else:
            return False
        return True

    def _remove(self, routes: list[Route]) -> None:
        """Take values out, the last of a list first, and remember what is left of lists."""
        for route in sorted(set(routes), key=_in_order, reverse=True):
            parent = value_at(self.raw, route[:-1])
            step = route[-1]
            if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
                where = self.shaped.original(route[:-1])
                places = self.shaped.kept.setdefault(where, list(range(len(parent))))
                del parent[step], places[step]
            elif isinstance(parent, dict):
                parent.pop(step, None)


def _in_order(route: Route) -> list[str]:
    return [str(step).zfill(9) for step in route]
