"""Names are found as people write them, and words that only look like one are left alone."""

import time

import pytest

from migtrack.render.leaks.search import LeakFinder
from migtrack.render.words import own_texts
from migtrack.review.privacy.personal_values import PersonalValue
from tests.render.leaks.common import found, possible

SALMA = PersonalValue("Salma Hussein Jabbar", "name", "momd-02", form="name")
SALMA_AR = PersonalValue("سلمى حسين جبار", "name", "momd-02", form="name")
ZOE = PersonalValue("Zoë Al-Khafaji", "name", "mofa-01", form="name")
SERVANT = PersonalValue("عبد الله محمد العبيدي", "name", "moi-03", form="name")
E_MAIL = PersonalValue("salma.jabbar@momd.example.org", "e-mail address", "momd-02", form="e-mail")
PHONE = PersonalValue("+964 700 000 0002", "telephone number", "momd-02", form="telephone")
EXTENSION = PersonalValue("55 12 34", "telephone number", "momd-03", form="telephone")
LETTER = PersonalValue("MoMD/1123", "letter", "momd-02")
ID = PersonalValue("momd-02", "id", "momd-02", form="id")


@pytest.mark.parametrize(
    "written",
    [
        "Salma Hussein Jabbar",
        "Salma Jabbar",
        "salma hussein",
        "Salma H. Jabbar",
        "Salma H Jabbar",
        "Salma H. K. Jabbar",
        "S. Jabbar",
        "S.H. Jabbar",
        "Jabbar, S.",
        "Jabbar S. H.",
        "Ms Jabbar",
        "Ms. Jabbar",
        "Dr. Salma",
        "Prof. S. Jabbar",
        "Mrs H. Jabbar",
        "Jabbar, Salma Hussein",
        "Jabbar Salma",
        "JABBAR (Salma)",
        "Salma-Jabbar",
        "Salma Hussein-Jabbar",
        "Salma\u2011Jabbar",
        "Salma Al-Jabbar",
        "Salma al Jabbar",
        "Salma Aljabbar",
        "Salma Jabbar's talk",
        "Salma Jabbar\u2019s talk",
        "Salma_Jabbar.pdf",
        "https://example.org/salma-jabbar",
        "Salma\u00a0Jabbar",
        "Salma\u202fJabbar",
        "Salma\u3000Jabbar",
        "Salma\u2800Jabbar",
        "Salma\u200bJabbar",
        "Sal\u200bma Jab\u00adbar",
        "Salma\nJabbar",
        "Salma\n      Jabbar",
        "Salma\tJabbar",
        "**Salma** Jabbar",
        "<b>Salma</b> <i>Jabbar</i>",
        "Salma<!-- --> Jabbar",
        "Sálma Jabbár",
        "وSalma Jabbar",
    ],
)
def test_a_name_is_found(written: str) -> None:
    assert found(f"A talk of {written} in Basra", [SALMA]) == [SALMA]


@pytest.mark.parametrize(
    "written",
    [
        "سلمى حسين جبار",
        "وسلمى حسين جبار",
        "لسلمى حسين جبار",
        "ولسلمى جبار",
        "فبسلمى حسين",
        "كسلمى جبار",
        "سلمى جبار",
        "سلمى الجبار",
        "وسلمى الجبار",
        "جبار، سلمى حسين",
        "سلمى ح. جبار",
        "س. جبار",
        "السيدة جبار",
        "للسيدة جبار",
        "والسيدة جبار",
        "د. سلمى",
        "الدكتورة سلمى",
        "سَلْمى جـبّار",
        "سلمي جبار",
        "سلمى\u00a0جبار",
        "سلمى - جبار",
    ],
)
def test_an_arabic_name_is_found(written: str) -> None:
    assert found(f"كلمة {written} في البصرة", [SALMA_AR]) == [SALMA_AR]


@pytest.mark.parametrize(
    ("secret", "written"),
    [
        (ZOE, "Zoe Khafaji"),
        (ZOE, "Zoë El-Khafaji"),
        (ZOE, "Ms Alkhafaji"),
        (ZOE, "Khafaji, Zoë"),
        (SERVANT, "عبدالله العبيدي"),
        (SERVANT, "لعبد الله العبيدي"),
        (SERVANT, "وعبد الله محمد عبيدي"),
        (SERVANT, "للعبيدي، عبد الله"),
        (SERVANT, "السيد العبيدي"),
        (E_MAIL, "salma.jabbar (at) momd.example.org"),
        (E_MAIL, "salma.jabbar[at]momd.example.org"),
        (E_MAIL, "Salma.Jabbar at momd dot example dot org"),
        (E_MAIL, "salma.jabbar (at) momd (dot) example (dot) org."),
        (E_MAIL, "salma.jabbar @ momd.example.org"),
        (E_MAIL, "salma.jabbar&#64;momd.example.org"),
        (E_MAIL, "salma.jabbar＠momd.example.org"),
        (E_MAIL, "mailto:salma.jabbar%40momd.example.org"),
        (PHONE, "00964 700 000 0002"),
        (PHONE, "+964 (0)700 000 0002"),
        (PHONE, "0700 000 0002"),
        (PHONE, "0700-000-0002"),
        (PHONE, "964.700.000.0002"),
        (PHONE, "+964\u00a0700\u2007000\u202f0002"),
        (PHONE, "٠٠٩٦٤ ٧٠٠ ٠٠٠ ٠٠٠٢"),
        (PHONE, "+۹۶۴۷۰۰۰۰۰۰۰۰۲"),
        (PHONE, "rooms 5 and 6: 0700 000 0002 or 7"),
        (EXTENSION, "551234"),
        (EXTENSION, "55-12-34"),
        (LETTER, "momd / 1123"),
        (LETTER, "MoMD/١١٢٣"),
        (ID, "list_momd-02.pdf"),
        (ID, "وmomd‑02"),
    ],
)
def test_every_spelling_is_found(secret: PersonalValue, written: str) -> None:
    assert found(f"<td>see {written} there</td>", [secret]) == [secret]


PEOPLE = [SALMA, SALMA_AR, ZOE, SERVANT, E_MAIL, PHONE, EXTENSION, LETTER, ID]


@pytest.mark.parametrize(
    "text",
    [
        "Salman Jabbarian",
        "Salma, Basra",
        "Hussein Karim and Zoë",
        "Salma | Jabbar",
        "<td>Salma</td><td>Jabbar</td>",
        "They met Salma. Jabbar came later",
        "a jabbarite in Salmas",
        "تحسن، حسينية، مسلمى",
        "5512345 and 15512340",
        "MoMD/11234, MoMD-1123a",
        "momd-021, team-momd-02-list, momd-02-b",
        "0700 000 0003",
        "info@momd.example.org, salma at work. Then org",
        "عبد الله وعبيد",
    ],
)
def test_what_only_looks_like_it_is_not_certain(text: str) -> None:
    assert found(text, PEOPLE) == []


HASSAN = PersonalValue("علي حسن", "name", "moi-01", form="name")


@pytest.mark.parametrize("text", ["تحسن الأداء", "محسن", "حسنات", "الحسنى", "استحسان"])
def test_words_that_merely_contain_a_name_pass(text: str) -> None:
    assert found(text, [HASSAN]) == []
    assert possible(text, [HASSAN]) == []


@pytest.mark.parametrize("text", ["in Jabbar", "the Al-Jabbar tribe", "Jabbar's school"])
def test_a_surname_alone_is_possible(text: str) -> None:
    assert found(text, [SALMA]) == []
    assert possible(text, [SALMA]) == [SALMA]


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (PersonalValue("Amal", "name", "a-1", form="name"), "amal means hope"),
        (PersonalValue("basra", "id", "basra", form="id"), "in Basra"),
        (PersonalValue("Director", "position", "a-1", common=True), "signed by the director"),
    ],
)
def test_a_single_common_word_is_only_possible(secret: PersonalValue, text: str) -> None:
    assert found(text, [secret]) == []
    assert possible(text, [secret]) == [secret]


@pytest.mark.parametrize("name", ["Person 1", "Official 2", "مسؤول ٣", "Core Team", "Expert 4"])
def test_a_name_of_the_programs_own_words_is_nobodys(name: str) -> None:
    finder = LeakFinder([PersonalValue(name, "name", "a-1", form="name")], own=own_texts())
    assert finder.find(f"person 1, official 2, مسؤول ٣, the core team, expert 4, {name}") == []


def test_the_name_of_a_ministry_is_no_part_of_a_name() -> None:
    secret = PersonalValue("وزارة الهجرة والمهجرين – مسؤول ٢", "name", "momd-02", form="name")
    finder = LeakFinder([secret], ordinary=["وزارة الهجرة والمهجرين"], own=own_texts())
    assert finder.find("وزارة الهجرة والمهجرين، لوزارة الهجرة ٢") == []
    [leak] = finder.find("إلى وزارة الهجرة والمهجرين - مسؤول 2")
    assert leak.is_certain


def test_what_stands_in_public_texts_is_no_secret() -> None:
    manager = PersonalValue("Project manager", "approver", "", common=True, form="name")
    assert found("the project manager", [manager], ["Project manager of all"]) == []
    assert found("the project manager", [manager]) == [manager]
    assert found("Salma Jabbar", [SALMA], ["Salma Jabbar"]) == [SALMA]


def test_two_with_one_name_are_both_found() -> None:
    other = PersonalValue("Salma Jabbar", "name", "moi-04", form="name")
    assert set(found("Salma Jabbar", [SALMA, other])) == {SALMA, other}


SIGNS = [
    *"#:*_-.,()[]{}<>&|/\\'\"`~@!%+ 0a",
    "<!--",
    "<b ",
    "&#",
    "\\u",
    "ا",
    "ال",
    "و",
    "a. ",
    " at ",
]


@pytest.mark.parametrize("sign", SIGNS)
def test_it_takes_linear_time_for_every_sign(sign: str) -> None:
    finder = LeakFinder(PEOPLE)
    begun = time.perf_counter()
    finder.find(sign * (20_000 // len(sign)))
    assert time.perf_counter() - begun < 2


def test_thousands_of_people_are_looked_for_at_once() -> None:
    people = [
        PersonalValue(name.format(number), "name", f"m-{number}", form="name")
        for number in range(2_000)
        for name in ("Ali Hassan{0} Karim{0} Jabbar", "علي حسن{0} كريم{0} جبار")
    ]
    text = "<p>The ministry met in Baghdad, and Ali was not there: علي قال ذلك</p>\n" * 5_000
    begun = time.perf_counter()
    finder = LeakFinder(people)
    assert finder.find(text) == []
    assert time.perf_counter() - begun < 6
    assert {leak.value.owner for leak in finder.find("Karim7 Jabbar")} >= {"m-7"}
