"""Where YAML's own places mislead, and what is done there: each with a text before and after."""

from collections.abc import Callable
from typing import Any

import pytest

from migtrack.edit.edits import RefusedEdit
from tests.edit.editing import edited

Change = Callable[[Any], object]


def put(*route: Any) -> Change:
    """Set the value, which is the last argument, at a route."""
    *steps, last, value = route

    def change(data: Any) -> None:
        for step in steps:
            data = data[step]
        data[last] = value

    return change


def append(*route: Any) -> Change:
    *steps, value = route

    def change(data: Any) -> None:
        for step in steps:
            data = data[step]
        data.append(value)

    return change


def drop(*route: Any) -> Change:
    *steps, last = route

    def change(data: Any) -> None:
        for step in steps:
            data = data[step]
        del data[last]

    return change


def rename(old: str, new: str) -> Change:
    def change(data: Any) -> None:
        entries = [(new if key == old else key, value) for key, value in data.items()]
        data.clear()
        data.update(entries)

    return change


CASES: dict[str, tuple[str, Change, str]] = {
    # A text on the lines below that ends the file without a line end
    "a line behind a folded text without a last line end": (
        "a: >\n  text",
        put("b", "1"),
        "a: >-\n  text\nb: 1",
    ),
    "a line behind a literal text without a last line end": (
        "x:\n  - a: |2\n       text",
        append("x", "y"),
        "x:\n  - a: |2-\n       text\n  - y",
    ),
    "a line behind one that strips its end anyway": (
        "a: >-\n  text",
        put("b", "1"),
        "a: >-\n  text\nb: 1",
    ),
    # The end of a block
    "a list ends before comments and blank lines": (
        "x:\n  - a\n\n# about y\ny: 1\n",
        append("x", "b"),
        "x:\n  - a\n  - b\n\n# about y\ny: 1\n",
    ),
    "a mapping ends before comments and blank lines": (
        "x:\n  a: 1   # one\n\n\n# end\n",
        put("x", "b", "2"),
        "x:\n  a: 1   # one\n  b: 2\n\n\n# end\n",
    ),
    "a comment that stands deeper belongs to what is above it": (
        "x:\n  a: 1\n    # more on a\n  # of x\ny: 1\n",
        put("x", "b", "2"),
        "x:\n  a: 1\n    # more on a\n  b: 2\n  # of x\ny: 1\n",
    ),
    # Dashes
    "a dash in a comment is none": (
        "x:\n  - a   # - no\n  # - nor this\n\n  -   b\n",
        put("x", 1, "c"),
        "x:\n  - a   # - no\n  # - nor this\n\n  -   c\n",
    ),
    "a list that is not indented": (
        "x:\n- a\n- b\ny: 1\n",
        append("x", "c"),
        "x:\n- a\n- b\n- c\ny: 1\n",
    ),
    "a dash in a text on the lines below is none": (
        "x:\n- |\n - no\n- b\n",
        drop("x", 1),
        "x:\n- |\n - no\n",
    ),
    # The end of a text on the lines below
    "blank lines behind a text are not its own": (
        "a: |\n  text\n\n\nb: 1\n",
        put("c", "2"),
        "a: |\n  text\n\n\nb: 1\nc: 2\n",
    ),
    "a field behind a text comes before the blank lines": (
        "x:\n  a: >-\n    text\n\ny: 1\n",
        put("x", "b", "2"),
        "x:\n  a: >-\n    text\n  b: 2\n\ny: 1\n",
    ),
    "blank lines that are a part of a text stay": (
        "x:\n  a: |+\n    text\n\ny: 1\n",
        put("x", "b", "2"),
        "x:\n  a: |+\n    text\n\n  b: 2\ny: 1\n",
    ),
    "a number sign within a text is no comment": (
        "x:\n  - a: |\n      text\n      # text, too\n  - b: 1\n",
        drop("x", 0),
        "x:\n  - b: 1\n",
    ),
    "blank lines stay when a text is replaced": (
        "a: |\n  text\n\n\nb: 1\n",
        put("a", "new"),
        "a: new\n\n\nb: 1\n",
    ),
    "the comment behind the mark of a text stays": (
        "a: >-   # note\n  some\n  text\nb: 1\n",
        put("a", "new"),
        "a: new   # note\nb: 1\n",
    ),
    "a text that does not fit in a line stays on the lines below": (
        "a: >-\n   some\n   text\nb: 1\n",
        put("a", " ".join(["word"] * 30)),
        "a: >-\n   " + " ".join(["word"] * 19) + "\n   " + " ".join(["word"] * 11) + "\nb: 1\n",
    ),
    # Nothing
    "nothing behind a colon": ("b:   # c\n", put("b", "x"), "b: x   # c\n"),
    "nothing behind a dash": (
        "b:\n  -   # c\n  - y\n",
        put("b", 0, "x"),
        "b:\n  - x   # c\n  - y\n",
    ),
    "nothing in brackets": ("x: {a: , b}\n", put("x", "a", "1"), "x: {a: 1, b}\n"),
    "nothing at the end of brackets": ("x: {a: }\n", put("x", "b", "1"), "x: {a: , b: 1}\n"),
    "a key without a colon": ("x: {a, b: 1}\n", put("x", "a", "2"), "x: {a: 2, b: 1}\n"),
    "a value becomes nothing in brackets": ("x: {a: 1}\n", put("x", "a", None), "x: {a: null}\n"),
    "a value becomes nothing": ("a: 1   # c\n", put("a", None), "a: ~   # c\n"),
    "nothing becomes a list": (
        "a:   # c\nb: 1\n",
        put("a", [{"x": ["y"]}]),
        "a:   # c\n  - x: [y]\nb: 1\n",
    ),
    # The mark at the begin, and line ends
    "a byte-order mark": ("\ufeffa: 1\n", put("a", "2"), "\ufeffa: 2\n"),
    "line ends of Windows": (
        "a: 1\r\nb:\r\n  - x\r\n",
        append("b", {"c": "1", "d": ["2"]}),
        "a: 1\r\nb:\r\n  - x\r\n  - c: 1\r\n    d: [2]\r\n",
    ),
    "line ends of both kinds": (
        "a: 1\r\nb: 2\nc: 3\r\n",
        put("b", "x"),
        "a: 1\r\nb: x\nc: 3\r\n",
    ),
    "line ends of old Macs": ("a: 1\rb: 2\r", put("c", "3"), "a: 1\rb: 2\rc: 3\r"),
    "no last line end": ("a: 1", put("b", "2"), "a: 1\nb: 2"),
    "no last line end when the last line goes": ("a: 1\nb: 2", drop("b"), "a: 1"),
    # Signs that end a line for the parser alone
    "a line separator stands in a text": (
        "a: x\u2028y\nb: 1\n",
        put("b", "2\u2029"),
        'a: x\u2028y\nb: "2\\u2029"\n',
    ),
    "a next line stands in a comment": (
        "a: 1   # x\u0085y\nb: 1\n",
        drop("b"),
        "a: 1   # x\u0085y\n",
    ),
    # Quotes
    "a plain text stays plain": ("a: x\n", put("a", "y"), "a: y\n"),
    "double quotes stay": ('a: "x"\n', put("a", "y"), 'a: "y"\n'),
    "single quotes stay": ("a: 'x'\n", put("a", "it's"), "a: 'it''s'\n"),
    "single quotes cannot hold an escape": ("a: 'x'\n", put("a", "y\u2028"), 'a: "y\\u2028"\n'),
    "a key keeps its quotes": ('"a": 1\n', rename("a", "b"), '"b": 1\n'),
    "a plain text that needs quotes gets them": ("a: x\n", put("a", "y: z"), 'a: "y: z"\n'),
    "texts that look like numbers stay plain": ("a: x\n", put("a", "0221"), "a: 0221\n"),
    # Brackets
    "a tight colon behind a quoted key": (
        'x: {"a":1}\n',
        put("x", "b", "word " * 19 + "word"),
        f'x:\n  "a": 1\n  b: {"word " * 19}word\n',
    ),
    "a dash as a text in brackets": ("x: {a: b }\n", put("x", "a", "-"), 'x: {a: "-" }\n'),
    "a question mark as a text in brackets": ("x: [ a ]\n", put("x", 0, "?"), 'x: [ "?" ]\n'),
    "a comment behind the last entry stays with it": (
        "x: [\n  a,\n  b   # about b\n]\n",
        append("x", "c"),
        "x: [\n  a,\n  b,   # about b\n  c\n]\n",
    ),
    "a comment behind the last of several in a line": (
        "x: [a,\n    b, c   # about c\n]\n",
        append("x", "d"),
        "x: [a,\n    b, c,   # about c\n    d\n]\n",
    ),
    "a comma behind the last entry": ("x: [a, b,]\n", append("x", "c"), "x: [a, b, c,]\n"),
    "a comma behind the last entry on its line": (
        "x: [\n  a,\n  b,   # about b\n]\n",
        append("x", "c"),
        "x: [\n  a,\n  b,   # about b\n  c,\n]\n",
    ),
    "the first entry on a line of its own": (
        "x: [\n  a,   # about a\n  b\n]\n",
        lambda data: data["x"].insert(0, "c"),
        "x: [\n  c,\n  a,   # about a\n  b\n]\n",
    ),
    "the last entry goes with its comment": (
        "x: [\n  a,   # about a\n  b   # about b\n]\n",
        drop("x", 1),
        "x: [\n  a   # about a\n]\n",
    ),
    "an entry in the middle of a line": ("x: [a, b,\n    c]\n", drop("x", 1), "x: [a,\n    c]\n"),
    "the first entry of a line": ("x: { a: 1, b: 2 }\n", drop("x", "a"), "x: { b: 2 }\n"),
    "the only entry": ("x: [ a, ]   # c\n", drop("x", 0), "x: []   # c\n"),
    "blanks as between the others": ("x: [a,b]\n", append("x", "c"), "x: [a,b,c]\n"),
    "blanks within as they are": ("x: { a: 1 }\n", put("x", "b", "2"), "x: { a: 1, b: 2 }\n"),
    "an empty list": ("x: []   # c\n", append("x", "a"), "x: [a]   # c\n"),
    "an empty list that gets a mapping": (
        "x: []   # c\ny: 1\n",
        append("x", {"a": "1", "b": {"c": "2"}}),
        "x:   # c\n  - a: 1\n    b: {c: 2}\ny: 1\n",
    ),
    "new brackets are as those in the file": (
        "x: { a: 1,b: 2 }\n",
        put("y", {"c": "1", "d": ["2", "3"]}),
        "x: { a: 1,b: 2 }\ny: { c: 1,d: [ 2,3 ] }\n",
    ),
    "a new entry within empty brackets": (
        "x: { a: 1, b: [] }\n",
        append("x", "b", "2"),
        "x: { a: 1, b: [ 2 ] }\n",
    ),
    # Steps
    "a new block indents as the first one in the file": (
        "x:\n    a: 1\ny:\n    - 1\n",
        put("z", {"b": {"c": ["1"], "d": {"e": {}}}}),
        "x:\n    a: 1\ny:\n    - 1\nz:\n    b:\n        c: [1]\n        d:\n            e: {}\n",
    ),
    "a new list is indented as the first one in the file": (
        "x:\n- 1\n",
        put("y", [{"a": ["1"], "b": [{"c": ["2"]}]}]),
        "x:\n- 1\ny:\n- a: [1]\n  b:\n  - c: [2]\n",
    ),
    "a new entry has the blanks of the first behind its dash": (
        "x:\n  -   a: [1]\n",
        append("x", {"a": ["2"], "b": "3"}),
        "x:\n  -   a: [1]\n  -   a: [2]\n      b: 3\n",
    ),
    "a new entry is one line if the last one is and it fits": (
        "x:\n  - {a: 1}\n",
        append("x", {"a": "2", "b": {"c": "3"}}),
        "x:\n  - {a: 1}\n  - {a: 2, b: {c: 3}}\n",
    ),
    "a new entry that does not fit in a line has several": (
        "x:\n  - {a: 1}\n",
        append("x", {"a": "2" * 50, "b": "3" * 50}),
        f"x:\n  - {{a: 1}}\n  - a: {'2' * 50}\n    b: {'3' * 50}\n",
    ),
    # The first field behind a dash
    "a field before the first behind a dash": (
        "experts:\n  - organisation: X   # c\n    x: 1\n",
        put("experts", 0, {"name": "E", "organisation": "X", "x": "1"}),
        "experts:\n  - name: E\n    organisation: X   # c\n    x: 1\n",
    ),
    "the first field behind a dash goes": (
        "x:\n  -   a: 1   # about a\n      b: 2   # about b\n",
        drop("x", 0, "a"),
        "x:\n  -   b: 2   # about b\n",
    ),
    "the first of a list in a list goes": (
        "x:\n  - - a\n    - b\n",
        drop("x", 0, 0),
        "x:\n  - - b\n",
    ),
    "a list of lists gets another": (
        "x:\n  - - a\n    - b\n",
        lambda data: data["x"][0].insert(0, "c"),
        "x:\n  - - c\n    - a\n    - b\n",
    ),
    # The last entry
    "the last entry of a list": (
        "travellers:   # none yet\n  - a\ny: 1\n",
        drop("travellers", 0),
        "travellers: []   # none yet\ny: 1\n",
    ),
    "the last field of a mapping": ("x:   # c\n  a: 1\n", drop("x", "a"), "x: {}   # c\n"),
    "the field itself": ("x:   # c\n  - a\ny: 1\n", drop("x"), "y: 1\n"),
    # Comments
    "a comment stays when its value changes": ("a: 1   # c\n", put("a", "2"), "a: 2   # c\n"),
    "a comment goes with its field": ("a: 1   # c\nb: 2\n", drop("a"), "b: 2\n"),
    "a comment right above a record goes with it": (
        "x:\n  # about a\n  # and more\n  - a\n  # about b\n  - b\n",
        drop("x", 0),
        "x:\n  # about b\n  - b\n",
    ),
    "a number sign at the end of a quoted text is no comment": (
        'x:\n  - "a\n  # b"\n  - c\n  - d\n',
        drop("x", 1),
        'x:\n  - "a\n  # b"\n  - d\n',
    ),
    "a comment above a blank line stays": (
        "x:\n  # about all\n\n  - a\n  - b\n",
        drop("x", 0),
        "x:\n  # about all\n\n  - b\n",
    ),
    "a comment in another column stays": (
        "x:\n# about all\n  - a\n  - b\n",
        drop("x", 0),
        "x:\n# about all\n  - b\n",
    ),
    "a comment above a field stays": ("# about a\na: 1\nb: 2\n", drop("a"), "# about a\nb: 2\n"),
    "a comment above the first field stays there": (
        "x:\n  # about x\n  b: 1\n",
        lambda data: data.update(x={"a": "0", **data["x"]}),
        "x:\n  # about x\n  a: 0\n  b: 1\n",
    ),
    "aligned comments are not aligned anew": (
        "a: 1       # one\nbb: 2      # two\n",
        put("a", "10000"),
        "a: 10000       # one\nbb: 2      # two\n",
    ),
    # Entries apart
    "a new entry has a blank line above it as the others": (
        "x:\n  - a: [1]\n\n  - a: [2]\ny: 1\n",
        append("x", {"a": ["3"]}),
        "x:\n  - a: [1]\n\n  - a: [2]\n\n  - a: [3]\ny: 1\n",
    ),
    "a new day has a blank line above it as the others": (
        "x:\n  2021-07-06: {a: 1}\n\n  2021-07-08: {a: 1}\ny: 1\n",
        put("x", "2021-07-09", {"a": "2"}),
        "x:\n  2021-07-06: {a: 1}\n\n  2021-07-08: {a: 1}\n\n  2021-07-09: {a: 2}\ny: 1\n",
    ),
    "a new first day has one below it": (
        "x:\n  # a comment\n  2021-07-06: {a: 1}\n\n  2021-07-08: {a: 1}\n",
        put("x", "2021-07-01", {"a": "2"}),
        "x:\n  2021-07-01: {a: 2}\n\n  # a comment\n  2021-07-06: {a: 1}\n\n  2021-07-08: {a: 1}\n",
    ),
    "an entry goes with the blank line above it": (
        "x:\n  - a\n\n  - b\n\n  - c\n",
        drop("x", 2),
        "x:\n  - a\n\n  - b\n",
    ),
    "the first entry goes with the blank line below it": (
        "x:\n  - a\n\n  - b\n\n  - c\n",
        drop("x", 0),
        "x:\n  - b\n\n  - c\n",
    ),
    # Long lines
    "brackets that get too long become lines": (
        f"x:   # c\n  - {{a: {'1' * 40}, b: [1,2]}}   # d\n",
        put("x", 0, "c", "2" * 50),
        f"x:   # c\n  - a: {'1' * 40}   # d\n    b: [1,2]\n    c: {'2' * 50}\n",
    ),
    "brackets with a comment stay however long": (
        "x: [\n  a   # c\n]\n",
        append("x", "b" * 100),
        f"x: [\n  a,   # c\n  {'b' * 100}\n]\n",
    ),
    # One entry without its list
    "an entry that stands without its list gets one": (
        "visa: {applied: 2021-05-06}   # c\nz: 1\n",
        lambda data: data.update(visa=[data["visa"], {"applied": "2021-07-08"}]),
        "visa:   # c\n  - {applied: 2021-05-06}\n  - {applied: 2021-07-08}\nz: 1\n",
    ),
    "an entry on lines of its own gets a dash": (
        "visa:   # c\n  applied: 2021-05-06   # d\n\n  # e\n  outcome: refused\nz: 1\n",
        lambda data: data.update(visa=[data["visa"], {"applied": "2021-07-08"}]),
        (
            "visa:   # c\n  - applied: 2021-05-06   # d\n\n    # e\n    outcome: refused\n"
            "  - applied: 2021-07-08\nz: 1\n"
        ),
    ),
    "an entry within brackets gets a list": (
        "x: {visa: {applied: 2021-05-06}, z: 1}\n",
        lambda data: data["x"].update(visa=[data["x"]["visa"], {"applied": "2021-07-08"}]),
        "x: {visa: [{applied: 2021-05-06}, {applied: 2021-07-08}], z: 1}\n",
    ),
    "an entry over several lines is written anew": (
        "visa: {applied: 2021-05-06,\n  outcome: refused}\nz: 1\n",
        lambda data: data.update(visa=[data["visa"], {"applied": "2021-07-08"}]),
        "visa:\n  - {applied: 2021-05-06, outcome: refused}\n  - {applied: 2021-07-08}\nz: 1\n",
    ),
    "a text gets a list": ("x: a   # c\n", put("x", ["a", "b"]), "x: [a, b]   # c\n"),
    # The order of a list
    "an entry moves with its comments": (
        "x:\n  # about a\n  - a   # a\n  - b\n  - c   # c\n",
        lambda data: data["x"].append(data["x"].pop(0)),
        "x:\n  - b\n  - c   # c\n  # about a\n  - a   # a\n",
    ),
    "an entry moves within brackets in its quotes": (
        "x: ['a', b, c]\n",
        lambda data: data["x"].append(data["x"].pop(0)),
        "x: [b, c, 'a']\n",
    ),
}


@pytest.mark.parametrize(("before", "change", "after"), CASES.values(), ids=CASES.keys())
def test_trap(before: str, change: Change, after: str) -> None:
    assert edited(before, change) == after


REFUSED: dict[str, tuple[str, Change, int, str]] = {
    "a key behind a question mark": ("a: 1\n? b\n: 2\n", put("a", "3"), 2, "a: 3"),
    "a comment between the first field behind a dash and the next": (
        "x:\n  - a: 1\n    # of both\n    b: 2\n",
        drop("x", 0, "a"),
        2,
        "",
    ),
    "a comment within what is replaced": (
        "z: 1\nx:\n  - a   # c\n  - b\n",
        put("x", {"c": "d"}),
        2,
        "x: {c: d}",
    ),
    "a field is written by hand in its column": (
        "z: 1\nx:\n  y:\n    - a   # c\n",
        put("x", "y", {"c": "d"}),
        3,
        "  y: {c: d}",
    ),
}


@pytest.mark.parametrize(
    ("before", "change", "line", "by_hand"), REFUSED.values(), ids=REFUSED.keys()
)
def test_refused(before: str, change: Change, line: int, by_hand: str) -> None:
    with pytest.raises(RefusedEdit) as error:
        edited(before, change)
    assert (error.value.line, error.value.by_hand) == (line, by_hand)
