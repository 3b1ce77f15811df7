"""One person with several records: tied by `same_as`, or found by name and contacts."""

from datetime import date
from itertools import product
from random import Random

import pytest

from migtrack.model.fields import Privacy
from migtrack.render.changes.formatter import ChangeFormatter
from migtrack.render.findings import json as findings_json
from migtrack.render.findings.style import Style
from migtrack.render.translator import Translator
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.sample import SAMPLE, TODAY, findings, loaded, verdict

MOI = "participants/moi.yaml"
MOFA = "participants/mofa.yaml"
VISIBLE: set[Privacy] = {"open", "personal", "confidential"}


def reserves(*more: str) -> dict[str, str]:
    """The officials of MoI, and reserves with these further fields, from moi-11 on."""
    lines = (
        f"  - {{id: moi-{number}, reserve: {number}, position: Adviser, gender: male, {fields}}}\n"
        for number, fields in enumerate(more, start=11)
    )
    return {MOI: SAMPLE[MOI] + "".join(lines)}


def named(*names: str) -> dict[str, str]:
    return reserves(*(f"name: '{name}'" for name in names))


MOVED = {
    MOFA: SAMPLE[MOFA].replace(
        "gender: male, nominated: 2020-12-10, confirmed: 2021-01-10}",
        "gender: male, confirmed: 2021-01-10, left: {date: 2021-04-01, reason: Moved}}",
    )
    + "  - {id: mofa-04, seat: 2, name: MoFA official 4, position: Adviser, gender: male, "
    "confirmed: 2021-04-02}\n",
    MOI: SAMPLE[MOI].replace(
        "id: moi-02, seat: 2,", "id: moi-02, seat: 2, left: {date: 2021-04-05, reason: x},"
    )
    + "  - {id: moi-04, seat: 2, same_as: mofa-02, name: MoFA official 2, position: Adviser, "
    "gender: male, confirmed: 2021-04-06}\n",
}
"""mofa-02 leaves his ministry on 1 April and holds a seat of MoI since 6 April, as moi-04."""


def test_who_moved_is_trained_once() -> None:
    assert findings(MOVED) == []
    of = loaded(MOVED)
    figures = {figure.name: figure for figure in review_status(of.project, TODAY).figures}
    trained = figures["officials-trained"]
    two = {path: text.replace("same_as: mofa-02, ", "") for path, text in MOVED.items()}
    as_two = review_status(loaded(two).project, TODAY).figure("officials-trained")
    assert as_two
    assert (trained.value, trained.people) == (5, 5)
    assert (as_two.value, as_two.people) == (6, 6)
    found = trace(of, TODAY, trained, Scope(), VISIBLE)
    assert found.figure.value == trained.value
    reasons = {entry.subject[1]: entry.reason for entry in (*found.counted, *found.left_out)}
    assert (reasons["mofa-02"], reasons["moi-04"]) == ("came", "counted-before")
    parts = [trace(of, TODAY, trained, Scope(ministry=each), VISIBLE) for each in ("mofa", "moi")]
    assert sum(part.figure.value for part in parts) == trained.value


def test_the_report_says_that_it_is_the_same_person() -> None:
    people = review_report(loaded(MOVED).project, TODAY).people
    assert people["moi-04"].same_as == "mofa-02"
    assert [
        each.code
        for each in findings({p: t.replace("same_as: mofa-02, ", "") for p, t in MOVED.items()})
    ] == ["MT203"]


def test_the_diff_says_it() -> None:
    before = {path: text.replace("same_as: mofa-02, ", "") for path, text in MOVED.items()}
    old, new = (Judged(loaded(files), verdict(files)) for files in (before, MOVED))
    changes = compare(old, new, TODAY)
    [record] = changes.records
    [statement] = record.statements
    english, arabic = (ChangeFormatter(changes, Translator(code)) for code in ("en", "ar"))
    assert english.statement(record, statement) == "moi-04 is the same person as mofa-02"
    assert "mofa-02" in arabic.statement(record, statement)


def test_a_chain_and_a_circle_count_one_person() -> None:
    chain = loaded(reserves("name: A, same_as: mofa-03", "name: B, same_as: moi-11")).project
    assert chain.person_of["moi-12"] == chain.person_of["moi-11"] == "mofa-03"
    circle = reserves(
        "name: A, same_as: moi-12", "name: B, same_as: moi-11", "name: C, same_as: moi-12"
    )
    people = loaded(circle).project.person_of
    assert {people[name] for name in ("moi-11", "moi-12", "moi-13")} == {"moi-11"}


@pytest.mark.parametrize(
    ("one", "other", "aside"),
    [
        ("Ali Hassan", "ali  hassan", "spelling"),
        ("علي حسن الجبوري", "د. علي حسن الجبوري", "titles"),
        ("علي حسن الجبوري", "أ.د. علي حسن الجبوري", "titles"),
        ("علي حسن الجبوري", "السيد علي حسن جبوري", "titles"),
        ("علي حسن الجبوري", "الجبوري علي حسن", "the order of names"),
        ("عبد الكريم جاسم", "عبدالكريم جاسم", "spelling"),
        ("Ali Hassan Al-Jubouri", "Dr. Ali Hasan Aljabouri", "titles and spelling"),
        ("Ali Hassan Al-Jubouri", "Al-Jubouri, Ali Hassan", "the order of names"),
        ("Ali Hassan Al-Jubouri", "Eng. Al-Jubouri Ali Hassan", "titles and the order of names"),
        ("Muhammad Abdul-Karim", "Mohammed Abdulkarim", "spelling"),
        ("Mohamed Abd al-Kareem", "Muhammad Abdel Karim", "spelling"),
        ("Abdullah Hussein", "Abd Allah Hussain", "spelling"),
        ("Abdurrahman Sa'id", "Abdul-Rahman Saeed", "spelling"),
        ("Zainab ash-Shammari", "Zaynab Al Shamari", "spelling"),
        ("Yousif Haider Qasim", "Yusuf Hayder Kassem", "spelling"),
        ("Ali bin Hassan", "Ali Hassan", "spelling"),
    ],
)
def test_one_name_written_in_two_ways(one: str, other: str, aside: str) -> None:
    quoted = [name.replace("'", "''") for name in (one, other)]
    [finding] = findings(named(*quoted))
    assert finding.code == "MT203"
    assert finding.message == (
        f"moi-11 and moi-12 may be one person: their names are the same, {aside} aside"
    )
    tied = {MOI: named(*quoted)[MOI].replace("id: moi-12,", "id: moi-12, same_as: moi-11,")}
    assert findings(tied) == []


BROTHERS = """Hassan Hussein/Jamal Jamil/Nasser Nasr/Karim Karam/Salim Salem/Salam Salman/Saad Saud
    Amir Amer/Ammar Omar/Khalid Khalil/Hamad Hamid/Hammad Hamad/Majid Majed/Rashid Rashad/Ali Alaa
    Mahmoud Muhammad/Ahmed Hamed/Abdullah Abdulkarim/Abdulrahim Abdulrahman/Samir Samer/Sabah Saba
    حسن حسين/جمال جميل/ناصر نصر/سالم سليم/عبدالرحمن عبدالرحيم/علي علاء/ماجد مجيد/محمد محمود/احمد حامد"""


@pytest.mark.parametrize("pair", BROTHERS.replace("\n", "/").split("/"))
def test_brothers_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert findings(named(f"{one} Jasim Kadhim", f"{other} Jasim Kadhim")) == []


LATIN = [
    "Ahmed",
    "Ali",
    "Hassan",
    "Hussein",
    "Jasim",
    "Kadhim",
    "Mahmoud",
    "Mohammed",
    "Omar",
    "Qasim",
    "Saad",
    "Salam",
    "Salim",
    "Samir",
    "Tariq",
    "Walid",
    "Yousif",
    "Zaid",
    "Jamal",
    "Jamil",
    "Karim",
    "Nasser",
    "Hamid",
    "Majid",
    "Abdullah",
    "Abdulkarim",
    "Ibrahim",
    "Ismail",
    "Fadhil",
    "Haider",
    "Sinan",
    "Mustafa",
    "Murtadha",
    "Ridha",
    "Sadiq",
    "Raad",
    "Raed",
    "Adnan",
    "Ayad",
    "Emad",
]
ARABIC = [
    "احمد",
    "علي",
    "حسن",
    "حسين",
    "جاسم",
    "كاظم",
    "محمود",
    "محمد",
    "عمر",
    "قاسم",
    "سعد",
    "سلام",
    "سالم",
    "سليم",
    "سمير",
    "طارق",
    "وليد",
    "يوسف",
    "زيد",
    "جمال",
    "جميل",
    "كريم",
    "ناصر",
    "حميد",
    "ماجد",
    "عبدالله",
    "عبدالكريم",
    "ابراهيم",
    "اسماعيل",
    "فاضل",
    "حيدر",
    "سنان",
    "مصطفى",
    "مرتضى",
    "رضا",
    "صادق",
    "رعد",
    "رائد",
    "عدنان",
    "اياد",
]
FAMILIES = [
    "Al-Jubouri",
    "Al-Dulaimi",
    "Al-Obaidi",
    "Al-Shammari",
    "Al-Tamimi",
    "Al-Maliki",
    "Al-Saadi",
    "Al-Bayati",
    "Al-Azzawi",
    "Al-Khafaji",
]
FAMILIES_IN_ARABIC = [
    "الجبوري",
    "الدليمي",
    "العبيدي",
    "الشمري",
    "التميمي",
    "المالكي",
    "السعدي",
    "البياتي",
    "العزاوي",
    "الخفاجي",
]


def people(given: list[str], families: list[str], number: int) -> list[str]:
    """Names of four words: brothers and cousins among them, no two of them the same."""
    random = Random(14)
    found: dict[str, None] = {}
    for father, grandfather, family in product(given[:4], given[4:7], families[:3]):
        for own in random.sample(given, 5):  # brothers
            found[f"{own} {father} {grandfather} {family}"] = None
    while len(found) < number:
        found[" ".join([*random.sample(given, 3), random.choice(families)])] = None
    return list(found)[:number]


@pytest.mark.parametrize(
    ("given", "families"), [(LATIN, FAMILIES), (ARABIC, FAMILIES_IN_ARABIC)], ids=["en", "ar"]
)
def test_hundreds_of_people_stay_apart(given: list[str], families: list[str]) -> None:
    names = people(given, families, 600)
    assert len(set(names)) == 600
    contacts = (
        f"name: '{name}', email: p{number}@example.org, phone: '+964 770 {number:03} 0000'"
        for number, name in enumerate(names)
    )
    assert findings(reserves(*contacts)) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("email: Ali@Example.org", "email: ali@example.org", "e-mail addresses are"),
        ("phone: '+964 770 123 4567'", "phone: 00964770-123-4567", "telephone numbers are"),
        ("phone: '+964 770 123 4567'", "phone: 0770 1234567", "telephone numbers are"),
        ("phone: '+964 770 123 4567'", "phone: '+964 770 123 4568'", None),
        ("email: a@example.org", "email: b@example.org", None),
    ],
)
def test_the_same_contact(one: str, other: str, same: str | None) -> None:
    files = reserves(f"name: A, {one}", f"name: B, {other}")
    found = [each for each in findings(files) if each.code == "MT203"]
    assert [each.message for each in found] == (
        [f"moi-11 and moi-12 may be one person: their {same} the same"] if same else []
    )
    shown = findings_json.render(verdict(files), Style(show_waived=True))
    assert "770" not in shown
    assert "example.org" not in shown.lower()


def test_name_and_contact_are_one_finding() -> None:
    [finding] = findings(
        reserves("name: Ali H, email: a@example.org", "name: ali h, email: a@example.org")
    )
    assert finding.message.endswith(
        "their names are the same, spelling aside, and their e-mail addresses are the same"
    )


def test_a_contact_of_an_office_is_nobodys() -> None:
    office = [f"name: Official {letter}, phone: '+964 770 000 0000'" for letter in "ABC"]
    assert findings(reserves(*office)) == []


def test_before_the_second_record_nothing_changes() -> None:
    early = date(2021, 3, 3)
    trained = review_status(loaded(MOVED).project, early).figure("officials-trained")
    assert trained
    assert trained.value == 4
