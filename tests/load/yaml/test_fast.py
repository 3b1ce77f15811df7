"""The reader of plain files gives what the exact one gives, or nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from migtrack.load.yaml.document import is_binary, read_exactly
from migtrack.load.yaml.fast import read_plain
from migtrack.load.yaml.limits import MAX_DEPTH, MAX_SCALAR
from tests.sample import ROOT, SAMPLE

SHIPPED = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "data").rglob("*.yaml"))
}
FILES = {**SHIPPED, **SAMPLE}


def assert_agreement(text: str) -> bool:
    """Whether the text was taken for plain; if so, the exact reader saw the same in it."""
    value = read_plain(text)
    if value is None:
        return False
    document = read_exactly("data/x.yaml", text)
    assert document.syntax_errors == ()
    assert not is_binary(text)
    assert repr(value) == repr(document.value), text
    return True


@pytest.mark.parametrize("path", FILES)
def test_the_files_that_are_shipped_are_plain(path: str) -> None:
    assert assert_agreement(FILES[path])


PIECES = [
    *("a", "b: ", "b:", " b: ", "id: ", "- ", "  - ", "-", "    ", "  ", " ", "\n", "\n\n"),
    *("\n  ", "\n    ", "\n- ", "\n  - ", "\n      ", "x", "no", "null", "~", "Null", "2021-03-02"),
    *("{", "}", "[", "]", ", ", ",", "{a: b}", "[a, b]", "{a: [b, c], d: {e: f}}", "{}", "[]"),
    *('"', "'", '"q"', "'q'", '"a: b"', "'it''s'", '"\\u00e9"', ">-", "|", ">", ">-\n    text"),
    *(
        "#",
        " #",
        " # c",
        " #c",
        "# c: d",
        ":",
        "::",
        "a:b",
        "http://x",
        "?",
        "? ",
        "!",
        "!t ",
        "&",
        "&a ",
    ),
    *(
        "*",
        "*a",
        "%",
        "@",
        "`",
        "<<: ",
        "<<",
        "---",
        "...",
        "=",
        "\t",
        "\r",
        "\r\n",
        "\ufeff",
        "\u2028",
    ),
    *(
        "\x85",
        "\xa0",
        "\u200f",
        "\x00",
        "\x1b",
        "\ud7ff",
        "\U0001f600",
        "وزارة",
        "é",
        "0221",
        "12:30",
    ),
]

PIECED = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)

KEYS = st.sampled_from(["a", "b", "id", "2021-03-02", "null", "y", "x-y", "k_1", "<<", "long key"])
VALUES = st.one_of(
    st.sampled_from(PIECES),
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.text("ab:,#[]{}\"'-? &*!|>%@`~.=\\", max_size=10),
)
LINES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "  ", "    ", "      ", " ", "   "]),
    st.sampled_from(["", "", "- ", "-   ", "- - ", "# "]),
    st.one_of(st.just(""), KEYS.map("{}: ".format), KEYS.map("{}:".format)),
    st.one_of(st.just(""), VALUES),
    st.sampled_from(["", "", " ", " # c", " #c", "  # c: d #e"]),
)
LINED = st.lists(LINES, max_size=10).map("\n".join)


@settings(max_examples=8 * settings().max_examples)
@given(st.one_of(PIECED, LINED))
@example("a: # c\nb: 1\n")
@example("a:\n- b: 1\n  c:\n  - d\n- e: 2\n")
@example("a: x\n\n# c\n  b: y\n")
@example("a: >-\n  b\n\n  c\n")
@example("a: >-\n  b\n c: d\n")
@example("a: >-\n    b\n  # c\nd: e\n")
@example("a: {b: c\u2028d: e}\n")
@example("# c: \rx: y\na: b\n")
@example("a: [b,c, 'd' , \"e\"] # c\n")
@example("a: {b: c,d: e}\n")
@example("a: {b: [c, ]}\n")
@example("a: b\na: c\n")
@example("a: {b: 1, b: 2}\n")
@example("  a: b\n")
@example("a:\n  - b\n - c\n")
@example("a:\n  b:\n - c\n")
@example("- a: b\n")
@example("a: b: c\n")
@example("a: b :\n")
@example("a: '\n")
@example("a: -\n")
@example("a: - b\n")
@example("a: ---\nb: ...\n")
def test_whatever_is_taken_for_plain_is_read_alike(text: str) -> None:
    assert_agreement(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A file that is shipped, with a few slips in it."""
    text = draw(st.sampled_from(sorted(FILES.values())))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 12)), len(text))
        text = text[:start] + draw(st.one_of(st.just(""), st.sampled_from(PIECES))) + text[end:]
    return text


@settings(max_examples=8 * settings().max_examples)
@given(mutated())
def test_slips_in_the_files_that_are_shipped_are_read_alike(text: str) -> None:
    assert_agreement(text)


def _plain_things() -> Iterator[tuple[str, str]]:
    yield "comments and empty lines", "# c\n\nid: a   # c\n   # c: d\nb: c\n"
    yield "lists below their key", "a:\n- b\n- c: d\n  e: f\ng:\n  - h\n"
    yield "brackets", "a: {b: c, d: [e, f], g: {h: i}}\nj: []\nk: {}\n"
    yield "brackets in a list", "a:\n  - {b: c, d: e}   # c\n  - [f, g]\n"
    yield "quotes", "a: 'b: c'\nd: \"e # f\"   # g\nh: {i: 'j, k'}\n"
    yield "nothing", "a:\nb: ~\nc: null\nd: {e: ~}\nf: ''\n"
    yield "folded", "a:\n  b: >-\n    one\n    two: # three\n\n  c: d\n"
    yield "Arabic", "a: {en: Baghdad, ar: بغداد}\n"


@pytest.mark.parametrize(("name", "text"), list(_plain_things()))
def test_these_are_plain(name: str, text: str) -> None:
    assert assert_agreement(text), name


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: c: }\n",
        "a: {b: c:}\n",
        "a: [b: , c]\n",
        "",
        "# nothing\n",
        "a\n",
        "- a\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !t b\n",
        "<<: {a: b}\n",
        "a: b\na: c\n",
        "a: b\n---\nc: d\n",
        "a: b #1\n",
        "a: \u202ex\n",
        "a: 'b\n  c'\n",
        "a: b\n  c\n",
        "a: |\n  b\n",
        "<<<<<<< HEAD\na: b\n",
        "a: " + "x" * (MAX_SCALAR + 1),
        "".join(f"{' ' * n}a:\n" for n in range(MAX_DEPTH + 1)),
        "a: " + "[" * 40 + "]" * 40,
    ],
)
def test_these_are_left_to_the_exact_reader(text: str) -> None:
    assert read_plain(text) is None


def test_no_value_is_shared_between_two_places() -> None:
    value = read_plain("a: {b: c}\nd: {b: c}\ne:\n  - [f, g]\n  - [f, g]\n")
    assert value is not None
    again = read_plain("a: {b: c}\n")
    assert again is not None
    value["a"]["b"] = "x"
    assert value["d"] == again["a"] == {"b": "c"}
    assert value["e"][0] is not value["e"][1]
