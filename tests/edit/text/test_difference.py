"""The fewest operations between two values: entries are known by their names."""

from typing import Any

import pytest

import migtrack.model.project  # noqa: F401  # all kinds of files are declared by it
from migtrack.edit.text.difference import (
    Add,
    Move,
    Operation,
    Remove,
    Rename,
    Replace,
    Wrap,
    applied,
    operations,
)
from migtrack.load.kinds import kind_of


def found(old: Any, new: Any, path: str = "data/notes.yaml") -> list[Operation]:
    kind = kind_of(path)
    made = list(operations(old, new, kind.model if kind else None))
    value = old
    for operation in made:
        value = applied(value, operation)
    assert value == new
    return made


A, B, C = ({"id": name, "x": {"y": name}} for name in "abc")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([A, B], [A, B], []),
        ([A, C], [A, B, C], [Add((), 1, None, B, (1,))]),
        ([A, B, C], [A, C], [Remove((), 1, (1,))]),
        ([A, B, C], [B, C, A], [Move((), 0, 2, (0,))]),
        ([A, B, C], [C, A, B], [Move((), 2, 0, (2,))]),
        ([A, B], [{**B, "x": "1"}, A], [Replace((1, "x"), "1", (0, "x")), Move((), 1, 0, (1,))]),
        ([A, B], [{**A, "id": "z"}, B], [Replace((0, "id"), "z", (0, "id"))]),
        (["a", "b", "b"], ["a", "b"], [Remove((), 2, (2,))]),
        (["a", "b"], ["a", "c"], [Replace((1,), "c", (1,))]),
        (
            ["a", "b"],
            ["a", "c", "d"],
            [Add((), 1, None, "c", (1,)), Add((), 2, None, "d", (2,)), Remove((), 3, (3,))],
        ),
        ([], ["a"], [Add((), 0, None, "a", (0,))]),
        (["a"], [], [Remove((), 0, (0,))]),
        ([None, None], ["a", None], [Replace((0,), "a", (0,))]),
    ],
)
def test_lists(old: Any, new: Any, expected: list[Operation]) -> None:
    assert found(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"a": "1"}, {"a": "2"}, [Replace(("a",), "2", ("a",))]),
        ({"a": "1"}, {"b": "1"}, [Rename((), 0, "b", ("a",))]),
        ({"a": "1"}, {"b": "2"}, [Add((), 0, "b", "2", ("b",)), Remove((), 1, ("a",))]),
        ({"a": "1", "c": "3"}, {"a": "1", "b": "2", "c": "3"}, [Add((), 1, "b", "2", ("b",))]),
        (
            {"a": {"b": {"c": "1"}}},
            {"a": {"b": {"c": None}}},
            [Replace(("a", "b", "c"), None, ("a", "b", "c"))],
        ),
        ({"a": A}, {"a": [A, B]}, [Wrap(("a",), [A], ("a",)), Add(("a",), 1, None, B, ("a", 1))]),
        ({"a": "x"}, {"a": ["y"]}, [Replace(("a",), ["y"], ("a",))]),
        ({"a": ["x"]}, {"a": "x"}, [Replace(("a",), "x", ("a",))]),
        (
            {"2021-07-06": "1", "2021-07-07": "2"},
            {"2021-07-08": "1", "2021-07-07": "2"},
            [Rename((), 0, "2021-07-08", ("2021-07-06",)), Move((), 0, 1, ("2021-07-08",))],
        ),
        (
            {"2021-07-08": "1"},
            {"2021-07-08": "1", "2021-07-06": "2"},
            [Add((), 0, "2021-07-06", "2", ("2021-07-06",))],
        ),
    ],
)
def test_mappings(old: Any, new: Any, expected: list[Operation]) -> None:
    assert found(old, new) == expected


@pytest.mark.parametrize(
    ("path", "field", "one", "other", "changed"),
    [
        ("data/participants/mofa.yaml", "participants", {"id": "a"}, {"id": "b"}, "gender"),
        (
            "data/activities/visit-1.yaml",
            "travellers",
            {"participant": "a"},
            {"participant": "b"},
            "invited",
        ),
        (
            "data/activities/visit-1.yaml",
            "reserves",
            {"participant": "a"},
            {"participant": "b"},
            "declined",
        ),
        (
            "data/activities/visit-1.yaml",
            "postponed",
            {"date": "2021-01-01"},
            {"date": "2021-01-02"},
            "reason",
        ),
        ("data/activities/visit-1.yaml", "experts", {"name": "a"}, {"name": "b"}, "organisation"),
        ("data/holidays.yaml", "holidays", {"from": "2021-01-01"}, {"from": "2021-01-02"}, "to"),
        (
            "data/project.yaml",
            "amendments",
            {"signed": "2021-01-01"},
            {"signed": "2021-01-02"},
            "kind",
        ),
        ("data/project.yaml", "groups", {"id": "1"}, {"id": "2"}, "visit_seats"),
        ("data/sops.yaml", "sops", {"id": "sop-1"}, {"id": "sop-2"}, "drafted"),
        ("data/requests.yaml", "requests", {"id": "r-1"}, {"id": "r-2"}, "received"),
        ("data/ministries.yaml", "ministries", {"id": "a"}, {"id": "b"}, "officials"),
        (
            "data/waivers.yaml",
            "waivers",
            {"rule": "x", "subject": "a"},
            {"rule": "x", "subject": "b"},
            "approved",
        ),
    ],
)
def test_each_list_of_the_format_knows_its_entries_by_what_is_declared(
    path: str, field: str, one: dict[str, str], other: dict[str, str], changed: str
) -> None:
    """Where both a change and an insertion are made, no entry is taken for another."""
    new = {**other, changed: "new"}
    assert found({field: [one, {**other, changed: "old"}]}, {field: [new, one]}, path) == [
        Replace((field, 1, changed), "new", (field, 0, changed)),
        Move((field,), 1, 0, (field, 1)),
    ]
    assert found({field: [other]}, {field: [one, other]}, path) == [
        Add((field,), 0, None, one, (field, 0))
    ]


def test_a_text_that_stands_for_an_entry_becomes_its_mapping() -> None:
    new = {"participant": "b", "declined": "2021-01-01"}
    assert found(
        {"reserves": ["a", "b"]}, {"reserves": [new, "a"]}, "data/activities/visit-1.yaml"
    ) == [
        Replace(("reserves", 1), new, ("reserves", 0)),
        Move(("reserves",), 1, 0, ("reserves", 1)),
    ]


def test_two_fields_of_the_model_are_never_the_same() -> None:
    path = "data/participants/mofa.yaml"
    old, new = (
        {"participants": [{"id": "a", field: "2021-01-01"}]} for field in ("nominated", "confirmed")
    )
    route = ("participants", 0)
    assert found(old, new, path) == [
        Add(route, 2, "confirmed", "2021-01-01", (*route, "confirmed")),
        Remove(route, 1, (*route, "nominated")),
    ]
    mistyped = {"participants": [{"id": "a", "confirmd": "2021-01-01"}]}
    assert found(mistyped, new, path) == [Rename(route, 1, "confirmed", (*route, "confirmd"))]


def test_a_new_field_stands_where_the_model_has_it() -> None:
    old = {"id": "w", "kind": "workshop", "dates": {"start": "2021-01-01"}, "mode": "online"}
    new = {**old, "title": "T"}
    assert found(old, new, "data/activities/w.yaml") == [Add((), 2, "title", "T", ("title",))]
