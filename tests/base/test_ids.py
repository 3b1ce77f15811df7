"""Of ids only the form is corrected: no suggestion leads to another record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.ids import letters_of, near_id
from migtrack.base.text import near_miss

IDS = (
    *("mofa-01", "mofa-03", "mofa-05", "momd-02", "moi-01", "moi-10", "krg-01"),
    *("mofa", "moi", "momd", "workshop-1", "workshop-2", "visit-1", "2"),
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MOFA-03", "mofa-03"),
        ("mofa_03", "mofa-03"),
        ("mofa 03", "mofa-03"),
        ("mofa03", "mofa-03"),
        ("mofa-3", "mofa-03"),
        ("momd-2", "momd-02"),
        ("moi-010", "moi-10"),
        ("mofa-O3", "mofa-03"),
        ("mofa-o3", "mofa-03"),
        ("moi-l0", "moi-10"),
        ("moi-IO", "moi-10"),
        ("moi-Ol", "moi-01"),
        ("mofa-٠٣", "mofa-03"),
        ("mfoa-03", "mofa-03"),
        ("omfa-5", "mofa-05"),
        ("moofa-03", "mofa-03"),
        ("grk-01", None),
        ("rkg-01", "krg-01"),
        ("wrokshop-2", "workshop-2"),
        ("worksop-2", "workshop-2"),
        ("Workshops 2", "workshop-2"),
        ("vist-1", "visit-1"),
        ("momdd", "momd"),
        ("02", "2"),
    ],
)
def test_the_form_is_corrected(written: str, meant: str | None) -> None:
    assert near_id(written, IDS) == meant


@pytest.mark.parametrize(
    "written",
    [
        *("mofa-02", "mofa-04", "mofa-50", "mofa-13", "mofa-1", "moi-11", "moi-1O0", "krg-10"),
        *(
            "mof-03",
            "mot-01",
            "moh-01",
            "mod-02",
            "mox",
            "mof",
            "mofa-03-2",
            "mofa-03a",
            "workshop-12",
        ),
        *("workshop", "visit-11", "videoconference-1", "", "-", "رنا 2", "3"),
    ],
)
def test_nobody_is_suggested_in_the_place_of_somebody_else(written: str) -> None:
    assert near_id(written, set(IDS) - {"mofa-01"}) is None


def test_an_id_that_may_be_one_of_two_is_neither() -> None:
    assert near_id("MOI-2", ["moi-2", "moi-02"]) is None


NUMBERED = st.tuples(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=6),
    st.text("0123456789", min_size=1, max_size=3),
).map("-".join)


@given(st.lists(NUMBERED), st.data())
def test_what_is_suggested_has_the_same_number(ids: list[str], data: st.DataObject) -> None:
    written = data.draw(st.sampled_from(ids)) if ids else "a-1"
    other = data.draw(st.permutations(written).map("".join))
    near = near_id(other, ids)
    digits = "".join(filter(str.isdecimal, other))
    assert near is None or int("".join(filter(str.isdecimal, near))) == int(digits)


def test_the_letters() -> None:
    assert letters_of("MOFA-03") == letters_of("mofa_5x") == ("mofa",)
    assert letters_of("Video-conference-1") == ("video", "conference")
    assert letters_of("3") == ()


@pytest.mark.parametrize(
    ("written", "meant"), [("MT3O3", "MT303"), ("MT305", None), ("mt303", "MT303")]
)
def test_nor_is_another_number_near_to_any_other_word(written: str, meant: str | None) -> None:
    assert near_miss(written, ["MT303", "MT304", "seat-overlap"]) == meant
