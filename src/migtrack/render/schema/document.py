"""The JSON Schema (2020-12) of a kind of file, from its model."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from migtrack.load.build import Loaded
from migtrack.load.kinds import kind_of
from migtrack.model.activities import KIND_FIELDS, Activity
from migtrack.model.contract import Kind
from migtrack.model.descriptions.table import about
from migtrack.model.fields import OTHERS, Record
from migtrack.model.support import Decision
from migtrack.model.team import Participant
from migtrack.render.schema.values import (
    AMOUNT,
    BY_PATTERN,
    DAY,
    SHARED,
    SOMETHING,
    TEXT,
    WHOLE_NUMBER,
    WORDS,
    JsonSchema,
    mapping_by_day,
    present,
    shared_values,
    spellings,
)

KINDS = {
    "project": "data/project.yaml",
    "ministries": "data/ministries.yaml",
    "participants": "data/participants/**/*.yaml",
    "activity": "data/activities/**/*.yaml",
    "sops": "data/sops.yaml",
    "requests": "data/requests.yaml",
    "holidays": "data/holidays.yaml",
    "waivers": "data/waivers.yaml",
}
"""The kinds of files, and which files each is of: paths from the project's folder."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a project offers where its files must choose; empty where that is not known."""

    languages: tuple[str, ...] = ()
    ministries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    @classmethod
    def of(cls, loaded: Loaded) -> "Choices":
        """What a project offers, as far as its files could be read."""
        contract = loaded.project.contract
        unread = loaded.incomplete.get(("contract", ""), frozenset())
        ministries = () if "ministry" in loaded.lost else loaded.project.ministries
        groups = contract.groups if unread.isdisjoint(("groups", "*")) else ()
        return cls(
            contract.languages if unread.isdisjoint(("languages", "*")) else (),
            tuple(ministry.id for ministry in ministries),
            tuple(group.id for group in groups),
        )

    def in_field(self, field: str) -> tuple[str, ...]:
        """The ids that a field of any record may hold."""
        return {"ministry": self.ministries, "group": self.groups}.get(field, ())


def schema_text(kind: str, choices: Choices) -> str:
    """The schema of the files of a kind, as JSON that is the same on every machine."""
    return json.dumps(schema_of(kind, choices), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: str, choices: Choices) -> JsonSchema:
    """The schema of the files of a kind."""
    file_kind = kind_of(KINDS[kind])
    assert file_kind is not None
    model = file_kind.model
    model.model_rebuild()
    schemas = _Schemas(choices)
    used: set[str] = set()
    schema = _with_references(schemas.generate(model.__pydantic_core_schema__), used)
    if TEXT in used:
        used.add(WORDS)
    definitions = dict(sorted(schema.pop("$defs", {}).items()))
    for definition in definitions.values():
        definition["type"] = ["object", "null"]
    values = {name: value for name, value in schemas.shared.items() if name in used}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{kind}.json",
        **schema,
        "$defs": {**definitions, **values},
    }


def _with_references(schema: Any, used: set[str]) -> Any:
    """The schema with references to the shared values, whose names are noted in `used`."""
    if isinstance(schema, list):
        return [_with_references(part, used) for part in schema]
    if not isinstance(schema, dict):
        return schema
    resolved: JsonSchema = {}
    for key, part in schema.items():
        if key == SHARED:
            used.add(part)
            resolved["$ref"] = f"#/$defs/{part}"
        else:
            resolved[key] = _with_references(part, used)
    return resolved


class _Schemas(GenerateJsonSchema):
    """Pydantic's schemas of the models, with values as editors read them.

    Everything takes a null, which means absent; a record's required fields do not.
    """

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.choices = choices
        self.shared = shared_values(choices.languages)

    def sort(self, value: JsonSchema, parent_key: str | None = None) -> JsonSchema:
        """As it is: the order here is meant."""
        del parent_key
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No: the field's own name is its title."""
        del schema
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchema:
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return inner | {"default": default} if isinstance(default, int) else inner

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchema:
        del schema
        return {SHARED: DAY}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchema:
        del schema
        return {SHARED: WHOLE_NUMBER}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchema:
        del schema
        return {SHARED: AMOUNT}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchema:
        return {SHARED: BY_PATTERN[str(schema["pattern"])]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchema:
        expected = schema["expected"]
        return {"const": expected[0]} if len(expected) == 1 else {"enum": [*expected, None]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchema:
        items = self.generate_inner(schema["items_schema"][0])
        return {"type": ["array", "null"], "items": items} | (
            {"contains": SOMETHING} if schema.get("min_length") else {}
        )

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchema:
        keys: Any = schema["keys_schema"]
        while "schema" in keys:
            keys = keys["schema"]
        if keys["type"] == "str":
            return {SHARED: TEXT}
        values = self.generate_inner(schema["values_schema"])
        if keys["type"] == "date":
            return mapping_by_day(values)
        return {
            "type": ["object", "null"],
            "properties": dict.fromkeys(keys["expected"], values),
            "additionalProperties": False,
        }

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchema:
        generated = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        described = about(model)
        required = generated.get("required", [])
        properties: JsonSchema = {}
        for name in sorted(generated["properties"], key=lambda one: one in Record.model_fields):
            field = generated["properties"][name]
            chosen = spellings(self.choices.in_field(name))
            if chosen:
                field = {"enum": chosen}
            elif name in required:
                field = present(field, self.shared)
            hover = described.fields[name]
            properties[name] = {"description": hover.says, **field}
            if hover.examples and not chosen:
                properties[name]["examples"] = list(hover.examples)
        out: JsonSchema = {
            "title": described.title,
            "description": described.says,
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        if required:
            out["required"] = required
        if model in CONDITIONS:
            out["allOf"] = CONDITIONS[model]
        return out


def _given(field: str, types: list[str]) -> JsonSchema:
    return {"required": [field], "properties": {field: {"type": types}}}


def _when(field: str, *values: str) -> JsonSchema:
    return {"required": [field], "properties": {field: {"enum": list(values)}}}


_SCALAR = ["string", "number", "boolean"]

CONDITIONS: Mapping[type[BaseModel], list[JsonSchema]] = {
    Participant: [
        {"anyOf": [_given(place, ["integer", "string"]) for place in ("seat", "reserve")]},
        {"properties": {"id": {"not": {"const": OTHERS}}}},
    ],
    Decision: [
        {"if": _when("outcome", "declined"), "then": _given("reason", [*_SCALAR, "object"])},
    ],
    Activity: [
        {"if": _when("kind", "video-conference"), "then": _given("seminar", _SCALAR)},
        *(
            {
                "if": _when("kind", *(one for one in get_args(Kind) if one != kind)),
                "then": {"properties": dict.fromkeys(fields, False)},
            }
            for kind, fields in KIND_FIELDS.items()
        ),
    ],
}
"""What the models demand of several fields at once."""
