import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.personal_data import _may_hold_look_alikes, _search
from tests.rules.wording._files import MOFA, noted, of
from tests.sample import SAMPLE, edited, expect


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Passport A12345678.", "a passport number"),
        ("see G1234567, valid", "a passport number"),
        ("passport AB 1234567", "a passport number"),
        ("passport no. 12345678", "a passport number"),
        ("scan of A12345678.pdf", "a passport number"),
        ("جواز سفر رقم ١٢٣٤٥٦٧", "a passport number"),
        ("A١٢٣٤٥٦٧٨", "a passport number"),
        ("card 198012345678", "an identity number"),
        ("١٩٨٠١٢٣٤٥٦٧٨", "an identity number"),
        ("id card no. 12345678", "an identity number"),
        ("National ID 1234567", "an identity number"),
        ("هوية الأحوال المدنية ٠٠١٢٣٤٥٦", "an identity number"),
        ("born 12.3.1975", "a date of birth"),
        ("Born on 12 March 1975", "a date of birth"),
        ("born in Basra in 1975", "a date of birth"),
        ("'DOB: 12/03/75'", "a date of birth"),
        ("'date of birth: 1975-03-12'", "a date of birth"),
        ("تولد ١٩٧٥", "a date of birth"),
        ("مواليد ۱۹۷۵", "a date of birth"),
        ("وُلد في بغداد عام ١٩٧٥", "a date of birth"),
        ("'تاريخ الميلاد: ١٢/٣/١٩٧٥'", "a date of birth"),
    ],
)
def test_what_looks_like_personal_data(text: str, what: str) -> None:
    [finding] = expect(noted(f"{text}  # expect: MT804"))
    assert finding.message == f"this looks like {what}, which must not be kept here"
    said = finding.message + finding.help + finding.label
    assert not any(character.isdigit() for character in said)


TEXTS = st.lists(
    st.one_of(
        st.text("0123456789٠٩۰۹", max_size=12),
        st.sampled_from(["A", "DoB ", "BIRTH: ", "تولد ", "هوية ", "Passport", "1975", " ", "\n"]),
        st.text(st.characters(codec="utf-8"), max_size=3),
    ),
    max_size=8,
).map("".join)


@given(TEXTS)
def test_the_quickest_look_misses_nothing(text: str) -> None:
    assert _may_hold_look_alikes(text.encode()) or not list(_search(text))


@pytest.mark.parametrize(
    "text",
    [
        "MoMD/1123",
        "letter MoI-A1234567",
        "2021-03-25",
        "+964770123456",
        "passport office 07701234567",
        "https://example.org/a/198012345678",
        "see https://example.org/a?id=A12345678",
        "scan_202106241230.pdf",
        "scan 202106241230.pdf",
        "passport copies, scan 20210624.pdf",
        "100000000000 IQD",
        "100000000000 دينار",
        "passport fee 250000 IQD",
        "born out of the 1951 Convention",
        "the foreign-born population in 2005",
        "date of birth is unknown; letter MoI/2021",
        "عام ٢٠٢١ الميلادي",
        "room A123456",
        "550e8400-e29b-41d4-a716-446655440000",
        "a12345678f",
    ],
)
def test_what_only_looks_a_little_like_it(text: str) -> None:
    expect(noted(f"'{text}'"))


def test_the_place_is_that_of_the_number() -> None:
    [finding] = of("MT804", noted("Passport A12345678."))
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (5, 17, 26)
    [finding] = of("MT804", noted("passport no. 12345678"))
    assert (finding.place.column, finding.place.end_column) == (21, 29)


def test_comments_names_and_letters_count() -> None:
    assert len(of("MT804", noted("nothing  # A12345678"))) == 1
    assert len(of("MT804", edited(MOFA, ("MoFA official 1", "Official A12345678")))) == 1
    letter = ("confirmed: 2021-01-10}", "confirmed: 2021-01-10, letter: A12345678}")
    text = SAMPLE[MOFA].replace(*letter, 1)
    [finding] = of("MT804", {MOFA: text})
    assert finding.subjects == (("participant", "mofa-01"),)


def test_telephone_numbers_and_amounts_are_where_they_belong() -> None:
    phone = ("confirmed: 2021-01-10}", "confirmed: 2021-01-10, phone: 964770123456}")
    assert not of("MT804", {MOFA: SAMPLE[MOFA].replace(*phone, 1)})
    assert not of("MT804", edited("project.yaml", ("100000", "100000000000")))


def test_one_number_is_one_finding() -> None:
    assert len(of("MT804", noted("passport number A12345678"))) == 1
    assert len(of("MT804", noted("A12345678 and B12345678"))) == 2


def test_it_cannot_be_waived() -> None:
    waiver = (
        "waivers:\n  - {rule: personal-data, subject: seminar-1, reason: wanted, approved_by: X,\n"
        "     approved: 2021-06-01}\n"
    )
    [finding] = of("MT804", {**noted("A12345678"), "waivers.yaml": waiver})
    assert not finding.waived


def test_after_twenty_the_rest_is_counted() -> None:
    found = of("MT804", noted("A12345678 " * 30))
    assert len(found) == 21
    assert (
        found[-1].message == "10 more places that look like personal data from here on in this file"
    )
