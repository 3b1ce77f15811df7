"""The lines of the files that would be written, as one reads them before one agrees."""

from collections.abc import Mapping

import pytest

from migtrack.load.yaml.document import Document, read_document
from migtrack.render.proposal.files import Style, file_changes
from migtrack.system.writing import FileEdit

Contents = Mapping[str, str | None]
TERMINAL = Style(width=80, show_personal=True)


def documents(contents: Contents) -> dict[str, Document]:
    return {
        path: read_document(path, text.replace("\r\n", "\n"))
        for path, text in contents.items()
        if text is not None
    }


def encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def shown(before: Contents, after: Contents, style: Style = TERMINAL) -> str:
    changed = [FileEdit(path, encoded(before.get(path)), encoded(after[path])) for path in after]
    return file_changes(changed, documents(before), documents(after), style)


TEAM = "data/participants/mofa.yaml"
PERSON = """\
ministry: mofa
participants:
  - id: mofa-01
    name: {en: Ali, ar: علي}
    email: ali@example.org
    letter: A/1
    phone: +964 700 000 0001
    confirmed: 2021-01-12
"""


def test_a_changed_line_with_its_number_and_confidential_values_around_it_masked() -> None:
    assert shown({TEAM: PERSON}, {TEAM: PERSON.replace("A/1", "A/2")}) == (
        "data/participants/mofa.yaml\n"
        "  3     - id: mofa-01\n"
        "  4       name: {en: Ali, ar: علي}\n"
        "  5       email: •••••••••••••••\n"
        "  6 -     letter: A/1\n"
        "  6 +     letter: A/2\n"
        "  7       phone: •••• ••• ••• ••••\n"
        "  8       confirmed: 2021-01-12\n"
    )


def test_a_confidential_value_that_changes_is_shown_on_a_terminal_alone() -> None:
    after = {TEAM: PERSON.replace("ali@", "a.ali@")}
    assert "  5 +     email: a.ali@example.org\n" in shown({TEAM: PERSON}, after)
    for style in (Style(), Style(colour=True)):
        assert "example" not in shown({TEAM: PERSON}, after, style)
        assert "•••" in shown({TEAM: PERSON}, after, style)


def test_colours_and_the_path_from_the_working_folder() -> None:
    style = TERMINAL._replace(colour=True, prefix="../")
    lines = shown({TEAM: PERSON}, {TEAM: PERSON.replace("A/1", "A/2")}, style).split("\n")
    assert lines[0] == "\x1b[1m../data/participants/mofa.yaml\x1b[0m"
    assert lines[4:6] == [
        "\x1b[31m  6 -     letter: A/1\x1b[0m",
        "\x1b[32m  6 +     letter: A/2\x1b[0m",
    ]
    assert "\x1b" not in "".join([*lines[1:4], *lines[6:]])


def test_hunks_are_kept_apart() -> None:
    before = "".join(f"a{number}: x\n" for number in range(20))
    after = before.replace("a2: x", "a2: y").replace("a17: x", "a17: y")
    assert "\n   6   a5: x\n  …\n  15   a14: x\n" in shown({TEAM: before}, {TEAM: after})


def test_a_new_file_is_shown_and_a_long_one_cut_on_a_terminal() -> None:
    short, long = "id: x\nkind: workshop\n", "".join(f"a{number}: x\n" for number in range(60))
    assert shown({}, {"data/x.yaml": short}) == (
        "data/x.yaml (new, 2 lines)\n  1 + id: x\n  2 + kind: workshop\n"
    )
    assert shown({}, {"data/x.yaml": long}).endswith("\n  40 + a39: x\n  and 20 more lines\n")
    assert shown({}, {"data/x.yaml": long}, Style()).endswith("\n  60 + a59: x\n")
    assert shown({}, {"data/x.yaml": ""}) == "data/x.yaml (new, 0 lines)\n"


def test_a_removed_file_is_one_line() -> None:
    assert shown({TEAM: PERSON}, {TEAM: None}) == f"{TEAM} (removed, 8 lines)\n"


def test_a_file_under_a_new_name_is_one_line_and_what_changes_in_it() -> None:
    new = "data/participants/foreign.yaml"
    assert shown({TEAM: PERSON}, {TEAM: None, new: PERSON}) == f"{TEAM} → {new}\n"
    changed = shown({TEAM: PERSON}, {TEAM: None, new: PERSON.replace(": mofa\n", ": foreign\n")})
    assert changed.startswith(
        f"{TEAM} → {new}\n  1 - ministry: mofa\n  1 + ministry: foreign\n  2   participants:\n"
    )


def test_another_file_in_the_place_of_one_is_no_new_name() -> None:
    new = "data/participants/moi.yaml"
    text = shown({TEAM: PERSON}, {TEAM: None, new: "ministry: moi\nparticipants: []\n"})
    assert text.startswith(f"{TEAM} (removed, 8 lines)\n\n{new} (new, 2 lines)\n")


def test_several_files_stand_apart() -> None:
    text = shown({TEAM: PERSON}, {TEAM: PERSON + "a: b\n", "data/x.yaml": "a: b\n"})
    assert text.endswith("  9 + a: b\n\ndata/x.yaml (new, 1 line)\n  1 + a: b\n")


@pytest.mark.parametrize(
    ("before", "after"), [("a: b\r\n", "a: b\n"), ("a: b", "a: b\n"), ("\ufeffa: b\n", "a: b\n")]
)
def test_what_changes_in_no_line_is_said(before: str, after: str) -> None:
    changed = [FileEdit(TEAM, before.encode(), after.encode())]
    read = {TEAM: read_document(TEAM, "a: b\n")}
    assert file_changes(changed, read, read, TERMINAL).endswith(
        "\n  only the ends of lines, or signs that one does not see, change\n"
    )


def test_what_drives_a_terminal_is_made_visible() -> None:
    text = shown({TEAM: "a: b\n"}, {TEAM: 'a: "x\x1b[31m\u202e"\n'})
    assert '  1 + a: "x\\x1b[31m\\u202e"\n' in text


@pytest.mark.parametrize(
    ("old", "new"),
    [("a:\xa0b", "a: b"), ("\ta: b", "    a: b"), ("a: ن\u200fب", "a: نب"), ("a: b  ", "a: b")],
)
def test_lines_that_look_alike_are_told_apart(old: str, new: str) -> None:
    _, gone, come, *_ = shown({TEAM: f"{old}\n"}, {TEAM: f"{new}\n"}).split("\n")
    assert gone.removeprefix("  1 - ") != come.removeprefix("  1 + ")
    assert "\\x" in gone or "\\u" in gone


def test_a_line_is_broken_at_the_edge_and_stays_whole() -> None:
    words = " ".join(f"word{number}" for number in range(30))
    text = shown({TEAM: "a: b\n"}, {TEAM: f"a: {words}\n"}, TERMINAL._replace(width=40))
    lines = text.split("\n")[2:-1]
    assert max(map(len, lines)) <= 40
    assert all(line.startswith("      ") for line in lines[1:])
    assert " ".join(line[6:].strip() for line in lines) == f"a: {words}"
    assert f"a: {words}" in shown({TEAM: "a: b\n"}, {TEAM: f"a: {words}\n"}, Style())


def test_a_line_around_the_change_is_cut_at_the_edge() -> None:
    before = f"a: {'long ' * 30}\nb: c\n"
    first = shown({TEAM: before}, {TEAM: before.replace("c", "d")}).split("\n")[1]
    assert len(first) == 80
    assert first.endswith("…")


def test_of_a_file_that_is_no_text_nothing_is_shown() -> None:
    changed = [FileEdit(TEAM, b"a: \xff secret\nb: c\n", b"a: x\nb: c\n")]
    text = file_changes(changed, {}, {TEAM: read_document(TEAM, "a: x\nb: c\n")}, Style())
    assert "secret" not in text
    assert "  1 + a: x\n" in text
