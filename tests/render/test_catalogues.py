"""Every catalogue says everything, and nothing that nobody asks for."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from migtrack.render.catalogue import fault_of, load_catalogue
from migtrack.render.words import CATALOGUES
from migtrack.rules import RULES
from tests.sample import ROOT

CALLS = {
    "msgid": None,
    "heading": None,
    "msgid_plural": (1, 2),
    "translate": None,
    "_translated": None,
    "_dated": None,
    "plural": (1, 2),
}
"""What takes a message, and where in its arguments."""
FILES = sorted(Path(CATALOGUES).glob("*.po"), key=lambda path: path.stem)
WHOLE = [path for path in FILES if "-" not in path.stem]
"""Those of languages: that of a region holds only what it says otherwise."""
TERMS = """
held منفَّذ, planned مخطط, scheduled مجدول, postponed مؤجَّل, cancelled ملغى, under way جارٍ,
not recorded غير موثَّق, Core team الفريق الأساسي, reserve احتياط, withdrawn منسحب, drafted مُعدّ,
reviewed مُراجَع, adopted معتمَد, applied مطبَّق, received وارد, accepted مقبول, declined مرفوض,
delivered مُنجَز, Due مستحق, Overdue متأخر, Left open بقي مفتوحاً,
visa granted تأشيرة ممنوحة, visa refused تأشيرة مرفوضة, attendance الحضور
"""

Message = str | tuple[str, str]


def asked() -> Iterator[Message]:
    """The messages that the code asks for."""
    yield from (rule.summary for rule in RULES)
    package = ROOT / "src" / "migtrack"
    for _, _, message, _, _ in extract_from_dir(
        str(package), [("**.py", "python")], keywords=CALLS
    ):
        if isinstance(message, tuple):
            yield message[0], message[1]
        else:
            yield message


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def forms(text: object) -> list[str]:
    assert isinstance(text, (str, list, tuple))
    return [text] if isinstance(text, str) else list(text)


def test_there_is_arabic() -> None:
    assert [path.stem for path in FILES] == ["ar", "ar-IQ"]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_a_catalogue_has_what_the_code_asks_for_and_no_more(path: Path) -> None:
    assert {entry.id for entry in catalogue(path) if entry.id} == set(asked())


def test_a_region_says_only_what_its_language_says_otherwise() -> None:
    iraqi, arabic = ({e.id: e.string for e in catalogue(path)} for path in (FILES[1], FILES[0]))
    assert iraqi.keys() <= arabic.keys()
    assert [message for message in iraqi if message and iraqi[message] == arabic[message]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_is_translated(path: Path) -> None:
    loaded = catalogue(path)
    for entry in loaded:
        if entry.id:
            assert not entry.fuzzy, entry.id
            assert all(forms(entry.string)), entry.id
            assert len(forms(entry.string)) == (loaded.num_plurals if entry.pluralizable else 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_translation_can_be_used(path: Path) -> None:
    faults = {entry.english: fault_of(entry) for entry in load_catalogue(str(path)).entries}
    assert {english: fault for english, fault in faults.items() if fault} == {}
    assert len(faults) == len([entry for entry in catalogue(path) if entry.id])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_sentence_stands_there_twice(path: Path) -> None:
    times = Counter(entry.english for entry in load_catalogue(str(path)).entries)
    assert [english for english, count in times.items() if count > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_bidirectional_control_is_in_it(path: Path) -> None:
    assert not re.search(
        "[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\xa0]", path.read_text("utf-8")
    )


@pytest.mark.parametrize("term", [part.strip() for part in TERMS.split(",")])
def test_terms_are_those_of_the_field(term: str) -> None:
    match = re.fullmatch(r"([A-Za-z ]+) (.+)", term)
    assert match
    entry = catalogue(Path(CATALOGUES) / "ar.po")[match[1]]
    assert entry.string == match[2]
