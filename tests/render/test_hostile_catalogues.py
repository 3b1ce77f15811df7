"""A catalogue is a file that anybody may write: whatever stands in it, nothing else happens."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.render.catalogue import MAX_CHARACTERS, CatalogueError, read_catalogue
from migtrack.render.translator import Translator

HEAD = 'msgid ""\nmsgstr "Plural-Forms: {}\\n"\n\n'
MONTHS = 'msgid "{number} month"\nmsgid_plural "{number} months"\n'


def write(folder: Path, text: str) -> Translator:
    (folder / "xx.po").write_text(text, encoding="utf-8")
    return Translator("xx", str(folder))


@pytest.mark.parametrize(
    "trick",
    [
        "{who.__class__.__mro__}",
        "{who[0]}",
        "{who!r}",
        "{who:>999999999}",
        "{0}",
        "{task}{nobody}",
        "{{who}}",
        "%(who)s {who",
        "\\\\x1b]0;title {who}\x1b[2J",
        "\u202e{who}",
        "::error::{who}",
        "a" * 1000,
    ],
)
def test_a_translation_that_does_anything_but_fill_places_counts_as_missing(
    tmp_path: Path, trick: str
) -> None:
    translator = write(tmp_path, f'msgid "{{who}}: {{task}}"\nmsgstr "{trick}"\n')
    assert translator.translate("{who}: {task}", who="a", task="b") == "a: b"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("nplurals=2; plural=n/0;", "3 months"),
        ("nplurals=2; plural=n%(n-3);", "3 months"),
        ("nplurals=999999999; plural=n*999999999;", "3 months"),
        ("nplurals=2; plural=0-9;", "3 months"),
        ("nplurals=2; plural=n>1;", "drei"),
        ("nplurals=2;", "drei"),
    ],
)
def test_a_plural_rule_that_gives_no_form_leaves_english(
    tmp_path: Path, rule: str, said: str
) -> None:
    forms = 'msgstr[0] "eins"\nmsgstr[1] "drei"\n'
    translator = write(tmp_path, HEAD.format(rule) + MONTHS + forms)
    assert translator.plural("{number} month", "{number} months", 3) == said


@pytest.mark.parametrize(
    "rule",
    [
        "plural=__import__('os').system('x');",
        "plural=n.__class__;",
        "plural=" + "(" * 50 + "n" + ")" * 50 + ";",
        "plural=" + "n+" * 1000 + "n;",
        "plural=n**n;",
        "plural=;",
    ],
)
def test_a_plural_rule_that_is_none_is_refused(tmp_path: Path, rule: str) -> None:
    with pytest.raises(CatalogueError, match="Plural-Forms: "):
        write(tmp_path, HEAD.format(rule) + MONTHS)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 2),
        ('"a"\n', 1),
        ("msgid 'a'\n", 1),
        ('msgid "a" "b"\n', 1),
        ("<<<<<<< HEAD\n", 1),
        ('msgstr[10] "a"\n', 1),
        ("x" * (MAX_CHARACTERS + 1), None),
    ],
)
def test_what_is_no_catalogue_is_refused_with_its_line(text: str, line: int | None) -> None:
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(text)
    assert caught.value.line == line


def test_a_catalogue_is_read_from_within_its_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "catalogues"
    folder.mkdir()
    (tmp_path / "secret").write_text("secret")
    (folder / "xx.po").symlink_to(tmp_path / "secret")
    with pytest.raises(CatalogueError, match="leads out of the folder"):
        Translator("xx", str(folder))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\0", b"msgid \xe9"])
def test_a_catalogue_that_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "xx.po").write_bytes(content)
    with pytest.raises(CatalogueError):
        Translator("xx", str(tmp_path))


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from('msgidtrxu_plural[0]{}"\\# \n'), max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(CatalogueError):
        assert all(entry.english for entry in read_catalogue(text).entries)


def test_many_lines_of_one_text_are_read_in_a_moment() -> None:
    text = 'msgid "a"\nmsgstr ""\n' + '"bc"\n' * (MAX_CHARACTERS // 5 - 10)
    assert re.fullmatch("(bc)+", read_catalogue(text).entries[0].forms[0])
