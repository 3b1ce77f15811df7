"""The JSON Schema (2020-12) of a kind of file, from its model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from migtrack.base.finding import ALL
from migtrack.load.build import Loaded
from migtrack.load.files.sources import DATA
from migtrack.model.contract import Group
from migtrack.model.declarations import FILE_KINDS, About, FileKind, OnlyWhen, Ref
from migtrack.model.fields import OTHERS, REFERENCE, Part, Record
from migtrack.model.keys import SEAT
from migtrack.model.kinds import key_of
from migtrack.model.support import Decision
from migtrack.model.team import Ministry, Participant
from migtrack.model.walk import declared_at, fields_of
from migtrack.render.json_output import readable_json
from migtrack.render.schema.values import (
    AMOUNT,
    BY_PATTERN,
    DAY,
    SHARED,
    TEXT,
    WHOLE_NUMBER,
    WORDS,
    JsonSchema,
    mapping_by_day,
    present,
    shared_values,
    spellings,
)


def files_of(kind: FileKind) -> str:
    """Which files are of a kind: a pattern of paths from the project's folder."""
    return f"{DATA}/{kind.path}" + ("**/*.yaml" if kind.path.endswith("/") else "")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a project offers where its files must choose; empty where that is not known."""

    languages: tuple[str, ...] = ()
    ids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The ids by kind of record, of those kinds that seldom get a new one."""

    @classmethod
    def of(cls, loaded: Loaded) -> "Choices":
        """What a project offers, as far as its files could be read."""
        contract = loaded.project.contract
        unread = loaded.unread(contract)
        return cls(
            contract.languages if unread.isdisjoint(("languages", ALL)) else (),
            {
                kind.name: tuple(key_of(record)[1] for record in loaded.project.records(kind.model))
                for kind in (Ministry.record_kind, Group.record_kind)
                if not loaded.has_lost(kind)
            },
        )


def schema_text(kind: str, choices: Choices) -> str:
    """The schema of the files of a kind, as JSON that is the same on every machine."""
    return readable_json(schema_of(kind, choices))


def schema_of(kind: str, choices: Choices) -> JsonSchema:
    """The schema of the files of a kind."""
    model = FILE_KINDS[kind].model
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


SHARED_TYPES = {"date": DAY, "int": WHOLE_NUMBER, "decimal": AMOUNT}
"""The shared values that stand for a type of Python, by Pydantic's names of the types."""


class _Schemas(GenerateJsonSchema):
    """Pydantic's schemas of the models, with values as editors read them.

    Every field takes a null, which means absent, and so does a text by language; a record's
    required fields and the entries of lists do not.
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

    def generate_inner(self, schema: Any) -> JsonSchema:
        shared = SHARED_TYPES.get(schema["type"])
        return {SHARED: shared} if shared else super().generate_inner(schema)

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchema:
        del schema
        return {"enum": [True, False, "true", "false", None]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchema:
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return inner | {"default": default} if isinstance(default, int) else inner

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchema:
        return {SHARED: BY_PATTERN[str(schema["pattern"])]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchema:
        expected = schema["expected"]
        return {"const": expected[0]} if len(expected) == 1 else {"enum": [*expected, None]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchema:
        items = present(self.generate_inner(schema["items_schema"][0]), self.shared)
        if items.get("type") == "object":
            items["minProperties"] = 1  # even where it may leave out each of its fields
        least = {"minItems": 1} if schema.get("min_length") else {}
        return {"type": ["array", "null"], "items": items, **least}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchema:
        keys: Any = schema["keys_schema"]
        while "schema" in keys:
            keys = keys["schema"]
        values = present(self.generate_inner(schema["values_schema"]), self.shared)
        if keys.get("pattern") == REFERENCE:
            return {"type": ["object", "null"], "additionalProperties": values}
        if keys["type"] == "str":
            return {SHARED: TEXT}
        if keys["type"] == "date":
            return mapping_by_day(values)
        return {
            "type": ["object", "null"],
            "properties": dict.fromkeys(keys["expected"], values),
            "additionalProperties": False,
        }

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchema:
        generated = super().model_schema(schema)
        model: type[Part] = schema["cls"]
        required = generated.get("required", [])
        properties: JsonSchema = {}
        for declared in sorted(fields_of(model), key=lambda each: each.name in Record.model_fields):
            name, described = declared.key, declared.get(About)
            values = generated["properties"][name]
            ref = declared.get(Ref)
            chosen = spellings(self.choices.ids.get(ref.kind, ()) if ref else ())
            if chosen:
                values = {"enum": chosen}
            elif name in required:
                values = present(values, self.shared)
            assert described is not None, f"{model.__name__}.{name} has no description"
            properties[name] = {"description": described.text, **values}
            if described.examples and not chosen:
                properties[name]["examples"] = list(described.examples)
        conditions = [*CONDITIONS.get(model, []), *_only_when(model)]
        return {
            "title": model.model_config["title"],
            "description": " ".join((model.__doc__ or "").split()),
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
            **({"required": required} if required else {}),
            **({"allOf": conditions} if conditions else {}),
        }


def _given(field: str, types: list[str]) -> JsonSchema:
    return {"required": [field], "properties": {field: {"type": types}}}


def _when(field: str, *values: str) -> JsonSchema:
    return {"required": [field], "properties": {field: {"enum": list(values)}}}


_SCALAR = ["string", "number", "boolean"]

CONDITIONS: Mapping[type[Part], list[JsonSchema]] = {
    Participant: [
        {"anyOf": [_given(place, ["integer", "string"]) for place in (SEAT, "reserve")]},
        {"properties": {"id": {"not": {"const": OTHERS}}}},
    ],
    Decision: [
        {"if": _when("outcome", "declined"), "then": _given("reason", [*_SCALAR, "object"])}
    ],
}
"""What the models demand of several fields at once."""


def _only_when(model: type[Part]) -> Iterator[JsonSchema]:
    """That fields which belong to records of one kind alone are not in the others."""
    fields: dict[OnlyWhen, list[str]] = {}
    for declared in fields_of(model):
        if only := declared.get(OnlyWhen):
            fields.setdefault(only, []).append(declared.key)
    for only, names in fields.items():
        decides = declared_at(model, (only.field,))
        assert decides is not None
        others = [choice for choice in decides.choices if choice not in only.values]
        yield {
            "if": _when(only.field, *others),
            "then": {"properties": dict.fromkeys(names, False)},
        }
