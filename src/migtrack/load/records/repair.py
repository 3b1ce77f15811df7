"""Repairs a file that does not fit its model: reports its faults and takes them out.

Pydantic says what does not fit. Each error becomes a fault by the table in `wording`; then
the faulty part is taken out or replaced, and the rest is validated again, until it is a
whole model. So a fault costs one value, not the file.
"""

import copy
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pydantic import ValidationError

from migtrack.base.finding import Key, Route, Spot
from migtrack.base.text import is_nobodys
from migtrack.load.kinds import owner_of, route_of, value_at, written_route
from migtrack.load.records.commas import whole_again
from migtrack.load.records.empty_entries import empty_entry, empty_entry_in
from migtrack.load.records.errors import FieldError, is_odd_reference
from migtrack.load.records.fields_meant import absent_at, fields_at, lists_meant, near_misses
from migtrack.load.records.fixes import fixes_for
from migtrack.load.records.lines import Line, line_of
from migtrack.load.records.misplaced import (
    misplaced,
    misplaced_fields,
    place_of_misplaced,
    stands_in_lines,
)
from migtrack.load.records.missing_colons import joined_fields, missing_colon
from migtrack.load.records.result import ModelResult, foreign_fields, further_faults
from migtrack.load.records.shape_faults import Wording
from migtrack.load.records.stand_ins import example_for, name_in_path, stand_in_for
from migtrack.load.records.wording import Concerned, field_of_another_kind, wording_for
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import FileKind
from migtrack.model.fields import STAND_IN, Setting
from migtrack.model.walk import declared_at

ROUNDS = 12
"""How often the rest is validated again: the format is not deeper than this."""

MAX_FAULTS = 200
"""The most faults that are reported of one file's shape."""


def repair(
    kind: FileKind, document: Document, setting: Setting, reported: Collection[Route]
) -> ModelResult:
    """The model of a document without its faulty parts, and the faults.

    `reported` are the routes of syntax errors, which are not reported again.
    """
    return _Repair(kind, document, setting, set(reported)).run()


@dataclass
class _Repair:
    kind: FileKind
    document: Document
    setting: Setting
    reported: set[Route]
    """Routes, in the file, that are not reported again."""
    renamed: dict[Route, str] = field(default_factory=dict)
    """By the routes of corrected field names: the name that the file has."""
    filled: list[dict[str, Any]] = field(default_factory=list)
    """Mappings without what they cannot be without: they are judged, and then taken out."""
    stand_ins: int = 0
    """How many references have been replaced."""
    result: ModelResult = field(default_factory=ModelResult)

    def __post_init__(self) -> None:
        self.raw: Any = self.document.value
        for route in self.reported:
            self._mark(route)

    def run(self) -> ModelResult:
        self._move_misplaced_fields()
        self._drop_fields_of_other_kinds()
        for _ in range(ROUNDS):
            try:
                self.result.model = self.kind.model.model_validate(self.raw, context=self.setting)
            except ValidationError as error:
                if self.raw is self.document.value:
                    self.raw = copy.deepcopy(self.raw)
                errors = self._without_odd_references(error.errors(include_url=False))
                reported = [FieldError.of(detail) for detail in errors[:MAX_FAULTS]]
                left_out = len(errors) > MAX_FAULTS
                if left_out:
                    self._report_further(FieldError.of(errors[MAX_FAULTS]))
                if not self._repair(reported) or left_out:
                    break
            else:
                if not self._drop_unreadable():
                    break
        return self.result

    def _move_misplaced_fields(self) -> None:
        """Report fields in the column of another record, and read them where they belong."""
        languages = self.setting.languages
        if next(misplaced_fields(self.kind.model, self.raw, languages), None) is None:
            return
        self.raw = copy.deepcopy(self.raw)
        for found in islice(misplaced_fields(self.kind.model, self.raw, languages), MAX_FAULTS):
            first = (*found.holder, found.keys[0])
            is_reported = first in self.reported and value_at(self.raw, first) is None
            if is_reported or not stands_in_lines(self.document, found):
                continue
            owner, subject = self._subject(first)
            column, below = place_of_misplaced(self.document, found)
            self._report(misplaced(subject, found, column, below), first, owner, on_key=True)
            mapping, target = self._mapping_at(found.holder), value_at(self.raw, found.target)
            if target is None:
                target = self._mapping_at(found.target[:-1])[str(found.target[-1])] = {}
            for key in found.keys:
                target[key] = mapping.pop(key)  # type: ignore[index]  # a mapping
            self._mark(found.target)

    def _drop_unreadable(self) -> bool:
        """Take out the records that were filled to be judged: whether the rest is to be read."""
        routes = [way for each in self.filled if (way := route_of(self.raw, each)) is not None]
        self.filled.clear()
        if routes:
            self.result.model = None
        if not routes or () in routes:
            return False
        self.reported.update(map(self.result.original, routes))
        self.result.remove(self.raw, routes)
        return True

    def _drop_fields_of_other_kinds(self) -> None:
        """Report and drop the fields that belong to records of another kind alone."""
        for name, own, other in foreign_fields(self.kind.model, self.raw):
            wording, owner = field_of_another_kind(name, own, other), self._owner((name,))[0]
            self._report(wording, (name,), owner, on_key=True)
            self.raw = {key: value for key, value in self.raw.items() if key != name}

    def _without_odd_references(self, errors: list[Any]) -> list[Any]:
        """The errors but for references that cannot be ids, which get their stand-ins."""
        left = []
        for error in errors:
            detail = {**error, "loc": written_route(self.kind.model, self.raw, error["loc"])}
            if is_odd_reference(detail):
                route, self.stand_ins = detail["loc"], self.stand_ins + 1
                value_at(self.raw, route[:-1])[route[-1]] = f"{STAND_IN}{self.stand_ins}"  # type: ignore[index]  # a list or mapping
            else:
                left.append(detail)
        return left

    def _repair(self, errors: list[FieldError]) -> bool:
        """Report every error and take out the faulty parts: whether anything is left."""
        errors = self._separate_joined_fields(errors)
        corrected = near_misses(self.kind.model, self.raw, errors, self.setting.languages)
        intended = {(*route[:-1], name) for route, name in corrected.items()}
        removals: list[Route] = []
        for error in errors:
            if (entry := empty_entry_in(self.raw, self.kind.model, error)) is not None:
                self._explain_empty(entry)
                removals.append(entry)
                continue
            missing = error.type == "missing"
            if missing and error.route in intended:
                continue
            if error.value is None and not missing and not error.on_key:
                removals.append(error.route)
                continue
            route = self.result.original(error.route)
            if not self._is_reported(error, route):
                self._explain(error, route, corrected.get(error.route))
            self.reported.add(route)
            for each in (route, *lists_meant(self.kind.model, self.raw, error)):
                self._mark(each)
            if error.route in corrected:
                meant = (*route[:-1], corrected[error.route])
                self._mark(meant)
                if self._line(error, meant).hidden:
                    self.reported.add(meant)  # the line to write says what its value should be
            elif error.fields:
                self._mapping_at(error.route)[error.fields[-1]] = error.stand_in
                self._mark((*route, error.fields[-1]))
            elif not missing:
                removals.append(error.route)
            elif not self._fill(error.route):
                removals.append(error.route[:-1])
                self.reported.add(route[:-1])
        if () in removals:
            return False
        for wrong, name in corrected.items():
            mapping = self._mapping_at(wrong[:-1])
            mapping[name] = mapping.pop(str(wrong[-1]))
            self.renamed[self.result.original((*wrong[:-1], name))] = str(wrong[-1])
        self.result.remove(self.raw, removals)
        return True

    def _separate_joined_fields(self, errors: list[FieldError]) -> list[FieldError]:
        """Report fields without their colon and read them with it; gives the other errors."""
        joined = joined_fields(self.kind.model, self.raw, errors)
        for route, each in joined.items():
            in_file, holder = self.result.original(route), route[:-1]
            owner, subject = self._subject(in_file)
            if not self._is_reported_at(in_file):
                wording = missing_colon(self.document, subject, self._in_file(in_file), each)
                self._report(wording, self._in_file(in_file), owner, on_key=True)
            mapping = self._mapping_at(holder)
            mapping[each.name] = each.value
            del mapping[str(route[-1])]
            self._mark((*in_file[:-1], each.name))
            self.renamed[(*in_file[:-1], each.name)] = str(route[-1])
        dropped = {*joined, *((*route[:-1], each.name) for route, each in joined.items())}
        return [error for error in errors if error.route not in dropped]

    def _is_reported(self, error: FieldError, route: Route) -> bool:
        """Whether this only follows from what was reported already."""
        if any((*route, name) in self.reported for name in error.fields):
            return True
        end = len(route)
        if error.type == "too_short" and any(other[:end] == route for other in self.reported):
            return True
        return self._is_reported_at(route)

    def _is_reported_at(self, route: Route) -> bool:
        """Whether a fault was reported of a value, or of what holds it."""
        return any(route[:length] in self.reported for length in range(len(route) + 1))

    def _explain_empty(self, entry: Route) -> None:
        """Report an empty entry; no part of a record is faulty where it is left out."""
        route = self.result.original(entry)
        if any(each[: len(route)] == route[: len(each)] for each in self.reported):
            return  # it, what is above it, or what stood in it
        self.reported.add(route)
        self.result.empty.add(route)
        owner, in_file = self._owner(route[:-1])[0], self._in_file(route)
        wording = empty_entry(owner[1] or owner[0], in_file, self.kind.model, self.document)
        self._report(wording, in_file, owner, on_key=not isinstance(route[-1], int))

    def _in_file(self, route: Route) -> Route:
        """The same with the names of fields that the file has, mistyped as they are."""
        steps = enumerate(route, start=1)
        return tuple(self.renamed.get(route[:length], step) for length, step in steps)

    def _explain(self, error: FieldError, route: Route, meant: str | None) -> None:
        in_file = self._in_file(route)
        if error.type != "missing" and self.document.places.value_at(in_file) is None:
            # plain text, which Pydantic was given by language
            in_file, route = in_file[:-1], route[:-1]
        owner, subject = self._subject(route)
        line = self._line(error, route if meant is None else (*route[:-1], meant))
        if error.on_key:
            line = whole_again(self.document, in_file, self.kind.model, line)
        concerned = Concerned(
            route=in_file,
            subject=subject,
            in_model=route,
            field=declared_at(self.kind.model, route),
            names=fields_at(self.kind.model, self.raw, error.route[:-1]),
            present=frozenset(self._mapping_at(error.route[:-1]) if error.on_key else ()),
            languages=self.setting.languages,
            meant=meant,
            line=line,
            known=name_in_path(self.kind, self.document.path, error),
        )
        empty = error.type == "missing" and self.document.places.value_at(in_file) is not None
        wording = wording_for(error, concerned)._replace(fixes=fixes_for(error, concerned))
        self._report(wording, in_file, owner, on_key=error.on_key or empty)

    def _line(self, error: FieldError, route: Route) -> Line:
        model, is_unknown = self.kind.model, error.type == "extra_forbidden"
        absent = absent_at(model, self.raw, error.route[:-1]) if is_unknown else []
        return line_of(model, route, error, absent, self.setting.languages)

    def _report_further(self, first: FieldError) -> None:
        """Report, at the first error that is not, that there are more."""
        self._explain(first, self.result.original(first.route), None)
        code, fault = self.result.faults.pop()
        self.result.faults.append((code, further_faults(fault, MAX_FAULTS)))

    def _report(self, wording: Wording, route: Route, owner: Key, *, on_key: bool) -> None:
        spot = Spot(self.document.path, route, on_key)
        self.result.faults.append(wording.fault(spot, owner))

    def _subject(self, route: Route) -> tuple[Key, str]:
        """The record to which a route belongs, and how a message calls it."""
        owner, _ = self._owner(route)
        return owner, owner[1] if is_nobodys(owner[1]) else owner[0]

    def _owner(self, route: Route) -> tuple[Key, str]:
        return owner_of(self.kind, self.document.path, self.document.value, route)

    def _mark(self, route: Route) -> None:
        owner, name = self._owner(route)
        self.result.incomplete.setdefault(owner, set()).add(name)

    def _mapping_at(self, route: Route) -> dict[str, Any]:
        mapping = value_at(self.raw, route)
        assert isinstance(mapping, dict)
        return mapping

    def _fill(self, route: Route) -> bool:
        """Fill a missing required field for the rest to be judged: whether there is a value."""
        value = stand_in_for(self.kind, self.document.path, route)
        is_known = value is not None
        if not is_known:
            value = example_for(self.kind, route)
        if value is None:
            return False
        mapping = self._mapping_at(route[:-1])
        mapping[str(route[-1])] = value
        self.filled += [] if is_known else [mapping]
        return True
