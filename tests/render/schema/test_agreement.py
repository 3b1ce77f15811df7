"""An editor and `migtrack validate` say the same of the same file."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.render.schema.document import Choices, schema_of
from tests.render.schema.cases import BAD, FILES, GOOD, Case
from tests.render.schema.editor import KINDS, complaint, kind_name
from tests.sample import loaded

LANGUAGES = Choices(languages=("en",))
SCHEMAS = {kind: schema_of(kind, LANGUAGES) for kind in KINDS}


def shape_faults(path: str, text: str) -> list[str]:
    """What migtrack finds wrong with the shape of a file."""
    return [
        f"{code} {fault.message}"
        for code, fault in loaded({path: text}).faults
        if code.startswith("MT1") and code != "MT109" and fault.at.path == f"data/{path}"
    ]


@pytest.mark.parametrize("path", FILES)
def test_the_sample_passes(path: str) -> None:
    assert complaint(SCHEMAS[kind_name(path)], FILES[path]) == ""


@pytest.mark.parametrize("case", GOOD, ids=lambda case: f"{case.path}-{case.new}")
def test_both_take_what_is_right(case: Case) -> None:
    text = case.text()
    assert shape_faults(case.path, text) == []
    assert complaint(SCHEMAS[kind_name(case.path)], text) == ""


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case.path}-{case.new}")
def test_both_refuse_what_is_wrong(case: Case) -> None:
    text = case.text()
    assert shape_faults(case.path, text)
    assert complaint(SCHEMAS[kind_name(case.path)], text)


def test_every_kind_of_file_has_cases() -> None:
    assert {kind_name(case.path) for case in GOOD} == set(KINDS)
    assert {kind_name(case.path) for case in BAD} == set(KINDS)


# Any change of any file: a tree whose leaves are YAML, as it is written


def _tree(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item) for item in node.value]
    return node.value if re.fullmatch(r"[\w.+-][\w.+ -]*", node.value) else json.dumps(node.value)


def _flow(tree: Any) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(_flow(item) for item in tree) + "]"
    return str(tree)


def _routes(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of the tree: what holds it, and where."""
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, value in steps:
        yield tree, step
        if isinstance(value, dict | list):
            yield from _routes(value)


EXACT = (
    *[
        "~",
        "null",
        "true",
        "no",
        "1",
        "0",
        "7",
        "12",
        "999999",
        "1000000",
        "-1",
        "text",
        "mofa-01",
        "visit",
        "workshop",
        "seminar",
    ],
    *[
        "video-conference",
        "others",
        "female",
        "declined",
        "2021-03-25",
        "2021-02-30",
        "2021-3-5",
        "12:30",
        "a_b",
        "A",
    ],
    *[
        "{}",
        "[]",
        "[1]",
        "[others]",
        "[{}]",
        "''",
        "'4'",
        "'2021-03-25'",
        "'~'",
        "a@example.org",
        "Asia/Baghdad",
    ],
    "' '",
    "{en: x}",
)
"""YAML whose meaning is the same in whichever way it is read."""

FIELDS = [
    "id",
    "name",
    "title",
    "kind",
    "group",
    "seat",
    "reserve",
    "seats",
    "host",
    "activity",
    "invited",
    "travellers",
    "attendance",
    "dates",
    "reason",
    "notes",
    "documents",
    "en",
    "ar",
    "2021-03-25",
    "2021-02-30",
    "unknown",
    "present",
    "visit",
]

quoted = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=12).map(
    lambda text: json.dumps(text, ensure_ascii=False)
)
written = st.one_of(
    st.sampled_from(EXACT),
    quoted,
    st.integers().map(str),
    st.integers(0, 10**7).map(lambda number: f"0{number}"),
    st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
    st.floats().map(lambda number: re.sub("^(-?)(inf|nan)$", r"\1.\2", repr(number))),
    st.dates().map(str),
    st.from_regex(r"\A[a-z0-9]{1,4}(-[a-z0-9]{1,3})?\Z"),
)


@st.composite
def changes(draw: st.DrawFn, values: st.SearchStrategy[str]) -> tuple[str, str]:
    """A file with one to three places changed."""
    path = draw(st.sampled_from(sorted(FILES)))
    tree = _tree(yaml.compose(FILES[path], Loader=yaml.BaseLoader))
    for _ in range(draw(st.integers(1, 3))):
        holder, step = draw(st.sampled_from(list(_routes(tree)) or [(tree, "notes")]))
        if step == "time_zone":
            continue  # no schema knows the time zones
        match draw(st.sampled_from(["replace", "replace", "remove", "add"])):
            case "remove" if step in holder or isinstance(holder, list):
                del holder[step]
            case "add" if isinstance(holder, dict):
                holder.setdefault(draw(st.sampled_from(FIELDS)), draw(values))
            case _:
                holder[step] = draw(values)
    return path, _flow(tree)


@settings(max_examples=2 * settings().max_examples)
@given(changes(st.sampled_from(EXACT)))
def test_both_agree_on_any_change(change: tuple[str, str]) -> None:
    path, text = change
    faults = shape_faults(path, text)
    complained = complaint(SCHEMAS[kind_name(path)], text)
    assert bool(faults) == bool(complained), (text, faults, complained)


@settings(max_examples=2 * settings().max_examples)
@given(changes(written))
def test_an_editor_never_refuses_what_is_right(change: tuple[str, str]) -> None:
    path, text = change
    if not shape_faults(path, text):
        assert complaint(SCHEMAS[kind_name(path)], text) == ""
