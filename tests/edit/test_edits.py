"""The changes of a project's files that are kept in memory."""

from datetime import date
from typing import Any

import pytest

from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.load.build import load
from migtrack.load.files.sources import SourceFile, Unreadable
from migtrack.system.writing import FileEdit
from tests.edit.editing import Comments, edited
from tests.sample import SAMPLE, Memory

WORKSHOP = "data/activities/workshop-1.yaml"


def edits() -> Edits:
    return Edits(Memory(SAMPLE))


def test_nothing_has_changed_at_first() -> None:
    made = edits()
    made.set_value(WORKSHOP, made.value(WORKSHOP))
    assert made.changed == ()


def test_the_project_after_the_changes_is_loaded_from_them() -> None:
    made = edits()
    value = made.value(WORKSHOP)
    value["mode"] = "online"
    made.set_value(WORKSHOP, value)
    assert [edit.path for edit in made.changed] == [WORKSHOP]
    assert load(made).project.activities[0].mode == "online"
    assert made.value(WORKSHOP) == value


def test_a_value_is_a_copy() -> None:
    made = edits()
    made.value(WORKSHOP).clear()
    assert made.value(WORKSHOP)["id"] == "workshop-1"


def test_a_file_that_is_not_there_has_no_value_and_no_text() -> None:
    assert edits().value("data/requests-9.yaml") is None
    assert edits().text("data/requests-9.yaml") is None


def test_a_new_file_is_written_in_the_order_of_the_model() -> None:
    made = edits()
    value = {"kind": "seminar", "id": "seminar-9", "group": 2, "mode": None}
    made.set_value("data/activities/seminar-9.yaml", value, {(): ["venue: Baghdad"]})
    text = made.text("data/activities/seminar-9.yaml")
    assert text is not None
    assert text.endswith("id: seminar-9\nkind: seminar\ngroup: 2\nmode: ~\n# venue: Baghdad\n")
    before, after = made.changed[0].before, made.changed[0].after
    assert (before, after) == (None, text.encode())


def test_files_are_removed_and_renamed() -> None:
    made = edits()
    content = SAMPLE["activities/workshop-1.yaml"].encode()
    made.rename(WORKSHOP, "data/activities/workshop-9.yaml")
    assert list(made.changed) == [
        FileEdit(WORKSHOP, content, None),
        FileEdit("data/activities/workshop-9.yaml", None, content),
    ]
    made.remove("data/activities/workshop-9.yaml")
    assert list(made.changed) == [FileEdit(WORKSHOP, content, None)]
    with pytest.raises(RefusedEdit):
        made.rename("data/ministries.yaml", "data/project.yaml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [\n", 3),
        ("a: 1\nb: &x 2\n", 2),
        ("a: 1\na: 2\n", 2),
        ("a: 1\nb: !!int 2\n", 2),
        ("a: 1\nb: [!x y]\n", 2),
        ("a: &x 1\nb: *x\n", 1),
        ("a: 1\nb: {<<: {c: 2}}\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
    ],
)
def test_what_is_not_understood_is_refused_at_its_line(text: str, line: int) -> None:
    made = Edits([SourceFile("data/a.yaml", text.encode())])
    with pytest.raises(RefusedEdit) as error:
        made.value("data/a.yaml")
    with pytest.raises(RefusedEdit):
        made.set_value("data/a.yaml", {"a": "2"})
    assert error.value.path == "data/a.yaml"
    assert error.value.line <= line
    made.set_text("data/a.yaml", "a: 1\n")
    assert made.value("data/a.yaml") == {"a": "1"}


def test_a_byte_order_mark_and_line_ends_stay() -> None:
    text = "\ufeffa: 1\r\nb:\r\n  - x\nc: 3\r\n"

    def change(value: Any) -> None:
        value["b"].append("y")
        value["d"] = "4"

    assert edited(text, change) == "\ufeffa: 1\r\nb:\r\n  - x\n  - y\nc: 3\r\nd: 4\r\n"


def test_a_whole_text_keeps_the_line_ends_of_its_lines() -> None:
    made = Edits([SourceFile("data/a.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")])
    assert made.text("data/a.yaml") == "a: 1\nb: 2\n"
    made.set_text("data/a.yaml", "a: 1\nx: 0\nb: 2\n")
    assert made.changed[0].after == b"\xef\xbb\xbfa: 1\r\nx: 0\r\nb: 2\r\n"


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("id: a\n", "one\ntwo", "id: a\nnotes: |-\n  one\n  two\n"),
        ("id: a\n", "one\n\ntwo\n", "id: a\nnotes: |\n  one\n\n  two\n"),
        ("id: a\nnotes: |\n   old\n   text\n", "one\ntwo", "id: a\nnotes: |-\n   one\n   two\n"),
        ("id: a\nnotes: >-  # c\n  old\n", "one\ntwo\n", "id: a\nnotes: |  # c\n  one\n  two\n"),
        ("id: a\nnotes: old   # c\n", "one\ntwo", "id: a\nnotes: |-   # c\n  one\n  two\n"),
        ('id: a\nnotes: "old"\n', "one\ntwo", 'id: a\nnotes: "one\\ntwo"\n'),
        ("id: a\n", " one\ntwo", 'id: a\nnotes: " one\\ntwo"\n'),
        ("id: a\n", "one\n\n", 'id: a\nnotes: "one\\n\\n"\n'),
    ],
)
def test_a_text_of_several_lines(before: str, text: str, after: str) -> None:
    def change(value: Any) -> None:
        value["notes"] = text

    assert edited(before, change, WORKSHOP) == after


def test_a_text_of_several_lines_in_a_language() -> None:
    def change(value: Any) -> None:
        value["notes"] = {"en": "one\ntwo", "ar": "واحد"}

    assert edited("id: a\n", change, WORKSHOP) == (
        "id: a\nnotes:\n  en: |-\n    one\n    two\n  ar: واحد\n"
    )


def test_line_ends_in_other_fields_are_blanks_as_the_loader_reads_them() -> None:
    made = edits()
    value = made.value(WORKSHOP)
    made.set_value(WORKSHOP, {**value, "venue": "Baghdad\n  Iraq\n"})
    assert made.value(WORKSHOP)["venue"] == "Baghdad Iraq"


def test_a_refusal_names_the_line_of_the_file_on_disk() -> None:
    """Earlier edits may have moved the line, which nobody sees in the file."""
    made = Edits([SourceFile("data/a.yaml", b"a: 1\nx:\n  - y   # c\nz: 2\n")])
    made.set_value("data/a.yaml", {"a": ["b" * 60, "c" * 60], "x": ["y"], "z": "2"})
    assert (
        made.text("data/a.yaml") == f"a:\n  - {'b' * 60}\n  - {'c' * 60}\nx:\n  - y   # c\nz: 2\n"
    )
    with pytest.raises(RefusedEdit) as error:
        made.set_value("data/a.yaml", {**made.value("data/a.yaml"), "x": {"d": "e"}})
    assert error.value.line == 2
    assert error.value.by_hand == "x: {d: e}"
    assert error.value.message == "`x` must be changed by hand, since a comment would be lost"


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", Unreadable("no-permission")])
def test_what_cannot_be_read_is_refused(content: bytes | Unreadable) -> None:
    made = Edits([SourceFile("data/a.yaml", content)])
    with pytest.raises(RefusedEdit):
        made.value("data/a.yaml")
    with pytest.raises(RefusedEdit):
        made.text("data/a.yaml")
    with pytest.raises(RefusedEdit):
        made.set_value("data/a.yaml", {"a": "1"})
    made.rename("data/a.yaml", "data/b.yaml")
    assert [file.path for file in made] == ["data/b.yaml"]


def test_values_of_other_kinds_are_written_as_text() -> None:
    made = Edits([SourceFile("data/a.yaml", b"a: 1\n")])
    made.set_value("data/a.yaml", {"a": 1, "b": True, "c": date(2021, 3, 5), "d": ("x",)})
    assert made.text("data/a.yaml") == "a: 1\nb: true\nc: 2021-03-05\nd: [x]\n"
    with pytest.raises(TypeError):
        made.set_value("data/a.yaml", {"a": object()})
    with pytest.raises(TypeError):
        made.set_value("data/a.yaml", ["a"])


def test_a_new_file_tells_its_schema_as_the_others_do() -> None:
    path, value = "data/activities/seminar-9.yaml", {"id": "seminar-9"}
    line = "# yaml-language-server: $schema=../../schemas/activity.json\n"
    for others, head in [
        ([], line),
        ([SourceFile("data/sops.yaml", b"sops: []\n")], ""),
        ([SourceFile("data/sops.yaml", b"# yaml-language-server: $schema=x\nsops: []\n")], line),
    ]:
        made = Edits(others)
        made.set_value(path, value)
        assert made.text(path) == f"{head}id: seminar-9\n"


def test_comments_stand_at_the_end_of_new_mappings_alone() -> None:
    def change(value: Any) -> None:
        value["participants"].append({"id": "x-2", "name": {"en": "B"}})

    path, text = "data/participants/x.yaml", "ministry: x\nparticipants:\n  - {id: x-1}\n"
    comments: Comments = {("participants", 1): ["seat: 2", "confirmed: 2021-01-10"]}
    assert edited(text, change, path, comments) == (
        text + "  - id: x-2\n    name: {en: B}\n    # seat: 2\n    # confirmed: 2021-01-10\n"
    )


def test_many_texts_are_replaced_at_once_and_one_that_fails_by_itself() -> None:
    lines = [f"a{number}: x   # {number}\n" for number in range(9)]
    text = "".join(lines) + "list: [a, b]\n"

    def change(value: Any) -> None:
        value.update({f"a{number}": f"y: {number}" for number in range(9)}, list=["b", "c", "a"])

    assert edited(text, change) == (
        "".join(f'a{number}: "y: {number}"   # {number}\n' for number in range(9))
        + "list: [b, c, a]\n"
    )
    once = "visa: {id: v, a: 1, b: 1, c: 1, d: 1}\n"
    new = {"id": "v", "a": "2", "b": "2", "c": "2", "d": "2"}
    assert edited(once, lambda value: value.update(visa=[new])) == (
        "visa:\n  - {id: v, a: 2, b: 2, c: 2, d: 2}\n"
    )
    made = Edits([SourceFile("data/a.yaml", text.encode() + b"z:\n  - x   # c\n")])
    value = made.value("data/a.yaml")
    change(value)
    with pytest.raises(RefusedEdit) as error:
        made.set_value("data/a.yaml", {**value, "z": "text"})
    assert error.value.line == 11
    assert made.changed == ()
