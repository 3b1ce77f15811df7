"""What the schemas say to people, and that they are sound and current."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from pydantic import BaseModel
from syrupy.assertion import SnapshotAssertion

from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.load.kinds import kind_of
from migtrack.model.contract import Kind
from migtrack.model.declarations import FILE_KINDS, About
from migtrack.model.fields import Part
from migtrack.model.walk import fields_of
from migtrack.render.schema.document import Choices, schema_of, schema_text
from migtrack.render.schema.values import spellings
from tests.render.schema.editor import KINDS, complaint, kind_name, read
from tests.sample import ROOT, edited, loaded

CHOICES = Choices(("en", "ar"), {"ministry": ("mofa", "moi"), "group": ("1", "2")})
SCHEMAS = {kind: schema_of(kind, CHOICES) for kind in KINDS}
PROJECTS = [ROOT, ROOT / "src" / "migtrack" / "sample"]
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def records(project: Path) -> list[Path]:
    return sorted((project / "data").rglob("*.yaml"))


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and those within it."""

    def within(annotation: Any) -> Iterator[type[BaseModel]]:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield from models(annotation)
        for argument in get_args(annotation):
            yield from within(argument)

    yield model
    for field in model.model_fields.values():
        yield from within(field.annotation)


# Sound


def test_every_kind_of_file_has_a_schema() -> None:
    assert [kind_of(files) for files in KINDS.values()] == [FILE_KINDS[name] for name in KINDS]


@pytest.mark.parametrize("choices", [CHOICES, Choices()], ids=["project", "none"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_schemas(kind: str, choices: Choices) -> None:
    schema = schema_of(kind, choices)
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)  # editors' older language servers go by this one
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{kind}.json"


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_leads_somewhere_and_nothing_is_left_over(kind: str) -> None:
    text = json.dumps(SCHEMAS[kind])
    referred = set(re.findall(r'"#/\$defs/([^"]+)"', text))
    assert referred == set(SCHEMAS[kind]["$defs"])
    assert '"$shared"' not in text


# Hovers


def test_every_field_of_every_record_is_described() -> None:
    for files in KINDS.values():
        kind = kind_of(files)
        assert kind is not None
        for model in models(kind.model):
            assert issubclass(model, Part)
            assert model.__doc__
            assert model.model_config["title"]
            for field in fields_of(model):
                described = field.get(About)
                assert described is not None, (model, field.key)
                assert described.text, (model, field.key)


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_may_be_written_as_they_stand(kind: str) -> None:
    schema = schema_of(kind, Choices())
    for model in [schema, *schema["$defs"].values()]:
        for name, field in model.get("properties", {}).items():
            for example in field.get("examples", ()):
                within = {**field, "$defs": schema["$defs"]}
                assert complaint(within, json.dumps(example)) == "", name


def resolved(schema: dict[str, Any], node: Any) -> Any:
    while "$ref" in node:
        node = {**schema["$defs"][node["$ref"].rpartition("/")[2]], **node}
        del node["$ref"]
    return node


def hover(schema: dict[str, Any], node: Any, value: Any) -> Iterator[tuple[str, str]]:
    """Every key of a file's value, with what an editor shows over it."""
    node = resolved(schema, node)
    if isinstance(value, list):
        for item in value:
            lists = [node, *node.get("anyOf", ())]
            items = next(one["items"] for one in lists if "items" in one)
            yield from hover(schema, items, item)
    if isinstance(value, dict) and not isinstance(node.get("additionalProperties"), dict):
        for key, inner in value.items():
            by_day = list(node.get("patternProperties", {}).values())
            forms = [node, *(resolved(schema, each) for each in node.get("anyOf", ()))]
            fields: Any = next((each["properties"] for each in forms if "properties" in each), {})
            field = by_day[0] if by_day else fields[key]
            yield key, field.get("description", "")
            yield from hover(schema, field, inner)


@pytest.mark.parametrize("path", records(ROOT), ids=lambda path: path.name)
def test_the_editor_explains_every_field_of_the_project(path: Path) -> None:
    schema = SCHEMAS[kind_name(path.relative_to(ROOT / "data").as_posix())]
    by_themselves = {"en", "ar", *get_args(Kind)}
    silent = {
        key
        for key, says in hover(schema, schema, read(path.read_text(encoding="utf-8")))
        if not says and key not in by_themselves and not re.fullmatch(r"[0-9-]{10}", key)
    }
    assert silent == set()


def test_what_an_officer_sees_of_the_participants(snapshot: SnapshotAssertion) -> None:
    schema = SCHEMAS["participants"]
    lines: list[str] = []
    for part in [schema, *schema["$defs"].values()]:
        if "title" in part:
            lines.append(f"{part['title']}: {part['description']}")
            for name, field in part["properties"].items():
                examples = ", ".join(map(str, field.get("examples", field.get("enum", ()))))
                lines.append(f"  {name}: {field['description']} [{examples}]")
    assert "\n".join(lines) == snapshot


# The project's choices


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("participants", "ministry: {}\n"),
        (
            "requests",
            "requests: [{{id: r, activity: s, area: a, received: 2021-01-01, ministry: {}}}]",
        ),
        (
            "sops",
            "sops: [{{id: s, title: t, activity: s, adopted: [{{date: 2021-01-01, instrument: i, ministry: {}}}]}}]",
        ),
        (
            "sops",
            "sops: [{{id: s, title: t, activity: s, applied: [{{date: 2021-01-01, evidence: i, ministry: {}}}]}}]",
        ),
    ],
    ids=["team", "request", "adopted", "applied"],
)
def test_the_ministries_are_offered(kind: str, text: str) -> None:
    known = schema_of(kind, CHOICES)
    assert complaint(known, text.format("moi")) == ""
    assert "'nowhere' is not one of ['mofa', 'moi']" in complaint(known, text.format("nowhere"))
    assert complaint(schema_of(kind, Choices()), text.format("nowhere")) == ""


@pytest.mark.parametrize("written", ["1", '"1"', "2"])
def test_the_groups_are_offered(written: str) -> None:
    text = "id: a\nkind: seminar\ntitle: t\ngroup: "
    assert complaint(SCHEMAS["activity"], text + written) == ""
    assert complaint(SCHEMAS["activity"], text + "3")


def test_only_the_languages_of_the_project_are_taken() -> None:
    text = "ministries: [{{id: a, name: {{{}: Ministry}}, short: A}}]"
    assert complaint(SCHEMAS["ministries"], text.format("ar")) == ""
    assert "'fr' was unexpected" in complaint(SCHEMAS["ministries"], text.format("fr"))
    assert complaint(schema_of("ministries", Choices()), text.format("fr")) == ""
    assert complaint(schema_of("ministries", Choices()), text.format("Switzerland"))


def test_ids_are_offered_as_editors_read_them() -> None:
    assert spellings(["1", "mofa", "007"]) == [1, "1", "mofa", 7, "007"]
    assert spellings(["mofa", "1e3"]) == []
    assert spellings(["true"]) == []


def test_choices_come_from_the_project() -> None:
    assert Choices.of(loaded()) == Choices(
        ("en",), {"ministry": ("mofa", "moi"), "group": ("1", "2", "3")}
    )


def test_what_cannot_be_read_is_no_choice() -> None:
    ministries = loaded(edited("ministries.yaml", ("id: mofa", "id: MoFA")))
    assert Choices.of(ministries) == Choices(("en",), {"group": ("1", "2", "3")})
    groups = loaded(edited("project.yaml", ("id: 1, title", "id: 1a!, title")))
    assert Choices.of(groups) == Choices(("en",), {"ministry": ("mofa", "moi")})
    assert Choices.of(loaded({"project.yaml": "-"})).languages == ()


# The files of this repository


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schemas_are_current(kind: str) -> None:
    choices = Choices.of(load(WorkingTree(str(ROOT))))
    committed = (ROOT / "schemas" / f"{kind}.json").read_bytes()
    assert committed.decode() == schema_text(kind, choices), "run: migtrack schema --output schemas"


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (ROOT / "schemas").iterdir()} == set(KINDS)


@pytest.mark.parametrize("path", records(ROOT), ids=lambda path: path.name)
def test_every_file_names_its_schema_and_fits_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    modeline = MODELINE.match(text)
    assert modeline is not None
    named = (path.parent / modeline.group(1)).resolve()
    assert (
        named == ROOT / "schemas" / f"{kind_name(path.relative_to(ROOT / 'data').as_posix())}.json"
    )
    assert complaint(json.loads(named.read_text(encoding="utf-8")), text) == ""


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_the_files_of_every_project_here_pass(project: Path) -> None:
    choices = Choices.of(load(WorkingTree(str(project))))
    files = records(project)
    assert files
    for path in files:
        schema = schema_of(kind_name(path.relative_to(project / "data").as_posix()), choices)
        assert complaint(schema, path.read_text(encoding="utf-8")) == "", path
