"""Finding people: by id, by a whole name, by a part of one; never one of two."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migtrack.model.project import Project
from migtrack.review.people.find import Directory, nearest_people, people_named
from tests.rules.identity.test_one_person import (
    ARABIC,
    BROTHERS,
    FAMILIES,
    FAMILIES_IN_ARABIC,
    LATIN,
    named,
    people,
)
from tests.sample import SAMPLE, edited, loaded

_BILINGUAL = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))


def _project(*names: str) -> Project:
    return loaded({**_BILINGUAL, **named(*(name.replace("'", "''") for name in names))}).project


def _found(project: Project, words: str) -> list[str]:
    return [person.id for person in people_named(project, words)]


@cache
def _hundreds() -> Directory:
    names = [*people(LATIN, FAMILIES, 300), *people(ARABIC, FAMILIES_IN_ARABIC, 300)]
    return Directory(_project(*names))


@pytest.mark.parametrize("given", [LATIN, ARABIC], ids=["en", "ar"])
def test_each_of_hundreds_is_found_by_the_whole_name(given: list[str]) -> None:
    families = FAMILIES if given is LATIN else FAMILIES_IN_ARABIC
    for number, name in enumerate(people(given, families, 300)):
        found = _hundreds().named(name)
        first = 11 if given is LATIN else 311
        assert [person.id for person in found] == [f"moi-{first + number}"], name


@pytest.mark.parametrize("given", [LATIN, ARABIC], ids=["en", "ar"])
def test_three_of_four_names_find_every_cousin(given: list[str]) -> None:
    families = FAMILIES if given is LATIN else FAMILIES_IN_ARABIC
    names = people(given, families, 300)
    without_family = Counter(tuple(sorted(name.split()[:3])) for name in names)
    several = 0
    for name in names[::5]:
        asked = name.split()[:3]
        found = _hundreds().named(" ".join(asked))
        assert len(found) >= without_family[tuple(sorted(asked))], name
        several += len(found) > 1
    assert several > 3


def test_the_words_of_a_part_are_all_found() -> None:
    for name in people(LATIN, FAMILIES, 300)[:60]:
        own, _, _, family = name.split()
        found = {person.name["en"] for person in _hundreds().named(f"{own} {family}")}
        assert name in found
        assert all({own, family} <= set(each.split()) for each in found)


@pytest.mark.parametrize(
    ("borne", "typed"),
    [
        ("Ali Hassan Al-Jubouri", "Dr. Ali Hasan Aljabouri"),
        ("Ali Hassan Al-Jubouri", "Al-Jubouri, Ali Hassan"),
        ("Ali Hassan Al-Jubouri", "Jubouri Ali"),
        ("Ali Hassan Al-Jubouri", "al jubouri"),
        ("Ali Hassan Al-Jubouri", "A. Jubouri"),
        ("Ali Hassan Al-Jubouri", "ali h"),
        ("Yousif Omar Qasim", "Y. O. Kassem"),
        ("Muhammad Abdul-Karim", "Mohammed Abdulkarim"),
        ("Muhammad Abdul-Karim", "abd al-kareem"),
        ("علي حسن الجبوري", "السيد على حسن جبوري"),
        ("علي حسن الجبوري", "علي حسن ال جبوري"),
        ("علي حسن الجبوري", "ع. الجبوري"),
        ("أحمد عبد الكريم الجبوري", "احمد عبدالكريم"),
        ("أحمد عبدالكريم الجبوري", "آحمد عبد الكريم"),
        ("أحمد عبدالكريم الجبوري", "عبد ال كريم جبوري"),
        ("فاطمة هدى القيسي", "فاطمه هدي قيسي"),
        ("إلهام حسن", "حسن الهام"),
        ("مُحَمَّـــد كاظم", "محمد کاظم"),
        ("وزارة الداخلية – مسؤول ٢٣", "مسؤول 23"),
        ("MoI official 23", "official ٢٣"),
    ],
)
def test_usual_spellings(borne: str, typed: str) -> None:
    assert _found(_project(borne, "Zaynab Q", "زينب ق"), typed) == ["moi-11"]


def test_an_id_goes_before_a_name_and_a_whole_name_before_a_part() -> None:
    project = _project("Ali Hassan Jasim", "Ali Hassan", "mofa-02")
    assert _found(project, "mofa-02") == ["mofa-02"]
    assert _found(project, "MOI-١١ ") == ["moi-11"]
    assert _found(project, "ali hasan") == ["moi-12"]
    assert _found(project, "jasim") == ["moi-11"]


def test_each_language_counts_and_nobody_twice() -> None:
    project = loaded(
        {
            **_BILINGUAL,
            "participants/moi.yaml": SAMPLE["participants/moi.yaml"].replace(
                "name: MoI official 2", "name: {en: Ali Hassan, ar: علي حسن}"
            ),
        }
    ).project
    assert _found(project, "Ali") == _found(project, "علي") == _found(project, "moi-02")
    assert _found(project, "Ali حسن") == []


@pytest.mark.parametrize("pair", BROTHERS.replace("\n", "/").split("/"))
def test_no_brother_is_taken_for_another(pair: str) -> None:
    one, other = pair.split()
    project = _project(f"{one} Jasim Kadhim")
    assert _found(project, f"{other} Jasim Kadhim") == []
    assert _found(_project(f"{one} Jasim", f"{other} Jasim"), "Jasim") == ["moi-11", "moi-12"]


@pytest.mark.parametrize("words", ["", " ", "-", "A", "A. H.", "ع", "Ali Ali", "Ali Hassan Salim"])
def test_nobody_is_guessed(words: str) -> None:
    assert _found(_project("Ali Hassan", "علي حسن"), words) == []


def test_the_nearest_are_shown() -> None:
    project = _project("Ali Hassan Jasim", "علي حسن الجبوري", "Walid Sinan")
    nearest = {
        words: [person.id for person in nearest_people(project, words)]
        for words in ("Ali Hasan Jassem Kadhim", "Wallid", "علي حسين الجبوري", "moi11", "qqq", "")
    }
    assert nearest == {
        "Ali Hasan Jassem Kadhim": ["moi-11"],
        "Wallid": ["moi-13"],
        "علي حسين الجبوري": ["moi-12"],
        "moi11": ["moi-11"],
        "qqq": [],
        "": [],
    }
    assert len(_hundreds().nearest("Ali Hasssan")) == 5


_VARIANTS: list[tuple[str, tuple[str, ...]]] = [
    ("ا", ("أ", "إ", "آ", "ا")),
    ("ي", ("ي", "ى", "ی")),
    ("ك", ("ك", "ک")),
    ("عبدال", ("عبد ال", "عبدال", "عبد ال ")),
]
_SIGNS = ("\u064e", "\u0651", "\u0640", "\u200c", "\u00a0", "  ")
"""Vowel signs, a tatweel, a joiner and blanks, that people write or paste."""
_TITLES = ("", "د. ", "السيد ", "أ.د. ", "المهندس ", "م. ", "الدكتورة ")


@st.composite
def as_others_write(draw: st.DrawFn) -> tuple[str, str]:
    """A name of one of hundreds, and the same as somebody else writes it."""
    name = draw(st.sampled_from(people(ARABIC, FAMILIES_IN_ARABIC, 300)))
    given_names, _, family = name.rpartition(" ")
    if draw(st.booleans()):
        family = family.removeprefix("ال")
    written = f"{draw(st.sampled_from(_TITLES))}{given_names} {family}"
    for letter, others in _VARIANTS:
        parts = written.split(letter)
        written = parts[0] + "".join(draw(st.sampled_from(others)) + each for each in parts[1:])
    at = draw(st.integers(1, len(written) - 1))
    sign = draw(st.sampled_from(_SIGNS))
    if not sign.isspace() or " " in written[at - 1 : at + 1]:
        written = f"{written[:at]}{sign}{written[at:]}"
    return name, written


@given(as_others_write())
@settings(max_examples=40)
def test_hundreds_of_names_as_others_write_them(names: tuple[str, str]) -> None:
    name, written = names
    assert [person.name["ar"] for person in _hundreds_in_arabic().named(written)] == [name], written


@cache
def _hundreds_in_arabic() -> Directory:
    files = named(*people(ARABIC, FAMILIES_IN_ARABIC, 300))
    languages = edited("project.yaml", ("languages: [en]", "languages: [ar]"))
    return Directory(loaded({**languages, **files}).project)
