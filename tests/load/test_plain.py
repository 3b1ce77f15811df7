"""The reader of plain files gives what the exact one gives, or nothing."""

import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from migtrack.load import layouts
from migtrack.load.document import is_binary, read_document
from migtrack.load.limits import MAX_DEPTH, MAX_SCALAR
from migtrack.load.plain import read_plain
from tests.sample import ROOT, SAMPLE

SHIPPED = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "data").rglob("*.yaml"))
}
FILES = {**SHIPPED, **SAMPLE}


@pytest.fixture(scope="module", autouse=True)
def _few_records_are_enough() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layouts, "FROM_RECORDS", 0)
        patch.setattr(layouts, "MOST_LAYOUTS", sys.maxsize)
        yield


def assert_agreement(text: str) -> bool:
    """Whether the text was taken for plain; if so, the exact reader saw the same in it."""
    value = read_plain(text)
    if value is None:
        return False
    document = read_document("data/x.yaml", text)
    assert document.troubles == ()
    assert not is_binary(text)
    assert repr(value) == repr(document.value), text
    assert text.replace("\n", "").isprintable()
    for start, end, _, _ in document.places.parts():
        assert not (text[start:end].startswith('"') and "\\" in text[start:end])
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


@settings(max_examples=1500, deadline=None)
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
def alike(draw: st.DrawFn) -> str:
    """Records that are laid out alike, or nearly so."""
    heads = draw(
        st.lists(
            st.sampled_from(["a: ", "b: ", "c:", "  d: ", "  e: ", "f: ", " g: ", "h:", "- i: "]),
            min_size=1,
            max_size=7,
        )
    )
    deep = draw(st.sampled_from(["", "  "]))
    usual = st.sampled_from(["x", "y z", "2021-03-02", "{a: b}", "[c, d]", "'q'", "null", "é: # f"])
    values = st.one_of(usual, usual, usual, VALUES)
    lines = ["records:"]
    for _ in range(draw(st.integers(2, 4))):
        for number, head in enumerate(heads):
            indent = f"{deep}- " if number == 0 else f"{deep}  "
            lines.append(f"{indent}{head}{draw(values) if head[-1] == ' ' else ''}")
        lines += draw(st.sampled_from([[], [], [], [""], ["# c"], [f"{deep}    d: x"], ["z: y"]]))
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"]))


@settings(max_examples=1500, deadline=None)
@given(alike())
@example("records:\n- a: b\n  c: d\n- a: e\n  c: f\n- a: g\n  c: h\n    d: x\n")
@example("records:\n- a: b\n  c:\n    d: e\n- a: g\n  c: h\n- a: i\n  c:\n    d: j\n")
@example("records:\n- a: b\n  c: d\n- a: b\n  c: # e\n    f: g\n")
@example("records:\n- a: b\n  c: d\n- a: b\n  c: >-\n    f: g\n")
def test_records_that_are_laid_out_alike_are_read_alike(text: str) -> None:
    layouts.LAYOUTS.clear()
    assert assert_agreement(text) == assert_agreement(text)


def test_what_is_laid_out_alike_is_read_in_one_go() -> None:
    record = "- id: {0}\n  seat: {0}\n  name:\n    en: N{0}\n    ar: و{0}\n  at: {{a: b{0}}}\n"
    text = "records:\n" + "".join(record.format(number) for number in range(4))
    assert assert_agreement(text)
    found = layouts.read_alike(text, text.index("- id: 1"), "- id")
    assert found is not None
    assert [one["name"]["en"] for one in found.records] == ["N1", "N2", "N3"]
    assert found.records[0] == {
        "id": "1",
        "seat": "1",
        "name": {"en": "N1", "ar": "و1"},
        "at": {"a": "b1"},
    }
    assert found.lines == 18


def test_no_more_layouts_are_remembered_than_are_quickly_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layouts, "MOST_LAYOUTS", 3)
    monkeypatch.setattr(layouts, "_counts", Counter())
    layouts.LAYOUTS.clear()
    text = "a:\n" + "".join(f"- b{number % 7}: x\n  c: y\n" for number in range(40))
    for _ in range(3):
        assert assert_agreement(text)
    assert sum(map(len, layouts.LAYOUTS.values())) == 3


def test_a_layout_is_remembered_once() -> None:
    layouts.LAYOUTS.clear()
    text = "a:\n- b: x\n  c: y\n- b: >-\n    x\n  c: z\n- b: x\n  c: y"
    for _ in range(5):
        assert assert_agreement(text)
    assert [len(known) for known in layouts.LAYOUTS.values()] == [1]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A file that is shipped, with a few slips in it."""
    text = draw(st.sampled_from(sorted(FILES.values())))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 12)), len(text))
        text = text[:start] + draw(st.one_of(st.just(""), st.sampled_from(PIECES))) + text[end:]
    return text


@settings(max_examples=1500, deadline=None)
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
