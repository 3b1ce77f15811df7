"""The quoting law: what is written reads back the same, wherever it stands."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.edit.text.scalars import written
from migtrack.load.yaml.document import on_one_line, read_document

SIGNS = " :#-?,[]{}&*!|>'\"%@`~=<\\/.\n\ty0129eEnNl\u00a0\u0085\u2028\ufeff\u200c\u200eابإ“”\U0001f600\x07"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=12) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=20
)
PLACES: dict[str, tuple[str, str, Callable[[str], Any]]] = {
    "behind a colon": ("value", "k: {}\n", lambda text: {"k": text}),
    "behind a dash": ("value", "k:\n  - {}\n  - b\n", lambda text: {"k": [text, "b"]}),
    "in brackets": ("flow", "k: [{}, b]\n", lambda text: {"k": [text, "b"]}),
    "in wide braces": ("flow", "k: {{ a: {} }}\n", lambda text: {"k": {"a": text}}),
    "as a key": ("key", "{}: v\n", lambda text: {text: "v"}),
    "as a key in braces": ("flow key", "k: {{{}: v}}\n", lambda text: {"k": {text: "v"}}),
}


def check(text: str) -> None:
    for context, place, meant in PLACES.values():
        for style in ("", "'", '"'):
            source = place.format(written(text, context, style))
            document = read_document("data/project.yaml", source)
            assert not document.syntax_errors, source
            assert document.value == on_one_line(meant(text)), source


@given(TEXTS)
@settings(max_examples=60)
def test_every_text_reads_back_the_same(text: str) -> None:
    check(text)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=20_000)
def test_very_many_texts_read_back_the_same(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "context", "style", "expected"),
    [
        ("plain", "value", "", "plain"),
        ("plain", "value", '"', '"plain"'),
        ("it's", "value", "'", "'it''s'"),
        ("it's", "value", "", "it's"),
        ("a, b", "value", "", "a, b"),
        ("a, b", "flow", "", '"a, b"'),
        ("no", "value", "", "no"),
        ("0221", "value", "", "0221"),
        ("1e3", "flow", "", "1e3"),
        ("2021-03-25", "flow", "", "2021-03-25"),
        ("true", "value", "", "true"),
        ("null", "value", "", '"null"'),
        ("~", "value", "", '"~"'),
        ("", "value", "", '""'),
        ("-", "flow", "", '"-"'),
        ("?", "flow", "", '"?"'),
        ("x: y", "value", "", '"x: y"'),
        ("x:y", "value", "", "x:y"),
        ("a #b", "value", "", '"a #b"'),
        ("a#b", "value", "", "a#b"),
        ("“quoted”", "value", "", '"“quoted”"'),
        ("a\u200cب\u200e", "value", "", "a\u200cب\u200e"),
        ("a\u2028b", "value", "'", '"a\\u2028b"'),
        ("\ufeffa", "value", "", '"\\ufeffa"'),
        (
            "a\ufffe\x07\x85b\ufdd0\U0001ffff",
            "value",
            "",
            '"a\\ufffe\\x07\\x85b\\ufdd0\\U0001ffff"',
        ),
        ('say "so" \\', "value", '"', '"say \\"so\\" \\\\"'),
        ("two\nlines", "value", "", '"two\\nlines"'),
        ("<<", "key", "", '"<<"'),
        ("+964 700 000 0001", "value", "", "+964 700 000 0001"),
        ("=", "value", "", "="),
    ],
)
def test_how_a_text_is_written(text: str, context: str, style: str, expected: str) -> None:
    assert written(text, context, style) == expected


def test_nothing_has_a_sign_in_each_context() -> None:
    assert written(None, "value") == "~"
    assert written(None, "flow") == "null"
