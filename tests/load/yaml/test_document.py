"""Reading YAML: values, places, refusals."""

import json
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from migtrack.load.yaml.document import Document, read_document
from migtrack.load.yaml.limits import (
    MAX_DEPTH,
    MAX_NODES,
    MAX_SCALAR,
    NULLS,
    ODD_BLANKS,
    WORD_QUOTES,
)


def read(text: str) -> Document:
    return read_document("data/x.yaml", text)


def errors(text: str) -> list[tuple[str, int, int]]:
    document = read(text)
    places = [(error.name, document.place(error.span)) for error in document.syntax_errors]
    return [(name, place.line, place.column) for name, place in places]


def test_every_scalar_keeps_its_letters() -> None:
    text = "a: no\nb: 0221\nc: 12:30\nd: 1e3\ne: 2021-02-30\nf: 0x_\ng: '~'\nh: \"\"\ni: 1_000\n"
    assert read(text).value == {
        "a": "no",
        "b": "0221",
        "c": "12:30",
        "d": "1e3",
        "e": "2021-02-30",
        "f": "0x_",
        "g": "~",
        "h": "",
        "i": "1_000",
    }


@pytest.mark.parametrize("null", sorted(NULLS))
def test_nothing_is_absent(null: str) -> None:
    assert read(f"a: {null}\n").value == {"a": None}


@pytest.mark.parametrize(
    ("text", "name", "line", "column"),
    [
        ("a: b\n\tc: d\n", "tab-indent", 2, 1),
        ("a:\n  b: 1\n\tc: d\n", "tab-indent", 3, 1),
        ('a: "x\nb: 1\n', "unclosed-quote", 1, 4),
        ("a: 'x\nb: 1\n", "unclosed-quote", 1, 4),
        ("a: [1, 2\nb: c\n", "unclosed-bracket", 1, 4),
        ("a: {b: 1\nc: d\n", "unclosed-bracket", 1, 4),
        ("a: b: c\n", "colon-in-text", 1, 4),
        ("a: ورشة: الهجرة\n", "colon-in-text", 1, 4),
        ("a: @x\n", "reserved-character", 1, 4),
        ("a: `x\n", "reserved-character", 1, 4),
        ("a\nb: c\n", "missing-colon", 1, 1),
        ("a: 1\n  b: 2\n", "bad-indent", 2, 3),
        ("a: |\n   x\n  y\n", "bad-indent", 3, 3),
        ("a: 'x' y\n", "text-after-quote", 1, 8),
        ("a: 'it's'\n", "text-after-quote", 1, 8),
        ("a:\n  b: 1\n \u00a0c: 2\n", "unusual-space", 3, 2),
        ('a: "\\q"\n', "unknown-escape", 1, 5),
        ('a: "\\ud800"\n', "unknown-escape", 1, 5),
        ("{a\n: b}\n", "colon-below", 2, 1),
        ("x: {a\n: b}\n", "colon-below", 2, 1),
        ('x: ["x"\n: 1]\n', "colon-below", 2, 1),
        ("x: {'x'\n\n  : 1}\n", "colon-below", 3, 3),
        ("x: {a # c\n : b}\n", "colon-below", 2, 2),
        ("x: {a: b,\n c\n :}\n", "colon-below", 3, 2),
        ("x: 1\na\n: b\n", "colon-below", 3, 1),
        ("x: {a: b\n  c: d}\n", "missing-comma", 1, 9),
        ("x:\n  - {\n    a: b\n    c: d}\n", "missing-comma", 3, 9),
        ('x: {a: "b"\n  c: d}\n', "missing-comma", 1, 11),
        ("x: {a: [1]\n  c: d}\n", "missing-comma", 1, 11),
        ("x: [a, 'b'\n  'c']\n", "missing-comma", 1, 11),
        ("x:\n  - {a: b\n  - {c: d}\n", "unclosed-bracket", 2, 5),
        ("x:\n  y: [a, b\n  z: c\n", "unclosed-bracket", 2, 6),
        ("%YAML 3.0\n---\na: 1\n", "not-yaml", 1, 1),
        ("a: 1\na: 2\n", "duplicate-key", 2, 1),
        ("a: {b: 1, b: 2}\n", "duplicate-key", 1, 11),
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "alias", 1, 4),
        ("a: !!str 3\n", "tag", 1, 4),
        ("a: !x [1]\n", "tag", 1, 4),
        ("<<: {a: 1}\n", "merge-key", 1, 1),
        ("[1]: 2\n", "key-not-text", 1, 1),
        ("~: 2\n", "key-not-text", 1, 1),
        ("? [a]\n: b\n", "key-not-text", 1, 3),
        ("a: 1\n---\nb: 2\n", "second-document", 2, 1),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "merge-conflict", 2, 1),
        ("", "not-a-record", 1, 1),
        ("# nothing\n", "not-a-record", 1, 1),
        ("- 1\n", "list-of-one", 1, 1),
        ("text\n", "not-a-record", 1, 1),
        ("letter: MoMD #1123\n", "comment-in-text", 1, 14),
        ("a: " + "x" * (MAX_SCALAR + 1), "text-too-long", 1, 4),
        ("a: " + "[" * MAX_DEPTH, "too-deep", 1, 35),
    ],
)
def test_each_slip_has_its_name_and_place(text: str, name: str, line: int, column: int) -> None:
    assert errors(text) == [(name, line, column)]


def test_several_slips_are_told_in_one_go() -> None:
    assert [name for name, _, _ in errors("a: &x 1\nb: *x\na: 2\nc: !!int 3\n")] == [
        "anchor",
        "alias",
        "duplicate-key",
        "tag",
    ]


def test_both_places_of_a_duplicate_key() -> None:
    document = read("a: {b: 1}\nc:\n  b: 1\n  d: 2\n  b: 3\n")
    [error] = document.syntax_errors
    assert error.first is not None
    assert document.place(error.first).line == 3
    assert document.value == {"a": {"b": "1"}, "c": {"b": "1", "d": "2"}}


def test_a_comment_that_is_meant_as_one_is_none_of_our_business() -> None:
    assert errors("a: b  # fine\nc: 'd' #e\n#f\ng:   # h\n") == []


def test_a_ticket_number_in_a_comment_line_is_fine() -> None:
    assert errors("# see #12\na: 'x #12'\nb: >-\n  x #12\n") == []


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "[" * 50_000 + "]" * 50_000 + ": 1",
        "a: &a [*a]",
        "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "m: &m {a: 1}\nn: {<<: [*m, *m]}\n",
        "".join(f"k{n}: 1\n" for n in range(MAX_NODES)),
        "a: " + "1" * 3_000_000,
    ],
)
def test_bombs_are_defused(bomb: str) -> None:
    document = read(bomb)
    assert document.syntax_errors
    assert len(json.dumps(document.value)) < 1_000


def test_lines_are_what_editors_call_lines() -> None:
    text = "a: \"x\u2028y\x85z\"\r\nb: 1\r\nc: ''\n"
    document = read(text)
    assert document.value is not None
    place = document.place_of(("b",))
    assert (place.line, place.column) == (2, 4)


def test_what_is_missing_stands_for_its_parent() -> None:
    document = read("a:\n  - b: 1\n    c: 2\n")
    place = document.place_of(("a", 0, "missing", "deeper"))
    assert (place.line, place.column, place.end_column) == (2, 5, 9)


def test_a_key_has_a_place_of_its_own() -> None:
    place = read("a:\n  b: 1\n").place_of(("a", "b"), on_key=True)
    assert (place.line, place.column, place.end_column) == (2, 3, 4)


words = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=12).filter(
    lambda word: not re.search(f"[\ufeff\ufffe\uffff{ODD_BLANKS}{WORD_QUOTES}]|^-", word)
)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@given(
    tree=st.dictionaries(words, trees, max_size=4),
    flow=st.booleans(),
    style=st.sampled_from([None, "'", '"']),
)
def test_what_was_dumped_is_read_and_each_place_slices_back(
    tree: dict[str, object], *, flow: bool, style: str | None
) -> None:
    text = yaml.dump(
        tree, allow_unicode=True, default_flow_style=flow, default_style=style, width=10_000
    )
    document = read(text)
    assert not [one for one in document.syntax_errors if one.name != "comment-in-text"]
    assert document.value == tree
    for start, end, route, on_key in document.places.parts():
        if on_key:
            continue
        value: object = tree
        for step in route:
            value = value[step]  # type: ignore[index]
        assert yaml.load(f"- {text[start:end]}", yaml.BaseLoader) == [value]


@given(st.text())
def test_any_text_is_read_or_complained_of(text: str) -> None:
    document = read(text)
    assert document.syntax_errors or isinstance(document.value, dict)
    for error in document.syntax_errors:
        place = document.place(error.span)
        assert 1 <= place.line <= text.count("\n") + 1
        assert place.column >= 1
        assert (place.end_line, place.end_column) >= (place.line, place.column)


@pytest.mark.parametrize(
    ("text", "name", "slip"),
    [
        ("a: {from: 2021, name: Eid: x}\n", "colon-in-text", "Eid: x"),
        ("a: {name: Eid #1}\nb: 1\n", "hash-in-brackets", "#1}"),
        ('a: {name: "Eid" x}\n', "text-after-quote", "x}"),
        ("a: [Eid] x\n", "text-after-bracket", "x"),
        ("a: | Eid\n", "reserved-character", "E"),
        ("a: - Eid\n", "dash-in-line", "a: - Eid"),
    ],
)
def test_slips_within_brackets_and_behind_them(text: str, name: str, slip: str) -> None:
    [error] = read(text).syntax_errors
    assert (error.name, text[slice(*error.span)]) == (name, slip)
