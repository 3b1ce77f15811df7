"""A hostile text in every text of every record is only a text, whatever shows it."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import repeat
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel, StringConstraints

from migtrack.base.text import printable
from migtrack.load.build import Loaded, load
from migtrack.load.kinds import kind_of
from migtrack.load.records.result import foreign_fields
from migtrack.model.declarations import FILE_KINDS, Ref
from migtrack.model.fields import CURRENCY, E_MAIL, MONTH, NOT_BLANK, PHONE, REFERENCE, SLUG
from tests.fuzz.drive import drive
from tests.fuzz.inputs import DAYS, Given, Input, Project, bases
from tests.fuzz.traps import TRAPS

HARMLESS = {
    CURRENCY: "EUR",
    E_MAIL: "a@b.example",
    MONTH: "2021-06",
    PHONE: "+964 770 000 0000",
    NOT_BLANK: "workshop-1",
    REFERENCE: "workshop-1",
    SLUG: "sop-1",
}
ENDINGS = {"cancelled", "withdrawn", "left", "declined", "added"}
"""Fields that end something, or let it begin later, so that less is shown."""
SUBJECT_OF_WAIVER = {"rule": "MT505", "subject": "workshop-1", "approved": "2021-06-01"}
FREE = {"letter", "documents"}
"""Fields of plain words that refer to nothing."""


def bare(annotation: Any) -> tuple[Any, list[Any]]:
    """The type without `None`, and what is said of it besides."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        kind, metadata = bare(inner)
        return kind, [*metadata, *more]
    if get_origin(annotation) in (Union, UnionType):
        [inner] = [one for one in get_args(annotation) if one is not type(None)]
        return bare(inner)
    return annotation, []


def is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def is_text(kind: Any) -> bool:
    """Whether a field holds text by language."""
    if get_origin(kind) is not dict:
        return False
    inner, marks = bare(get_args(kind)[1])
    return inner is str and not any(isinstance(mark, Ref) for mark in marks)  # no ids by id


def pattern_of(metadata: list[Any]) -> str:
    found = [one.pattern for one in metadata if isinstance(one, StringConstraints)]
    return str(found[0]) if found else ""


Mode = Literal["texts", "ended", "everywhere"]
MODES: tuple[Mode, ...] = get_args(Mode)


class Filler:
    """Fills every field of a record, the next text in each that takes text."""

    def __init__(self, texts: Iterator[str], mode: Mode) -> None:
        """With `everywhere` ids, days and numbers hold texts, too; `ended` ends everything."""
        self.texts = texts
        self.mode = mode

    def record(self, model: type[BaseModel], old: Any) -> dict[str, Any]:
        old = old if isinstance(old, dict) else {}
        fields = {}
        for name, info in model.model_fields.items():
            field = info.alias or name
            if self.mode == "texts" and field in ENDINGS:
                continue
            value = self.value(info.annotation, info.metadata, field, old.get(field))
            if value is not None:
                fields[field] = value
        return fields

    def value(self, annotation: Any, metadata: list[Any], field: str, old: Any) -> Any:
        kind, more = bare(annotation)
        metadata = [*more, *metadata]
        if is_model(kind):
            return self.record(kind, old)
        if is_text(kind):
            return next(self.texts)
        if get_origin(kind) is dict:
            return old or {}
        if get_origin(kind) is tuple:
            item = get_args(kind)[0]
            entries = old if isinstance(old, list) else [None]
            filled = [self.value(item, [], field, one) for one in entries]
            return old if field == "languages" else [one for one in filled if one is not None]
        is_choice = get_origin(kind) is Literal
        if self.mode == "everywhere" and not is_choice and field not in ("time_zone", "currency"):
            return next(self.texts)
        if field in FREE:
            return next(self.texts)
        if old is not None:
            return old
        if is_choice:
            return get_args(kind)[-1]
        if kind is bool:
            return "true"
        if kind in (date, int, Decimal):
            return "2021-06-20" if kind is date else "2"
        return HARMLESS[pattern_of(metadata)]


def hostile(text: str, mode: Mode = "texts") -> Project:
    """The sample, and in it the text in every field that may hold one."""
    return filled(Filler(repeat(text), mode))


def filled(filler: Filler, *, as_escapes: bool = True) -> Project:
    """The sample, every field of every record filled; what is not ASCII stands as escapes."""
    found: Project = {}
    for path, content in bases()["sample"].items():
        kind = kind_of(path)
        assert kind is not None
        tree = filler.record(kind.model, yaml.load(content, yaml.BaseLoader))
        if path.startswith("data/activities/"):
            tree["kind"] = yaml.load(content, yaml.BaseLoader)["kind"]
        for name, _, _ in foreign_fields(kind.model, tree):
            del tree[name]
        found[path] = json.dumps(tree, ensure_ascii=as_escapes).encode()
    for kind in FILE_KINDS.values():
        path = f"data/{kind.path}"
        if not path.endswith("/") and path not in found:
            tree = filler.record(kind.model, None)
            if kind.name == "waivers":
                tree["waivers"][0].update(SUBJECT_OF_WAIVER)
            found[path] = json.dumps(tree, ensure_ascii=as_escapes).encode()
    return found


def texts_of(value: Any) -> Iterator[tuple[str, str]]:
    """The model and the field of every text by language in a project."""
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            here = getattr(value, name)
            if is_text(bare(info.annotation)[0]) and here:
                yield type(value).__name__, name
            yield from texts_of(here)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        yield from texts_of(list(value.values()))


def all_texts(kind: Any, seen: set[Any]) -> Iterator[tuple[str, str]]:
    """The same of every model that a file can hold."""
    kind, _ = bare(kind)
    if is_model(kind) and kind not in seen:
        seen.add(kind)
        for name, info in kind.model_fields.items():
            if is_text(bare(info.annotation)[0]):
                yield kind.__name__, name
            yield from all_texts(info.annotation, seen)
    for inner in get_args(kind):
        yield from all_texts(inner, seen)


def read(text: str, mode: Mode) -> Loaded:
    return load(Given(hostile(text, mode)))


def test_no_text_of_any_record_is_forgotten() -> None:
    project = read("x", "ended").project
    there = set(texts_of([project.contract, *project.by_model.values()]))
    models = [kind.model for kind in FILE_KINDS.values()]
    wanted = {one for model in models for one in all_texts(model, set())}
    assert len(wanted) > 40
    assert wanted - there == set()


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.slow if number % 8 or len(text) > 1_000 else ())
        for number, (name, text) in enumerate(TRAPS.items())
    ],
)
def test_a_text_is_only_a_text(name: str) -> None:
    """Every eighth in the quick tests, in which the next one looks at all of them in one text."""
    drive(Input(name, hostile(TRAPS[name]), DAYS[0], "sample"))


@pytest.mark.parametrize("mode", MODES)
def test_all_of_them_together_are_too(mode: Mode) -> None:
    text = " ".join(one for one in TRAPS.values() if len(one) < 500)
    drive(Input(mode, hostile(text, mode), DAYS[0], "sample"), report=True)


@pytest.mark.parametrize("name", ["markup of Rich", "Jinja", "formula", "placeholders"])
def test_what_harms_nobody_is_shown_letter_for_letter(name: str) -> None:
    text = TRAPS[name]
    title = read(text, "texts").project.contract.title["en"]
    assert title == text
    assert printable(text) == text
